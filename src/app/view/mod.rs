//! What is on screen apart from the scenario: page, focus, cursor, selection. Part of a link.

mod record;

use super::departments;
use crate::engine::series::Series;
use crate::model::sorted::Sorted;
use crate::model::{Scenario, Strategy};

/// The pages of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Page {
    /// The map, the key figures and a fan chart.
    #[default]
    Journey,
    /// Strategies against each other.
    Compare,
    /// The flow of customers over the horizon.
    Flow,
    /// Who does what: the departments of the journey.
    People,
    /// Templates and one's own scenarios.
    Scenarios,
}

/// Every page, in the order of the top bar.
pub const PAGES: [Page; 5] = [
    Page::Journey,
    Page::Compare,
    Page::Flow,
    Page::People,
    Page::Scenarios,
];

impl Page {
    /// The key in a view.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Journey => "journey",
            Self::Compare => "compare",
            Self::Flow => "flow",
            Self::People => "people",
            Self::Scenarios => "scenarios",
        }
    }
}

/// A section of the page that compares strategies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Section {
    /// What everyone wants to know first.
    #[default]
    Overview,
    /// The decision itself.
    Decision,
    /// How much each uncertain number counts, and where the journey leaks.
    Matters,
    /// Who stays and who leaves.
    Retention,
}

/// Every section, in the order of the choice.
pub const SECTIONS: [Section; 4] = [
    Section::Overview,
    Section::Decision,
    Section::Matters,
    Section::Retention,
];

impl Section {
    /// The key in a view.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Decision => "decision",
            Self::Matters => "matters",
            Self::Retention => "retention",
        }
    }

    /// The section of a key; the first where it is none.
    #[must_use]
    pub fn of(key: &str) -> Self {
        let found = SECTIONS.into_iter().find(|section| section.key() == key);
        found.unwrap_or_default()
    }
}

/// What the inspector shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Selection {
    /// A stage, by id.
    Stage(String),
    /// A transition, by id.
    Transition(String),
    /// A channel, by id.
    Channel(String),
    /// A referral, by id.
    Referral(String),
    /// All strategies.
    Strategies,
    /// A strategy, by id.
    Strategy(String),
    /// A lever of a strategy, by the strategy's id and position.
    Lever(String, usize),
    /// All events.
    Events,
    /// An event, by position.
    Event(usize),
    /// All segments.
    Segments,
    /// A segment, by id.
    Segment(String),
    /// The market limit.
    Market,
    /// Lasting differences between customers.
    Frailty,
    /// Real values of series.
    Observed,
    /// The clock and the money.
    Settings,
    /// Engine, replications, seed.
    Run,
    /// The steps of the story.
    Story,
}

/// A chart or map that may be shown as a table instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Panel {
    /// The journey map.
    Map,
    /// The key figures.
    Figures,
    /// The fan chart.
    Fan,
    /// The flow of customers.
    Flow,
}

/// Every panel.
pub const PANELS: [Panel; 4] = [Panel::Map, Panel::Figures, Panel::Fan, Panel::Flow];

impl Panel {
    /// The key in a view.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Figures => "figures",
            Self::Fan => "fan",
            Self::Flow => "flow",
        }
    }
}

/// What is on screen. Ids and keys that the scenario does not have are dropped when it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// Which page.
    pub page: Page,
    /// Id of the strategy in focus; `None`: the baseline.
    pub focus: Option<String>,
    /// Ids of the strategies that are not drawn.
    pub hidden: Sorted<String>,
    /// Key of the series in the fan chart; `None`: customers.
    pub series: Option<String>,
    /// The time that map and tables show; `None`: the end.
    pub cursor: Option<u32>,
    /// What the inspector shows.
    pub selection: Option<Selection>,
    /// The panels shown as tables.
    pub tables: Sorted<Panel>,
    /// Name of the department that the page of departments shows; `None`: everyone.
    pub department: Option<String>,
    /// The section of the page that compares strategies.
    pub section: Section,
}

/// A change of what is on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewChange {
    /// Shows another page.
    Page(Page),
    /// Shows something in the inspector, or nothing.
    Select(Option<Selection>),
    /// Moves the time that map and tables show; `None`: the end.
    Cursor(Option<u32>),
    /// Puts a strategy (by id) in focus, and draws it.
    Focus(String),
    /// Draws or stops drawing a strategy (by id). One always stays.
    ToggleStrategy(String),
    /// Shows a series in the fan chart, by key.
    Series(String),
    /// Shows a panel as a table, or as it was.
    ToggleTable(Panel),
    /// Shows a department (by name) on the page of departments; `None`: everyone.
    Department(Option<String>),
    /// Shows a section of the page that compares strategies.
    Section(Section),
}

impl View {
    /// Changes what is on screen. What the scenario does not have is left out.
    pub fn apply(&mut self, change: ViewChange, scenario: &Scenario) {
        match change {
            ViewChange::Page(page) => self.page = page,
            ViewChange::Select(selection) => self.selection = selection,
            ViewChange::Cursor(time) => self.cursor = time,
            ViewChange::Focus(id) => {
                self.hidden.remove(&id);
                self.focus = Some(id);
            }
            ViewChange::ToggleStrategy(id) => self.toggle_strategy(id, scenario),
            ViewChange::Series(key) => self.series = Some(key),
            ViewChange::ToggleTable(panel) => {
                if self.tables.remove(&panel).is_none() {
                    self.tables.add(panel);
                }
            }
            ViewChange::Department(name) => self.department = name,
            ViewChange::Section(section) => self.section = section,
        }
        self.keep_to(scenario);
    }

    fn toggle_strategy(&mut self, id: String, scenario: &Scenario) {
        if self.hidden.remove(&id).is_some() {
            return;
        }
        let shown = |strategy: &&Strategy| !self.hidden.has(&strategy.id);
        if scenario.strategies.iter().filter(shown).count() > 1 {
            self.hidden.add(id);
        }
    }

    /// Drops what the scenario does not have.
    pub fn keep_to(&mut self, scenario: &Scenario) {
        let strategy = |id: &String| scenario.strategies.iter().any(|item| item.id == *id);
        self.focus = self.focus.take().filter(strategy);
        self.hidden.retain(strategy);
        if scenario
            .strategies
            .iter()
            .all(|item| self.hidden.has(&item.id))
        {
            self.hidden = Sorted::new();
        }
        let known = |key: &String| Series::parse(key, scenario).is_some();
        self.series = self.series.take().filter(known);
        let end = scenario.clock.periods;
        self.cursor = self.cursor.filter(|time| *time <= end);
        let known = |name: &String| departments::is_in(name, scenario);
        self.department = self.department.take().filter(known);
        self.selection = self
            .selection
            .take()
            .and_then(|selection| selection.kept_to(scenario));
    }
}

impl Selection {
    /// What is shown in its place: itself, or the strategy of a lever that is gone, or the list that it stood in. `None` where none is.
    fn kept_to(self, scenario: &Scenario) -> Option<Self> {
        if self.is_in(scenario) {
            return Some(self);
        }
        match self {
            Self::Lever(id, _) => Self::Strategy(id).kept_to(scenario),
            Self::Strategy(_) => Some(Self::Strategies),
            Self::Segment(_) => Some(Self::Segments),
            Self::Event(_) => Some(Self::Events),
            _ => None,
        }
    }

    /// Whether the scenario has it.
    #[must_use]
    pub fn is_in(&self, scenario: &Scenario) -> bool {
        let strategy = |id: &String| scenario.strategies.iter().find(|item| item.id == *id);
        match self {
            Self::Stage(id) => scenario.stage_index(id).is_some(),
            Self::Transition(id) => scenario.transition_index(id).is_some(),
            Self::Channel(id) => scenario.channel_index(id).is_some(),
            Self::Referral(id) => scenario.referral_index(id).is_some(),
            Self::Strategy(id) => strategy(id).is_some(),
            Self::Lever(id, position) => {
                strategy(id).is_some_and(|item| *position < item.levers.len())
            }
            Self::Event(position) => *position < scenario.events.len(),
            Self::Segment(id) => scenario.segments.iter().any(|item| item.id == *id),
            Self::Strategies | Self::Events | Self::Segments | Self::Story => true,
            Self::Market | Self::Frailty | Self::Observed | Self::Settings | Self::Run => true,
        }
    }
}
