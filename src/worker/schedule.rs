//! Which worker gets which chunk: a pure state machine, told what happens and saying what to do.
//!
//! Knows nothing of the browser; [`pool`](super::pool) carries its commands out. It keeps every
//! ready worker busy with a chunk at hand and two waiting, drops what comes back of an older run,
//! and gives a chunk whose worker broke to another, once. It asks for nothing that lies too far ahead
//! of what the summariser has added: a long run would fill the memory otherwise.

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

#[cfg(test)]
mod tests {
    use super::*;

    /// Further ahead than any of these runs is long.
    const FAR: u32 = 10_000;

    fn chunks(count: u32) -> Vec<Chunk> {
        (0..count).map(|i| i * 10..(i + 1) * 10).collect()
    }

    fn asked(commands: &[Command]) -> Vec<(Place, Chunk)> {
        commands
            .iter()
            .filter_map(|command| match command {
                Command::Simulate { place, chunk, .. } => Some((*place, chunk.clone())),
                _ => None,
            })
            .collect()
    }

    fn ready(workers: usize) -> Schedule {
        let mut schedule = Schedule::new(workers);
        for place in 0..workers {
            assert_eq!(schedule.ready(place), []);
        }
        schedule
    }

    #[test]
    fn each_worker_gets_one_chunk_before_any_gets_two() {
        let mut schedule = ready(2);
        let commands = schedule.begin(1, chunks(9), FAR);
        assert_eq!(
            asked(&commands),
            [
                (0, 0..10),
                (1, 10..20),
                (0, 20..30),
                (1, 30..40),
                (0, 40..50),
                (1, 50..60)
            ]
        );
        assert_eq!(commands[0], Command::Tell { place: 0, run: 1 });
        let told = commands
            .iter()
            .filter(|c| matches!(c, Command::Tell { .. }));
        assert_eq!(told.count(), 2, "each is told once");
    }

    #[test]
    fn every_chunk_is_done_once_whatever_the_order() {
        for workers in 1..5 {
            let mut schedule = ready(workers);
            let mut open = asked(&schedule.begin(7, chunks(23), FAR));
            let mut seen = Vec::new();
            let mut turn = 0;
            while !open.is_empty() {
                turn += 5;
                let (place, chunk) = open.remove(turn % open.len());
                let (counts, commands) = schedule.finished(place, 7, &chunk);
                assert!(counts);
                seen.push(chunk.start);
                open.extend(asked(&commands));
            }
            seen.sort_unstable();
            assert_eq!(seen, (0..23).map(|i| i * 10).collect::<Vec<_>>());
            assert_eq!(schedule.done(), 230);
        }
    }

    #[test]
    fn nothing_is_asked_for_that_lies_too_far_ahead() {
        let mut schedule = ready(2);
        let commands = schedule.begin(1, chunks(9), 25);
        assert_eq!(asked(&commands), [(0, 0..10), (1, 10..20), (0, 20..30)]);
        assert_eq!(schedule.finished(0, 1, &(0..10)), (true, vec![]));
        assert_eq!(schedule.added(2, 10), [], "another run");
        assert_eq!(asked(&schedule.added(1, 10)), [(0, 30..40)]);
        assert_eq!(schedule.finished(1, 1, &(10..20)), (true, vec![]));
        assert_eq!(asked(&schedule.added(1, 20)), [(1, 40..50)]);
        // What comes next is never too far, though it was put back.
        assert_eq!(
            asked(&schedule.broke(0)),
            [(1, 20..30), (1, 30..40)],
            "as many as it may hold"
        );
        schedule.stop();
        assert_eq!(schedule.added(1, 30), []);
    }

    #[test]
    fn a_run_rests_on_what_came_back_when_nothing_more_may_be_asked_for() {
        let mut schedule = ready(2);
        assert_eq!(schedule.rests_on(), None, "no run");
        schedule.begin(1, chunks(4), 15);
        assert_eq!(schedule.finished(1, 1, &(10..20)), (true, vec![]));
        assert_eq!(schedule.rests_on(), None, "the first is on its way");
        assert_eq!(schedule.finished(0, 1, &(0..10)), (true, vec![]));
        assert_eq!(schedule.rests_on(), Some(20), "no more may be asked for");
        assert_eq!(asked(&schedule.added(1, 10)), [(0, 20..30)]);
        assert_eq!(schedule.rests_on(), None);
        assert_eq!(schedule.finished(0, 1, &(20..30)), (true, vec![]));
        assert_eq!(asked(&schedule.added(1, 30)), [(0, 30..40)]);
        schedule.finished(0, 1, &(30..40));
        assert_eq!(schedule.rests_on(), Some(40), "all came back");
    }

    #[test]
    fn what_comes_back_of_an_older_run_is_dropped() {
        let mut schedule = ready(1);
        schedule.begin(1, chunks(4), FAR);
        let commands = schedule.begin(2, chunks(4), FAR);
        assert_eq!(commands[0], Command::Tell { place: 0, run: 2 });
        assert_eq!(schedule.finished(0, 1, &(0..10)), (false, vec![]));
        assert_eq!(schedule.done(), 0);
        assert!(schedule.finished(0, 2, &(0..10)).0);
        assert!(
            !schedule.finished(0, 2, &(0..10)).0,
            "twice is not asked for"
        );
        assert_eq!(schedule.done(), 10);
    }

    #[test]
    fn a_stopped_run_asks_for_nothing_more() {
        let mut schedule = ready(2);
        schedule.begin(1, chunks(9), FAR);
        schedule.stop();
        assert_eq!(schedule.finished(0, 1, &(0..10)), (false, vec![]));
        assert_eq!(schedule.ready(1), []);
        assert!(schedule.job.is_none());
    }

    #[test]
    fn a_run_begun_before_any_worker_is_ready_waits_for_the_first() {
        let mut schedule = Schedule::new(2);
        assert_eq!(schedule.begin(1, chunks(4), FAR), []);
        assert_eq!(
            asked(&schedule.ready(1)),
            [(1, 0..10), (1, 10..20), (1, 20..30)]
        );
        assert_eq!(asked(&schedule.ready(0)), [(0, 30..40)]);
    }

    #[test]
    fn a_broken_workers_chunks_go_to_others_once() {
        let mut schedule = ready(2);
        schedule.begin(1, chunks(6), FAR);
        let commands = schedule.broke(0);
        assert_eq!(
            commands,
            [Command::Replace { place: 0 }],
            "the other is full"
        );
        assert!(schedule.finished(1, 1, &(10..20)).0);
        // The other now holds what the broken one had begun, and breaks on it too.
        assert!(schedule.finished(1, 1, &(30..40)).0);
        assert!(schedule.finished(1, 1, &(50..60)).0);
        let commands = schedule.broke(1);
        assert_eq!(
            commands,
            [Command::Replace { place: 1 }, Command::GiveUp { run: 1 }]
        );
        assert!(schedule.job.is_none());
        assert_eq!(schedule.ready(0), [], "given up");
    }

    #[test]
    fn the_replacement_is_told_the_run_and_finishes_it() {
        let mut schedule = ready(1);
        schedule.begin(1, chunks(1), FAR);
        assert_eq!(schedule.broke(0), [Command::Replace { place: 0 }]);
        let commands = schedule.ready(0);
        assert_eq!(commands[0], Command::Tell { place: 0, run: 1 });
        assert_eq!(asked(&commands), [(0, 0..10)]);
        assert!(schedule.finished(0, 1, &(0..10)).0);
        assert_eq!(schedule.done(), 10);
    }

    #[test]
    fn a_displaced_workers_chunks_go_to_others_and_are_no_suspects() {
        let mut schedule = ready(1);
        schedule.begin(1, chunks(4), FAR);
        for _ in 0..3 {
            assert_eq!(schedule.displaced(0), [Command::Replace { place: 0 }]);
            let commands = schedule.ready(0);
            assert_eq!(commands[0], Command::Tell { place: 0, run: 1 });
            assert_eq!(asked(&commands), [(0, 0..10), (0, 10..20), (0, 20..30)]);
        }
        assert_eq!(schedule.displaced(7), []);
    }

    #[test]
    fn a_worker_that_breaks_idle_is_replaced_quietly() {
        let mut schedule = ready(1);
        for _ in 0..5 {
            assert_eq!(schedule.broke(0), [Command::Replace { place: 0 }]);
            schedule.ready(0);
        }
    }

    #[test]
    fn workers_that_never_start_are_given_up_and_tried_again_on_request() {
        let mut schedule = Schedule::new(2);
        schedule.begin(1, chunks(2), FAR);
        assert_eq!(schedule.broke(0), [Command::Replace { place: 0 }]);
        assert_eq!(schedule.broke(0), []);
        assert_eq!(schedule.broke(1), [Command::Replace { place: 1 }]);
        assert_eq!(schedule.broke(1), [Command::NoWorkers]);
        assert!(schedule.job.is_none());
        let commands = schedule.begin(2, chunks(2), FAR);
        assert_eq!(
            commands,
            [Command::Replace { place: 0 }, Command::Replace { place: 1 }]
        );
        assert_eq!(asked(&schedule.ready(1)), [(1, 0..10), (1, 10..20)]);
    }

    #[test]
    fn nothing_that_is_not_there_does_harm() {
        let mut schedule = Schedule::new(0);
        assert_eq!(schedule.workers(), 1);
        assert_eq!(schedule.ready(9), []);
        assert_eq!(schedule.broke(9), []);
        assert_eq!(schedule.begin(1, std::iter::once(5..5), FAR), []);
        assert_eq!(schedule.finished(9, 1, &(0..1)), (false, vec![]));
    }
}
