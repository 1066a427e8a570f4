//! The empty journey that one builds one's own from: one stage, since a journey has at least one.

use super::action::Opening;
use crate::model::{PeriodUnit, Scenario, Stage, StageKind, Strategy};
use crate::text::Language;
use crate::text::editor::{Word, word};
use crate::text::workspace;

/// The id under which it is opened, beside those of the templates.
pub const ID: &str = "blank";

/// The empty journey in the words of a language: three years by month.
#[must_use]
pub fn blank(language: Language) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 36);
    let mut stage = Stage::new("first-stage", StageKind::Prospect);
    stage.name = word(language, Word::FirstStage).to_owned();
    scenario.stages.push(stage);
    let mut baseline = Strategy::new("baseline");
    baseline.name = workspace::Word::Baseline.say(language).to_owned();
    scenario.strategies.push(baseline);
    scenario
}

/// What opens the empty journey in the words of a language, as a template of the id [`ID`].
#[must_use]
pub fn opening(language: Language) -> Opening {
    Opening::Template {
        id: ID.to_owned(),
        scenario: blank(language).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::blank;
    use crate::app::edit::{Edit, Item, StructureEdit};
    use crate::text::Language;

    #[test]
    fn it_is_a_scenario_that_runs_and_keeps_its_stage() {
        let scenario = blank(Language::Spanish);
        let problems = crate::model::validate::validate(&scenario);
        assert!(
            problems.iter().all(|problem| !problem.is_error()),
            "{problems:?}"
        );
        let remove = Edit::Structure(StructureEdit::Remove(Item::Stage("first-stage".into())));
        assert!(!remove.apply(&mut scenario.clone()));
    }
}
