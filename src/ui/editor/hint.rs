//! The next step of building a journey, while there is one.

use std::rc::Rc;

use yew::prelude::*;

use super::board::{Board, Mode};
use super::lead;
use crate::app::view::Selection;
use crate::model::Scenario;
use crate::text::Language;
use crate::text::editor::{Word, word};
use crate::text::workspace;
use crate::ui::widgets::{Icon, icon};

/// A sentence, a tool, and what that does.
type Next = (Word, Word, fn(&Board));

/// What a journey lacks first.
fn next(scenario: &Scenario) -> Option<Next> {
    if scenario.stages.len() < 2 {
        return Some((Word::HintStage, Word::AddStage, Board::new_stage));
    }
    if scenario.transitions.is_empty() {
        return Some((Word::HintConnect, Word::Connect, connect));
    }
    let somebody = scenario
        .stages
        .iter()
        .any(|stage| stage.initial.total() > 0);
    if scenario.channels.is_empty() && !somebody {
        return Some((Word::HintChannel, Word::AddChannel, Board::new_channel));
    }
    None
}

/// Begins to draw arrows. The card goes with that, and the focus goes on to where the first arrow may begin.
fn connect(board: &Board) {
    board.toggle_connect();
    let first = board
        .scenario()
        .and_then(|scenario| Some(scenario.stages.first()?.id.clone()));
    if let Some(stage) = first {
        board.focus_on(&Selection::Stage(stage));
    }
}

/// The card that says it. While arrows are drawn, what a press would do is said, and it makes room; what was put away comes
/// back as the next step alone.
pub fn hint(
    board: &Rc<Board>,
    scenario: &Scenario,
    mode: &Mode,
    language: Language,
    away: &UseStateHandle<Option<Word>>,
) -> Html {
    let shown = |next: &Next| *mode == Mode::Select && **away != Some(next.0);
    let Some((sentence, tool, act)) = next(scenario).filter(shown) else {
        return html! { <div hidden=true/> };
    };
    let (board, away) = (board.clone(), away.clone());
    let put_away = move |_: MouseEvent| {
        away.set(Some(sentence));
        // The button goes with the card.
        lead("#main");
    };
    let dismiss = workspace::Word::Dismiss.say(language);
    html! {
        <div class="map-hint note acc" role="note">
            <p><strong>{ word(language, Word::NextStep) }{ ": " }</strong>{ word(language, sentence) }</p>
            <button type="button" class="btn" onclick={move |_: MouseEvent| act(&board)}>{ word(language, tool) }</button>
            <button type="button" class="btn btn-quiet btn-icon" aria-label={dismiss} title={dismiss}
                onclick={put_away}>{ icon(Icon::Close) }</button>
        </div>
    }
}
