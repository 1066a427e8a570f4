//! What differs from what was opened, and putting it back, one by one or all.

use super::*;
use crate::app::changes::{Change, Happened};
use crate::app::edit::{Item, LeverPlace, Part, StructureEdit, TransitionEdit};
use crate::model::{Scenario, Stage, StageKind, Strategy, Transition};

fn structure(state: &State, edit: StructureEdit) -> State {
    state.apply(Action::Edit(Edit::Structure(edit), None))
}

fn put_back(state: &State, change: &Change) -> State {
    state.apply(Action::PutBack(Box::new(change.clone())))
}

fn lines(state: &State) -> Vec<String> {
    let line = |change: &Change| format!("{:?} {}", change.happened, change.path);
    state.changes.iter().map(line).collect()
}

/// Puts back whatever is first, until nothing differs.
fn until_none(mut state: State) -> State {
    for _ in 0..100 {
        let Some(change) = state.changes.first().cloned() else {
            break;
        };
        let next = put_back(&state, &change);
        assert!(next.is_valid(), "{change:?}: {:?}", next.problems);
        assert!(
            next.changes.len() < state.changes.len(),
            "{change:?} was not put back: {:?}",
            lines(&next)
        );
        state = next;
    }
    state
}

/// Everything that a scenario of several stages can have happen to it.
fn busy() -> (State, State) {
    let first = open(&start(), "six-stages");
    let stage = Stage::new("extra", StageKind::Customer);
    let mut state = structure(&first, StructureEdit::AddStage(Box::new(stage)));
    let from = first.scenario.stages[0].id.clone();
    let arrow = Transition::new("way", &from, "extra", 0.01);
    state = structure(&state, StructureEdit::AddTransition(Box::new(arrow)));
    let new = Strategy::new("mine");
    state = structure(&state, StructureEdit::AddStrategy(Box::new(new)));
    let gone = first.scenario.stages[1].id.clone();
    state = structure(&state, StructureEdit::Remove(Part::Stage(gone)));
    let last = first.scenario.stages[2].id.clone();
    state = structure(&state, StructureEdit::MoveTo(Part::Stage(last.clone()), 0));
    let name = Edit::Name(Item::Stage(last.clone()), "Renamed".to_owned());
    state = state.apply(Action::Edit(name, None));
    state = state.apply(Action::Edit(Edit::Place(last, Some((0.2, 0.3))), None));
    (first, state)
}

#[test]
fn what_is_added_removed_renamed_and_moved_is_listed_as_that() {
    let (first, state) = busy();
    let lines = lines(&state);
    let has = |line: &str| assert!(lines.iter().any(|it| it == line), "{line}: {lines:#?}");
    let at = |id: &str| state.scenario.stage_index(id).unwrap();
    has(&format!("Added stages[{}]", at("extra")));
    has("Removed stages[1]");
    has("Changed stages[0].name");
    has("Changed stages[0].x");
    has("Moved stages");
    has(&format!(
        "Added transitions[{}]",
        state.scenario.transition_index("way").unwrap()
    ));
    assert!(
        !lines.iter().any(|line| line.contains(".y")),
        "one place, one line"
    );
    let gone = first
        .scenario
        .transitions
        .iter()
        .filter(|it| state.scenario.transition_index(&it.id).is_none())
        .count();
    let removed = lines
        .iter()
        .filter(|it| it.starts_with("Removed transitions"));
    assert_eq!(removed.count(), gone);
    assert!(gone > 0);
}

#[test]
fn every_change_can_be_put_back_alone_and_taken_back() {
    let (_, state) = busy();
    for change in state.changes.iter() {
        let after = put_back(&state, change);
        assert!(after.is_valid(), "{change:?}: {:?}", after.problems);
        let still = after.changes.iter().any(|it| {
            it.happened == change.happened && it.before == change.before && it.after == change.after
        });
        assert!(!still, "{change:?} is still there");
        assert!(after.apply(Action::Undo).scenario.is(&state.scenario));
    }
}

#[test]
fn putting_back_one_by_one_leads_to_what_was_opened() {
    let (first, state) = busy();
    let back = until_none(state.clone());
    assert_eq!(*back.scenario, *first.scenario);
    assert_eq!(*state.apply(Action::ResetAll).scenario, *first.scenario);
}

#[test]
fn a_stage_comes_back_with_its_arrows_and_an_arrow_with_its_stages() {
    let first = open(&start(), "six-stages");
    let id = first.scenario.stages[1].id.clone();
    let state = structure(&first, StructureEdit::Remove(Part::Stage(id.clone())));
    let touching = |scenario: &Scenario| {
        let all = scenario.transitions.iter();
        all.filter(|it| it.from == id || it.to == id).count()
    };
    let find = |list: &str| {
        let is_of = |it: &&Change| {
            it.happened == Happened::Removed && it.path.to_string().starts_with(list)
        };
        state.changes.iter().find(is_of).unwrap()
    };
    let back = put_back(&state, find("stages"));
    assert_eq!(touching(&back.scenario), touching(&first.scenario));
    assert_eq!(back.scenario.stage_index(&id), Some(1), "where it stood");
    let arrow = put_back(&state, find("transitions"));
    assert!(arrow.is_valid());
    assert!(arrow.scenario.stage_index(&id).is_some());
    assert!(touching(&arrow.scenario) >= 1);
}

#[test]
fn an_end_that_led_elsewhere_comes_back_with_its_stage() {
    let first = open(&start(), "six-stages");
    let arrow = &first.scenario.transitions[0];
    let (id, gone) = (arrow.id.clone(), arrow.to.clone());
    let other = first
        .scenario
        .stages
        .iter()
        .find(|stage| stage.id != arrow.from && stage.id != gone)
        .unwrap()
        .id
        .clone();
    let ends = TransitionEdit::Ends(arrow.from.clone(), other);
    let mut state = first.apply(Action::Edit(Edit::Transition(id, ends), None));
    state = structure(&state, StructureEdit::Remove(Part::Stage(gone.clone())));
    let change = state
        .changes
        .iter()
        .find(|it| it.path.to_string() == "transitions[0].to")
        .unwrap();
    let back = put_back(&state, change);
    assert!(back.is_valid(), "{:?}", back.problems);
    assert_eq!(back.scenario.transitions[0].to, gone);
}

#[test]
fn levers_have_no_ids_and_are_told_apart_all_the_same() {
    let first = start();
    let position = (1..first.scenario.strategies.len())
        .find(|at| !first.scenario.strategies[*at].levers.is_empty())
        .unwrap();
    let strategy = first.scenario.strategies[position].clone();
    let place = LeverPlace::Strategy(strategy.id.clone(), 0);
    let none = structure(&first, StructureEdit::Remove(Part::Lever(place)));
    assert_eq!(none.changes.len(), 1, "{:?}", lines(&none));
    assert_eq!(none.changes[0].happened, Happened::Removed);
    assert_eq!(*until_none(none).scenario, *first.scenario);
    let mut lever = strategy.levers[0].clone();
    lever.name = "More of it".to_owned();
    let more = structure(
        &first,
        StructureEdit::AddLever(strategy.id.clone(), Box::new(lever)),
    );
    assert_eq!(more.changes.len(), 1);
    assert_eq!(more.changes[0].happened, Happened::Added);
    assert_eq!(*until_none(more).scenario, *first.scenario);
}

#[test]
fn a_field_of_a_stage_that_stands_elsewhere_now_is_put_back_by_its_id() {
    let first = open(&start(), "six-stages");
    let id = first.scenario.stages[3].id.clone();
    let was = first.scenario.stages[3].name.clone();
    let state = structure(&first, StructureEdit::MoveTo(Part::Stage(id.clone()), 0));
    let name = Edit::Name(Item::Stage(id.clone()), "Other".to_owned());
    let state = state.apply(Action::Edit(name, None));
    let path = crate::model::Path::root()
        .key("stages")
        .index(0)
        .key("name");
    let back = state.apply(Action::Reset(path));
    assert_eq!(back.scenario.stages[0].name, was);
    assert_eq!(lines(&back), ["Moved stages"]);
}

#[test]
fn changes_read_as_people_say_them() {
    use crate::text::Language;
    use crate::text::changes;
    let (first, state) = busy();
    let english = Language::English;
    for change in state.changes.iter() {
        let scenario = if change.happened == Happened::Removed {
            &first.scenario
        } else {
            &state.scenario
        };
        let place = changes::place(english, &change.path, scenario);
        assert!(!place.is_empty() && !place.contains(['[', '_']), "{place}");
    }
    let gone = state
        .changes
        .iter()
        .find(|it| it.happened == Happened::Removed)
        .unwrap();
    assert_eq!(
        changes::place(english, &gone.path, &first.scenario),
        first.scenario.stages[1].name
    );
    let value = |key: &str, value: serde_json::Value| changes::value(english, key, &value);
    let plain = |text: Option<String>| text.map(|text| text.replace('\u{a0}', " "));
    assert_eq!(
        plain(value("probability", 0.125.into())).as_deref(),
        Some("12.5 %")
    );
    assert_eq!(value("satisfaction", 85.into()).as_deref(), Some("85"));
    assert_eq!(value("revenue", 1200.into()).as_deref(), Some("1200"));
    assert_eq!(
        value("some_new_field", "low_level".into()).as_deref(),
        Some("low level")
    );
    assert_eq!(value("notes", "x".repeat(90).into()), None);
    assert_eq!(value("initial", serde_json::json!([1])), None);
    assert_eq!(
        value("cost", serde_json::Value::Null).as_deref(),
        Some("nothing")
    );
    assert_eq!(
        changes::field(english, "levers", "ramp"),
        "periods until the full effect"
    );
    assert_eq!(
        changes::field(english, "stages", "some_new_field"),
        "some new field"
    );
}
