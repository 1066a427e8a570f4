//! The inspector where there is no room for it beside the page: the focus goes in as it opens, stays while the page is covered,
//! and goes back to what opened it.

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MediaQueryList};
use yew::prelude::*;

use crate::ui::editor::lead;
use crate::ui::media;
use crate::ui::soon::{soon, until};
use crate::ui::strategies::focus::{focus, is_lost};

/// Where there is room for it beside the page, as static/styles/layout.css has it.
const BESIDE: &str = "(min-width: 1101px)";

/// Moves the focus with the sheet, as it opens and closes.
#[hook]
pub fn use_sheet(node: &NodeRef, open: bool) {
    let opener = use_mut_ref(|| None::<Element>);
    let node = node.clone();
    use_effect_with(open, move |open| {
        let sheet = node.cast::<Element>();
        if *open {
            if let Some(sheet) = sheet.filter(can_be_closed) {
                *opener.borrow_mut() = document().active_element();
                sheet.set_scroll_top(0);
                enter(sheet);
            }
        } else if let Some(opener) = opener.take() {
            soon(move || {
                let is_within = sheet.is_some_and(|sheet| has_focus(&sheet));
                if is_within || is_lost() {
                    focus(&opener);
                }
                // What was touched has no focus of its own, or is gone by now.
                if is_lost() {
                    lead("#main");
                }
            });
        }
    });
}

/// Whether somebody sees it, or saw it before: where it is a sheet it is drawn once it is opened for the first time.
#[hook]
pub fn use_seen(open: bool) -> bool {
    let was_seen = use_mut_ref(|| false);
    let beside = use_memo((), |()| media::list(BESIDE));
    let redraw = use_force_update();
    use_effect_with((), {
        let beside = beside.clone();
        move |()| {
            let list = Option::as_ref(&beside);
            let listener =
                list.map(|list| EventListener::new(list, "change", move |_| redraw.force_update()));
            move || drop(listener)
        }
    });
    let is_beside = Option::as_ref(&beside).is_none_or(MediaQueryList::matches);
    let is_seen = open || is_beside || *was_seen.borrow();
    was_seen.replace(is_seen);
    is_seen
}

/// Keeps the focus in a sheet that covers the page: one that leaves it for what is behind comes back to its beginning.
/// What floats over both has it.
pub fn keep(sheet: &Element, to: &Element) {
    let is_behind = to.closest(".app").ok().flatten().is_some() && !sheet.contains(Some(to));
    if is_behind && covers() {
        let sheet = sheet.clone();
        soon(move || focus(&sheet));
    }
}

/// Whether there is a way to close it, as there is where it is a sheet.
fn can_be_closed(sheet: &Element) -> bool {
    let close = sheet
        .query_selector(".insp-nav .only-narrow")
        .ok()
        .flatten();
    close.is_some_and(|close| {
        close
            .unchecked_ref::<HtmlElement>()
            .offset_parent()
            .is_some()
    })
}

/// Whether it stands beside the page, and covers nothing.
pub fn is_beside() -> bool {
    media::holds(BESIDE)
}

fn covers() -> bool {
    let scrim = document().query_selector(".scrim").ok().flatten();
    scrim.is_some_and(|scrim| scrim.get_bounding_client_rect().width() > 0.0)
}

fn has_focus(sheet: &Element) -> bool {
    let active = document().active_element();
    active.is_some_and(|active| sheet.contains(Some(&active)))
}

/// What opened it may have put the focus on a field of it by then.
fn enter(sheet: Element) {
    until(move || {
        // Who closed it meanwhile is to be let go.
        let is_open = sheet.matches(".open").unwrap_or(false);
        let is_in = has_focus(&sheet) || !is_open;
        if !is_in {
            focus(&sheet);
        }
        is_in
    });
}
