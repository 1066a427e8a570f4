use super::*;
use crate::model::templates;

fn drawn(cohorts_: &[u32], shares: &[Vec<f64>], is_change: bool, width: f64) -> Scene {
    let scenario = (templates::find("saas").unwrap().build)();
    let scene = cohorts(&CohortsInput {
        scenario: &scenario,
        cohorts: cohorts_,
        shares,
        is_change,
        width,
        language: Language::English,
    });
    for mark in &scene.marks {
        match mark {
            Mark::Text { x, y, .. } => {
                assert!((0.0..=scene.width).contains(x) && (0.0..=scene.height).contains(y))
            }
            Mark::Rect { x, width, .. } => {
                assert!(*x >= 0.0 && x + width <= scene.width + 0.01, "{mark:?}")
            }
            _ => {}
        }
    }
    scene
}

fn shades(scene: &Scene) -> Vec<&str> {
    let found = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Rect { class, .. } => Some(class.as_str()),
        _ => None,
    });
    found.collect()
}

#[test]
fn who_stays_is_dark_and_who_leaves_is_pale() {
    let scene = drawn(
        &[1, 2, 3],
        &[vec![1.0, 0.5, 0.1], vec![1.0, 0.6], vec![1.0]],
        false,
        480.0,
    );
    assert_eq!(
        shades(&scene),
        [
            "acc shade-4",
            "acc shade-2",
            "acc shade-1",
            "acc shade-4",
            "acc shade-3",
            "acc shade-4"
        ]
    );
    assert_eq!(scene.table.rows[0][1..], ["100", "50", "10"]);
    assert_eq!(scene.table.rows[1][3], "");
}

#[test]
fn a_difference_has_two_hues_and_nothing_is_neither() {
    let scene = drawn(&[1], &[vec![0.0, 0.2, -0.1]], true, 480.0);
    assert_eq!(shades(&scene), ["sunk", "acc shade-4", "loss shade-2"]);
    assert_eq!(scene.table.rows[0][1..], ["0", "+20", "−10"]);
}

#[test]
fn long_horizons_phones_and_nothing_are_drawn() {
    let rows: Vec<Vec<f64>> = (0..12).map(|row| vec![0.5; 240 - row * 20]).collect();
    let periods: Vec<u32> = (0..12).map(|row| 1 + row * 20).collect();
    assert!(shades(&drawn(&periods, &rows, false, 300.0)).len() <= 12 * COLUMNS);
    drawn(&periods, &rows, false, 1_200.0);
    assert_eq!(drawn(&[], &[], false, 300.0).description, "");
    drawn(&[1], &[vec![f64::NAN; 3]], false, 300.0);
    drawn(&[1], &[vec![0.0; 3]], true, 300.0);
}
