//! Changes of a scenario that a person can make, each a small piece of data.
//!
//! [`Edit`] is all of them. Those with several kinds of their own have a file each: [`structure`] what adds, removes,
//! copies and moves things, [`stage`] a stage's people, [`lever`], [`transition`], [`segment`], and [`settings`] what holds
//! for the whole scenario. [`find`] finds what is changed, [`texts`] what has a name, [`ids`] makes new ids,
//! [`subject`] says what is selected for an edit.

pub mod find;
pub mod ids;
pub mod lever;
pub mod segment;
pub mod settings;
pub mod stage;
pub mod structure;
pub mod subject;
pub mod texts;
pub mod transition;

pub use find::parameter;
pub use lever::{LeverEdit, LeverPlace, lever};
pub use segment::SegmentEdit;
pub use settings::{MoneyEdit, RunEdit};
pub use stage::{StageEdit, StageText};
pub use structure::{Part, StructureEdit};
pub use texts::Item;
pub use transition::TransitionEdit;

use self::find::{channel_mut, parameter_mut, referral_mut, segment_mut, stage_mut, strategy_mut};
use self::lever::lever_mut;
use self::texts::texts_mut;
use crate::model::{
    ArrivalProcess, Decision, Frailty, Market, Observed, Parameter, PeriodUnit, Scenario, Target,
};

/// A change of a scenario. One that names what is not there does nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// A parameter of the journey, by what a lever would call it.
    Parameter(Target, Parameter),
    /// How many are in a stage (by id) at time 0, as a total or by tenure.
    Initial(String, crate::model::Initial),
    /// How a channel's (by id) number varies.
    Process(String, ArrivalProcess),
    /// A channel's (by id) factors, repeating.
    Seasonality(String, Vec<f64>),
    /// How it is simulated.
    Run(RunEdit),
    /// What money means.
    Money(MoneyEdit),
    /// Number of periods.
    Periods(u32),
    /// Length of a period.
    PeriodUnit(PeriodUnit),
    /// The date of time 0, as `2026-01-31`.
    Start(Option<String>),
    /// A stage (by id), beside its numbers.
    Stage(String, StageEdit),
    /// A transition (by id), beside its numbers.
    Transition(String, TransitionEdit),
    /// The stage (by id) where a channel's (by id) people enter.
    Entry(String, String),
    /// The stages (by id) of a referral (by id): whose customers refer, and where the new people enter.
    ReferralEnds(String, String, String),
    /// A segment, by id.
    Segment(String, SegmentEdit),
    /// How many there are to win; `None`: no limit.
    Market(Option<Market>),
    /// Lasting differences between customers; `None`: none.
    Frailty(Option<Frailty>),
    /// All real values.
    Observed(Vec<Observed>),
    /// By what strategies are judged.
    Decision(Decision),
    /// The palette's slot of a strategy (by id); `None`: by position.
    Color(String, Option<u8>),
    /// The keys of the numbers on the front panel, in order.
    Pinned(Vec<String>),
    /// The steps of the story, as they stand in a file.
    Story(Vec<serde_json::Value>),
    /// Adds, removes, copies or moves something.
    Structure(StructureEdit),
    /// Several changes as one: none is made unless all can be.
    All(Vec<Self>),
    /// A lever or event.
    Lever(LeverPlace, LeverEdit),
    /// Whether a strategy (by id) is compared.
    Compare(String, bool),
    /// What something is called.
    Name(Item, String),
    /// Remarks.
    Notes(Item, String),
    /// Where a stage (by id) stands on the map; `None`: automatic.
    Place(String, Option<(f64, f64)>),
}

impl Edit {
    /// Whether it can change a number of the results; else it needs no new run.
    #[must_use]
    pub fn changes_figures(&self) -> bool {
        match self {
            Self::Name(..)
            | Self::Notes(..)
            | Self::Place(..)
            | Self::Start(_)
            | Self::Color(..)
            | Self::Pinned(_)
            | Self::Story(_)
            | Self::Decision(_)
            | Self::Transition(_, TransitionEdit::Bend(_)) => false,
            Self::Stage(_, edit) => edit.changes_figures(),
            Self::All(edits) => edits.iter().any(Self::changes_figures),
            _ => true,
        }
    }

    /// Whether it changes what there is and how it hangs together, rather than a number or a text.
    #[must_use]
    pub fn changes_structure(&self) -> bool {
        match self {
            Self::Structure(_)
            | Self::Story(_)
            | Self::Transition(_, TransitionEdit::Ends(..))
            | Self::Entry(..)
            | Self::ReferralEnds(..) => true,
            Self::All(edits) => edits.iter().any(Self::changes_structure),
            _ => false,
        }
    }

    /// Makes the change. `false` where what it names is not there, or takes no such value.
    #[must_use]
    pub fn apply(self, scenario: &mut Scenario) -> bool {
        self.try_apply(scenario).is_some()
    }

    fn try_apply(self, scenario: &mut Scenario) -> Option<()> {
        match self {
            Self::Parameter(target, value) => *parameter_mut(scenario, &target)? = value,
            Self::Initial(id, initial) => stage_mut(scenario, &id)?.initial = initial,
            Self::Process(id, process) => channel_mut(scenario, &id)?.process = process,
            Self::Seasonality(id, factors) => {
                channel_mut(scenario, &id)?.seasonality = if factors.is_empty() {
                    vec![1.0]
                } else {
                    factors
                };
            }
            Self::Run(edit) => edit.apply(scenario),
            Self::Money(edit) => edit.apply(scenario),
            Self::Periods(periods) => scenario.clock.periods = periods,
            Self::PeriodUnit(period) => scenario.clock.period = period,
            Self::Lever(place, edit) => edit.apply(lever_mut(scenario, &place)?),
            Self::Start(date) => scenario.clock.start = date,
            Self::Stage(id, edit) => edit.apply(stage_mut(scenario, &id)?),
            Self::Transition(id, edit) => edit.apply(scenario, &id)?,
            Self::Entry(id, entry) => {
                scenario.stage_index(&entry)?;
                channel_mut(scenario, &id)?.entry = entry;
            }
            Self::ReferralEnds(id, from, to) => {
                scenario.stage_index(&from)?;
                scenario.stage_index(&to)?;
                let referral = referral_mut(scenario, &id)?;
                (referral.from, referral.to) = (from, to);
            }
            Self::Segment(id, edit) => edit.apply(segment_mut(scenario, &id)?),
            Self::Market(market) => scenario.market = market,
            Self::Frailty(frailty) => scenario.frailty = frailty,
            Self::Observed(observed) => scenario.observed = observed,
            Self::Decision(decision) => scenario.decision = decision,
            Self::Color(id, slot) => structure::choose_slot(scenario, &id, slot)?,
            Self::Pinned(keys) => scenario.pinned = keys,
            Self::Story(story) => scenario.story = story,
            Self::Structure(edit) => edit.apply(scenario)?,
            Self::All(edits) => {
                let mut changed = scenario.clone();
                for edit in edits {
                    edit.try_apply(&mut changed)?;
                }
                *scenario = changed;
            }
            Self::Compare(id, compare) => strategy_mut(scenario, &id)?.compare = compare,
            // Of a name of blanks alone nothing would be seen.
            Self::Name(item, name) if name.trim().is_empty() => {
                texts_mut(scenario, &item)?.0.clear();
            }
            Self::Name(item, name) => *texts_mut(scenario, &item)?.0 = name,
            Self::Notes(item, notes) => *texts_mut(scenario, &item)?.1 = notes,
            Self::Place(id, place) => {
                let stage = stage_mut(scenario, &id)?;
                stage.x = place.map(|(x, _)| x);
                stage.y = place.map(|(_, y)| y);
            }
        }
        Some(())
    }
}
