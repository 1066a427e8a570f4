//! A change of one parameter, in a window of time, with what it costs.

use super::{Extra, Quantity, Target};

/// How a lever changes its target, at full effect.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// To this value.
    Set(Quantity),
    /// By adding.
    Add(Quantity),
    /// By a factor.
    Multiply(Quantity),
    /// p becomes 1 - (1 - p)^a.
    HazardRatio(Quantity),
    /// The odds p / (1 - p) times a.
    OddsRatio(Quantity),
    /// Once, in the first period of the window, a share of the stage's customers moves.
    Move {
        /// Id of the stage entered.
        to: String,
        /// Share of the customers.
        share: Quantity,
        /// Unknown fields of the file.
        extra: Extra,
    },
}

impl Change {
    /// The number that the change is made by.
    #[must_use]
    pub fn amount(&self) -> &Quantity {
        match self {
            Self::Set(amount)
            | Self::Add(amount)
            | Self::Multiply(amount)
            | Self::HazardRatio(amount)
            | Self::OddsRatio(amount)
            | Self::Move { share: amount, .. } => amount,
        }
    }
}

/// A cost per customer of one stage and period.
#[derive(Debug, Clone, PartialEq)]
pub struct PerCustomerCost {
    /// Id of the stage.
    pub stage: String,
    /// Money per customer and period.
    pub amount: Quantity,
    /// Unknown fields of the file.
    pub extra: Extra,
}

/// What a lever costs, all in proportion to its intensity.
#[derive(Debug, Clone, PartialEq)]
pub struct LeverCost {
    /// Once, in the first period of the window.
    pub once: Quantity,
    /// In every period of the window.
    pub per_period: Quantity,
    /// Per move on the targeted transitions, or by the `move`.
    pub per_move: Quantity,
    /// Per customer of a stage in the lever's segments and window.
    pub per_customer: Option<PerCustomerCost>,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Default for LeverCost {
    fn default() -> Self {
        Self {
            once: Quantity::Known(0.0),
            per_period: Quantity::Known(0.0),
            per_move: Quantity::Known(0.0),
            per_customer: None,
            extra: Extra::new(),
        }
    }
}

/// A change of one parameter in a window of time. Events are levers that the world pulls.
#[derive(Debug, Clone, PartialEq)]
pub struct Lever {
    /// What people call it; may be empty.
    pub name: String,
    /// Remarks; change no number.
    pub notes: String,
    /// What is changed.
    pub target: Target,
    /// How, at full effect.
    pub change: Change,
    /// First period of the window, from 1.
    pub from: u32,
    /// Last period of the window; `None`: the end.
    pub until: Option<u32>,
    /// Periods until the full effect; 0: at once.
    pub ramp: u32,
    /// Ids of the segments it acts on; `None`: all.
    pub segments: Option<Vec<String>>,
    /// How hard the lever is pulled.
    pub intensity: f64,
    /// How hard it can be pulled.
    pub max_intensity: f64,
    /// Diminishing returns; 0: none.
    pub saturation: f64,
    /// What it costs.
    pub cost: LeverCost,
    /// Unknown fields of the file.
    pub extra: Extra,
}

impl Lever {
    /// A lever with every default: at once, for ever, for everyone, free.
    #[must_use]
    pub fn new(target: Target, change: Change) -> Self {
        Self {
            name: String::new(),
            notes: String::new(),
            target,
            change,
            from: 1,
            until: None,
            ramp: 0,
            segments: None,
            intensity: 1.0,
            max_intensity: 1.0,
            saturation: 0.0,
            cost: LeverCost::default(),
            extra: Extra::new(),
        }
    }

    /// The part of the effect at its intensity, with diminishing returns where saturation is above 0.
    #[must_use]
    pub fn strength(&self) -> f64 {
        let (intensity, saturation) = (self.intensity, self.saturation);
        if saturation > 0.0 {
            libm::expm1(-saturation * intensity) / libm::expm1(-saturation)
        } else {
            intensity
        }
    }
}
