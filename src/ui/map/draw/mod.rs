//! The journey map as a picture: panels, arrows, stages, and their numbers.

mod labels;
pub mod leaks;
mod referrals;
mod table;

use super::figures::MapFigures;
use super::geometry::{Point, Rect};
use super::layout::{Lane, Layout, Panel};
use super::node::{self, NodeText, path, rect, text};
use super::path::rounded;
use super::route::{self, Route, Routes};
use super::way::Way;
use super::width::text_width;
use crate::model::{Scenario, StageKind};
use crate::text::Language;
use crate::text::map::{self, Phrase, Word};
use crate::text::number::Numbers;
use crate::text::period::{self, Calendar};
use crate::ui::charts::scene::{Anchor, Mark, Pick, Scene};

/// What a map is drawn from.
#[derive(Debug, Clone, Copy)]
pub struct MapInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Where everything stands.
    pub layout: &'a Layout,
    /// What is shown; `None` while nothing has been computed: the map without numbers.
    pub figures: Option<&'a MapFigures>,
    /// What is selected.
    pub selection: Option<Pick>,
    /// Language of the words.
    pub language: Language,
}

/// Draws the map.
#[must_use]
pub fn draw(input: &MapInput<'_>) -> Scene {
    draw_along(input, &routes(input.layout, input.figures))
}

/// The lines of its arrows.
#[must_use]
pub fn routes(layout: &Layout, figures: Option<&MapFigures>) -> Routes {
    route::route(layout, figures.unwrap_or(&MapFigures::default()))
}

/// Draws the map along lines that are known already.
#[must_use]
pub fn draw_along(input: &MapInput<'_>, routes: &Routes) -> Scene {
    let empty = MapFigures::default();
    let figures = input.figures.unwrap_or(&empty);
    let painter = Painter {
        input,
        figures,
        known: input.figures.is_some(),
        numbers: Numbers::of(input.language, input.scenario),
        time: Calendar::new(input.language, &input.scenario.clock)
            .label(u32::try_from(figures.period).unwrap_or(u32::MAX)),
    };
    painter.scene(routes)
}

/// The part of a stage's people below which a change is none.
const SETTLED: f64 = 1e-4;

struct Painter<'a> {
    input: &'a MapInput<'a>,
    figures: &'a MapFigures,
    known: bool,
    numbers: Numbers,
    time: String,
}

/// What people call a stage.
#[must_use]
pub fn stage_name(scenario: &Scenario, stage: usize) -> &str {
    scenario.stages.get(stage).map_or("", |stage| {
        if stage.name.is_empty() {
            &stage.id
        } else {
            &stage.name
        }
    })
}

impl Painter<'_> {
    fn scene(&self, routes: &Routes) -> Scene {
        let layout = self.input.layout;
        let mut marks: Vec<Mark> = layout.panels.iter().map(panel).collect();
        marks.extend(layout.lanes.iter().map(lane));
        let pills = self.pills(routes);
        let labels = self.labels(routes, &pills);
        marks.extend(self.arrows(routes));
        marks.extend(self.referrals(routes, &pills));
        marks.extend(self.channels(routes));
        // Over what comes in from above.
        marks.extend(self.headings());
        marks.extend(self.stages());
        marks.push(Mark::Group {
            pick: None,
            label: String::new(),
            class: "map-labels".to_owned(),
            marks: labels,
        });
        Scene {
            width: layout.size.width,
            height: layout.size.height,
            title: map::word(self.input.language, Word::JourneyMap).to_owned(),
            description: self.phrase(Phrase::Description {
                time: &self.time,
                customers: &self.people(self.figures.customers),
                stages: self.input.scenario.stages.len(),
            }),
            marks,
            table: self.table(),
        }
    }

    fn phrase(&self, phrase: Phrase<'_>) -> String {
        map::phrase(self.input.language, phrase)
    }

    fn people(&self, value: f64) -> String {
        if self.known {
            self.numbers.few(value)
        } else {
            String::new()
        }
    }

    fn selected(&self, pick: Pick) -> bool {
        self.input.selection == Some(pick)
    }

    fn headings(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for lane in &self.input.layout.lanes {
            let name = if lane.department.is_empty() {
                map::word(self.input.language, Word::NoDepartment)
            } else {
                &lane.department
            };
            let (x, y) = (lane.rect.x + 12.0, lane.rect.y + 18.0);
            marks.push(text(x, y, name, 12.0, Anchor::Start, "t2 b halo-h"));
        }
        for panel in &self.input.layout.panels {
            let word = if panel.kind == StageKind::Customer {
                Word::Customers
            } else {
                Word::Prospects
            };
            let heading = map::word(self.input.language, word);
            let anchor = if panel.at_end {
                Anchor::End
            } else {
                Anchor::Start
            };
            let mut at = panel.heading;
            if panel.kind == StageKind::Customer && self.known {
                let total = self.people(self.figures.customers);
                let aside = if panel.at_end {
                    let end = at.x;
                    at.x -= text_width(&total, 12.0, true) + 10.0;
                    end
                } else {
                    at.x + heading_width(heading) + 6.0
                };
                marks.push(text(aside, at.y, total, 12.0, anchor, "t b halo-h"));
            }
            marks.push(text(
                at.x,
                at.y,
                heading,
                11.0,
                anchor,
                "t3 b panel-head halo-h",
            ));
        }
        marks
    }

    fn arrows(&self, routes: &Routes) -> Vec<Mark> {
        // In the scenario's order, whatever flows, so that the way of the keyboard stays the same.
        routes
            .transitions
            .iter()
            .enumerate()
            .filter_map(|(t, route)| Some(self.arrow(t, route.as_ref()?)))
            .collect()
    }

    fn arrow(&self, t: usize, route: &Route) -> Mark {
        let (from, to) = self.ends(t);
        let flow = self.figures.moves.get(t).copied().unwrap_or(0.0);
        let pick = Pick::Transition(t);
        Mark::Group {
            pick: Some(pick),
            label: self.phrase(Phrase::Transition {
                from,
                to,
                people: &self.people(flow),
                period: self.input.scenario.clock.period,
            }),
            class: "map-arrow".to_owned(),
            marks: self.line(route, self.selected(pick), flow),
        }
    }

    fn line(&self, route: &Route, selected: bool, flow: f64) -> Vec<Mark> {
        let tone = if selected {
            "sel"
        } else if route.way == Way::Loss || route.way == Way::Foot {
            "lost"
        } else if route.back {
            "back"
        } else {
            ""
        };
        let idle = if self.known && flow <= 0.0 {
            " idle"
        } else {
            ""
        };
        let join = |class: &str| format!("{class} {tone}").trim_end().to_owned();
        let line = &route.line;
        let mut marks = vec![path(line.d.clone(), "hit", Some(route.width.max(14.0)))];
        if selected {
            marks.push(path(line.d.clone(), "selhalo", Some(route.width + 12.0)));
        }
        marks.push(path(line.d.clone(), join("flow") + idle, Some(route.width)));
        if let Some(head) = &line.head {
            marks.push(path(head.clone(), join("flow-h"), None));
        }
        marks
    }

    fn ends(&self, transition: usize) -> (&str, &str) {
        let scenario = self.input.scenario;
        match self.input.layout.graph.transitions.get(transition) {
            Some(Some((from, to))) => (stage_name(scenario, *from), stage_name(scenario, *to)),
            _ => ("", ""),
        }
    }

    fn stages(&self) -> Vec<Mark> {
        let layout = self.input.layout;
        (0..layout.stages.len())
            .map(|s| {
                let pick = Pick::Stage(s);
                let marks = if layout.slots[s].is_some() {
                    self.stage(s, layout.stages[s])
                } else {
                    self.lost(s, layout.stages[s])
                };
                Mark::Group {
                    pick: Some(pick),
                    label: self.stage_label(s),
                    class: "map-stage".to_owned(),
                    marks,
                }
            })
            .collect()
    }

    fn count(&self, stage: usize) -> f64 {
        self.figures.stages.get(stage).copied().unwrap_or(0.0)
    }

    /// Change in a period, no finer than the number it stands beside, and none where that is settled.
    fn change(&self, stage: usize) -> Option<f64> {
        let change = self.figures.change.get(stage).copied()?;
        let size = self.count(stage).abs();
        let settled = change.abs() < size * SETTLED;
        Some(match change {
            _ if settled => 0.0,
            _ if size >= 100.0 => change.round(),
            // Beside “82” three hundredths are nothing that anyone sees.
            _ if size >= 10.0 && change.abs() < 0.05 => 0.0,
            _ => change,
        })
    }

    fn stage_label(&self, stage: usize) -> String {
        let item = &self.input.scenario.stages[stage];
        let change = self.change(stage);
        let number = change.map(|change| self.people(change.abs()));
        self.phrase(Phrase::Stage {
            name: stage_name(self.input.scenario, stage),
            kind: item.kind,
            sentiment: item.sentiment,
            people: &self.people(self.count(stage)),
            change: change.zip(number.as_deref()),
            period: self.input.scenario.clock.period,
        })
    }

    fn stage(&self, stage: usize, place: Rect) -> Vec<Mark> {
        let item = &self.input.scenario.stages[stage];
        let per = period::per_short(self.input.language, self.input.scenario.clock.period);
        let change = self
            .change(stage)
            .map(|change| format!("{}{per}", self.numbers.few_more(change)))
            .unwrap_or_default();
        let words = NodeText {
            name: stage_name(self.input.scenario, stage),
            people: &self.people(self.count(stage)),
            change: &change,
            stock: self.count(stage) / self.largest_stage().max(1e-12),
        };
        node::stage(
            place,
            item.kind,
            item.sentiment,
            &words,
            self.selected(Pick::Stage(stage)),
        )
    }

    fn largest_stage(&self) -> f64 {
        let slots = &self.input.layout.slots;
        (0..slots.len())
            .filter(|&stage| slots[stage].is_some())
            .map(|stage| self.count(stage))
            .fold(self.figures.largest_stage, f64::max)
    }

    fn lost(&self, stage: usize, place: Rect) -> Vec<Mark> {
        let people = self.people(self.count(stage));
        let so_far = if self.known {
            self.phrase(Phrase::SoFar { people: &people })
        } else {
            String::new()
        };
        let change = self
            .change(stage)
            .map(|change| {
                self.phrase(Phrase::ThisPeriod {
                    change: &self.numbers.few_more(change),
                    period: self.input.scenario.clock.period,
                })
            })
            .unwrap_or_default();
        let name = stage_name(self.input.scenario, stage);
        node::foot(
            place,
            name,
            &so_far,
            &change,
            self.selected(Pick::Stage(stage)),
        )
    }

    fn channels(&self, routes: &Routes) -> Vec<Mark> {
        let layout = self.input.layout;
        let mut groups = Vec::new();
        for (c, item) in self.input.scenario.channels.iter().enumerate() {
            let (Some(place), Some(route), Some(entry)) = (
                layout.channels[c],
                routes.channels[c].as_ref(),
                layout.graph.channels[c],
            ) else {
                continue;
            };
            let pick = Pick::Channel(c);
            let name = if item.name.is_empty() {
                &item.id
            } else {
                &item.name
            };
            let arrivals = self.figures.arrivals.get(c).copied().unwrap_or(0.0);
            let people = self.people(arrivals);
            let mut marks = self.line(route, self.selected(pick), arrivals);
            marks.extend(node::channel(
                place,
                layout.direction,
                name,
                &people,
                self.selected(pick),
            ));
            groups.push(Mark::Group {
                pick: Some(pick),
                label: self.phrase(Phrase::Channel {
                    name,
                    to: stage_name(self.input.scenario, entry),
                    people: &people,
                    period: self.input.scenario.clock.period,
                }),
                class: "map-channel".to_owned(),
                marks,
            });
        }
        groups
    }
}

/// The ground of a lane.
fn lane(lane: &Lane) -> Mark {
    rect(lane.rect, 8.0, "sunk lane")
}

/// The ground of a panel, without its notch.
fn panel(panel: &Panel) -> Mark {
    let all = panel.rect;
    let Some(notch) = panel.notch else {
        return rect(all, 12.0, "sunk");
    };
    let (right, bottom) = (all.right(), all.bottom());
    let start = all.center().x.min(notch.x - 12.0);
    let corners = [
        (start, all.y),
        (right, all.y),
        (right, notch.y),
        (notch.x, notch.y),
        (notch.x, bottom),
        (all.x, bottom),
        (all.x, all.y),
        (start, all.y),
    ]
    .map(|(x, y)| Point { x, y });
    path(rounded(&corners, 12.0, 0.0, false).d + "Z", "sunk", None)
}

/// Width of a heading, which is set a little wider than other text.
fn heading_width(heading: &str) -> f64 {
    text_width(heading, 11.0, true) + heading.chars().count() as f64 * 0.9
}

fn heading_rect(panel: &Panel) -> Rect {
    let width = if panel.kind == StageKind::Customer {
        150.0
    } else {
        84.0
    };
    Rect {
        x: if panel.at_end {
            panel.heading.x - width
        } else {
            panel.heading.x
        },
        y: panel.heading.y - 10.0,
        width,
        height: 14.0,
    }
}
