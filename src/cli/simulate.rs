//! Running a plan on native threads. Who computes what changes no number.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::person;
use crate::analysis::collector::Collector;
use crate::analysis::exact;
use crate::analysis::results::Results;
use crate::engine::plan::Plan;
use crate::engine::{chunk, counts};
use crate::model::EngineKind;

/// The results of a plan with the figures per customer, on so many threads.
pub(super) fn results(plan: &Plan, threads: usize) -> Results {
    let results = match plan.engine() {
        EngineKind::Exact => exact::results(plan),
        EngineKind::Counts | EngineKind::Individuals => simulated(plan, threads),
    };
    let figures = person::figures(plan, results.replications, threads);
    results.with_per_customer(figures)
}

/// As many threads as the machine runs at once.
pub(super) fn all_threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

fn simulated(plan: &Plan, threads: usize) -> Results {
    let chunks = chunk::split(plan.replications(), threads);
    let mut collector = Collector::new(plan);
    if threads <= 1 {
        for range in chunks {
            collector.add(counts::simulate(plan, range));
        }
        return collector.results();
    }
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.min(chunks.len()) {
            let (sender, next, chunks) = (sender.clone(), &next, &chunks);
            scope.spawn(move || {
                while let Some(range) = chunks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if sender.send(counts::simulate(plan, range.clone())).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for chunk in receiver {
            collector.add(chunk);
        }
    });
    collector.results()
}
