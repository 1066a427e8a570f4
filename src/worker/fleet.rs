//! The pool that simulates, and the faster one that takes its place.
//!
//! The page's own program is there first and is compiled for size; the full one is compiled for speed. Once
//! a run is done and the page rests, the full program is fetched, a second pool is started with it and simulates a
//! few replications unheard, so that the browser has compiled it well, and the next run is the new pool's. Where the
//! full program does not arrive, the first pool goes on: both give the same numbers.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;

use super::engines::Program;
use super::pool::Pool;
use super::report::{Report, RunReport};
use super::schedule::Run;
use crate::model::Scenario;

/// Milliseconds of rest after a run before the faster pool is made.
const REST: u32 = 1_000;

/// Replications that warm a new pool.
const WARMING: u32 = 64;

/// The pools. They end when this is dropped.
#[derive(Clone)]
pub struct Fleet(Rc<RefCell<Inner>>);

struct Inner {
    myself: Weak<RefCell<Self>>,
    /// How many workers the next pool has.
    workers: usize,
    pool: Pool,
    next: Next,
    /// What ran last: it warms the new pool.
    scenario: Option<Scenario>,
    running: bool,
    report: Report,
    /// Told when the new pool is warm.
    ready: Rc<dyn Fn()>,
}

/// The pool that is to take over.
enum Next {
    /// None yet.
    Open,
    /// It will be made when the page has rested.
    Waiting { _timer: Timeout },
    /// It starts.
    Warming(Pool),
    /// It takes over with the next run.
    Ready(Pool),
    /// There will be none.
    Never,
}

impl Fleet {
    /// Starts a pool of so many workers (the first number) with this program at least, which one of the full program and of
    /// as many as the second number replaces where `grows`: `ready` is told when that one waits for the next run.
    #[must_use]
    pub fn new(
        (first, workers): (usize, usize),
        least: Program,
        grows: bool,
        report: impl Fn(Run, RunReport) + 'static,
        ready: impl Fn() + 'static,
    ) -> Self {
        let next = match grows && least < Program::Full {
            true => Next::Open,
            false => Next::Never,
        };
        Self(Rc::new_cyclic(|myself: &Weak<RefCell<Inner>>| {
            let heard = myself.clone();
            let pool = Pool::new(first, least, move |run, said| {
                if let Some(inner) = heard.upgrade() {
                    Inner::hear(&inner, run, said);
                }
            });
            RefCell::new(Inner {
                myself: myself.clone(),
                workers,
                pool,
                next,
                scenario: None,
                running: false,
                report: Rc::new(report),
                ready: Rc::new(ready),
            })
        }))
    }

    /// Runs a valid scenario; an older run is stopped. What is said first has the spread of the series that are watched alone, by their
    /// positions.
    pub fn start(&self, run: Run, scenario: &Scenario, watched: Vec<u32>) {
        let pool = self.0.borrow_mut().begin(scenario);
        pool.start(run, scenario, watched);
    }

    /// Stops the run.
    pub fn stop(&self) {
        let pool = {
            let mut inner = self.0.borrow_mut();
            inner.running = false;
            inner.pool.clone()
        };
        pool.stop();
    }
}

impl Inner {
    /// Notes a run, and gives the pool that is to do it.
    fn begin(&mut self, scenario: &Scenario) -> Pool {
        self.running = true;
        if !matches!(self.next, Next::Never) {
            self.scenario = Some(scenario.clone());
        }
        match std::mem::replace(&mut self.next, Next::Never) {
            Next::Ready(pool) => {
                self.scenario = None;
                self.pool = pool;
            }
            other => self.next = other,
        }
        self.pool.clone()
    }

    /// Passes a report on. Nothing is borrowed meanwhile: who is told may start another run.
    fn hear(myself: &Rc<RefCell<Self>>, run: Run, said: RunReport) {
        let report = {
            let mut inner = myself.borrow_mut();
            if matches!(said, RunReport::Done(_)) {
                inner.running = false;
                inner.wait();
            }
            Rc::clone(&inner.report)
        };
        report(run, said);
    }

    /// Waits until the page has rested a while.
    fn wait(&mut self) {
        if !matches!(self.next, Next::Open) {
            return;
        }
        let myself = self.myself.clone();
        let timer = Timeout::new(REST, move || {
            if let Some(inner) = myself.upgrade() {
                Self::warm(&inner);
            }
        });
        self.next = Next::Waiting { _timer: timer };
    }

    /// Makes the new pool and has it simulate what ran last. Nothing is borrowed while it starts: where that
    /// fails, it says so at once.
    fn warm(myself: &Rc<RefCell<Self>>) {
        let (workers, mut scenario) = {
            let mut inner = myself.borrow_mut();
            inner.next = Next::Open;
            if inner.running {
                // The end of that run waits anew.
                return;
            }
            let Some(scenario) = inner.scenario.take() else {
                return;
            };
            (inner.workers, scenario)
        };
        scenario.run.replications = scenario.run.replications.min(WARMING);
        scenario.run.precision = None;
        let weak = Rc::downgrade(myself);
        let pool = Pool::new(workers, Program::Full, move |run, said| {
            let Some(inner) = weak.upgrade() else {
                return;
            };
            // Until it is warm, nobody else asks it for anything.
            let is_warming = matches!(inner.borrow().next, Next::Warming(_));
            if is_warming {
                inner.borrow_mut().warmed(&said);
            } else {
                Self::hear(&inner, run, said);
            }
        });
        myself.borrow_mut().next = Next::Warming(pool.clone());
        pool.start(0, &scenario, Vec::new());
    }

    fn warmed(&mut self, said: &RunReport) {
        let is_warm = match said {
            RunReport::Done(_) => true,
            RunReport::Failed(_) => false,
            RunReport::Partial(_) | RunReport::Progress(_) => return,
        };
        self.next = match std::mem::replace(&mut self.next, Next::Never) {
            Next::Warming(pool) if is_warm => {
                (self.ready)();
                Next::Ready(pool)
            }
            _ => Next::Never,
        };
    }
}
