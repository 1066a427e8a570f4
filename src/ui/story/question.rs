//! What a step asks: the question with its way to answer, then the answer with its score.

use yew::prelude::*;

use super::player::On;
use super::{answer, ask, paragraphs, range, room, word};
use crate::model::story::AskKind;
use crate::text::story::Word;

/// The section; nothing where nothing is asked.
pub fn section(on: &On<'_>) -> Html {
    let Some(step) = on.show.step() else {
        return html! { <div hidden=true/> };
    };
    let Some(asked_for) = step.ask.as_ref() else {
        return html! { <div hidden=true/> };
    };
    let Some((ask, asked)) = on.show.asked() else {
        return html! {
            <section class="play-ask">
                <h2>{ asked_for.question.clone() }</h2>
                <p class="note warn">{ word(on.context, Word::CannotAsk) }</p>
            </section>
        };
    };
    let open = on.show.is_open();
    let hint = match ask.kind {
        AskKind::Range => Word::RangeHint,
        AskKind::Choose => Word::ChooseHint,
        AskKind::Draw => Word::DrawHint,
    };
    let way = match ask.kind {
        AskKind::Range if open => range::range(on, ask, &asked),
        AskKind::Choose => ask::choose(on, &asked),
        AskKind::Draw if open => ask::draw(on),
        AskKind::Range | AskKind::Draw => html! { <div hidden=true/> },
    };
    let result = if open {
        html! { <div key="open" hidden=true/> }
    } else {
        html! {
            <div key="answer" class="play-answer">
                { answer::tiles(on, &asked) }
                <div class="play-text">{ paragraphs(&ask.reveal) }</div>
                { answer::calibration(on) }
            </div>
        }
    };
    html! {
        <section class="play-ask" aria-label={word(on.context, Word::Question)}>
            <h2>{ ask.question.clone() }</h2>
            <p class="muted" hidden={!open}>
                { word(on.context, hint) }
                { (ask.kind == AskKind::Choose).then(|| format!(" {}", word(on.context, Word::RoomHands))) }
            </p>
            { way }
            // What it says is heard when the answer comes.
            <div aria-live="polite">{ result }</div>
            { room::section(on, ask, &asked) }
        </section>
    }
}
