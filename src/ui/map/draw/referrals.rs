//! Referrals: dotted loops over the journey, each with a pill that says how many it brings.

use super::{Painter, heading_rect, stage_name};
use crate::text::map::Phrase;
use crate::ui::charts::scene::{Anchor, Mark, Pick};
use crate::ui::map::geometry::{Direction, Point, Rect};
use crate::ui::map::node::{path, rect, text};
use crate::ui::map::route::{Loop, Routes};
use crate::ui::map::width::text_width;

impl Painter<'_> {
    fn pill_text(&self, referral: usize) -> String {
        let referred = self.figures.referred.get(referral).copied().unwrap_or(0.0);
        self.phrase(Phrase::Referred {
            people: &self.people(referred),
            period: self.input.scenario.clock.period,
        })
    }

    /// Room for the dots at the start of a pill; a phone has none to spare.
    fn dots(&self) -> f64 {
        match self.input.layout.direction {
            Direction::Rightwards => 34.0,
            Direction::Downwards => 12.0,
        }
    }

    /// How a referral's things are drawn: fainter where it brings nobody.
    fn faint(&self, referral: usize, class: &str) -> String {
        let referred = self.figures.referred.get(referral).copied().unwrap_or(0.0);
        let none = self.known && referred <= 0.0;
        format!("{class}{}", if none { " none" } else { "" })
    }

    /// Where the pills of referrals stand: on their lanes, clear of one another.
    pub(super) fn pills(&self, routes: &Routes) -> Vec<Option<Rect>> {
        let layout = self.input.layout;
        let mut taken: Vec<Rect> = layout.stages.clone();
        taken.extend(layout.channels.iter().flatten());
        taken.extend(
            layout
                .panels
                .iter()
                .map(|panel| heading_rect(panel).grown(3.0)),
        );
        let lines: Vec<Point> = routes
            .transitions
            .iter()
            .flatten()
            .flat_map(|route| route.line.samples.iter().copied())
            .collect();
        routes
            .referrals
            .iter()
            .enumerate()
            .map(|(r, route)| {
                let width = text_width(&self.pill_text(r), 12.0, false) + 12.0 + self.dots();
                let pill = self.pill(route.as_ref()?, width, &taken, &lines);
                taken.push(pill.grown(4.0));
                Some(pill)
            })
            .collect()
    }

    fn pill(&self, route: &Loop, width: f64, taken: &[Rect], lines: &[Point]) -> Rect {
        let size = self.input.layout.size;
        let (mut a, mut b) = route.lane;
        let downwards = self.input.layout.direction == Direction::Downwards;
        if downwards && (a.y - b.y).abs() < 40.0 {
            // A loop to its own stage is too short for it: over or under the stage then.
            (a.y, b.y) = (a.y.min(b.y) - 36.0, a.y.max(b.y) + 36.0);
        }
        let mut best = (f64::INFINITY, Rect::default());
        for step in 0..80 {
            // From the middle outwards.
            let aside = f64::from((step + 1) / 2) * 0.012;
            let part = if step % 2 == 0 {
                0.5 + aside
            } else {
                0.5 - aside
            };
            let beside = !downwards && (a.x - b.x).abs() < 0.5;
            let back = if beside { 12.0 } else { width / 2.0 };
            let x = a.x + (b.x - a.x) * part - back;
            let y = a.y + (b.y - a.y) * part - 12.0;
            let pill = Rect {
                x: if downwards {
                    4.0
                } else {
                    x.clamp(4.0, (size.width - width - 4.0).max(4.0))
                },
                y: y.max(2.0),
                width,
                height: 24.0,
            };
            let crossed = lines.iter().filter(|point| pill.contains(**point)).count();
            let covered: f64 = taken.iter().map(|other| other.overlap(&pill)).sum();
            let cost = covered * 3.0 + crossed as f64 * 40.0 + f64::from(step) * 0.5;
            if cost < best.0 {
                best = (cost, pill);
            }
        }
        best.1
    }

    pub(super) fn referrals(&self, routes: &Routes, pills: &[Option<Rect>]) -> Vec<Mark> {
        let mut groups = Vec::new();
        for (r, (route, pill)) in routes.referrals.iter().zip(pills).enumerate() {
            let (Some(route), Some(pill)) = (route, pill) else {
                continue;
            };
            let Some(Some((from, to))) = self.input.layout.graph.referrals.get(r) else {
                continue;
            };
            let pick = Pick::Referral(r);
            let referred = self.figures.referred.get(r).copied().unwrap_or(0.0);
            let selected = self.selected(pick);
            let mut marks = vec![path(route.line.d.clone(), "hit", Some(14.0))];
            if selected {
                marks.push(path(route.line.d.clone(), "selhalo", Some(13.0)));
            }
            marks.push(path(route.line.d.clone(), self.faint(r, "ref"), Some(2.5)));
            if let Some(head) = &route.line.head {
                marks.push(path(head.clone(), self.faint(r, "ref-h"), None));
            }
            marks.extend(self.pill_marks(r, *pill, selected));
            groups.push(Mark::Group {
                pick: Some(pick),
                label: self.phrase(Phrase::Referral {
                    from: stage_name(self.input.scenario, *from),
                    to: stage_name(self.input.scenario, *to),
                    people: &self.people(referred),
                    period: self.input.scenario.clock.period,
                }),
                class: "map-referral".to_owned(),
                marks,
            });
        }
        groups
    }

    fn pill_marks(&self, referral: usize, pill: Rect, selected: bool) -> Vec<Mark> {
        let dot = |x: f64, class: &str| Mark::Circle {
            x: pill.x + x,
            y: pill.y + 12.0,
            r: 3.0,
            class: class.to_owned(),
        };
        let class = if selected { "pill sel" } else { "pill" };
        let mut marks = vec![rect(pill, 12.0, self.faint(referral, class))];
        if self.dots() > 12.0 {
            marks.push(dot(15.0, &self.faint(referral, "ref-h")));
            marks.push(dot(24.0, &self.faint(referral, "ref-h soft")));
        }
        marks.push(text(
            pill.x + self.dots(),
            pill.y + 16.5,
            self.pill_text(referral),
            12.0,
            Anchor::Start,
            "t",
        ));
        marks
    }
}
