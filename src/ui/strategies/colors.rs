//! The colour of a strategy: eight slots, each with a mark of its own and a name.

use yew::prelude::*;

use crate::app::edit::Edit;
use crate::model::limits;
use crate::text::strategies::{Word, color};
use crate::ui::context::Context;
use crate::ui::widgets::mark;

/// The slots as a choice; `slot` is the one that the strategy (by id) has. The first is the baseline's alone.
pub fn palette(context: &Context, id: &str, slot: u8) -> Html {
    let language = context.say.language;
    let first = slot.min(2);
    let swatches = (first..=limits::COLORS).map(|each| {
        let onchange = {
            let (context, id) = (context.clone(), id.to_owned());
            move |_: Event| context.edit(Edit::Color(id.clone(), Some(each)))
        };
        let name = color(language, each);
        html! {
            <label key={each} class="swatch" title={name}>
                <input type="radio" name={format!("color-{id}")} checked={each == slot} onchange={onchange}/>
                <span class="swatch-face">{ mark(each, false) }</span>
                <span class="quiet">{ name }</span>
            </label>
        }
    });
    html! {
        <fieldset class="field">
            <legend class="small muted">{ Word::Color.say(language) }</legend>
            <div class="swatches">{ for swatches }</div>
        </fieldset>
    }
}
