//! Where dots are on the map: places in stages, and ways along the arrows.

use crate::analysis::playback::film::{By, Leg, Place};
use crate::ui::map::Layout;
use crate::ui::map::geometry::{Point, Rect, Size};
use crate::ui::map::path::{between, distance};
use crate::ui::map::route::Routes;

/// How tall stages are drawn where nobody put them somewhere: with room for dots under their words.
pub const TALL: f64 = 116.0;
/// The same where the journey runs downwards.
pub const TALL_DOWN: f64 = 100.0;
/// Room between the edge of a stage and its dots.
const EDGE: f64 = 6.0;
/// Room for the words and the bar of a stage, over its dots.
const WORDS: f64 = 59.0;
/// Room for the bar alone, where a stage is too low to have dots under its words: they lie behind them then.
const FOOT: f64 = 11.0;
/// Greatest distance of two dots at rest.
const WIDEST: f64 = 7.5;
/// Part of a way in which dots spread over the width of its arrow, at either end.
const SPREAD: f64 = 0.12;

/// A way along an arrow.
#[derive(Debug, Clone, PartialEq, Default)]
struct Way {
    points: Vec<Point>,
    /// By point: how far it is along the way.
    upto: Vec<f64>,
    width: f64,
}

impl Way {
    fn new(points: &[Point], width: f64) -> Self {
        let mut upto = Vec::with_capacity(points.len());
        let mut sum = 0.0;
        for (at, point) in points.iter().enumerate() {
            if at > 0 {
                sum += distance(points[at - 1], *point);
            }
            upto.push(sum);
        }
        Self {
            points: points.to_vec(),
            upto,
            width,
        }
    }

    fn length(&self) -> f64 {
        self.upto.last().copied().unwrap_or(0.0)
    }

    /// The point so far along it, `aside` of its middle by a part of its width.
    fn at(&self, far: f64, aside: f64) -> Point {
        let next = self.upto.partition_point(|upto| *upto < far);
        let last = self.points.len().saturating_sub(1);
        let next = next.clamp(1.min(last), last);
        let (Some(a), Some(b)) = (
            self.points.get(next.saturating_sub(1)),
            self.points.get(next),
        ) else {
            return Point::default();
        };
        let from = self.upto[next.saturating_sub(1)];
        let length = (self.upto[next] - from).max(1e-9);
        let part = ((far - from) / length).clamp(0.0, 1.0);
        let whole = self.length().max(1e-9);
        let ends = (far / whole / SPREAD).min((1.0 - far / whole) / SPREAD);
        let side = aside * (self.width - 2.0).max(2.0) * ends.clamp(0.0, 1.0);
        Point {
            x: a.x + (b.x - a.x) * part - (b.y - a.y) / length * side,
            y: a.y + (b.y - a.y) * part + (b.x - a.x) / length * side,
        }
    }
}

/// How the dots of a stage stand.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Tank {
    rect: Rect,
    /// Dots beside each other.
    columns: u32,
}

/// The map as dots need it.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// Size of the picture, in its own units.
    pub size: Size,
    /// Distance of two dots at rest.
    pub pitch: f64,
    /// By stage; `None`: the lost, who have no places.
    tanks: Vec<Option<Tank>>,
    middles: Vec<Point>,
    transitions: Vec<Way>,
    channels: Vec<Way>,
    referrals: Vec<Way>,
}

impl Board {
    /// The board of a layout, for up to so many dots in a stage.
    #[must_use]
    pub fn new(layout: &Layout, routes: &Routes, most: u32) -> Self {
        let tanks = || layout.stages.iter().zip(&layout.slots);
        let smallest = tanks()
            .filter(|(_, slot)| slot.is_some())
            .map(|(rect, _)| inner(*rect))
            .reduce(|a, b| {
                if a.width * a.height < b.width * b.height {
                    a
                } else {
                    b
                }
            });
        let pitch = smallest.map_or(WIDEST, |rect| pitch(rect, most));
        let routed = |route: &Option<crate::ui::map::route::Route>| {
            let route = route.as_ref();
            route.map_or_else(Way::default, |one| Way::new(&one.line.samples, one.width))
        };
        let looped = routes.referrals.iter().map(|route| {
            let route = route.as_ref();
            route.map_or_else(Way::default, |one| Way::new(&one.line.samples, 4.0))
        });
        Self {
            size: layout.size,
            pitch,
            tanks: tanks()
                .map(|(rect, slot)| {
                    slot.is_some().then(|| {
                        let rect = inner(*rect);
                        let columns = (rect.width / pitch).floor().max(1.0) as u32;
                        Tank { rect, columns }
                    })
                })
                .collect(),
            middles: layout.stages.iter().map(Rect::center).collect(),
            transitions: routes.transitions.iter().map(routed).collect(),
            channels: routes.channels.iter().map(routed).collect(),
            referrals: looped.collect(),
        }
    }

    /// Where someone rests; `None`: the lost are not shown.
    #[must_use]
    pub fn rest(&self, place: Place) -> Option<Point> {
        let tank = self.tanks.get(place.stage as usize)?.as_ref()?;
        let (row, column) = (place.slot / tank.columns, place.slot % tank.columns);
        // The rows stand in the middle of what is left beside them.
        let spare = tank.rect.width - f64::from(tank.columns) * self.pitch;
        Some(Point {
            x: tank.rect.x + spare / 2.0 + (f64::from(column) + 0.5) * self.pitch,
            y: tank.rect.bottom() - (f64::from(row) + 0.5) * self.pitch,
        })
    }

    /// A part of the way of a leg from a point to a point, where they are known; `aside`, from -0.5 to 0.5, is where on the width of an
    /// arrow.
    #[must_use]
    pub fn on_way(
        &self,
        leg: &Leg,
        (from, to): (Option<Point>, Option<Point>),
        part: f64,
        aside: f64,
    ) -> Point {
        let way = match leg.by {
            By::Transition(at) => self.transitions.get(at as usize),
            By::Channel(at) => self.channels.get(at as usize),
            By::Referral(at) => self.referrals.get(at as usize),
            By::Lever => None,
        };
        let way = way.filter(|way| !way.points.is_empty());
        let (first, last, length) = match way {
            Some(way) => (
                way.points[0],
                way.points[way.points.len() - 1],
                way.length(),
            ),
            None => {
                let middle = |stage: u32| self.middles.get(stage as usize).copied();
                let to = to.or(middle(leg.to)).unwrap_or_default();
                let from = from.or(leg.from.and_then(middle)).unwrap_or(to);
                return between(from, to, part);
            }
        };
        let (from, to) = (from.unwrap_or(first), to.unwrap_or(last));
        let (before, after) = (distance(from, first), distance(last, to));
        let far = part * (before + length + after);
        if far < before {
            between(from, first, far / before)
        } else if far <= before + length {
            way.map_or(first, |way| way.at(far - before, aside))
        } else {
            between(last, to, (far - before - length) / after.max(1e-9))
        }
    }

    /// Where the lost of a stage are marked who are followed.
    #[must_use]
    pub fn drain(&self, stage: u32) -> Option<Point> {
        self.middles.get(stage as usize).copied()
    }
}

/// The part of a stage in which its dots stand.
fn inner(stage: Rect) -> Rect {
    let (above, below) = if stage.height >= WORDS + 20.0 {
        (WORDS, EDGE)
    } else {
        (EDGE, FOOT)
    };
    Rect {
        x: stage.x + EDGE,
        y: stage.y + above,
        width: (stage.width - 2.0 * EDGE).max(1.0),
        height: (stage.height - above - below).max(1.0),
    }
}

/// The greatest distance at which so many dots fit into a rectangle.
fn pitch(rect: Rect, most: u32) -> f64 {
    let mut pitch = WIDEST;
    let fits = |pitch: f64| {
        (rect.width / pitch).floor() * (rect.height / pitch).floor() >= f64::from(most)
    };
    while !fits(pitch) && pitch > 0.5 {
        pitch *= 0.98;
    }
    pitch
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::playback::film::Look;
    use crate::model::templates;
    use crate::ui::map::{self, MapFigures};

    fn boards(most: u32) -> Vec<(map::Layout, Routes, Board)> {
        let mut found = Vec::new();
        for id in ["telecom", "subscription-referral", "six-stages"] {
            let template = templates::find(id).unwrap();
            let scenario = (template.build)();
            for (width, height, tall) in [
                (1100.0, 420.0, TALL),
                (1100.0, 420.0, 60.0),
                (360.0, 600.0, TALL),
            ] {
                let graph = map::Graph {
                    tall,
                    ..map::Graph::new(&scenario)
                };
                let layout = map::lay_out(&scenario, graph, Size { width, height });
                let routes = map::routes(&layout, Some(&MapFigures::default()));
                let board = Board::new(&layout, &routes, most);
                found.push((layout, routes, board));
            }
        }
        found
    }

    #[test]
    fn everyone_at_rest_is_in_the_stage_and_has_room() {
        for most in [1, 40, 2_000] {
            for (layout, _, board) in boards(most) {
                for (stage, rect) in layout.stages.iter().enumerate() {
                    let mut taken: Vec<Point> = Vec::new();
                    for slot in 0..most {
                        let place = Place {
                            stage: stage as u32,
                            slot,
                        };
                        let point = board.rest(place);
                        assert_eq!(point.is_some(), layout.slots[stage].is_some());
                        let Some(point) = point else { continue };
                        assert!(rect.contains(point), "{stage} {slot} {point:?} {rect:?}");
                        if most <= 40 {
                            let near = |other: &Point| distance(*other, point) < 0.99 * board.pitch;
                            assert!(!taken.iter().any(near));
                            taken.push(point);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn ways_lead_from_place_to_place_along_the_arrow() {
        for (layout, routes, board) in boards(100) {
            for (at, ends) in layout.graph.transitions.iter().enumerate() {
                let (Some((from, to)), Some(route)) = (ends, &routes.transitions[at]) else {
                    continue;
                };
                let leg = Leg {
                    by: By::Transition(at as u32),
                    from: Some(*from as u32),
                    to: *to as u32,
                    look: Look::Known,
                };
                let place = |stage: usize| Place {
                    stage: stage as u32,
                    slot: 3,
                };
                let ends = (board.rest(place(*from)), board.rest(place(*to)));
                let on = |part| board.on_way(&leg, ends, part, 0.0);
                let samples = &route.line.samples;
                assert_eq!(on(0.0), ends.0.unwrap_or(samples[0]));
                let last = ends.1.unwrap_or(samples[samples.len() - 1]);
                assert!(distance(on(1.0), last) < 1e-6);
                // On its way it comes by the middle of the arrow.
                let middle = samples[samples.len() / 2];
                let nearest = (0..=2_000)
                    .map(|step| distance(on(f64::from(step) / 2_000.0), middle))
                    .fold(f64::INFINITY, f64::min);
                assert!(nearest < 1.5, "{at}: {nearest}");
            }
        }
    }
}
