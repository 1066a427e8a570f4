//! Running a plan on native threads. Who computes what changes no number.

use std::ops::Range;
use std::sync::mpsc;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::analysis::collector::Collector;
use crate::analysis::exact;
use crate::analysis::results::Results;
use crate::engine::counts;
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

fn simulated(plan: &Plan, threads: usize) -> Results {
    let mut collector = Collector::new(plan);
    let chunks = plan.outline().chunks(threads);
    if threads <= 1 {
        for range in chunks {
            if !collector.is_finished() {
                collector.add(counts::simulate(plan, range));
            }
        }
        return collector.results();
    }
    let queue = Queue::new(chunks, plan.outline().ahead(threads));
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.min(queue.chunks.len()) {
            let (sender, queue) = (sender.clone(), &queue);
            scope.spawn(move || {
                let _closing = Closing(queue);
                while let Some(range) = queue.next() {
                    if sender.send(counts::simulate(plan, range)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for chunk in receiver {
            collector.add(chunk);
            queue.added(collector.completed(), collector.is_finished());
        }
    });
    collector.results()
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
