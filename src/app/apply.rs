//! The state after an action: pure, and the only place where the state changes.

use super::action::Action;
use super::changes::{self, Change};
use super::derive::derive;
use super::edit::Edit;
use super::history::{Gesture, Present, Step};
use super::run::{Computed, RunId, RunReport, RunState, same_lists};
use super::shared::Shared;
use super::shown::{Copied, Notice, NoticeKind, Waiting};
use super::state::State;
use super::view::{View, ViewChange};
use crate::analysis::results::Results;
use crate::codec::file;
use crate::model::{EngineKind, Scenario};

/// One in so many replications, at least, before a new run takes the place of what is on screen.
const EARLY: u32 = 4;
/// Most notices at a time.
const NOTICES: usize = 4;

impl State {
    /// The state after an action.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut state = self.clone();
        match action {
            Action::Edit(edit, gesture) => state.edit(edit, gesture),
            Action::Undo => state.undo(),
            Action::Redo => state.redo(),
            Action::Recall(past) => state.recall(&past),
            Action::ResetAll => state.reset_all(),
            Action::View(change) => state.change_view(change),
            Action::CancelRun => state.cancel_run(),
            Action::Rerun => state.begin_run(),
            Action::Run(id, report) => state.hear_of_run(id, report),
            Action::Settled => state.rely_on(),
            Action::Reset(path) => state.put_back(&Change::of_field(path)),
            Action::PutBack(change) => state.put_back(&change),
            Action::Replies(replies) => state.replies = replies.into(),
            Action::TakeOver(taking) => state.take_over(&taking),
            Action::Answered => state.answered(),
            Action::Open(opening) => state.open(opening),
            Action::MakeMine => state.make_mine(),
            Action::BackToMine => state.back_to_mine(),
            Action::Trouble(trouble) => state.trouble = Some(trouble.into()),
            Action::LeaveTrouble => state.leave_trouble(),
            Action::Share => state.share(Copied::Trying),
            Action::AwaitShare => state.await_share(),
            Action::CopyLink => state.share_copied(Copied::Trying),
            Action::ShareNote(note) => state.share_draft(|draft| draft.note = note),
            Action::ShareLeft(left) => state.share_draft(|draft| draft.left = left),
            Action::ShareCopied(copied) => state.share_copied(copied),
            Action::SaveFile => state.saves += 1,
            Action::ShowDialog(dialog) => state.dialog = Some(dialog.into()),
            Action::Tour(step) => {
                state.dialog = None;
                state.tour = step;
            }
            Action::Present(presented) => {
                state.dialog = None;
                state.tour = None;
                state.presented = presented;
            }
            Action::CloseDialog => state.dialog = None,
            Action::Notify(kind) => state.notify(kind),
            Action::Dismiss(id) => {
                state.notices = state
                    .notices
                    .changed(|all| all.retain(|notice| notice.id != id));
            }
            Action::SetTheme(theme) => state.theme = theme,
            Action::SetLanguage(language) => state.language = language,
            Action::Reworded { id, scenario } => state.reword(id, scenario),
            Action::Library(ask) => state.asks = state.asks.changed(|asks| asks.push(ask)),
            Action::Listed(library) => state.library = library,
        }
        state
    }

    /// With the view that the scenario brings, what follows from it, and a run begun.
    #[must_use]
    pub(super) fn fresh(mut self) -> Self {
        self.view = View::of(&self.scenario).into();
        self.show(self.scenario.clone(), true);
        self
    }

    fn present(&self) -> Present<'_> {
        Present {
            scenario: &self.scenario,
            origin: &self.origin,
            view: &self.view,
        }
    }

    /// Leaves the present scenario behind as a step of undo.
    pub(super) fn remember(&mut self, figures: bool, gesture: Option<Gesture>, opening: bool) {
        let step = Step {
            scenario: self.scenario.clone(),
            origin: self.origin.clone(),
            figures,
            view: opening.then(|| self.view.clone()),
            gesture,
        };
        self.history = self.history.with(step).into();
        self.forget_removed();
    }

    /// What was removed is offered back only as long as one step back brings it.
    fn forget_removed(&mut self) {
        let removed = |notice: &Notice| matches!(notice.kind, NoticeKind::Removed(_));
        if self.notices.iter().any(removed) {
            self.notices = self.notices.changed(|all| all.retain(|it| !removed(it)));
        }
    }

    pub(super) fn edit(&mut self, edit: Edit, gesture: Option<Gesture>) {
        if self.is_received() && edit.changes_structure() {
            self.hold(Waiting::Edit(edit, gesture));
            return;
        }
        let mut scenario = Scenario::clone(&self.scenario);
        let figures = edit.changes_figures();
        if !edit.apply(&mut scenario) || scenario == *self.scenario {
            return;
        }
        if let Some((step, history)) = self.history.without(gesture, &scenario) {
            self.history = history.into();
            self.forget_removed();
            self.show(step.scenario, step.figures || figures);
            return;
        }
        self.remember(figures, gesture, false);
        self.show(scenario.into(), figures);
    }

    fn reset_all(&mut self) {
        if self.scenario == self.origin.scenario {
            return;
        }
        self.remember(true, None, false);
        self.show(self.origin.scenario.clone(), true);
    }

    fn put_back(&mut self, change: &Change) {
        let scenario = changes::put_back(change, self.origin.value(), &self.scenario);
        if let Some(scenario) = scenario.filter(|scenario| *scenario != *self.scenario) {
            self.remember(true, None, false);
            self.show(scenario.into(), true);
        }
    }

    fn leave_trouble(&mut self) {
        self.trouble = None;
        self.linked = None;
    }

    fn undo(&mut self) {
        if let Some((step, history)) = self.history.back(self.present()) {
            self.take(step, history.into());
        }
    }

    fn redo(&mut self) {
        if let Some((step, history)) = self.history.forward(self.present()) {
            self.take(step, history.into());
        }
    }

    fn take(&mut self, step: Step, history: Shared<super::history::History>) {
        self.forget_removed();
        self.history = history;
        self.origin = step.origin;
        if let Some(view) = step.view {
            self.view = view;
        }
        self.show(step.scenario, step.figures);
    }

    /// Puts a scenario on screen with what follows from it.
    pub(super) fn show(&mut self, scenario: Shared<Scenario>, figures: bool) {
        self.scenario = scenario;
        self.linked = None;
        self.view = self.view.changed(|view| view.keep_to(&self.scenario));
        // At the start and after "reset all" both are one.
        self.changes = match self.scenario.is(&self.origin.scenario) {
            true => Shared::default(),
            false => changes::changes(self.origin.value(), &file::value(&self.scenario)).into(),
        };
        if !figures {
            return;
        }
        self.figures += 1;
        let (problems, exact) = derive(&self.scenario, self.anchor.as_deref());
        self.problems = problems.into();
        if let Some(results) = exact {
            self.exact = Some(self.computed(results));
        }
        self.begin_run();
    }

    fn computed(&self, results: Results) -> Shared<Computed> {
        Shared::new(Computed {
            scenario: self.scenario.clone(),
            results,
            figures: self.figures,
        })
    }

    pub(super) fn change_view(&mut self, change: ViewChange) {
        if self.is_holding() {
            // It is about what is not there yet.
            self.hold(Waiting::View(change));
            return;
        }
        self.looks += u64::from(matches!(change, ViewChange::Select(Some(_))));
        self.view = self.view.changed(|view| view.apply(change, &self.scenario));
    }

    fn begin_run(&mut self) {
        self.run_id = RunId(self.run_id.0.wrapping_add(1));
        self.run = if !self.is_valid() {
            RunState::Invalid
        } else if self.scenario.run.engine == EngineKind::Exact {
            self.simulated = None;
            RunState::ExactOnly
        } else {
            RunState::Running {
                done: 0,
                total: self.scenario.run.replications,
            }
        };
    }

    fn cancel_run(&mut self) {
        if let RunState::Running { done, total } = self.run {
            self.run = RunState::Cancelled { done, total };
        }
    }

    fn hear_of_run(&mut self, id: RunId, report: RunReport) {
        let RunState::Running { total, .. } = self.run else {
            return;
        };
        if id != self.run_id {
            return;
        }
        match report {
            RunReport::Progress(done) => self.run = RunState::Running { done, total },
            RunReport::Partial(results) if self.is_early(&results) => {}
            RunReport::Partial(mut results) => {
                self.fill_means(&mut results);
                self.keep_spread(&mut results);
                self.simulated = Some(self.computed(*results));
            }
            RunReport::Done(results) => {
                // Fewer than asked for, where a precision was reached.
                let total = results.replications;
                self.simulated = Some(self.computed(*results));
                self.run = RunState::Done { total };
            }
            RunReport::Failed(failure) => self.run = RunState::Failed(failure),
        }
    }

    /// What was simulated, where its lists are the scenario's own.
    fn fitting(&self) -> Option<&Computed> {
        let known = self.simulated.as_deref();
        known.filter(|known| same_lists(&known.scenario, &self.scenario))
    }

    /// Whether these results are of so few replications that those of an earlier state, which are marked, say more.
    fn is_early(&self, results: &Results) -> bool {
        self.fitting().is_some()
            && results.replications.saturating_mul(EARLY) < self.scenario.run.replications
    }

    /// Where a series was not simulated as yet, its exact mean stands for it.
    fn fill_means(&self, results: &mut Results) {
        let exact = self
            .exact
            .iter()
            .flat_map(|exact| &exact.results.strategies);
        let pairs = results.strategies.iter_mut().zip(exact);
        for (own, exact) in pairs.flat_map(|(own, exact)| own.series.iter_mut().zip(&exact.series))
        {
            if own.mean.is_empty() {
                own.mean.clone_from(&exact.mean);
            }
        }
    }

    /// Where there is no spread yet, what was known of it stays until there is: nothing on screen goes and comes back.
    fn keep_spread(&self, results: &mut Results) {
        let Some(known) = self.fitting() else {
            return;
        };
        let pairs = (results.strategies.iter_mut()).zip(&known.results.strategies);
        for (own, known) in pairs.flat_map(|(own, known)| own.series.iter_mut().zip(&known.series))
        {
            if own.quantiles.is_empty() && known.quantiles.len() == own.mean.len() {
                own.sd.clone_from(&known.sd);
                own.quantiles.clone_from(&known.quantiles);
            }
        }
    }

    pub(super) fn notify(&mut self, kind: NoticeKind) {
        if self.is_holding() && matches!(kind, NoticeKind::Removed(_)) {
            // It waits, and is still there.
            return;
        }
        self.notices = self.notices.changed(|all| {
            all.retain(|notice| notice.kind != kind);
            let id = all.iter().map(|notice| notice.id).max().unwrap_or(0) + 1;
            all.push(Notice { id, kind });
            let excess = all.len().saturating_sub(NOTICES);
            all.drain(..excess);
        });
    }
}
