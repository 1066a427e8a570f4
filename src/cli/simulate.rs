//! Running a plan on native threads. Who computes what changes no number.

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use crate::analysis::collector::Collector;
use crate::analysis::exact;
use crate::analysis::histories::HistoryCollector;
use crate::analysis::results::Results;
use crate::engine::chunk::{self, Chunk};
use crate::engine::counts;
use crate::engine::individuals::{self, Followed};
use crate::engine::plan::Plan;
use crate::model::EngineKind;

/// The results of a plan, on so many threads.
pub(super) fn results(plan: &Plan, threads: usize) -> Results {
    match plan.engine() {
        EngineKind::Exact => exact::results(plan),
        EngineKind::Counts | EngineKind::Individuals => simulated(plan, threads),
    }
}

/// As many threads as the machine runs at once.
pub(super) fn all_threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// What one thread makes of a range of replications.
enum Piece {
    Counts(Chunk),
    Individuals(Followed),
}

/// Takes pieces, in whatever order they come.
struct Gatherer {
    numbers: Collector,
    people: Option<HistoryCollector>,
}

impl Gatherer {
    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Counts(chunk) => self.numbers.add(chunk),
            Piece::Individuals(followed) => {
                self.numbers.add(followed.chunk);
                if let Some(people) = &mut self.people {
                    people.add(followed.histories);
                }
            }
        }
    }

    fn results(&self) -> Results {
        let results = self.numbers.results();
        match &self.people {
            Some(people) => people.complete(results),
            None => results,
        }
    }
}

fn simulated(plan: &Plan, threads: usize) -> Results {
    let singly = plan.engine() == EngineKind::Individuals;
    let chunks = if singly {
        individuals::split(plan, threads)
    } else {
        chunk::split(plan.replications(), threads)
    };
    let simulate = |range: Range<u32>| {
        if singly {
            Piece::Individuals(individuals::simulate(plan, range))
        } else {
            Piece::Counts(counts::simulate(plan, range))
        }
    };
    let mut gatherer = Gatherer {
        numbers: Collector::new(plan),
        people: singly.then(|| HistoryCollector::new(plan)),
    };
    if threads <= 1 {
        for range in chunks {
            gatherer.add(simulate(range));
        }
        return gatherer.results();
    }
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.min(chunks.len()) {
            let (sender, next, chunks, simulate) = (sender.clone(), &next, &chunks, &simulate);
            scope.spawn(move || {
                while let Some(range) = chunks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if sender.send(simulate(range.clone())).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for piece in receiver {
            gatherer.add(piece);
        }
    });
    gatherer.results()
}
