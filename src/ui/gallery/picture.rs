//! The small picture of a journey: its shapes alone, without words and figures.

use yew::prelude::*;

use crate::app::templates::Picture;

/// A picture as an image that fits its place.
pub fn picture(picture: &Picture) -> Html {
    let paths = picture
        .paths
        .iter()
        .enumerate()
        .map(|(position, (class, d))| {
            html! { <path key={position} class={class.clone()} d={d.clone()}/> }
        });
    html! {
        <svg viewBox={format!("0 0 {} {}", picture.width, picture.height)} preserveAspectRatio="xMidYMid meet">
            { for paths }
        </svg>
    }
}
