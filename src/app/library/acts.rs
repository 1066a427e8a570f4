//! What a person does with the list of their own scenarios.

use super::keeper::{Keeper, Present};
use super::list::{self, Entry};
use super::store::{Refusal, Store};
use crate::app::copied::told_apart;
use crate::app::kept::{self, Kept};
use crate::app::shared::Shared;
use crate::model::Scenario;

/// What a person asks for. Names of copies come worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Opens a scenario, by id.
    Open(String),
    /// Gives a scenario (by id) another name.
    Rename(String, String),
    /// Copies a scenario (by id) under another name.
    Duplicate(String, String),
    /// Deletes a scenario, by id.
    Delete(String),
    /// Brings a deleted scenario back, by id.
    Restore(String),
    /// Saves a scenario (by id) as a file.
    Save(String),
    /// After a clash: opens what is kept in place of what is on screen.
    TakeOther,
    /// After a clash: keeps what is on screen as another scenario, under another name.
    KeepBoth(String),
    /// Looks at the list again.
    Look,
}

impl Keeper {
    /// What is kept under an id.
    #[must_use]
    pub fn text(store: &dyn Store, id: &str) -> Option<String> {
        store.get(&list::key(id))
    }

    /// Gives a scenario that is not on screen another name. `Ok(false)` where it is not there or cannot be
    /// read.
    ///
    /// # Errors
    /// Why it was not written.
    pub fn rename(
        &mut self,
        store: &dyn Store,
        id: &str,
        name: &str,
        now: u64,
    ) -> Result<bool, Refusal> {
        let before = Self::text(store, id).map(|text| kept::revision(&text).to_owned());
        let renamed = self.copy(store, id, id.to_owned(), name, now)?;
        if let (Some(before), Some(kept)) = (before, &renamed) {
            self.follow(id, &before, kept);
        }
        Ok(renamed.is_some())
    }

    /// Undo may lead back to what was renamed: that it is another now is this tab's own doing, unless somebody else had changed it before.
    fn follow(&mut self, id: &str, before: &str, kept: &Kept) {
        for known in &mut self.known {
            if known.id.as_deref() == Some(id) && known.revision == before {
                known.revision = kept.revision.clone();
                known.changed = kept.changed;
                known.content = kept.scenario.clone();
            }
        }
    }

    /// Copies a scenario under another name, with a number where another has it. `Ok(false)` where it is not there or cannot be read.
    ///
    /// # Errors
    /// Why it was not written.
    pub fn duplicate(
        &mut self,
        store: &dyn Store,
        id: &str,
        name: &str,
        now: u64,
    ) -> Result<bool, Refusal> {
        let to = self.fresh(now);
        let there = list::indexed(store);
        let name = told_apart(name, there.iter().map(|entry| entry.name.as_str()));
        Ok(self.copy(store, id, to, &name, now)?.is_some())
    }

    /// What was written; `None` where there is nothing to copy.
    fn copy(
        &mut self,
        store: &dyn Store,
        id: &str,
        to: String,
        name: &str,
        now: u64,
    ) -> Result<Option<Kept>, Refusal> {
        let Some(kept) = Self::text(store, id).and_then(|text| kept::read(&text)) else {
            return Ok(None);
        };
        let scenario = Scenario {
            name: name.to_owned(),
            ..Scenario::clone(&kept.scenario)
        };
        let kept = Kept {
            scenario: Shared::new(scenario),
            revision: self.revision(),
            changed: now,
            ..kept
        };
        let text = kept::write(&kept);
        store.put(&list::key(&to), &text)?;
        list::enter(store, Entry::of(&to, &kept, text.len()));
        Ok(Some(kept))
    }

    /// Deletes a scenario; it can be brought back as long as this page is open. What is on screen stays
    /// there, and is kept again with the next change. Gives the name of what was deleted.
    pub fn delete(&mut self, store: &dyn Store, id: &str, present: &Present) -> Option<String> {
        let text = Self::text(store, id)?;
        let listed = list::indexed(store)
            .into_iter()
            .find(|entry| entry.id == id);
        let entry = listed.or_else(|| Some(Entry::of(id, &kept::read(&text)?, text.len())))?;
        store.remove(&list::key(id));
        list::strike(store, id);
        for known in &mut self.known {
            if known.id.as_deref() == Some(id) {
                known.former = known.id.take();
                known.is_clash = false;
                if known.origin.is(&present.origin) {
                    known.content = present.scenario.clone();
                }
            }
        }
        let name = entry.name.clone();
        self.deleted.push((entry, text));
        Some(name)
    }

    /// Brings a deleted scenario back. `Ok(false)` where none of this id was deleted here.
    ///
    /// # Errors
    /// Why it was not written; it can be tried again.
    pub fn restore(&mut self, store: &dyn Store, id: &str) -> Result<bool, Refusal> {
        let found = self.deleted.iter().rposition(|(entry, _)| entry.id == id);
        let Some((entry, text)) = found.and_then(|at| self.deleted.get(at)) else {
            return Ok(false);
        };
        // A change has brought it back already, and is newer.
        if store.get(&list::key(id)).is_none() {
            store.put(&list::key(id), text)?;
            list::enter(store, entry.clone());
        }
        for known in &mut self.known {
            if known.id.is_none() && known.former.as_deref() == Some(id) {
                known.id = known.former.take();
                known.revision = kept::revision(text).to_owned();
            }
        }
        self.deleted.retain(|(entry, _)| entry.id != id);
        Ok(true)
    }

    /// After a clash: what is on screen becomes a scenario of its own, kept with the next writing.
    pub fn fork(&mut self, present: &Present) {
        let known = self.of(&present.origin);
        known.id = None;
        known.former = None;
        known.revision = String::new();
        known.is_clash = false;
        known.is_fork = true;
    }
}
