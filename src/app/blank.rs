//! The empty page: what one's own journey begins with.

use crate::model::{PeriodUnit, Scenario, Stage, StageKind};
use crate::text::Language;
use crate::text::scenarios::Word;

/// Periods of the empty page: three years.
const MONTHS: u32 = 36;

/// A scenario with one stage, which a scenario needs.
#[must_use]
pub fn scenario() -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, MONTHS);
    let mut stage = Stage::new("prospects", StageKind::Prospect);
    stage.name = Word::FirstStage.say(Language::default()).to_owned();
    scenario.stages.push(stage);
    scenario
}
