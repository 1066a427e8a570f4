//! Doing what a person asks for with the list of their own scenarios.

use super::device::{self, Device};
use super::file;
use super::storage::{Desk, notice};
use crate::app::action::Opening;
use crate::app::edit::{Edit, Item};
use crate::app::kept;
use crate::app::library::keeper::Keeper;
use crate::app::library::{Ask, Refusal};
use crate::app::shown::NoticeKind;
use crate::app::view::{Page, ViewChange};
use crate::app::{Action, State};

/// Answers every ask that is not answered yet.
#[inline(never)]
pub(super) fn answer(desk: &mut Desk, state: &State) {
    let asks: Vec<Ask> = state.asks.iter().skip(desk.answered).cloned().collect();
    desk.answered = state.asks.len();
    for ask in asks {
        one(desk, ask);
    }
}

fn one(desk: &mut Desk, ask: Ask) {
    let present = desk.keeper.id(&desk.state.origin.clone());
    let is_present = |id: &str| present.as_deref() == Some(id);
    match ask {
        Ask::Open(id) if is_present(&id) => {
            let page = ViewChange::Page(Page::default());
            desk.dispatch.send(Action::View(page));
        }
        Ask::Open(id) => open(desk, &id),
        Ask::Rename(id, name) if is_present(&id) => {
            let edit = Edit::Name(Item::Scenario, name);
            desk.dispatch.send(Action::Edit(edit, None));
        }
        Ask::Rename(id, name) => {
            let done = desk.keeper.rename(&Device, &id, &name, device::now());
            tell(desk, done, None);
        }
        Ask::Duplicate(id, name) => {
            let done = desk.keeper.duplicate(&Device, &id, &name, device::now());
            tell(desk, done, Some(NoticeKind::Duplicated(name)));
        }
        Ask::Delete(id) => {
            let present = desk.present();
            if let Some(name) = desk.keeper.delete(&Device, &id, &present) {
                let notice = NoticeKind::Deleted { id, name };
                desk.dispatch.send(Action::Notify(notice));
            }
        }
        Ask::Restore(id) => {
            let done = desk.keeper.restore(&Device, &id);
            tell(desk, done, None);
        }
        Ask::Save(id) if is_present(&id) => desk.dispatch.send(Action::SaveFile),
        Ask::Save(id) => save(desk, &id),
        Ask::TakeOther => {
            if let Some(id) = present {
                open(desk, &id);
            }
        }
        Ask::KeepBoth(name) => {
            let present = desk.present();
            desk.keeper.fork(&present);
            // Another name is a change, and so is kept.
            let edit = Edit::Name(Item::Scenario, name);
            desk.dispatch.send(Action::Edit(edit, None));
        }
        Ask::Look => {}
    }
}

fn open(desk: &Desk, id: &str) {
    match Keeper::text(&Device, id) {
        Some(text) => {
            let id = Some(id.to_owned());
            desk.dispatch.send(Action::Open(Opening::Kept { id, text }));
        }
        None => desk.dispatch.send(Action::Notify(NoticeKind::NotThere)),
    }
}

fn save(desk: &Desk, id: &str) {
    let kept = Keeper::text(&Device, id).and_then(|text| kept::read(&text));
    match kept {
        Some(kept) => {
            if let Some(name) = file::hand_over(&kept.scenario) {
                desk.dispatch
                    .send(Action::Notify(NoticeKind::FileSaved(name)));
            }
        }
        None => desk.dispatch.send(Action::Notify(NoticeKind::NotThere)),
    }
}

fn tell(desk: &Desk, done: Result<bool, Refusal>, good: Option<NoticeKind>) {
    let kind = match done {
        Ok(true) => good,
        Ok(false) => Some(NoticeKind::NotThere),
        Err(refusal) => Some(notice(refusal)),
    };
    if let Some(kind) = kind {
        desk.dispatch.send(Action::Notify(kind));
    }
}
