//! The whole state of the app. Cheap to clone: everything large is shared.

use std::rc::Rc;

use super::history::History;
use super::origin::Origin;
use super::run::{Computed, RunId, RunState};
use super::shown::{Dialog, Notice, Theme, Trouble};
use super::view::View;
use crate::engine::series::Series;
use crate::model::{Problem, Scenario, Severity, Strategy};

/// The state.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The scenario on screen.
    pub scenario: Rc<Scenario>,
    /// What it was when it was opened.
    pub origin: Rc<Origin>,
    /// What can be undone and redone.
    pub history: Rc<History>,
    /// Page, focus, cursor, selection.
    pub view: Rc<View>,
    /// What is wrong with the scenario, warnings included.
    pub problems: Rc<Vec<Problem>>,
    /// Counts up whenever a number of the results may have changed.
    pub figures: u64,
    /// Means of all strategies, computed with each valid edit; those of the last valid scenario
    /// while the present one has errors.
    pub exact: Option<Rc<Computed>>,
    /// The newest run.
    pub run: RunState,
    /// Its id.
    pub run_id: RunId,
    /// What the newest run that answered gave; see [`State::is_stale`].
    pub simulated: Option<Rc<Computed>>,
    /// Messages, oldest first.
    pub notices: Rc<Vec<Notice>>,
    /// What floats over the workspace.
    pub dialog: Option<Rc<Dialog>>,
    /// What could not be opened; shown instead of the workspace.
    pub trouble: Option<Rc<Trouble>>,
    /// Light or dark.
    pub theme: Theme,
}

impl State {
    /// Whether the simulated numbers are of an earlier state of the scenario.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.simulated
            .as_ref()
            .is_some_and(|computed| computed.figures != self.figures)
    }

    /// Whether the scenario can be simulated.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.problems
            .iter()
            .all(|problem| severity(problem) == Severity::Warning)
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// The strategy in focus, by position.
    #[must_use]
    pub fn focus(&self) -> usize {
        let position = |id: &String| self.scenario.strategies.iter().position(|s| s.id == *id);
        self.view.focus.as_ref().and_then(position).unwrap_or(0)
    }

    /// Whether a strategy is drawn.
    #[must_use]
    pub fn is_shown(&self, strategy: &Strategy) -> bool {
        !self.view.hidden.contains(&strategy.id)
    }

    /// The series in the fan chart.
    #[must_use]
    pub fn series(&self) -> Series {
        self.view
            .series
            .as_deref()
            .and_then(|key| Series::parse(key, &self.scenario))
            .unwrap_or(Series::Customers)
    }

    /// The time that map and tables show.
    #[must_use]
    pub fn time(&self) -> u32 {
        let end = self.scenario.clock.periods;
        self.view.cursor.map_or(end, |time| time.min(end))
    }
}

fn severity(_problem: &Problem) -> Severity {
    Severity::Error
}
