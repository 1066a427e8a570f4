//! The row of tools over the map.

use std::rc::Rc;

use yew::prelude::*;

use super::board::{Board, Mode};
use super::icons::{Sign, sign};
use super::zoom;
use crate::text::Language;
use crate::text::editor::{Phrase, Word, phrase, word};

/// One tool.
struct Tool {
    /// What it does.
    name: Word,
    /// What stands beside its sign, where there is room for it.
    short: Option<Word>,
    sign: Sign,
    key: &'static str,
    /// Whether it is on; `None`: it is no switch.
    on: Option<bool>,
    off: bool,
}

impl Tool {
    fn new(name: Word, short: Option<Word>, sign: Sign, key: &'static str) -> Self {
        Self {
            name,
            short,
            sign,
            key,
            on: None,
            off: false,
        }
    }

    fn switched(mut self, on: bool) -> Self {
        self.on = Some(on);
        self
    }

    fn unless(mut self, off: bool) -> Self {
        self.off = off;
        self
    }

    fn button(self, language: Language, act: impl Fn() + 'static) -> Html {
        let name = word(language, self.name);
        let title = phrase(
            language,
            Phrase::WithKey {
                what: name,
                key: self.key,
            },
        );
        let off = self.off;
        let onclick = move |_: MouseEvent| {
            if !off {
                act();
            }
        };
        let class = classes!(
            "btn",
            "btn-quiet",
            "tool",
            self.short.is_none().then_some("btn-icon"),
            (self.on == Some(true)).then_some("on"),
        );
        let short = self
            .short
            .map(|short| html! { <span class="tool-name">{ word(language, short) }</span> });
        html! {
            <button type="button" class={class} aria-label={name} title={title} aria-keyshortcuts={self.key}
                aria-pressed={self.on.map(|on| on.to_string())} aria-disabled={off.then_some("true")} onclick={onclick}>
                { sign(self.sign) }{ short }
            </button>
        }
    }
}

/// What the tools show.
pub struct Shown<'a> {
    /// What a press means.
    pub mode: &'a Mode,
    /// How much larger than the whole.
    pub zoom: f64,
    /// Whether rows by department are shown; `None`: there is no room for them.
    pub lanes: Option<bool>,
    /// Shows them or not.
    pub on_lanes: Callback<bool>,
    /// Whether there is a picture to zoom.
    pub picture: bool,
}

/// The tools.
pub fn tools(board: &Rc<Board>, language: Language, shown: &Shown<'_>) -> Html {
    let does = |act: fn(&Board)| {
        let board = board.clone();
        move || act(&board)
    };
    let connecting = *shown.mode != Mode::Select;
    let lanes = shown.lanes.map(|on| {
        let on_lanes = shown.on_lanes.clone();
        Tool::new(Word::Lanes, None, Sign::Lanes, "L")
            .switched(on)
            .button(language, move || on_lanes.emit(!on))
    });
    let scale = |name: Word, which: Sign, key: &'static str, off: bool, act: fn(&Board)| {
        Tool::new(name, None, which, key)
            .unless(off || !shown.picture)
            .button(language, does(act))
    };
    html! {
        <div class="map-tools" role="group" aria-label={word(language, Word::Tools)}>
            { Tool::new(Word::AddStage, Some(Word::Stage), Sign::Stage, "N").button(language, does(Board::new_stage)) }
            { Tool::new(Word::AddChannel, Some(Word::Channel), Sign::Channel, "H").button(language, does(Board::new_channel)) }
            { Tool::new(Word::AddReferral, Some(Word::Referral), Sign::Referral, "R").button(language, does(Board::new_referral)) }
            { Tool::new(Word::Connect, Some(Word::Connect), Sign::Connect, "C").switched(connecting).button(language, does(Board::toggle_connect)) }
            <span class="map-part" aria-hidden="true"></span>
            { Tool::new(Word::Arrange, None, Sign::Arrange, "A").button(language, does(Board::arrange)) }
            <span class="map-lanes">{ lanes }</span>
            <span class="map-part" aria-hidden="true"></span>
            { scale(Word::ZoomOut, Sign::Out, "-", shown.zoom <= 1.0, |board| board.zoom_by(1.0 / zoom::STEP, None)) }
            { scale(Word::ZoomIn, Sign::In, "+", shown.zoom >= zoom::MOST, |board| board.zoom_by(zoom::STEP, None)) }
            { scale(Word::Fit, Sign::Fit, "0", shown.zoom <= 1.0, Board::fit) }
        </div>
    }
}
