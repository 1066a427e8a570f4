//! Reading a plain decimal number.
//!
//! By the reader that files use, correctly rounded: the library's own has a table of powers that would be
//! fetched with the page for these few calls.

/// The number of a text such as `-007.50`, `.5` or `1e-3`; `None` where it is none, or not finite.
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let mantissa = digits.split(['e', 'E']).next().unwrap_or("");
    if !mantissa.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    let zero = if digits.starts_with(|c: char| c.is_ascii_digit()) {
        ""
    } else {
        "0"
    };
    let mantissa = digits.find(['e', 'E']).unwrap_or(digits.len());
    let (mantissa, exponent) = digits.split_at(mantissa);
    let mantissa = mantissa.strip_suffix('.').unwrap_or(mantissa);
    serde_json::from_str(&format!("{sign}{zero}{mantissa}{exponent}")).ok()
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn reads_what_the_library_reads_to_the_last_bit() {
        for text in [
            "0",
            "-0",
            "000",
            "1",
            "-007.50",
            ".5",
            "5.",
            "0.1",
            "1e-3",
            "1E5",
            "+2",
            "2.2250738585072011e-308",
            "123456789012345678",
            "0.30000000000000004",
            "1e-400",
            "17976931348623157e292",
            "4.1414744000000114",
        ] {
            let expected: f64 = text.parse().unwrap();
            assert_eq!(
                decimal(text).map(f64::to_bits),
                Some(expected.to_bits()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "e5", "--1", "1e", "nan", "inf", "1e400", "1 2", "0x1", "1.2.3",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
