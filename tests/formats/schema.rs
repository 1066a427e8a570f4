//! That the JSON Schema in docs is generated, and says the same as reading and validation.

use perennial::codec::{file, schema::scenario_schema};
use perennial::model::validate;
use serde_json::Value;

use crate::arbitrary::Source;
use crate::length::typical;
use crate::problems::{FULL, cases, edited, told};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/scenario.schema.json");

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&scenario_schema()).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// `UPDATE=1 cargo test --test formats schema` writes the file anew.
#[test]
fn the_schema_in_docs_is_the_one_generated() {
    let generated = scenario_schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &generated).unwrap();
    }
    let stands = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        stands == generated,
        "docs/scenario.schema.json is not up to date: run with UPDATE=1"
    );
}

#[test]
fn the_schema_is_one_of_its_draft() {
    let schema: Value = serde_json::from_str(&scenario_schema()).unwrap();
    assert!(jsonschema::draft202012::meta::is_valid(&schema));
}

#[test]
fn scenarios_without_problem_pass() {
    let validator = validator();
    let full: Value = serde_json::from_str(FULL).unwrap();
    let written = file::write(&file::read(FULL).unwrap().scenario);
    let written: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(validate(&typical()), []);
    let typical: Value = serde_json::from_str(&file::write(&typical())).unwrap();
    for (name, scenario) in [("full", full), ("written", written), ("typical", typical)] {
        let errors: Vec<_> = validator
            .iter_errors(&scenario)
            .map(|it| it.to_string())
            .collect();
        assert!(errors.is_empty(), "{name} {errors:?}");
    }
}

#[test]
fn what_the_schema_can_say_it_says() {
    let validator = validator();
    for case in cases() {
        let scenario = edited(&case);
        assert_eq!(
            !validator.is_valid(&scenario),
            case.shape,
            "{} {}",
            case.at,
            case.kind
        );
    }
}

#[test]
fn the_schema_refuses_nothing_that_is_accepted() {
    let validator = validator();
    for seed in 0..crate::cases(200) {
        let scenario: Value =
            serde_json::from_str(&file::write(&Source::new(seed).scenario())).unwrap();
        if !told(&scenario.to_string())
            .iter()
            .any(|problem| problem.is_error())
        {
            assert!(validator.is_valid(&scenario), "seed {seed}");
        }
    }
}
