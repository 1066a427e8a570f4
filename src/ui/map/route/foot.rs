//! Ways into the foot, out of it and within it.

use super::Router;
use crate::ui::map::geometry::{Direction, Point};
use crate::ui::map::path::{self, Line};

/// How far below its stage a way down to the foot turns aside.
const BELOW: f64 = 10.0;
/// How close to a stage a way down may pass, and how far from one it passes by.
const NEAR: f64 = 5.0;
const BESIDE: f64 = 12.0;

impl Router<'_> {
    /// Points from a stage to a bar of the foot.
    #[inline(never)]
    pub(super) fn to_foot(
        &self,
        number: usize,
        a: (f64, f64),
        lost: usize,
        regained: bool,
    ) -> Vec<(f64, f64)> {
        let bar = self.layout.stages[lost];
        match self.layout.direction {
            Direction::Rightwards => {
                let mut points = vec![a];
                let mut main = a.0;
                if let Some(&gap) = self.lanes.gaps.get(&(number, regained)) {
                    main = self.clear(gap, a.1, bar.y);
                    points.push((main, a.1));
                } else {
                    main = self.clear(main, a.1, bar.y);
                    if main != a.0 {
                        points.push((a.0, a.1 + BELOW));
                        points.push((main, a.1 + BELOW));
                    }
                }
                let landing = main.clamp(bar.x + 14.0, (bar.right() - 14.0).max(bar.x + 14.0));
                if (landing - main).abs() > 0.5 {
                    let turn = bar.y - 20.0 - 5.0 * (number % 5) as f64;
                    let aside = 7.0 * (number % 4) as f64 * (main - landing).signum();
                    points.push((main, turn));
                    points.push((landing - aside, turn));
                    points.push((landing - aside, bar.y));
                } else {
                    points.push((main, bar.y));
                }
                points
            }
            Direction::Downwards => {
                let trunk = self.lanes.trunk.get(&number).copied().unwrap_or(a.1);
                let mut points = vec![a];
                if let Some(&gap) = self.lanes.gaps.get(&(number, regained)) {
                    points.push((gap, a.1));
                    points.push((gap, trunk));
                } else {
                    points.push((a.0, trunk));
                }
                let landing = trunk.clamp(bar.x + 10.0, (bar.right() - 5.0).max(bar.x + 10.0));
                if (landing - trunk).abs() > 0.5 {
                    let turn = self.foot - 8.0 - 4.0 * (number % 3) as f64;
                    let aside = 8.0 * (number % 6) as f64;
                    points.push((turn, trunk));
                    points.push((turn, landing - aside));
                    points.push((bar.y, landing - aside));
                } else {
                    points.push((bar.y, trunk));
                }
                points
            }
        }
    }

    /// Where a way down to the foot is clear of stages that a person moved into it, nearest to where it wishes to be.
    #[inline(never)]
    fn clear(&self, wish: f64, from: f64, until: f64) -> f64 {
        let layout = self.layout;
        let is_clear = |at: f64| {
            let mut stages = layout.stages.iter().zip(&layout.slots);
            !stages.any(|(rect, slot)| {
                slot.is_some()
                    && (rect.y < until && rect.bottom() > from)
                    && (at > rect.x - NEAR && at < rect.right() + NEAR)
            })
        };
        if is_clear(wish) {
            return wish;
        }
        let (mut best, mut least) = (wish, f64::INFINITY);
        for rect in &layout.stages {
            for at in [rect.x - BESIDE, rect.right() + BESIDE] {
                let far = (at - wish).abs();
                if far < least && is_clear(at) {
                    (best, least) = (at, far);
                }
            }
        }
        best
    }

    /// An arrow between two bars of the foot: over their tops.
    pub(super) fn within_foot(&self, from: usize, to: usize, width: f64) -> Option<Line> {
        if from == to {
            return None;
        }
        let (a, b) = (self.layout.stages[from], self.layout.stages[to]);
        let (start, end) = if a.x < b.x {
            (a.right() - 16.0, b.x + 16.0)
        } else {
            (a.x + 16.0, b.right() - 16.0)
        };
        let points = [
            Point { x: start, y: a.y },
            Point {
                x: start,
                y: a.y - 12.0,
            },
            Point {
                x: end,
                y: a.y - 12.0,
            },
            Point { x: end, y: b.y },
        ];
        Some(path::rounded(&points, 8.0, width, true))
    }
}
