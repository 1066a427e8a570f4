//! Readers of fields that hold one certain number; [`Domain`] reads what may be uncertain.

use std::rc::Rc;

use crate::text::number;
use crate::text::workspace::{Phrase, Word};
use crate::ui::say::Say;
use crate::ui::widgets::{Reader, Understood};

pub use crate::ui::value::Domain;

/// Reads a whole number within limits.
///
/// # Errors
/// A sentence on what is wrong.
pub fn whole(text: &str, low: u64, high: u64, say: &Say) -> Result<u64, String> {
    let wrong = || {
        say.phrase(Phrase::Between {
            low: &say.numbers.whole(low),
            high: &say.numbers.whole(high),
        })
    };
    // Digits are read as they are: a seed may be larger than a double holds exactly. What a comma means is the language's.
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let value = match plain.parse::<u64>() {
        Ok(value) => value,
        Err(_) if plain.starts_with(['-', '\u{2212}']) => return Err(wrong()),
        Err(_) => {
            let value = Domain::COUNT.number(text, say)?;
            if value.fract() != 0.0 {
                return Err(say.phrase(Phrase::NotWhole));
            }
            if value > 9.007e15 {
                return Err(wrong());
            }
            value as u64
        }
    };
    if (low..=high).contains(&value) {
        Ok(value)
    } else {
        Err(wrong())
    }
}

/// A reader for a whole number; with `empty`, nothing at all is right as well, and means that word.
#[must_use]
pub fn whole_reader(low: u64, high: u64, empty: Option<Word>, say: &Rc<Say>) -> Reader {
    let say = Rc::clone(say);
    Reader::new(move |text| match empty {
        Some(word) if text.trim().is_empty() => Ok(Understood {
            said: String::new(),
            form: say.word(word).to_owned(),
            ..Understood::default()
        }),
        _ => whole(text, low, high, &say).map(|value| Understood {
            said: say.numbers.whole(value),
            canonical: value.to_string(),
            ..Understood::default()
        }),
    })
}

/// A reader for a number of a domain; `said` puts it into words.
#[must_use]
pub fn number_reader(
    domain: Domain,
    say: &Rc<Say>,
    said: impl Fn(&Say, f64) -> String + 'static,
) -> Reader {
    let say = Rc::clone(say);
    Reader::new(move |text| {
        domain.number(text, &say).map(|value| Understood {
            said: said(&say, value),
            canonical: number::exact(value, domain.kind, say.language.locale()),
            ..Understood::default()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::whole;
    use crate::model::{PeriodUnit, Scenario};
    use crate::text::Language;
    use crate::ui::say::Say;

    #[test]
    fn a_comma_means_what_it_means_in_other_numbers() {
        let scenario = Scenario::new(PeriodUnit::Month, 12);
        let read = |text: &str, language| whole(text, 1, u64::MAX, &Say::of(language, &scenario));
        let english = |text: &str| read(text, Language::English);
        assert_eq!(english("24"), Ok(24));
        assert_eq!(english("1,200"), Ok(1200));
        assert_eq!(english("1 200"), Ok(1200));
        assert_eq!(english("12k"), Ok(12_000));
        assert_eq!(english("18446744073709551615"), Ok(u64::MAX));
        for text in ["24,5", "24.5", "12,25", "3,6", "1,2,3", "", "x"] {
            assert!(english(text).is_err(), "{text}");
        }
        assert_eq!(read("1.200", Language::Spanish), Ok(1200));
        assert!(read("1,200", Language::Spanish).is_err());
    }
}
