//! What an edit is of, as something to select.

use super::{Edit, LeverPlace};
use crate::app::view::Selection;
use crate::model::Target;

impl Edit {
    /// What to select so that the inspector has the field that makes this edit; `None` where several have, or none.
    #[must_use]
    pub fn subject(&self) -> Option<Selection> {
        Some(match self {
            Self::Parameter(target, _) => of_target(target),
            Self::Initial(id, _) | Self::Stage(id, _) => Selection::Stage(id.clone()),
            Self::Transition(id, _) => Selection::Transition(id.clone()),
            Self::Process(id, _) | Self::Seasonality(id, _) | Self::Entry(id, _) => {
                Selection::Channel(id.clone())
            }
            Self::ReferralEnds(id, ..) => Selection::Referral(id.clone()),
            Self::Segment(id, _) => Selection::Segment(id.clone()),
            Self::Lever(LeverPlace::Strategy(id, at), _) => Selection::Lever(id.clone(), *at),
            Self::Lever(LeverPlace::Event(at), _) => Selection::Event(*at),
            Self::Market(_) => Selection::Market,
            Self::Frailty(_) => Selection::Frailty,
            Self::Observed(_) => Selection::Observed,
            Self::Run(_) => Selection::Run,
            Self::Money(_) | Self::Periods(_) | Self::PeriodUnit(_) | Self::Start(_) => {
                Selection::Settings
            }
            _ => return None,
        })
    }
}

fn of_target(target: &Target) -> Selection {
    match target {
        Target::TransitionProbability(id)
        | Target::TransitionRevenue(id)
        | Target::TransitionCost(id) => Selection::Transition(id.clone()),
        Target::StageRevenue(id)
        | Target::StageCost(id)
        | Target::StageExits(id)
        | Target::Stage(id) => Selection::Stage(id.clone()),
        Target::ChannelArrivals(id) | Target::ChannelCost(id) => Selection::Channel(id.clone()),
        Target::ReferralRate(id) | Target::ReferralCost(id) => Selection::Referral(id.clone()),
        Target::MarketSize => Selection::Market,
    }
}
