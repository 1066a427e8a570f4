//! What was changed since the scenario was opened, each with a way back.

use yew::prelude::*;

use crate::app::Action;
use crate::app::changes::Change;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::places;
use crate::ui::widgets::{Icon, icon};

/// The list.
pub fn list(context: &Context, changes: &[Change]) -> Html {
    let say = &context.say;
    let rows = changes.iter().map(|change| {
        let path = change.path.clone();
        let name = places::name(context, &change.path);
        let reset = say.word(Word::Reset);
        html! {
            <li key={path.to_string()} class="change-row">
                <span>{ name.clone() }</span>
                <button type="button" class="btn btn-quiet btn-icon" aria-label={format!("{reset}: {name}")} title={reset}
                    onclick={context.on_click(move || Action::Reset(path.clone()))}>{ icon(Icon::Reset) }</button>
            </li>
        }
    });
    html! {
        <>
            <h2>{ say.word(Word::ChangesTitle) }</h2>
            <ul>{ for rows }</ul>
            <button type="button" class="btn" onclick={context.on_click(|| Action::ResetAll)}>
                { icon(Icon::Reset) }{ say.word(Word::ResetAll) }
            </button>
        </>
    }
}
