//! What each number of a scenario may be, and in which forms: the one place from which reading,
//! validation, the schema, levers and the app's fields all take it.

use super::{
    Bounds, Change, ChangeKind, Distribution, Form, Parameter, ParameterKind, Quantity, Scenario,
    Target, limits,
};

/// Any amount of money, or other number of either sign.
const MONEY: Bounds = Bounds::closed(-limits::NUMBER, limits::NUMBER);
/// A count, rate or factor.
const NOT_NEGATIVE: Bounds = Bounds::closed(0.0, limits::NUMBER);
/// A spread or a count that must not be nothing.
const POSITIVE: Bounds = Bounds {
    low: 0.0,
    low_included: false,
    high: limits::NUMBER,
    high_included: true,
};
/// A shape or exponent of a hazard.
const SHAPE: Bounds = Bounds {
    low: 0.0,
    low_included: false,
    high: limits::SHAPE,
    high_included: true,
};

/// A parameter of the journey, as a field of its kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParameterField {
    /// Its name in the schema.
    pub name: &'static str,
    /// Its kind.
    pub kind: ParameterKind,
    /// What its values may be.
    pub bounds: Bounds,
    /// The forms that it takes.
    pub forms: &'static [Form],
}

/// A transition's probability.
pub const PROBABILITY: ParameterField = ParameterField {
    name: "Probability",
    kind: ParameterKind::Probability,
    bounds: Bounds::PROBABILITY,
    forms: &[
        Form::Constant,
        Form::ByPeriod,
        Form::ByTenure,
        Form::BetaGeometric,
        Form::BetaDiscreteWeibull,
        Form::DiscreteWeibull,
    ],
};
/// A stage's revenue.
pub const STAGE_REVENUE: ParameterField = ParameterField {
    name: "StageRevenue",
    kind: ParameterKind::StageAmount,
    bounds: MONEY,
    forms: &[Form::Constant, Form::ByPeriod, Form::ByTenure, Form::Orders],
};
/// A stage's cost.
pub const STAGE_COST: ParameterField = ParameterField {
    name: "StageCost",
    kind: ParameterKind::StageAmount,
    bounds: MONEY,
    forms: &[Form::Constant, Form::ByPeriod, Form::ByTenure],
};
/// Money per move or arrival.
pub const AMOUNT: ParameterField = ParameterField {
    name: "Amount",
    kind: ParameterKind::Amount,
    bounds: MONEY,
    forms: &[Form::Constant, Form::ByPeriod],
};
/// The fixed cost of a period. No lever targets it.
pub const FIXED_COST: ParameterField = AMOUNT;
/// A channel's arrivals, a referral's rate, the market's size.
pub const RATE: ParameterField = ParameterField {
    name: "Rate",
    kind: ParameterKind::Rate,
    bounds: NOT_NEGATIVE,
    forms: &[Form::Constant, Form::ByPeriod],
};

/// The annual discount rate; [`validate`](super::validate) asks for more where the horizon is long.
pub const ANNUAL_DISCOUNT_RATE: Bounds = Bounds {
    low: -1.0,
    low_included: false,
    high: 1e6,
    high_included: true,
};
/// The part of revenue that is contribution.
pub const GROSS_MARGIN: Bounds = Bounds::PROBABILITY;
/// A standard error to stop at.
pub const TOLERANCE: Bounds = POSITIVE;
/// The coefficient of variation of lasting differences.
pub const FRAILTY_CV: Bounds = Bounds::closed(0.0, 10.0);
/// An intensity, the largest one, and saturation.
pub const INTENSITY: Bounds = Bounds::closed(0.0, 100.0);
/// A factor of seasonality.
pub const SEASONALITY: Bounds = NOT_NEGATIVE;
/// A cost of a lever.
pub const LEVER_COST: Bounds = MONEY;
/// An observed count of exits.
pub const OBSERVED_COUNT: Bounds = NOT_NEGATIVE;
/// A place or a bend on the map, a benchmark, an observed value: any number that is drawn.
pub const DRAWN: Bounds = MONEY;

impl ParameterKind {
    /// What values of the kind may be.
    #[must_use]
    pub fn bounds(self) -> Bounds {
        match self {
            Self::Probability => PROBABILITY.bounds,
            Self::StageAmount | Self::Amount => MONEY,
            Self::Rate => RATE.bounds,
        }
    }

    /// The ways in which a lever can change a parameter of the kind.
    #[must_use]
    pub fn changes(self) -> &'static [ChangeKind] {
        match self {
            Self::Probability => &[
                ChangeKind::Set,
                ChangeKind::Add,
                ChangeKind::Multiply,
                ChangeKind::HazardRatio,
                ChangeKind::OddsRatio,
            ],
            Self::StageAmount | Self::Amount | Self::Rate => {
                &[ChangeKind::Set, ChangeKind::Add, ChangeKind::Multiply]
            }
        }
    }
}

impl Form {
    /// What one number of a formula may be; of a table or constant, any.
    #[must_use]
    pub fn field_bounds(self, field: &str) -> Bounds {
        match (self, field) {
            (Self::DiscreteWeibull, "q") => Bounds::PROBABILITY,
            (Self::Orders, _) => NOT_NEGATIVE,
            (Self::BetaGeometric | Self::BetaDiscreteWeibull | Self::DiscreteWeibull, _) => SHAPE,
            (Self::Constant | Self::ByPeriod | Self::ByTenure, _) => Bounds::ANY,
        }
    }
}

impl Parameter {
    /// The form in which the parameter is given.
    #[must_use]
    pub fn form(&self) -> Form {
        match self {
            Self::Constant(_) => Form::Constant,
            Self::ByPeriod(_) => Form::ByPeriod,
            Self::ByTenure(_) => Form::ByTenure,
            Self::BetaGeometric { .. } => Form::BetaGeometric,
            Self::BetaDiscreteWeibull { .. } => Form::BetaDiscreteWeibull,
            Self::DiscreteWeibull { .. } => Form::DiscreteWeibull,
            Self::Orders { .. } => Form::Orders,
        }
    }

    /// The names of the formula's numbers, in the order of [`Parameter::quantities`]; empty for a
    /// constant or a table.
    #[must_use]
    pub fn field_names(&self) -> &'static [&'static str] {
        match self.form() {
            Form::Constant | Form::ByPeriod | Form::ByTenure => &[],
            Form::BetaGeometric => &["alpha", "beta"],
            Form::BetaDiscreteWeibull => &["alpha", "beta", "c"],
            Form::DiscreteWeibull => &["q", "c"],
            Form::Orders => &["per_period", "value", "cv"],
        }
    }
}

impl Distribution {
    /// The key in a file. Both ways to give a Beta share one.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Normal { .. } => "normal",
            Self::Lognormal { .. } => "lognormal",
            Self::Gamma { .. } => "gamma",
            Self::BetaMoments { .. } | Self::BetaCounts { .. } => "beta",
            Self::Uniform { .. } => "uniform",
            Self::Triangular { .. } => "triangular",
            Self::Pert { .. } => "pert",
            Self::Range { .. } => "range",
        }
    }

    /// Its numbers by their keys, in the order of the file.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, f64)> {
        match *self {
            Self::Normal { mean, sd }
            | Self::Lognormal { mean, sd }
            | Self::Gamma { mean, sd }
            | Self::BetaMoments { mean, sd } => vec![("mean", mean), ("sd", sd)],
            Self::BetaCounts {
                successes,
                failures,
            } => vec![("successes", successes), ("failures", failures)],
            Self::Uniform { low, high } | Self::Range { low, high } => {
                vec![("low", low), ("high", high)]
            }
            Self::Triangular { low, mode, high } | Self::Pert { low, mode, high } => {
                vec![("low", low), ("mode", mode), ("high", high)]
            }
        }
    }

    /// What one of its numbers may be, the others aside.
    #[must_use]
    pub fn field_bounds(&self, field: &str) -> Bounds {
        match (self, field) {
            (Self::BetaMoments { .. }, "mean") => Bounds::open(0.0, 1.0),
            (Self::Lognormal { .. } | Self::Gamma { .. }, "mean") | (_, "sd") => POSITIVE,
            (Self::BetaCounts { .. }, _) => POSITIVE,
            _ => MONEY,
        }
    }
}

impl ChangeKind {
    /// The change of this kind by an amount; `None` for a `move`, which needs more.
    #[must_use]
    pub fn of(self, amount: Quantity) -> Option<Change> {
        match self {
            Self::Set => Some(Change::Set(amount)),
            Self::Add => Some(Change::Add(amount)),
            Self::Multiply => Some(Change::Multiply(amount)),
            Self::HazardRatio => Some(Change::HazardRatio(amount)),
            Self::OddsRatio => Some(Change::OddsRatio(amount)),
            Self::Move => None,
        }
    }

    /// What the amount may be; that of a `set` depends on what is set.
    #[must_use]
    pub fn bounds(self, target: Option<ParameterKind>) -> Bounds {
        match self {
            Self::Set => target.map_or(MONEY, ParameterKind::bounds),
            Self::Add => MONEY,
            Self::Multiply | Self::HazardRatio | Self::OddsRatio => NOT_NEGATIVE,
            Self::Move => Bounds::PROBABILITY,
        }
    }
}

impl Change {
    /// Of which kind the change is.
    #[must_use]
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::Set(_) => ChangeKind::Set,
            Self::Add(_) => ChangeKind::Add,
            Self::Multiply(_) => ChangeKind::Multiply,
            Self::HazardRatio(_) => ChangeKind::HazardRatio,
            Self::OddsRatio(_) => ChangeKind::OddsRatio,
            Self::Move { .. } => ChangeKind::Move,
        }
    }
}

impl Target {
    /// What the target is as a field; `None` for a stage's customers.
    #[must_use]
    pub fn field(&self) -> Option<ParameterField> {
        match self {
            Self::TransitionProbability(_) | Self::StageExits(_) => Some(PROBABILITY),
            Self::StageRevenue(_) => Some(STAGE_REVENUE),
            Self::StageCost(_) => Some(STAGE_COST),
            Self::TransitionRevenue(_)
            | Self::TransitionCost(_)
            | Self::ChannelCost(_)
            | Self::ReferralCost(_) => Some(AMOUNT),
            Self::ChannelArrivals(_) | Self::ReferralRate(_) | Self::MarketSize => Some(RATE),
            Self::Stage(_) => None,
        }
    }

    /// The ways in which the target can be changed.
    #[must_use]
    pub fn changes(&self) -> &'static [ChangeKind] {
        self.kind()
            .map_or(&[ChangeKind::Move], ParameterKind::changes)
    }

    /// Whether a lever on it moves customers or changes their moves, so that it can cost per move.
    #[must_use]
    pub fn has_moves(&self) -> bool {
        matches!(
            self,
            Self::TransitionProbability(_)
                | Self::TransitionRevenue(_)
                | Self::TransitionCost(_)
                | Self::StageExits(_)
                | Self::Stage(_)
        )
    }

    /// The parameter that is targeted. `None` where there is none, or several (a stage's exits).
    #[must_use]
    pub fn parameter<'a>(&self, scenario: &'a Scenario) -> Option<&'a Parameter> {
        let transition = |id: &str| scenario.transitions.get(scenario.transition_index(id)?);
        let stage = |id: &str| scenario.stages.get(scenario.stage_index(id)?);
        let channel = |id: &str| scenario.channels.get(scenario.channel_index(id)?);
        let referral = |id: &str| scenario.referrals.get(scenario.referral_index(id)?);
        match self {
            Self::TransitionProbability(id) => transition(id).map(|item| &item.probability),
            Self::TransitionRevenue(id) => transition(id).map(|item| &item.revenue),
            Self::TransitionCost(id) => transition(id).map(|item| &item.cost),
            Self::StageRevenue(id) => stage(id).map(|item| &item.revenue),
            Self::StageCost(id) => stage(id).map(|item| &item.cost),
            Self::ChannelArrivals(id) => channel(id).map(|item| &item.arrivals),
            Self::ChannelCost(id) => channel(id).map(|item| &item.cost_per_arrival),
            Self::ReferralRate(id) => referral(id).map(|item| &item.rate),
            Self::ReferralCost(id) => referral(id).map(|item| &item.cost_per_arrival),
            Self::MarketSize => scenario.market.as_ref().map(|market| &market.size),
            Self::StageExits(_) | Self::Stage(_) => None,
        }
    }

    /// Replaces the parameter that is targeted. `false` where there is none, or several.
    pub fn set_parameter(&self, scenario: &mut Scenario, parameter: Parameter) -> bool {
        let place = self.parameter_mut(scenario);
        let found = place.is_some();
        if let Some(place) = place {
            *place = parameter;
        }
        found
    }

    fn parameter_mut<'a>(&self, scenario: &'a mut Scenario) -> Option<&'a mut Parameter> {
        let id = self.id().unwrap_or_default();
        match self {
            Self::TransitionProbability(_)
            | Self::TransitionRevenue(_)
            | Self::TransitionCost(_) => {
                let position = scenario.transition_index(id)?;
                let item = scenario.transitions.get_mut(position)?;
                Some(match self {
                    Self::TransitionProbability(_) => &mut item.probability,
                    Self::TransitionRevenue(_) => &mut item.revenue,
                    _ => &mut item.cost,
                })
            }
            Self::StageRevenue(_) | Self::StageCost(_) => {
                let position = scenario.stage_index(id)?;
                let item = scenario.stages.get_mut(position)?;
                Some(match self {
                    Self::StageRevenue(_) => &mut item.revenue,
                    _ => &mut item.cost,
                })
            }
            Self::ChannelArrivals(_) | Self::ChannelCost(_) => {
                let position = scenario.channel_index(id)?;
                let item = scenario.channels.get_mut(position)?;
                Some(match self {
                    Self::ChannelArrivals(_) => &mut item.arrivals,
                    _ => &mut item.cost_per_arrival,
                })
            }
            Self::ReferralRate(_) | Self::ReferralCost(_) => {
                let position = scenario.referral_index(id)?;
                let item = scenario.referrals.get_mut(position)?;
                Some(match self {
                    Self::ReferralRate(_) => &mut item.rate,
                    _ => &mut item.cost_per_arrival,
                })
            }
            Self::MarketSize => scenario.market.as_mut().map(|market| &mut market.size),
            Self::StageExits(_) | Self::Stage(_) => None,
        }
    }
}
