//! What was changed since the scenario was opened, each with a way back.

mod values;

pub use values::parameters;

use yew::prelude::*;

use crate::app::Action;
use crate::app::changes::{Change, Happened};
use crate::model::{Path, Step};
use crate::text::changes::{self, Story};
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// The list of what differs from what was opened, each with a button that puts it back.
#[inline(never)]
pub fn list(context: &Context, found: &[Change]) -> Html {
    let say = &context.say;
    let rows = found.iter().map(|change| {
        let (place, story) = row(context, change);
        let reset = say.word(Word::Reset);
        let name = format!("{reset}: {place}, {story}");
        let onclick = {
            let change = change.clone();
            context.on_click(move || Action::PutBack(Box::new(change.clone())))
        };
        html! {
            <li key={key(change)} class="change-row">
                <span><b>{ place }</b>{ ": " }{ story }</span>
                <button type="button" class="btn btn-quiet btn-icon" aria-label={name} title={reset} onclick={onclick}>{ icon(Icon::Reset) }</button>
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

/// Tells the row of a change from those of others.
pub(super) fn key(change: &Change) -> String {
    format!("{}{}", change.happened as u8, change.path)
}

/// What was changed, and what happened to it.
pub(super) fn row(context: &Context, change: &Change) -> (String, String) {
    let language = context.say.language;
    // What is gone is named by what it was.
    let scenario = match change.happened {
        Happened::Removed => &context.origin,
        _ => &context.scenario,
    };
    let place = changes::place(language, &change.path, scenario);
    let story = match change.happened {
        Happened::Added => Story::Added,
        Happened::Removed => Story::Removed,
        Happened::Moved => Story::Moved,
        Happened::Changed => return (place, changed(context, change)),
    };
    (place, changes::story(language, story))
}

fn changed(context: &Context, change: &Change) -> String {
    let language = context.say.language;
    let (list, key) = keys(&change.path);
    let texts = (change.before.as_str(), change.after.as_str());
    if let ("name", (Some(from), Some(to))) = (key, texts)
        && !from.is_empty()
        && !to.is_empty()
    {
        return changes::story(language, Story::Renamed { from, to });
    }
    let field = changes::field(language, list, key);
    // Figures on the map say little.
    let values = match change.is_look() {
        true => None,
        false => values::both(context, change),
    };
    let story = Story::Changed {
        field: &field,
        values: (values.as_ref()).map(|[before, after]| (before.as_str(), after.as_str())),
    };
    changes::story(language, story)
}

/// The innermost list or record of a path, and the field.
pub(super) fn keys(path: &Path) -> (&str, &str) {
    let mut keys = path.0.iter().rev().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    });
    let key = keys.next().unwrap_or("");
    let list = keys.next().unwrap_or(key);
    // A lever's costs are fields of the lever.
    let list = if list == "cost" {
        keys.next().unwrap_or(list)
    } else {
        list
    };
    (list, key)
}
