//! The lessons on the page of scenarios: what each is for, how long it takes, and its start.

use yew::prelude::*;

use super::{phrase, word};
use crate::app::effects::fetch;
use crate::app::story::Presented;
use crate::app::story::lessons::Entry;
use crate::app::{Action, Shared};
use crate::text::story::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::fetched::{Fetch, List, use_list, use_one};

/// Properties of [`Lessons`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and where actions go.
    pub context: Context,
}

/// The lessons.
#[component]
pub fn Lessons(props: &Props) -> Html {
    let context = &props.context;
    let language = context.say.language;
    let (list, again) = use_list(language, fetch::lessons);
    let one = use_one();
    let on_open = {
        let (dispatch, one) = (context.dispatch.clone(), one.clone());
        Callback::from(move |entry: Entry| {
            let (dispatch, id, file) = (dispatch.clone(), entry.id.clone(), entry.file.clone());
            let coming = async move { fetch::lesson(language, &file).await };
            one.fetch(id, coming, move |scenario| {
                let presented = Presented {
                    scenario: scenario.into(),
                    from: 0,
                    lesson: Some(Shared::new(entry)),
                };
                dispatch.send(Action::Present(Some(presented.into())));
            });
        })
    };
    let body = match &*list {
        List::Fetching => {
            html! { <p key="fetching" class="muted" role="status">{ word(context, Word::Fetching) }</p> }
        }
        List::Missing => html! {
            <div key="missing" class="gal-missing">
                <p role="alert">{ word(context, Word::NoCatalogue) }</p>
                <button type="button" class="btn" onclick={again}>{ word(context, Word::TryAgain) }</button>
            </div>
        },
        List::Here(catalogue) => {
            let cards = catalogue.lessons.iter();
            let cards = cards.map(|entry| card(context, entry, one.of(&entry.id), &on_open));
            html! { <ul key="list" class="gal-list lesson-list">{ for cards }</ul> }
        }
    };
    html! {
        <div class="gal">
            <p class="muted gal-lead">{ word(context, Word::LessonsAbout) }</p>
            <p class="gal-lead">{ kit(context) }</p>
            <div class="gal-body">{ body }</div>
        </div>
    }
}

/// The way to the workshop kit: pages of their own, to print.
fn kit(context: &Context) -> Html {
    let href = fetch::kit(context.say.language);
    html! { <a href={href} target="_blank" rel="noopener">{ word(context, Word::Kit) }</a> }
}

fn card(context: &Context, entry: &Entry, fetch: Fetch, on_open: &Callback<Entry>) -> Html {
    let label = match fetch {
        Fetch::Idle => Word::Open,
        Fetch::Running => Word::Opening,
        Fetch::Failed => Word::TryAgain,
    };
    let act = word(context, label);
    let name = phrase(
        context,
        Phrase::For {
            act,
            name: &entry.title,
        },
    );
    let onclick = {
        let (entry, on_open) = (entry.clone(), on_open.clone());
        move |_: MouseEvent| on_open.emit(entry.clone())
    };
    let sources = entry.sources.iter().enumerate().map(|(at, source)| {
        html! { <li key={at}>{ source.clone() }</li> }
    });
    let missing = (fetch == Fetch::Failed).then(|| {
        let name = &entry.title;
        html! { <p class="gal-error">{ phrase(context, Phrase::Missing { name }) }</p> }
    });
    html! {
        <li key={entry.id.clone()} class="gal-card" data-lesson-card={entry.id.clone()}>
            <h3><span class="lesson-number">{ entry.number }</span>{ " " }{ entry.title.clone() }</h3>
            <p class="gal-question">{ entry.goal.clone() }</p>
            <details class="gal-story">
                <summary>{ word(context, Word::MoreOfLesson) }</summary>
                <div class="gal-notes">
                    <p><b>{ word(context, Word::Misconception) }</b><br/>{ entry.misconception.clone() }</p>
                    <p><b>{ word(context, Word::Facilitation) }</b><br/>{ entry.facilitation.clone() }</p>
                    <p><b>{ word(context, Word::Sources) }</b></p><ul>{ for sources }</ul>
                </div>
            </details>
            <div class="gal-foot">
                <button type="button" class="btn btn-primary" data-lesson={entry.id.clone()} aria-label={name} onclick={onclick}>{ act }</button>
                <span class="gal-size">{ phrase(context, Phrase::Minutes(entry.minutes)) }</span>
            </div>
            <div class="gal-state" role="status">{ missing }</div>
        </li>
    }
}
