//! A story: steps that show a scenario one picture at a time, and may ask before they answer.
//!
//! A scenario keeps its steps as they stand in the file ([`Scenario::story`](super::Scenario)), so that what this
//! version does not know is kept as it is. Here is what a step means that it does know.

mod check;

use super::Extra;
use super::decision::Direction;

pub use check::check;

/// A step of a story.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Step {
    /// Its heading.
    pub title: String,
    /// A few sentences; paragraphs stand apart by an empty line.
    pub text: String,
    /// What the speaker says or asks.
    pub notes: String,
    /// The page that shows the same in the workspace.
    pub page: Page,
    /// The one picture of the step.
    pub show: Show,
    /// Key of the series of a chart or a difference; `None`: customers.
    pub series: Option<String>,
    /// What is highlighted.
    pub focus: Option<Focus>,
    /// Ids of the strategies that are drawn; empty: all.
    pub strategies: Vec<String>,
    /// The time shown; `None`: the end.
    pub period: Option<u32>,
    /// Numbers that are others while the step is shown.
    pub changes: Vec<NumberChange>,
    /// Keys of numbers that are not shown until the answer is.
    pub hidden: Vec<String>,
    /// What is asked first.
    pub ask: Option<Ask>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// A page of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Page {
    /// Map, key figures and chart.
    #[default]
    Journey,
    /// Strategies against each other.
    Compare,
    /// The flow of customers.
    Flow,
    /// Who does what.
    People,
}

/// The picture of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Show {
    /// A series over time.
    #[default]
    Chart,
    /// The journey map.
    Map,
    /// The key figures.
    Figures,
    /// The flow of customers.
    Flow,
    /// How far each strategy is from the first that is drawn, over time.
    Difference,
    /// What each strategy leads to, as a table.
    Outcomes,
}

/// Every picture, in the order in which they are offered.
pub const SHOWS: [Show; 6] = [
    Show::Chart,
    Show::Map,
    Show::Figures,
    Show::Flow,
    Show::Difference,
    Show::Outcomes,
];

/// What a step highlights: a part of the journey, written like `stage:member`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Focus {
    /// A stage, by id.
    Stage(String),
    /// A transition, by id.
    Transition(String),
    /// A channel, by id.
    Channel(String),
    /// A referral, by id.
    Referral(String),
}

impl Focus {
    /// Reads what [`Display`](std::fmt::Display) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        let id = id.to_owned();
        match kind {
            "stage" => Some(Self::Stage(id)),
            "transition" => Some(Self::Transition(id)),
            "channel" => Some(Self::Channel(id)),
            "referral" => Some(Self::Referral(id)),
            _ => None,
        }
    }
}

impl std::fmt::Display for Focus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Stage(id) => write!(f, "stage:{id}"),
            Self::Transition(id) => write!(f, "transition:{id}"),
            Self::Channel(id) => write!(f, "channel:{id}"),
            Self::Referral(id) => write!(f, "referral:{id}"),
        }
    }
}

/// A number that is another one while a step is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberChange {
    /// Its key, as a [`Pin`](super::Pin) has it.
    pub number: String,
    /// What it is.
    pub value: f64,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// How an answer is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AskKind {
    /// As a range that holds the number in nine cases of ten.
    Range,
    /// By choosing a strategy.
    Choose,
    /// By drawing a curve.
    Draw,
}

/// A question.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// How it is answered.
    pub kind: AskKind,
    /// What is asked.
    pub question: String,
    /// Key of the series that is asked for.
    pub series: Option<String>,
    /// Key of the outcome that is asked for.
    pub outcome: Option<String>,
    /// Id of the strategy that is asked for; `None`: the first.
    pub strategy: Option<String>,
    /// Id of the strategy that is taken off it, where a difference is asked for.
    pub minus: Option<String>,
    /// Ids of the strategies to choose among.
    pub options: Vec<String>,
    /// At which time or period a series is asked for; `None`: the end.
    pub at: Option<u32>,
    /// Time from which a curve is drawn.
    pub from: u32,
    /// Which strategy is right: that with more, or with less; `None`: as the outcome means it.
    pub direction: Option<Direction>,
    /// Lower end of the axis on which an answer is given.
    pub low: Option<f64>,
    /// Its upper end.
    pub high: Option<f64>,
    /// What is said with the answer.
    pub reveal: String,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Ask {
    /// A question of a kind, with nothing said yet.
    #[must_use]
    pub fn new(kind: AskKind) -> Self {
        Self {
            kind,
            question: String::new(),
            series: None,
            outcome: None,
            strategy: None,
            minus: None,
            options: Vec::new(),
            at: None,
            from: 0,
            direction: None,
            low: None,
            high: None,
            reveal: String::new(),
            extra: Extra::new(),
        }
    }
}
