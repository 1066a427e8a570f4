//! The address bar: pages have addresses, a link that is pasted there opens, and one that was shared
//! stands there.
//!
//! Another page is another entry of the browser's history, so that its back button leads through pages; an
//! entry says in its state which page it is, so that going back to where a link stood opens no link again
//! over what was changed since. The bar shows a link only while it is what is on screen: the first change
//! takes it away (what is on screen is then kept on the device), so that a reload never brings back
//! something older. What could not be opened stays in the bar as long as that is said, so that it can be mended
//! there, and so that going back leads away from it. Browsers limit how often an address may change: a
//! [`Budget`] keeps to that.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::budget::Budget;
use crate::app::action::Opening;
use crate::app::address::{self, Address};
use crate::app::store::Dispatch;
use crate::app::view::{PAGES, Page, ViewChange};
use crate::app::{Action, Shared, State};

#[hook]
pub(super) fn use_link(state: &State, dispatch: &Dispatch) {
    let bar = use_memo((), |()| Rc::new(RefCell::new(Bar::new(state))));
    use_effect_with((), {
        let (bar, dispatch) = (Rc::clone(&bar), dispatch.clone());
        move |()| {
            let listeners = listen(&bar, &dispatch);
            move || drop(listeners)
        }
    });
    let shown = (
        state.view.page,
        state.linked.clone(),
        state.trouble.is_some(),
    );
    use_effect_with(shown, move |(page, linked, is_trouble)| {
        {
            let mut bar = bar.borrow_mut();
            (bar.page, bar.linked, bar.is_trouble) = (*page, linked.clone(), *is_trouble);
        }
        soon(&bar);
    });
}

/// Hears of every other address. Between two entries of the history with the same address, the browser
/// tells of another entry, and not of another address.
fn listen(bar: &Rc<RefCell<Bar>>, dispatch: &Dispatch) -> [EventListener; 2] {
    let (other, same) = (
        (Rc::clone(bar), dispatch.clone()),
        (Rc::clone(bar), dispatch.clone()),
    );
    [
        EventListener::new(&window(), "hashchange", move |_| arrive(&other.0, &other.1)),
        EventListener::new(&window(), "popstate", move |_| {
            // To arrive at one of our entries twice changes nothing more.
            if entry().is_some() {
                arrive(&same.0, &same.1);
            }
        }),
    ]
}

/// What the address bar asks for.
#[must_use]
pub fn asked() -> Address {
    Address::parse(&fragment())
}

/// The address of the page without the part after the `#`.
#[must_use]
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The bar, and what it is to show.
struct Bar {
    address: Shared<String>,
    /// The page of the entry of the history; `None` for one that we did not make.
    entry: Option<Page>,
    /// The link that was shown last.
    shown: Option<Shared<String>>,
    page: Page,
    linked: Option<Shared<String>>,
    is_trouble: bool,
    /// In a frame of another page the address stays what that page has put there, and the back button is its own.
    is_fixed: bool,
    /// What stood in the bar when it was last read or written here.
    seen: String,
    budget: Budget,
    timer: Option<Timeout>,
}

impl Bar {
    fn new(state: &State) -> Self {
        Self {
            address: state.address.clone(),
            entry: Some(state.view.page),
            shown: None,
            page: state.view.page,
            linked: state.linked.clone(),
            is_trouble: state.trouble.is_some(),
            is_fixed: state.embed.is_some(),
            seen: fragment(),
            budget: Budget::default(),
            timer: None,
        }
    }

    /// Makes the bar show what is on screen.
    fn settle(&mut self) {
        if self.is_fixed {
            return;
        }
        let fragment = fragment();
        if fragment != self.seen {
            // Someone wrote an address a moment ago: the browser is about to say so, and it is to be read first.
            return;
        }
        if self.is_trouble && matches!(Address::parse(&fragment), Address::Link(_)) {
            return;
        }
        let of_page = address::of_page(self.page);
        let is_new = self.linked != self.shown;
        self.shown = self.linked.clone();
        let linked = self.linked.clone();
        let link = linked.as_ref().map(|link| link.as_str());
        let is_other_page = self.entry.is_some_and(|entry| entry != self.page);
        self.entry = Some(self.page);
        match link {
            Some(link) if is_new => self.write(is_other_page, link),
            _ if is_other_page => self.write(true, &of_page),
            Some(link) if link == fragment => self.mark(&fragment),
            _ if address::is_of_page(&fragment, self.page) => self.mark(&fragment),
            _ => self.write(false, &of_page),
        }
    }

    /// Says in the entry which page it is.
    fn mark(&mut self, fragment: &str) {
        if entry() != Some(self.page) {
            self.write(false, fragment);
        }
    }

    fn write(&mut self, is_another: bool, fragment: &str) {
        if !is_another && fragment == self::fragment() && entry() == Some(self.page) {
            return;
        }
        let whole = match fragment {
            "" => self.address.as_str().to_owned(),
            fragment => format!("{}#{fragment}", self.address.as_str()),
        };
        let state = JsValue::from_str(self.page.key());
        if let Ok(history) = window().history() {
            // Where a browser refuses, the pages and the link in the dialog still work.
            let _ = if is_another {
                history.push_state_with_url(&state, "", Some(&whole))
            } else {
                history.replace_state_with_url(&state, "", Some(&whole))
            };
        }
        self.seen = self::fragment();
        self.budget.spend(js_sys::Date::now());
    }
}

/// The page that the entry of the history says that it is.
fn entry() -> Option<Page> {
    let state = window().history().ok()?.state().ok()?.as_string()?;
    PAGES.into_iter().find(|page| page.key() == state)
}

/// Someone went back or forward, followed a link or wrote an address.
fn arrive(bar: &Rc<RefCell<Bar>>, dispatch: &Dispatch) {
    let (asked, own) = (asked(), entry());
    let page = match (own, &asked) {
        (Some(page), _) => Some(page),
        (None, Address::Page(page)) => Some(*page),
        (None, Address::Start) => Some(Page::default()),
        (None, Address::Link(_) | Address::Other) => None,
    };
    let is_trouble = {
        let mut bar = bar.borrow_mut();
        bar.seen = fragment();
        match page {
            Some(page) => (bar.entry, bar.page) = (Some(page), page),
            None => bar.entry = None,
        }
        bar.is_trouble
    };
    match (page, asked) {
        (Some(page), _) => {
            if is_trouble {
                dispatch.send(Action::LeaveTrouble);
            }
            dispatch.send(Action::View(ViewChange::Page(page)));
        }
        (None, Address::Link(fragment)) => dispatch.send(Action::Open(Opening::Link(fragment))),
        (None, _) => {}
    }
    soon(bar);
}

/// Settles the bar now, or as soon as it may change again.
fn soon(bar: &Rc<RefCell<Bar>>) {
    let mut inner = bar.borrow_mut();
    if inner.timer.is_some() {
        return;
    }
    let rest = inner.budget.rest(js_sys::Date::now());
    if rest == 0 {
        inner.settle();
        return;
    }
    let bar = Rc::clone(bar);
    inner.timer = Some(Timeout::new(rest, move || {
        let mut bar = bar.borrow_mut();
        if let Some(timer) = bar.timer.take() {
            // It has rung; there is nothing to clear.
            timer.forget();
        }
        bar.settle();
    }));
}
