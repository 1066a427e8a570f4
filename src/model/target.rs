//! What a lever, an event or a segment's adjustment changes.

use std::fmt;

/// The parameter that is changed, by the kind and id of what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// `transition:ID.probability`
    TransitionProbability(String),
    /// `transition:ID.revenue`
    TransitionRevenue(String),
    /// `transition:ID.cost`
    TransitionCost(String),
    /// `stage:ID.revenue`
    StageRevenue(String),
    /// `stage:ID.cost`
    StageCost(String),
    /// `stage:ID.exits`: the probability of each exit of the stage.
    StageExits(String),
    /// `stage:ID`: its customers, for a `move`.
    Stage(String),
    /// `channel:ID.arrivals`
    ChannelArrivals(String),
    /// `channel:ID.cost_per_arrival`
    ChannelCost(String),
    /// `referral:ID.rate`
    ReferralRate(String),
    /// `referral:ID.cost_per_arrival`
    ReferralCost(String),
    /// `market.size`
    MarketSize,
}

/// What values a parameter may take, and which forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ParameterKind {
    /// A probability in [0, 1]; tables by period and tenure, and hazards.
    Probability,
    /// Money per customer and period of a stage; tables by period and tenure. Revenue also as orders.
    StageAmount,
    /// Money per move, arrival or period; tables by period.
    Amount,
    /// A mean number, rate or size of at least 0; tables by period.
    Rate,
}

impl Target {
    /// Reads the text of a file. `None` where it has none of the known forms.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "market.size" {
            return Some(Self::MarketSize);
        }
        let (kind, rest) = text.split_once(':')?;
        let (id, field) = match rest.split_once('.') {
            Some((id, field)) => (id, Some(field)),
            None => (rest, None),
        };
        if id.is_empty() {
            return None;
        }
        let id = id.to_owned();
        match (kind, field) {
            ("transition", Some("probability")) => Some(Self::TransitionProbability(id)),
            ("transition", Some("revenue")) => Some(Self::TransitionRevenue(id)),
            ("transition", Some("cost")) => Some(Self::TransitionCost(id)),
            ("stage", Some("revenue")) => Some(Self::StageRevenue(id)),
            ("stage", Some("cost")) => Some(Self::StageCost(id)),
            ("stage", Some("exits")) => Some(Self::StageExits(id)),
            ("stage", None) => Some(Self::Stage(id)),
            ("channel", Some("arrivals")) => Some(Self::ChannelArrivals(id)),
            ("channel", Some("cost_per_arrival")) => Some(Self::ChannelCost(id)),
            ("referral", Some("rate")) => Some(Self::ReferralRate(id)),
            ("referral", Some("cost_per_arrival")) => Some(Self::ReferralCost(id)),
            _ => None,
        }
    }

    /// What values the target takes; `None` for [`Target::Stage`], which is no parameter.
    #[must_use]
    pub fn kind(&self) -> Option<ParameterKind> {
        match self {
            Self::TransitionProbability(_) | Self::StageExits(_) => {
                Some(ParameterKind::Probability)
            }
            Self::StageRevenue(_) | Self::StageCost(_) => Some(ParameterKind::StageAmount),
            Self::TransitionRevenue(_)
            | Self::TransitionCost(_)
            | Self::ChannelCost(_)
            | Self::ReferralCost(_) => Some(ParameterKind::Amount),
            Self::ChannelArrivals(_) | Self::ReferralRate(_) | Self::MarketSize => {
                Some(ParameterKind::Rate)
            }
            Self::Stage(_) => None,
        }
    }

    /// Id of what is changed; `None` for the market.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::TransitionProbability(id)
            | Self::TransitionRevenue(id)
            | Self::TransitionCost(id)
            | Self::StageRevenue(id)
            | Self::StageCost(id)
            | Self::StageExits(id)
            | Self::Stage(id)
            | Self::ChannelArrivals(id)
            | Self::ChannelCost(id)
            | Self::ReferralRate(id)
            | Self::ReferralCost(id) => Some(id),
            Self::MarketSize => None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TransitionProbability(id) => write!(f, "transition:{id}.probability"),
            Self::TransitionRevenue(id) => write!(f, "transition:{id}.revenue"),
            Self::TransitionCost(id) => write!(f, "transition:{id}.cost"),
            Self::StageRevenue(id) => write!(f, "stage:{id}.revenue"),
            Self::StageCost(id) => write!(f, "stage:{id}.cost"),
            Self::StageExits(id) => write!(f, "stage:{id}.exits"),
            Self::Stage(id) => write!(f, "stage:{id}"),
            Self::ChannelArrivals(id) => write!(f, "channel:{id}.arrivals"),
            Self::ChannelCost(id) => write!(f, "channel:{id}.cost_per_arrival"),
            Self::ReferralRate(id) => write!(f, "referral:{id}.rate"),
            Self::ReferralCost(id) => write!(f, "referral:{id}.cost_per_arrival"),
            Self::MarketSize => f.write_str("market.size"),
        }
    }
}
