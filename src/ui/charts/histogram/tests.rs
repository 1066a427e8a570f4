use super::*;
use crate::model::templates;

fn drawn(low: f64, step: f64, shares: &[f64], middle: f64) -> Scene {
    let scenario = (templates::find("saas").unwrap().build)();
    histogram(&HistogramInput {
        scenario: &scenario,
        slot: 1,
        low,
        step,
        shares,
        mean: middle,
        median: middle,
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
