//! The bare structure of a journey, by positions: what layout and routing need of a scenario.

use crate::model::sorted::Sorted;

use crate::model::{Scenario, Sentiment, StageKind};

/// Who leads where. Items whose ids name no stage are `None`: they are not drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    /// Kind of each stage.
    pub kinds: Vec<StageKind>,
    /// -1 for promoters, 1 for detractors, else 0: who stands higher in a column.
    pub leaning: Vec<f64>,
    /// Ends of each transition.
    pub transitions: Vec<Option<(usize, usize)>>,
    /// How far each transition's arrow is bent off its chord, in map units.
    pub bends: Vec<f64>,
    /// Stage that each channel leads to.
    pub channels: Vec<Option<usize>>,
    /// Ends of each referral.
    pub referrals: Vec<Option<(usize, usize)>>,
    /// How tall stages are drawn, in map units.
    pub tall: f64,
    /// How far rows of a journey that runs downwards are apart, beside what arrows need.
    pub apart: f64,
}

/// How tall stages are, unless more is to be shown in them than their figures.
pub const NODE_HEIGHT: f64 = 60.0;
/// How far rows are apart, unless a journey has to be short.
pub const APART: f64 = 42.0;

impl Graph {
    /// The structure of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let mut places = Sorted::new();
        for (position, stage) in scenario.stages.iter().enumerate() {
            places.or_insert(stage.id.as_str(), position);
        }
        let place = |id: &str| places.get(&id).copied();
        let both = |from: &str, to: &str| Some((place(from)?, place(to)?));
        Self {
            kinds: scenario.stages.iter().map(|stage| stage.kind).collect(),
            leaning: scenario
                .stages
                .iter()
                .map(|stage| match stage.sentiment {
                    Some(Sentiment::Promoter) => -1.0,
                    Some(Sentiment::Detractor) => 1.0,
                    _ => 0.0,
                })
                .collect(),
            transitions: scenario
                .transitions
                .iter()
                .map(|transition| both(&transition.from, &transition.to))
                .collect(),
            bends: scenario
                .transitions
                .iter()
                .map(|transition| transition.bend)
                .collect(),
            channels: scenario
                .channels
                .iter()
                .map(|channel| place(&channel.entry))
                .collect(),
            referrals: scenario
                .referrals
                .iter()
                .map(|referral| both(&referral.from, &referral.to))
                .collect(),
            tall: NODE_HEIGHT,
            apart: APART,
        }
    }

    /// Whether a stage lies in the foot.
    #[must_use]
    pub fn is_lost(&self, stage: usize) -> bool {
        self.kinds.get(stage) == Some(&StageKind::Lost)
    }

    /// Whether nothing leads to a stage or from it but to the lost.
    #[must_use]
    pub fn is_loose(&self, stage: usize) -> bool {
        let mut referrals = self.referrals.iter().flatten();
        !self.channels.contains(&Some(stage))
            && !self.inner().any(|(from, to)| from == stage || to == stage)
            && !referrals.any(|&(from, to)| from == stage || to == stage)
    }

    /// Transitions between two different stages of the journey proper (neither is lost).
    pub fn inner(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.transitions
            .iter()
            .flatten()
            .copied()
            .filter(|&(from, to)| from != to && !self.is_lost(from) && !self.is_lost(to))
    }
}
