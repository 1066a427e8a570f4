use super::*;
use crate::model::{Extra, Handover as Item, PeriodUnit, Stage as ModelStage};

fn stage(id: &str, kind: StageKind, owner: &str, helpers: &[&str]) -> ModelStage {
    ModelStage {
        department: owner.to_owned(),
        contributors: helpers.iter().map(|name| (*name).to_owned()).collect(),
        ..ModelStage::new(id, kind)
    }
}

fn hand(stage: &mut ModelStage, to: &str, what: &str) {
    stage.handovers.push(Item {
        to: to.to_owned(),
        what: what.to_owned(),
        extra: Extra::new(),
    });
}

/// Sales owns `lead` and helps with `active`; Support owns `active`; Press has no part, but gets something.
fn scenario() -> Scenario {
    let mut lead = stage("lead", StageKind::Prospect, "Sales", &["Marketing"]);
    hand(&mut lead, "Support", "The order");
    hand(&mut lead, " support", " What was promised ");
    hand(&mut lead, "SALES", "Nothing: that is itself");
    hand(&mut lead, "", "To nobody yet");
    let mut active = stage("active", StageKind::Customer, "Support", &["Sales"]);
    hand(&mut active, "sales", "Who wants more");
    hand(&mut active, "Press", "Good stories");
    let mut risk = stage("risk", StageKind::Customer, "", &["Support"]);
    hand(&mut risk, "Sales", "From nobody yet");
    let lost = stage("lost", StageKind::Lost, "", &[]);
    let won = stage("gone", StageKind::Lost, "", &["Sales"]);
    let mut scenario = Scenario::new(PeriodUnit::Month, 12);
    scenario.stages = vec![lead, active, risk, lost, won];
    scenario
}

const ORDER: [usize; 5] = [0, 1, 2, 3, 4];

fn compared(name: &str, changes: &[Change]) -> Compared {
    let scenario = scenario();
    let departments = Departments::of(&scenario);
    let mut exercise = Exercise::new();
    exercise.fit(&scenario, &departments);
    exercise.change(Change::Choose(name.to_owned()));
    for change in changes {
        exercise.change(change.clone());
    }
    let asked = asked(&scenario, &departments, &ORDER);
    exercise.compare(&scenario, &departments, &asked).unwrap()
}

fn say(stage: &str, part: Part) -> Change {
    Change::Say(stage.to_owned(), part)
}

fn tick(way: Way, other: &str) -> Change {
    Change::Tick(way, other.to_owned(), true)
}

fn standings(compared: &Compared) -> Vec<(Way, usize, Standing)> {
    let all = compared.handed.iter();
    all.map(|one| (one.way, one.other, one.standing)).collect()
}

#[test]
fn a_department_owns_and_helps_and_a_silence_is_no_answer() {
    let found = compared(
        "sales",
        &[
            say("lead", Part::Helper),
            say("lead", Part::Owner),
            say("active", Part::None),
            say("gone", Part::Helper),
        ],
    );
    let stages: Vec<_> = found
        .stages
        .iter()
        .map(|one| (one.stage, one.said, one.is))
        .collect();
    assert_eq!(
        stages,
        [
            (0, Some(Part::Owner), Part::Owner),
            (1, Some(Part::None), Part::Helper),
            (2, None, Part::None),
            (4, Some(Part::Helper), Part::Helper),
        ],
        "a stage that people are lost to is asked for where someone has a part in it"
    );
    let score = found.score();
    assert_eq!((score.stages, score.open, score.agreed), (4, 1, 2));
}

#[test]
fn what_is_handed_is_found_missed_or_more_than_the_model_has() {
    let mut changes = vec![tick(Way::Give, "SUPPORT "), tick(Way::Give, "Marketing")];
    let support = "Support".to_owned();
    changes.push(Change::Word(Way::Give, support, " the order form ".into()));
    let found = compared("Sales", &changes);
    // Sales, Support, Marketing, Press.
    assert_eq!(
        standings(&found),
        [
            (Way::Give, 1, Standing::Found),
            (Way::Give, 2, Standing::Extra),
            (Way::Get, 1, Standing::Missed),
        ]
    );
    let order = &found.handed[0];
    assert_eq!(order.said, "the order form");
    let words: Vec<_> = order.is.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(
        words,
        ["The order", "What was promised"],
        "one tick, all words"
    );
    assert_eq!(order.is[0].stage, 0);
    assert_eq!(found.handed[2].is[0].what, "Who wants more");
    let score = found.score();
    assert_eq!((score.handed, score.found, score.extra), (2, 1, 1));
    assert!(!score.is_all());
}

#[test]
fn what_has_no_receiver_or_no_giver_is_not_asked_for_nor_what_stays_in_the_house() {
    let found = compared("Sales", &[tick(Way::Give, "Sales")]);
    let all = standings(&found);
    let both = [
        (Way::Give, 1, Standing::Missed),
        (Way::Get, 1, Standing::Missed),
    ];
    assert_eq!(all, both);
}

#[test]
fn a_department_without_a_part_is_right_to_say_so() {
    let answers = ["lead", "active", "risk", "gone"].map(|id| say(id, Part::None));
    let found = compared("Press", &answers);
    assert_eq!(found.score().agreed, 4);
    assert_eq!(standings(&found), [(Way::Get, 1, Standing::Missed)]);
    let mut all = answers.to_vec();
    all.push(tick(Way::Get, "Support"));
    assert!(compared("Press", &all).score().is_all());
}

#[test]
fn what_the_model_lacks_would_be_said_where_the_giver_is_at_home() {
    let scenario = scenario();
    let departments = Departments::of(&scenario);
    let places = |changes: &[Change], name: &str| {
        let found = compared(name, changes);
        let mut all = found.handed.iter();
        let extra = all.find(|one| one.standing == Standing::Extra).unwrap();
        found.places(extra, &departments)
    };
    assert_eq!(places(&[tick(Way::Give, "Press")], "Sales"), [0]);
    assert_eq!(places(&[tick(Way::Get, "Support")], "Marketing"), [1]);
    assert!(places(&[tick(Way::Get, "Press")], "Sales").is_empty());
}

#[test]
fn a_tick_taken_away_keeps_its_words() {
    let support = || "Support".to_owned();
    let mut exercise = Exercise::new();
    exercise.change(tick(Way::Get, "Support"));
    exercise.change(Change::Word(Way::Get, support(), "Names".into()));
    exercise.change(Change::Tick(Way::Get, support(), false));
    let named = exercise.named(Way::Get, "support").unwrap();
    assert_eq!((named.ticked, named.what.as_str()), (false, "Names"));
    assert_eq!(exercise.named(Way::Give, "Support"), None);
}

#[test]
fn answers_stay_while_stages_do_and_go_with_another_journey_or_their_department() {
    let mut other = scenario();
    let departments = Departments::of(&other);
    let mut exercise = Exercise::new();
    exercise.fit(&other, &departments);
    exercise.change(Change::Choose("Sales".to_owned()));
    exercise.change(say("lead", Part::Helper));
    exercise.change(Change::Compare);
    // What a talk may end in: the model is put right.
    other.stages[2].department = "Care".to_owned();
    other.stages[0].name = "Contact".to_owned();
    let before = exercise.clone();
    exercise.fit(&other, &Departments::of(&other));
    assert_eq!(exercise, before);

    let mut gone = other.clone();
    for stage in &mut gone.stages {
        stage.department = "Care".to_owned();
        stage.contributors.clear();
        stage.handovers.clear();
    }
    let mut without = before.clone();
    without.fit(&gone, &Departments::of(&gone));
    assert_eq!((without.department, without.compared), (None, false));

    other.stages.remove(3);
    exercise.fit(&other, &Departments::of(&other));
    assert_eq!(
        (exercise.department.clone(), exercise.part("lead")),
        (None, None)
    );
}

#[test]
fn again_keeps_who_answers_and_another_does_not() {
    let mut exercise = Exercise::new();
    exercise.change(Change::Choose("Sales".to_owned()));
    exercise.change(say("lead", Part::Owner));
    exercise.change(tick(Way::Give, "Support"));
    exercise.change(Change::Choose("Support".to_owned()));
    assert_eq!(
        exercise.part("lead"),
        Some(Part::Owner),
        "a slip takes nothing away"
    );
    exercise.change(Change::Compare);
    exercise.change(Change::Again);
    assert_eq!(exercise.department.as_deref(), Some("Support"));
    assert_eq!((exercise.part("lead"), exercise.compared), (None, false));
    assert_eq!(exercise.named(Way::Give, "Support"), None);
    exercise.change(Change::Another);
    assert_eq!(exercise.department, None);
}

#[test]
fn it_needs_a_department_and_a_stage_to_have_a_part_in() {
    let mut scenario = scenario();
    let possible = |scenario: &Scenario| is_possible(scenario, &Departments::of(scenario));
    assert!(possible(&scenario));
    scenario.stages.drain(..3);
    assert!(!possible(&scenario), "people are lost to the rest");
    scenario.stages = vec![ModelStage::new("a", StageKind::Customer)];
    assert!(!possible(&scenario));
}
