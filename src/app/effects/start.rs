//! The state in which the page opens: a link, else what is kept on this device, else the living
//! example.

use super::device::{self, Device, Held};
use super::{frame, link, storage};
use crate::app::action::Opening;
use crate::app::address::Address;
use crate::app::history::History;
use crate::app::library::keeper::Keeper;
use crate::app::library::{Entry, Library, list};
use crate::app::origin::Source;
use crate::app::shown::NoticeKind;
use crate::app::view::{Page, ViewChange};
use crate::app::{Action, State, templates};
use crate::engine::plan::Plan;
use crate::model::{PeriodUnit, Scenario};

/// The scenario that a page opens with that has nothing else to show.
#[must_use]
pub fn example() -> Scenario {
    templates::first().unwrap_or_else(|| Scenario::new(PeriodUnit::Month, 12))
}

/// Compiles a scenario for nothing but that its plan is known by then: a browser compiles what it has not called before,
/// which takes most of the time of a start, and a task of its own leaves time before and after it.
pub fn warm(scenario: &Scenario) {
    drop(Plan::compile(scenario));
}

/// The state at the start, where that is the example unless there is something else to open.
#[must_use]
pub fn state(scenario: Scenario) -> State {
    let source = Source::Template(templates::FIRST.to_owned());
    let state = State::start(scenario, source, link::address());
    let embed = frame::embed();
    let mut state = if embed.is_some() {
        state
    } else {
        with_kept(state)
    };
    match link::asked() {
        Address::Link(fragment) => {
            // A reload, perhaps where somebody shared their own work, or a template.
            let is_again = link::is_again();
            let shown =
                (is_again && device::held(Held::Untouched).is_some()).then(|| state.clone());
            state = state.apply(Action::Open(Opening::Link(fragment)));
            if is_again {
                state.keep_mine();
            }
            if let Some(shown) = shown {
                state.keep_shown(shown);
            }
        }
        // It stands there once it was fetched.
        Address::Lesson(..) => state = state.apply(Action::View(ViewChange::Page(Page::Scenarios))),
        Address::Page(page) => state = state.apply(Action::View(ViewChange::Page(page))),
        Address::Start | Address::Other => {}
    }
    State {
        theme: embed.map_or_else(storage::theme, |embed| embed.theme),
        language: storage::language(),
        embed,
        // There is nothing before the start to go back to.
        history: History::default().into(),
        ..state
    }
}

/// With one's own scenarios, and that open which this tab showed before it was loaded anew, else the one that was opened last, or changed last.
fn with_kept(mut state: State) -> State {
    let (now, id) = (device::now(), device::tab());
    if !list::migrate(&Device, &format!("{now:x}-{id}"), now) {
        state = state.apply(Action::Notify(NoticeKind::StorageUnreadable));
    }
    let entries = list::mended(&Device);
    let there = |id: &String| entries.iter().any(|entry| entry.id == *id);
    let last = || entries.first().map(|entry: &Entry| entry.id.clone());
    let own = || {
        let id = device::opened().find(there).or_else(last);
        let text = id.as_deref().and_then(|id| Keeper::text(&Device, id));
        Some((id, text.or_else(|| list::unmoved(&Device))?))
    };
    let shown = device::held(Held::Untouched).map(|text| (None, text));
    if let Some((id, text)) = shown.or_else(own) {
        state = state.apply(Action::Open(Opening::Kept { id, text }));
    }
    state.library = Library {
        entries,
        ..Library::default()
    }
    .into();
    state
}
