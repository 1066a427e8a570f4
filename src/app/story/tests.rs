//! What a story does, and what it leaves alone.

use std::path::Path as File;

use serde_json::{Value, json};

use super::*;
use crate::analysis::guess::RangeScore;
use crate::app::action::Action;
use crate::app::edit::Edit;
use crate::app::origin::Source;
use crate::app::run::{RunReport, RunState};
use crate::app::tests::example;
use crate::app::view::{Page, Selection, ViewChange};
use crate::app::{Shared, State};
use crate::codec::{self, file, link};
use crate::engine::series::{Series, Unit};
use crate::model::story::{Ask, AskKind, NumberChange, Step};
use crate::model::{Extra, Pin, Problem, Scenario, templates, validate};
use crate::text::number::Locale;

fn page(scenario: Scenario) -> State {
    let source = Source::Template(templates::FIRST.to_owned());
    State::start(scenario, source, "http://x/".to_owned())
}

fn churn(scenario: &Scenario) -> String {
    format!("transition:{}.probability", scenario.transitions[0].id)
}

/// The example with a story of three steps: a plain one, one with another number, and one that asks for a range.
fn told() -> Scenario {
    let mut scenario = example();
    let number = churn(&scenario);
    let id = scenario.strategies[1].id.clone();
    let steps = [
        Step {
            title: "One".to_owned(),
            ..Step::default()
        },
        Step {
            title: "Two".to_owned(),
            changes: vec![NumberChange {
                number,
                value: 0.011,
                extra: Extra::new(),
            }],
            ..Step::default()
        },
        Step {
            title: "Three".to_owned(),
            ask: Some(Ask {
                series: Some("customers".to_owned()),
                strategy: Some(id.clone()),
                ..Ask::new(AskKind::Range)
            }),
            ..Step::default()
        },
        Step {
            title: "Four".to_owned(),
            ask: Some(Ask {
                outcome: Some("npv".to_owned()),
                options: vec![scenario.strategies[0].id.clone(), id],
                ..Ask::new(AskKind::Choose)
            }),
            ..Step::default()
        },
    ];
    scenario.story = steps.iter().map(codec::story::write).collect();
    scenario
}

fn show(page: &State) -> Show {
    let presented = Presented {
        scenario: page.scenario.clone(),
        from: 0,
        lesson: None,
    };
    Show::new(presented.into(), page)
}

fn after(show: &Show, acts: &[Act]) -> Show {
    acts.iter()
        .fold(show.clone(), |show, act| show.apply(act.clone()))
}

#[test]
fn presenting_changes_nothing_of_the_page() {
    let page = page(told());
    let presented = Presented {
        scenario: page.scenario.clone(),
        from: 0,
        lesson: None,
    };
    let during = page.apply(Action::Present(Some(presented.into())));
    assert!(during.presented.is_some());
    let shown = show(&during);
    let shown = after(&shown, &[Act::Go(1), Act::Go(2), Act::Reveal, Act::Back]);
    assert_ne!(
        *shown.stage.scenario, *page.scenario,
        "the second step has its own number"
    );
    let left = during.apply(Action::Present(None));
    assert!(left.scenario.is(&page.scenario) && left.history == page.history);
    assert!(left.origin.is(&page.origin) && left.view.is(&page.view));
    assert_eq!(
        left,
        State {
            presented: None,
            ..page
        }
    );
}

#[test]
fn every_step_starts_from_the_scenario_itself() {
    let page = page(told());
    let key = Pin::parse(&churn(&page.scenario)).unwrap();
    let number = |show: &Show| numbers::value(&show.stage.scenario, &key).unwrap();
    let own = numbers::value(&page.scenario, &key).unwrap();
    let first = show(&page);
    assert_eq!(number(&first), own);
    assert_eq!(
        first.stage.run_id, page.run_id,
        "nothing is computed anew for the same numbers"
    );
    let second = first.apply(Act::Next);
    assert_eq!(number(&second), 0.011);
    assert!(second.stage.run_id != page.run_id && second.stage.is_valid());
    let means = |show: &Show| show.stage.exact.as_ref().unwrap().results.digest.clone();
    assert_ne!(means(&first), means(&second), "averages follow at once");
    let third = second.apply(Act::Next);
    assert_eq!(number(&third), own);
    assert_eq!(means(&third), means(&first));
}

#[test]
fn next_reveals_first_and_goes_on_then() {
    let asking = after(&show(&page(told())), &[Act::Next, Act::Next]);
    assert!(asking.is_open() && asking.at == 2);
    let revealed = asking.apply(Act::Next);
    assert!(!revealed.is_open() && revealed.at == 2);
    assert!(
        revealed.apply(Act::Reveal).is_open(),
        "and it can be hidden again"
    );
    let on = after(
        &revealed,
        &[Act::Next, Act::Next, Act::Next, Act::Next, Act::Next],
    );
    assert!(on.is_over() && !on.can_go_on());
    assert_eq!(on.apply(Act::Back).at, 3);
    assert_eq!(after(&on, &[Act::Again]).turns, vec![Turn::default(); 4]);
}

#[test]
fn a_range_is_scored_by_the_average_and_counted() {
    let asking = after(&show(&page(told())), &[Act::Go(2)]);
    let (_, asked) = asking.asked().unwrap();
    let mean = asked.truth(&asking.stage).unwrap().mean;
    let answered = asking.apply(Act::Answer(Some(Answer::Range([mean - 1.0, mean + 1.0]))));
    assert_eq!(
        answered.turn().unwrap().score,
        None,
        "not before the answer is shown"
    );
    let revealed = answered.apply(Act::Reveal);
    let score = revealed.turn().unwrap().score;
    assert!(matches!(score, Some(Score::Range(RangeScore { miss, .. })) if miss == 0.0));
    assert_eq!(
        (revealed.calibration().held, revealed.calibration().of),
        (1, 1)
    );
    let late = revealed.apply(Act::Answer(Some(Answer::Range([0.0, 1.0]))));
    assert_eq!(late.turn(), revealed.turn(), "too late to change it");
    let wrong_kind = asking.apply(Act::Answer(Some(Answer::Choice(0))));
    assert_eq!(wrong_kind.turn().unwrap().answer, None);
    let no_number = asking.apply(Act::Answer(Some(Answer::Range([f64::NAN, 1.0]))));
    assert_eq!(no_number.turn().unwrap().answer, None);
}

#[test]
fn a_choice_is_scored_and_hands_are_counted() {
    let asking = after(&show(&page(told())), &[Act::Go(3)]);
    let votes = [
        Act::Vote(1, true),
        Act::Vote(1, true),
        Act::Vote(0, true),
        Act::Vote(0, false),
        Act::Vote(0, false),
        Act::Vote(9, true),
    ];
    let voted = after(&asking, &votes);
    assert_eq!(voted.turn().unwrap().votes, [0, 2]);
    let (_, asked) = asking.asked().unwrap();
    let figures = asked.figures(&asking.stage);
    let best = usize::from(figures[1] > figures[0]);
    for option in 0..2 {
        let acts = [
            Act::Answer(Some(Answer::Choice(asked.options[option]))),
            Act::Next,
        ];
        let shown = after(&asking, &acts);
        let Some(Score::Choice(score)) = shown.turn().unwrap().score else {
            panic!("no score");
        };
        assert_eq!((score.right, score.best), (option == best, best));
    }
}

#[test]
fn futures_that_arrive_later_complete_a_score() {
    let asking = after(&show(&page(told())), &[Act::Go(1), Act::Go(2)]);
    let RunState::Running { .. } = asking.stage.run else {
        panic!("{:?}", asking.stage.run);
    };
    let acts = [Act::Answer(Some(Answer::Range([0.0, 1e6]))), Act::Reveal];
    let revealed = after(&asking, &acts);
    let width = |show: &Show| match show.turn().unwrap().score {
        Some(Score::Range(score)) => score.width,
        _ => None,
    };
    assert_eq!(width(&revealed), None, "no range of futures is known yet");
    let mut results = revealed.stage.exact.as_ref().unwrap().results.clone();
    for summary in results.strategies.iter_mut().flat_map(|it| &mut it.series) {
        let means = summary.mean.iter();
        summary.quantiles = means
            .map(|mean| [-9.0, -1.0, 0.0, 1.0, 9.0].map(|it| mean + it))
            .collect();
    }
    let report = RunReport::Done(Box::new(results));
    let done = revealed.apply(Act::Run(revealed.stage.run_id, report));
    assert!(width(&done).is_some_and(|width| (width - 1e6 / 18.0).abs() < 1.0));
}

/// A presentation that begins at a step, with what a text holds.
fn recalled(page: &State, from: usize, text: &str) -> Show {
    let presented = Presented {
        scenario: page.scenario.clone(),
        from,
        lesson: None,
    };
    Show::new(presented.into(), page).recall(held::Held::read(text).unwrap())
}

#[test]
fn what_was_answered_outlives_a_reload_and_a_key_too_soon() {
    let page = page(told());
    let begun = show(&page);
    assert_eq!(held::write(&begun, false), None, "nothing happened so far");
    let acts = [
        Act::Go(2),
        Act::Answer(Some(Answer::Range([1.0, 1e6]))),
        Act::Reveal,
        Act::Paste("10\n20".to_owned()),
        Act::Go(3),
        Act::Answer(Some(Answer::Choice(1))),
        Act::Vote(1, true),
        Act::Reveal,
    ];
    let shown = after(&begun, &acts);
    assert!(shown.turns[2].score.is_some() && shown.turns[3].score.is_some());

    let reloaded = held::write(&shown, false).unwrap();
    for from in [0, 3] {
        let again = recalled(&page, from, &reloaded);
        assert_eq!(again.turns, shown.turns);
        assert_eq!(again.calibration(), shown.calibration());
    }
    let left = held::write(&shown, true).unwrap();
    assert_eq!(recalled(&page, 3, &left).turns, shown.turns);
    assert_eq!(
        recalled(&page, 0, &left).turns,
        begun.turns,
        "who starts it from its first step has another room before them"
    );
    let renamed = Scenario {
        name: "Other".to_owned(),
        ..told()
    };
    let other = self::page(renamed);
    assert_eq!(recalled(&other, 3, &reloaded).turns, begun.turns);
    for broken in ["", "{}", "[1]", r#"{"turns":2}"#] {
        assert_eq!(held::Held::read(broken), None);
    }
}

#[test]
fn a_curve_is_held_with_how_good_it_was() {
    let mut scenario = told();
    let ask = Ask {
        series: Some("customers".to_owned()),
        ..Ask::new(AskKind::Draw)
    };
    let step = Step {
        ask: Some(ask),
        ..Step::default()
    };
    scenario.story = vec![codec::story::write(&step)];
    let page = page(scenario);
    let curve = vec![1_000.5; 25];
    let acts = [Act::Answer(Some(Answer::Curve(curve))), Act::Reveal];
    let shown = after(&show(&page), &acts);
    assert!(shown.turns[0].score.is_some());
    let text = held::write(&shown, false).unwrap();
    assert_eq!(recalled(&page, 0, &text).turns, shown.turns);
}

#[test]
fn a_view_becomes_a_step_that_shows_it() {
    let mut state = page(example());
    let id = state.scenario.strategies[1].id.clone();
    for change in [
        ViewChange::Focus(id.clone()),
        ViewChange::Series("profit".to_owned()),
        ViewChange::Cursor(Some(7)),
        ViewChange::Select(Some(Selection::Stage(state.scenario.stages[2].id.clone()))),
    ] {
        state = state.apply(Action::View(change));
    }
    let step = capture::step(&state);
    assert_eq!(
        codec::story::read(&codec::story::write(&step)),
        Ok(step.clone())
    );
    let view = stage::view(&state.scenario, &step);
    assert_eq!(view.focus.as_ref(), Some(&id));
    assert_eq!((view.page, view.cursor), (Page::Journey, Some(7)));
    assert_eq!(view.series.as_deref(), Some("profit"));
    assert_eq!(view.selection, state.view.selection);
    let edit = edits::add(&state.scenario, None, &step).unwrap();
    let added = state.apply(Action::Edit(edit, None));
    assert_eq!(added.scenario.story.len(), 1);
    assert_eq!(added.run_id, state.run_id, "a story needs no run");
    assert_eq!(added.changes.len(), 1, "it is a change that is kept");
    assert!(added.apply(Action::Undo).scenario.story.is_empty());
}

#[test]
fn numbers_that_were_moved_become_the_steps_and_go_back() {
    let state = page(example());
    let key = Pin::parse(&churn(&state.scenario)).unwrap();
    let own = numbers::value(&state.scenario, &key).unwrap();
    assert_eq!(capture::what_if(&state, None, Step::default()), None);
    let moved = state.apply(Action::Edit(numbers::edit(&key, 0.02), None));
    let step = capture::step(&moved);
    let edit = capture::what_if(&moved, None, step).unwrap();
    let after = moved.apply(Action::Edit(edit, None));
    assert_eq!(numbers::value(&after.scenario, &key), Some(own));
    let (_, step) = &codec::story::steps(&after.scenario)[0];
    assert_eq!(
        (step.changes[0].number.as_str(), step.changes[0].value),
        (key.to_string().as_str(), 0.02)
    );
    assert_eq!(
        *after.apply(Action::Undo).scenario,
        *moved.scenario,
        "one step of undo"
    );
}

#[test]
fn every_number_of_a_scenario_can_be_changed_and_is_found_again() {
    for template in templates::all() {
        let scenario = (template.build)();
        let pins = numbers::all(&scenario);
        assert!(pins.len() > 10, "{}", template.id);
        for pin in pins {
            assert!(pin.is_in(&scenario) && Pin::parse(&pin.to_string()) == Some(pin.clone()));
            let Some(value) = numbers::value(&scenario, &pin) else {
                continue;
            };
            let mut changed = scenario.clone();
            let another = (value * 0.5 + 1.0).round();
            assert!(numbers::edit(&pin, another).apply(&mut changed), "{pin}");
            assert_eq!(numbers::value(&changed, &pin), Some(another), "{pin}");
            assert!(numbers::as_in(&pin, &scenario).unwrap().apply(&mut changed));
            assert_eq!(changed, scenario, "{pin}");
        }
    }
}

#[test]
fn steps_are_moved_copied_and_removed_foreign_ones_too() {
    let mut scenario = told();
    scenario.story.insert(1, json!(42));
    let story = |edit: Option<Edit>| match edit {
        Some(Edit::Story(story)) => story,
        other => panic!("{other:?}"),
    };
    assert_eq!(story(edits::shift(&scenario, 1, true))[2], json!(42));
    assert_eq!(
        story(edits::copy(&scenario, 1))[..3][1..],
        [json!(42), json!(42)]
    );
    assert_eq!(story(edits::remove(&scenario, 1)), told().story);
    assert_eq!(edits::shift(&scenario, 0, false), None);
    assert_eq!(edits::shift(&scenario, 4, true), None);
    assert_eq!(
        (edits::copy(&scenario, 9), edits::remove(&scenario, 9)),
        (None, None)
    );
    let show = after(&show(&page(scenario)), &[Act::Next]);
    assert!(show.step().is_none() && show.steps.len() == 5);
    assert_eq!(show.apply(Act::Next).step().unwrap().title, "Two");
}

#[test]
fn what_a_step_names_that_is_not_there_is_left_out() {
    let mut scenario = told();
    let strange = json!({
        "title": "x", "series": "stages/nowhere", "focus": "stage:nowhere", "strategies": ["nobody"],
        "changes": [{ "number": "stage:nowhere.cost", "value": 1 }, { "number": "what", "value": 2 }],
        "ask": { "kind": "choose", "options": ["nobody", "either"] },
    });
    scenario.story = vec![strange];
    let show = show(&page(scenario));
    assert!(show.step().is_some() && show.asked().is_none() && !show.is_open());
    assert!(show.stage.is_valid() && show.stage.series() == Series::Customers);
    let extreme = json!({ "title": "x", "changes": [{ "number": churn(&example()), "value": 7 }] });
    let mut scenario = example();
    scenario.story = vec![extreme];
    let wrong = self::show(&page(scenario));
    assert!(!wrong.stage.is_valid(), "it says so, and goes on");
}

#[test]
fn a_room_pastes_numbers_and_bad_lines_are_named() {
    let found = room::read(
        "Guess\n2,400\r\n\n2.5k; 2600\t2700\n?\n",
        Unit::People,
        Locale::ENGLISH,
    );
    assert_eq!(found.numbers, [2_400.0, 2_500.0, 2_600.0, 2_700.0]);
    assert_eq!(found.wrong, [(1, "Guess".to_owned()), (5, "?".to_owned())]);
    assert_eq!(
        room::read("5 %\n0.1", Unit::Share, Locale::ENGLISH).numbers,
        [0.05, 0.1]
    );
    assert_eq!(
        room::read("€1,200", Unit::Money, Locale::ENGLISH).numbers,
        [1_200.0]
    );
    let spanish = room::read("2.400\n2,5", Unit::People, Locale::SPANISH);
    assert_eq!(spanish.numbers, [2_400.0, 2.5]);
    let many = "1\n".repeat(3_000) + &"x\n".repeat(30);
    let found = room::read(&many, Unit::People, Locale::ENGLISH);
    assert_eq!((found.numbers.len(), found.left), (2_000, 1_000));
    assert_eq!(
        (found.wrong.len(), found.more_wrong),
        (12, 18),
        "nothing goes without a word"
    );
    assert_eq!(
        room::dots(&[1.0, 1.0, 2.0], 1.0, 2.0, 11),
        [(0, 0), (0, 1), (10, 0)]
    );
    assert_eq!(room::dots(&[f64::MAX, 3.0], 3.0, 3.0, 3).len(), 2);
}

/// Every lesson of the app, with its name.
fn all_lessons() -> Vec<(lessons::Entry, Scenario)> {
    let folder = File::new(env!("CARGO_MANIFEST_DIR")).join("static/lessons");
    let text = std::fs::read_to_string(folder.join("catalogue.json")).unwrap();
    let catalogue = lessons::Catalogue::read(&text).unwrap();
    let read = |entry: lessons::Entry| {
        let text = std::fs::read_to_string(folder.join(&entry.file)).unwrap();
        let loaded = file::read(&text).unwrap();
        assert_eq!(loaded.warnings, [], "{}", entry.id);
        (entry, loaded.scenario)
    };
    catalogue.lessons.into_iter().map(read).collect()
}

#[test]
fn every_lesson_is_read_makes_sense_and_is_played_to_its_end() {
    let all = all_lessons();
    assert!(all.len() >= 8, "{}", all.len());
    for (entry, scenario) in all {
        assert_eq!(codec::story::problems(&scenario), [], "{}", entry.id);
        let wrong: Vec<Problem> = validate(&scenario);
        assert!(
            !wrong.iter().any(Problem::is_error),
            "{}: {wrong:?}",
            entry.id
        );
        let presented = Presented {
            scenario: Shared::new(scenario),
            from: 0,
            lesson: Some(entry.clone().into()),
        };
        let mut show = Show::new(presented.into(), &page(example()));
        let (mut seen, mut asked) = (0, 0);
        while !show.is_over() {
            let step = show.step().unwrap();
            assert!(show.stage.is_valid(), "{}: {}", entry.id, step.title);
            assert!(show.stage.exact.is_some());
            if step.ask.is_some() {
                asked += 1;
                let (ask, of) = show.asked().unwrap();
                let answer = match ask.kind {
                    AskKind::Range => {
                        Answer::Range([ask.low.unwrap_or(0.0), ask.high.unwrap_or(1e6)])
                    }
                    AskKind::Choose => Answer::Choice(of.options[0]),
                    AskKind::Draw => Answer::Curve(
                        of.course(&show.stage, ask.from)
                            .iter()
                            .map(|it| it.mean)
                            .collect(),
                    ),
                };
                show = show.apply(Act::Answer(Some(answer)));
                assert!(show.turn().unwrap().answer.is_some(), "{}", entry.id);
                show = show.apply(Act::Next);
                assert!(show.turn().unwrap().score.is_some(), "{}", entry.id);
            }
            seen += 1;
            assert!(show.can_go_on());
            show = show.apply(Act::Next);
        }
        assert!(seen >= 5 && asked >= 1, "{}: {seen} steps", entry.id);
    }
}

#[test]
fn a_catalogue_that_is_none_is_not_read() {
    for text in ["", "[]", "{}", r#"{"lessons": [{"id": "a"}]}"#] {
        assert_eq!(lessons::Catalogue::read(text), None, "{text}");
    }
    let empty = lessons::Catalogue::read(r#"{"lessons": []}"#);
    assert_eq!(
        empty,
        Some(lessons::Catalogue {
            lessons: Vec::new()
        })
    );
}

#[test]
fn a_link_without_notes_has_none_for_the_speaker() {
    use crate::app::leave::{Left, leave_out};
    let mut scenario = told();
    scenario.story[0]["notes"] = json!("Do not tell them yet.");
    scenario.story.push(json!(42));
    let mut without = scenario.clone();
    let left = Left {
        texts: true,
        ..Left::default()
    };
    leave_out(&mut without, left);
    assert!(without.story[0].get("notes").is_none());
    assert_eq!(without.story[1..], scenario.story[1..]);
}

#[test]
fn a_story_travels_with_file_and_link() {
    let mut scenario = told();
    scenario.story.push(json!({ "title": 7 }));
    scenario.story.push(Value::Null);
    let read = file::read(&file::write(&scenario)).unwrap();
    assert_eq!((&read.scenario, read.warnings.len()), (&scenario, 0));
    let envelope = link::Envelope {
        engine_version: "1".to_owned(),
        scenario: scenario.clone(),
        note: String::new(),
        results: None,
    };
    let opened = link::decode(&link::encode(&envelope)).unwrap();
    assert_eq!(opened.envelope.scenario.story, scenario.story);
    let problems = codec::story::problems(&scenario);
    assert!(problems.iter().all(|problem| !problem.is_error()));
    let places: Vec<String> = problems.iter().map(|it| it.path.to_string()).collect();
    assert_eq!(places, ["story[4].title", "story[5]"]);
}
