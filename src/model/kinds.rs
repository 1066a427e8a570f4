//! Names for what a scenario is made of, so that problems and fields can speak of it as data.

/// A list of items with ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// A stage.
    Stage,
    /// A transition.
    Transition,
    /// A channel.
    Channel,
    /// A referral.
    Referral,
    /// A segment.
    Segment,
    /// A strategy.
    Strategy,
}

/// The forms in which a parameter can be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// One number for every period and tenure.
    Constant,
    /// A value per period.
    ByPeriod,
    /// A value per tenure.
    ByTenure,
    /// The beta-geometric hazard.
    BetaGeometric,
    /// The beta-discrete-Weibull hazard.
    BetaDiscreteWeibull,
    /// The discrete Weibull hazard.
    DiscreteWeibull,
    /// Orders, of a stage's revenue.
    Orders,
}

impl Form {
    /// The key in a file; `None` for a constant, which is written as the number itself.
    #[must_use]
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Constant => None,
            Self::ByPeriod => Some("by_period"),
            Self::ByTenure => Some("by_tenure"),
            Self::BetaGeometric => Some("beta_geometric"),
            Self::BetaDiscreteWeibull => Some("beta_discrete_weibull"),
            Self::DiscreteWeibull => Some("discrete_weibull"),
            Self::Orders => Some("orders"),
        }
    }
}

/// The ways in which a lever can change its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// To a value.
    Set,
    /// By adding.
    Add,
    /// By a factor.
    Multiply,
    /// By a hazard ratio.
    HazardRatio,
    /// By an odds ratio.
    OddsRatio,
    /// By moving customers once.
    Move,
}

impl ChangeKind {
    /// The key in a file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Add => "add",
            Self::Multiply => "multiply",
            Self::HazardRatio => "hazard_ratio",
            Self::OddsRatio => "odds_ratio",
            Self::Move => "move",
        }
    }
}

/// The ways to say how uncertain a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DistributionKind {
    /// A 90 % interval.
    Range,
    /// Normal.
    Normal,
    /// Lognormal.
    Lognormal,
    /// Gamma.
    Gamma,
    /// Beta by mean and standard deviation.
    BetaMoments,
    /// Beta by counts.
    BetaCounts,
    /// Uniform.
    Uniform,
    /// Triangular.
    Triangular,
    /// PERT.
    Pert,
}

impl DistributionKind {
    /// All of them, the most often used first.
    pub const ALL: [Self; 9] = [
        Self::Range,
        Self::Pert,
        Self::Triangular,
        Self::Uniform,
        Self::Normal,
        Self::Lognormal,
        Self::Gamma,
        Self::BetaCounts,
        Self::BetaMoments,
    ];
}

/// What an estimate of work counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Work {
    /// Numbers held in memory at once.
    Memory,
    /// Steps of one replication.
    Steps,
    /// Steps of the whole run.
    Run,
    /// Customers followed one by one.
    Customers,
    /// People in the journey at any time.
    People,
    /// Uncertain numbers.
    Uncertain,
}
