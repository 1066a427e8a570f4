//! What the maker of a link found, as it stands in the link: `{"d": digest, "o": {outcome: [figure, …]}}`.
//!
//! A figure is `[mean, standard error]`, `[mean]`, or `[]` where it is not defined. It may be of a later
//! version, and nobody depends on it: what is not understood counts as not there.

use serde_json::{Map, Value};

use crate::codec::shape::number;
use crate::model::{Claim, Estimate, limits};

const DIGEST: &str = "d";
const OUTCOMES: &str = "o";

/// Most outcomes that are read.
const MOST: usize = 16;

/// The claim as a value.
pub fn to_value(claim: &Claim) -> Value {
    let mut outcomes = Map::new();
    for (key, figures) in &claim.figures {
        let figures: Vec<Value> = figures.iter().map(figure_to_value).collect();
        outcomes.insert(key.clone(), figures.into());
    }
    let mut object = Map::new();
    object.insert(DIGEST.to_owned(), claim.digest.clone().into());
    object.insert(OUTCOMES.to_owned(), outcomes.into());
    object.into()
}

fn figure_to_value(figure: &Option<Estimate>) -> Value {
    let numbers = figure.iter().flat_map(|it| [Some(it.mean), it.se]);
    numbers.flatten().map(number).collect::<Vec<_>>().into()
}

/// Reads a claim; `None` where it is none.
pub fn from_value(value: &Value) -> Option<Claim> {
    let digest = value.get(DIGEST)?.as_str()?;
    let outcomes = value.get(OUTCOMES)?.as_object()?;
    if digest.len() > limits::NAME_LENGTH || outcomes.len() > MOST {
        return None;
    }
    let figures = outcomes.iter().map(|(key, figures)| {
        let figures = figures.as_array()?;
        if key.chars().count() > limits::ID_LENGTH || figures.len() > limits::STRATEGIES {
            return None;
        }
        let figures = figures.iter().map(figure_from_value);
        Some((key.clone(), figures.collect::<Option<Vec<_>>>()?))
    });
    Some(Claim {
        digest: digest.to_owned(),
        figures: figures.collect::<Option<Vec<_>>>()?,
    })
}

fn figure_from_value(value: &Value) -> Option<Option<Estimate>> {
    match value.as_array()?.as_slice() {
        [] => Some(None),
        [mean] => {
            let (mean, se) = (mean.as_f64()?, None);
            Some(Some(Estimate { mean, se }))
        }
        [mean, se] => {
            let (mean, se) = (mean.as_f64()?, Some(se.as_f64().filter(|se| *se >= 0.0)?));
            Some(Some(Estimate { mean, se }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_claim_is_written_in_few_letters_and_read_back() {
        let (mean, se) = (1_234.5, Some(12.0));
        let figures = vec![
            Some(Estimate { mean, se }),
            Some(Estimate { mean, se: None }),
            None,
        ];
        let claim = Claim {
            digest: "0123456789abcdef".to_owned(),
            figures: vec![("npv".to_owned(), figures)],
        };
        let value = to_value(&claim);
        let written = json!({"d": "0123456789abcdef", "o": {"npv": [[1234.5, 12], [1234.5], []]}});
        assert_eq!(value, written);
        assert_eq!(from_value(&value), Some(claim));
    }

    #[test]
    fn what_is_no_claim_is_none() {
        for value in [
            json!(null),
            json!(5),
            json!({}),
            json!({"d": 5, "o": {}}),
            json!({"d": "", "o": []}),
            json!({"d": "", "o": {"npv": 5}}),
            json!({"d": "", "o": {"npv": [5]}}),
            json!({"d": "", "o": {"npv": [[1, 2, 3]]}}),
            json!({"d": "", "o": {"npv": [[1, -2]]}}),
            json!({"d": "", "o": {"npv": [["1"]]}}),
            json!({"d": "x".repeat(10_000), "o": {}}),
            json!({"d": "", "o": {"x".repeat(65): []}}),
            json!({"d": "", "o": {"npv": vec![json!([1]); 41]}}),
        ] {
            assert_eq!(from_value(&value), None, "{value:.60}");
        }
    }

    #[test]
    fn as_many_figures_as_there_can_be_strategies_are_read() {
        let value = json!({"d": "", "o": {"x".repeat(64): vec![json!([1]); 40]}});
        let figures = from_value(&value).map(|claim| claim.figures[0].1.len());
        assert_eq!(figures, Some(40));
    }
}
