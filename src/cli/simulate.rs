//! Running a plan on native threads. Who computes what changes no number.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::mpsc;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::aside::Progress;
use super::person;
use crate::analysis::collector::Collector;
use crate::analysis::exact;
use crate::analysis::histories::HistoryCollector;
use crate::analysis::results::{Results, Warning};
use crate::analysis::uncounted::uncounted;
use crate::engine::chunk::Chunk;
use crate::engine::counts;
use crate::engine::histories::HistoryChunk;
use crate::engine::individuals::{self, Followed};
use crate::engine::plan::Plan;
use crate::model::EngineKind;

/// The results of a plan with the figures per customer, on so many threads. Says how far it is.
pub(super) fn results(plan: &Plan, threads: usize, mut progress: Progress<'_>) -> Results {
    let results = match plan.engine() {
        EngineKind::Exact => exact::results(plan),
        EngineKind::Counts | EngineKind::Individuals => simulated(plan, threads, &mut progress),
    };
    let figures = person::figures(plan, results.replications, threads);
    results.with_per_customer(figures)
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
struct Gatherer<'a> {
    plan: &'a Plan,
    numbers: Collector,
    /// Futures with more people than can be counted.
    uncounted: u32,
    people: Option<HistoryCollector>,
    /// Histories of replications that may turn out not to be needed, by the first.
    waiting: BTreeMap<u32, HistoryChunk>,
}

impl Gatherer<'_> {
    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Counts(chunk) => {
                self.uncounted += uncounted(self.plan.outline(), &chunk);
                self.numbers.add(chunk);
            }
            Piece::Individuals(followed) => {
                let histories = followed.histories;
                self.waiting.insert(histories.first, histories);
                self.numbers.add(followed.chunk);
                self.follow();
            }
        }
    }

    /// Takes the histories of the replications that count.
    fn follow(&mut self) {
        let completed = self.numbers.completed();
        while let Some(entry) = self.waiting.first_entry() {
            let histories = entry.get();
            if histories.first.saturating_add(histories.count) > completed {
                return;
            }
            let histories = entry.remove();
            if let Some(people) = &mut self.people {
                people.add(histories);
            }
        }
    }

    fn results(&self) -> Results {
        let mut results = self.numbers.results();
        if self.uncounted > 0 {
            let replications = results.replications;
            results.warnings.push(Warning::Uncounted {
                // Some may have been simulated beyond those that are taken.
                futures: self.uncounted.min(replications).into(),
                replications,
            });
        }
        match &self.people {
            Some(people) => people.complete(results),
            None => results,
        }
    }
}

fn simulated(plan: &Plan, threads: usize, progress: &mut Progress<'_>) -> Results {
    let singly = plan.engine() == EngineKind::Individuals;
    let chunks = if singly {
        individuals::split(plan, threads)
    } else {
        plan.outline().chunks(threads)
    };
    let simulate = |range: Range<u32>| {
        if singly {
            Piece::Individuals(individuals::simulate(plan, range))
        } else {
            Piece::Counts(counts::simulate(plan, range))
        }
    };
    let mut gatherer = Gatherer {
        plan,
        uncounted: 0,
        numbers: Collector::new(plan),
        people: singly.then(|| HistoryCollector::new(plan)),
        waiting: BTreeMap::new(),
    };
    if threads <= 1 {
        for range in chunks {
            if !gatherer.numbers.is_finished() {
                gatherer.add(simulate(range));
                progress.at(gatherer.numbers.completed());
            }
        }
        return gatherer.results();
    }
    let queue = Queue::new(chunks, plan.outline().ahead(threads));
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.min(queue.chunks.len()) {
            let (sender, queue, simulate) = (sender.clone(), &queue, &simulate);
            scope.spawn(move || {
                let _closing = Closing(queue);
                while let Some(range) = queue.next() {
                    if sender.send(simulate(range)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for piece in receiver {
            gatherer.add(piece);
            let numbers = &gatherer.numbers;
            queue.added(numbers.completed(), numbers.is_finished());
            progress.at(numbers.completed());
        }
    });
    gatherer.results()
}

/// The chunks of a run, handed out in order, and none too far ahead of what was added: where one thread
/// is slow, the others do not fill the memory meanwhile.
struct Queue {
    chunks: Vec<Range<u32>>,
    /// How far beyond the replications that were added a chunk may begin.
    ahead: u32,
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    /// The next chunk.
    next: usize,
    /// Replications added.
    added: u32,
    /// Whether nothing more is needed.
    over: bool,
}

impl Queue {
    fn new(chunks: Vec<Range<u32>>, ahead: u32) -> Self {
        Self {
            chunks,
            ahead,
            state: Mutex::new(State {
                next: 0,
                added: 0,
                over: false,
            }),
            changed: Condvar::new(),
        }
    }

    /// The next chunk, once its time has come; `None` where there is none.
    fn next(&self) -> Option<Range<u32>> {
        let mut state = self.state();
        loop {
            let range = self.chunks.get(state.next).filter(|_| !state.over)?;
            if range.start < state.added.saturating_add(self.ahead) {
                state.next += 1;
                return Some(range.clone());
            }
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// So many replications were added.
    fn added(&self, added: u32, over: bool) {
        let mut state = self.state();
        state.added = added;
        state.over |= over;
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends the run where a thread breaks: the others would wait for its chunk for ever. Where threads end
/// as they should, all chunks are handed out already.
struct Closing<'a>(&'a Queue);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.added(0, true);
        }
    }
}
