//! What differs between what was sent and a scenario of one's own, in the words of what was changed.

use yew::prelude::*;

use crate::app::changes::Change;
use crate::text::received::{Phrase, Word};
use crate::ui::changes::{key, row};
use crate::ui::context::Context;

/// Most that are shown before someone asks for the rest.
const FIRST: usize = 12;

/// The list. The context reads one's own, against what was sent.
pub fn list(context: &Context, found: &[Change]) -> Html {
    let language = context.say.language;
    let about = match found.is_empty() {
        true => Word::NothingDiffers,
        false => Word::DifferencesAbout,
    };
    let (first, rest) = found.split_at(found.len().min(FIRST));
    html! {
        <section class="beside-inputs">
            <h3 class="beside-head">{ Word::Differences.say(language) }</h3>
            <p class="small muted">{ about.say(language) }</p>
            { rows(context, first) }
            { more(context, rest) }
        </section>
    }
}

fn more(context: &Context, rest: &[Change]) -> Html {
    let count = rest.len();
    html! {
        <details class="fold" hidden={rest.is_empty()}>
            <summary>{ Phrase::More { count }.say(context.say.language) }</summary>
            { rows(context, rest) }
        </details>
    }
}

fn rows(context: &Context, found: &[Change]) -> Html {
    let rows = found.iter().map(|change| {
        let (place, story) = row(context, change);
        html! {
            <li key={key(change)} class="change-row"><span><b>{ place }</b>{ ": " }{ story }</span></li>
        }
    });
    html! { <ul hidden={found.is_empty()}>{ for rows }</ul> }
}
