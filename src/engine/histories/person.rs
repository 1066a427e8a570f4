//! One person's history while it goes on.

use super::Tally;
use super::paths::{LONGEST, Route};
use crate::model::{Sentiment, StageKind};

use crate::engine::structure::Structure;

/// What being in a stage means for a history.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stop {
    pub stage: u8,
    pub kind: StageKind,
    pub promoter: bool,
}

/// Every stage as a stop.
pub(crate) struct Scene(pub Vec<Stop>);

impl Scene {
    pub fn new(structure: &Structure) -> Self {
        let stages = structure.kinds.iter().zip(&structure.sentiments);
        let stops = stages.enumerate().map(|(stage, (kind, sentiment))| Stop {
            // There are at most 200 stages.
            stage: u8::try_from(stage).unwrap_or(u8::MAX),
            kind: *kind,
            promoter: *kind == StageKind::Customer && *sentiment == Some(Sentiment::Promoter),
        });
        Self(stops.collect())
    }
}

/// A period that has not come.
const NEVER: u16 = u16::MAX;

const PROSPECT: u8 = 1;
const CUSTOMER: u8 = 2;
const REPEATED: u8 = 4;
const LOYAL: u8 = 8;
const GOES_ON: u8 = 16;

/// What happened to a person so far. Periods are at most 10,000.
#[derive(Debug, Clone, Copy)]
pub(crate) struct History {
    route: [u8; LONGEST],
    stops: u8,
    flags: u8,
    entered: u16,
    customer: u16,
    churned: u16,
}

impl History {
    /// Someone who enters at a time.
    pub fn enter(at: Stop, time: u16) -> Self {
        let mut history = Self {
            route: [0; LONGEST],
            stops: 0,
            flags: if at.kind == StageKind::Prospect {
                PROSPECT
            } else {
                0
            },
            entered: time,
            customer: NEVER,
            churned: NEVER,
        };
        history.visit(at, time);
        history
    }

    /// Moves to a stage in a period.
    #[inline]
    pub fn go(&mut self, from: Stop, to: Stop, period: u16) {
        let leaves = from.kind == StageKind::Customer
            && matches!(to.kind, StageKind::Dormant | StageKind::Lost);
        if leaves && self.churned == NEVER {
            self.churned = period;
        }
        self.visit(to, period);
    }

    #[inline]
    fn visit(&mut self, at: Stop, time: u16) {
        let stops = usize::from(self.stops);
        if stops == 0 || self.route[stops - 1] != at.stage {
            match self.route.get_mut(stops) {
                Some(next) => {
                    *next = at.stage;
                    self.stops += 1;
                }
                None => self.flags |= GOES_ON,
            }
        }
        if at.kind != StageKind::Customer {
            return;
        }
        if self.customer == NEVER {
            self.customer = time;
            self.flags |= CUSTOMER;
        } else {
            self.flags |= REPEATED;
        }
        if at.promoter {
            self.flags |= LOYAL;
        }
    }

    fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Ends here, with what the person was worth and a bit for each stage that it was in.
    pub fn close(&self, value: f64, visited: &[u64], tally: &mut Tally) {
        let customer = (self.customer != NEVER).then_some(self.customer);
        if self.is(PROSPECT) {
            tally.prospects += 1;
            tally.activated += u64::from(customer.is_some());
            tally.first_purchase.add(self.entered, customer);
        }
        if let Some(customer) = customer {
            tally.customers += 1;
            tally.repeated += u64::from(self.is(REPEATED));
            tally.loyal += u64::from(self.is(LOYAL));
            let churned = (self.churned != NEVER).then_some(self.churned);
            tally.churn.add(customer, churned);
        }
        for (word, bits) in visited.iter().enumerate() {
            let mut left = *bits;
            while left != 0 {
                let stage = 64 * word + left.trailing_zeros() as usize;
                tally.reached[stage] += 1;
                left &= left - 1;
            }
        }
        let stages = &self.route[..usize::from(self.stops)];
        tally.paths.add(Route::new(stages, self.is(GOES_ON)), 1);
        if tally.customers_alone && customer.is_none() {
            return;
        }
        tally.values.add(value);
        if let Some(worth) = tally.worth.last_mut() {
            worth.add(value);
        }
    }
}
