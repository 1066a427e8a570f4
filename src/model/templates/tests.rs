//! What every template keeps, and what the figures of pay-tv must show.

use super::*;
use crate::model::{Parameter, StageKind};

#[test]
fn every_template_tells_its_story() {
    for template in all() {
        let scenario = (template.build)();
        let id = template.id;
        assert!(
            !scenario.name.is_empty() && !scenario.notes.is_empty(),
            "{id}"
        );
        assert!(scenario.strategies.len() >= 3, "{id}");
        assert!(scenario.strategies[0].levers.is_empty(), "{id}: a baseline");
        for strategy in &scenario.strategies {
            assert!(
                !strategy.name.is_empty() && !strategy.notes.is_empty(),
                "{id}"
            );
        }
        for strategy in &scenario.strategies[1..] {
            assert!(
                strategy.notes.contains("llustrative"),
                "{id}/{}",
                strategy.id
            );
            assert!(
                strategy
                    .levers
                    .iter()
                    .any(|lever| lever.cost != crate::model::LeverCost::default()),
                "{id}/{} costs something",
                strategy.id
            );
        }
        for stage in &scenario.stages {
            assert!(
                !stage.name.is_empty() && !stage.notes.is_empty(),
                "{id}/{}",
                stage.id
            );
            let looked_after = matches!(stage.kind, StageKind::Prospect | StageKind::Customer);
            assert!(
                !looked_after || !stage.department.is_empty(),
                "{id}/{}",
                stage.id
            );
            assert_eq!((stage.x, stage.y), (None, None), "{id}: automatic layout");
        }
    }
}

/// Those that are meant to be read at a glance: not every stage says who keeps it.
const SHORT: [&str; 4] = ["subscription-referral", "pay-tv", "six-stages", "renewal"];

#[test]
fn every_template_is_sound() {
    for template in all() {
        let problems = crate::model::validate(&(template.build)());
        assert!(problems.is_empty(), "{}: {problems:?}", template.id);
    }
}

#[test]
fn every_stage_has_its_people() {
    for template in all().iter().filter(|one| !SHORT.contains(&one.id)) {
        let (scenario, id) = ((template.build)(), template.id);
        assert!((6..=10).contains(&scenario.stages.len()), "{id}");
        assert!((3..=5).contains(&scenario.strategies.len()), "{id}");
        for stage in &scenario.stages {
            for text in [
                &stage.department,
                &stage.actions,
                &stage.touchpoints,
                &stage.expectation,
                &stage.voice,
            ] {
                assert!(!text.is_empty(), "{id}/{}", stage.id);
            }
            let metric = stage.metric.as_ref();
            assert!(
                metric.is_some_and(|metric| metric.benchmark.is_some()),
                "{id}/{}",
                stage.id
            );
        }
    }
}

#[test]
fn who_says_real_figures_names_the_source() {
    for template in all() {
        let notes = (template.build)().notes;
        match template.figures {
            Figures::Sourced => assert!(notes.contains("Source"), "{}", template.id),
            Figures::Illustrative => assert!(notes.contains("llustrative"), "{}", template.id),
        }
        assert!(!template.question.is_empty(), "{}", template.id);
    }
}

#[test]
fn keys_are_read_as_they_are_written() {
    for business in BUSINESSES {
        assert_eq!(Business::parse(business.key()), Some(business));
    }
    for figures in [Figures::Sourced, Figures::Illustrative] {
        assert_eq!(Figures::parse(figures.key()), Some(figures));
    }
    assert_eq!((Business::parse("x"), Figures::parse("x")), (None, None));
}

#[test]
fn ids_are_lower_case_with_hyphens_and_the_first_exists() {
    for template in all() {
        assert!(
            template
                .id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'-')
        );
        assert_eq!(
            all().iter().filter(|other| other.id == template.id).count(),
            1
        );
        // By what it says: the table is a constant, which each unit of code may hold at an address
        // of its own.
        assert_eq!(find(template.id).unwrap().question, template.question);
    }
    assert!(find(FIRST).is_some());
    assert!(find("none").is_none());
}

/// The expected subscribers by hand: each quarter loses its churn and wins its additions.
#[test]
fn pay_tv_follows_the_reported_subscribers_within_one_per_cent() {
    let scenario = (find("pay-tv").unwrap().build)();
    let table = |parameter: &Parameter| match parameter {
        Parameter::ByPeriod(values) => values.iter().filter_map(|value| value.known()).collect(),
        _ => Vec::new(),
    };
    let churn: Vec<f64> = table(&scenario.transitions[0].probability);
    let additions: Vec<f64> = table(&scenario.channels[0].arrivals);
    let reported = &scenario.observed[0].values;
    assert_eq!((churn.len(), additions.len(), reported.len()), (20, 20, 20));
    // A monthly churn of 1.4 % leaves 0.986^3 after a quarter; tables hold it to a millionth.
    assert!((churn[0] - 0.041_414_744).abs() <= 0.5e-6);
    let mut subscribers = 14_100_000.0;
    let mut within = 0;
    for period in 0..20 {
        subscribers = subscribers * (1.0 - churn[period]) + additions[period];
        let reported = reported[period].unwrap();
        within += u32::from((subscribers / reported - 1.0).abs() < 0.01);
    }
    assert_eq!(within, 20);
    assert!((subscribers - 14_101_307.0).abs() < 1.0, "{subscribers}");
}

#[test]
fn who_is_measured_by_the_won_back_comes_back_from_there() {
    for template in all() {
        let scenario = (template.build)();
        let is_customer = |id: &str| {
            let to = scenario.stages.iter().find(|stage| stage.id == id);
            to.is_some_and(|stage| stage.kind == StageKind::Customer)
        };
        let dormant = scenario.stages.iter().filter(|stage| {
            let metric = stage.metric.as_ref();
            metric.is_some_and(|metric| metric.series == "reactivated")
        });
        for stage in dormant {
            let comes_back = scenario
                .transitions
                .iter()
                .any(|one| one.from == stage.id && is_customer(&one.to));
            assert!(comes_back, "{}/{}", template.id, stage.id);
        }
    }
}
