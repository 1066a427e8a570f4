//! What is on screen apart from the scenario: page, focus, cursor, selection. Part of a link.

use std::collections::BTreeSet;

/// The pages of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Page {
    /// The map, the key figures and a fan chart.
    #[default]
    Journey,
    /// The flow of customers over the horizon.
    Flow,
}

/// Every page, in the order of the top bar.
pub const PAGES: [Page; 2] = [Page::Journey, Page::Flow];

impl Page {
    /// The key in a view.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Journey => "journey",
            Self::Flow => "flow",
        }
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
    /// A strategy, by id.
    Strategy(String),
    /// A lever of a strategy, by the strategy's id and position.
    Lever(String, usize),
    /// An event, by position.
    Event(usize),
    /// The clock and the money.
    Settings,
    /// Engine, replications, seed.
    Run,
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
    pub hidden: BTreeSet<String>,
    /// Key of the series in the fan chart; `None`: customers.
    pub series: Option<String>,
    /// The time that map and tables show; `None`: the end.
    pub cursor: Option<u32>,
    /// What the inspector shows.
    pub selection: Option<Selection>,
    /// The panels shown as tables.
    pub tables: BTreeSet<Panel>,
}
