use super::*;
use crate::model::templates;

fn spread(low: f64, step: f64, shares: &[f64], middle: f64) -> Spread<'_> {
    Spread {
        low,
        step,
        shares,
        mean: middle,
        median: middle,
        below_nothing: 0.25,
    }
}

fn drawn(low: f64, step: f64, shares: &[f64], middle: f64) -> Scene {
    beside(spread(low, step, shares, middle), None)
}

fn beside(own: Spread<'_>, baseline: Option<Spread<'_>>) -> Scene {
    let scenario = (templates::find("saas").unwrap().build)();
    histogram(&HistogramInput {
        scenario: &scenario,
        slot: 2,
        spread: own,
        baseline: baseline.map(|baseline| (baseline, "As it is")),
        width: 400.0,
        height: 300.0,
        language: Language::English,
    })
}

#[test]
fn every_part_that_has_people_has_a_bar() {
    let scene = drawn(-100.0, 100.0, &[0.25, 0.0, 0.75], 50.0);
    let bars: Vec<f64> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Rect { height, .. } => Some(*height),
            _ => None,
        })
        .collect();
    assert_eq!(bars.len(), 2);
    assert!((bars[1] / bars[0] - 3.0).abs() < 1e-6);
    assert!(
        scene.description.contains("25\u{a0}%"),
        "{}",
        scene.description
    );
    assert_eq!(scene.table.rows.len(), 3);
}

#[test]
fn one_value_nobody_and_what_is_undefined_are_drawn() {
    drawn(5.0, 0.0, &[1.0], 5.0);
    assert_eq!(drawn(f64::NAN, f64::NAN, &[], f64::NAN).description, "");
    drawn(-9.0, 1.0, &[0.5, 0.5], -8.0);
}

#[test]
fn two_spreads_share_their_parts_and_keep_their_people() {
    let shares = [0.25, 0.25, 0.5];
    let own = spread(0.0, 100.0, &shares, 150.0);
    let baseline = spread(-100.0, 50.0, &shares, -40.0);
    let parts = Parts::of(&own, Some(&baseline));
    assert_eq!(
        (parts.low, parts.end(parts.count), parts.count),
        (-100.0, 300.0, 40)
    );
    for one in [own, baseline] {
        let all: f64 = one.over(&parts).iter().sum();
        assert!((all - 1.0).abs() < 1e-12, "{all}");
    }
    // A part of the common ones is 10 wide.
    assert!((baseline.over(&parts)[0] - 0.05).abs() < 1e-12);
    let scene = beside(own, Some(baseline));
    assert_eq!(scene.table.columns.last().unwrap(), "As it is");
    assert!(scene.description.contains("+€190"), "{}", scene.description);
    // The same single value twice has one part.
    let one = spread(5.0, 0.0, &[1.0], 5.0);
    assert_eq!(one.over(&Parts::of(&one, Some(&one))), [1.0]);
    beside(one, Some(own));
    beside(own, Some(one));
}
