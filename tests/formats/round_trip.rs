//! Whole scenarios, there and back.

use perennial::codec::{file, link, story};
use perennial::model::{Change, Claim, Estimate, Extra, Lever, ProblemKind, Scenario};

use crate::arbitrary::Source;
use crate::cases;

#[test]
fn a_file_holds_every_scenario_to_the_bit() {
    for seed in 0..cases(400) {
        let scenario = Source::new(seed).scenario();
        let text = file::write(&scenario);
        assert!(text.ends_with("}\n"), "seed {seed}");
        let loaded = file::read(&text).unwrap_or_else(|problems| panic!("{seed}: {problems:#?}"));
        // Debug texts tell -0 from 0, and positions of keys apart.
        assert_eq!(
            format!("{:?}", loaded.scenario),
            format!("{scenario:?}"),
            "seed {seed}"
        );
        let unknown = |kind: &ProblemKind| matches!(kind, ProblemKind::UnknownField { .. });
        assert!(loaded.warnings.iter().all(|warning| unknown(&warning.kind)));
        assert_eq!(file::write(&loaded.scenario), text, "seed {seed}");
    }
}

#[test]
fn a_link_holds_every_scenario_but_unknown_fields() {
    for seed in 0..cases(400) {
        let envelope = link::Envelope {
            engine_version: format!("0.{seed}"),
            scenario: Source::new(seed).scenario(),
            note: "ü".repeat(seed as usize % 5),
            results: (seed % 3 == 0).then(|| results(seed)),
        };
        let text = link::encode(&envelope);
        let opened = link::decode(&text).unwrap_or_else(|problem| panic!("{seed}: {problem:?}"));
        assert_eq!(opened.warnings, [], "seed {seed}");
        let expected = link::Envelope {
            scenario: known(envelope.scenario.clone()),
            ..envelope
        };
        assert_eq!(
            format!("{:?}", opened.envelope),
            format!("{expected:?}"),
            "seed {seed}"
        );
        assert_eq!(link::encode(&opened.envelope), text, "seed {seed}");
    }
}

/// What a run may have given.
fn results(seed: u64) -> Claim {
    let mean = seed as f64 * 1_234.5 - 7.0;
    let figures = [None, Some(mean.abs() / 7.0), Some(0.0)];
    let figures = figures.map(|se| Some(Estimate { mean, se }));
    let mut figures = Vec::from(figures);
    figures.resize(3 + seed as usize % 4, None);
    Claim {
        digest: format!("{seed:016x}"),
        figures: vec![
            ("npv".to_owned(), figures),
            ("later".to_owned(), Vec::new()),
        ],
    }
}

/// The scenario without its unknown fields.
fn known(mut scenario: Scenario) -> Scenario {
    let none = Extra::new;
    scenario.extra = none();
    scenario.clock.extra = none();
    scenario.money.extra = none();
    scenario.run.extra = none();
    scenario.decision.extra = none();
    for goal in &mut scenario.decision.goals {
        goal.extra = none();
    }
    if let Some(precision) = &mut scenario.run.precision {
        precision.extra = none();
    }
    for segment in &mut scenario.segments {
        segment.extra = none();
        for adjustment in &mut segment.adjust {
            adjustment.extra = none();
            known_change(&mut adjustment.change);
        }
    }
    for stage in &mut scenario.stages {
        stage.extra = none();
        if let Some(metric) = &mut stage.metric {
            metric.extra = none();
        }
        for handover in &mut stage.handovers {
            handover.extra = none();
        }
    }
    scenario
        .transitions
        .iter_mut()
        .for_each(|item| item.extra = none());
    scenario
        .channels
        .iter_mut()
        .for_each(|item| item.extra = none());
    scenario
        .referrals
        .iter_mut()
        .for_each(|item| item.extra = none());
    scenario
        .observed
        .iter_mut()
        .for_each(|item| item.extra = none());
    if let Some(frailty) = &mut scenario.frailty {
        frailty.extra = none();
    }
    if let Some(market) = &mut scenario.market {
        market.extra = none();
    }
    scenario.events.iter_mut().for_each(known_lever);
    for strategy in &mut scenario.strategies {
        strategy.extra = none();
        strategy.levers.iter_mut().for_each(known_lever);
    }
    scenario
}

fn known_lever(lever: &mut Lever) {
    lever.extra = Extra::new();
    lever.cost.extra = Extra::new();
    if let Some(per_customer) = &mut lever.cost.per_customer {
        per_customer.extra = Extra::new();
    }
    known_change(&mut lever.change);
}

fn known_change(change: &mut Change) {
    if let Change::Move { extra, .. } = change {
        *extra = Extra::new();
    }
}

#[test]
fn what_is_left_out_shows_its_default() {
    let text = r#"{"format":1,"clock":{"period":"month","periods":3},
        "stages":[{"id":"a","kind":"customer"}]}"#;
    let mut plain = Scenario::new(perennial::model::PeriodUnit::Month, 3);
    plain.stages.push(perennial::model::Stage::new(
        "a",
        perennial::model::StageKind::Customer,
    ));
    let loaded = file::read(text).unwrap();
    assert_eq!(loaded.scenario, plain);
    assert_eq!(loaded.warnings, []);
}

#[test]
fn initial_counts_by_tenure_are_read_in_both_ways() {
    for initial in ["[3, 2, 1]", r#"{"by_tenure": [3, 2, 1]}"#] {
        let text = format!(
            r#"{{"format":1,"clock":{{"period":"month","periods":3}},
            "stages":[{{"id":"a","kind":"customer","initial":{initial}}}]}}"#
        );
        let scenario = file::read(&text).unwrap().scenario;
        let expected = perennial::model::Initial::ByTenure(vec![3, 2, 1]);
        assert_eq!(scenario.stages[0].initial, expected, "{initial}");
    }
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let text = "\u{feff}{\"format\":1,\"clock\":{\"period\":\"day\",\"periods\":1},\
        \"stages\":[{\"id\":\"a\",\"kind\":\"lost\"}]}";
    assert!(file::read_bytes(text.as_bytes()).is_ok());
}

#[test]
fn unknown_fields_inside_numbers_and_changes_are_kept_where_they_were() {
    let mut text: serde_json::Value = serde_json::from_str(crate::problems::FULL).unwrap();
    let places = [
        ("/referrals/0/rate", "a/b~c"),
        ("/referrals/0/rate/pert", "source"),
        ("/channels/0/cost_per_arrival/by_period/1/normal", "source"),
        ("/stages/1/revenue/orders", "note"),
        ("/strategies/1/levers/0/change", "note"),
        ("/strategies/1/levers/0/change/hazard_ratio/beta", "study"),
        ("/strategies/1/levers/1/change/move", "note"),
    ];
    for (place, key) in places {
        text.pointer_mut(place).unwrap()[key] = serde_json::json!({"x": [1]});
    }
    let loaded = file::read(&text.to_string()).unwrap();
    assert_eq!(loaded.warnings.len(), places.len());
    let written: serde_json::Value = serde_json::from_str(&file::write(&loaded.scenario)).unwrap();
    for (place, key) in places {
        let value = written.pointer(place).unwrap().get(key);
        assert_eq!(value, Some(&serde_json::json!({"x": [1]})), "{place} {key}");
    }
    // What is no longer there loses what was inside.
    let mut changed = loaded.scenario;
    changed.referrals[0].rate = 0.5.into();
    let written: serde_json::Value = serde_json::from_str(&file::write(&changed)).unwrap();
    assert_eq!(written["referrals"][0]["rate"], serde_json::json!(0.5));
}

#[test]
fn a_step_reads_back_as_it_was_written() {
    for seed in 0..cases(400) {
        let step = Source::new(seed).step();
        let item = story::write(&step);
        let read = story::read(&item).unwrap_or_else(|problems| panic!("{seed}: {problems:#?}"));
        // Debug texts tell -0 from 0, and positions of keys apart.
        assert_eq!(format!("{read:?}"), format!("{step:?}"), "seed {seed}");
        assert_eq!(story::write(&read), item, "seed {seed}");
    }
}

#[test]
fn files_and_links_hold_every_story_whatever_stands_in_it() {
    for seed in 0..cases(200) {
        let mut scenario = known(Source::new(seed).scenario());
        scenario.story = Source::new(seed + 1_000).story();
        let loaded = file::read(&file::write(&scenario)).unwrap();
        assert_eq!(
            format!("{:?}", loaded.scenario.story),
            format!("{:?}", scenario.story)
        );
        let envelope = link::Envelope {
            engine_version: "1".to_owned(),
            scenario,
            note: String::new(),
            results: None,
        };
        let opened = link::decode(&link::encode(&envelope)).unwrap();
        assert_eq!(
            opened.envelope.scenario.story, envelope.scenario.story,
            "seed {seed}"
        );
        let problems = story::problems(&envelope.scenario);
        assert!(
            problems.iter().all(|problem| !problem.is_error()),
            "seed {seed}"
        );
        assert!(
            problems
                .iter()
                .all(|problem| problem.path.to_string().starts_with("story["))
        );
    }
}

#[test]
fn what_is_no_step_is_told_and_keeps_nobody_from_the_scenario() {
    use perennial::codec::story::problems as story_problems;
    let file = |story: &str| {
        format!(
            r#"{{ "format": 1, "clock": {{ "period": "month", "periods": 3 }}, "stages": [{{ "id": "a", "kind": "customer" }}], "story": {story} }}"#
        )
    };
    for (story, places) in [
        ("[42]", &["story[0]"][..]),
        (r#"[{ "text": "no title" }]"#, &["story[0]"]),
        (
            r#"[{ "title": "a", "show": "hologram" }]"#,
            &["story[0].show"],
        ),
        (r#"[{ "title": "a", "period": 9 }]"#, &["story[0].period"]),
        (
            r#"[{ "title": "a", "series": "customer" }]"#,
            &["story[0].series"],
        ),
        (
            r#"[{ "title": "a", "focus": "stage:b" }, { "title": "b", "focus": "b" }]"#,
            &["story[0].focus", "story[1].focus"],
        ),
        (
            r#"[{ "title": "a", "changes": [{ "number": "x", "value": 1 }], "hidden": ["y"] }]"#,
            &["story[0].changes[0].number", "story[0].hidden[0]"],
        ),
        (
            r#"[{ "title": "a", "ask": { "kind": "range" } }]"#,
            &["story[0].ask"],
        ),
        (
            r#"[{ "title": "a", "ask": { "kind": "choose", "outcome": "npv", "options": ["x"] } }]"#,
            &["story[0].ask.options", "story[0].ask.options[0]"],
        ),
        (
            r#"[{ "title": "a", "ask": { "kind": "draw", "low": 3, "high": 1 } }]"#,
            &["story[0].ask.low"],
        ),
        (r#"[{ "title": "a", "later": true }]"#, &["story[0]"]),
    ] {
        let loaded = perennial::codec::file::read(&file(story)).unwrap();
        assert_eq!(loaded.warnings, [], "{story}");
        let found = story_problems(&loaded.scenario);
        assert!(found.iter().all(|problem| !problem.is_error()));
        let found: Vec<String> = found
            .iter()
            .map(|problem| problem.path.to_string())
            .collect();
        assert_eq!(found, places, "{story}");
    }
}
