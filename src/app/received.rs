//! What was received by a link: read-only until somebody makes it their own.
//!
//! Numbers and texts can be tried at once: that changes a copy, and says so; what was sent is one step away.
//! What changes the structure waits until the scenario is one's own. Nothing that was begun is lost by that:
//! the change waits with the question, and is made with the answer.

use super::changes;
use super::history::Step;
use super::run::{Computed, RunState};
use super::shown::{Dialog, Waiting};
use super::state::State;
use crate::analysis::claim::{self, Verdict};
use crate::codec::file;
use crate::engine::ENGINE_VERSION;
use crate::model::{Claim, Scenario};

/// How what is computed here compares with what the sender says.
#[derive(Debug, Clone, PartialEq)]
pub enum Recomputed {
    /// The run is not done.
    Pending,
    /// It is.
    Done {
        /// How they compare.
        verdict: Verdict,
        /// The sender's version of the engine, where it is another.
        engine: Option<String>,
    },
}

impl State {
    /// Whether what is on screen was received and is not made one's own.
    #[must_use]
    pub fn is_received(&self) -> bool {
        self.origin.sent.is_some() && !self.is_taken()
    }

    /// Whether what is on screen was received and made one's own since.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.taken.iter().any(|origin| origin.is(&self.origin))
    }

    /// Whether changes wait until what was received is made one's own.
    #[must_use]
    pub(super) fn is_holding(&self) -> bool {
        matches!(self.dialog.as_deref(), Some(Dialog::MakeMine(_)))
    }

    /// Keeps a change, and what is shown of it, until a person decides.
    pub(super) fn hold(&mut self, change: Waiting) {
        let mut waiting = match self.dialog.as_deref() {
            Some(Dialog::MakeMine(waiting)) => waiting.clone(),
            _ => Vec::new(),
        };
        waiting.push(change);
        self.dialog = Some(Dialog::MakeMine(waiting).into());
    }

    pub(super) fn make_mine(&mut self) {
        if !self.is_received() {
            return;
        }
        let origin = self.origin.clone();
        self.taken = self.taken.changed(|taken| taken.push(origin));
        // The address bar shows the link only as long as it is what is on screen: this is one's own now.
        self.linked = None;
        let dialog = self.dialog.take();
        if let Some(Dialog::MakeMine(waiting)) = dialog.as_deref() {
            for change in waiting.iter().cloned() {
                match change {
                    Waiting::Edit(edit, gesture) => self.edit(edit, gesture),
                    Waiting::View(change) => self.change_view(change),
                }
            }
        }
    }

    /// Before a link is opened: remembers what is on screen, where it is one's own work.
    pub(super) fn leave_mine(&mut self) {
        let is_own = !self.changes.is_empty() || self.origin.place.is_some() || self.is_taken();
        if !self.is_received() && is_own {
            let step = Step {
                scenario: self.scenario.clone(),
                origin: self.origin.clone(),
                figures: true,
                view: Some(self.view.clone()),
                gesture: None,
            };
            self.mine = Some(step.into());
        }
    }

    /// Goes back to one's own work where a link that was just opened holds the same, apart from what is shown of it: then it is
    /// one's own still, and the address bar may show the link.
    pub fn keep_mine(&mut self) {
        let mine = self.mine.as_ref();
        if mine.is_some_and(|mine| self.came_as(&mine.scenario)) {
            let linked = self.linked.clone();
            self.back_to_mine();
            self.linked = linked;
        }
    }

    /// Goes back to what was on screen before a link that holds the same, such as a template that was shared as it is.
    pub fn keep_shown(&mut self, before: Self) {
        if self.is_received() && self.came_as(&before.scenario) {
            let linked = self.linked.clone();
            *self = Self { linked, ..before };
        }
    }

    /// Whether what was opened is this scenario, apart from what is shown of it.
    fn came_as(&self, scenario: &Scenario) -> bool {
        changes::changes(self.origin.value(), &file::value(scenario)).is_empty()
    }

    pub(super) fn back_to_mine(&mut self) {
        let Some(step) = self.mine.take() else {
            return;
        };
        self.remember(true, None, true);
        self.origin = step.origin.clone();
        if let Some(view) = &step.view {
            self.view = view.clone();
        }
        self.dialog = None;
        self.trouble = None;
        self.simulated = None;
        self.exact = None;
        self.anchor = None;
        self.show(step.scenario.clone(), true);
    }

    /// What a finished run of what is on screen gave.
    fn finished(&self) -> Option<&Computed> {
        let computed = match self.run {
            RunState::Done { .. } => self.simulated.as_deref(),
            RunState::ExactOnly => self.exact.as_deref(),
            _ => None,
        };
        computed.filter(|computed| computed.figures == self.figures)
    }

    /// What is told of the run with a link; `None` while it is not done.
    #[must_use]
    pub fn claim(&self) -> Option<Claim> {
        self.finished()
            .map(|computed| claim::claim(&computed.results))
    }

    /// Whether what was sent is found here as well; `None` where the sender tells nothing of it, and once
    /// something was changed.
    #[must_use]
    pub fn recomputed(&self) -> Option<Recomputed> {
        let sent = self.origin.sent.as_ref()?;
        let claimed = sent.results.as_ref()?;
        if !self.changes.is_empty() || !self.is_valid() {
            return None;
        }
        let Some(computed) = self.finished() else {
            return Some(Recomputed::Pending);
        };
        let engine = (sent.engine_version != ENGINE_VERSION).then(|| sent.engine_version.clone());
        Some(Recomputed::Done {
            verdict: claim::compare(claimed, &computed.results),
            engine,
        })
    }
}
