use super::*;
use crate::analysis::decision::frontier as judged;
use crate::model::templates;

fn drawn(points: &[(f64, f64)], width: f64) -> Scene {
    let scenario = (templates::find("saas").unwrap().build)();
    let returns: Vec<Return> = points
        .iter()
        .map(|(cost, gain)| Return {
            cost: *cost,
            gain: *gain,
            roi: (*cost > 0.0).then(|| (gain - cost) / cost),
            payback: None,
        })
        .collect();
    let rivals: Vec<usize> = (0..points.len()).collect();
    let (cost, gain): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
    super::returns(&ReturnsInput {
        scenario: &scenario,
        returns: &returns,
        rivals: &rivals,
        frontier: &judged(&cost, &gain),
        slots: &[1, 2, 3, 4, 5, 6, 7, 8],
        width,
        height: 320.0,
        language: Language::English,
    })
}

fn names(scene: &Scene) -> Vec<&str> {
    let texts = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { x, text, class, .. } if class == "t halo" => {
            assert!((0.0..=scene.width).contains(x), "{mark:?}");
            Some(text.as_str())
        }
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_line_parts_those_that_earn_what_they_cost_from_those_that_do_not() {
    let has_line = |points: &[(f64, f64)]| {
        let scene = drawn(points, 480.0);
        let is_line = |mark: &&Mark| matches!(mark, Mark::Path { class, .. } if class == "axis");
        let lines = scene.marks.iter().filter(is_line).count();
        let named = scene
            .marks
            .iter()
            .any(|mark| matches!(mark, Mark::Text { text, .. } if text == "earns what it costs"));
        assert!(lines > 0 || !named);
        named
    };
    assert!(has_line(&[(0.0, 0.0), (100.0, 300.0), (300.0, 200.0)]));
    assert!(!has_line(&[(0.0, 1e6), (100.0, 3e6)]), "nobody is near it");
}

#[test]
fn those_that_others_beat_are_hollow_and_off_the_line() {
    // The third costs more than the second and earns less.
    let scene = drawn(
        &[(0.0, 0.0), (100.0, 300.0), (150.0, 200.0), (300.0, 400.0)],
        480.0,
    );
    let classes: Vec<&str> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Path { class, .. } => Some(class.as_str()),
            _ => None,
        })
        .collect();
    for class in ["f1 ring", "f2 ring", "l3", "f4 ring", "ink-l"] {
        assert!(classes.contains(&class), "{class} {classes:?}");
    }
    assert_eq!(names(&scene).len(), 4);
    assert_eq!(scene.table.rows[1][3], "200\u{a0}%");
    assert_eq!(
        scene.table.rows[2][4],
        "another costs no more and gives no less"
    );
}

#[test]
fn odd_points_stay_inside() {
    for width in [260.0, 900.0] {
        names(&drawn(&[(0.0, 0.0)], width));
        names(&drawn(&[(0.0, 0.0); 8], width));
        names(&drawn(
            &[(0.0, 0.0), (-5e9, -1e9), (f64::NAN, f64::NAN), (3.0, 1e-7)],
            width,
        ));
        let many: Vec<(f64, f64)> = (0..8).map(|at| (f64::from(at), f64::from(at))).collect();
        names(&drawn(&many, width));
    }
    names(&drawn(&[], 300.0));
}
