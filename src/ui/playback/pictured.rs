//! The map of a playback: its ground under the dots, its words and figures over them.

use crate::analysis::playback::{Course, Playback, in_period};
use crate::engine::series::Unit;
use crate::model::{Scenario, StageKind};
use crate::text::map::{self as words, Phrase};
use crate::text::{period, series};
use crate::ui::charts::scene::{Anchor, Mark};
use crate::ui::map::geometry::Direction;
use crate::ui::map::node::{self, NodeText};
use crate::ui::map::route::Routes;
use crate::ui::map::{self, Layout, MapFigures, MapInput};
use crate::ui::say::Say;

/// What does not change while time runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Ground {
    /// Panels, arrows, and the bodies of stages and channels.
    pub under: Vec<Mark>,
    /// Headings.
    pub over: Vec<Mark>,
}

/// Arrows as wide as what flows along them in an average period, all strategies on one scale.
#[must_use]
pub fn routes(playback: &Playback, course: &Course, layout: &Layout) -> Routes {
    let mean = |series: &Vec<f64>| series.iter().sum::<f64>() / series.len().max(1) as f64;
    let means = |all: &[Vec<f64>]| -> Vec<f64> { all.iter().map(mean).collect() };
    let largest = (playback.courses.iter())
        .flat_map(|course| course.moves.iter().chain(&course.arrivals))
        .map(mean)
        .fold(0.0, f64::max);
    let figures = MapFigures {
        moves: means(&course.moves),
        arrivals: means(&course.arrivals),
        referred: means(&course.referred),
        largest_flow: largest,
        ..MapFigures::default()
    };
    map::routes(layout, Some(&figures))
}

/// The ground of a map.
#[must_use]
pub fn ground(scenario: &Scenario, layout: &Layout, routes: &Routes, say: &Say) -> Ground {
    let input = MapInput {
        scenario,
        layout,
        figures: None,
        selection: None,
        language: say.language,
    };
    let mut found = Ground {
        under: Vec::new(),
        over: Vec::new(),
    };
    for mark in map::draw_along(&input, routes).marks {
        match mark {
            Mark::Group { class, marks, .. } if class != "map-labels" => {
                found.under.extend(marks.into_iter().filter(is_ground));
            }
            Mark::Group { .. } => {}
            Mark::Text { .. } | Mark::Phrase { .. } => found.over.push(mark),
            other => found.under.push(other),
        }
    }
    found
}

/// Whether a part of a stage, channel or arrow lies under the dots.
fn is_ground(mark: &Mark) -> bool {
    match mark {
        Mark::Path { class, .. } | Mark::Rect { class, .. } => {
            let first = class.split(' ').next().unwrap_or("");
            matches!(first, "flow" | "flow-h" | "node" | "ref" | "ref-h")
        }
        _ => false,
    }
}

/// The figures of a time: stages at it, and what came in the period.
#[must_use]
pub fn live(
    (playback, at): (&Playback, usize),
    layout: &Layout,
    routes: &Routes,
    scenario: &Scenario,
    say: &Say,
    (time, flow): (u32, u32),
) -> Vec<Mark> {
    let Some(course) = playback.courses.get(at) else {
        return Vec::new();
    };
    let largest = largest(playback, scenario);
    let mut marks = Vec::new();
    for (position, stage) in scenario.stages.iter().enumerate() {
        let counts = course.stages.get(position).map_or(&[][..], Vec::as_slice);
        let people = counts.get(time as usize).copied().unwrap_or(0.0);
        let before = (time as usize).checked_sub(1).and_then(|at| counts.get(at));
        let change = before.map(|before| people - before);
        let count = say.numbers.whole(people as u64);
        let change = change.map_or_else(String::new, |change| {
            say.numbers.change(Unit::People, change)
        });
        let place = layout.stages[position];
        let name = series::stage(stage);
        let drawn = if stage.kind == StageKind::Lost {
            let so_far = words::phrase(say.language, Phrase::SoFar { people: &count });
            node::foot(place, name, &so_far, "", false)
        } else {
            let text = NodeText {
                name,
                people: &count,
                change: &per(say, change),
                stock: people / largest,
            };
            node::stage(place, stage.kind, stage.sentiment, &text, false)
        };
        marks.extend(drawn.into_iter().filter(|mark| !is_ground(mark)));
    }
    marks.extend(arrivals(course, layout, scenario, say, flow));
    if layout.direction == Direction::Rightwards {
        marks.extend(referred(course, routes, say, flow));
    }
    marks
}

fn per(say: &Say, change: String) -> String {
    if change.is_empty() {
        return change;
    }
    format!("{change}{}", period::per_short(say.language, say.period))
}

/// The largest count of a stage that is not lost: the scale of the bars.
fn largest(playback: &Playback, scenario: &Scenario) -> f64 {
    let there = |course: &Course| -> f64 {
        let stages = course.stages.iter().zip(&scenario.stages);
        let there = stages.filter(|(_, stage)| stage.kind != StageKind::Lost);
        there
            .flat_map(|(counts, _)| counts.iter().copied())
            .fold(1.0, f64::max)
    };
    playback.courses.iter().map(there).fold(1.0, f64::max)
}

fn arrivals(
    course: &Course,
    layout: &Layout,
    scenario: &Scenario,
    say: &Say,
    flow: u32,
) -> Vec<Mark> {
    let channels = scenario.channels.iter().enumerate();
    let drawn = channels.filter_map(|(at, channel)| {
        let place = (*layout.channels.get(at)?)?;
        let came = course
            .arrivals
            .get(at)
            .map_or(0.0, |one| in_period(one, flow));
        let came = say.numbers.whole(came as u64);
        let name = series::channel(channel);
        Some(node::channel(place, layout.direction, name, &came, false))
    });
    drawn.flatten().filter(|mark| !is_ground(mark)).collect()
}

/// Beside each loop, how many it brings.
fn referred(course: &Course, routes: &Routes, say: &Say, flow: u32) -> Vec<Mark> {
    let loops = routes.referrals.iter().enumerate();
    let drawn = loops.filter_map(|(at, route)| {
        let (a, b) = route.as_ref()?.lane;
        let came = course
            .referred
            .get(at)
            .map_or(0.0, |one| in_period(one, flow));
        let people = say.numbers.whole(came as u64);
        Some(Mark::Text {
            x: f64::midpoint(a.x, b.x),
            y: f64::midpoint(a.y, b.y) + 16.0,
            text: words::phrase(
                say.language,
                Phrase::Referred {
                    people: &people,
                    period: say.period,
                },
            ),
            size: 12.0,
            anchor: Anchor::Middle,
            class: "t2".to_owned(),
        })
    });
    drawn.collect()
}
