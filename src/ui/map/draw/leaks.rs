//! Where a journey leaks, on its map: each arrow as wide and as dark as a point on it is worth, each stage with what it earns.

use super::labels::{lines, preference};
use super::{lane, panel, stage_name};
use crate::analysis::leaks::Leaks;
use crate::engine::series::Unit;
use crate::model::Scenario;
use crate::text::matters::{Phrase, Word};
use crate::text::number::Numbers;
use crate::text::{Language, compare, series};
use crate::ui::charts::scene::{Mark, Scene, Table};
use crate::ui::map::figures::MapFigures;
use crate::ui::map::geometry::{Direction, Point, Rect};
use crate::ui::map::label::{self, Field, Placed, Wanted};
use crate::ui::map::layout::Layout;
use crate::ui::map::node::{self, NodeText, path, text};
use crate::ui::map::path::number;
use crate::ui::map::route::{self, Route, Routes};

/// Arrows whose worth is written beside them.
const LABELLED: usize = 5;
/// Shades of arrows.
const SHADES: f64 = 4.0;
/// Area of a stage that a label may cover: its edge.
const TOUCH: f64 = 30.0;
/// Radius of the point on an arrow that its label leads to.
const POINT: f64 = 2.5;
/// How much wider than an arrow what keeps others apart from it is.
const GAP: f64 = 3.0;
/// An arrow whose worth is below this part of the largest is drawn as one without.
const NOTHING: f64 = 1e-3;

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct LeaksInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where everything stands.
    pub layout: &'a Layout,
    /// The figures.
    pub leaks: &'a Leaks,
    /// Position of the strategy in which the point is changed.
    pub strategy: usize,
    /// Language of the words.
    pub language: Language,
}

/// A label that would stand on a stage, above it or below where there is room: between two stages there is less room than an
/// amount takes.
fn lifted(placed: Placed, solid: &[Rect]) -> Placed {
    let on = |covers: &Rect| solid.iter().find(|rect| rect.overlap(covers) > TOUCH);
    let Some(rect) = on(&placed.covers) else {
        return placed;
    };
    let moved = |down: f64| Placed {
        at: Point {
            y: placed.at.y + down,
            ..placed.at
        },
        covers: Rect {
            y: placed.covers.y + down,
            ..placed.covers
        },
        ..placed
    };
    let above = moved(rect.y - 4.0 - placed.covers.bottom());
    let below = moved(rect.bottom() + 4.0 - placed.covers.y);
    let mut free = [above, below].into_iter();
    free.find(|one| on(&one.covers).is_none()).unwrap_or(placed)
}

/// What leads from a label to its arrow, whose nearest point it marks: beside several arrows it would be anyone's.
fn leader(label: Rect, samples: &[Point]) -> Vec<Mark> {
    let edge = |point: &Point| Point {
        x: point.x.clamp(label.x, label.right()),
        y: point.y.clamp(label.y, label.bottom()),
    };
    let far = |point: &&Point| {
        let edge = edge(point);
        libm::hypot(point.x - edge.x, point.y - edge.y)
    };
    let nearest = samples.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
    let Some(to) = nearest.filter(|point| far(point) > POINT) else {
        return Vec::new();
    };
    let from = edge(to);
    let line = format!(
        "M{},{}L{},{}",
        number(from.x),
        number(from.y),
        number(to.x),
        number(to.y)
    );
    let point = Mark::Circle {
        x: to.x,
        y: to.y,
        r: POINT,
        class: "leak-point".to_owned(),
    };
    vec![path(line, "leak-lead", None), point]
}

/// Draws the map.
#[must_use]
pub fn leaks(input: &LeaksInput<'_>) -> Scene {
    let worths = worths(input);
    let largest = worths.iter().copied().fold(0.0, f64::max);
    let routes = route::route(
        input.layout,
        &MapFigures {
            moves: worths.clone(),
            largest_flow: largest,
            ..MapFigures::default()
        },
    );
    let painter = Painter {
        input,
        numbers: Numbers::of(input.language, input.scenario),
        worths: &worths,
        largest,
    };
    painter.scene(&routes)
}

/// What a point is worth, by transition.
fn worths(input: &LeaksInput<'_>) -> Vec<f64> {
    let mut worths = vec![0.0; input.scenario.transitions.len()];
    for arrow in &input.leaks.arrows {
        if let Some(worth) = worths.get_mut(arrow.transition) {
            *worth = arrow.better(input.strategy).1;
        }
    }
    worths
}

struct Painter<'a> {
    input: &'a LeaksInput<'a>,
    numbers: Numbers,
    worths: &'a [f64],
    largest: f64,
}

impl Painter<'_> {
    fn scene(&self, routes: &Routes) -> Scene {
        let layout = self.input.layout;
        let mut marks: Vec<Mark> = layout.panels.iter().map(panel).collect();
        marks.extend(layout.lanes.iter().map(lane));
        // Those on which more is lost lie above.
        let mut order: Vec<usize> = (0..routes.transitions.len()).collect();
        order.sort_by(|a, b| self.worth(*a).total_cmp(&self.worth(*b)));
        for transition in order {
            if let Some(route) = &routes.transitions[transition] {
                marks.push(self.arrow(transition, route));
            }
        }
        marks.extend(self.channels(routes));
        marks.extend((0..layout.stages.len()).map(|stage| self.stage(stage)));
        marks.extend(self.labels(routes));
        let first = self.ranked().into_iter().take(LABELLED);
        let said: Vec<String> = first.map(|at| self.said(at)).collect();
        Scene {
            width: layout.size.width,
            height: layout.size.height,
            title: Word::LeakMap.say(self.input.language).to_owned(),
            description: compare::Phrase::List {
                items: &said.join("; "),
            }
            .say(self.input.language),
            marks,
            table: self.table(),
        }
    }

    fn worth(&self, transition: usize) -> f64 {
        self.worths.get(transition).copied().unwrap_or(0.0)
    }

    /// The arrows on which a point is worth something, the most worth first.
    fn ranked(&self) -> Vec<usize> {
        let all = self.input.leaks.ranked(self.input.strategy);
        let positions = all.into_iter().map(|arrow| arrow.transition);
        positions
            .filter(|at| self.worth(*at) > NOTHING * self.largest)
            .collect()
    }

    fn money(&self, value: f64) -> String {
        self.numbers.value(Unit::Money, value)
    }

    fn change(&self, value: f64) -> String {
        self.numbers.change(Unit::Money, value)
    }

    /// Whether the change that is worth something is a point more.
    fn is_more(&self, transition: usize) -> bool {
        let mut arrows = self.input.leaks.arrows.iter();
        arrows
            .find(|arrow| arrow.transition == transition)
            .is_some_and(|arrow| arrow.better(self.input.strategy).0)
    }

    fn said(&self, transition: usize) -> String {
        let scenario = self.input.scenario;
        let item = scenario.transitions.get(transition);
        Phrase::Leak {
            arrow: &item.map_or(String::new(), |item| series::transition(item, scenario)),
            is_more: self.is_more(transition),
            worth: &self.change(self.worth(transition)),
        }
        .say(self.input.language)
    }

    fn arrow(&self, transition: usize, route: &Route) -> Mark {
        let worth = self.worth(transition);
        let leaks = worth > NOTHING * self.largest;
        let class = if leaks {
            let shade = (worth / self.largest * SHADES).ceil().clamp(1.0, SHADES);
            let grows = if self.is_more(transition) {
                " leak-more"
            } else {
                ""
            };
            format!("leak{grows} leak-{shade}")
        } else {
            "faded".to_owned()
        };
        let line = &route.line;
        let mut marks = vec![path(line.d.clone(), "hit", Some(route.width.max(14.0)))];
        if leaks {
            // Where wide ones run side by side they stay apart.
            marks.push(path(line.d.clone(), "leak-gap", Some(route.width + GAP)));
        }
        marks.push(path(
            line.d.clone(),
            format!("flow {class}"),
            Some(route.width),
        ));
        if let Some(head) = &line.head {
            marks.push(path(head.clone(), format!("flow-h {class}"), None));
        }
        Mark::Group {
            pick: None,
            label: self.said(transition),
            class: String::new(),
            marks,
        }
    }

    /// What a stage earns, costs, and spends on those who never buy.
    fn stage_money(&self, stage: usize) -> Option<[Option<f64>; 3]> {
        let money = self.input.leaks.stages.get(stage)?;
        let of = |list: &[f64]| list.get(self.input.strategy).copied();
        let wasted = money.wasted.as_deref().and_then(of);
        Some([of(&money.revenue), of(&money.cost), wasted])
    }

    fn stage(&self, stage: usize) -> Mark {
        let (scenario, layout) = (self.input.scenario, self.input.layout);
        let place = layout.stages[stage];
        let name = stage_name(scenario, stage);
        let money = self.stage_money(stage).unwrap_or_default();
        let known = |at: usize| money[at].map_or(String::new(), |one| self.money(one));
        let marks = if layout.slots[stage].is_some() {
            let all = (0..layout.stages.len()).filter_map(|at| self.stage_money(at)?[0]);
            let most = all.fold(0.0, f64::max);
            let words = NodeText {
                name,
                people: &known(0),
                change: "",
                stock: money[0].unwrap_or(0.0) / if most > 0.0 { most } else { 1.0 },
            };
            let item = &scenario.stages[stage];
            node::stage(place, item.kind, item.sentiment, &words, false)
        } else {
            node::foot(place, name, "", "", false)
        };
        let wasted = money[2].map(|wasted| self.money(wasted));
        let label = Phrase::Stage {
            stage: name,
            earns: &known(0),
            costs: &known(1),
            wasted: wasted.as_deref(),
        };
        Mark::Group {
            pick: None,
            label: label.say(self.input.language),
            class: String::new(),
            marks,
        }
    }

    /// What one arrival of a channel is worth, with those whom it refers.
    fn arrival(&self, channel: usize) -> Option<f64> {
        let mut channels = self.input.leaks.channels.iter();
        let found = channels.find(|one| one.channel == channel)?;
        Some(found.worth.as_ref()?.get(self.input.strategy)?[1])
    }

    fn channels(&self, routes: &Routes) -> Vec<Mark> {
        let layout = self.input.layout;
        let mut marks = Vec::new();
        for (at, channel) in self.input.scenario.channels.iter().enumerate() {
            let (Some(Some(place)), Some(Some(route))) =
                (layout.channels.get(at), routes.channels.get(at))
            else {
                continue;
            };
            marks.push(path(route.line.d.clone(), "flow faded", Some(route.width)));
            let worth = self.arrival(at).map(|worth| {
                Phrase::Each {
                    worth: &self.money(worth),
                }
                .say(self.input.language)
            });
            marks.extend(node::channel(
                *place,
                layout.direction,
                series::channel(channel),
                &worth.unwrap_or_default(),
                false,
            ));
        }
        marks
    }

    /// The worth of the first few arrows, beside their lines.
    fn labels(&self, routes: &Routes) -> Vec<Mark> {
        let layout = self.input.layout;
        let shown: Vec<(usize, String)> = self
            .ranked()
            .into_iter()
            .take(LABELLED)
            .map(|at| {
                let change = if self.is_more(at) { "+1" } else { "−1" };
                (at, format!("{change}: {}", self.change(self.worth(at))))
            })
            .collect();
        let wanted: Vec<(usize, Wanted<'_>)> = shown
            .iter()
            .filter_map(|(at, text)| {
                let route = routes.transitions.get(*at)?.as_ref()?;
                let (part, after) = preference(route, layout.direction);
                let wanted = Wanted {
                    text,
                    samples: &route.line.samples,
                    width: route.width,
                    part,
                    after,
                    bold: true,
                };
                Some((*at, wanted))
            })
            .collect();
        let mut solid: Vec<Rect> = layout.stages.iter().map(|rect| rect.grown(1.0)).collect();
        solid.extend(layout.channels.iter().flatten());
        let field = Field {
            size: layout.size,
            solid: &solid,
            lines: &lines(routes),
        };
        let placed = label::place(&wanted, &field).into_iter().zip(&wanted);
        placed
            .filter_map(|(placed, (_, wanted))| {
                let placed = match layout.direction {
                    Direction::Rightwards => lifted(placed?, &solid),
                    // Above and below are other arrows.
                    Direction::Downwards => placed?,
                };
                let mut marks = leader(placed.covers, wanted.samples);
                marks.push(text(
                    placed.at.x,
                    placed.at.y,
                    wanted.text,
                    label::SIZE,
                    placed.anchor,
                    "t b halo-s",
                ));
                Some(marks)
            })
            .flatten()
            .collect()
    }

    fn table(&self) -> Table {
        let scenario = self.input.scenario;
        let word = |word: Word| word.say(self.input.language).to_owned();
        let money = |value: Option<f64>| value.map_or(String::new(), |value| self.money(value));
        let arrows = self.ranked().into_iter().filter_map(|at| {
            let item = scenario.transitions.get(at)?;
            let arrow = series::transition(item, scenario);
            let change = compare::Phrase::Leak {
                arrow: &arrow,
                is_more: self.is_more(at),
            };
            let worth = self.change(self.worth(at));
            Some([change.say(self.input.language), worth].to_vec())
        });
        let stages = scenario.stages.iter().enumerate().map(|(at, stage)| {
            let [earns, costs, wasted] = self.stage_money(at).unwrap_or_default();
            let name = series::stage(stage).to_owned();
            vec![
                name,
                String::new(),
                money(earns),
                money(costs),
                money(wasted),
            ]
        });
        let channels = self.input.leaks.channels.iter().filter_map(|channel| {
            let name = series::channel(scenario.channels.get(channel.channel)?).to_owned();
            let cost = channel.cost.get(self.input.strategy).copied();
            let worth = money(self.arrival(channel.channel));
            let none = String::new;
            Some(vec![name, none(), none(), money(cost), none(), worth])
        });
        let rows = arrows.chain(stages).chain(channels).map(|mut row| {
            row.resize(6, String::new());
            row
        });
        Table {
            caption: word(Word::LeakMap),
            columns: [
                Word::Item,
                Word::Point,
                Word::Earns,
                Word::Costs,
                Word::Wasted,
                Word::Arrival,
            ]
            .map(word)
            .to_vec(),
            rows: rows.collect(),
        }
    }
}
