//! A number as one of another: `1 in 25`, `1/25`, `600/12`.

use super::parse::{Kind, plain_character, read};
use super::{Locale, power_of_ten};

/// What may stand between the two, the longest first.
const BETWEEN: [&str; 5] = [" out of ", " de cada ", " in ", " de ", "/"];

/// Reads one number of another. `None` where it is no such text, or the second is not above 0; a share of more than 1 is none.
#[must_use]
pub fn read_ratio(text: &str, kind: Kind, locale: Locale) -> Option<f64> {
    let text: String = text.chars().map(plain_character).collect();
    let text = text.trim().to_ascii_lowercase();
    let (part, whole) = BETWEEN
        .iter()
        .find_map(|between| text.split_once(between))?;
    let number = |text: &str| read(text, Kind::Number, locale).ok();
    let has_percent = part.contains('%') || whole.contains('%');
    let (part, whole) = (number(part)?, number(whole)?);
    let value = part / whole;
    let fits = !has_percent && whole > 0.0 && value.is_finite();
    let fits = fits && (kind != Kind::Share || (0.0..=1.0).contains(&value));
    fits.then(|| rounded(value))
}

/// A number to six significant digits, which nobody has to read more of; whole digits are kept.
fn rounded(value: f64) -> f64 {
    let exponent = libm::log10(value.abs()).floor().clamp(-300.0, 5.0);
    let power = power_of_ten(5 - exponent as i32);
    (value * power).round() / power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_another_is_a_share() {
        for text in ["1 in 25", "1/25", "1 out of 25", "2 / 50", "1 In 25"] {
            assert_eq!(
                read_ratio(text, Kind::Share, Locale::ENGLISH),
                Some(0.04),
                "{text}"
            );
        }
        for text in ["1 de cada 25", "1 de 25", "0,5/12,5"] {
            assert_eq!(
                read_ratio(text, Kind::Share, Locale::SPANISH),
                Some(0.04),
                "{text}"
            );
        }
        assert_eq!(
            read_ratio("600/12", Kind::Money, Locale::ENGLISH),
            Some(50.0)
        );
        assert_eq!(
            read_ratio("1.2k/12", Kind::Count, Locale::ENGLISH),
            Some(100.0)
        );
    }

    #[test]
    fn six_digits_are_enough() {
        let cases = [
            ("1/3", Kind::Share, 0.333_333),
            ("2/3", Kind::Share, 0.666_667),
            ("1/25", Kind::Share, 0.04),
            ("0/25", Kind::Share, 0.0),
            ("1/3000000", Kind::Share, 3.333_33e-7),
            ("-20000/3", Kind::Number, -6666.67),
            ("20000001/2", Kind::Money, 10_000_001.0),
        ];
        for (text, kind, expected) in cases {
            let read = read_ratio(text, kind, Locale::ENGLISH);
            assert_eq!(read, Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_such_text_is_left_to_others() {
        for text in [
            "25 in 1", "1/0", "1/-4", "a/b", "1/", "/", "1/2/2024", "10 %/2", "12", "1 in",
        ] {
            assert_eq!(
                read_ratio(text, Kind::Share, Locale::ENGLISH),
                None,
                "{text}"
            );
        }
    }
}
