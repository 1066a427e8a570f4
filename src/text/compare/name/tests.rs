use std::path::Path as File;

use super::*;
use crate::codec::file;
use crate::engine::plan::Plan;
use crate::model::templates::all;
use crate::text::templates::translated;

/// A scenario in which every kind of number is uncertain.
const EVERYTHING: &str = r#"{
  "format": 1,
  "clock": { "period": "month", "periods": 12 },
  "money": { "gross_margin": U, "fixed_cost": { "by_period": [1, U] } },
  "segments": [
    { "id": "a", "name": "Zed", "share": 0.5, "adjust": [
      { "target": "transition:t.probability", "change": { "multiply": U } }
    ] },
    { "id": "b", "share": 0.5 }
  ],
  "stages": [
    { "id": "p", "name": "Pe", "kind": "prospect", "cost": U },
    { "id": "s", "name": "Es", "kind": "customer", "revenue": { "orders": { "per_period": U, "value": U, "cv": U } },
      "cost": { "by_tenure": [1, U] }, "exits_observed": { "g": 10, "s": 90 } },
    { "id": "r", "name": "Er", "kind": "customer", "revenue": U },
    { "id": "g", "name": "Ge", "kind": "lost" }
  ],
  "transitions": [
    { "id": "t", "from": "p", "to": "s", "probability": { "by_tenure": [0.1, U] }, "revenue": U, "cost": U },
    { "id": "v", "from": "p", "to": "r", "probability": { "by_period": [U] } },
    { "id": "w", "from": "s", "to": "g", "probability": 0 },
    { "id": "x", "from": "r", "to": "g", "probability": { "beta_geometric": { "alpha": U, "beta": U } } },
    { "id": "y", "from": "g", "to": "r", "probability": { "beta_discrete_weibull": { "alpha": U, "beta": U, "c": U } } },
    { "id": "z", "from": "r", "to": "p", "probability": { "discrete_weibull": { "q": U, "c": U } } }
  ],
  "channels": [{ "id": "n", "name": "En", "entry": "p", "arrivals": U, "cost_per_arrival": U }],
  "referrals": [{ "id": "f", "name": "Ef", "from": "s", "to": "p", "rate": U, "cost_per_arrival": U }],
  "market": { "size": U },
  "events": [{ "name": "Ev", "target": "transition:t.probability", "change": { "odds_ratio": U },
    "cost": { "once": U, "per_period": U, "per_move": U, "per_customer": { "stage": "s", "amount": U } } }],
  "strategies": [
    { "id": "base", "name": "Ba" },
    { "id": "one", "name": "On", "levers": [
      { "name": "Le", "target": "transition:t.probability", "change": { "hazard_ratio": U }, "cost": { "once": U } },
      { "name": "Le", "target": "stage:r.revenue", "change": { "add": U } },
      { "target": "stage:r.exits", "change": { "set": U } },
      { "name": "Mo", "target": "stage:r", "change": { "move": { "to": "s", "share": U } } },
      { "target": "market.size", "change": { "multiply": U } }
    ] }
  ]
}"#;

fn everything() -> Scenario {
    let text = EVERYTHING.replace(
        ": U",
        r#": { "triangular": { "low": 0.1, "mode": 0.2, "high": 0.3 } }"#,
    );
    let text = text.replace(
        "[U]",
        r#"[{ "triangular": { "low": 0.1, "mode": 0.2, "high": 0.3 } }]"#,
    );
    let text = text.replace(
        ", U]",
        r#", { "triangular": { "low": 0.1, "mode": 0.2, "high": 0.3 } }]"#,
    );
    let loaded = file::read(&text);
    loaded.unwrap_or_else(|why| panic!("{why:?}")).scenario
}

fn names(language: Language, scenario: &Scenario) -> Vec<(String, Path)> {
    let plan = Plan::compile(scenario).unwrap_or_else(|why| panic!("{why:?}"));
    let paths = plan.dimensions().iter().map(|it| it.path().clone());
    paths
        .map(|path| {
            let name = number(language, scenario, &path).replace('\u{a0}', " ");
            (name, path)
        })
        .collect()
}

fn all_of(language: Language) -> Vec<String> {
    let names = names(language, &everything()).into_iter();
    names.map(|(name, _)| name).collect()
}

#[test]
fn every_number_has_a_name() {
    let expected = [
        "Gross margin",
        "Fixed cost, month 2",
        "Zed: Pe → Es, probability",
        "Pe: cost",
        "Es: revenue, orders per period",
        "Es: revenue, value of an order",
        "Es: revenue, variation of value",
        "Es: cost, tenure 1",
        "Es → Ge: probability",
        "Es → Es: probability",
        "Er: revenue",
        "Pe → Es: probability, tenure 1",
        "Pe → Es: revenue per move",
        "Pe → Es: cost per move",
        "Pe → Er: probability, month 1",
        "Er → Ge: probability, shape α",
        "Er → Ge: probability, shape β",
        "Ge → Er: probability, shape α",
        "Ge → Er: probability, shape β",
        "Ge → Er: probability, exponent c",
        "Er → Pe: probability, stay at first (q)",
        "Er → Pe: probability, exponent c",
        "En: arrivals",
        "En: cost per person",
        "Ef: referrals per customer",
        "Ef: cost per person",
        "Market size",
        "Ev: factor",
        "Ev: cost once",
        "Ev: cost per period",
        "Ev: cost per move",
        "Ev: cost per customer",
        "On: Le (Pe → Es, probability): factor",
        "On: Le (Pe → Es, probability): cost once",
        "On: Le (Er, revenue)",
        "On: Er, all exits",
        "On: Mo",
        "On: market size: factor",
    ];
    assert_eq!(all_of(Language::English), expected);
}

#[test]
fn names_tell_numbers_apart_in_spanish_too() {
    let mut names = all_of(Language::Spanish);
    assert_eq!(names[0], "Margen bruto");
    assert_eq!(names[1], "Coste fijo, mes 2");
    let many = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), many);
}

/// What the file calls the number of a path, without ids.
fn english(path: &Path) -> Vec<String> {
    let keys = path.0.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Index(_) => None,
    });
    let mut words = Vec::new();
    for key in keys {
        let parts = key.split('_').map(str::to_owned);
        // What a formula calls c or q is called so everywhere.
        words.extend(parts.filter(|word| word.len() > 2));
        if key == "exits_observed" {
            break;
        }
    }
    words
}

fn lessons() -> Vec<Scenario> {
    let folder = File::new(env!("CARGO_MANIFEST_DIR")).join("static/lessons/es");
    let files = std::fs::read_dir(folder).unwrap_or_else(|why| panic!("{why}"));
    let texts = files.map(|file| {
        let path = file.unwrap_or_else(|why| panic!("{why}")).path();
        std::fs::read_to_string(path).unwrap_or_else(|why| panic!("{why}"))
    });
    // The catalogue is no scenario.
    texts
        .filter_map(|text| Some(file::read(&text).ok()?.scenario))
        .collect()
}

#[test]
fn no_spanish_name_holds_a_key_of_the_file() {
    let templates = all().iter().map(|template| {
        let (scenario, missing) = translated(Language::Spanish, template.id, (template.build)());
        assert_eq!(missing, Vec::<String>::new(), "{}", template.id);
        scenario
    });
    let mut scenarios: Vec<Scenario> = templates.collect();
    let lessons = lessons();
    assert!(lessons.len() >= 8, "{}", lessons.len());
    scenarios.extend(lessons);
    scenarios.push(everything());
    let mut seen = 0;
    for scenario in &scenarios {
        for (name, path) in names(Language::Spanish, scenario) {
            let words: Vec<String> = name
                .split(|c: char| !c.is_alphanumeric())
                .map(str::to_lowercase)
                .collect();
            let left = english(&path).into_iter().find(|key| words.contains(key));
            assert_eq!(left, None, "{name} ({path})");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}
