//! A story on paper: every step with its words, its picture, its question and what is said with the answer.
//!
//! It stands in the document beside the app, shown on paper alone; while it is there nothing else is printed
//! (`static/styles/people.css`).

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::{figures, paragraphs, phrase, picture, word};
use crate::app::story::{Act, Presented, Show as Presentation};
use crate::app::{Shared, State};
use crate::model::story::{Show, Step};
use crate::text::story::{Phrase, Word};
use crate::ui::charts::html;
use crate::ui::context::Context;
use crate::ui::say::Say;
use crate::ui::widgets::size::Size;

/// Size of a picture, in its own units.
const ROOM: Size = Size {
    width: 900.0,
    height: 400.0,
};

/// The sheets.
pub fn sheets(page: &Context, presented: &Shared<Presented>) -> Html {
    let Some(body) = gloo_utils::document().body() else {
        return html! { <span/> };
    };
    let mut show = Presentation::new(presented.clone(), &page.latest());
    let mut steps = Vec::new();
    for at in 0..show.steps.len() {
        show = show.apply(Act::Go(at));
        if let Some(step) = show.step() {
            steps.push(sheet(page, at, step, &show.stage));
        }
    }
    let name = presented.lesson.as_ref().map_or_else(
        || page.say.scenario_name(&presented.scenario),
        |lesson| lesson.title.clone(),
    );
    let lesson = presented.lesson.as_ref().map(|lesson| {
        let sources = lesson.sources.iter().enumerate();
        let sources = sources.map(|(at, source)| html! { <li key={at}>{ source.clone() }</li> });
        html! {
            <footer class="paper-foot">
                <p><b>{ word(page, Word::Goal) }{ ": " }</b>{ lesson.goal.clone() }</p>
                <p><b>{ word(page, Word::Misconception) }{ ": " }</b>{ lesson.misconception.clone() }</p>
                <p><b>{ word(page, Word::Sources) }</b></p><ul>{ for sources }</ul>
            </footer>
        }
    });
    let sheet = html! {
        <div class="sheets">
            <article class="sheet story-paper">
                <header class="paper-head"><h1>{ name }</h1></header>
                { for steps }
                { lesson }
            </article>
        </div>
    };
    create_portal(sheet, body.into())
}

fn sheet(page: &Context, at: usize, step: &Step, state: &State) -> Html {
    let context = Context::new(
        Rc::new(RefCell::new(state.clone())),
        Say::of(page.say.language, &state.scenario),
        page.dispatch.clone(),
        page.later.clone(),
    );
    let title = if step.title.is_empty() {
        phrase(&context, Phrase::Untitled { at: at + 1 })
    } else {
        step.title.clone()
    };
    let drawn = match step.show {
        Show::Figures => figures::figures(&context, state),
        Show::Outcomes => figures::outcomes(&context, state),
        kind => match picture::scene(&context, state, kind, ROOM, (false, None)) {
            Some(scene) => html! {
                <figure><figcaption><small>{ picture::title(&context, state, kind) }{ picture::legend(&context, state, kind) }</small></figcaption>
                    { html::scene(&scene, None, None) }</figure>
            },
            None => html! { <p>{ word(&context, Word::NothingToShow) }</p> },
        },
    };
    let asked = step.ask.as_ref().map(|ask| {
        html! {
            <div class="story-paper-ask">
                <p><b>{ ask.question.clone() }</b></p>
                <div><small>{ word(&context, Word::Answer) }{ ": " }</small>{ paragraphs(&ask.reveal) }</div>
            </div>
        }
    });
    html! {
        <section key={at} class="share-paper">
            <h2>{ format!("{}. {title}", at + 1) }</h2>
            { paragraphs(&step.text) }
            { drawn }
            { asked }
        </section>
    }
}
