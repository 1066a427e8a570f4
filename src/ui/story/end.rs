//! The end of a story: how good the guesses were, and what to take away.

use yew::prelude::*;

use super::player::On;
use super::{answer, ask, phrase, word};
use crate::app::story::{Act, Asked, Turn, stage};
use crate::model::story::Step;
use crate::text::story::{Phrase, Word};

/// The page.
pub fn page(on: &On<'_>, heading: &NodeRef) -> Html {
    let asked = on.show.steps.iter().zip(&on.show.turns).enumerate();
    let asked: Vec<Html> = asked
        .filter_map(|(at, (step, turn))| row(on, at, step.as_ref()?, turn))
        .collect();
    let title = if asked.is_empty() {
        Word::SummaryNone
    } else {
        Word::Summary
    };
    let count = on.show.calibration();
    let (held, of) = (count.held, count.of);
    let honest = (of > 1).then(|| phrase(on.context, Phrase::Calibration { held, of }));
    let again = {
        let act = on.act.clone();
        move |_: MouseEvent| act.emit(Act::Again)
    };
    html! {
        <div key="end" class="play-end-page">
            <h1 ref={heading.clone()} tabindex="-1">{ word(on.context, title) }</h1>
            <ol class="play-summary">{ for asked }</ol>
            <p class="play-calibration" hidden={of < 2}>{ honest }</p>
            { lesson(on) }
            <div><button type="button" class="btn" onclick={again}>{ word(on.context, Word::Again) }</button></div>
        </div>
    }
}

fn row(on: &On<'_>, at: usize, step: &Step, turn: &Turn) -> Option<Html> {
    let ask = step.ask.as_ref()?;
    let scenario = stage::scenario(&on.show.presented.scenario, step);
    let asked = Asked::of(ask, &scenario)?;
    let title = if step.title.is_empty() {
        phrase(on.context, Phrase::Untitled { at: at + 1 })
    } else {
        step.title.clone()
    };
    let (figure, said, good) = match &turn.score {
        Some(score) => {
            let difference = asked.minus.is_some();
            let (figure, said) = answer::sentence(on.context, asked.unit(), difference, score);
            (figure, said, Some(ask::is_right(score)))
        }
        None => {
            let said = word(on.context, Word::Unanswered).to_owned();
            ("–".to_owned(), said, None)
        }
    };
    let class = match good {
        Some(true) => "good",
        Some(false) => "bad",
        None => "",
    };
    Some(html! {
        <li key={at} class={class}><b class="play-mark">{ figure }</b><span><b>{ title }</b><br/>{ said }</span></li>
    })
}

/// What a lesson leaves one with.
fn lesson(on: &On<'_>) -> Html {
    let Some(lesson) = &on.show.presented.lesson else {
        return html! { <div hidden=true/> };
    };
    let sources = lesson.sources.iter().enumerate().map(|(at, source)| {
        html! { <li key={at}>{ source.clone() }</li> }
    });
    html! {
        <div class="play-lesson">
            <section><h2>{ word(on.context, Word::Goal) }</h2><p>{ lesson.goal.clone() }</p></section>
            <section><h2>{ word(on.context, Word::Misconception) }</h2><p>{ lesson.misconception.clone() }</p></section>
            <section><h2>{ word(on.context, Word::Sources) }</h2><ul>{ for sources }</ul></section>
        </div>
    }
}
