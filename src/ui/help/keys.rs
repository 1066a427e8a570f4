//! The sheet of keys.

use yew::prelude::*;

use crate::text::help::PLACES;
use crate::ui::context::Context;

/// Every key, by where it works.
pub fn keys(context: &Context) -> Html {
    let language = context.say.language;
    let places =
        PLACES.iter().map(|place| {
            let rows = place.keys(language).iter().map(|(keys, what)| {
            // A key whose name has two words keeps them together with a blank that does not break.
            let caps = keys
                .split(' ')
                .map(|key| key.strip_suffix(',').filter(|key| !key.is_empty()).unwrap_or(key))
                .enumerate()
                .map(|(at, key)| html! { <kbd key={at}>{ key }</kbd> });
            html! { <div key={*keys} class="key-row"><dt>{ for caps }</dt><dd>{ *what }</dd></div> }
        });
            html! {
                <section key={place.title(language)}>
                    <h3>{ place.title(language) }</h3>
                    <dl class="keys">{ for rows }</dl>
                </section>
            }
        });
    html! { <div class="key-sheet">{ for places }</div> }
}
