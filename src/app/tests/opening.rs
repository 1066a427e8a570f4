//! Templates, files, links and what is kept on the device.

use super::*;
use crate::app::kept;
use crate::app::shown::{Copied, NoticeKind, Trouble};
use crate::app::view::{Page, ViewChange};
use crate::codec::file;
use crate::codec::link::LinkProblem;

fn file(state: &State, text: &str) -> State {
    state.apply(Action::Open(Opening::File {
        name: "mine.json".to_owned(),
        text: text.to_owned(),
    }))
}

fn link(state: &State, fragment: &str) -> State {
    state.apply(Action::Open(Opening::Link(fragment.to_owned())))
}

#[test]
fn every_template_opens_and_can_be_left_again() {
    let first = start();
    for template in templates::all() {
        let state = open(&first, template.id);
        assert_eq!(*state.scenario, (template.build)());
        assert_eq!(
            state.origin.source,
            Source::Template(template.id.to_owned())
        );
        assert!(state.is_valid(), "{}: {:?}", template.id, state.problems);
        assert!(state.changes.is_empty());
        let back = state.apply(Action::Undo);
        assert!(back.scenario.is(&first.scenario));
        assert!(back.origin.is(&first.origin));
        assert!(back.apply(Action::Redo).scenario.is(&state.scenario));
    }
}

#[test]
fn leaving_a_template_brings_back_the_view_too() {
    let first = start().apply(Action::View(ViewChange::Cursor(Some(5))));
    let state = open(&first, "pay-tv").apply(Action::View(ViewChange::Page(Page::Flow)));
    let back = state.apply(Action::Undo);
    assert_eq!((back.view.cursor, back.view.page), (Some(5), Page::Journey));
    let forth = back.apply(Action::Redo);
    assert_eq!(forth.view.page, Page::Flow);
}

#[test]
fn a_file_opens_and_says_what_it_does_not_know() {
    let first = start();
    let text = file::write(&first.scenario).replacen("\"notes\"", "\"mood\": 1, \"notes\"", 1);
    let state = file(&first, &text);
    assert_eq!(state.origin.source, Source::File("mine.json".to_owned()));
    assert_eq!(
        state.notices[0].kind,
        NoticeKind::UnknownFields(vec!["mood".to_owned()])
    );
}

#[test]
fn a_file_that_is_no_scenario_replaces_nothing() {
    let first = edited(&start(), 5.0, None);
    for text in [
        "",
        "{",
        "[]",
        "<html>",
        "{\"format\": 99}",
        "{\"format\": 1}",
    ] {
        let state = file(&first, text);
        assert!(state.scenario.is(&first.scenario));
        assert_eq!(state.run_id, first.run_id);
        let Some(Trouble::File { problems, .. }) = state.trouble.as_deref() else {
            panic!("{text} opened");
        };
        assert!(!problems.is_empty());
        let back = state.apply(Action::LeaveTrouble);
        assert!(back.trouble.is_none() && back.can_undo());
    }
}

#[test]
fn a_shared_link_opens_the_same_scenario_and_view() {
    let state = edited(&start(), 5.0, None);
    let state = state.apply(Action::View(ViewChange::Page(Page::Flow)));
    let state = state.apply(Action::View(ViewChange::Cursor(Some(4))));
    let state = state.apply(Action::Share);
    let share = state.sharing().unwrap();
    assert_eq!(share.copied, Copied::Trying);
    let address = share.link.clone().unwrap();
    let (page, fragment) = address.split_once('#').unwrap();
    assert_eq!(page, "http://x/");
    assert_eq!(state.linked.as_ref().map(|it| it.as_str()), Some(fragment));

    let other = link(&open(&start(), "renewal"), fragment);
    assert_eq!(other.view, other.view);
    assert_eq!(*other.view, *state.view);
    assert_eq!(other.scenario.stages, state.scenario.stages);
    assert_eq!(other.scenario.transitions, state.scenario.transitions);
    assert_eq!(other.scenario.strategies, state.scenario.strategies);
    assert_eq!(
        other.exact.as_ref().unwrap().results.digest,
        state.exact.as_ref().unwrap().results.digest
    );
    assert!(other.changes.is_empty(), "it is what one started from");
    assert_eq!(
        other.fragment(""),
        state.fragment(""),
        "sharing it again gives the same link"
    );
}

#[test]
fn a_note_goes_with_the_link() {
    let state = start()
        .apply(Action::Share)
        .apply(Action::ShareNote("Look at this".to_owned()));
    let share = state.sharing().unwrap();
    assert_eq!(share.copied, Copied::NotYet);
    let fragment = share
        .link
        .as_ref()
        .unwrap()
        .split_once('#')
        .unwrap()
        .1
        .to_owned();
    let note = "Look at this".to_owned();
    assert_eq!(
        link(&start(), &fragment).origin.source,
        Source::Link { note }
    );
}

#[test]
fn what_becomes_of_the_link_is_said() {
    let state = start().apply(Action::Share);
    let copied = state.apply(Action::ShareCopied(Copied::Yes));
    assert_eq!(copied.notices[0].kind, NoticeKind::LinkCopied);
    let refused = state.apply(Action::ShareCopied(Copied::Refused));
    assert_eq!(refused.sharing().unwrap().copied, Copied::Refused);
    assert!(refused.notices.is_empty());
    let closed = state
        .apply(Action::CloseDialog)
        .apply(Action::ShareCopied(Copied::Yes));
    assert!(closed.dialog.is_none(), "a late answer opens no dialog");
}

#[test]
fn the_address_bar_forgets_a_link_with_the_first_change() {
    let state = start().apply(Action::Share);
    assert!(state.linked.is_some());
    let state = state.apply(Action::View(ViewChange::Cursor(Some(4))));
    assert!(state.linked.is_some(), "looking is no change");
    assert!(edited(&state, 5.0, None).linked.is_none());
}

#[test]
fn a_broken_link_replaces_nothing_and_says_what_is_wrong() {
    let first = edited(&start(), 5.0, None);
    let good = first.fragment("").unwrap();
    let mut altered = good.clone();
    altered.replace_range(40..41, if &good[40..41] == "A" { "B" } else { "A" });
    for fragment in [
        "",
        "x",
        "/s/",
        "/s/1.",
        "/s/99.abc",
        &good[..good.len() / 2],
        &altered,
    ] {
        let state = link(&first, fragment);
        assert!(state.scenario.is(&first.scenario), "{fragment}");
        assert!(
            matches!(state.trouble.as_deref(), Some(Trouble::Link { .. })),
            "{fragment}"
        );
        assert!(state.apply(Action::LeaveTrouble).linked.is_none());
    }
    let newer = link(&first, "/s/99.abc");
    let Some(Trouble::Link { problem, fragment }) = newer.trouble.as_deref() else {
        panic!("opened");
    };
    assert!(matches!(problem, LinkProblem::NewerCodec { found: 99, .. }));
    assert_eq!(fragment, "/s/99.abc");
    assert!(
        link(&newer, &good).trouble.is_none(),
        "a good one opens after all"
    );
}

#[test]
fn a_scenario_too_large_for_a_link_is_told_to_go_as_a_file() {
    let mut scenario = crate::model::Scenario::clone(&start().scenario);
    let mut word = 1_u64;
    for stage in &mut scenario.stages {
        for _ in 0..2_000 {
            word = word.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            stage.notes.push_str(&format!("{word:x}"));
        }
        stage.notes.truncate(19_000);
    }
    let state = State::start(
        scenario,
        Source::File(String::new()),
        "http://x/".to_owned(),
    );
    let state = state.apply(Action::Share);
    assert_eq!(state.sharing().unwrap().link, None);
    assert_eq!(state.sharing().unwrap().copied, Copied::NotYet);
    assert!(state.linked.is_none());
}

#[test]
fn what_is_kept_comes_back_with_what_it_started_from() {
    let state = edited(&start(), 5.0, None);
    let state = state.apply(Action::View(ViewChange::Page(Page::Flow)));
    let text = kept::write(&kept::Kept {
        scenario: state.with_view().into(),
        origin: crate::app::origin::Origin::clone(&state.origin),
        revision: "r".to_owned(),
        changed: 3,
    });
    let id = Some("mine".to_owned());
    let back = start().apply(Action::Open(Opening::Kept { id, text }));
    let place = back.origin.place.as_ref().unwrap();
    assert_eq!((place.id.as_str(), place.revision.as_str()), ("mine", "r"));
    assert_eq!(shown(&back), Some(5.0));
    assert_eq!(back.view.page, Page::Flow);
    assert_eq!(back.origin.source, state.origin.source);
    assert_eq!(back.changes.len(), 1);
}

#[test]
fn what_is_kept_but_spoilt_is_said_and_replaces_nothing() {
    let first = start();
    for text in [
        "",
        "{}",
        "7",
        "{\"kept\":2}",
        "{\"kept\":1,\"source\":{\"file\":\"x\"}}",
    ] {
        let text = text.to_owned();
        let state = first.apply(Action::Open(Opening::Kept { id: None, text }));
        assert!(state.scenario.is(&first.scenario));
        assert_eq!(state.notices[0].kind, NoticeKind::StorageUnreadable);
    }
}
