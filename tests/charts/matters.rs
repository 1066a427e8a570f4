//! The pictures of what matters: usual and odd inputs, as snapshots and by what they must hold.

use perennial::analysis::briefing::points;
use perennial::analysis::matters::{Matters, Plane, matters, plane};
use perennial::analysis::sensitivity::{
    Grid, Importance, Index, Probe, Spider, Thread, importance,
};
use perennial::engine::plan::Plan;
use perennial::engine::series::Outcome;
use perennial::model::{Path, Scenario, templates};
use perennial::text::Language;
use perennial::ui::charts::importance::{self as importances, ImportanceInput};
use perennial::ui::charts::scene::{Mark, Scene};
use perennial::ui::charts::slot;
use perennial::ui::charts::spider::{SpiderInput, spider};
use perennial::ui::charts::two_way::{TwoWayInput, two_way};
use perennial::ui::map;
use perennial::ui::map::draw::leaks::{LeaksInput, leaks};

use super::sound::{inside, same, shown};

/// A scenario with its uncertain numbers.
struct Case {
    scenario: Scenario,
    plan: Plan,
    paths: Vec<Path>,
}

impl Case {
    fn of(scenario: Scenario) -> Self {
        let plan = Plan::compile(&scenario).unwrap();
        let dimensions = plan.dimensions().iter();
        let paths = dimensions.map(|one| one.path().clone()).collect();
        Self {
            scenario,
            plan,
            paths,
        }
    }

    fn template(id: &str) -> Self {
        Self::of((templates::find(id).unwrap().build)())
    }

    fn matters(&self) -> Matters {
        matters(&self.scenario, &self.plan, Outcome::Npv.into(), &mut |_| {})
    }

    fn spider(&self, figures: &Spider, strategy: usize, width: f64) -> Scene {
        spider(&SpiderInput {
            scenario: &self.scenario,
            spider: figures,
            paths: &self.paths,
            strategy,
            slot: slot(&self.scenario, strategy),
            most: 8,
            width,
            height: 320.0,
            language: Language::English,
        })
    }

    fn importance(&self, figures: &[Importance], strategy: usize, width: f64) -> Scene {
        importances::importance(&ImportanceInput {
            scenario: &self.scenario,
            importance: figures,
            paths: &self.paths,
            slot: slot(&self.scenario, strategy),
            most: 8,
            width,
            height: 320.0,
            language: Language::English,
        })
    }

    fn two_way(&self, figures: &Plane, strategy: usize, width: f64) -> Scene {
        let middle = self.plan.middle();
        let [across, up] = figures.grid.dimensions;
        two_way(&TwoWayInput {
            scenario: &self.scenario,
            plane: figures,
            paths: [&self.paths[across], &self.paths[up]],
            means: [middle[across], middle[up]],
            strategy,
            width,
            height: 420.0,
            language: Language::English,
        })
    }

    fn leaks(&self, figures: &Matters, strategy: usize, width: f64) -> Scene {
        let size = map::Size {
            width,
            height: 520.0,
        };
        leaks(&LeaksInput {
            scenario: &self.scenario,
            layout: &map::layout(&self.scenario, size),
            leaks: figures.leaks.as_ref().unwrap(),
            strategy,
            language: Language::English,
        })
    }
}

/// A spider of lines by hand.
fn by_hand(threads: &[[f64; 7]]) -> Spider {
    let threads = threads
        .iter()
        .enumerate()
        .map(|(dimension, amounts)| Thread {
            dimension,
            values: (0..7).map(f64::from).collect(),
            outcomes: amounts.iter().map(|one| vec![0.0, *one]).collect(),
        });
    Spider {
        outcome: Outcome::Npv,
        middle: vec![0.0, 0.0],
        dust: vec![0.0; 2],
        threads: threads.collect(),
    }
}

fn index(value: f64, error: f64) -> Index {
    Index { value, error }
}

/// A plane over two numbers of the template, with amounts by a formula of places from 0 to 1.
fn plane_by_hand(rivals: usize, formula: impl Fn(f64, f64) -> Vec<f64>) -> Plane {
    let steps = || (0..=12).map(|step| f64::from(step) / 12.0);
    let places = steps().flat_map(|second| steps().map(move |first| (first, second)));
    Plane {
        rivals: (0..rivals).collect(),
        grid: Grid {
            outcome: Outcome::Npv,
            less_is_better: false,
            dimensions: [0, 1],
            outcomes: places
                .map(|(first, second)| formula(first, second))
                .collect(),
            values: [steps().collect(), steps().collect()],
        },
    }
}

#[test]
fn spiders_look_as_they_did() {
    let case = Case::template("saas");
    let found = case.matters().spider;
    same("spider", &case.spider(&found, 1, 640.0));
    same("spider-phone", &case.spider(&found, 1, 330.0));
    same("spider-baseline", &case.spider(&found, 0, 640.0));
    let falling = [-70.0, -60.0, -30.0, 0.0, 30.0, 60.0, 70.0];
    let odd = by_hand(&[
        [-5e6; 7],
        falling,
        falling,
        [f64::NAN; 7],
        falling.map(|one| -one),
    ]);
    same("spider-ties", &case.spider(&odd, 1, 640.0));
    // What moves nothing and what is undefined has no line.
    assert_eq!(odd.widest(1).len(), 3);
    let losses = by_hand(&[falling.map(|one| one * 1e3 - 2e6)]);
    same("spider-negative", &case.spider(&losses, 1, 640.0));
    same("spider-nothing", &case.spider(&by_hand(&[]), 1, 640.0));
}

#[test]
fn importances_look_as_they_did() {
    let case = Case::template("saas");
    let count = case.paths.len();
    let some = |at: usize| Importance {
        first: index(0.5 / (at + 1) as f64, 0.01),
        total: index(0.6 / (at + 1) as f64, 0.03),
    };
    let all: Vec<Importance> = (0..count).map(some).collect();
    let scene = case.importance(&all, 1, 640.0);
    same("importance", &scene);
    assert_eq!(scene.table.rows.len(), count);
    same("importance-phone", &case.importance(&all, 1, 330.0));
    // Noise below nothing is drawn as nothing, and what is undefined not at all.
    let none = Importance {
        first: index(f64::NAN, f64::NAN),
        total: index(f64::NAN, f64::NAN),
    };
    let noise = Importance {
        first: index(-0.02, 0.05),
        total: index(1.0, 0.0),
    };
    let scene = case.importance(&[none, noise], 1, 640.0);
    same("importance-noise", &scene);
    assert_eq!(scene.table.rows.len(), 1);
    same("importance-nothing", &case.importance(&[none], 1, 640.0));
}

#[test]
fn planes_look_as_they_did() {
    let case = Case::template("saas");
    let found = plane(&case.plan, Outcome::Npv.into(), [0, 1], &mut |_| {}).unwrap();
    let scene = case.two_way(&found, 1, 640.0);
    same("two-way", &scene);
    assert!(scene.table.rows.len() <= 8);
    same("two-way-phone", &case.two_way(&found, 1, 330.0));
    same("two-way-baseline", &case.two_way(&found, 0, 640.0));
    let ties = plane_by_hand(2, |_, _| vec![5.0, 5.0]);
    same("two-way-ties", &case.two_way(&ties, 1, 640.0));
    let losses = plane_by_hand(2, |first, _| vec![0.0, -1e6 - 1e5 * first]);
    same("two-way-negative", &case.two_way(&losses, 1, 640.0));
    let undefined = plane_by_hand(2, |first, _| {
        vec![0.0, if first > 0.5 { f64::NAN } else { 1.0 }]
    });
    same("two-way-undefined", &case.two_way(&undefined, 1, 640.0));
    let alone = plane_by_hand(1, |first, second| vec![first - second]);
    same("two-way-one-strategy", &case.two_way(&alone, 0, 640.0));
}

/// Where the best changes along a line that is known, that line is drawn, and the names stand on its two sides.
#[test]
fn a_known_border_is_drawn_where_it_is() {
    let case = Case::template("saas");
    // Equal where the first is a half.
    let halves = plane_by_hand(2, |first, _| vec![0.0, 1e3 * (first - 0.5)]);
    let scene = case.two_way(&halves, 1, 640.0);
    let border = scene.marks.iter().find_map(|mark| match mark {
        Mark::Path { d, class, .. } if class == "field-border" => Some(d.clone()),
        _ => None,
    });
    let border = border.unwrap();
    let places: Vec<f64> = border
        .split(['M', 'L'])
        .filter_map(|place| place.split(',').next()?.parse().ok())
        .collect();
    let frame = scene.marks.iter().find_map(|mark| match mark {
        Mark::Path { d, class, .. } if class.contains("shade") => Some(d.clone()),
        _ => None,
    });
    assert!(frame.is_some() && places.len() >= 12);
    let middle = places[0];
    assert!(
        places.iter().all(|x| (x - middle).abs() < 0.11),
        "{places:?}"
    );
    let name = |strategy: usize| {
        let name = &case.scenario.strategies[strategy].name;
        scene
            .marks
            .iter()
            .find_map(|mark| match mark {
                Mark::Text { x, text, class, .. }
                    if class == "t b halo" && *text == format!("best: {name}") =>
                {
                    Some(*x)
                }
                _ => None,
            })
            .unwrap_or_else(|| panic!("{name} is not there"))
    };
    assert!(name(0) < middle && name(1) > middle);
    assert!(scene.description.contains("places of this picture"));
}

#[test]
fn leaks_on_the_map_look_as_they_did() {
    let case = Case::template("saas");
    let found = case.matters();
    same("leak-map", &case.leaks(&found, 1, 1232.0));
    same("leak-map-phone", &case.leaks(&found, 1, 360.0));
    // The widest arrow is the one that is worth most.
    let scene = case.leaks(&found, 1, 1232.0);
    let first = found.leaks.as_ref().unwrap().ranked(1)[0].transition;
    let widest = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Group { label, marks, .. } => marks.iter().find_map(|mark| match mark {
                Mark::Path {
                    class,
                    width: Some(width),
                    ..
                } if class.starts_with("flow leak") => Some((label.clone(), *width)),
                _ => None,
            }),
            _ => None,
        })
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .unwrap();
    let item = &case.scenario.transitions[first];
    let named = perennial::text::series::transition(item, &case.scenario);
    assert!(widest.0.starts_with(&named), "{widest:?} {named}");
    assert!((widest.1 - map::route::WIDEST).abs() < 1e-9);
}

#[test]
fn every_template_has_its_pictures_at_every_width() {
    for template in templates::all() {
        let case = Case::of((template.build)());
        let found = case.matters();
        for strategy in 0..case.plan.strategies() {
            for width in [290.0, 640.0] {
                let scene = case.spider(&found.spider, strategy, width);
                shown("every-spider", &scene);
                inside(&scene);
                if width < 300.0 || strategy < 2 {
                    shown("every-leak-map", &case.leaks(&found, strategy, width * 1.9));
                }
            }
        }
        if case.paths.len() > 1
            && let Some(plane) = plane(&case.plan, Outcome::Npv.into(), [0, 1], &mut |_| {})
        {
            for width in [290.0, 640.0] {
                let scene = case.two_way(&plane, case.plan.strategies() - 1, width);
                shown("every-two-way", &scene);
                inside(&scene);
            }
        }
    }
}

#[test]
fn indices_of_a_template_add_up_to_no_more_than_everything() {
    let case = Case::template("saas");
    let points = points(&case.plan).unwrap().min(64);
    let probe = Probe::new(&case.plan, Outcome::Npv);
    let found = importance(&probe, points, &mut |_| {});
    let scene = case.importance(&found[1], 1, 640.0);
    inside(&scene);
    let sum: f64 = found[1].iter().map(|one| one.first.value).sum();
    let errors: f64 = found[1].iter().map(|one| one.first.error).sum();
    assert!(sum < 1.0 + 3.0 * errors && sum > 0.5, "{sum}");
    for one in &found[1] {
        let errors = one.first.error + one.total.error;
        assert!(
            one.first.value < one.total.value + 3.0 * errors + 0.02,
            "{one:?}"
        );
    }
}
