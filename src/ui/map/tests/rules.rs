//! What holds for every journey: no two stages on one another, nothing infinite, always the same.

use std::time::Instant;

use proptest::prelude::*;

use super::fixtures;
use crate::analysis::results::{Comparison, Results, SeriesSummary, StrategyResult};
use crate::engine::series::{Outcome, Series};
use crate::model::{EngineKind, Scenario, StageKind, Strategy};
use crate::text::Language;
use crate::ui::charts::sankey::{Flows, SankeyInput, sankey};
use crate::ui::charts::scene::{Anchor, Mark, Pick, Scene};
use crate::ui::map::geometry::{Point, Rect};
use crate::ui::map::route::{self, HAIRLINE, WIDEST};
use crate::ui::map::way::Way;
use crate::ui::map::width::text_width;
use crate::ui::map::{Layout, MapFigures, MapInput, Size, draw, layout};

const LAPTOP: Size = Size {
    width: 1096.0,
    height: 375.0,
};

fn drawn(scenario: &Scenario, layout: &Layout, figures: Option<&MapFigures>) -> Scene {
    draw(&MapInput {
        scenario,
        layout,
        figures,
        selection: None,
        language: Language::English,
    })
}

#[test]
fn stages_that_nothing_connects_yet_stand_in_a_row_as_they_are_listed() {
    let kinds = [StageKind::Prospect, StageKind::Customer];
    let names = ["A", "B", "C", "D", "E", "F", "G"];
    let stages = names.map(|name| (name, kinds[usize::from(name != "A")]));
    let loose = layout(&fixtures::journey(&stages, &[]), LAPTOP);
    for pair in loose.stages.windows(2) {
        assert!(pair[0].right() < pair[1].x, "{pair:?}");
    }
    assert!(loose.scale > 0.8, "{}", loose.scale);
    // Behind those that are connected.
    let held = layout(
        &fixtures::journey(&stages[..4], &[("A", "B", 0.1), ("B", "D", 0.1)]),
        LAPTOP,
    );
    assert!(held.stages[3].right() < held.stages[2].x);
    // So many that a row of them could not be read share columns.
    let many: Vec<String> = (0..40).map(|it| format!("Stage {it}")).collect();
    let stages: Vec<_> = many
        .iter()
        .map(|name| (name.as_str(), StageKind::Customer))
        .collect();
    let many = layout(&fixtures::journey(&stages, &[]), LAPTOP);
    let columns = many.columns.len();
    assert!((5..=8).contains(&columns), "{columns}");
}

fn things(layout: &Layout) -> Vec<Rect> {
    let mut things = layout.stages.clone();
    things.extend(layout.channels.iter().flatten());
    things
}

fn assert_sound(layout: &Layout) {
    let things = things(layout);
    assert_apart(&things);
    for a in &things {
        for length in [a.x, a.y, a.width, a.height] {
            assert!(length.is_finite(), "{a:?}");
        }
        assert!(a.width > 0.0 && a.height > 0.0, "{a:?}");
        assert!(
            a.x >= 0.0
                && a.y >= 0.0
                && a.right() <= layout.size.width + 0.01
                && a.bottom() <= layout.size.height + 0.01,
            "{a:?} outside {:?}",
            layout.size
        );
    }
}

fn assert_apart(things: &[Rect]) {
    for (i, a) in things.iter().enumerate() {
        for b in &things[i + 1..] {
            assert!(a.overlap(b) < 0.01, "{a:?} lies on {b:?}");
        }
    }
}

fn assert_finite(marks: &[Mark]) {
    for mark in marks {
        match mark {
            Mark::Path { d, width, .. } => {
                assert!(!d.contains("NaN") && !d.contains("inf"), "{d}");
                assert!(width.is_none_or(f64::is_finite));
            }
            Mark::Rect {
                x,
                y,
                width,
                height,
                ..
            } => {
                assert!([x, y, width, height].iter().all(|v| v.is_finite()));
            }
            Mark::Circle { x, y, r, .. } => assert!([x, y, r].iter().all(|v| v.is_finite())),
            Mark::Text { x, y, .. } | Mark::Phrase { x, y, .. } => {
                assert!(x.is_finite() && y.is_finite());
            }
            Mark::Group { marks, .. } => assert_finite(marks),
        }
    }
}

fn picks(marks: &[Mark]) -> Vec<Pick> {
    marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Group { pick, label, .. } => {
                assert!(
                    pick.is_none() || !label.is_empty(),
                    "a choice without a name"
                );
                *pick
            }
            _ => None,
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn every_journey_is_laid_out_soundly(
        stages in 1_usize..40,
        moves in 0_usize..90,
        seed in any::<u64>(),
        width in 240.0_f64..2400.0,
        height in 200.0_f64..1200.0,
        moved in 0_usize..3,
    ) {
        let mut scenario = fixtures::random(stages, moves, seed);
        // One stage moved by hand, to anywhere; others make way.
        if moved == 1 {
            let at = seed as usize % stages;
            scenario.stages[at].x = Some((seed % 1500) as f64 - 100.0);
            scenario.stages[at].y = Some((seed % 600) as f64 - 50.0);
        }
        let size = Size { width, height };
        let first = layout(&scenario, size);
        if moved != 1 || width < 560.0 {
            assert_sound(&first);
        } else {
            assert_apart(&first.stages);
        }
        prop_assert_eq!(&first, &layout(&scenario, size));
        // All put where they stand anyway: the picture is the same.
        if moved == 2 {
            let mut placed = scenario.clone();
            for (stage, rect) in placed.stages.iter_mut().zip(&first.stages) {
                stage.x = Some(rect.center().x.round());
                stage.y = Some(rect.center().y.round());
            }
            let again = layout(&placed, size);
            prop_assert_eq!(&first.slots, &again.slots);
            prop_assert_eq!(&first.channels, &again.channels);
            prop_assert_eq!(&first.columns, &again.columns);
            for (a, b) in first.stages.iter().zip(&again.stages) {
                prop_assert!((a.x - b.x).abs() < 1e-6 && (a.y - b.y).abs() < 1e-6);
            }
        }
        let figures = fixtures::figures(&scenario, 12);
        let scene = drawn(&scenario, &first, Some(&figures));
        assert_finite(&scene.marks);
        let again = drawn(&scenario, &first, Some(&figures));
        prop_assert_eq!(&scene.marks, &again.marks);
        let mut seen = picks(&scene.marks);
        let all = seen.len();
        seen.sort_by_key(|pick| format!("{pick:?}"));
        seen.dedup();
        prop_assert_eq!(seen.len(), all, "a thing is drawn twice");
        for stage in 0..stages {
            prop_assert!(seen.contains(&Pick::Stage(stage)));
        }
        let flows = fixtures::flows(&scenario, 6);
        let flow = sankey(&SankeyInput {
            scenario: &scenario,
            flows: &flows,
            beside: None,
            size,
            selection: None,
            language: Language::English,
            horizon: "",
        });
        assert_finite(&flow.marks);
    }
}

#[test]
fn stages_moved_by_hand_keep_their_place_and_others_make_way() {
    let mut scenario = fixtures::subscription();
    let size = Size {
        width: 1096.0,
        height: 375.0,
    };
    let free = layout(&scenario, size);
    let under = free.stages[1].center();
    scenario.stages[4].x = Some(under.x + 10.0);
    scenario.stages[4].y = Some(under.y + 10.0);
    let fixed = layout(&scenario, size);
    let place = fixed.stages[4].center();
    assert!((place.x - under.x - 10.0).abs() < 0.01 && (place.y - under.y - 10.0).abs() < 0.01);
    for other in [0, 1, 2, 3, 5, 6] {
        assert!(
            fixed.stages[4].overlap(&fixed.stages[other]) < 0.01,
            "{other}"
        );
    }
}

#[test]
fn prospects_come_before_customers_and_the_lost_lie_at_the_foot() {
    for width in [1096.0, 1500.0] {
        let scenario = fixtures::subscription();
        let layout = layout(
            &scenario,
            Size {
                width,
                height: 375.0,
            },
        );
        let x = |stage: usize| layout.stages[stage].x;
        assert!(x(0) < x(1) && x(1) < x(2) && x(2) < x(3) && x(3) < x(4));
        assert!(layout.stages[7].y > layout.stages[5].bottom());
        // Promoters stand above detractors.
        assert!(layout.stages[6].y < layout.stages[5].y);
    }
}

#[test]
fn a_phone_is_never_cut_off() {
    for width in [320.0, 360.0, 390.0, 430.0] {
        for scenario in [
            fixtures::subscription(),
            fixtures::renewal(),
            fixtures::several_lost(),
            fixtures::random(60, 140, 7),
        ] {
            let layout = layout(
                &scenario,
                Size {
                    width,
                    height: 600.0,
                },
            );
            assert!((layout.shown().width - width).abs() < 1e-9);
            assert_sound(&layout);
        }
    }
}

#[test]
fn width_is_linear_in_flow_down_to_a_hairline() {
    let scenario = fixtures::subscription();
    let layout = layout(
        &scenario,
        Size {
            width: 1096.0,
            height: 375.0,
        },
    );
    let figures = fixtures::figures(&scenario, 24);
    let routes = route::route(&layout, &figures);
    let largest = figures
        .moves
        .iter()
        .chain(&figures.arrivals)
        .fold(0.0_f64, |a, b| a.max(*b));
    for (route, flow) in routes.transitions.iter().zip(&figures.moves) {
        let wished = (WIDEST * flow / largest).max(HAIRLINE);
        assert!((route.as_ref().unwrap().width - wished).abs() < 1e-9);
    }
}

/// Losses of the stages that stand at the foot of their columns fall clear of every stage.
#[test]
fn losses_cross_no_stage() {
    for (scenario, width) in [
        (fixtures::subscription(), 1096.0),
        (fixtures::subscription(), 1500.0),
        (fixtures::subscription(), 390.0),
        (fixtures::renewal(), 1096.0),
        (fixtures::renewal(), 390.0),
        (fixtures::random(24, 40, 11), 1400.0),
    ] {
        let layout = layout(
            &scenario,
            Size {
                width,
                height: 375.0,
            },
        );
        let routes = route::route(&layout, &fixtures::figures(&scenario, 12));
        for (t, route) in routes.transitions.iter().enumerate() {
            let Some(route) = route.as_ref().filter(|route| route.way == Way::Loss) else {
                continue;
            };
            let (from, _) = layout.graph.transitions[t].unwrap();
            for (stage, rect) in layout.stages.iter().enumerate() {
                if stage != from && layout.slots[stage].is_some() {
                    let hit = route.line.samples.iter().any(|point| rect.contains(*point));
                    assert!(!hit, "loss {t} crosses stage {stage} at width {width}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_said_of_figures_that_are_not_known() {
    let scenario = fixtures::subscription();
    let layout = layout(
        &scenario,
        Size {
            width: 1096.0,
            height: 375.0,
        },
    );
    let scene = drawn(&scenario, &layout, None);
    assert!(scene.table.rows.iter().all(|row| row[2].is_empty()));
    assert_eq!(picks(&scene.marks).len(), 8 + 19 + 1 + 1);
}

#[test]
fn zero_flows_are_drawn_as_idle_hairlines() {
    let scenario = fixtures::renewal();
    let layout = layout(
        &scenario,
        Size {
            width: 1096.0,
            height: 375.0,
        },
    );
    let zero = MapFigures {
        stages: vec![0.0; 7],
        moves: vec![0.0; 15],
        arrivals: vec![0.0; 2],
        ..MapFigures::default()
    };
    let routes = route::route(&layout, &zero);
    assert!(
        routes
            .transitions
            .iter()
            .flatten()
            .all(|route| (route.width - HAIRLINE).abs() < 1e-9)
    );
    assert_finite(&drawn(&scenario, &layout, Some(&zero)).marks);
}

#[test]
fn figures_come_from_the_chosen_strategy_and_period() {
    let mut scenario = fixtures::two_stages();
    scenario.clock.periods = 2;
    scenario.strategies = vec![Strategy::new("baseline"), Strategy::new("care")];
    let result = |id: &str, factor: f64| StrategyResult {
        id: id.to_owned(),
        series: Series::all(&scenario)
            .into_iter()
            .map(|series| {
                let first = if series.starts_at_zero() { 0 } else { 1 };
                let base = match series {
                    Series::Stage(stage) => 100.0 * (stage as f64 + 1.0),
                    Series::Move(_) => 7.0,
                    Series::Arrivals(_) => 9.0,
                    _ => 50.0,
                };
                SeriesSummary {
                    mean: (first..=2)
                        .map(|k| factor * (base + f64::from(k)))
                        .collect(),
                    sd: Vec::new(),
                    quantiles: Vec::new(),
                }
            })
            .collect(),
        outcomes: Vec::new(),
        segments: Vec::new(),
        per_customer: None,
        histories: None,
    };
    let results = Results {
        engine: EngineKind::Counts,
        seed: 1,
        replications: 1,
        digest: String::new(),
        warnings: Vec::new(),
        strategies: vec![result("baseline", 1.0), result("care", 2.0)],
        comparison: Comparison {
            outcome: Outcome::Npv,
            strategies: Vec::new(),
        },
        observed: Vec::new(),
    };
    let at = |strategy, period| MapFigures::from_results(&scenario, &results, strategy, period);
    let care = at(1, 2).unwrap();
    assert_eq!(care.stages, vec![204.0, 404.0]);
    assert_eq!(care.change, vec![2.0, 2.0]);
    assert_eq!(care.moves, vec![18.0]);
    assert_eq!(care.arrivals, vec![22.0]);
    assert_eq!(care.customers, 104.0);
    assert_eq!(care.largest_stage, 204.0, "the lost have no bar");
    assert_eq!(care.largest_flow, 22.0);
    let start = at(0, 0).unwrap();
    assert_eq!(start.stages, vec![100.0, 200.0]);
    assert!(start.change.is_empty());
    assert_eq!(start.moves, vec![8.0]);
    assert!(at(2, 0).is_none());
    let flows = Flows::from_results(&scenario, &results, 0, 1, 2).unwrap();
    assert_eq!(flows.moves, vec![8.0 + 9.0]);
    let last = Flows::from_results(&scenario, &results, 0, 2, 2).unwrap();
    assert_eq!(last.moves, vec![9.0]);
}

#[test]
fn a_stage_says_what_it_is_and_how_it_changes() {
    let scenario = fixtures::subscription();
    let layout = layout(
        &scenario,
        Size {
            width: 1096.0,
            height: 375.0,
        },
    );
    let scene = drawn(&scenario, &layout, Some(&fixtures::figures(&scenario, 24)));
    let labels: Vec<&str> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Group { label, .. } => Some(label.as_str()),
            _ => None,
        })
        .collect();
    let said = |start: &str| {
        *labels
            .iter()
            .find(|label| label.starts_with(start))
            .unwrap()
    };
    assert_eq!(
        said("Aware, "),
        "Aware, prospect: 5,734 people, 4 fewer than a month before"
    );
    assert!(said("Advocate, ").starts_with("Advocate, customer, promoter: "));
    assert!(said("Inflow, ").contains("1,000 people enter Aware this month"));
    assert_eq!(scene.table.rows.len(), 8 + 1 + 19 + 1);
}

/// Far above what is measured (a few milliseconds, tens for the largest), far below what one notices
/// as hanging.
#[test]
fn large_journeys_take_bounded_time() {
    for (stages, moves, seconds) in [(60, 140, 1.0), (200, 2_000, 8.0)] {
        let mut scenario = fixtures::random(stages, moves, 5);
        scenario.stages[0].kind = StageKind::Prospect;
        let figures = fixtures::figures(&scenario, 3);
        for size in [(1096.0, 375.0), (390.0, 600.0)] {
            let start = Instant::now();
            let layout = layout(
                &scenario,
                Size {
                    width: size.0,
                    height: size.1,
                },
            );
            let laid = start.elapsed();
            let scene = drawn(&scenario, &layout, Some(&figures));
            let all = start.elapsed();
            let again = Instant::now();
            let _ = route::route(&layout, &figures);
            println!("route {:?}", again.elapsed());
            println!("{stages} stages, {moves} moves: layout {laid:?}, with drawing {all:?}");
            assert!(all.as_secs_f64() < seconds);
            assert_sound(&layout);
            assert_finite(&scene.marks);
        }
    }
}

/// The headings and the total of the customers stay in their panels, at either end.
#[test]
fn headings_stay_in_their_panels() {
    for scenario in [fixtures::subscription(), fixtures::several_lost()] {
        let layout = layout(&scenario, LAPTOP);
        let figures = fixtures::figures(&scenario, 24);
        let scene = drawn(&scenario, &layout, Some(&figures));
        for panel in &layout.panels {
            let mut found = 0;
            for mark in &scene.marks {
                if let Mark::Text {
                    x,
                    y,
                    text,
                    size,
                    anchor,
                    ..
                } = mark
                    && (*y - panel.heading.y).abs() < 0.1
                    && panel.rect.contains(Point { x: *x, y: *y })
                {
                    let width = text_width(text, *size, true);
                    let (start, end) = match anchor {
                        Anchor::End => (x - width, *x),
                        _ => (*x, x + width),
                    };
                    assert!(start >= panel.rect.x && end <= panel.rect.right(), "{text}");
                    found += 1;
                }
            }
            assert_eq!(
                found,
                if panel.kind == StageKind::Customer {
                    2
                } else {
                    1
                }
            );
        }
    }
}
