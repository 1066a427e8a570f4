//! What goes with a link, and what does not.

use proptest::prelude::*;
use serde_json::json;

use super::{edited, open, start};
use crate::analysis::collector::Collector;
use crate::app::action::Action;
use crate::app::derive::derive;
use crate::app::leave::{PARTS, Part, has_part, leave_out, left_behind};
use crate::app::origin::Source;
use crate::app::shown::{Copied, Left};
use crate::app::state::State;
use crate::codec::{file, link};
use crate::engine::counts;
use crate::engine::plan::Plan;
use crate::model::{EngineKind, Observed, Scenario, templates};

fn left(parts: impl IntoIterator<Item = Part>) -> Left {
    let parts = parts.into_iter();
    parts.fold(Left::default(), |left, part| left.with(part, true))
}

/// The digests of the exact means and of some simulated futures.
fn digests(scenario: &Scenario) -> [String; 2] {
    let mut scenario = scenario.clone();
    scenario.run.engine = EngineKind::Counts;
    scenario.run.replications = 3;
    let plan = Plan::compile(&scenario).unwrap();
    let mut collector = Collector::new(&plan);
    collector.add(counts::simulate(&plan, 0..3));
    let (_, exact) = derive(&scenario, None);
    [exact.unwrap().digest, collector.results().digest]
}

/// A scenario in which there is something of every part.
fn whole(mut scenario: Scenario) -> Scenario {
    scenario.notes.push('x');
    for (position, stage) in scenario.stages.iter_mut().enumerate() {
        stage.x = Some(position as f64 * 100.0);
        stage.voice.push_str("What they say");
    }
    for transition in &mut scenario.transitions {
        transition.bend = 0.3;
        transition.notes.push('y');
    }
    for strategy in &mut scenario.strategies {
        strategy.levers.iter_mut().for_each(|it| it.notes.push('z'));
    }
    scenario.observed.push(Observed {
        series: "customers".to_owned(),
        name: String::new(),
        notes: "From the books".to_owned(),
        first: 0,
        values: vec![Some(12.0)],
        extra: Default::default(),
    });
    scenario
}

#[test]
fn whatever_is_left_out_every_figure_stays() {
    for template in templates::all() {
        let scenario = whole((template.build)());
        let before = digests(&scenario);
        let mut without = scenario.clone();
        leave_out(&mut without, left(PARTS));
        assert_ne!(without, scenario);
        assert_eq!(digests(&without), before, "{}", template.id);
        assert!(PARTS.iter().all(|part| !has_part(&without, *part)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn each_part_goes_alone_and_makes_the_link_shorter(texts: bool, layout: bool, observed: bool) {
        let parts = Left { texts, layout, observed };
        let state = State::start(whole((templates::find(templates::FIRST).unwrap().build)()), Source::Blank, String::new());
        let state = state.apply(Action::Share).apply(Action::ShareLeft(parts));
        let opened = link::decode(&state.fragment("").unwrap()).unwrap().envelope.scenario;
        for part in PARTS {
            prop_assert_eq!(has_part(&opened, part), !parts.has(part));
        }
        prop_assert_eq!(opened.stages.len(), state.scenario.stages.len());
        prop_assert_eq!(opened.name, state.scenario.name.clone());
        let mut twice = state.to_share();
        leave_out(&mut twice, parts);
        prop_assert_eq!(&twice, &state.to_share());
        let all = state.apply(Action::ShareLeft(Left::default()));
        prop_assert!(state.length() < all.length() || !parts.any());
    }
}

#[test]
fn what_is_left_out_of_the_link_stays_on_screen_and_out_of_the_address_bar() {
    let state = State::start(
        whole(Scenario::clone(&start().scenario)),
        Source::Blank,
        "http://x/".to_owned(),
    );
    let shared = state.apply(Action::Share);
    assert!(shared.linked.is_some());
    let linked = shared.linked.clone();
    let parted = shared.apply(Action::ShareLeft(left([Part::Texts])));
    assert_eq!(*parted.scenario, *state.scenario);
    assert_eq!(parted.linked, linked, "the bar goes on to hold everything");
    let link = parted.sharing().unwrap().link.clone().unwrap();
    assert!(link.len() < shared.sharing().unwrap().link.clone().unwrap().len());
    assert!(!link.ends_with(linked.unwrap().as_str()));
}

#[test]
fn the_note_and_the_ticks_stay_until_another_scenario_is_opened() {
    let state = start()
        .apply(Action::Share)
        .apply(Action::ShareNote("Look at month 24".to_owned()))
        .apply(Action::ShareLeft(left([Part::Layout])))
        .apply(Action::CloseDialog);
    let again = edited(&state, 5.0, None).apply(Action::Share);
    let draft = &again.sharing().unwrap().draft;
    assert_eq!(draft.note, "Look at month 24");
    assert!(draft.left.layout && !draft.left.texts);
    let other = open(&again, "renewal").apply(Action::Share);
    let draft = &other.sharing().unwrap().draft;
    assert!(draft.note.is_empty() && !draft.left.any());
}

#[test]
fn a_link_that_changed_since_it_was_copied_is_told_apart() {
    let state = start().apply(Action::Share);
    let copied = state.apply(Action::ShareCopied(Copied::Yes));
    let typed = copied.apply(Action::ShareNote("A".to_owned()));
    assert_eq!(typed.sharing().unwrap().copied, Copied::Before);
    let on = typed.apply(Action::ShareLeft(left([Part::Observed])));
    assert_eq!(on.sharing().unwrap().copied, Copied::Before);
    let again = on.apply(Action::CopyLink);
    assert_eq!(again.sharing().unwrap().copied, Copied::Trying);
}

#[test]
fn the_fields_that_a_link_leaves_out_are_named() {
    let text = json!({
        "format": 1, "colour": "red",
        "clock": { "period": "month", "periods": 3 },
        "stages": [{ "id": "a", "kind": "customer", "mood": 3, "metric": { "series": "customers", "owner": "x" } }],
    });
    let scenario = file::read(&text.to_string()).unwrap().scenario;
    let state = State::start(scenario, Source::Blank, String::new());
    let link = state.fragment("").unwrap();
    let mut found: Vec<String> = left_behind(&state.to_share(), &link)
        .iter()
        .map(ToString::to_string)
        .collect();
    found.sort();
    assert_eq!(
        found,
        ["colour", "stages[0].metric.owner", "stages[0].mood"]
    );
    let plain = start();
    let link = plain.fragment("").unwrap();
    assert!(left_behind(&plain.to_share(), &link).is_empty());
}

#[test]
fn what_an_address_asks_of_one_page_does_not_go_with_the_link() {
    let address = "https://example.org/perennial/?workers=2".to_owned();
    let state = State::start(
        Scenario::new(crate::model::PeriodUnit::Month, 3),
        Source::Blank,
        address,
    );
    let link = state.link().unwrap();
    assert!(
        link.starts_with("https://example.org/perennial/#/s/1."),
        "{link}"
    );
}
