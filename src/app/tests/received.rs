//! What a receiver of a link may do, and what becomes of their own work.

use super::{edited, open, revenue, shown, start};
use crate::analysis::claim::{self, Verdict};
use crate::analysis::exact;
use crate::app::action::Opening;
use crate::app::edit::{Edit, Item, StructureEdit};
use crate::app::open::arrived;
use crate::app::received::Recomputed;
use crate::app::removed::Removed;
use crate::app::run::RunState;
use crate::app::shown::{Dialog, NoticeKind, Trouble};
use crate::app::view::{Page, Selection, ViewChange};
use crate::app::{Action, State};
use crate::codec::link::{self, Envelope};
use crate::engine::ENGINE_VERSION;
use crate::engine::plan::Plan;
use crate::model::{Claim, EngineKind, Scenario, Stage, StageKind, templates};

fn opened(state: &State, link: &str) -> State {
    state.apply(Action::Open(Opening::Link(link.to_owned())))
}

fn link_of(scenario: Scenario, note: &str, version: &str, results: Option<Claim>) -> String {
    link::encode(&Envelope {
        engine_version: version.to_owned(),
        scenario,
        note: note.to_owned(),
        results,
    })
}

fn sent() -> Scenario {
    let mut scenario = (templates::find("renewal").unwrap().build)();
    scenario.name = "Sent".to_owned();
    scenario
}

fn received() -> State {
    opened(&start(), &link_of(sent(), "Look", ENGINE_VERSION, None))
}

fn removal(state: &State) -> Edit {
    let stage = state.scenario.stages[0].id.clone();
    Edit::Structure(StructureEdit::Remove(Item::Stage(stage)))
}

fn stages(state: &State) -> usize {
    state.scenario.stages.len()
}

#[test]
fn what_was_received_is_read_only_until_it_is_made_ones_own() {
    let state = received();
    assert!(state.is_received() && !state.is_taken());
    let before = stages(&state);
    let asked = state.apply(Action::Edit(removal(&state), None));
    assert!(asked.scenario.is(&state.scenario), "nothing happened yet");
    assert!(
        matches!(asked.dialog.as_deref(), Some(Dialog::MakeMine(waiting)) if waiting.len() == 1)
    );
    let told = asked.apply(Action::Notify(NoticeKind::Removed(Removed::default())));
    assert!(told.notices.is_empty(), "what waits was not removed");

    let mine = asked.apply(Action::MakeMine);
    assert!(!mine.is_received() && mine.is_taken() && mine.dialog.is_none());
    assert_eq!(stages(&mine), before - 1, "what was begun is done");
    assert!(!mine.changes.is_empty(), "and counts as changed since");
    let again = mine.apply(Action::Edit(removal(&mine), None));
    assert_eq!(stages(&again), before - 2, "nobody asks again");
}

#[test]
fn declining_leaves_what_was_sent() {
    let state = received();
    let asked = state.apply(Action::Edit(removal(&state), None));
    let left = asked.apply(Action::CloseDialog);
    assert!(left.scenario.is(&state.scenario) && left.is_received());
    assert!(left.changes.is_empty() && left.linked.is_some());
}

#[test]
fn several_changes_that_wait_are_made_in_order() {
    let state = received();
    let before = stages(&state);
    let stage = Stage::new("new", StageKind::Customer);
    let add = Edit::Structure(StructureEdit::AddStage(Box::new(stage)));
    let copy = Edit::Structure(StructureEdit::Duplicate(
        Item::Stage("new".to_owned()),
        "Another".to_owned(),
    ));
    let chosen = Some(Selection::Stage("new".to_owned()));
    let select = Action::View(ViewChange::Select(chosen.clone()));
    let mine = state
        .apply(Action::Edit(add, None))
        .apply(select)
        .apply(Action::Edit(copy, None))
        .apply(Action::MakeMine);
    assert_eq!(stages(&mine), before + 2);
    assert_eq!(mine.view.selection, chosen, "and what was made is shown");
}

#[test]
fn a_number_is_tried_on_a_copy_and_what_was_sent_is_one_step_away() {
    let state = received();
    let tried = edited(&state, 5.5, Some(1));
    assert_eq!(shown(&tried), Some(5.5));
    assert!(tried.is_received(), "its structure still waits");
    assert_eq!(tried.changes.len(), 1);
    let back = tried.apply(Action::ResetAll);
    assert!(back.scenario.is(&back.origin.scenario) && back.changes.is_empty());
    assert_eq!(
        shown(&back.apply(Action::Undo)),
        Some(5.5),
        "nor is the trial lost"
    );
    let mine = tried.apply(Action::MakeMine);
    assert_eq!(shown(&mine), Some(5.5), "what was tried is kept");
}

#[test]
fn undo_leads_out_of_and_into_what_was_received() {
    let own = edited(&start(), 7.0, None);
    let state = opened(&own, &link_of(sent(), "", ENGINE_VERSION, None));
    let back = state.apply(Action::Undo);
    assert!(!back.is_received());
    assert_eq!(shown(&back), Some(7.0));
    assert!(back.apply(Action::Redo).is_received());
    let mine = state.apply(Action::MakeMine);
    let there_and_back = mine.apply(Action::Undo).apply(Action::Redo);
    assert!(
        !there_and_back.is_received(),
        "once one's own, it stays that"
    );
}

#[test]
fn ones_own_work_is_one_step_away() {
    let own = edited(&start(), 7.0, None);
    let own = own.apply(Action::View(ViewChange::Page(Page::Flow)));
    let state = opened(&own, &link_of(sent(), "", ENGINE_VERSION, None));
    assert_eq!(state.scenario.name, "Sent");
    let tried = edited(&state, 3.0, None);
    let other = opened(&tried, &link_of(sent(), "another", ENGINE_VERSION, None));
    let back = other.apply(Action::BackToMine);
    assert_eq!(shown(&back), Some(7.0));
    assert!(back.origin.is(&own.origin), "it is kept where it was");
    assert_eq!(back.view.page, Page::Flow);
    assert!(back.mine.is_none() && !back.is_received());
    assert_eq!(back.apply(Action::Undo).scenario.name, "Sent");
}

#[test]
fn ones_own_work_that_comes_back_by_its_link_is_ones_own_still() {
    let own = edited(&start(), 7.0, None);
    let link = own.fragment("").expect("is short enough");
    let mut again = opened(&own, &link);
    assert!(again.is_received());
    again.keep_mine();
    assert!(!again.is_received() && again.mine.is_none());
    assert_eq!(again.scenario, own.scenario);
    assert_eq!(again.linked.as_deref(), Some(&link));
    // What differs stays what was sent.
    let mut other = opened(&own, &link_of(sent(), "", ENGINE_VERSION, None));
    other.keep_mine();
    assert!(other.is_received() && other.mine.is_some());
}

#[test]
fn a_template_that_is_shared_as_it_is_stays_what_was_opened() {
    let shown = open(&start(), "renewal");
    let link = shown.fragment("").expect("is short enough");
    let mut again = opened(&shown, &link);
    assert!(again.is_received());
    again.keep_shown(shown.clone());
    assert!(!again.is_received() && again.origin.is(&shown.origin));
    assert_eq!(again.linked.as_deref(), Some(&link));
    let mut other = opened(&shown, &link_of(sent(), "", ENGINE_VERSION, None));
    other.keep_shown(shown);
    assert!(other.is_received());
}

#[test]
fn a_template_that_nobody_changed_is_no_work() {
    assert!(received().mine.is_none());
    let state = open(&start(), "renewal");
    assert!(
        opened(&state, &link_of(sent(), "", "0", None))
            .mine
            .is_none()
    );
}

#[test]
fn a_broken_link_takes_nothing_away() {
    let own = edited(&start(), 7.0, None);
    let state = opened(&own, "#/s/1.eNoZ");
    assert!(state.trouble.is_some() && state.mine.is_none());
    assert_eq!(shown(&state), Some(7.0));
}

#[test]
fn the_senders_view_and_note_are_restored() {
    let sender = open(&start(), "renewal")
        .apply(Action::View(ViewChange::Page(Page::Flow)))
        .apply(Action::View(ViewChange::Cursor(Some(3))))
        .apply(Action::View(ViewChange::Series("revenue".to_owned())));
    let id = sender.scenario.strategies[1].id.clone();
    let sender = sender
        .apply(Action::View(ViewChange::Focus(id)))
        .apply(Action::Share)
        .apply(Action::ShareNote("Look here".to_owned()));
    let link = sender.sharing().unwrap().link.clone().unwrap();
    let receiver = opened(&start(), link.split_once('#').unwrap().1);
    assert_eq!(*receiver.view, *sender.view);
    assert!(receiver.is_received());
}

/// Engine, means and a run that is done.
fn exactly(mut scenario: Scenario) -> (Scenario, Claim) {
    scenario.run.engine = EngineKind::Exact;
    let results = exact::means(&Plan::compile(&scenario).unwrap());
    (scenario, claim::claim(&results))
}

fn verdict(state: &State) -> Option<(Verdict, Option<String>)> {
    match state.recomputed()? {
        Recomputed::Pending => panic!("it is done"),
        Recomputed::Done { verdict, engine } => Some((verdict, engine)),
    }
}

#[test]
fn whether_the_figures_are_the_same_here_is_said() {
    let (scenario, told) = exactly(sent());
    let link = link_of(scenario.clone(), "", ENGINE_VERSION, Some(told.clone()));
    let state = opened(&start(), &link);
    assert_eq!(state.run, RunState::ExactOnly);
    assert_eq!(verdict(&state), Some((Verdict::Identical, None)));
    assert_eq!(state.claim(), Some(told.clone()), "it is handed on");
    assert_eq!(edited(&state, 3.0, None).recomputed(), None);

    let mut other = told.clone();
    other.digest = "000000000000".to_owned();
    let link = link_of(scenario.clone(), "", "0.0.9", Some(other.clone()));
    let state = opened(&start(), &link);
    let older = Some("0.0.9".to_owned());
    assert_eq!(verdict(&state), Some((Verdict::WithinNoise, older)));
    assert!(state.notices.is_empty(), "the banner says it");

    let figure = other.figures[0].1[0].as_mut().unwrap();
    figure.mean += figure.mean.abs() * 0.01 + 1.0;
    let state = opened(&start(), &link_of(scenario, "", "0.0.9", Some(other)));
    assert!(matches!(
        verdict(&state),
        Some((Verdict::Differ(Some(_)), _))
    ));
}

#[test]
fn a_run_that_is_not_done_tells_nothing() {
    let state = start();
    assert!(matches!(state.run, RunState::Running { .. }));
    assert_eq!(state.claim(), None);
    let (scenario, told) = exactly(sent());
    let counted = Scenario {
        run: sent().run,
        ..scenario
    };
    let link = link_of(counted, "", ENGINE_VERSION, Some(told));
    let state = opened(&start(), &link);
    assert_eq!(state.recomputed(), Some(Recomputed::Pending));
}

#[test]
fn a_link_of_another_engine_without_figures_is_told_as_such() {
    let state = opened(&start(), &link_of(sent(), "", "0.0.9", None));
    assert_eq!(state.recomputed(), None);
    assert_eq!(
        state.notices[0].kind,
        NoticeKind::OtherEngine("0.0.9".to_owned())
    );
}

#[test]
fn what_arrives_is_a_link_or_a_file() {
    let is_link = |text: &str| matches!(arrived(text.to_owned(), "pasted"), Some(Opening::Link(_)));
    let is_file = |text: &str| {
        matches!(
            arrived(text.to_owned(), "pasted"),
            Some(Opening::File { .. })
        )
    };
    for text in [
        "https://host.example/#/s/1.abc",
        "Look: #/s/1.abc!",
        "https://host.example/%23/s/1.abc",
        "https%3A%2F%2Fhost.example%2F%23%2Fs%2F1.abc",
    ] {
        assert!(is_link(text), "{text}");
    }
    for text in ["{\"format\": 1}", "\u{feff}\n {", "{ not JSON"] {
        assert!(is_file(text), "{text}");
    }
    for text in ["", "hello", "12\t13\n", "https://host.example/", "[1]"] {
        assert!(arrived(text.to_owned(), "pasted").is_none(), "{text}");
    }
}

#[test]
fn several_problems_of_a_file_are_told_at_once() {
    let text =
        r#"{"format": 1, "clock": {"period": "moon", "periods": -1}, "stages": [{"id": 5}]}"#;
    let opening = arrived(text.to_owned(), "pasted").unwrap();
    let state = start().apply(Action::Open(opening));
    let Some(Trouble::File { problems, .. }) = state.trouble.as_deref() else {
        panic!("opened");
    };
    assert!(problems.len() >= 4, "{problems:?}");
}

#[test]
fn fields_that_are_not_known_stay_in_files_and_not_in_links() {
    let mut value = crate::codec::file::value(&sent());
    value["of_tomorrow"] = serde_json::json!({"a": [1, null]});
    value["stages"][0]["mood"] = "blue".into();
    let (name, text) = ("x.json".to_owned(), value.to_string());
    let state = start().apply(Action::Open(Opening::File { name, text }));
    assert!(!state.is_received());
    let edited = state.apply(Action::Edit(revenue(&state, 4.0), None));
    let written = crate::codec::file::value(&edited.with_view());
    assert_eq!(written["of_tomorrow"], value["of_tomorrow"]);
    assert_eq!(written["stages"][0]["mood"], "blue");
    let link = edited.fragment("").unwrap();
    let there = crate::codec::file::value(&opened(&start(), &link).scenario);
    assert_eq!(there.get("of_tomorrow"), None);
    assert_eq!(there["stages"][0].get("mood"), None);
}

#[test]
fn the_address_bar_shows_a_link_from_a_message_as_it_should_be() {
    let link = link_of(sent(), "", ENGINE_VERSION, None);
    let bar = |text: &str| opened(&start(), text).linked.map(|it| it.to_string());
    let fragment = link.strip_prefix('#').map(str::to_owned);
    assert_eq!(bar(&link[1..]), fragment);
    assert_eq!(
        bar(&format!("Look: <https://host.example/{link}>!")),
        fragment
    );
    assert_eq!(bar("Look: https://host.example/#/s/1.abc !"), None);
    assert_eq!(bar("/s/1.abc"), Some("/s/1.abc".to_owned()));
}
