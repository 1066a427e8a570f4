//! What acts make of a journey, and what lanes make of a layout.

use super::acts::{self, End};
use super::swim::by_department;
use crate::app::blank::blank;
use crate::app::edit::Edit;
use crate::app::view::Selection;
use crate::model::templates::all;
use crate::model::validate::validate;
use crate::model::{Parameter, Problem, Scenario, StageKind};
use crate::text::Language;
use crate::ui::map::geometry::Size;
use crate::ui::map::layout;

const LANGUAGE: Language = Language::English;

fn done(scenario: &Scenario, edit: &Edit) -> Scenario {
    let mut after = scenario.clone();
    assert!(edit.clone().apply(&mut after), "{edit:?}");
    after
}

fn is_sound(scenario: &Scenario) -> bool {
    !validate(scenario).iter().any(Problem::is_error)
}

#[test]
fn seven_stages_from_nothing() {
    let mut scenario = blank(Language::English);
    for _ in 0..6 {
        let act = acts::add_stage(&scenario, LANGUAGE);
        scenario = done(&scenario, &act.edit);
        assert_eq!(
            act.select,
            scenario
                .stages
                .last()
                .map(|it| Selection::Stage(it.id.clone()))
        );
    }
    let ids: Vec<String> = scenario
        .stages
        .iter()
        .map(|stage| stage.id.clone())
        .collect();
    let names: Vec<&str> = scenario
        .stages
        .iter()
        .map(|stage| stage.name.as_str())
        .collect();
    assert_eq!(names[..3], ["First stage", "New stage", "New stage 2"]);
    for pair in ids.windows(2) {
        let act = acts::connect(&scenario, LANGUAGE, &pair[0], &pair[1]);
        scenario = done(&scenario, &act.edit);
    }
    let channel = acts::add_channel(&scenario, LANGUAGE, None).unwrap();
    scenario = done(&scenario, &channel.edit);
    let referral = acts::add_referral(&scenario, LANGUAGE, None).unwrap();
    scenario = done(&scenario, &referral.edit);
    assert_eq!(scenario.transitions.len(), 6);
    assert_eq!(scenario.channels[0].entry, ids[0]);
    assert_eq!(
        (&scenario.referrals[0].from, &scenario.referrals[0].to),
        (&ids[1], &ids[0])
    );
    assert!(is_sound(&scenario));
}

#[test]
fn new_arrows_never_take_more_than_everyone() {
    let mut scenario = blank(Language::English);
    for _ in 0..30 {
        let from = scenario.stages[0].id.clone();
        let act = acts::add_stage_after(&scenario, LANGUAGE, &from, Some((300.0, 200.0))).unwrap();
        scenario = done(&scenario, &act.edit);
    }
    let sum: f64 = scenario
        .transitions
        .iter()
        .filter_map(|it| it.probability.known())
        .sum();
    assert!(sum <= 1.0 && sum > 0.99, "{sum}");
    assert!(is_sound(&scenario));
    assert_eq!(
        (scenario.stages[1].x, scenario.stages[1].kind),
        (Some(300.0), StageKind::Prospect)
    );
}

#[test]
fn two_stages_are_connected_once() {
    let scenario = &(all()[0].build)();
    let there = &scenario.transitions[0];
    let again = acts::connected(scenario, LANGUAGE, &there.from, &there.to);
    assert_eq!(
        again.map(|it| it.0),
        Some(Selection::Transition(there.id.clone()))
    );
    assert_eq!(acts::connected(scenario, LANGUAGE, &there.to, "none"), None);
}

#[test]
fn whatever_stands_on_the_map_can_be_copied_and_removed() {
    for template in all() {
        let scenario = (template.build)();
        let mut parts: Vec<Selection> = Vec::new();
        parts.extend(
            scenario
                .stages
                .iter()
                .map(|it| Selection::Stage(it.id.clone())),
        );
        parts.extend(
            scenario
                .transitions
                .iter()
                .map(|it| Selection::Transition(it.id.clone())),
        );
        parts.extend(
            scenario
                .channels
                .iter()
                .map(|it| Selection::Channel(it.id.clone())),
        );
        parts.extend(
            scenario
                .referrals
                .iter()
                .map(|it| Selection::Referral(it.id.clone())),
        );
        for part in parts {
            let copy = acts::duplicate(&scenario, LANGUAGE, &part).unwrap();
            let copied = done(&scenario, &copy.edit);
            let made = copy.select.unwrap();
            assert!(made.is_in(&copied) && !made.is_in(&scenario), "{part:?}");
            let (gone, _) = acts::remove(&copied, LANGUAGE, &made).unwrap();
            assert!(!made.is_in(&done(&copied, &gone)), "{part:?}");
        }
    }
}

#[test]
fn the_last_stage_stays() {
    let scenario = blank(Language::English);
    let stage = Selection::Stage(scenario.stages[0].id.clone());
    assert_eq!(acts::remove(&scenario, LANGUAGE, &stage), None);
}

#[test]
fn arranging_takes_every_place_back_at_once() {
    let mut scenario = (all()[0].build)();
    assert_eq!(acts::arrange(&scenario), None);
    let ids: Vec<String> = scenario.stages.iter().map(|it| it.id.clone()).collect();
    for id in &ids {
        scenario = done(&scenario, &Edit::Place(id.clone(), Some((100.0, 100.0))));
    }
    let arranged = done(&scenario, &acts::arrange(&scenario).unwrap());
    assert!(
        arranged
            .stages
            .iter()
            .all(|stage| stage.x.is_none() && stage.y.is_none())
    );
    assert!(!acts::arrange(&scenario).unwrap().changes_figures());
}

#[test]
fn ends_are_put_elsewhere() {
    let mut scenario = (all()[0].build)();
    scenario.transitions[0].probability = Parameter::number(0.1);
    let to = scenario.stages[3].id.clone();
    let arrow = Selection::Transition(scenario.transitions[0].id.clone());
    let moved = done(
        &scenario,
        &acts::attach(&scenario, &arrow, End::To, &to).unwrap(),
    );
    assert_eq!(moved.transitions[0].to, to);
    assert_eq!(moved.transitions[0].from, scenario.transitions[0].from);
    let channel = Selection::Channel(scenario.channels[0].id.clone());
    assert_eq!(acts::attach(&scenario, &channel, End::From, &to), None);
    let moved = done(
        &scenario,
        &acts::attach(&scenario, &channel, End::To, &to).unwrap(),
    );
    assert_eq!(moved.channels[0].entry, to);
}

#[test]
fn lanes_hold_the_stages_of_their_departments_and_nothing_overlaps() {
    let size = Size {
        width: 1096.0,
        height: 375.0,
    };
    for template in all() {
        let mut scenario = (template.build)();
        for (at, stage) in scenario.stages.iter_mut().enumerate() {
            stage.department = ["Sales", "Service", ""][at % 3].to_owned();
        }
        let lanes = by_department(&scenario, layout(&scenario, size));
        for (at, stage) in scenario.stages.iter().enumerate() {
            let rect = lanes.stages[at];
            assert!(rect.bottom() <= lanes.size.height, "{}", stage.id);
            for other in &lanes.stages[..at] {
                assert_eq!(rect.overlap(other), 0.0, "{}: {}", template.id, stage.id);
            }
            if lanes.slots[at].is_none() {
                continue;
            }
            let own = lanes
                .lanes
                .iter()
                .find(|lane| lane.department == stage.department);
            let own = own.unwrap().rect;
            assert!(
                rect.y > own.y && rect.bottom() < own.bottom(),
                "{}",
                stage.id
            );
        }
    }
}
