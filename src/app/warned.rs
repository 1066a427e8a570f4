//! What is worth knowing about a run, for people: exits of a stage that were scaled are told once for all strategies.

use super::run::Computed;
use crate::analysis::results::Warning;
use crate::engine::cases::cases;
use crate::model::Scenario;

/// One thing that is worth knowing.
#[derive(Debug, Clone, PartialEq)]
pub enum Warned<'a> {
    /// As the run says it.
    One(&'a Warning),
    /// Exits of a stage that were scaled.
    Scaled(Scaled<'a>),
}

/// Exits of a stage that added to more than 1, in one strategy or several.
#[derive(Debug, Clone, PartialEq)]
pub struct Scaled<'a> {
    /// Id of the stage.
    pub stage: &'a str,
    /// Ids of the strategies, with how often in each.
    pub strategies: Vec<(&'a str, u64)>,
    /// Whether these are all of several strategies.
    pub is_all: bool,
    /// In which part of all cases, in the strategy with the fewest and that with the most.
    pub parts: Option<[f64; 2]>,
}

impl Scaled<'_> {
    /// How often in all.
    #[must_use]
    pub fn times(&self) -> u64 {
        let each = self.strategies.iter().map(|(_, times)| *times);
        each.fold(0, u64::saturating_add)
    }
}

/// What is worth knowing of what was computed, one entry for each stage whose exits were scaled.
#[must_use]
pub fn warned(computed: &Computed) -> Vec<Warned<'_>> {
    let results = &computed.results;
    let mut all = grouped(&results.warnings);
    let mut of_stages = None;
    for one in &mut all {
        let Warned::Scaled(scaled) = one else {
            continue;
        };
        let count = scaled.strategies.len();
        scaled.is_all = count > 1 && count == results.strategies.len();
        let scenario = &computed.scenario;
        let cases = of_stages.get_or_insert_with(|| cases(scenario));
        scaled.parts = cases
            .as_ref()
            .and_then(|cases| parts(scaled, scenario, cases, results.replications));
    }
    all
}

/// How many entries [`warned`] has.
#[must_use]
pub fn count(warnings: &[Warning]) -> usize {
    grouped(warnings).len()
}

fn grouped(warnings: &[Warning]) -> Vec<Warned<'_>> {
    let mut all: Vec<Warned<'_>> = Vec::new();
    for warning in warnings {
        let Warning::ExitsScaled {
            stage,
            strategy,
            times,
        } = warning
        else {
            all.push(Warned::One(warning));
            continue;
        };
        let known = all.iter_mut().find_map(|one| match one {
            Warned::Scaled(scaled) if scaled.stage == stage => Some(scaled),
            _ => None,
        });
        match known {
            Some(scaled) => scaled.strategies.push((strategy, *times)),
            None => all.push(Warned::Scaled(Scaled {
                stage,
                strategies: vec![(strategy, *times)],
                is_all: false,
                parts: None,
            })),
        }
    }
    all
}

/// In which part of all cases; `None` where it cannot be told.
fn parts(
    scaled: &Scaled<'_>,
    scenario: &Scenario,
    cases: &[f64],
    replications: u32,
) -> Option<[f64; 2]> {
    let all = cases.get(scenario.stage_index(scaled.stage)?)? * f64::from(replications);
    let parts = scaled
        .strategies
        .iter()
        .map(|(_, times)| *times as f64 / all);
    let low = parts.clone().reduce(f64::min)?;
    let high = parts.reduce(f64::max)?;
    (low > 0.0 && high <= 1.0).then_some([low, high])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::templates;

    fn scaled(stage: &str, strategy: &str, times: u64) -> Warning {
        Warning::ExitsScaled {
            stage: stage.to_owned(),
            strategy: strategy.to_owned(),
            times,
        }
    }

    #[test]
    fn one_stage_is_told_once_for_all_its_strategies() {
        let warnings = [
            scaled("a", "s", 3),
            scaled("b", "s", 1),
            Warning::MeanField,
            scaled("a", "t", 5),
        ];
        let all = grouped(&warnings);
        assert_eq!(all.len(), 3);
        assert_eq!(count(&warnings), 3);
        assert_eq!(all[2], Warned::One(&Warning::MeanField));
        let Warned::Scaled(first) = &all[0] else {
            panic!("exits of a stage");
        };
        assert_eq!(first.strategies, [("s", 3), ("t", 5)]);
        assert_eq!(first.times(), 8);
    }

    #[test]
    fn its_part_is_of_all_cases_of_the_run() {
        let scenario = templates::first().unwrap();
        let cases = cases(&scenario).unwrap();
        let all = cases[0] * 10.0;
        let one = |times: f64| Scaled {
            stage: &scenario.stages[0].id,
            strategies: vec![("s", all as u64), ("t", times as u64)],
            is_all: false,
            parts: None,
        };
        let found = parts(&one(all / 2.0), &scenario, &cases, 10);
        assert_eq!(found, Some([0.5, 1.0]));
        // What is more than all is of another run.
        assert_eq!(parts(&one(all * 2.0), &scenario, &cases, 10), None);
    }
}
