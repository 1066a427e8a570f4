//! What a period comes to, by kind, for each segment: lines of money and people.

use super::line::{Line, add, add_products, add_times};
use super::own::Value;
use super::structure::MoveKind;

/// Lines of money and people that a period is summed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Kind {
    Revenue,
    /// Costs of arrivals and referrals.
    Acquisition,
    /// Costs of stages.
    Service,
    /// Costs of moves.
    Moves,
    /// Costs of levers and events that people cause.
    Strategy,
    /// Costs of prospect stages and of moves out of them.
    Prospects,
    /// Customers, counted by the accrual rule.
    Present,
    New,
    Churned,
    Reactivated,
    /// Customers at the period's end.
    Customers,
    Promoters,
    Detractors,
    Referrals,
}

/// How many kinds there are.
pub(crate) const KINDS: usize = Kind::Referrals as usize + 1;

impl Kind {
    /// What a move means for the customer base.
    pub fn of(kind: MoveKind) -> Option<Self> {
        match kind {
            MoveKind::New => Some(Self::New),
            MoveKind::Churned => Some(Self::Churned),
            MoveKind::Reactivated => Some(Self::Reactivated),
            MoveKind::Other => None,
        }
    }
}

/// Sums of a period, by scope: everyone, then each segment.
#[derive(Debug, Clone)]
pub(crate) struct Sums<const W: usize> {
    lines: Vec<Line<W>>,
}

impl<const W: usize> Sums<W> {
    pub fn new(segments: usize) -> Self {
        Self {
            lines: vec![[0.0; W]; (segments + 1) * KINDS],
        }
    }

    pub fn clear(&mut self) {
        self.lines.fill([0.0; W]);
    }

    /// The line of a kind in a scope.
    pub fn get(&self, scope: usize, kind: Kind) -> &Line<W> {
        &self.lines[scope * KINDS + kind as usize]
    }

    fn get_mut(&mut self, scope: usize, kind: Kind) -> &mut Line<W> {
        &mut self.lines[scope * KINDS + kind as usize]
    }

    /// Adds people or money of a segment.
    pub fn add(&mut self, segment: usize, kind: Kind, line: &Line<W>) {
        add(self.get_mut(segment + 1, kind), line);
    }

    /// Adds an amount for each of a segment's people.
    #[inline]
    pub fn add_times(&mut self, segment: usize, kind: Kind, line: &Line<W>, amount: &Value<W>) {
        match amount {
            Value::All(0.0) => {}
            Value::All(amount) => add_times(self.get_mut(segment + 1, kind), line, *amount),
            Value::Each(amounts) => add_products(self.get_mut(segment + 1, kind), line, amounts),
        }
    }

    /// Everyone is all segments together.
    pub fn total(&mut self) {
        let (all, segments) = self.lines.split_at_mut(KINDS);
        for segment in segments.chunks_exact(KINDS) {
            for (all, part) in all.iter_mut().zip(segment) {
                add(all, part);
            }
        }
    }
}
