//! What differs from what was opened, in words.

use serde_json::Value;

use super::fields::{self, Choice};
use super::number::{self, Kind};
use super::{Language, en, es, period, population, series};
use crate::model::{
    Accrual, ArrivalProcess, Draws, EngineKind, Path, PeriodUnit, Scenario, Sentiment, StageKind,
    Step,
};

/// What happened to something, as a sentence needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Story<'a> {
    /// A field has another value; the values are written where they are short.
    Changed {
        /// The field.
        field: &'a str,
        /// What it was and what it is.
        values: Option<(&'a str, &'a str)>,
    },
    /// Something has another name.
    Renamed {
        /// What it was called.
        from: &'a str,
        /// What it is called.
        to: &'a str,
    },
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// The items of a list stand in another order.
    Moved,
}

/// Longest text of a field that is written in the list.
const SHORT: usize = 28;

/// A story in words.
#[must_use]
pub fn story(language: Language, story: Story<'_>) -> String {
    match language {
        Language::English => en::changes::story(story),
        Language::Spanish => es::changes::story(story),
    }
}

/// A field in words, by the keys of the file that lead to it; the whole list or record where there are none.
#[must_use]
pub fn field(language: Language, list: &str, key: &str) -> String {
    match language {
        Language::English => en::changes::field(list, key),
        Language::Spanish => es::changes::field(list, key),
    }
}

/// What a path leads to: the name of an item, or of a part of the scenario.
#[must_use]
pub fn place(language: Language, path: &Path, scenario: &Scenario) -> String {
    let part = |key: &str| match language {
        Language::English => en::changes::part(key).to_owned(),
        Language::Spanish => es::changes::part(key).to_owned(),
    };
    named(language, path, scenario).unwrap_or_else(|| match path.0.first() {
        Some(Step::Key(list)) => part(list),
        _ => part(""),
    })
}

/// The name of the item that a path leads to, such as `At risk`; `None` where it leads to none.
#[must_use]
pub fn named(language: Language, path: &Path, scenario: &Scenario) -> Option<String> {
    let [Step::Key(list), Step::Index(at), rest @ ..] = path.0.as_slice() else {
        return None;
    };
    let lever = match rest {
        [Step::Key(levers), Step::Index(lever), ..] if levers == "levers" => Some(*lever),
        _ => None,
    };
    item(language, list, *at, lever, scenario)
}

fn item(
    language: Language,
    list: &str,
    at: usize,
    lever: Option<usize>,
    scenario: &Scenario,
) -> Option<String> {
    let numbered = |name: &str, at: usize, of: Option<&str>| match language {
        Language::English => en::changes::lever(name, at + 1, of),
        Language::Spanish => es::changes::lever(name, at + 1, of),
    };
    let named = || series::item(language, scenario, list, at);
    match (list, lever) {
        ("events", _) => Some(numbered(&scenario.events.get(at)?.name, at, None)),
        ("strategies", Some(lever)) => {
            let levers = &scenario.strategies.get(at)?.levers;
            Some(numbered(
                &levers.get(lever)?.name,
                lever,
                named().as_deref(),
            ))
        }
        _ => named(),
    }
}

/// A value of the file, where it is short enough to be read in a line.
#[must_use]
pub fn value(language: Language, key: &str, value: &Value) -> Option<String> {
    let locale = language.locale();
    let nothing = || match language {
        Language::English => en::changes::NOTHING.to_owned(),
        Language::Spanish => es::changes::NOTHING.to_owned(),
    };
    match value {
        Value::Null => Some(nothing()),
        Value::Bool(yes) => Some(match language {
            Language::English => en::changes::flag(*yes).to_owned(),
            Language::Spanish => es::changes::flag(*yes).to_owned(),
        }),
        Value::Number(number) => {
            let kind = if is_share(key) {
                Kind::Share
            } else {
                Kind::Number
            };
            Some(number::exact(number.as_f64()?, kind, locale))
        }
        Value::String(text) if text.is_empty() => Some(nothing()),
        Value::String(text) if let Some(word) = chosen(language, key, text) => {
            Some(word.to_owned())
        }
        Value::String(text) if text.chars().count() <= SHORT => Some(text.replace('_', " ")),
        Value::String(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// What was chosen in a field of few choices, in the words of the field.
fn chosen(language: Language, key: &str, value: &str) -> Option<&'static str> {
    let choice = match (key, value) {
        ("kind", "prospect") => Choice::Stage(StageKind::Prospect),
        ("kind", "customer") => Choice::Stage(StageKind::Customer),
        ("kind", "dormant") => Choice::Stage(StageKind::Dormant),
        ("kind", "lost") => Choice::Stage(StageKind::Lost),
        ("sentiment", "promoter") => Choice::Sentiment(Some(Sentiment::Promoter)),
        ("sentiment", "passive") => Choice::Sentiment(Some(Sentiment::Passive)),
        ("sentiment", "detractor") => Choice::Sentiment(Some(Sentiment::Detractor)),
        ("accrual", "end") => Choice::Accrual(Accrual::End),
        ("accrual", "start") => Choice::Accrual(Accrual::Start),
        ("accrual", "mid") => Choice::Accrual(Accrual::Mid),
        ("process", "poisson") => Choice::Process(ArrivalProcess::Poisson),
        ("process", "fixed") => Choice::Process(ArrivalProcess::Fixed),
        ("engine", "exact") => Choice::Engine(EngineKind::Exact),
        ("engine", "counts") => Choice::Engine(EngineKind::Counts),
        ("engine", "individuals") => Choice::Engine(EngineKind::Individuals),
        ("draws", "low_discrepancy") => {
            return Some(population::draws(language, Draws::LowDiscrepancy).0);
        }
        ("draws", "random") => return Some(population::draws(language, Draws::Random).0),
        ("period", _) => return unit(value).map(|unit| period::singular(language, unit)),
        _ => return None,
    };
    Some(fields::choice(language, choice))
}

fn unit(value: &str) -> Option<PeriodUnit> {
    Some(match value {
        "day" => PeriodUnit::Day,
        "week" => PeriodUnit::Week,
        "month" => PeriodUnit::Month,
        "quarter" => PeriodUnit::Quarter,
        "year" => PeriodUnit::Year,
        _ => return None,
    })
}

/// Whether a number of this key is a part of a whole.
fn is_share(key: &str) -> bool {
    matches!(
        key,
        "probability" | "share" | "gross_margin" | "annual_discount_rate"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_in_the_words_of_its_field() {
        for (key, of, english, spanish) in [
            ("kind", "dormant", "Dormant", "Inactivo"),
            ("sentiment", "promoter", "Promoter", "Promotor"),
            ("accrual", "mid", "half at each", "mitad y mitad"),
            (
                "process",
                "fixed",
                "exactly the average",
                "exactamente el promedio",
            ),
            ("engine", "counts", "Simulated futures", "Futuros simulados"),
            (
                "draws",
                "low_discrepancy",
                "Evenly spread",
                "Repartidos por igual",
            ),
            ("period", "quarter", "quarter", "trimestre"),
            ("metric", "a_word", "a word", "a word"),
        ] {
            for (language, word) in [(Language::English, english), (Language::Spanish, spanish)] {
                assert_eq!(value(language, key, &of.into()).as_deref(), Some(word));
            }
        }
    }
}
