//! The gallery of templates: what each is about, a small picture of it, its story and its sources.
//!
//! The list of templates and each of them are files that are fetched when somebody looks for them. What does
//! not arrive is said in a sentence, with a way to try again; what is open meanwhile stays as it is.

mod card;
mod picture;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use yew::prelude::*;

use card::Card;

use crate::app::Action;
use crate::app::action::Opening;
use crate::app::blank;
use crate::app::effects::fetch;
use crate::app::templates::{Catalogue, Entry};
use crate::model::templates::{BUSINESSES, Business};
use crate::text::editor;
use crate::text::gallery::{self as words, Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor::lead;
use crate::ui::fetched::{List, use_list, use_one};
use crate::ui::widgets::{Segment, Segmented};

/// The gallery, for a page as well as for a dialog. Its heading is of the second level.
#[inline(never)]
pub fn gallery(context: &Context) -> Html {
    html! { <Gallery context={context.clone()}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
}

#[component]
fn Gallery(props: &Props) -> Html {
    let context = &props.context;
    let language = context.say.language;
    let (list, again) = use_list(language, fetch::catalogue);
    let body = match &*list {
        List::Fetching => html! {
            <p key="fetching" class="muted" role="status">{ Word::Fetching.say(language) }</p>
        },
        List::Missing => html! {
            <div key="missing" class="gal-missing">
                <p role="alert">{ Word::NoCatalogue.say(language) }</p>
                <button type="button" class="btn" onclick={again}>{ Word::TryAgain.say(language) }</button>
            </div>
        },
        List::Here(catalogue) => html! {
            <Cards key="cards" context={context.clone()} catalogue={catalogue.clone()}/>
        },
    };
    html! {
        <div class="gal">
            <p class="muted gal-lead">{ Word::Lead.say(language) }</p>
            <div class="gal-body">{ body }</div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CardsProps {
    context: Context,
    catalogue: Rc<Catalogue>,
}

#[component]
fn Cards(props: &CardsProps) -> Html {
    let language = props.context.say.language;
    let chosen = use_state_eq(|| None::<Business>);
    let one = use_one();
    let on_open = {
        let (dispatch, one) = (props.context.dispatch.clone(), one.clone());
        Callback::from(move |entry: Entry| {
            let (dispatch, id) = (dispatch.clone(), entry.id.clone());
            let coming = async move { fetch::template(&entry.file).await };
            one.fetch(entry.id, coming, move |scenario| {
                dispatch.send(Action::Open(Opening::Template {
                    id,
                    scenario: scenario.into(),
                }));
            });
        })
    };
    let entries = props.catalogue.entries.iter();
    let shown: Vec<&Entry> = entries
        .filter(|entry| chosen.is_none_or(|business| business == entry.business))
        .collect();
    let cards = shown.iter().map(|entry| {
        html! {
            <Card key={entry.id.clone()} language={language} entry={(*entry).clone()}
                fetch={one.of(&entry.id)} on_open={on_open.clone()}/>
        }
    });
    let count = Phrase::Count(shown.len()).say(language);
    html! {
        <>
            <div key="filter" class="gal-filter">{ filter(props, &chosen) }</div>
            <h2 key="count" class="gal-count"><span role="status">{ count }</span></h2>
            <ul key="list" class="gal-list">{ empty(&props.context) }{ for cards }</ul>
        </>
    }
}

/// The way to a journey of one's own from nothing: it needs no file.
fn empty(context: &Context) -> Html {
    let language = context.say.language;
    let open = {
        let dispatch = context.dispatch.clone();
        move |_: MouseEvent| {
            dispatch.send(Action::Open(blank::opening(language)));
            // Where one goes on, by keyboard, too.
            lead("#map .map-stage .pick-face");
        }
    };
    let name = editor::word(language, editor::Word::EmptyJourney);
    let label = Word::Begin.say(language);
    let whole = Phrase::Button { label, name }.say(language);
    html! {
        <li key={blank::ID} class="gal-card">
            <div class="gal-picture card-empty" aria-hidden="true">{ "+" }</div>
            <h3>{ name }</h3>
            <p class="gal-question">{ editor::word(language, editor::Word::EmptyJourneyAbout) }</p>
            <div class="gal-foot">
                <button type="button" class="btn" data-template={blank::ID} aria-label={whole} onclick={open}>
                    { label }
                </button>
            </div>
        </li>
    }
}

/// The key of every trade.
const ALL: &str = "all";

fn filter(props: &CardsProps, chosen: &UseStateHandle<Option<Business>>) -> Html {
    let language = props.context.say.language;
    let segment = |key: &'static str, label: &'static str| Segment {
        key: key.into(),
        label: label.into(),
    };
    let here = |business: &Business| {
        let entries = &props.catalogue.entries;
        entries.iter().any(|entry| entry.business == *business)
    };
    let mut segments = vec![segment(ALL, Word::All.say(language))];
    segments.extend(
        BUSINESSES
            .into_iter()
            .filter(here)
            .map(|business| segment(business.key(), words::business(language, business))),
    );
    let on_choose = {
        let chosen = chosen.setter();
        Callback::from(move |key: AttrValue| chosen.set(Business::parse(&key)))
    };
    html! {
        <Segmented label={Word::Filter.say(language)} segments={segments}
            chosen={chosen.map_or(ALL, Business::key)} on_choose={on_choose}/>
    }
}
