//! One template of the gallery.

use yew::prelude::*;

use super::picture::picture;
use crate::app::templates::Entry;
use crate::model::templates::Figures;
use crate::text::Language;
use crate::text::gallery::{self as words, Phrase, Word};
use crate::ui::fetched::Fetch;

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub language: Language,
    /// The template.
    pub entry: Entry,
    /// Whether it is on its way.
    pub fetch: Fetch,
    /// Somebody opens it.
    pub on_open: Callback<Entry>,
}

/// One template.
#[component]
pub fn Card(props: &Props) -> Html {
    let (entry, language) = (&props.entry, props.language);
    let size = Phrase::Size {
        stages: entry.stages,
        strategies: entry.strategies,
    };
    let notes = entry
        .notes
        .iter()
        .enumerate()
        .map(|(position, text)| html! { <p key={position}>{ text.clone() }</p> });
    html! {
        <li class="gal-card" data-card={entry.id.clone()}>
            <div class="gal-picture" aria-hidden="true">{ picture(&entry.picture) }</div>
            <div class="gal-tags">
                <span class="tag">{ words::business(language, entry.business) }</span>
                <span class={tag(entry.figures)}>{ words::figures(language, entry.figures) }</span>
            </div>
            <h3>{ entry.name.clone() }</h3>
            <p class="gal-question">{ entry.question.clone() }</p>
            <details class="gal-story">
                <summary>{ Word::Story.say(language) }</summary>
                <div class="gal-notes">{ for notes }</div>
            </details>
            <div class="gal-foot">
                { open(props) }
                <span class="gal-size">{ size.say(language) }</span>
            </div>
            <div class="gal-state" role="status">{ missing(props) }</div>
        </li>
    }
}

fn tag(figures: Figures) -> &'static str {
    match figures {
        Figures::Sourced => "tag gal-real",
        Figures::Illustrative => "tag",
    }
}

fn open(props: &Props) -> Html {
    let language = props.language;
    let label = match props.fetch {
        Fetch::Idle => Word::Open,
        Fetch::Running => Word::Opening,
        Fetch::Failed => Word::TryAgain,
    }
    .say(language);
    let name = Phrase::Button {
        label,
        name: &props.entry.name,
    };
    let onclick = {
        let (entry, on_open) = (props.entry.clone(), props.on_open.clone());
        move |_: MouseEvent| on_open.emit(entry.clone())
    };
    html! {
        <button type="button" class="btn btn-primary" data-template={props.entry.id.clone()}
            aria-label={name.say(language)} aria-busy={(props.fetch == Fetch::Running).to_string()} onclick={onclick}>
            { label }
        </button>
    }
}

fn missing(props: &Props) -> Html {
    if props.fetch != Fetch::Failed {
        return html! { <span hidden=true/> };
    }
    let missing = Phrase::Missing {
        name: &props.entry.name,
    };
    html! { <p class="gal-error">{ missing.say(props.language) }</p> }
}
