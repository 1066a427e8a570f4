//! Adding, removing, copying and moving: nothing names what is not there, and everything can be undone.

use super::start;
use crate::app::edit::{Edit, Item, LeverPlace, StructureEdit};
use crate::app::{Action, State};
use crate::model::decision::{Bound, Goal, Measure};
use crate::model::{
    Metric, Observed, Problem, ProblemKind, Scenario, Stage, StageKind, series_key, templates,
    validate,
};

fn edited(scenario: &Scenario, edit: StructureEdit) -> Option<Scenario> {
    let mut changed = scenario.clone();
    Edit::Structure(edit).apply(&mut changed).then_some(changed)
}

/// Everything that a scenario has.
fn items(scenario: &Scenario) -> Vec<Item> {
    let mut items = vec![Item::Scenario];
    items.extend(scenario.stages.iter().map(|it| Item::Stage(it.id.clone())));
    items.extend(
        scenario
            .transitions
            .iter()
            .map(|it| Item::Transition(it.id.clone())),
    );
    items.extend(
        scenario
            .channels
            .iter()
            .map(|it| Item::Channel(it.id.clone())),
    );
    items.extend(
        scenario
            .referrals
            .iter()
            .map(|it| Item::Referral(it.id.clone())),
    );
    items.extend(
        scenario
            .segments
            .iter()
            .map(|it| Item::Segment(it.id.clone())),
    );
    items.extend((0..scenario.events.len()).map(|at| Item::Lever(LeverPlace::Event(at))));
    for strategy in &scenario.strategies {
        items.push(Item::Strategy(strategy.id.clone()));
        let lever = |at| Item::Lever(LeverPlace::Strategy(strategy.id.clone(), at));
        items.extend((0..strategy.levers.len()).map(lever));
    }
    items
}

#[test]
fn copies_of_one_thing_are_told_apart() {
    let mut scenario = crate::app::templates::first().unwrap();
    let strategy = scenario.strategies[1].id.clone();
    let lever = Item::Lever(LeverPlace::Strategy(strategy.clone(), 0));
    let stage = Item::Stage(scenario.stages[0].id.clone());
    for item in [lever, stage, Item::Strategy(strategy)] {
        for _ in 0..2 {
            let copy = StructureEdit::Duplicate(item.clone(), "Copy".to_owned());
            scenario = edited(&scenario, copy).unwrap();
        }
    }
    let with = |names: Vec<&str>| names.iter().filter(|it| it.starts_with("Copy")).count();
    let stages: Vec<&str> = scenario.stages.iter().map(|it| it.name.as_str()).collect();
    assert!(stages.contains(&"Copy") && stages.contains(&"Copy 2") && with(stages) == 2);
    let strategies = &scenario.strategies;
    let names: Vec<&str> = strategies.iter().map(|it| it.name.as_str()).collect();
    assert!(names.contains(&"Copy") && names.contains(&"Copy 2") && with(names) == 2);
    let levers: Vec<&str> = strategies[1]
        .levers
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert!(levers.contains(&"Copy") && levers.contains(&"Copy 2") && with(levers) == 2);
}

/// The same, watched in every way: what is observed, aimed at and measured names everything there is.
fn watched(mut scenario: Scenario) -> Scenario {
    let keys = series_key::all(&scenario);
    let names = |key: &&String| key.contains('/');
    for key in keys.iter().filter(names) {
        scenario.observed.push(Observed {
            series: key.clone(),
            name: String::new(),
            notes: String::new(),
            first: 1,
            values: vec![Some(1.0)],
            extra: Default::default(),
        });
    }
    scenario
        .decision
        .goals
        .extend(keys.iter().filter(names).map(|key| Goal {
            name: String::new(),
            measure: Measure::Series(key.clone()),
            at: None,
            bound: Bound::AtLeast(1.0),
            extra: Default::default(),
        }));
    for (stage, key) in scenario.stages.iter_mut().zip(keys.iter().rev()) {
        stage.metric = Some(Metric {
            series: key.clone(),
            benchmark: None,
            at_most: None,
            extra: Default::default(),
        });
    }
    scenario
}

fn all_templates() -> impl Iterator<Item = Scenario> {
    templates::all().iter().map(|template| (template.build)())
}

#[test]
fn whatever_is_removed_leaves_a_scenario_whose_names_are_there() {
    let mut removed = 0;
    for scenario in all_templates().map(watched) {
        for item in items(&scenario) {
            let Some(changed) = edited(&scenario, StructureEdit::Remove(item.clone())) else {
                continue;
            };
            removed += 1;
            // What is left of the segments is no longer everyone, which a person is told and can mend at once.
            let shares =
                |problem: &Problem| matches!(problem.kind, ProblemKind::SharesNotOne { .. });
            let errors: Vec<_> = validate(&changed)
                .into_iter()
                .filter(|problem| problem.is_error() && !shares(problem))
                .collect();
            assert_eq!(errors, [], "{}: {item:?}", scenario.name);
            if !matches!(item, Item::Segment(_)) {
                assert!(!validate(&changed).iter().any(shares), "{item:?}");
            }
        }
    }
    assert!(removed > 100, "{removed}");
}

#[test]
fn a_copy_stands_behind_its_original_under_a_new_id() {
    for scenario in all_templates() {
        for item in items(&scenario) {
            let edit = StructureEdit::Duplicate(item.clone(), "Another".into());
            let Some(changed) = edited(&scenario, edit) else {
                assert_eq!(item, Item::Scenario);
                continue;
            };
            assert!(items(&changed).len() > items(&scenario).len());
            let errors: Vec<_> = validate(&changed)
                .into_iter()
                .filter(Problem::is_error)
                .collect();
            // Copied exits and arrivals may add up to too much, which a person is told.
            // Two exits to one stage cannot share what was observed, which is told as well.
            let known = |problem: &Problem| {
                !matches!(
                    problem.kind,
                    ProblemKind::ExitsAboveOne { .. } | ProblemKind::ExitsShareTarget { .. }
                )
            };
            assert!(
                !errors.iter().any(known) || matches!(item, Item::Segment(_)),
                "{item:?}: {errors:?}"
            );
        }
    }
}

#[test]
fn pins_follow_their_levers() {
    let mut scenario = all_templates()
        .find(|it| it.strategies.iter().any(|s| s.levers.len() > 1))
        .unwrap();
    let strategy = scenario
        .strategies
        .iter()
        .find(|s| s.levers.len() > 1)
        .unwrap()
        .id
        .clone();
    scenario.pinned = vec![
        format!("lever:{strategy}.0.amount"),
        format!("lever:{strategy}.1.amount"),
    ];
    let lever = |at| Item::Lever(LeverPlace::Strategy(strategy.clone(), at));
    let moved = edited(&scenario, StructureEdit::MoveTo(lever(0), 1)).unwrap();
    assert_eq!(
        moved.pinned,
        [
            format!("lever:{strategy}.1.amount"),
            format!("lever:{strategy}.0.amount")
        ]
    );
    let removed = edited(&scenario, StructureEdit::Remove(lever(0))).unwrap();
    assert_eq!(removed.pinned, [format!("lever:{strategy}.0.amount")]);
    let copied = edited(&scenario, StructureEdit::Duplicate(lever(0), "B".into())).unwrap();
    assert_eq!(
        copied.pinned,
        [
            format!("lever:{strategy}.0.amount"),
            format!("lever:{strategy}.2.amount")
        ]
    );
}

#[test]
fn the_baseline_stays_the_first() {
    let scenario = all_templates().find(|it| it.strategies.len() > 2).unwrap();
    let id = |at: usize| Item::Strategy(scenario.strategies[at].id.clone());
    assert_eq!(edited(&scenario, StructureEdit::MoveTo(id(0), 1)), None);
    assert_eq!(edited(&scenario, StructureEdit::MoveTo(id(1), 0)), None);
    assert_eq!(edited(&scenario, StructureEdit::Remove(id(0))), None);
    assert!(edited(&scenario, StructureEdit::MoveTo(id(1), 2)).is_some());
}

#[test]
fn what_names_nothing_does_nothing_and_all_or_none_is_made() {
    let start = start();
    let stage = Stage::new("brand-new", StageKind::Customer);
    let add = Edit::Structure(StructureEdit::AddStage(Box::new(stage.clone())));
    let wrong = Edit::Structure(StructureEdit::Remove(Item::Stage("nowhere".into())));
    let none = start.apply(Action::Edit(Edit::All(vec![add.clone(), wrong]), None));
    assert_eq!(none.scenario, start.scenario);
    assert!(!none.can_undo());
    let one = start.apply(Action::Edit(Edit::All(vec![add]), None));
    assert_eq!(one.scenario.stages.last(), Some(&stage));
    let back: State = one.apply(Action::Undo);
    assert_eq!(back.scenario, start.scenario);
    assert_eq!(back.apply(Action::Redo).scenario, one.scenario);
}
