//! The pictures of retention, and those with a line or a small picture for each strategy: usual and odd inputs, as snapshots.

use perennial::analysis::retention::{Movement, Retention, Retentions, retention};
use perennial::engine::series::{Series, Unit};
use perennial::model::{Scenario, templates};
use perennial::text::Language;
use perennial::ui::charts::cohorts::{CohortsInput, cohorts};
use perennial::ui::charts::histogram::{HistogramInput, Spread, histogram};
use perennial::ui::charts::lines::{Along, Line, LinesInput, line_chart};
use perennial::ui::charts::movement::{MovementInput, movement};
use perennial::ui::charts::multiples::{MultiplesInput, Single, multiples};
use perennial::ui::charts::scene::Scene;
use perennial::ui::charts::slot;

use super::sound::{inside, same};

const ENGLISH: Language = Language::English;

struct Case {
    scenario: Scenario,
    found: Retentions,
}

impl Case {
    fn of(id: &str) -> Self {
        let mut scenario = (templates::find(id).unwrap().build)();
        scenario.run.replications = 64;
        let found = retention(&scenario, None, &mut |_| {}).unwrap();
        Self { scenario, found }
    }

    fn of_one(&self, strategy: usize) -> &Retention {
        &self.found.strategies[strategy]
    }

    fn cohorts(&self, shares: &[Vec<f64>], is_change: bool, width: f64) -> Scene {
        cohorts(&CohortsInput {
            scenario: &self.scenario,
            cohorts: &self.found.cohorts[..shares.len().min(self.found.cohorts.len())],
            shares,
            is_change,
            width,
            language: ENGLISH,
        })
    }

    fn movement(&self, periods: &[Movement], is_change: bool, width: f64) -> Scene {
        movement(&MovementInput {
            scenario: &self.scenario,
            periods,
            is_change,
            width,
            height: 320.0,
            language: ENGLISH,
        })
    }

    fn worth(&self, spread: Spread<'_>, baseline: Option<Spread<'_>>, width: f64) -> Scene {
        histogram(&HistogramInput {
            scenario: &self.scenario,
            slot: 2,
            spread,
            baseline: baseline.map(|baseline| (baseline, "As it is")),
            width,
            height: 320.0,
            language: ENGLISH,
        })
    }

    fn survival(&self, lines: &[Line], is_change: bool, width: f64) -> Scene {
        let length = lines.iter().map(|line| line.values.len()).max();
        let at: Vec<f64> = (0..length.unwrap_or(0)).map(|age| age as f64).collect();
        line_chart(&LinesInput {
            scenario: &self.scenario,
            title: "Who never left",
            unit: Unit::Share,
            is_change,
            level: (!is_change).then_some(0.5),
            reach: if is_change { (0.0, 0.0) } else { (0.0, 1.0) },
            along: Along::Number("periods since"),
            at: &at,
            lines,
            focus: Some(0),
            width,
            height: 320.0,
            language: ENGLISH,
        })
    }

    fn line(&self, strategy: usize, values: Vec<f64>) -> Line {
        let name = self.scenario.strategies.get(strategy);
        Line {
            name: name.map_or("One more", |one| &one.name).to_owned(),
            slot: slot(&self.scenario, strategy),
            values,
        }
    }
}

fn spread(one: &Retention) -> Spread<'_> {
    Spread::of(one).unwrap()
}

fn less(own: &[f64], base: &[f64]) -> Vec<f64> {
    own.iter().zip(base).map(|(own, base)| own - base).collect()
}

#[test]
fn cohorts_look_as_they_did() {
    let case = Case::of("telecom");
    let (own, base) = (case.of_one(1), case.of_one(0));
    same("cohorts", &case.cohorts(&own.cohorts, false, 640.0));
    same("cohorts-phone", &case.cohorts(&own.cohorts, false, 330.0));
    let rows = own.cohorts.iter().zip(&base.cohorts);
    let change: Vec<Vec<f64>> = rows.map(|(own, base)| less(own, base)).collect();
    same("cohorts-change", &case.cohorts(&change, true, 640.0));
    let zero = vec![vec![0.0; 24]; 3];
    same("cohorts-zero", &case.cohorts(&zero, true, 640.0));
    // A cohort that cannot be followed has an empty row.
    let gap = [vec![], vec![1.0, f64::NAN, 0.5]];
    same("cohorts-gaps", &case.cohorts(&gap, false, 640.0));
    same("cohorts-none", &case.cohorts(&[], false, 640.0));
}

#[test]
fn movements_look_as_they_did() {
    let case = Case::of("telecom");
    let (own, base) = (&case.of_one(1).movement, &case.of_one(0).movement);
    same("movement", &case.movement(own, false, 640.0));
    same("movement-phone", &case.movement(own, false, 330.0));
    let pairs = own.iter().zip(base);
    let change: Vec<Movement> = pairs.map(|(own, base)| own.less(*base)).collect();
    let scene = case.movement(&change, true, 640.0);
    inside(&scene);
    same("movement-change", &scene);
    let none: Vec<Movement> = own.iter().map(|one| one.less(*one)).collect();
    same("movement-zero", &case.movement(&none, true, 640.0));
    same("movement-none", &case.movement(&[], false, 640.0));
}

#[test]
fn worth_looks_as_it_did() {
    let case = Case::of("saas");
    let (own, base) = (spread(case.of_one(1)), spread(case.of_one(0)));
    same("worth", &case.worth(own, None, 640.0));
    same("worth-phone", &case.worth(own, None, 330.0));
    let scene = case.worth(own, Some(base), 640.0);
    inside(&scene);
    same("worth-change", &scene);
    same("worth-tie", &case.worth(own, Some(own), 640.0));
    let loss = Spread {
        low: -900.0,
        step: 10.0,
        shares: &[0.5, 0.25, 0.25],
        mean: -885.0,
        median: -890.0,
        below_nothing: 1.0,
    };
    same("worth-negative", &case.worth(loss, None, 640.0));
    let one = Spread {
        step: 0.0,
        shares: &[1.0],
        ..loss
    };
    same("worth-one-value", &case.worth(one, Some(own), 640.0));
}

#[test]
fn lines_look_as_they_did() {
    let case = Case::of("saas");
    let strategies = 0..case.found.strategies.len();
    let of = |at: usize| case.line(at, case.of_one(at).survival.clone());
    let lines: Vec<Line> = strategies.map(of).collect();
    let scene = case.survival(&lines, false, 640.0);
    inside(&scene);
    same("survival", &scene);
    same("survival-phone", &case.survival(&lines, false, 330.0));
    let base = &case.of_one(0).survival;
    let change: Vec<Line> = (lines.iter().skip(1))
        .map(|line| Line {
            values: less(&line.values, base),
            ..line.clone()
        })
        .collect();
    same("survival-change", &case.survival(&change, true, 640.0));
    let ties: Vec<Line> = (0..8).map(|at| case.line(at, vec![0.5; 12])).collect();
    same("survival-ties", &case.survival(&ties, false, 640.0));
    same("survival-none", &case.survival(&[], false, 640.0));
}

#[test]
fn multiples_look_as_they_did() {
    let case = Case::of("saas");
    let single = |strategy: usize, factor: f64| {
        let mean: Vec<f64> = (0..=case.scenario.clock.periods)
            .map(|time| factor * f64::from(time))
            .collect();
        Single {
            name: case.line(strategy, Vec::new()).name,
            slot: slot(&case.scenario, strategy),
            quantiles: (mean.iter())
                .map(|mean| [0.8, 0.9, 1.0, 1.1, 1.2].map(|part| part * mean))
                .collect(),
            mean,
        }
    };
    let drawn = |singles: &[Single], width: f64| {
        multiples(&MultiplesInput {
            scenario: &case.scenario,
            series: Series::Customers,
            singles,
            width,
            language: ENGLISH,
        })
    };
    let all: Vec<Single> = (0..4).map(|at| single(at, 10.0 + at as f64)).collect();
    same("multiples", &drawn(&all, 900.0));
    same("multiples-phone", &drawn(&all, 330.0));
    same("multiples-negative", &drawn(&[single(0, -10.0)], 640.0));
    let many: Vec<Single> = (0..8).map(|at| single(at, 5.0)).collect();
    same("multiples-eight-ties", &drawn(&many, 900.0));
}
