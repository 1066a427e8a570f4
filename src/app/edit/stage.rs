//! Changes of a stage beside its numbers: what it is, and its people.

use crate::model::{Handover, Metric, Sentiment, Stage, StageKind};

/// A text of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StageText {
    /// Who owns the stage.
    Department,
    /// What we do here.
    Actions,
    /// How we meet the customer.
    Touchpoints,
    /// What the customer expects.
    Expectation,
    /// By when.
    ExpectedBy,
    /// What other departments say.
    Feedback,
    /// What the customer says.
    Voice,
}

/// A change of a stage.
#[derive(Debug, Clone, PartialEq)]
pub enum StageEdit {
    /// What being there means.
    Kind(StageKind),
    /// How its customers speak of us.
    Sentiment(Option<Sentiment>),
    /// Observed counts by target stage, in place of the exits' probabilities.
    ExitsObserved(Option<Vec<(String, f64)>>),
    /// One of its texts.
    Text(StageText, String),
    /// Departments that contribute.
    Contributors(Vec<String>),
    /// What is handed to other departments.
    Handovers(Vec<Handover>),
    /// How satisfied customers are, from 0 to 100.
    Satisfaction(Option<f64>),
    /// What it is measured by.
    Metric(Option<Metric>),
}

impl StageEdit {
    /// Whether it can change a number of the results.
    #[must_use]
    pub fn changes_figures(&self) -> bool {
        matches!(
            self,
            Self::Kind(_) | Self::Sentiment(_) | Self::ExitsObserved(_)
        )
    }

    pub(super) fn apply(self, stage: &mut Stage) {
        match self {
            Self::Kind(kind) => {
                stage.kind = kind;
                if kind != StageKind::Customer {
                    // Only customers are asked whether they recommend us.
                    stage.sentiment = None;
                }
            }
            Self::Sentiment(sentiment) => stage.sentiment = sentiment,
            Self::ExitsObserved(counts) => stage.exits_observed = counts,
            Self::Text(text, value) => *text.of(stage) = value,
            Self::Contributors(departments) => stage.contributors = departments,
            Self::Handovers(handovers) => stage.handovers = handovers,
            Self::Satisfaction(satisfaction) => stage.satisfaction = satisfaction,
            Self::Metric(metric) => stage.metric = metric,
        }
    }
}

impl StageText {
    fn of(self, stage: &mut Stage) -> &mut String {
        match self {
            Self::Department => &mut stage.department,
            Self::Actions => &mut stage.actions,
            Self::Touchpoints => &mut stage.touchpoints,
            Self::Expectation => &mut stage.expectation,
            Self::ExpectedBy => &mut stage.expected_by,
            Self::Feedback => &mut stage.feedback,
            Self::Voice => &mut stage.voice,
        }
    }

    /// The text of a stage.
    #[must_use]
    pub fn read(self, stage: &Stage) -> &str {
        match self {
            Self::Department => &stage.department,
            Self::Actions => &stage.actions,
            Self::Touchpoints => &stage.touchpoints,
            Self::Expectation => &stage.expectation,
            Self::ExpectedBy => &stage.expected_by,
            Self::Feedback => &stage.feedback,
            Self::Voice => &stage.voice,
        }
    }
}
