//! What people read and write, and the round trip between field text and number.

use super::*;
use crate::engine::series::Unit;
use crate::model::PeriodUnit;
use crate::text::Language;
use proptest::prelude::*;

fn numbers() -> Numbers {
    Numbers::new(Language::English, "EUR", PeriodUnit::Month)
}

/// No-break spaces made plain, so that expectations can be typed.
fn plain(text: &str) -> String {
    text.replace(NO_BREAK, " ")
}

fn value(unit: Unit, x: f64) -> String {
    plain(&numbers().value(unit, x))
}

fn range(unit: Unit, low: f64, high: f64) -> String {
    plain(&numbers().range(unit, low, high))
}

#[test]
fn money_has_at_most_three_figures() {
    let cases = [
        (885_213.0, "€885 k"),
        (1_203_000.0, "€1.2 M"),
        (1_234_000.0, "€1.23 M"),
        (14_003.0, "€14.0 k"),
        (32_900.0, "€32.9 k"),
        (999_600.0, "€1.0 M"),
        (957.2, "€957"),
        (999.7, "€1.0 k"),
        (250.0, "€250"),
        (0.3, "€0.30"),
        (2.5, "€2.50"),
        (5.0, "€5"),
        (83.24, "€83.2"),
        (0.034, "€0.034"),
        (0.0, "€0"),
        (-0.0, "€0"),
        (-4_200.0, "−€4.2 k"),
        (3.2e9, "€3.2 bn"),
        (7.77e15, "€7,770 tn"),
        (f64::NAN, "–"),
        (f64::INFINITY, "–"),
    ];
    for (x, expected) in cases {
        assert_eq!(value(Unit::Money, x), expected, "{x}");
    }
}

#[test]
fn a_trace_of_people_is_told_as_such() {
    let few = |value| numbers().few(value);
    assert_eq!(few(5.2e-9), "<0.01");
    assert_eq!(
        (few(0.0), few(0.2), few(3175.0)),
        ("0".into(), "0.20".into(), "3,175".into())
    );
    assert_eq!(numbers().few_more(4e-9), "0");
    assert_eq!(numbers().few_more(-3.0), format!("{MINUS}3"));
}

#[test]
fn an_amount_has_its_currency_where_the_language_puts_it() {
    use crate::model::PeriodUnit::Month;
    let numbers = |language, code| Numbers::new(language, code, Month);
    let english = numbers(Language::English, "EUR");
    assert_eq!(english.priced("49.9"), "€49.9");
    assert_eq!(english.priced("\u{2212}5"), "\u{2212}€5");
    assert_eq!(numbers(Language::English, "SEK").priced("5"), "SEK\u{a0}5");
    assert_eq!(
        numbers(Language::Spanish, "EUR").priced("49,9"),
        "49,9\u{a0}€"
    );
}

#[test]
fn a_currency_without_a_sign_of_its_own_keeps_its_code() {
    let crowns = Numbers::new(Language::English, "SEK", PeriodUnit::Month);
    assert_eq!(plain(&crowns.money(-885_213.0)), "−SEK 885 k");
    let range = crowns.range(Unit::Money, 785_000.0, 987_000.0);
    assert_eq!(plain(&range), "SEK 785–987 k");
    let none = Numbers::new(Language::English, "", PeriodUnit::Month);
    assert_eq!(none.money(12.0), "12");
    let pounds = Numbers::new(Language::English, "GBP", PeriodUnit::Month);
    assert_eq!(pounds.money(12.0), "£12");
}

#[test]
fn people_are_whole_below_a_hundred_thousand() {
    let cases = [
        (3175.4, "3,175"),
        (152.0, "152"),
        (22_795.0, "22,795"),
        (99_999.4, "99,999"),
        (99_999.6, "100 k"),
        (14_100_000.0, "14.1 M"),
        (885_213.0, "885 k"),
        (0.25, "0.25"),
        (0.6, "0.60"),
        (2.54, "2.5"),
        (7.0, "7"),
        (9.97, "10"),
        (0.0, "0"),
    ];
    for (x, expected) in cases {
        assert_eq!(value(Unit::People, x), expected, "{x}");
    }
}

#[test]
fn shares_points_and_periods() {
    let cases = [
        (Unit::Share, 0.12, "12 %"),
        (Unit::Share, 0.042, "4.2 %"),
        (Unit::Share, 0.1491, "14.9 %"),
        (Unit::Share, 0.0035, "0.35 %"),
        (Unit::Share, 0.0, "0 %"),
        (Unit::Share, 1.0, "100 %"),
        (Unit::Share, -0.05, "−5 %"),
        (Unit::Points, -4.2, "−4"),
        (Unit::Points, -0.2, "0"),
        (Unit::Points, 42.0, "42"),
        (Unit::Periods, 14.2, "month 14"),
        (Unit::CustomerPeriods, 76_543.0, "76.5 k"),
    ];
    for (unit, x, expected) in cases {
        assert_eq!(value(unit, x), expected, "{x}");
    }
}

#[test]
fn changes_are_signed() {
    let change = |unit, x| plain(&numbers().change(unit, x));
    assert_eq!(change(Unit::People, 289.4), "+289");
    assert_eq!(change(Unit::People, -4.0), "−4");
    assert_eq!(change(Unit::People, 0.0), "0");
    assert_eq!(change(Unit::Money, 26_000.0), "+€26.0 k");
    assert_eq!(change(Unit::Money, -6_300.0), "−€6.3 k");
    assert_eq!(change(Unit::Share, 0.015), "+1.5 points");
    assert_eq!(change(Unit::Share, 0.01), "+1 point");
    assert_eq!(change(Unit::Share, -0.01), "−1 point");
    assert_eq!(change(Unit::Periods, -2.34), "−2.3 months");
    assert_eq!(change(Unit::Periods, 0.0), "0 months");
    assert_eq!(change(Unit::Periods, 1.0), "+1 month");
    assert_eq!(change(Unit::Periods, -1.0), "−1 month");
    assert_eq!(plain(&numbers().periods(0.75)), "0.75 months");
    assert_eq!(plain(&numbers().periods(1.0)), "1 month");
    let spanish = Numbers::new(Language::Spanish, "EUR", PeriodUnit::Month);
    assert_eq!(plain(&spanish.change(Unit::Periods, 1.0)), "+1 mes");
    assert_eq!(plain(&spanish.change(Unit::Periods, 2.0)), "+2 meses");
    assert_eq!(
        plain(&numbers().change_range(Unit::Money, 5_000.0, 64_800.0)),
        "+€5.0 k to +€64.8 k"
    );
    // What is the same in every future but for rounding is no range, and has no more figures for it.
    let same = numbers().change_range(Unit::Money, -12_856.6, -12_856.599_999_999);
    assert_eq!(plain(&same), "−€12.9 k");
}

#[test]
fn ranges_say_once_what_both_ends_share() {
    assert_eq!(range(Unit::People, 2_787.0, 3_593.0), "2,790–3,590");
    assert_eq!(range(Unit::Money, 785_000.0, 987_000.0), "€785–987 k");
    assert_eq!(range(Unit::Money, 785_000.0, 1_200_000.0), "€785 k–1.2 M");
    assert_eq!(range(Unit::Share, 0.036, 0.048), "3.6–4.8 %");
    assert_eq!(range(Unit::Points, -10.0, 2.0), "−10 to +2");
    assert_eq!(range(Unit::Money, -6_300.0, 38_600.0), "−€6.3 k to €38.6 k");
    assert_eq!(range(Unit::Periods, 12.0, 17.0), "month 12 to month 17");
    assert_eq!(range(Unit::Money, 1_903_000.0, 2_004_000.0), "€1.9–2.0 M");
    assert_eq!(range(Unit::Money, 1_913_000.0, 2_004_000.0), "€1.91–2.00 M");
    assert_eq!(range(Unit::Money, 1_030.0, 23_960.0), "€1.0–24.0 k");
    assert_eq!(range(Unit::Money, 35_000.0, 164_400.0), "€35–164 k");
    assert_eq!(range(Unit::Money, 21.2, 22.0), "€21.2–22.0");
    assert_eq!(range(Unit::People, 5.0, 5.0), "5");
    assert_eq!(range(Unit::People, f64::NAN, 5.0), "–");
}

#[test]
fn a_thin_range_gets_the_figures_that_tell_its_ends_apart() {
    assert_eq!(
        range(Unit::People, 14_081_000.0, 14_089_000.0),
        "14.08–14.09 M"
    );
    assert_eq!(range(Unit::People, 3_174.0, 3_176.0), "3,174–3,176");
    assert_eq!(range(Unit::Share, 0.0421, 0.0424), "4.21–4.24 %");
}

#[test]
fn an_estimate_beside_a_thin_range_gets_its_figures() {
    let beside = |unit, x, low, high| plain(&numbers().value_in(unit, x, low, high));
    assert_eq!(
        beside(Unit::People, 14_101_300.0, 14_096_000.0, 14_106_000.0),
        "14.10 M"
    );
    assert_eq!(beside(Unit::People, 14_101_300.0, 13e6, 15e6), "14.1 M");
    assert_eq!(beside(Unit::People, 3_175.0, 2_790.0, 3_590.0), "3,175");
    assert_eq!(
        beside(Unit::Money, 885_000.0, 785_000.0, 987_000.0),
        "€885 k"
    );
    assert_eq!(beside(Unit::Money, 5.0, f64::NAN, f64::NAN), "€5");
}

#[test]
fn ticks_of_an_axis_are_alike() {
    let ticks = |unit, values: &[f64]| {
        let all = numbers().ticks(unit, values);
        all.iter().map(|tick| plain(tick)).collect::<Vec<_>>()
    };
    assert_eq!(
        ticks(Unit::People, &[0.0, 1000.0, 2000.0]),
        ["0", "1,000", "2,000"]
    );
    assert_eq!(
        ticks(Unit::People, &[13.5e6, 14e6, 14.5e6]),
        ["13.5 M", "14.0 M", "14.5 M"]
    );
    assert_eq!(
        ticks(Unit::Money, &[-2e4, 0.0, 2e4]),
        ["−€20 k", "€0", "€20 k"]
    );
    assert_eq!(
        ticks(Unit::Share, &[0.0, 0.025, 0.05]),
        ["0 %", "2.5 %", "5.0 %"]
    );
    assert_eq!(
        ticks(Unit::Share, &[0.0, 0.1, 0.2, 0.3]),
        ["0 %", "10 %", "20 %", "30 %"]
    );
    let signed = numbers().ticks_of_change(Unit::Money, &[-20.0, 0.0, 20.0]);
    assert_eq!(signed, ["−€20", "€0", "+€20"]);
}

#[test]
fn factors_and_whole_numbers() {
    assert_eq!(numbers().factor(0.72), "0.72");
    assert_eq!(numbers().factor(1.0), "1");
    assert_eq!(numbers().factor(1200.0), "1,200");
    assert_eq!(numbers().factor(-0.5), "−0.5");
    assert_eq!(numbers().whole(2_000), "2,000");
    assert_eq!(numbers().of_hundred(0.98), "98 of 100");
    assert_eq!(numbers().of_hundred(0.004), "fewer than 1 of 100");
    assert_eq!(numbers().of_hundred(0.999), "more than 99 of 100");
    assert_eq!(numbers().of_hundred(1.0), "100 of 100");
    assert_eq!(numbers().of_hundred(0.0), "0 of 100");
}

fn read(text: &str, kind: Kind) -> Result<f64, ParseProblemKind> {
    parse(text, kind, Locale::ENGLISH).map_err(|problem| problem.kind)
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let cases = [
        ("12", Kind::Number, 12.0),
        ("12", Kind::Share, 0.12),
        ("1", Kind::Share, 1.0),
        ("0.125", Kind::Share, 0.125),
        ("12 %", Kind::Share, 0.12),
        ("12\u{a0}%", Kind::Share, 0.12),
        ("12,5%", Kind::Share, 0.125),
        ("0.5 %", Kind::Share, 0.005),
        ("12 percent", Kind::Share, 0.12),
        ("80 %", Kind::Number, 0.8),
        ("1.2k", Kind::Money, 1200.0),
        ("1.5M", Kind::Money, 1_500_000.0),
        ("1.5 million", Kind::Money, 1_500_000.0),
        ("€ 1,200", Kind::Money, 1200.0),
        ("€1.2 k", Kind::Money, 1200.0),
        ("1,200 €", Kind::Money, 1200.0),
        ("EUR 1200", Kind::Money, 1200.0),
        ("-€12", Kind::Money, -12.0),
        ("€ −12", Kind::Money, -12.0),
        ("1 200", Kind::Count, 1200.0),
        ("1\u{202f}200", Kind::Count, 1200.0),
        ("1'200", Kind::Count, 1200.0),
        ("−4", Kind::Number, -4.0),
        ("-4", Kind::Number, -4.0),
        ("+4", Kind::Number, 4.0),
        (".5", Kind::Number, 0.5),
        ("5.", Kind::Number, 5.0),
        ("2e-5", Kind::Number, 2e-5),
    ];
    for (text, kind, expected) in cases {
        assert_eq!(read(text, kind), Ok(expected), "{text}");
    }
}

#[test]
fn comma_and_point_follow_the_rules_of_the_module() {
    let cases = [
        ("1,200", 1200.0),
        ("12,5", 12.5),
        ("0,125", 0.125),
        ("1,2", 1.2),
        ("1,2000", 1.2),
        ("1200,500", 1200.5),
        ("1.200", 1.2),
        ("1,234,567", 1_234_567.0),
        ("1.234.567", 1_234_567.0),
        ("1,234.56", 1234.56),
        ("1.234,56", 1234.56),
        ("1 200,500", 1200.5),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, Kind::Number), Ok(expected), "{text}");
    }
    for wrong in [
        "1,20,000", "1 20", "12 3456", "1.2.3", ",", "1,2.3,4", "1..2", "1.2 3",
    ] {
        assert!(
            matches!(
                read(wrong, Kind::Number),
                Err(ParseProblemKind::NotANumber(_))
            ),
            "{wrong}"
        );
    }
}

#[test]
fn what_is_no_number_gets_a_sentence() {
    let say = |text: &str, kind| {
        let problem = parse(text, kind, Locale::ENGLISH).unwrap_err();
        plain(&crate::text::problems::number(Language::English, &problem).line())
    };
    assert_eq!(
        say("12..5 %", Kind::Share),
        "“12..5 %” is not a number. Write 12.5 %."
    );
    assert_eq!(
        say("", Kind::Share),
        "There is no number here. Write one, such as 12.5 %."
    );
    assert_eq!(
        say("many", Kind::Count),
        "“many” is not a number. Write one, such as 1,200."
    );
    assert_eq!(
        say("12 %", Kind::Count),
        "“12 %” is a share, and a plain number is asked for here. Write 0.12, if so many for each are meant."
    );
    assert_eq!(
        say("€12", Kind::Count),
        "“€12” is an amount of money, which this is not. Write a number, such as 1,200."
    );
    assert_eq!(
        say("1e400", Kind::Money),
        "“1e400” is too large. Write a smaller number, such as 1,200 or 1.2k."
    );
    for (text, kind) in [
        ("1/8", Kind::Share),
        ("10 bis 15 %", Kind::Share),
        ("5/10/20", Kind::Money),
        ("jan 1 feb 2", Kind::Number),
        ("10 15", Kind::Number),
        ("2x5", Kind::Number),
        ("20 % less", Kind::Number),
        ("5‰", Kind::Share),
        ("5 bps", Kind::Share),
        ("10m", Kind::Money),
        ("3 Mrd", Kind::Money),
        ("1,5 Mio", Kind::Money),
        ("3 years", Kind::Number),
        ("Month 1", Kind::Share),
        ("2024-01", Kind::Share),
        ("about 12 people", Kind::Count),
    ] {
        let why = parse(text, kind, Locale::ENGLISH).unwrap_err().kind;
        assert_eq!(why, ParseProblemKind::NotANumber(None), "{text}");
    }
    for (text, meant) in [("12,,500", "12,500"), ("--4", "−4"), ("12..5", "12.5")] {
        let why = parse(text, Kind::Count, Locale::ENGLISH).unwrap_err().kind;
        let meant = ParseProblemKind::NotANumber(Some(meant.to_owned()));
        assert_eq!(why, meant, "{text}");
    }
    let long = "9".repeat(10_000);
    assert!(say(&long, Kind::Count).chars().count() < 120);
}

#[test]
fn field_text_reads_well() {
    let text = |x, kind| plain(&exact(x, kind, Locale::ENGLISH));
    assert_eq!(text(0.125, Kind::Share), "12.5 %");
    assert_eq!(text(0.12, Kind::Share), "12 %");
    assert_eq!(text(0.07, Kind::Share), "7 %");
    assert_eq!(text(1.0, Kind::Share), "100 %");
    assert_eq!(text(0.0, Kind::Share), "0 %");
    assert_eq!(text(1200.0, Kind::Money), "1200");
    assert_eq!(text(14_100_000.0, Kind::Count), "14,100,000");
    assert_eq!(text(-0.5, Kind::Number), "−0.5");
    assert_eq!(text(1e-300, Kind::Number), "1e-300");
    let largest = exact(f64::MAX, Kind::Share, Locale::ENGLISH);
    assert_eq!(read(&largest, Kind::Share), Ok(f64::MAX));
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop::sample::select(vec![Kind::Share, Kind::Money, Kind::Count, Kind::Number])
}

proptest! {
    #[test]
    fn field_text_is_read_back_bit_for_bit(bits in any::<u64>(), kind in kinds()) {
        let x = f64::from_bits(bits);
        prop_assume!(x.is_finite());
        let text = exact(x, kind, Locale::ENGLISH);
        let back = parse(&text, kind, Locale::ENGLISH).map(f64::to_bits);
        prop_assert_eq!(back, Ok(x.to_bits()), "{}", text);
    }

    #[test]
    fn field_text_of_everyday_numbers_too(x in -1e7..1e7_f64, digits in 0usize..6, kind in kinds()) {
        let x: f64 = format!("{x:.digits$}").parse().unwrap();
        let text = exact(x, kind, Locale::ENGLISH);
        let back = parse(&text, kind, Locale::ENGLISH).map(f64::to_bits);
        prop_assert_eq!(back, Ok(x.to_bits()), "{}", text);
    }

    #[test]
    fn any_text_is_a_number_or_a_problem(text in ".{0,60}", kind in kinds()) {
        if let Ok(x) = parse(&text, kind, Locale::ENGLISH) {
            prop_assert!(x.is_finite());
        }
    }

    #[test]
    fn digits_and_signs_in_any_order_never_panic(text in "[0-9., '%k€+−-]{0,12}", kind in kinds()) {
        let _ = parse(&text, kind, Locale::ENGLISH);
    }

    #[test]
    fn any_number_is_written(bits in any::<u64>(), other in any::<u64>()) {
        let (a, b) = (f64::from_bits(bits), f64::from_bits(other));
        for unit in [Unit::People, Unit::Money, Unit::Share, Unit::Points, Unit::Periods, Unit::CustomerPeriods] {
            prop_assert!(!numbers().value(unit, a).is_empty());
            prop_assert!(!numbers().change(unit, a).is_empty());
            prop_assert!(!numbers().range(unit, a.min(b), a.max(b)).is_empty());
            prop_assert_eq!(numbers().ticks(unit, &[a, b]).len(), 2);
        }
    }
}

#[test]
fn a_number_beside_a_limit_stands_on_its_side() {
    let at = |unit, value, range, limit| plain(&numbers().value_at(unit, value, range, limit));
    let people = Unit::People;
    let few = Some((0.0, 3.0));
    assert_eq!(at(people, 0.99, few, (1.0, false)), "0.99");
    assert_eq!(at(people, 1.01, few, (1.0, true)), "1.01");
    assert_eq!(at(people, 0.999_6, None, (1.0, false)), "0.9996");
    assert_eq!(at(people, 0.99, few, (1.0, true)), "1", "met as it reads");
    assert_eq!(at(people, 3_174.6, None, (3_175.0, false)), "3,174.6");
    assert_eq!(at(Unit::Share, 0.049_97, None, (0.05, false)), "4.997 %");
    assert_eq!(
        at(Unit::Money, 884_600.0, None, (885_000.0, false)),
        "€884.6 k"
    );
    assert_eq!(at(Unit::Points, 29.7, None, (30.0, false)), "29.7");
    assert_eq!(at(people, 120.0, few, (100.0, false)), "120");
}

#[test]
fn thousands_of_elsewhere_are_asked_about() {
    let why = |text: &str, kind, locale| parse(text, kind, locale).map_err(|why| why.kind);
    let two = |many: &str, few: &str| {
        Err(ParseProblemKind::TwoReadings(
            many.to_owned(),
            few.to_owned(),
        ))
    };
    let (english, spanish) = (Language::English.locale(), Language::Spanish.locale());
    assert_eq!(why("12.000", Kind::Count, english), two("12,000", "12"));
    assert_eq!(why("€ 1.350", Kind::Money, english), two("1350", "1.35"));
    assert_eq!(why("12,000", Kind::Count, spanish), two("12.000", "12"));
    for (text, value) in [
        ("4.125", 4.125),
        ("0.500", 0.5),
        ("12.00", 12.0),
        ("12,000", 12_000.0),
    ] {
        assert_eq!(why(text, Kind::Count, english), Ok(value), "{text}");
    }
    assert_eq!(why("1.250", Kind::Number, english), Ok(1.25));
    assert_eq!(why("1.250k", Kind::Count, english), Ok(1_250.0));
}

#[test]
fn a_share_of_a_count_is_answered_with_so_many_for_each() {
    let why = |text: &str| parse(text, Kind::Count, Locale::ENGLISH).unwrap_err().kind;
    assert_eq!(
        why("5 %"),
        ParseProblemKind::PercentNotHere(Some("0.05".to_owned()))
    );
    assert_eq!(
        parse("5 %", Kind::Money, Locale::ENGLISH).unwrap_err().kind,
        ParseProblemKind::PercentNotHere(None)
    );
}
