//! The page of the workspace, which follows a number that someone moves in the time that is left over.
//!
//! The field that is moved, the bar and the inspector are drawn at once. Maps and charts take longer to draw and to
//! lay out, so they wait until the browser has shown that, and then for as long again as they took several times
//! over: no frame is missed for their sake, and a slow machine draws fewer of them. What is not a move of a
//! number (another page, a choice, a result that arrived, a number that was typed) is drawn at once, with
//! whatever waited.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::flow::flow;
use super::journey::journey;
use crate::app::view::Page;
use crate::app::{Shared, State};
use crate::ui::context::Context;
use crate::ui::idle::idle_after;
use crate::ui::later::Place;
use crate::ui::results::Shown;
use crate::ui::{compare, people, scenarios};

/// How many times as long as it took to draw it the page rests. The browser takes up to twice as long to lay it out
/// and to paint it, so that it has about an eighth of the time and what is moved has the rest.
const REST: f64 = 20.0;

/// Milliseconds that it rests at most: the eye still sees it move.
const LONGEST: f64 = 120.0;

/// What a page is drawn from.
pub struct Moment {
    /// The scenario and its words.
    pub context: Context,
    /// The state.
    pub state: State,
}

/// A page is drawn anew for another moment, and for no other reason.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it is drawn from.
    pub now: Shared<Moment>,
}

/// What is drawn, and what there is since.
struct Course {
    drawn: Shared<Moment>,
    newest: Shared<Moment>,
    /// Whether the newest waits to be drawn.
    waits: bool,
    /// When it began to be drawn, while it is.
    began: Option<f64>,
    /// Until when the page rests.
    rests: f64,
}

/// The page, at once or in the time that is left over.
#[component]
pub fn Following(props: &Props) -> Html {
    let course = use_memo((), |()| {
        RefCell::new(Course {
            drawn: props.now.clone(),
            newest: props.now.clone(),
            waits: false,
            began: None,
            rests: 0.0,
        })
    });
    let again = use_force_update();
    // What is within is drawn by then.
    use_effect({
        let course = Rc::clone(&course);
        move || {
            let mut course = course.borrow_mut();
            if let Some(began) = course.began.take() {
                let now = js_sys::Date::now();
                course.rests = now + ((now - began) * REST).clamp(0.0, LONGEST);
            }
        }
    });
    let mut now = course.borrow_mut();
    now.newest = props.now.clone();
    if !is_move(&now.drawn.state, &props.now.state) {
        now.drawn = props.now.clone();
    } else if !now.waits {
        now.waits = true;
        let course = Rc::clone(&course);
        let rest = (now.rests - js_sys::Date::now()).clamp(0.0, LONGEST);
        idle_after(rest as i32, move || {
            let mut now = course.borrow_mut();
            now.waits = false;
            // It may have been drawn at once meanwhile.
            if !now.drawn.is(&now.newest) {
                now.drawn = now.newest.clone();
                now.began = Some(js_sys::Date::now());
                drop(now);
                again.force_update();
            }
        });
    }
    html! { <Drawn now={now.drawn.clone()}/> }
}

/// Whether no more happened than that someone moves a number.
fn is_move(before: &State, after: &State) -> bool {
    after.figures != before.figures
        && after.history.gesture().is_some()
        && after.simulated == before.simulated
        && after.origin == before.origin
        && *after.view == *before.view
}

/// The page as it is drawn.
#[component]
fn Drawn(props: &Props) -> Html {
    let Moment { context, state } = &*props.now;
    let shown = Shown::of(state);
    let later = |page: &dyn Fn() -> Html| context.later.show(context, Place::Page, page);
    match state.view.page {
        Page::Journey => journey(context, state, &shown),
        Page::Compare => later(&|| compare::page(context, state, &shown)),
        Page::Flow => later(&|| flow(context, state, &shown)),
        Page::People => later(&|| people::page(context, state, &shown)),
        Page::Scenarios => later(&|| scenarios::page(context, state)),
    }
}
