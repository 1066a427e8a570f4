use super::*;
use crate::model::templates;

fn drawn(singles: &[Single], series: Series, width: f64) -> Scene {
    let scenario = (templates::find("saas").unwrap().build)();
    multiples(&MultiplesInput {
        scenario: &scenario,
        series,
        singles,
        width,
        language: Language::English,
    })
}

fn single(slot: usize, mean: &[f64], spread: f64) -> Single {
    let quantiles = mean
        .iter()
        .map(|mean| [-2.0, -1.0, 0.0, 1.0, 2.0].map(|step| mean + step * spread));
    Single {
        name: format!("Strategy {slot}"),
        slot,
        mean: mean.to_vec(),
        quantiles: if spread > 0.0 {
            quantiles.collect()
        } else {
            Vec::new()
        },
    }
}

fn paths<'a>(scene: &'a Scene, class: &str) -> Vec<&'a str> {
    let found = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Path { d, class: own, .. } if own == class => Some(d.as_str()),
        _ => None,
    });
    found.collect()
}

#[test]
fn all_but_the_baseline_have_its_line_beside_their_own() {
    let singles = [
        single(0, &[10.0, 20.0], 1.0),
        single(1, &[10.0, 30.0], 1.0),
        single(2, &[10.0, 5.0], 0.0),
    ];
    let scene = drawn(&singles, Series::Customers, 900.0);
    assert_eq!(paths(&scene, "l1").len(), 2);
    assert_eq!(
        (paths(&scene, "f0 bo").len(), paths(&scene, "f2 bo").len()),
        (1, 0)
    );
    assert_eq!(scene.table.rows[1][2], "30 (28–32)");
    assert_eq!(scene.table.rows[1][3], "5");
}

#[test]
fn a_phone_stacks_them_and_a_screen_sets_them_side_by_side() {
    let singles: Vec<Single> = (0..8)
        .map(|at| single(at, &[-3.0, -4.0, -9.0], 0.5))
        .collect();
    let (narrow, wide) = (
        drawn(&singles, Series::Profit, 320.0),
        drawn(&singles, Series::Profit, 1200.0),
    );
    assert!(narrow.height > 3.0 * wide.height);
    for scene in [narrow, wide] {
        for mark in &scene.marks {
            if let Mark::Text { x, y, .. } = mark {
                assert!(
                    (0.0..=scene.width).contains(x) && (0.0..=scene.height).contains(y),
                    "{mark:?}"
                );
            }
        }
    }
}

#[test]
fn one_strategy_equal_values_and_nothing_are_drawn() {
    drawn(&[single(0, &[4.0, 4.0], 0.0)], Series::Customers, 400.0);
    drawn(
        &[single(0, &[f64::NAN, f64::NAN], 0.0)],
        Series::ChurnRate,
        400.0,
    );
    let empty = drawn(&[], Series::Customers, 400.0);
    assert!(empty.table.rows.is_empty());
}
