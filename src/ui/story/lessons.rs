//! The lessons on the page of scenarios: what each is for, how long it takes, and its start.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{phrase, word};
use crate::app::effects::fetch;
use crate::app::story::Presented;
use crate::app::story::lessons::{Catalogue, Entry};
use crate::app::{Action, Shared};
use crate::text::story::{Phrase, Word};
use crate::ui::context::Context;

/// Properties of [`Lessons`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and where actions go.
    pub context: Context,
}

/// The list, as far as it is here.
#[derive(Clone, PartialEq)]
enum List {
    Fetching,
    Missing,
    Here(Rc<Catalogue>),
}

/// The lesson that is on its way, or that did not arrive.
#[derive(Clone, PartialEq)]
struct Asked {
    id: String,
    missing: bool,
}

/// The lessons.
#[component]
pub fn Lessons(props: &Props) -> Html {
    let context = &props.context;
    let list = use_state_eq(|| List::Fetching);
    let attempt = use_state(|| 0_u32);
    let language = context.say.language;
    use_effect_with((*attempt, language), {
        let list = list.clone();
        move |(_, language)| {
            let language = *language;
            let alive = Rc::new(Cell::new(true));
            spawn_local({
                let alive = Rc::clone(&alive);
                async move {
                    let found = fetch::lessons(language).await;
                    if alive.get() {
                        list.set(found.map_or(List::Missing, |found| List::Here(found.into())));
                    }
                }
            });
            move || alive.set(false)
        }
    });
    let asked = use_state_eq(|| None::<Asked>);
    // Only the newest is heard, and none after the page is left.
    let ticket = use_memo((), |()| Cell::new(0_u32));
    use_effect_with((), {
        let ticket = ticket.clone();
        move |()| move || ticket.set(ticket.get().wrapping_add(1))
    });
    let on_open = {
        let (context, asked, ticket) = (context.clone(), asked.setter(), ticket.clone());
        Callback::from(move |entry: Entry| {
            let (context, asked, ticket) = (context.clone(), asked.clone(), ticket.clone());
            let mine = ticket.get().wrapping_add(1);
            ticket.set(mine);
            asked.set(Some(Asked {
                id: entry.id.clone(),
                missing: false,
            }));
            spawn_local(async move {
                let scenario = fetch::lesson(language, &entry.file).await;
                if ticket.get() != mine {
                    return;
                }
                match scenario {
                    Some(scenario) => {
                        asked.set(None);
                        let presented = Presented {
                            scenario: scenario.into(),
                            from: 0,
                            lesson: Some(Shared::new(entry)),
                        };
                        context
                            .dispatch
                            .send(Action::Present(Some(presented.into())));
                    }
                    None => asked.set(Some(Asked {
                        id: entry.id,
                        missing: true,
                    })),
                }
            });
        })
    };
    let again = {
        let (list, attempt) = (list.clone(), attempt.clone());
        move |_: MouseEvent| {
            list.set(List::Fetching);
            attempt.set(*attempt + 1);
        }
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
            let cards = catalogue.lessons.iter().map(|entry| {
                let state = asked.as_ref().filter(|asked| asked.id == entry.id);
                card(context, entry, state, &on_open)
            });
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

fn card(
    context: &Context,
    entry: &Entry,
    asked: Option<&Asked>,
    on_open: &Callback<Entry>,
) -> Html {
    let label = match asked {
        Some(asked) if asked.missing => Word::TryAgain,
        Some(_) => Word::Opening,
        None => Word::Open,
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
    let missing = asked.filter(|asked| asked.missing).map(|_| {
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
