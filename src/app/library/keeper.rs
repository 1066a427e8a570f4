//! What is written when: only what a person changed, and never over what another tab wrote.
//!
//! Each text carries a revision. A tab remembers the one that it read or wrote last; where it finds another,
//! somebody else wrote, and nothing more is written until a person chose what to do.

use super::list::{self, Entry};
use super::store::{Refusal, Store};
use crate::app::kept::{self, Kept};
use crate::app::origin::Origin;
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::model::Scenario;

/// What is on screen.
#[derive(Debug, Clone)]
pub struct Present {
    /// The scenario on screen, as it is edited.
    pub scenario: Shared<Scenario>,
    /// The same with the view in it, as it is kept.
    pub with_view: Scenario,
    /// What it started from.
    pub origin: Shared<Origin>,
    /// Whether it differs from what it started from.
    pub is_changed: bool,
    /// Whether it was received and made one's own: it is kept even if nothing differs.
    pub is_taken: bool,
}

impl Present {
    /// What a state shows.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self {
            scenario: state.scenario.clone(),
            with_view: state.with_view(),
            origin: state.origin.clone(),
            is_changed: !state.changes.is_empty(),
            is_taken: state.is_taken(),
        }
    }
}

/// What became of what is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// There was nothing to write.
    Nothing,
    /// It was written.
    Kept,
    /// Somebody else changed it: nothing is written until a person chose.
    Clash,
    /// It could not be written.
    Refused(Refusal),
}

/// What this tab knows of a scenario that is or was on screen. Undo leads from one to another.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) origin: Shared<Origin>,
    /// Where it is kept, if it is.
    pub(super) id: Option<String>,
    /// Where it was kept until it was deleted.
    pub(super) former: Option<String>,
    /// The revision that this tab read or wrote last.
    pub(super) revision: String,
    /// The scenario as it was read, written or let go of last.
    pub(super) content: Shared<Scenario>,
    pub(super) changed: u64,
    /// Whether it is kept even if nothing differs from where it started.
    pub(super) is_fork: bool,
    pub(super) is_clash: bool,
}

/// Keeps what is on screen of one tab.
#[derive(Debug)]
pub struct Keeper {
    /// Names this tab.
    tab: String,
    count: u64,
    pub(super) known: Vec<Known>,
    pub(super) deleted: Vec<(Entry, String)>,
}

impl Keeper {
    /// The keeper of a tab, by a name that no other tab has.
    #[must_use]
    pub fn new(tab: String) -> Self {
        Self {
            tab,
            count: 0,
            known: Vec::new(),
            deleted: Vec::new(),
        }
    }

    /// Writes what is on screen where there is something to write.
    pub fn keep(&mut self, store: &dyn Store, present: &Present, now: u64) -> Outcome {
        let (fresh, revision) = (self.fresh(now), self.revision());
        let known = self.of(&present.origin);
        if known.is_clash {
            return Outcome::Clash;
        }
        let is_new = !known.content.is(&present.scenario);
        let id = match &known.id {
            Some(id) => id.clone(),
            None if known.is_fork => fresh,
            // What was deleted comes back with the next change only, in its own place: it is one scenario.
            None if is_new && present.is_changed => known.former.clone().unwrap_or(fresh),
            None if present.is_taken && known.former.is_none() => fresh,
            None => return Outcome::Nothing,
        };
        let key = list::key(&id);
        match store.get(&key) {
            Some(text) if kept::revision(&text) != known.revision => {
                known.is_clash = true;
                return Outcome::Clash;
            }
            // Deleted elsewhere: only a change brings it back.
            None if known.id.is_some() && !is_new => return Outcome::Nothing,
            _ => {}
        }
        let is_first = known.id.is_none();
        let kept = Kept {
            scenario: present.with_view.clone().into(),
            origin: Origin::clone(&present.origin),
            revision: if is_new || is_first {
                revision
            } else {
                known.revision.clone()
            },
            changed: if is_new || is_first {
                now
            } else {
                known.changed
            },
        };
        let text = kept::write(&kept);
        if let Err(refusal) = store.put(&key, &text) {
            return Outcome::Refused(refusal);
        }
        list::enter(store, Entry::of(&id, &kept, text.len()));
        known.id = Some(id);
        known.former = None;
        known.revision = kept.revision;
        known.changed = kept.changed;
        known.content = present.scenario.clone();
        known.is_fork = false;
        Outcome::Kept
    }

    /// Whether something of what is on screen would be lost with the page: it was changed since it was written last.
    pub fn is_unkept(&mut self, present: &Present) -> bool {
        let known = self.of(&present.origin);
        !known.content.is(&present.scenario) && (present.is_changed || known.id.is_some())
    }

    /// Looks whether somebody else changed what is on screen.
    pub fn look(&mut self, store: &dyn Store, origin: &Shared<Origin>) -> bool {
        let known = self.of(origin);
        if let Some(id) = &known.id
            && let Some(text) = store.get(&list::key(id))
            && kept::revision(&text) != known.revision
        {
            known.is_clash = true;
        }
        known.is_clash
    }

    /// Id of what is on screen, where it is kept.
    pub fn id(&mut self, origin: &Shared<Origin>) -> Option<String> {
        self.of(origin).id.clone()
    }

    /// Whether a person has to choose first.
    pub fn is_clash(&mut self, origin: &Shared<Origin>) -> bool {
        self.of(origin).is_clash
    }

    /// What is known of a scenario, by what it started from.
    pub(super) fn of(&mut self, origin: &Shared<Origin>) -> &mut Known {
        let position = self.known.iter().position(|known| known.origin.is(origin));
        let position = position.unwrap_or_else(|| {
            self.known.push(Known::of(origin));
            self.known.len() - 1
        });
        &mut self.known[position]
    }

    /// An id that nothing on this device has.
    pub(super) fn fresh(&mut self, now: u64) -> String {
        self.count += 1;
        format!("{now:x}-{}-{}", self.tab, self.count)
    }

    /// A revision that no other tab makes.
    pub(super) fn revision(&mut self) -> String {
        self.count += 1;
        format!("{}-{}", self.tab, self.count)
    }
}

impl Known {
    fn of(origin: &Shared<Origin>) -> Self {
        let place = origin.place.clone();
        Self {
            origin: origin.clone(),
            content: place
                .as_ref()
                .map_or_else(|| origin.scenario.clone(), |place| place.scenario.clone()),
            id: place.as_ref().map(|place| place.id.clone()),
            former: None,
            changed: place.as_ref().map_or(0, |place| place.changed),
            revision: place.map(|place| place.revision).unwrap_or_default(),
            is_fork: false,
            is_clash: false,
        }
    }
}
