use super::*;
use crate::model::templates;

fn drawn(periods: &[Movement], width: f64) -> Scene {
    drawn_as(periods, false, width)
}

fn drawn_as(periods: &[Movement], is_change: bool, width: f64) -> Scene {
    let mut scenario = (templates::find("saas").unwrap().build)();
    scenario.clock.periods = u32::try_from(periods.len().max(1)).unwrap();
    movement(&MovementInput {
        scenario: &scenario,
        periods,
        is_change,
        width,
        height: 320.0,
        language: Language::English,
    })
}

fn one(retained: f64, new: f64, reactivated: f64, lost: f64) -> Movement {
    Movement {
        retained,
        new,
        reactivated,
        lost,
    }
}

fn rects(scene: &Scene) -> usize {
    let found = scene
        .marks
        .iter()
        .filter(|mark| matches!(mark, Mark::Rect { .. }));
    found.count()
}

#[test]
fn parts_stand_on_each_other_and_losses_hang_below() {
    let scene = drawn(&[one(100.0, 20.0, 5.0, 10.0)], 480.0);
    // Four parts, and as many colours in the legend.
    assert_eq!(rects(&scene), 8);
    assert_eq!(scene.table.rows[0][1..], ["100", "20", "5", "10"]);
    assert_eq!(
        scene.table.columns[1..],
        ["stayed", "new", "came back", "lost"]
    );
}

#[test]
fn periods_that_share_a_bar_keep_their_customers_and_add_up_what_moved() {
    let all = together(
        &[one(90.0, 10.0, 0.0, 5.0), one(95.0, 10.0, 2.0, 5.0)],
        false,
    )
    .unwrap();
    assert_eq!(all, one(107.0 - 22.0, 20.0, 2.0, 10.0));
    let many = vec![one(90.0, 10.0, 0.0, 5.0); 600];
    assert!(rects(&drawn(&many, 320.0)) < 4 * 70);
}

#[test]
fn nobody_and_nothing_are_drawn() {
    drawn(&[one(0.0, 0.0, 0.0, 0.0); 3], 320.0);
    drawn(&[], 320.0);
}

#[test]
fn a_difference_may_go_either_way() {
    let scene = drawn_as(&[one(30.0, -10.0, 0.0, -5.0)], true, 480.0);
    let heights: Vec<(String, f64, f64)> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Rect {
                y, height, class, ..
            } => Some((class.clone(), *y, *height)),
            _ => None,
        })
        .take(3)
        .collect();
    let [stayed, new, lost] = heights.as_slice() else {
        panic!("{heights:?}");
    };
    // Fewer are lost, which stands on those who stayed; fewer are new, which hangs below.
    assert_eq!(lost.0, "loss");
    assert!((lost.1 + lost.2 - stayed.1).abs() < 1e-9, "{heights:?}");
    assert!((new.1 - (stayed.1 + stayed.2)).abs() < 1e-9, "{heights:?}");
    assert_eq!(scene.table.rows[0][1..], ["+30", "−10", "0", "−5"]);
    assert!(scene.description.contains("−10"), "{}", scene.description);
}
