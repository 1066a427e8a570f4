use super::*;
use crate::model::templates;

fn scenario() -> Scenario {
    (templates::find("saas").unwrap().build)()
}

fn course(name: &str, slot: usize, mean: Vec<f64>, spread: Option<f64>) -> Course {
    let quantiles = spread.map_or(Vec::new(), |spread| {
        let around = |value: &f64| [-2.0, -1.0, 0.0, 1.0, 2.0].map(|step| value + step * spread);
        mean.iter().map(around).collect()
    });
    Course {
        name: name.to_owned(),
        slot,
        mean,
        quantiles,
    }
}

fn drawn(courses: &[Course], focus: usize, width: f64) -> Scene {
    ahead(&AheadInput {
        guess: None,
        scenario: &scenario(),
        series: Series::CumulativeDiscountedProfit,
        courses,
        focus,
        width,
        height: 320.0,
        language: Language::English,
    })
}

fn texts(scene: &Scene) -> Vec<String> {
    let texts = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { x, y, text, .. } => {
            assert!(
                (-0.5..=scene.width + 0.5).contains(x) && (0.0..=scene.height).contains(y),
                "{mark:?}"
            );
            Some(text.replace('\u{a0}', " "))
        }
        _ => None,
    });
    texts.collect()
}

/// Down at first, and back above zero from the third time on.
fn dip() -> Vec<f64> {
    (0..37)
        .map(|time| f64::from(time) * 100.0 - if time == 0 { 0.0 } else { 250.0 })
        .collect()
}

#[test]
fn where_a_strategy_has_paid_back_is_marked() {
    let courses = [
        course("Care", 2, dip(), Some(40.0)),
        course("More", 3, vec![0.0; 37], None),
    ];
    let said = texts(&drawn(&courses, 0, 480.0));
    assert!(
        said.iter().any(|text| text == "pays back by month 3"),
        "{said:?}"
    );
    let never: Vec<f64> = dip().iter().map(|value| -value.abs()).collect();
    let said = texts(&drawn(&[course("Care", 2, never, None)], 0, 480.0));
    assert!(
        !said.iter().any(|text| text.contains("pays back")),
        "{said:?}"
    );
    assert_eq!(
        super::payback::paid_back(&[0.0, 1.0, 2.0]),
        None,
        "it never cost anything"
    );
}

#[test]
fn ends_and_table_tell_the_range() {
    let courses = [course("Care", 2, dip(), Some(40.0))];
    let scene = drawn(&courses, 0, 480.0);
    let said = texts(&scene);
    for end in ["+€3.35 k", "+€3.27 k", "+€3.43 k"] {
        assert!(said.iter().any(|text| text == end), "{end} {said:?}");
    }
    assert_eq!(scene.table.columns.len(), 3);
    assert_eq!(scene.table.rows.len(), 37);
    assert!(scene.table.rows.iter().all(|row| row.len() == 3));
    assert!(
        scene.description.contains("Care: +€3.35\u{a0}k"),
        "{}",
        scene.description
    );
}

#[test]
fn ends_of_a_range_stand_where_no_other_line_ends_among_them() {
    let at = |value: f64, spread| course("A line", 2, vec![value; 37], spread);
    let said = |other: f64| {
        texts(&drawn(
            &[at(1000.0, Some(100.0)), at(other, None)],
            0,
            480.0,
        ))
    };
    let has = |said: &[String], text: &str| said.iter().any(|one| one == text);
    let apart = said(3000.0);
    assert!(has(&apart, "+€800") && has(&apart, "+€1.2 k"), "{apart:?}");
    // Among them, and just above.
    for other in [900.0, 1210.0] {
        let close = said(other);
        assert!(!has(&close, "+€800"), "{close:?}");
        assert!(has(&close, "+€1.0 k"), "{close:?}");
    }
}

#[test]
fn odd_figures_stay_inside() {
    let far = |value: f64| course("Far", 4, vec![0.0, value, value], Some(value.abs() / 9.0));
    let nothing = course("Nothing", 5, vec![0.0; 3], Some(0.0));
    let undefined = course("Undefined", 6, vec![f64::NAN; 3], None);
    let all = vec![
        far(1e12),
        far(-1e12),
        nothing.clone(),
        undefined.clone(),
        far(1e-9),
        nothing.clone(),
        nothing,
        far(3.0),
    ];
    for width in [280.0, 900.0] {
        for focus in 0..all.len() {
            texts(&drawn(&all, focus, width));
        }
        texts(&drawn(&[], 0, width));
        texts(&drawn(std::slice::from_ref(&undefined), 0, width));
        texts(&drawn(&[course("Empty", 1, Vec::new(), None)], 0, width));
    }
}
