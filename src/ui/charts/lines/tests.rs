use super::*;
use crate::model::templates;

fn scenario() -> Scenario {
    (templates::find("saas").unwrap().build)()
}

fn drawn(along: Along<'_>, at: &[f64], lines: &[Line], width: f64) -> Scene {
    line_chart(&LinesInput {
        scenario: &scenario(),
        title: "Best choice",
        unit: Unit::Share,
        is_change: false,
        level: None,
        reach: (0.0, 1.0),
        along,
        at,
        lines,
        focus: Some(0),
        width,
        height: 320.0,
        language: Language::English,
    })
}

fn line_of(name: &str, slot: usize, values: &[f64]) -> Line {
    Line {
        name: name.to_owned(),
        slot,
        values: values.to_vec(),
    }
}

fn inside(scene: &Scene) {
    for mark in &scene.marks {
        if let Mark::Text { x, y, .. } = mark {
            assert!(
                (0.0..=scene.width).contains(x) && (0.0..=scene.height).contains(y),
                "{mark:?}"
            );
        }
    }
}

#[test]
fn each_strategy_has_a_line_that_ends_at_its_name() {
    let lines = [
        line_of("None", 0, &[0.9, 0.4, 0.1]),
        line_of("Service", 1, &[0.1, 0.6, 0.9]),
    ];
    let scene = drawn(Along::Time, &[1.0, 2.0, 3.0], &lines, 480.0);
    inside(&scene);
    assert_eq!(scene.table.columns, ["time", "None", "Service"]);
    assert_eq!(scene.table.rows[2][1..], ["10\u{a0}%", "90\u{a0}%"]);
    assert_eq!(scene.description, "None: 10\u{a0}%; Service: 90\u{a0}%");
    let names: Vec<&str> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, class, .. } if class == "t b" || class == "t2" => {
                Some(text.as_str())
            }
            _ => None,
        })
        .collect();
    // The upper one comes first.
    assert_eq!(names, ["Service", "None"]);
}

#[test]
fn amounts_have_an_axis_of_their_own() {
    let lines = [line_of("A", 0, &[1.0, 0.0])];
    let scene = drawn(
        Along::Amount(Unit::Money, "worth of a customer"),
        &[0.0, 400.0],
        &lines,
        480.0,
    );
    inside(&scene);
    let texts: Vec<&str> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert!(
        texts.contains(&"€400") && texts.contains(&"worth of a customer"),
        "{texts:?}"
    );
    assert_eq!(scene.table.rows[1], ["€400", "0\u{a0}%"]);
}

#[test]
fn eight_ties_on_a_phone_nothing_and_what_is_undefined_are_drawn() {
    let ties: Vec<Line> = (0..8)
        .map(|at| line_of("A strategy with a rather long name", at, &[0.125; 24]))
        .collect();
    let at: Vec<f64> = (1..=24).map(f64::from).collect();
    inside(&drawn(Along::Time, &at, &ties, 300.0));
    inside(&drawn(
        Along::Time,
        &at,
        &[line_of("A", 0, &[f64::NAN; 24])],
        300.0,
    ));
    inside(&drawn(
        Along::Number("worth"),
        &[0.0],
        &[line_of("A", 0, &[1.0])],
        300.0,
    ));
    let empty = drawn(Along::Time, &[], &[], 300.0);
    assert!(empty.table.rows.is_empty());
}

#[test]
fn money_may_be_below_nothing() {
    let scenario = scenario();
    let scene = line_chart(&LinesInput {
        scenario: &scenario,
        title: "Payback",
        unit: Unit::Money,
        is_change: false,
        level: None,
        reach: (0.0, 0.0),
        along: Along::Number("months since"),
        at: &[0.0, 1.0, 2.0],
        lines: &[line_of("A", 0, &[-30.0, -10.0, 25.0])],
        focus: None,
        width: 480.0,
        height: 320.0,
        language: Language::English,
    });
    inside(&scene);
    assert_eq!(scene.table.rows[0], ["0", "−€30"]);
}
