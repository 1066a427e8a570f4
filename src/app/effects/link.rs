//! The address bar: pages have addresses, a link that is pasted there opens, and one that was shared
//! stands there.
//!
//! Another page is another entry of the browser's history, so that its back button leads through pages; an
//! entry says in its state which page it is, so that going back to where a link stood opens no link again
//! over what was changed since. The bar shows a link only while it is what is on screen: the first change
//! takes it away (what is on screen is then kept on the device), so that a reload never brings back
//! something older. What could not be opened stays in the bar as long as that is said, so that it can be mended
//! there, and so that going back leads away from it.
//!
//! What lies over the workspace, a dialog or a story, is an entry as well, so that going back closes it; when it is closed by
//! itself, the bar goes back. A lesson has an address of its own, with its step, so that it can be sent and a reload shows it.
//! Whoever goes back from a link, to what was there before it was opened, has their own work again, unless they changed what
//! they received. Browsers limit how often an address may change: a [`Budget`] keeps to that.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::window;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::budget::Budget;
use crate::app::action::Opening;
use crate::app::address::{self, Address, Entry};
use crate::app::store::Dispatch;
use crate::app::view::{Page, ViewChange};
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
    let shown = Shown::of(state);
    use_effect_with(shown, move |shown| {
        bar.borrow_mut().screen = shown.clone();
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
            if now().is_some() {
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

/// Whether the page was shown at this entry of the browser's history before, as after a reload.
#[must_use]
pub fn is_again() -> bool {
    now().is_some()
}

/// The address of the page without the part after the `#`.
#[must_use]
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

fn is_lesson(fragment: &str) -> bool {
    matches!(Address::parse(fragment), Address::Lesson(..))
}

fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// What is on screen, as far as the bar goes.
#[derive(Clone, PartialEq)]
struct Shown {
    page: Page,
    linked: Option<Shared<String>>,
    is_trouble: bool,
    /// Whether something lies over the workspace.
    is_over: bool,
    /// What stands in the address of the lesson that does so.
    lesson: Option<String>,
    /// Whether there is own work to go back to.
    is_left: bool,
}

impl Shown {
    fn of(state: &State) -> Self {
        Self {
            page: state.view.page,
            linked: state.linked.clone(),
            is_trouble: state.trouble.is_some(),
            is_over: state.dialog.is_some() || state.presented.is_some(),
            lesson: lesson(state),
            is_left: state.mine.is_some(),
        }
    }
}

fn lesson(state: &State) -> Option<String> {
    let presented = state.presented.as_ref()?;
    let lesson = presented.lesson.as_ref()?;
    Some(address::of_lesson(&lesson.id, presented.from))
}

/// The entry of the history that the browser is at; `None` for one that we did not make.
fn now() -> Option<Entry> {
    Entry::parse(&window().history().ok()?.state().ok()?.as_string()?)
}

/// What follows from being at the entry of a page.
struct Follows {
    /// What lay over the workspace is closed.
    closes: bool,
    /// What could not be opened is left.
    is_trouble: bool,
    /// What was received is left for one's own work.
    is_left: bool,
}

impl Follows {
    fn send(self, dispatch: &Dispatch, page: Page) {
        if self.closes {
            dispatch.send(Action::Present(None));
        }
        if self.is_trouble {
            dispatch.send(Action::LeaveTrouble);
        }
        if self.is_left {
            dispatch.send(Action::BackToMine);
        }
        dispatch.send(Action::View(ViewChange::Page(page)));
    }
}

/// The bar, and what it is to show.
struct Bar {
    address: Shared<String>,
    /// The page of the entry of the history; `None` for one that we did not make.
    entry: Option<Page>,
    /// Whether that entry is of something that lies over the workspace.
    is_over: bool,
    /// Whether the bar goes back by itself, and the browser has not said so yet.
    is_leaving: bool,
    /// Whether a lesson stands in the bar that is still to be fetched.
    awaits: bool,
    /// How many links were opened.
    links: u32,
    /// The link that was shown last.
    shown: Option<Shared<String>>,
    screen: Shown,
    /// In a frame of another page the address stays what that page has put there, and the back button is its own.
    is_fixed: bool,
    /// What stood in the bar when it was last read or written here.
    seen: String,
    budget: Budget,
    timer: Option<Timeout>,
}

impl Bar {
    fn new(state: &State) -> Self {
        let entry = now();
        Self {
            address: state.address.clone(),
            entry: Some(state.view.page),
            is_over: entry.is_some_and(|entry| entry.is_over),
            is_leaving: false,
            awaits: is_lesson(&fragment()),
            links: entry.map_or(0, |entry| entry.links),
            shown: None,
            screen: Shown::of(state),
            is_fixed: state.embed.is_some(),
            seen: fragment(),
            budget: Budget::default(),
            timer: None,
        }
    }

    /// Makes the bar show what is on screen.
    fn settle(&mut self) {
        if self.is_fixed || self.is_leaving {
            return;
        }
        let fragment = fragment();
        if fragment != self.seen {
            // Someone wrote an address a moment ago: the browser is about to say so, and it is to be read first.
            return;
        }
        if self.screen.is_trouble && matches!(Address::parse(&fragment), Address::Link(_)) {
            return;
        }
        let Shown {
            page,
            linked,
            is_over,
            lesson,
            ..
        } = self.screen.clone();
        self.awaits &= !is_over && page == Page::Scenarios;
        if self.awaits {
            return;
        }
        let of_page = address::of_page(page);
        let is_new = linked != self.shown;
        let mut is_other_page = self.entry.is_some_and(|entry| entry != page);
        if self.is_over && !is_over {
            if !is_new && !is_other_page {
                self.go_back();
                return;
            }
            // What lay over it led on: its entry becomes that of where it led.
            (self.is_over, is_other_page) = (false, false);
        }
        if let (true, true, Some(lesson)) = (self.is_over, is_over, &lesson) {
            self.write(false, lesson);
            return;
        }
        self.shown = linked.clone();
        let link = linked.as_ref().map(|link| link.as_str());
        self.entry = Some(page);
        match link {
            Some(link) if is_new => self.write(is_other_page, link),
            _ if is_other_page => self.write(true, &of_page),
            Some(link) if link == fragment => self.mark(&fragment),
            _ if address::is_of_page(&fragment, page) => self.mark(&fragment),
            _ => self.write(false, &of_page),
        }
        if is_over && !self.is_over {
            self.is_over = true;
            let over = lesson.unwrap_or_else(self::fragment);
            self.write(true, &over);
        }
    }

    /// Notes that the browser is at another entry, and what follows from that; nothing where the bar went there by itself.
    fn arrive(&mut self, page: Option<Page>, own: Option<Entry>, is_link: bool) -> Option<Follows> {
        self.seen = fragment();
        self.awaits = is_lesson(&self.seen);
        self.entry = page;
        let was_over = self.is_over;
        self.is_over = own.is_some_and(|own| own.is_over);
        if std::mem::take(&mut self.is_leaving) {
            return None;
        }
        let is_before = own.is_some_and(|own| own.links < self.links);
        match page {
            Some(page) => self.screen.page = page,
            None => self.links += u32::from(is_link),
        }
        let screen = &mut self.screen;
        let closes = was_over && !self.is_over && screen.is_over;
        // It is closed soon, and is not to have another entry until then.
        screen.is_over &= !closes;
        Some(Follows {
            closes,
            is_trouble: screen.is_trouble,
            is_left: is_before && !is_link && screen.is_left && screen.linked.is_some(),
        })
    }

    /// Leaves the entry of what lay over the workspace and was closed.
    fn go_back(&mut self) {
        let history = window().history();
        self.is_leaving = history.is_ok_and(|history| history.back().is_ok());
        self.is_over = false;
        // The entry below may have been made before a link was.
        self.shown = None;
    }

    /// The entry that is to be.
    fn wanted(&self) -> Entry {
        Entry {
            page: self.screen.page,
            links: self.links,
            is_over: self.is_over,
        }
    }

    /// Says in the entry which page it is.
    fn mark(&mut self, fragment: &str) {
        if now() != Some(self.wanted()) {
            self.write(false, fragment);
        }
    }

    fn write(&mut self, is_another: bool, fragment: &str) {
        let wanted = self.wanted();
        if !is_another && fragment == self::fragment() && now() == Some(wanted) {
            return;
        }
        let whole = match fragment {
            "" => self.address.as_str().to_owned(),
            fragment => format!("{}#{fragment}", self.address.as_str()),
        };
        let state = JsValue::from_str(&wanted.text());
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

/// Someone went back or forward, followed a link or wrote an address.
fn arrive(bar: &Rc<RefCell<Bar>>, dispatch: &Dispatch) {
    let (asked, own) = (asked(), now());
    let page = match (own, &asked) {
        (Some(own), _) => Some(own.page),
        (None, Address::Page(page)) => Some(*page),
        (None, Address::Lesson(..)) => Some(Page::Scenarios),
        (None, Address::Start) => Some(Page::default()),
        (None, Address::Link(_) | Address::Other) => None,
    };
    let is_link = matches!(asked, Address::Link(_));
    let follows = bar.borrow_mut().arrive(page, own, is_link);
    if let Some(follows) = follows {
        match (page, asked) {
            (Some(page), _) => follows.send(dispatch, page),
            (None, Address::Link(fragment)) => dispatch.send(Action::Open(Opening::Link(fragment))),
            (None, _) => {}
        }
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
