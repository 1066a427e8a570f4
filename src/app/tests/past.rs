//! What can be undone after the tab was loaded anew.

use super::*;
use crate::app::past::{self, Past};

/// The state after a reload of a tab that showed another, as far as its past goes.
fn again(before: &State) -> Action {
    let text = past::write(before).expect("something can be undone");
    Action::Recall(Box::new(Past::read(&text).expect("is what was written")))
}

/// What a reload shows: the same scenario, with the view in it, and no history.
fn reloaded(before: &State) -> State {
    let mut state = start();
    state.scenario = before.view.put_into(&before.scenario).into();
    state
}

#[test]
fn a_reload_keeps_what_can_be_undone_and_redone() {
    let mut before = start();
    for value in 1..=5 {
        before = edited(&before, f64::from(value), None);
    }
    before = before.apply(Action::Undo).apply(Action::Undo);
    let mut state = reloaded(&before).apply(again(&before));
    for value in [4.0, 5.0] {
        state = state.apply(Action::Redo);
        assert_eq!(shown(&state), Some(value));
    }
    assert!(!state.can_redo());
    for value in [4.0, 3.0, 2.0, 1.0] {
        state = state.apply(Action::Undo);
        assert_eq!(shown(&state), Some(value));
    }
    state = state.apply(Action::Undo);
    assert!(!state.can_undo() && state.changes.is_empty());
}

#[test]
fn what_was_done_before_the_past_came_follows_it() {
    let before = edited(&edited(&start(), 1.0, None), 2.0, None).apply(Action::Undo);
    let state = edited(&reloaded(&before), 9.0, None).apply(again(&before));
    assert!(!state.can_redo(), "another way was taken since");
    let state = state.apply(Action::Undo);
    assert_eq!(shown(&state), Some(1.0));
    let state = state.apply(Action::Undo);
    assert_eq!(state.scenario.stages, start().scenario.stages);
    assert!(!state.can_undo());
}

#[test]
fn the_past_of_another_scenario_is_not_taken_up() {
    let before = edited(&start(), 1.0, None);
    let state = edited(&start(), 2.0, None);
    assert_eq!(state.apply(again(&before)).history.len(), 1);
    assert!(!start().apply(again(&before)).can_undo());
}

#[test]
fn the_past_reaches_back_to_where_the_scenario_was_opened_and_has_a_bound() {
    assert_eq!(past::write(&start()), None);
    let opened = open(&edited(&start(), 1.0, None), "renewal");
    assert_eq!(past::write(&opened), None);
    let before = edited(&opened, 3.0, None);
    let mut after = opened.clone();
    after.scenario = before.scenario.clone();
    after.history = Default::default();
    assert_eq!(after.apply(again(&before)).history.len(), 1);
    let mut long = start();
    for value in 1..=200 {
        long = edited(&long, f64::from(value), None);
    }
    let text = past::write(&long).unwrap();
    assert!(text.len() < 1_100_000, "{} bytes", text.len());
    let many = reloaded(&long).apply(again(&long)).history.len();
    assert!((10..=50).contains(&many), "{many} steps");
}

#[test]
fn a_text_that_is_none_of_this_version_is_no_past() {
    let text = past::write(&edited(&start(), 1.0, None)).unwrap();
    for text in [
        "",
        "null",
        "{}",
        &text[..text.len() / 2],
        &text.replace("\"past\":1", "\"past\":2"),
        &text.replace("\"figures\":true", "\"figures\":1"),
    ] {
        assert!(Past::read(text).is_none());
    }
}
