//! Editing on the map: tools, gestures, keys, menus, and rows of the inspector that do the same.
//!
//! The picture itself is drawn by [`map`](crate::ui::map); nothing here is needed for the first screen.
//! [`acts`] has what can be done as pure functions; [`board`] is what the other parts share.

pub mod actions;
pub mod acts;
mod beside;
mod board;
mod drop;
mod focus;
mod hand;
mod hint;
mod hold;
mod icons;
mod keys;
mod listen;
mod menu;
mod mini;
mod overlay;
mod pointer;
mod preview;
mod rove;
pub mod swim;
mod tools;
mod zoom;

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::Shared;
use crate::app::counts::count;
use crate::app::edit::Edit;
use crate::app::view::Selection;
use crate::text::Language;
use crate::text::editor::{Phrase, Word, phrase, word};
use crate::text::series;
use crate::ui::charts::scene::Pick;
use crate::ui::context::Context;
use crate::ui::map::geometry::Direction;
use crate::ui::map::route::Routes;
use crate::ui::map::{Layout, MapFigures};
use crate::ui::soon::Soon;
use board::{Board, Live, Mode};
use menu::{MapMenu, Menu};

/// Asks the editor whether a choice on the map was for it. Set by the editor, once it is there.
pub type Hook = Rc<RefCell<Option<Callback<Pick, bool>>>>;

/// An edit with the places of what stands on a map that a person arranged, which stays there.
#[must_use]
pub fn held(context: &Context, edit: Edit) -> Edit {
    board::held(context, edit)
}

/// Puts the focus on something of the map, where that is on screen.
pub fn focus_on(what: &Selection) {
    if let Some(board) = board::here() {
        board.focus_on(what);
    }
}

/// Puts the focus on the first of what a selector finds, as soon as that is there.
#[inline(never)]
pub fn lead(selector: &str) {
    focus::first(selector);
}

/// Properties of [`Editor`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// Where everything stands; `None` until the size of the map is known.
    pub layout: Option<Shared<Layout>>,
    /// What flows.
    pub figures: Option<Shared<MapFigures>>,
    /// The lines of the arrows as they are drawn.
    pub routes: Shared<Routes>,
    /// What is selected.
    pub selection: Option<Selection>,
    /// The element that holds the picture and scrolls.
    pub view: NodeRef,
    /// Whether the map is shown by department.
    pub lanes: bool,
    /// Shows it so or not.
    pub on_lanes: Callback<bool>,
    /// Whether there is a picture, and no table.
    pub picture: bool,
    /// Where the map asks.
    pub hook: Hook,
}

/// The editor, in a task of its own as long as the page is drawn for the first time.
#[inline(never)]
pub fn soon(props: Props) -> Html {
    let at_once = props.context.later.stands();
    let part = move |()| html! { <Editor ..props.clone()/> };
    html! { <Soon {part} until={html! { <span/> }} {at_once}/> }
}

/// The editor: its tools stand over the map, its gestures work on it.
#[component]
pub fn Editor(props: &Props) -> Html {
    count("Editor");
    let board = use_memo((), |()| Board::default());
    let mode = use_state_eq(Mode::default);
    let said = use_state_eq(String::new);
    let menu = use_state_eq(|| None::<Menu>);
    let zoom = use_state_eq(|| 1.0);
    let away = use_state_eq(|| None);
    let wide = props
        .layout
        .as_ref()
        .as_ref()
        .is_some_and(|layout| layout.direction == Direction::Rightwards);
    let lanes = wide.then_some(props.lanes);
    board.hear(Live {
        context: props.context.clone(),
        layout: props.layout.clone(),
        figures: props.figures.clone(),
        routes: props.routes.clone(),
        selection: props.selection.clone(),
        mode: mode.clone(),
        said: said.clone(),
        menu: menu.clone(),
        zoom: zoom.clone(),
        view: props.view.clone(),
        lanes,
        on_lanes: props.on_lanes.clone(),
    });
    use_effect_with((), {
        let (board, view, hook) = (board.clone(), props.view.clone(), props.hook.clone());
        move |()| {
            let asked = board.clone();
            *hook.borrow_mut() = Some(Callback::from(move |pick| asked.picked(pick)));
            let listeners = listen::listen(&board, &view);
            board.stands(true);
            move || {
                drop(listeners);
                board.stands(false);
                *hook.borrow_mut() = None;
            }
        }
    });
    // After each change of what is drawn, the handles stand where their things do.
    use_effect({
        let board = board.clone();
        move || {
            board.hold_zoom();
            overlay::show(&board);
            rove::settle(&board);
            mini::update(&board);
        }
    });
    // Another scenario is shown whole, where that can be made out; lanes, which need more room, as large as they are to be read.
    let origin = props.context.origin.clone();
    use_effect_with((origin, lanes, props.layout.is_some()), {
        let board = board.clone();
        move |(_, lanes, _)| {
            if *lanes == Some(true) {
                board.hush();
                board.fit_to_read();
            } else {
                board.fit_to_see();
            }
        }
    });
    let language = props.context.say.language;
    let shown = tools::Shown {
        mode: &mode,
        zoom: *zoom,
        lanes,
        on_lanes: props.on_lanes.clone(),
        picture: props.picture,
    };
    let on_close = {
        let menu = menu.clone();
        Callback::from(move |()| menu.set(None))
    };
    html! {
        <div class="map-editor">
            { tools::tools(&board, language, &shown) }
            <p class="quiet" role="status">{ (*said).clone() }</p>
            <div class="map-mode-box" aria-live="polite">{ asks(props, &mode, &said) }</div>
            <div class="map-hint-box">{ hint::hint(&board, &props.context.scenario, &mode, language, &away) }</div>
            <div class="map-mini-box">{ in_small(props, &board, *zoom) }</div>
            <div>{ opened(&board, &menu, language, &on_close) }</div>
        </div>
    }
}

/// What a press on a stage would do, while arrows are being drawn; why stages stay, where someone moved one.
fn asks(props: &Props, mode: &Mode, said: &str) -> Html {
    let language: Language = props.context.say.language;
    let Mode::Connect { from, .. } = mode else {
        let stays = word(language, Word::PlacedByDepartment);
        if props.lanes && said == stays {
            // The status says it already to those who do not see it.
            return html! { <p class="map-mode" aria-hidden="true">{ stays }</p> };
        }
        return html! { <span hidden=true/> };
    };
    let text = match from {
        Some(from) => phrase(
            language,
            Phrase::PickTo {
                from: series::stage_by_id(from, &props.context.scenario),
            },
        ),
        None => word(language, Word::PickFrom).to_owned(),
    };
    html! { <p class="map-mode">{ text }</p> }
}

fn in_small(props: &Props, board: &Rc<Board>, zoom: f64) -> Html {
    match props.layout.as_ref() {
        Some(layout) if zoom > 1.0 && props.picture => mini::mini(board, layout),
        _ => html! { <span hidden=true/> },
    }
}

fn opened(
    board: &Rc<Board>,
    menu: &Option<Menu>,
    language: Language,
    on_close: &Callback<()>,
) -> Html {
    match menu {
        Some(menu) => html! {
            <MapMenu board={board.clone()} menu={menu.clone()} language={language} on_close={on_close.clone()}/>
        },
        None => html! { <span hidden=true/> },
    }
}
