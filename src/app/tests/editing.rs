//! Edits, undo and redo, changes and resets.

use super::*;
use crate::app::edit::{Item, LeverEdit, LeverPlace, RunEdit};
use crate::model::{Quantity, Step};

#[test]
fn an_edit_shows_at_once_with_new_means() {
    let before = start();
    let after = edited(&before, 1_234.0, None);
    assert_eq!(shown(&after), Some(1_234.0));
    let npv = |state: &State| state.exact.as_ref().unwrap().results.strategies[0].outcomes[0].mean;
    assert!(npv(&after) > npv(&before));
    assert!(after.exact.as_ref().unwrap().scenario.is(&after.scenario));
    assert_eq!(after.figures, before.figures + 1);
}

#[test]
fn undo_and_redo_lead_back_and_forth_through_every_step() {
    let first = start();
    let mut state = first.clone();
    for value in 1..=5 {
        state = edited(&state, f64::from(value), None);
    }
    let last = state.clone();
    for value in (1..5).rev() {
        state = state.apply(Action::Undo);
        assert_eq!(shown(&state), Some(f64::from(value)));
    }
    state = state.apply(Action::Undo);
    assert!(state.scenario.is(&first.scenario), "the very same");
    assert!(!state.can_undo());
    assert!(state.apply(Action::Undo).scenario.is(&first.scenario));
    for _ in 0..5 {
        state = state.apply(Action::Redo);
    }
    assert!(state.scenario.is(&last.scenario));
    assert!(!state.can_redo());
}

#[test]
fn a_drag_is_one_step_and_the_next_drag_another() {
    let mut state = start();
    for value in 1..=50 {
        state = edited(&state, f64::from(value), Some(7));
    }
    for value in 60..=70 {
        state = edited(&state, f64::from(value), Some(8));
    }
    state = state.apply(Action::Undo);
    assert_eq!(shown(&state), Some(50.0));
    state = state.apply(Action::Undo);
    assert!(!state.can_undo());
    state = state.apply(Action::Redo).apply(Action::Redo);
    assert_eq!(shown(&state), Some(70.0));
}

#[test]
fn a_drag_that_goes_on_after_undo_is_a_step_of_its_own() {
    let state = edited(&start(), 5.0, Some(1));
    let state = edited(&state.apply(Action::Undo).apply(Action::Redo), 6.0, Some(1));
    assert_eq!(shown(&state.apply(Action::Undo)), Some(5.0));
}

#[test]
fn an_edit_forgets_what_was_undone() {
    let state = edited(&edited(&start(), 1.0, None), 2.0, None);
    let state = edited(&state.apply(Action::Undo), 3.0, None);
    assert!(!state.can_redo());
    assert_eq!(shown(&state.apply(Action::Undo)), Some(1.0));
}

#[test]
fn edits_that_change_nothing_or_name_what_is_not_there_leave_no_step() {
    let state = edited(&start(), 9.0, None);
    let same = edited(&state, 9.0, None);
    assert!(same.scenario.is(&state.scenario));
    let nowhere = Edit::Parameter(Target::StageCost("nowhere".to_owned()), 1.0.into());
    let lever = Edit::Lever(LeverPlace::Event(99), LeverEdit::Ramp(3));
    for edit in [nowhere, lever] {
        let after = state.apply(Action::Edit(edit, None));
        assert!(after.scenario.is(&state.scenario));
        assert_eq!(after.run_id, state.run_id);
    }
}

#[test]
fn a_name_needs_no_new_run() {
    let state = start();
    let edit = Edit::Name(Item::Scenario, "Mine".to_owned());
    let after = state.apply(Action::Edit(edit, None));
    assert_eq!(after.scenario.name, "Mine");
    assert_eq!(after.run_id, state.run_id);
    assert_eq!(after.figures, state.figures);
    assert_eq!(after.apply(Action::Undo).run_id, state.run_id);
}

#[test]
fn an_invalid_edit_says_why_and_keeps_the_last_means() {
    let state = start();
    let broken = state.apply(Action::Edit(Edit::Periods(0), None));
    assert!(!broken.is_valid());
    assert!(!broken.problems.is_empty());
    assert_eq!(broken.run.key(), "invalid");
    let kept = broken.exact.as_ref().unwrap();
    assert!(kept.scenario.is(&state.scenario));
    let mended = broken.apply(Action::Undo);
    assert!(mended.is_valid());
    assert_eq!(mended.run.key(), "running");
}

#[test]
fn changes_are_listed_and_put_back_one_by_one_or_all() {
    let first = start();
    let id = first.scenario.strategies[1].id.clone();
    let place = LeverPlace::Strategy(id, 0);
    let amount = LeverEdit::Amount(Quantity::Known(0.123));
    let mut state = edited(&first, 77.0, None);
    state = state.apply(Action::Edit(Edit::Lever(place, amount), None));
    state = state.apply(Action::Edit(Edit::Run(RunEdit::Seed(99)), None));
    let paths: Vec<String> = state
        .changes
        .iter()
        .map(|change| change.path.to_string())
        .collect();
    assert_eq!(
        paths,
        [
            "run.seed",
            "stages[0].revenue",
            "strategies[1].levers[0].change"
        ]
    );
    assert_eq!(state.changes[1].after, 77.0);

    let path = state.changes[1].path.clone();
    let one = state.apply(Action::Reset(path));
    assert_eq!(one.scenario.stages[0], first.scenario.stages[0]);
    assert_eq!(one.changes.len(), 2);
    assert_eq!(
        one.apply(Action::Undo).changes.len(),
        3,
        "a reset can be undone"
    );

    let all = state.apply(Action::ResetAll);
    assert_eq!(all.scenario, first.scenario);
    assert!(all.changes.is_empty());
    assert!(all.apply(Action::Undo).scenario.is(&state.scenario));
}

#[test]
fn a_reset_of_what_is_not_there_does_nothing() {
    let state = edited(&start(), 77.0, None);
    let root = crate::model::Path::root();
    for path in [
        root.clone(),
        root.key("stages").index(999),
        root.key("none").key("of"),
    ] {
        assert!(
            state
                .apply(Action::Reset(path))
                .scenario
                .is(&state.scenario)
        );
    }
    let key = Step::Key("revenue".to_owned());
    let odd = crate::model::Path(vec![key; 40]);
    assert!(state.apply(Action::Reset(odd)).scenario.is(&state.scenario));
}

#[test]
fn a_gesture_that_comes_back_to_where_it_began_leaves_no_step() {
    let first = edited(&start(), 77.0, None);
    let back = [78.0, 79.0, 77.0]
        .iter()
        .fold(first.clone(), |state, value| {
            edited(&state, *value, Some(5))
        });
    assert!(back.scenario.is(&first.scenario));
    assert_eq!(back.history.len(), first.history.len());
    assert_ne!(back.figures, first.figures, "it is computed anew");
    let on = edited(&back, 80.0, Some(5));
    assert!(on.apply(Action::Undo).scenario.is(&first.scenario));
    // Another gesture that gets there is a step of its own.
    let other = edited(&edited(&first, 78.0, Some(6)), 77.0, Some(7));
    assert_eq!(other.history.len(), first.history.len() + 2);
    assert_eq!(shown(&other.apply(Action::Undo)), Some(78.0));
}

#[test]
fn the_history_is_bounded() {
    let mut history = crate::app::history::History::default();
    let state = start();
    for _ in 0..(crate::app::history::STEPS + 50) {
        history = history.with(crate::app::history::Step {
            scenario: state.scenario.clone(),
            origin: state.origin.clone(),
            figures: true,
            view: None,
            gesture: None,
        });
    }
    assert_eq!(history.len(), crate::app::history::STEPS);
}
