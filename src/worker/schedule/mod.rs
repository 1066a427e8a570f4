//! Which worker gets which chunk: a pure state machine, told what happens and saying what to do.
//!
//! Knows nothing of the browser; [`pool`](super::pool) carries its commands out. It keeps every
//! ready worker busy with a chunk at hand and two waiting, drops what comes back of an older run,
//! and gives a chunk whose worker broke to another, once. It asks for nothing that lies too far ahead
//! of what the summariser has added: a long run would fill the memory otherwise.

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::ops::Range;

use crate::model::sorted::Sorted;

/// Chunks that a worker holds at most: one at work, and two so that it never waits for a page that draws meanwhile.
const DEPTH: usize = 3;

/// Times that a worker may break before it was ever ready.
const STARTS: u32 = 2;

/// Names a run; the newest is the only one that counts.
pub type Run = u32;

/// A worker, by its place in the pool.
pub type Place = usize;

/// Replications, from the first to before the last.
pub type Chunk = Range<u32>;

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Tell the worker what the run is: a run is told before its first chunk.
    Tell {
        /// Which worker.
        place: Place,
        /// Which run.
        run: Run,
    },
    /// Ask the worker for a chunk.
    Simulate {
        /// Which worker.
        place: Place,
        /// Of which run.
        run: Run,
        /// Which replications.
        chunk: Chunk,
    },
    /// End the worker and start another in its place.
    Replace {
        /// Which worker.
        place: Place,
    },
    /// The run cannot be finished: a chunk broke two workers.
    GiveUp {
        /// Which run.
        run: Run,
    },
    /// No worker can be started at all.
    NoWorkers,
}

#[derive(Debug, Clone, Default)]
struct Worker {
    ready: bool,
    /// The run that it was told last.
    told: Option<Run>,
    /// What it was asked for in the present run, in order.
    holds: VecDeque<Chunk>,
    /// Times that it broke before being ready.
    failed_starts: u32,
}

#[derive(Debug, Clone)]
struct Job {
    run: Run,
    waiting: VecDeque<Chunk>,
    /// Starts of the chunks that broke a worker.
    struck: Sorted<u32>,
    done: u32,
    /// Replications that the summariser has added.
    added: u32,
    /// How far beyond them a chunk may begin.
    ahead: u32,
}

/// The pool's plan of work.
#[derive(Debug, Clone)]
pub struct Schedule {
    workers: Vec<Worker>,
    job: Option<Job>,
}

impl Schedule {
    /// A schedule for so many workers, none of them ready yet.
    #[must_use]
    pub fn new(workers: usize) -> Self {
        Self {
            workers: vec![Worker::default(); workers.max(1)],
            job: None,
        }
    }

    /// How many workers there are, ready or not.
    #[must_use]
    pub fn workers(&self) -> usize {
        self.workers.len()
    }

    /// Replications of the present run that came back.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.job.as_ref().map_or(0, |job| job.done)
    }

    /// Replications, from the first without a gap, that all came back while no worker holds another:
    /// those of the whole run, or as many as may be asked for before more of them are added. Whoever
    /// adds them is then all that the run waits for.
    #[must_use]
    pub fn rests_on(&self) -> Option<u32> {
        let job = self.job.as_ref()?;
        let none_held = self.workers.iter().all(|worker| worker.holds.is_empty());
        let next = job.waiting.iter().map(|chunk| chunk.start).min();
        (none_held && next.is_none_or(|next| next == job.done)).then_some(job.done)
    }

    /// Begins a run; an older one is forgotten. Empty chunks are left out. `ahead`: how far beyond the
    /// replications that were added a chunk may begin, at least 1.
    pub fn begin(
        &mut self,
        run: Run,
        chunks: impl IntoIterator<Item = Chunk>,
        ahead: u32,
    ) -> Vec<Command> {
        self.stop();
        self.job = Some(Job {
            run,
            waiting: chunks
                .into_iter()
                .filter(|chunk| !chunk.is_empty())
                .collect(),
            struck: Sorted::new(),
            done: 0,
            added: 0,
            ahead: ahead.max(1),
        });
        for worker in &mut self.workers {
            // A run that is begun again is told again.
            worker.told = None;
        }
        if self.workers.iter().all(Worker::is_dead) {
            return self.revive();
        }
        self.hand_out()
    }

    /// Forgets the run: nothing more is asked for, and what still comes back is stale.
    pub fn stop(&mut self) {
        self.job = None;
        for worker in &mut self.workers {
            worker.holds.clear();
        }
    }

    /// A worker is ready.
    pub fn ready(&mut self, place: Place) -> Vec<Command> {
        if let Some(worker) = self.workers.get_mut(place) {
            worker.ready = true;
            worker.failed_starts = 0;
        }
        self.hand_out()
    }

    /// A chunk came back. Whether it counts: it is of the present run and was asked for.
    pub fn finished(&mut self, place: Place, run: Run, chunk: &Chunk) -> (bool, Vec<Command>) {
        let (Some(job), Some(worker)) = (&mut self.job, self.workers.get_mut(place)) else {
            return (false, Vec::new());
        };
        let held = worker.holds.iter().position(|held| held == chunk);
        let (true, Some(position)) = (job.run == run, held) else {
            return (false, Vec::new());
        };
        worker.holds.remove(position);
        job.done += chunk.end - chunk.start;
        (true, self.hand_out())
    }

    /// The summariser has added so many replications of a run.
    pub fn added(&mut self, run: Run, completed: u32) -> Vec<Command> {
        match &mut self.job {
            Some(job) if job.run == run => job.added = completed,
            _ => return Vec::new(),
        }
        self.hand_out()
    }

    /// A worker broke: it is ended, another takes its place, and its chunks go to the first that is
    /// free. A chunk that has broken two workers ends the run.
    pub fn broke(&mut self, place: Place) -> Vec<Command> {
        let Some(worker) = self.workers.get_mut(place) else {
            return Vec::new();
        };
        let held = std::mem::take(&mut worker.holds);
        let failed_starts = if worker.ready {
            0
        } else {
            worker.failed_starts + 1
        };
        *worker = Worker {
            failed_starts,
            ..Worker::default()
        };
        let mut commands = Vec::new();
        if !worker.is_dead() {
            commands.push(Command::Replace { place });
        } else if self.workers.iter().all(Worker::is_dead) {
            self.stop();
            return vec![Command::NoWorkers];
        }
        if let Some(run) = self.put_back(held) {
            self.stop();
            commands.push(Command::GiveUp { run });
        } else {
            commands.extend(self.hand_out());
        }
        commands
    }

    /// A worker is busy with what nobody wants any more: another takes its place. What it holds of
    /// the present run goes to the first that is free, and is no suspect.
    pub fn displaced(&mut self, place: Place) -> Vec<Command> {
        let Some(worker) = self.workers.get_mut(place) else {
            return Vec::new();
        };
        let held = std::mem::take(worker).holds;
        if let Some(job) = &mut self.job {
            held.into_iter()
                .rev()
                .for_each(|chunk| job.waiting.push_front(chunk));
        }
        let mut commands = vec![Command::Replace { place }];
        commands.extend(self.hand_out());
        commands
    }

    /// Puts the chunks of a broken worker in front, in their order: the suspect is the next to be handed out. The run, where the
    /// suspect has broken two.
    fn put_back(&mut self, held: VecDeque<Chunk>) -> Option<Run> {
        let job = self.job.as_mut()?;
        let suspect = held.front().cloned()?;
        if !job.struck.add(suspect.start) {
            return Some(job.run);
        }
        for chunk in held.into_iter().rev() {
            job.waiting.push_front(chunk);
        }
        None
    }

    /// Starts every worker anew, after all had failed to start.
    fn revive(&mut self) -> Vec<Command> {
        let places = 0..self.workers.len();
        self.workers.fill(Worker::default());
        places.map(|place| Command::Replace { place }).collect()
    }

    /// Asks ready workers for what is waiting, those that hold least first.
    fn hand_out(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        let Some(job) = &mut self.job else {
            return commands;
        };
        for depth in 0..DEPTH {
            for (place, worker) in self.workers.iter_mut().enumerate() {
                if !worker.ready || worker.holds.len() > depth {
                    continue;
                }
                let near = job.added.saturating_add(job.ahead);
                let Some(chunk) = job.waiting.pop_front_if(|chunk| chunk.start < near) else {
                    return commands;
                };
                if worker.told != Some(job.run) {
                    worker.told = Some(job.run);
                    commands.push(Command::Tell {
                        place,
                        run: job.run,
                    });
                }
                worker.holds.push_back(chunk.clone());
                commands.push(Command::Simulate {
                    place,
                    run: job.run,
                    chunk,
                });
            }
        }
        commands
    }
}

impl Worker {
    /// Whether it broke too often before being ready.
    fn is_dead(&self) -> bool {
        self.failed_starts >= STARTS
    }
}
