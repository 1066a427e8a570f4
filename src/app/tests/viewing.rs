//! What is on screen, its way through a scenario, notices.

use super::*;
use crate::app::edit::{StageEdit, StageText};
use crate::app::shown::{Dialog, NoticeKind, Theme};
use crate::app::view::{PANELS, Page, Panel, Section, Selection, View, ViewChange};
use crate::engine::series::Series;
use serde_json::json;

fn view(state: &State, change: ViewChange) -> State {
    state.apply(Action::View(change))
}

#[test]
fn looking_at_something_else_changes_no_scenario() {
    let state = start();
    let stage = Selection::Stage(state.scenario.stages[0].id.clone());
    let after = view(&state, ViewChange::Select(Some(stage.clone())));
    let after = view(&after, ViewChange::Page(Page::Flow));
    let after = view(&after, ViewChange::Series("profit".to_owned()));
    let after = view(&after, ViewChange::Cursor(Some(3)));
    assert!(after.scenario.is(&state.scenario));
    assert!(!after.can_undo());
    assert_eq!(after.run_id, state.run_id);
    assert_eq!(after.view.selection, Some(stage));
    assert_eq!(after.series(), Series::Profit);
    assert_eq!(after.time(), 3);
}

#[test]
fn what_the_scenario_does_not_have_is_not_shown() {
    let state = start();
    let after = view(&state, ViewChange::Series("stages/none".to_owned()));
    assert_eq!(after.series(), Series::Customers);
    let after = view(&after, ViewChange::Cursor(Some(1_000_000)));
    assert_eq!(after.time(), state.scenario.clock.periods);
    let id = state.scenario.strategies[1].id.clone();
    for (asked, shown) in [
        (Selection::Stage("none".to_owned()), None),
        // What is gone leaves the list that it stood in, and a lever its strategy.
        (
            Selection::Lever("none".to_owned(), 0),
            Some(Selection::Strategies),
        ),
        (
            Selection::Segment("none".to_owned()),
            Some(Selection::Segments),
        ),
        (
            Selection::Lever(id.clone(), 500),
            Some(Selection::Strategy(id)),
        ),
    ] {
        let after = view(&after, ViewChange::Select(Some(asked)));
        assert_eq!(after.view.selection, shown);
    }
    assert_eq!(
        view(&after, ViewChange::Focus("none".to_owned())).focus(),
        0
    );
}

#[test]
fn one_strategy_always_stays_and_the_one_in_focus_is_drawn() {
    let mut state = start();
    let ids: Vec<String> = state
        .scenario
        .strategies
        .iter()
        .map(|it| it.id.clone())
        .collect();
    for id in &ids {
        state = view(&state, ViewChange::ToggleStrategy(id.clone()));
    }
    let shown = |state: &State| {
        let all = &state.scenario.strategies;
        all.iter().filter(|it| state.is_shown(it)).count()
    };
    assert_eq!(shown(&state), 1);
    state = view(&state, ViewChange::Focus(ids[0].clone()));
    assert_eq!((state.focus(), shown(&state)), (0, 2));
    state = view(&state, ViewChange::ToggleStrategy(ids[1].clone()));
    assert_eq!(shown(&state), 3);
}

#[test]
fn a_shorter_horizon_moves_the_cursor_in() {
    let state = view(&start(), ViewChange::Cursor(Some(20)));
    let state = state.apply(Action::Edit(Edit::Periods(12), None));
    assert_eq!(state.time(), 12);
}

fn full_view(state: &State) -> View {
    View {
        page: Page::Flow,
        focus: Some(state.scenario.strategies[1].id.clone()),
        hidden: [state.scenario.strategies[0].id.clone()]
            .into_iter()
            .collect(),
        series: Some("cumulative_profit".to_owned()),
        cursor: Some(7),
        selection: Some(Selection::Lever(state.scenario.strategies[1].id.clone(), 0)),
        tables: PANELS.into_iter().collect(),
        department: crate::app::departments::names(&state.scenario)
            .first()
            .map(|name| (*name).to_owned()),
        section: Section::Matters,
    }
}

#[test]
fn a_view_goes_through_a_scenario_and_back() {
    let state = start();
    for view in [View::default(), full_view(&state)] {
        let with = view.put_into(&state.scenario);
        assert_eq!(View::of(&with), view);
    }
    assert_eq!(View::default().put_into(&state.scenario).view, None);
}

#[test]
fn a_department_is_shown_as_long_as_the_journey_names_it() {
    let state = start();
    let stage = state.scenario.stages[0].id.clone();
    let named = |state: &State, name: &str| {
        let edit = StageEdit::Text(StageText::Department, name.to_owned());
        state.apply(Action::Edit(Edit::Stage(stage.clone(), edit), None))
    };
    let show = |name: &str| ViewChange::Department(Some(name.to_owned()));
    let state = view(&named(&state, "Quality"), show("Quality"));
    assert_eq!(state.view.department.as_deref(), Some("Quality"));
    let kept = View::of(&state.view.put_into(&state.scenario));
    assert_eq!(kept.department.as_deref(), Some("Quality"));
    assert_eq!(view(&state, show("Nobody")).view.department, None);
    assert_eq!(named(&state, "Service").view.department, None);
}

#[test]
fn every_selection_reads_back() {
    let id = || "a-b_C9".to_owned();
    for selection in [
        Selection::Stage(id()),
        Selection::Transition(id()),
        Selection::Channel(id()),
        Selection::Referral(id()),
        Selection::Strategies,
        Selection::Events,
        Selection::Segments,
        Selection::Strategy(id()),
        Selection::Lever(id(), 12),
        Selection::Event(0),
        Selection::Segment(id()),
        Selection::Market,
        Selection::Frailty,
        Selection::Observed,
        Selection::Settings,
        Selection::Run,
    ] {
        assert_eq!(Selection::parse(&selection.to_string()), Some(selection));
    }
    for odd in ["", "stage", "lever:x", "lever:x.-1", "event:z", "planet:x"] {
        assert_eq!(Selection::parse(odd), None, "{odd}");
    }
}

#[test]
fn a_foreign_view_is_read_as_far_as_it_goes() {
    let mut scenario = crate::model::Scenario::clone(&start().scenario);
    for odd in [
        json!(7),
        json!([1]),
        json!({"page": 3, "hidden": "x", "time": -1, "tables": [1]}),
    ] {
        scenario.view = Some(odd);
        assert_eq!(View::of(&scenario), View::default());
    }
    scenario.view = Some(json!({"page": "orbit", "time": 2, "tables": ["fan", "moon"], "zoom": 3}));
    let view = View::of(&scenario);
    assert_eq!(view.cursor, Some(2));
    assert_eq!(view.tables, [Panel::Fan].into_iter().collect());
    let kept = view.put_into(&scenario).view.unwrap();
    assert_eq!(kept["zoom"], 3, "another version's field stays");
    assert_eq!(kept.get("page"), None);
}

#[test]
fn notices_are_few_and_each_is_said_once() {
    let mut state = start();
    for kind in [
        NoticeKind::LinkCopied,
        NoticeKind::StorageFull,
        NoticeKind::LinkCopied,
        NoticeKind::StorageRefused,
        NoticeKind::Undone,
        NoticeKind::Redone,
    ] {
        state = state.apply(Action::Notify(kind));
    }
    let kinds: Vec<&NoticeKind> = state.notices.iter().map(|notice| &notice.kind).collect();
    assert_eq!(
        kinds,
        [
            &NoticeKind::LinkCopied,
            &NoticeKind::StorageRefused,
            &NoticeKind::Undone,
            &NoticeKind::Redone
        ]
    );
    let id = state.notices[1].id;
    let state = state
        .apply(Action::Dismiss(id))
        .apply(Action::Dismiss(9_999));
    assert_eq!(state.notices.len(), 3);
}

#[test]
fn dialogs_come_one_at_a_time_and_go() {
    let state = start().apply(Action::ShowDialog(Dialog::Templates));
    let state = state.apply(Action::ShowDialog(Dialog::Problems));
    assert_eq!(state.dialog.as_deref(), Some(&Dialog::Problems));
    assert!(state.apply(Action::CloseDialog).dialog.is_none());
    assert_eq!(
        state.apply(Action::SetTheme(Theme::Dark)).theme,
        Theme::Dark
    );
    for theme in [Theme::Auto, Theme::Light, Theme::Dark] {
        assert_eq!(Theme::parse(theme.key()), theme);
    }
}
