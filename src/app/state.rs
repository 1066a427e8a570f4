//! The whole state of the app. Cheap to clone: everything large is shared.

use super::anchor::Anchor;
use super::shared::Shared;

use super::changes::Change;
use super::departments::asked::Reply;
use super::embed::Embed;
use super::history::{History, Step};
use super::library::{Ask, Library};
use super::origin::{Origin, Source};
use super::run::{Computed, RunId, RunState};
use super::shown::{Dialog, Draft, Notice, Theme, Trouble};
use super::story::Presented;
use super::view::View;
use crate::engine::series::Series;
use crate::model::{Problem, Scenario, Strategy};
use crate::text::Language;

/// Everything that the page shows, or that it goes by; only actions change it.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The scenario on screen.
    pub scenario: Shared<Scenario>,
    /// What it was when it was opened.
    pub origin: Shared<Origin>,
    /// What can be undone and redone.
    pub history: Shared<History>,
    /// Page, focus, cursor, selection.
    pub view: Shared<View>,
    /// Counts up whenever something is to be shown in the inspector, be it what is shown there already.
    pub looks: u64,
    /// What is wrong with the scenario, warnings included.
    pub problems: Shared<Vec<Problem>>,
    /// Counts up whenever a number of the results may have changed.
    pub figures: u64,
    /// What differs from what was opened.
    pub changes: Shared<Vec<Change>>,
    /// Means of all strategies, computed with each valid edit; those of the last valid scenario
    /// while the present one has errors. Exact ones; where numbers are uncertain, over the first draws of them until a
    /// run is done, whose own take their place.
    pub exact: Option<Shared<Computed>>,
    /// What the last run adds to the means over the first draws.
    pub anchor: Option<Shared<Anchor>>,
    /// How far the newest run is, or why there is none.
    pub run: RunState,
    /// Id of the newest run: what others report is left out.
    pub run_id: RunId,
    /// What the newest run that answered gave; see [`State::is_stale`].
    pub simulated: Option<Shared<Computed>>,
    /// Messages, oldest first.
    pub notices: Shared<Vec<Notice>>,
    /// What floats over the workspace.
    pub dialog: Option<Shared<Dialog>>,
    /// The step of the tour, while it goes on.
    pub tour: Option<usize>,
    /// The story that is presented in place of the workspace.
    pub presented: Option<Shared<Presented>>,
    /// What could not be opened; shown instead of the workspace.
    pub trouble: Option<Shared<Trouble>>,
    /// Light or dark.
    pub theme: Theme,
    /// The reader's language.
    pub language: Language,
    /// How the page stands in a frame of another page, if it does.
    pub embed: Option<Embed>,
    /// Address of the app, without the part after the `#`.
    pub address: Shared<String>,
    /// What the address bar shows after the `#`: a link, as long as it is what is on screen.
    pub linked: Option<Shared<String>>,
    /// What was last said of the link to share.
    pub draft: Shared<Draft>,
    /// How often a file was asked for.
    pub saves: u32,
    /// One's own scenarios on this device.
    pub library: Shared<Library>,
    /// What was asked for to be done with them, oldest first.
    pub asks: Shared<Vec<Ask>>,
    /// What was received and made one's own since, by what it started from.
    pub taken: Shared<Vec<Shared<Origin>>>,
    /// One's own work that was on screen when a link was opened: the way back to it.
    pub mine: Option<Shared<Step>>,
    /// What departments that were asked for their part sent back, as far as it was read here.
    pub replies: Shared<Vec<Shared<Reply>>>,
}

impl State {
    /// The state in which the app starts, with a scenario on screen. `address` is the app's own,
    /// without the part after the `#`.
    #[must_use]
    pub fn start(scenario: Scenario, source: Source, address: String) -> Self {
        let scenario = Shared::new(scenario);
        let origin = Origin::new(source, scenario.clone());
        let state = Self {
            scenario,
            origin: origin.into(),
            history: Shared::default(),
            view: Shared::default(),
            looks: 0,
            problems: Shared::default(),
            figures: 0,
            changes: Shared::default(),
            exact: None,
            anchor: None,
            run: RunState::Invalid,
            run_id: RunId::default(),
            simulated: None,
            notices: Shared::default(),
            dialog: None,
            tour: None,
            presented: None,
            trouble: None,
            theme: Theme::default(),
            language: Language::default(),
            embed: None,
            address: address.into(),
            linked: None,
            draft: Shared::default(),
            saves: 0,
            library: Shared::default(),
            asks: Shared::default(),
            taken: Shared::default(),
            mine: None,
            replies: Shared::default(),
        };
        state.fresh()
    }

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
        self.problems.iter().all(|problem| !problem.is_error())
    }

    /// What differs from what was opened, field by field.
    #[must_use]
    pub fn changes(&self) -> Shared<Vec<Change>> {
        self.changes.clone()
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
        !self.view.hidden.has(&strategy.id)
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
