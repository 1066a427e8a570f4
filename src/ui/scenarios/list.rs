//! The list of one's own scenarios, with a search where there are many.

use gloo_timers::callback::Timeout;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::card::Card;
use crate::app::Shared;
use crate::app::library::{Entry, Library};
use crate::model::limits;
use crate::text::scenarios::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::TextField;

/// With more scenarios than this, one can search.
const MANY: usize = 8;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and where actions go.
    pub context: Context,
    /// What there is.
    pub library: Shared<Library>,
}

/// The list.
#[component]
pub fn List(props: &Props) -> Html {
    let wanted = use_state_eq(String::new);
    let language = props.context.say.language;
    let entries = &props.library.entries;
    let is_searched = entries.len() > MANY;
    let found: Vec<&Entry> = entries
        .iter()
        .filter(|entry| !is_searched || has_words(entry, &wanted, &props.context))
        .collect();
    use_focus(found.iter().map(|entry| entry.id.clone()).collect());
    let search = if is_searched {
        let on_text = {
            let wanted = wanted.clone();
            Callback::from(move |text: String| wanted.set(text))
        };
        let said = Phrase::Found {
            count: found.len(),
            all: entries.len(),
        };
        html! {
            <div class="scenarios-search">
                <TextField label={Word::Search.say(language)} value={(*wanted).clone()} max={limits::NAME_LENGTH} on_text={on_text}/>
                <p class="small muted" role="status">{ said.say(language) }</p>
            </div>
        }
    } else {
        html! { <div hidden=true/> }
    };
    let cards = found.iter().map(|entry| {
        let is_present = props.library.present.as_deref() == Some(entry.id.as_str());
        html! {
            <li key={entry.id.clone()} data-scenario={entry.id.clone()}>
                <Card context={props.context.clone()} entry={Entry::clone(entry)} is_present={is_present}/>
            </li>
        }
    });
    let none = match (entries.is_empty(), found.is_empty()) {
        (true, _) => html! { <p class="note acc">{ Word::Empty.say(language) }</p> },
        (false, true) => html! { <p class="muted">{ Word::NothingFound.say(language) }</p> },
        (false, false) => html! { <p hidden=true/> },
    };
    html! {
        <div class="stack">
            <div>{ search }</div>
            <div>{ none }</div>
            <ul class="gallery scenarios-list">{ for cards }</ul>
        </div>
    }
}

/// Whether every word that is looked for stands in the name.
fn has_words(entry: &Entry, wanted: &str, context: &Context) -> bool {
    let name = lower(&super::card::name(context, entry));
    lower(wanted).split(' ').all(|word| name.contains(word))
}

/// In small letters of every alphabet: the browser has the tables for that.
fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// Where the focus went away with a card, or with the notice that brought one back, it goes to a card that
/// is near, else to the heading.
#[hook]
fn use_focus(ids: Vec<String>) {
    let before = use_mut_ref(|| None::<Vec<String>>);
    // Whoever opens a scenario stands in it, not nowhere.
    use_effect_with((), |()| {
        || {
            Timeout::new(0, || {
                if is_nowhere() {
                    focus("#main");
                }
            })
            .forget();
        }
    });
    use_effect_with(ids, move |ids| {
        let before = before.replace(Some(ids.clone()));
        // Whoever has just come here has lost nothing.
        let Some(before) = before.filter(|_| is_nowhere()) else {
            return;
        };
        let lost = before.iter().position(|id| !ids.contains(id));
        let new = ids.iter().find(|id| !before.contains(id));
        let near = lost.and_then(|at| ids.get(at).or(ids.last()));
        // One that was renamed is the latest, and its card comes first.
        let first = ids.first().filter(|id| before.first() != Some(id));
        let selector = match (new.or(near), first) {
            (Some(id), _) => format!("[data-scenario=\"{id}\"] button"),
            (None, Some(id)) => format!("[data-scenario=\"{id}\"] .own-name"),
            (None, None) => "#mine".to_owned(),
        };
        focus(&selector);
    });
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Whether nothing has the focus, or what has it goes away: a notice whose offer was taken.
fn is_nowhere() -> bool {
    document().active_element().is_none_or(|element| {
        element.tag_name() == "BODY" || element.closest(".toast").ok().flatten().is_some()
    })
}
