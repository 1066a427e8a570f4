//! How large a map is in motion, and which way it runs: as large as there is room, seen whole where that can be read.

use super::board::{TALL, TALL_DOWN};
use crate::model::Scenario;
use crate::ui::map::graph::{APART, NODE_HEIGHT};
use crate::ui::map::layout::{COMPACT_BELOW, LEAST_WIDTH};
use crate::ui::map::{self, Graph, Layout};
use crate::ui::pages::map::place;

/// Height beyond which a map that runs from left to right is not stretched, but enlarged.
const HIGHEST: f64 = 560.0;
/// How much a map is enlarged at most, as on a projector.
const ENLARGED: f64 = 1.8;
/// Into how many steps the type's size is divided, to look for what fits.
const FINE: u32 = 10;
/// As how many of these steps of the type's size it is shown at least: smaller, it is better read downwards.
const SMALLEST: u32 = 8;
/// As how many of them it is shown at most.
const LARGEST: u32 = (ENLARGED * FINE as f64) as u32;
/// How tall stages of a journey that runs downwards are, and how far apart, in the order in which it is tried: with room for dots under their
/// words, then with dots behind them.
const SHORTER: [(f64, f64); 3] = [(TALL_DOWN, APART), (TALL_DOWN, 24.0), (NODE_HEIGHT, 24.0)];

/// Height of the window's rest below which a map is low: hardly two stages of a journey downwards are seen at once.
const LOW: f64 = 400.0;
/// Width from which a map runs from left to right where it is low.
const BROAD: f64 = 600.0;
/// How much such a map is made smaller at most, of its own size: beyond, nobody reads it.
const FAINTEST: f64 = 0.45;
/// As how many hundredths of the type's size a journey downwards is shown at least where nothing else shows it whole: two strategies
/// beside each other tell nothing if customers lie below the edge.
const FAINT: u32 = 55;

/// Lays a map out in the room there is, of which `high` is what the window has left: from left to right where that can be read, as
/// large as there is room, a little smaller where that helps, else downwards; and how much it is enlarged.
pub fn layout(
    scenario: &Scenario,
    (width, height): (f64, f64),
    high: Option<f64>,
) -> (Layout, f64) {
    let is_moved = scenario.stages.iter().any(|stage| stage.x.is_some());
    let of = |width: f64, height: f64| {
        let mut graph = Graph::new(scenario);
        graph.tall = match width < COMPACT_BELOW {
            true => TALL_DOWN,
            false if is_moved => graph.tall,
            false => TALL,
        };
        map::lay_out(scenario, graph, place(width, height))
    };
    let fits = |layout: &Layout, width: f64| layout.shown().width <= width + 1.0;
    // By the width alone: the height follows from what is drawn where it runs downwards.
    let across = |enlarged: &f64| {
        let width = width / enlarged;
        width >= COMPACT_BELOW && fits(&of(width, HIGHEST), width)
    };
    let most = (height / HIGHEST).clamp(1.0, ENLARGED);
    let steps = (SMALLEST..=LARGEST)
        .rev()
        .map(|step| f64::from(step) / f64::from(FINE));
    let mut sizes = std::iter::once(most).chain(steps.filter(|step| *step < most));
    if width >= COMPACT_BELOW
        && let Some(enlarged) = sizes.find(across)
    {
        let width = width / enlarged;
        // What is lower may be wider: then it is as high as it has to be.
        let lower = of(width, (height / enlarged).min(HIGHEST));
        let layout = match fits(&lower, width) {
            true => lower,
            false => of(width, HIGHEST),
        };
        return (layout, enlarged);
    }
    high.and_then(|high| whole(scenario, width, high))
        .unwrap_or_else(|| (of(width.min(COMPACT_BELOW - 1.0), height), 1.0))
}

/// As a whole in a height, by whatever shows it largest. `None`: nothing does that could be read.
fn whole(scenario: &Scenario, width: f64, high: f64) -> Option<(Layout, f64)> {
    down(scenario, width, high)
        .or_else(|| low(scenario, width, high))
        .or_else(|| faint(scenario, width, high))
}

/// From left to right as a whole in a low place that is broad enough, smaller than elsewhere: with lower stages where it is larger then.
fn low(scenario: &Scenario, width: f64, high: f64) -> Option<(Layout, f64)> {
    if width < BROAD || !(1.0..LOW).contains(&high) {
        return None;
    }
    let at = |tall: f64| {
        let graph = Graph {
            tall,
            ..Graph::new(scenario)
        };
        let layout = map::lay_out(scenario, graph, place(width, high));
        let shown = layout.shown();
        let enlarged = (width / shown.width).min(high / shown.height);
        (layout, enlarged.min(ENLARGED))
    };
    let size = |found: &(Layout, f64)| found.0.scale * found.1;
    let (roomy, tight) = (at(TALL), at(NODE_HEIGHT));
    let found = if size(&roomy) >= 0.9 * size(&tight) {
        roomy
    } else {
        tight
    };
    (size(&found) >= FAINTEST).then_some(found)
}

/// Downwards with stages so tall and so far apart, enlarged so much. `None`: it is longer than the height.
fn downwards(
    scenario: &Scenario,
    (width, high): (f64, f64),
    (tall, apart): (f64, f64),
    enlarged: f64,
) -> Option<(Layout, f64)> {
    let graph = Graph {
        tall,
        apart,
        ..Graph::new(scenario)
    };
    let width = (width / enlarged).min(COMPACT_BELOW - 1.0);
    let layout = map::lay_out(scenario, graph, place(width, high));
    (layout.shown().height * enlarged <= high).then_some((layout, enlarged))
}

/// The same, smaller than it is read best: with the lowest stages closest together, as large as there is room.
fn faint(scenario: &Scenario, width: f64, high: f64) -> Option<(Layout, f64)> {
    let [.., shortest] = SHORTER;
    let at = |hundredths: u32| {
        let enlarged = f64::from(hundredths) / 100.0;
        downwards(scenario, (width, high), shortest, enlarged)
    };
    let smallest = at(FAINT)?;
    let larger = (FAINT + 1..100 * SMALLEST / FINE).rev().find_map(at);
    Some(larger.unwrap_or(smallest))
}

/// Downwards as a whole within a height: with lower stages closer together where that helps, as large as there is room. `None`: it is
/// longer than that in any case.
fn down(scenario: &Scenario, width: f64, high: f64) -> Option<(Layout, f64)> {
    SHORTER.iter().find_map(|&shape| {
        let at = |size: u32| {
            let enlarged = f64::from(size) / f64::from(FINE);
            downwards(scenario, (width, high), shape, enlarged)
        };
        let smallest = at(SMALLEST)?;
        // A narrower one would only be shrunk again.
        let broad = |size: &u32| width * f64::from(FINE) >= LEAST_WIDTH * f64::from(*size);
        let larger = (SMALLEST + 1..=LARGEST).rev().filter(broad);
        Some(larger.filter_map(at).next().unwrap_or(smallest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::templates;
    use crate::ui::map::geometry::Direction;

    #[test]
    fn a_map_is_as_wide_as_its_room_at_most_and_as_high_where_it_says_so() {
        for template in templates::all() {
            let scenario = (template.build)();
            for width in [300.0, 420.0, 640.0, 700.0, 900.0, 1300.0, 1900.0] {
                for high in [None, Some(320.0), Some(480.0), Some(900.0)] {
                    let (layout, enlarged) = layout(&scenario, (width, 480.0), high);
                    let case = format!("{}, {width} wide, {high:?} high", scenario.name);
                    let shown = layout.shown();
                    assert!(shown.width * enlarged <= width + 1.0, "{case}: {shown:?}");
                    let is_low = high.is_some_and(|high| high < LOW) && width >= BROAD;
                    let least = match high {
                        Some(_) if is_low => FAINTEST,
                        Some(_) => f64::from(FAINT) / 100.0,
                        None => 0.8,
                    };
                    assert!((least..=ENLARGED).contains(&enlarged), "{case}");
                    let downwards = layout.direction == Direction::Downwards;
                    if width < COMPACT_BELOW * 0.8 {
                        assert!(downwards, "{case}");
                    }
                    // One that cannot be seen whole is as it would be without the limit.
                    if let (true, Some(high)) = (downwards, high) {
                        let whole = shown.height * enlarged <= high;
                        assert!(whole || enlarged == 1.0, "{case}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_low_place_that_is_broad_shows_a_short_journey_whole() {
        let scenario = (templates::all()[0].build)();
        let (width, high) = (660.0, 210.0);
        let (layout, enlarged) = layout(&scenario, (width, high), Some(high));
        assert_eq!(layout.direction, Direction::Rightwards);
        let shown = layout.shown();
        assert!(shown.width * enlarged <= width + 1.0);
        assert!(shown.height * enlarged <= high + 1.0);
    }

    #[test]
    fn two_strategies_beside_each_other_are_seen_whole_on_a_laptop() {
        for template in templates::all() {
            let scenario = (template.build)();
            // What windows of 1280 × 720 and of 1366 × 768 leave to either.
            for (width, high) in [(460.0, 487.0), (503.0, 535.0)] {
                let (layout, enlarged) = layout(&scenario, (width, high), Some(high));
                let shown = layout.shown();
                let case = format!("{}, {width} × {high}: {enlarged}", scenario.name);
                assert!(shown.height * enlarged <= high, "{case}");
                assert!(shown.width * enlarged <= width + 1.0, "{case}");
            }
        }
    }

    #[test]
    fn a_projector_enlarges_what_runs_from_left_to_right() {
        let scenario = (templates::all()[0].build)();
        let (small, large) = (
            layout(&scenario, (1300.0, 560.0), None),
            layout(&scenario, (2600.0, 1120.0), None),
        );
        assert_eq!(small.0.direction, large.0.direction);
        assert!(large.1 > 1.5 * small.1, "{} {}", small.1, large.1);
    }
}
