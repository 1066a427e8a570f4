//! Ranges and distributions as people write them, and the round trip with the text of a field.

use super::*;
use crate::model::{Distribution, DistributionKind, Quantity};
use proptest::prelude::*;

const EN: Locale = Locale::ENGLISH;

fn share(text: &str) -> Quantity {
    read_quantity(text, Kind::Share, EN).unwrap_or_else(|why| panic!("{text}: {why:?}"))
}

fn count(text: &str) -> Quantity {
    read_quantity(text, Kind::Count, EN).unwrap_or_else(|why| panic!("{text}: {why:?}"))
}

fn why(text: &str, kind: Kind) -> QuantityProblemKind {
    match read_quantity(text, kind, EN) {
        Err(problem) => problem.kind,
        Ok(read) => panic!("{text} was read as {read:?}"),
    }
}

fn range(low: f64, high: f64) -> Quantity {
    Distribution::Range { low, high }.into()
}

#[test]
fn ranges_as_people_write_them() {
    for text in [
        "10–15 %",
        "10-15%",
        "10 - 15 %",
        "10 to 15 %",
        "10% - 15%",
        "10 %–15",
        "10..15 %",
        "10…15",
        "10 and 15 %",
        "between 10 and 15 %",
        "Between 10% and 15%",
        "from 10 to 15 per cent",
        "range 10 15 %",
        "0.1 to 0.15",
        "10,0 to 15,0 %",
        "10 — 15 %",
    ] {
        assert_eq!(share(text), range(0.1, 0.15), "{text}");
    }
    assert_eq!(share("0.5 to 2"), range(0.005, 0.02));
    assert_eq!(share("-5–-3 %"), range(-0.05, -0.03));
    assert_eq!(share("−5 to 3 %"), range(-0.05, 0.03));
    assert_eq!(share("1e-5-2e-5"), range(1e-5, 2e-5));
    assert_eq!(share("12 %"), Quantity::Known(0.12));
}

#[test]
fn a_suffix_holds_for_its_neighbour_where_the_order_asks_for_it() {
    assert_eq!(count("1.2k to 1.5k"), range(1200.0, 1500.0));
    assert_eq!(count("1.2 to 1.5k"), range(1200.0, 1500.0));
    assert_eq!(count("800 to 1.5k"), range(800.0, 1500.0));
    assert_eq!(count("1.2–1.5M"), range(1.2e6, 1.5e6));
    let money = read_quantity("€10–15", Kind::Money, EN);
    assert_eq!(money, Ok(range(10.0, 15.0)));
    let money = read_quantity("1.2k–1.5k €", Kind::Money, EN);
    assert_eq!(money, Ok(range(1200.0, 1500.0)));
    assert_eq!(
        count("100 ± 20k"),
        Distribution::Normal { mean: 1e5, sd: 2e4 }.into()
    );
}

#[test]
fn what_is_quoted_was_typed() {
    let quoted = |text: &str| match read_quantity(text, Kind::Share, EN).map_err(|why| why.kind) {
        Err(QuantityProblemKind::Number { part, why }) => (part, why),
        other => panic!("{text}: {other:?}"),
    };
    let none = ParseProblemKind::NotANumber(None);
    let month = Some("month".to_owned());
    assert_eq!(quoted("15 % a month"), (month, none.clone()));
    for text in ["10 bis 15 %", "1/8"] {
        assert_eq!(quoted(text), (None, none.clone()), "{text}");
    }
}

#[test]
fn distributions_by_name() {
    let pert = Quantity::from(Distribution::Pert {
        low: 0.1,
        mode: 0.12,
        high: 0.15,
    });
    for text in [
        "pert 10 12 15 %",
        "PERT 10%, 12%, 15%",
        "pert(10; 12; 15)",
        "pert 10 to 12 to 15 %",
        "pert low 10 most likely 12 high 15 %",
    ] {
        assert_eq!(share(text), pert, "{text}");
    }
    let triangular = Distribution::Triangular {
        low: 1.0,
        mode: 2.0,
        high: 4.0,
    };
    assert_eq!(count("triangular 1 2 4"), triangular.into());
    assert_eq!(
        count("triangular −1 −0.5 4"),
        Distribution::Triangular {
            low: -1.0,
            mode: -0.5,
            high: 4.0
        }
        .into()
    );
    let normal = Quantity::from(Distribution::Normal {
        mean: 0.12,
        sd: 0.02,
    });
    for text in [
        "12 ± 2 %",
        "12 +/- 2 %",
        "12 +- 2%",
        "normal 12 ± 2 %",
        "Normal(12, 2) %",
        "normal mean 12 sd 2 %",
        "12 sd 2 %",
    ] {
        assert_eq!(share(text), normal, "{text}");
    }
    let beta = Quantity::from(Distribution::BetaCounts {
        successes: 12.0,
        failures: 68.0,
    });
    for text in [
        "12 of 80",
        "12 out of 80",
        "beta 12 of 80",
        "beta 12 against 68",
        "beta(12, 68)",
        "beta(12,68)",
    ] {
        assert_eq!(share(text), beta, "{text}");
    }
    assert_eq!(
        count("lognormal 100 sd 20"),
        Distribution::Lognormal {
            mean: 100.0,
            sd: 20.0
        }
        .into()
    );
    assert_eq!(
        count("gamma 100 sd 20"),
        Distribution::Gamma {
            mean: 100.0,
            sd: 20.0
        }
        .into()
    );
    assert_eq!(
        count("uniform 1 to 4"),
        Distribution::Uniform {
            low: 1.0,
            high: 4.0
        }
        .into()
    );
}

#[test]
fn what_is_wrong_is_told_apart() {
    assert_eq!(
        why("15–10 %", Kind::Share),
        QuantityProblemKind::Order {
            meant: "10–15\u{a0}%".to_owned()
        }
    );
    assert_eq!(
        why("12..5 %", Kind::Share),
        QuantityProblemKind::Number {
            part: None,
            why: ParseProblemKind::NotANumber(Some("12.5\u{a0}%".to_owned()))
        }
    );
    assert_eq!(
        why("pert 10 12 %", Kind::Share),
        QuantityProblemKind::Numbers {
            form: DistributionKind::Pert,
            found: 2,
            wanted: 3
        }
    );
    assert_eq!(
        why("triangular 4 2 1", Kind::Number),
        QuantityProblemKind::Order {
            meant: "triangular 1 2 4".to_owned()
        }
    );
    assert_eq!(why("12 ± 0 %", Kind::Share), QuantityProblemKind::Spread);
    assert_eq!(
        why("gamma 0 sd 2", Kind::Count),
        QuantityProblemKind::NotPositive(DistributionKind::Gamma)
    );
    assert!(matches!(
        why("beta 50 sd 60 %", Kind::Share),
        QuantityProblemKind::SpreadTooLarge { .. }
    ));
    assert_eq!(
        why("beta 120 sd 1 %", Kind::Share),
        QuantityProblemKind::MeanNotShare
    );
    assert_eq!(why("80 of 12", Kind::Share), QuantityProblemKind::Counts);
    assert_eq!(
        why("12 of 80", Kind::Money),
        QuantityProblemKind::CountsNotHere
    );
    for text in [
        "", "abc", "10 12", "10 to", "to 10", "10 to x", "1-2-3", "±",
    ] {
        assert!(
            matches!(
                why(text, Kind::Share),
                QuantityProblemKind::Number { .. } | QuantityProblemKind::Numbers { .. }
            ),
            "{text}"
        );
    }
}

#[test]
fn a_table_is_a_column_a_row_or_a_list() {
    let known = |values: &[f64]| -> Vec<Quantity> {
        values.iter().map(|value| Quantity::Known(*value)).collect()
    };
    for text in [
        "10 %\n12,5 %\n0.2\n",
        "10\t12.5\t20",
        "10\r\n12.5\r\n20\r\n\r\n",
        "10; 12,5; 20;",
        "10, 12.5, 20",
        "\n10 %\t12.5 %\t20 %",
    ] {
        let read = read_table(text, Kind::Share, EN, 10);
        assert_eq!(read, Ok(known(&[0.1, 0.125, 0.2])), "{text:?}");
    }
    let read = read_table("1\n10–15\n3", Kind::Count, EN, 10).unwrap();
    assert_eq!(read[1], range(10.0, 15.0));
}

#[test]
fn labels_beside_a_table_are_left_out() {
    let values = Ok(vec![Quantity::Known(0.1), Quantity::Known(0.2)]);
    for text in ["Jan\t10 %\nFeb\t20 %", "Tenure; Churn\n0; 10 %\n1; 20 %"] {
        let read = read_table(text, Kind::Share, EN, 10);
        assert_eq!(read, values, "{text:?}");
    }
    let across = read_table("Jan\tFeb\tMar\n1\t2\t3", Kind::Count, EN, 10);
    assert_eq!(across.map(|values| values.len()), Ok(3));
    assert!(matches!(
        read_table("Month\tCount\nJan\t1\nFeb\tx", Kind::Count, EN, 4),
        Err(TableProblem::Cell { at, .. }) if at == At::in_table(2, 1)
    ));
}

#[test]
fn a_bad_cell_is_named_and_nothing_is_taken() {
    let wrong = |text| read_table(text, Kind::Count, EN, 4).unwrap_err();
    assert!(matches!(
        wrong("1\nzwei\n3"),
        TableProblem::Cell { at, ref problem } if at == At::in_column(1) && problem.text == "zwei"
    ));
    assert!(matches!(
        wrong("1\t2\tx"),
        TableProblem::Cell { at, .. } if at == At::in_row(2)
    ));
    assert_eq!(
        wrong("1\n\n3"),
        TableProblem::EmptyCell {
            at: At::in_column(1)
        }
    );
    assert_eq!(
        wrong("1\t\t3"),
        TableProblem::EmptyCell { at: At::in_row(1) }
    );
    assert_eq!(
        wrong("1\t2\n3\t4"),
        TableProblem::Block {
            rows: 2,
            columns: 2
        }
    );
    assert_eq!(
        wrong("1;2;3;4;5"),
        TableProblem::TooLong { found: 5, limit: 4 }
    );
    assert_eq!(wrong(" \n\t\n"), TableProblem::Empty);
    let at = At::in_table(1, 1);
    assert_eq!(
        wrong("Jan\t1\nFeb\t\nMar\t3"),
        TableProblem::EmptyCell { at }
    );
    assert!(matches!(
        wrong("1\t2\nfoo\t4\n3\t5"),
        TableProblem::Label(odd) if odd.text == "foo" && odd.at == At::in_table(1, 0)
    ));
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Share),
        Just(Kind::Money),
        Just(Kind::Count),
        Just(Kind::Number)
    ]
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        -1e15..1e15_f64,
        -2.0..2.0_f64,
        (-1000_i32..1000).prop_map(|whole| f64::from(whole) / 8.0),
        (-300_i32..15).prop_map(|power| libm::pow(10.0, f64::from(power))),
        Just(0.0)
    ]
}

fn positive() -> impl Strategy<Value = f64> {
    number().prop_map(|value| if value == 0.0 { 1.0 } else { value.abs() })
}

fn ascending() -> impl Strategy<Value = [f64; 3]> {
    [number(), number(), number()].prop_map(|mut numbers| {
        numbers.sort_by(f64::total_cmp);
        numbers
    })
}

/// Every quantity that validation lets pass.
fn quantity() -> impl Strategy<Value = Quantity> {
    let moments = (number(), positive()).prop_map(|(mean, sd)| Distribution::Normal { mean, sd });
    let beta = (0.001..0.999_f64, 0.01..0.99_f64).prop_map(|(mean, part)| {
        let sd = part * (mean * (1.0 - mean)).sqrt();
        Distribution::BetaMoments { mean, sd }
    });
    let counts =
        (positive(), positive()).prop_map(|(successes, failures)| Distribution::BetaCounts {
            successes,
            failures,
        });
    let whole =
        (1_u32..500, 1_u32..500).prop_map(|(successes, failures)| Distribution::BetaCounts {
            successes: f64::from(successes),
            failures: f64::from(failures),
        });
    let ends = ascending().prop_flat_map(|[low, mode, high]| {
        prop_oneof![
            Just(Distribution::Range { low, high }),
            Just(Distribution::Uniform { low, high }),
            Just(Distribution::Triangular { low, mode, high }),
            Just(Distribution::Pert { low, mode, high }),
        ]
    });
    let distribution = prop_oneof![
        moments,
        (positive(), positive()).prop_map(|(mean, sd)| Distribution::Lognormal { mean, sd }),
        (positive(), positive()).prop_map(|(mean, sd)| Distribution::Gamma { mean, sd }),
        beta,
        counts,
        whole,
        ends,
    ];
    prop_oneof![
        number().prop_map(Quantity::Known),
        distribution.prop_map(Quantity::Uncertain)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_260_807),
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_written_is_read_back(quantity in quantity(), kind in kinds()) {
        let text = write_quantity(&quantity, kind, EN);
        let read = read_quantity(&text, kind, EN);
        prop_assert_eq!(read, Ok(quantity), "{}", text);
    }

    #[test]
    fn tables_are_read_back(
        values in proptest::collection::vec(quantity(), 1..8),
        kind in kinds(),
        tabs in any::<bool>(),
    ) {
        let cells: Vec<String> = values.iter().map(|value| write_quantity(value, kind, EN)).collect();
        let text = cells.join(if tabs { "\t" } else { "\n" });
        prop_assert_eq!(read_table(&text, kind, EN, 8), Ok(values), "{}", text);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-0-9 .,%a-z±–;()]{0,24}", kind in kinds()) {
        let _ = read_quantity(&text, kind, EN);
        let _ = read_table(&text, kind, EN, 8);
    }
}

#[test]
fn what_is_wrong_with_a_range_is_said_of_what_was_typed() {
    let why = |text: &str| read_quantity(text, Kind::Count, Locale::ENGLISH).unwrap_err();
    for (text, part) in [("10 to 15 %", "15 %"), ("5% to 12", "5%")] {
        let expected = QuantityProblemKind::Number {
            part: Some(part.to_owned()),
            why: ParseProblemKind::PercentNotHere(None),
        };
        assert_eq!(why(text).kind, expected, "{text}");
    }
    for text in ["300-", "10 -", "to 5"] {
        let QuantityProblemKind::Number { part: None, why } = why(text).kind else {
            panic!("{text}");
        };
        assert!(
            matches!(why, ParseProblemKind::NotANumber(_)),
            "{text}: {why:?}"
        );
    }
}
