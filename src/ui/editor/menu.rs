//! The small menu at something on the map, and what is offered where an arrow is dropped on the ground.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use super::acts;
use super::board::Board;
use super::focus;
use crate::app::edit::Edit;
use crate::app::view::{Selection, ViewChange};
use crate::text::Language;
use crate::text::editor::{Word, word};

/// A menu that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// From the left of the map, in pixels.
    pub x: f64,
    /// From its top.
    pub y: f64,
    /// What it is for.
    pub kind: Kind,
}

/// What a menu is for.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Something on the map.
    Part(Selection),
    /// A new stage at the end of an arrow from a stage (by id).
    Offer {
        /// The stage.
        from: String,
        /// Where, where stages are placed by hand.
        at: Option<(f64, f64)>,
    },
}

/// Something to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Rename,
    Connect,
    Step(i8, i8),
    Automatic,
    Duplicate,
    Remove,
    StageHere,
    Cancel,
}

impl Choice {
    fn word(self) -> Word {
        match self {
            Self::Rename => Word::Rename,
            Self::Connect => Word::ConnectTo,
            Self::Step(-1, _) => Word::MoveLeft,
            Self::Step(1, _) => Word::MoveRight,
            Self::Step(_, -1) => Word::MoveUp,
            Self::Step(..) => Word::MoveDown,
            Self::Automatic => Word::PlaceAutomatically,
            Self::Duplicate => Word::Duplicate,
            Self::Remove => Word::Remove,
            Self::StageHere => Word::StageHere,
            Self::Cancel => Word::Cancel,
        }
    }

    /// Whether the menu stays: steps are seldom single.
    fn stays(self) -> bool {
        matches!(self, Self::Step(..))
    }
}

const STAGE: [Choice; 9] = [
    Choice::Rename,
    Choice::Connect,
    Choice::Step(-1, 0),
    Choice::Step(1, 0),
    Choice::Step(0, -1),
    Choice::Step(0, 1),
    Choice::Automatic,
    Choice::Duplicate,
    Choice::Remove,
];
const OTHER: [Choice; 3] = [Choice::Rename, Choice::Duplicate, Choice::Remove];
const OFFER: [Choice; 2] = [Choice::StageHere, Choice::Cancel];

fn choices(kind: &Kind) -> &'static [Choice] {
    match kind {
        Kind::Part(Selection::Stage(_)) => &STAGE,
        Kind::Part(_) => &OTHER,
        Kind::Offer { .. } => &OFFER,
    }
}

/// Properties of [`MapMenu`].
#[derive(Properties)]
pub struct Props {
    /// What the editor shares.
    pub board: Rc<Board>,
    /// The menu.
    pub menu: Menu,
    /// Language of the words.
    pub language: Language,
    /// Closes it.
    pub on_close: Callback<()>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.menu == other.menu && self.language == other.language
    }
}

/// The menu.
#[component]
pub fn MapMenu(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with(props.menu.clone(), {
        let node = node.clone();
        move |menu| {
            if let Some(element) = node.cast::<HtmlElement>() {
                put(&element, menu);
            }
            focus::first("#map .map-menu button");
        }
    });
    let onkeydown = {
        let props = (
            props.board.clone(),
            props.menu.kind.clone(),
            props.on_close.clone(),
        );
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                props.2.emit(());
                if let Kind::Part(what) = &props.1 {
                    props.0.focus_on(what);
                }
            }
        }
    };
    let onfocusout = {
        let (node, on_close) = (node.clone(), props.on_close.clone());
        move |event: FocusEvent| {
            let to = event
                .related_target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            let inside = node
                .cast::<Node>()
                .is_some_and(|node| to.is_some() && node.contains(to.as_ref()));
            if !inside {
                on_close.emit(());
            }
        }
    };
    let items = choices(&props.menu.kind).iter().map(|choice| {
        let (board, kind, on_close) = (
            props.board.clone(),
            props.menu.kind.clone(),
            props.on_close.clone(),
        );
        let choice = *choice;
        let onclick = move |_: MouseEvent| {
            if !choice.stays() {
                on_close.emit(());
            }
            chosen(&board, &kind, choice);
        };
        let text = word(props.language, choice.word());
        html! { <button key={text} type="button" class="btn btn-quiet" onclick={onclick}>{ text }</button> }
    });
    html! {
        <div ref={node} class="map-menu" role="group" aria-label={word(props.language, Word::WhatToDo)}
            onkeydown={onkeydown} onfocusout={onfocusout}>{ for items }</div>
    }
}

/// Puts the menu at its point, within the map.
fn put(element: &HtmlElement, menu: &Menu) {
    let (width, height) = element
        .parent_element()
        .and_then(|parent| parent.closest("#map").ok().flatten())
        .map_or((0, 0), |map| (map.client_width(), map.client_height()));
    let most = |length: i32, own: i32| f64::from((length - own - 8).max(4));
    let left = menu.x.min(most(width, element.offset_width())).max(4.0);
    let top = menu.y.min(most(height, element.offset_height())).max(4.0);
    let style = element.style();
    let _ = style.set_property("left", &format!("{left:.0}px"));
    let _ = style.set_property("top", &format!("{top:.0}px"));
}

fn chosen(board: &Board, kind: &Kind, choice: Choice) {
    match kind {
        Kind::Part(what) => on_part(board, what, choice),
        Kind::Offer { from, at } if choice == Choice::StageHere => {
            let Some(live) = board.live() else { return };
            let context = &live.context;
            let language = context.say.language;
            if let Some(act) = acts::add_stage_after(&context.scenario, language, from, *at) {
                board.perform(act);
            }
        }
        Kind::Offer { from, .. } => board.focus_on(&Selection::Stage(from.clone())),
    }
}

fn on_part(board: &Board, what: &Selection, choice: Choice) {
    let Some(live) = board.live() else { return };
    match choice {
        Choice::Rename => {
            live.context.view(ViewChange::Select(Some(what.clone())));
            focus::name_field();
        }
        Choice::Connect => {
            if let Selection::Stage(id) = what {
                board.connect_from(id.clone());
                board.focus_on(what);
            }
        }
        Choice::Step(x, y) => {
            board.step(what, (f64::from(x), f64::from(y)));
        }
        Choice::Automatic => {
            if let Selection::Stage(id) = what {
                board.edit(
                    Edit::Place(id.clone(), None),
                    word(live.context.say.language, Word::Arranged).to_owned(),
                );
            }
            board.focus_on(what);
        }
        Choice::Duplicate => board.duplicate(what),
        Choice::Remove => board.remove(what),
        Choice::StageHere | Choice::Cancel => {}
    }
}
