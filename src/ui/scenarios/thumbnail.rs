//! A scenario as a small picture of its map.

use yew::prelude::*;

use crate::model::Scenario;
use crate::text::Language;
use crate::ui::charts::html;
use crate::ui::map::{self, MapInput};

/// The room that the map is laid out in; the picture is shrunk to its card.
const SIZE: map::Size = map::Size {
    width: 900.0,
    height: 380.0,
};

/// The picture. It is silent: the name stands beside it.
pub fn thumbnail(language: Language, scenario: &Scenario) -> Html {
    let layout = map::layout(scenario, SIZE);
    let input = MapInput {
        scenario,
        layout: &layout,
        figures: None,
        selection: None,
        language,
    };
    html! { <span aria-hidden="true">{ html::scene(&map::draw(&input), None, None) }</span> }
}
