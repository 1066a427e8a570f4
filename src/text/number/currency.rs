//! Signs and codes of currencies, as people write them beside a number.

/// Those that are known by their code, and one more sign.
const CURRENCIES: [&str; 10] = [
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "JPY", YEN,
];

const YEN: &str = "¥";

/// The sign of a currency, or its code where it has none here.
#[must_use]
pub fn currency_sign(code: &str) -> &str {
    match code {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        other => other,
    }
}

/// Every sign and code that may stand beside a number.
fn written() -> impl Iterator<Item = &'static str> {
    CURRENCIES
        .into_iter()
        .flat_map(|code| [code, currency_sign(code)])
}

/// What one of [`written`] leaves of a text.
pub(super) fn strip_currency<'a>(
    text: &'a str,
    strip: impl Fn(&'a str, &'a str) -> Option<&'a str>,
) -> Option<&'a str> {
    written().find_map(|sign| strip(text, sign))
}

/// The currency that a text names, where it is not `own`, the sign (or code) of the one that amounts are in. A sign may
/// be that of a currency which is not known here, of which several have dollars: only beside one that is known it is another.
#[must_use]
pub fn other_currency(text: &str, own: &str) -> Option<&'static str> {
    let is_known = written().any(|sign| sign == own);
    let is_own = |sign: &str| {
        let same = sign == own || currency_sign(sign) == own;
        same || (sign == YEN && own == "JPY")
    };
    let is_code = |sign: &str| sign.bytes().all(|byte| byte.is_ascii_uppercase());
    written()
        .filter(|sign| text.contains(sign) && (is_known || is_code(sign)))
        .find(|sign| !is_own(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_currency_is_named_and_ones_own_is_not() {
        for (text, own, other) in [
            ("45", "€", None),
            ("€45", "€", None),
            ("45 EUR", "€", None),
            ("10 to 15 €", "€", None),
            ("$45", "€", Some("$")),
            ("45 USD", "€", Some("USD")),
            ("£10–15", "$", Some("£")),
            ("¥500", "JPY", None),
            ("¥500", "€", Some("¥")),
            // Mexican pesos have that sign as well.
            ("$45", "MXN", None),
            ("45 USD", "MXN", Some("USD")),
            ("normal(5, 1)", "CHF", None),
        ] {
            assert_eq!(other_currency(text, own), other, "{text} in {own}");
        }
    }
}
