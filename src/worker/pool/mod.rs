//! The page's workers: simulators that share the chunks of a run, and one summariser.
//!
//! This carries out what [`Schedule`] decides. Numbers pass through the page without being looked
//! at: a simulator's buffer is handed on to the summariser, which answers with results.

mod answers;
mod broken;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;

use crate::model::Scenario;
use crate::worker::engines::{self, Program};
use crate::worker::handle::Handle;
use crate::worker::job::Job;
use crate::worker::protocol::Request;
use crate::worker::report::{Report, RunFailure, RunReport};
use crate::worker::schedule::{Chunk, Command, Place, Run, Schedule};

/// Milliseconds between two reports of progress: the page draws each, which takes some milliseconds from the simulators where cores
/// are few, and ten in a second are seen to move.
const PROGRESS: u32 = 100;

/// Milliseconds in which a worker may end what is not wanted any more. Then it is replaced.
const GRACE: u32 = 400;

/// Most simulators: more would only share the memory.
pub const MOST_WORKERS: usize = 8;

/// The workers. They end when the pool is dropped.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    myself: Weak<RefCell<Self>>,
    /// What workers run at least.
    least: Program,
    /// What all of them run now.
    program: Program,
    schedule: Schedule,
    simulators: Vec<Option<Seat>>,
    summariser: Option<Seat>,
    /// Tells a worker from those that sat in its place before.
    born: u64,
    /// Tells a stop from later ones.
    stops: u32,
    job: Option<Job>,
    report: Report,
    /// What the browser said when a worker broke last.
    detail: String,
    /// Whether what broke last was that the program could not be fetched.
    unfetched: bool,
    /// Whether progress will be told soon.
    progress: bool,
    /// What is told in a task of its own: to read results and to draw them takes long, each by itself.
    found: Reports,
}

struct Seat {
    born: u64,
    /// Whether its program has started.
    ready: bool,
    /// The stops that it has not heard yet, first and last.
    unheard: Option<(u32, u32)>,
    handle: Handle,
}

/// Where a worker sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Simulator(Place),
    Summariser,
}

impl Pool {
    /// Starts the workers. They run the program that a scenario needs, and at least this one.
    #[must_use]
    pub fn new(workers: usize, least: Program, report: impl Fn(Run, RunReport) + 'static) -> Self {
        let schedule = Schedule::new(workers.clamp(1, MOST_WORKERS));
        let inner = Rc::new_cyclic(|myself| {
            RefCell::new(Inner {
                myself: myself.clone(),
                simulators: (0..schedule.workers()).map(|_| None).collect(),
                least,
                program: least,
                schedule,
                summariser: None,
                born: 0,
                stops: 0,
                job: None,
                report: Rc::new(report),
                detail: String::new(),
                unfetched: false,
                progress: false,
                found: Vec::new(),
            })
        });
        let pool = Self(inner);
        pool.act(Inner::seat_all);
        pool
    }

    /// Runs a valid scenario; an older run is stopped. What is said first has the spread of the series that are watched alone, by their
    /// positions.
    pub fn start(&self, run: Run, scenario: &Scenario, watched: Vec<u32>) {
        self.act(|inner| inner.start(run, scenario, watched));
    }

    /// Stops the run.
    pub fn stop(&self) {
        self.act(|inner| {
            inner.stop();
            Vec::new()
        });
    }

    /// Does something, and sends what it reports once nothing is borrowed any more: who is told may
    /// call the pool again.
    fn act(&self, act: impl FnOnce(&mut Inner) -> Reports) {
        let reports = act(&mut self.0.borrow_mut());
        self.report(reports);
    }

    fn report(&self, reports: Reports) {
        let report = Rc::clone(&self.0.borrow().report);
        for (run, said) in reports {
            report(run, said);
        }
    }
}

/// What the page is to be told.
type Reports = Vec<(Run, RunReport)>;

impl Inner {
    fn start(&mut self, run: Run, scenario: &Scenario, watched: Vec<u32>) -> Reports {
        self.stop();
        let mut reports = self.change_program(engines::needed(scenario).max(self.least));
        let workers = self.schedule.workers();
        let job = Job::new(run, scenario, watched, (workers, self.program));
        self.job = Some(job);
        reports.extend(self.begin());
        reports
    }

    /// Has all workers run this program: others take the places of those that run another.
    fn change_program(&mut self, program: Program) -> Reports {
        if self.program == program {
            return Vec::new();
        }
        self.program = program;
        self.schedule = Schedule::new(self.simulators.len());
        self.seat_all()
    }

    /// Puts a new worker in every place.
    fn seat_all(&mut self) -> Reports {
        let mut reports = self.seat(Role::Summariser);
        for place in 0..self.simulators.len() {
            reports.extend(self.seat(Role::Simulator(place)));
        }
        reports
    }

    /// Begins the job, or begins it again.
    fn begin(&mut self) -> Reports {
        let Some(job) = &mut self.job else {
            return Vec::new();
        };
        let request = job.summarise();
        let (run, chunks, ahead) = (job.run, job.chunks.clone(), job.ahead);
        let asked = self
            .summariser
            .as_ref()
            .is_some_and(|seat| seat.handle.ask(request));
        if !asked {
            return self.broke(Role::Summariser, String::new());
        }
        let commands = self.schedule.begin(run, chunks, ahead);
        self.carry_out(commands)
    }

    fn stop(&mut self) {
        // Of a run that is no more, nothing is told.
        self.found.clear();
        self.schedule.stop();
        if self.job.take().is_none() {
            return;
        }
        self.stops = self.stops.wrapping_add(1);
        let stop = self.stops;
        let seats = self.simulators.iter_mut().chain([&mut self.summariser]);
        for seat in seats.flatten().filter(|seat| seat.ready) {
            // One that does not let it through will not answer, and is replaced.
            let _ = seat.handle.ask(Request::Stop { stop });
            seat.unheard.get_or_insert((stop, stop)).1 = stop;
        }
        self.after(GRACE, Self::displace, stop);
    }

    /// Does something about a run, or about a stop, in so many milliseconds.
    fn after(&self, milliseconds: u32, act: fn(&mut Self, u32) -> Reports, about: u32) {
        let myself = self.myself.clone();
        let act = move || {
            if let Some(inner) = myself.upgrade() {
                Pool(inner).act(|inner| act(inner, about));
            }
        };
        Timeout::new(milliseconds, act).forget();
    }

    /// Puts a new worker in a place.
    fn seat(&mut self, role: Role) -> Reports {
        self.born += 1;
        let born = self.born;
        let myself = self.myself.clone();
        let started = Handle::start(self.program, move |heard| {
            if let Some(inner) = myself.upgrade() {
                Pool(inner).act(|inner| inner.hear(role, born, heard));
            }
        });
        match started {
            Ok(handle) => {
                *self.place(role) = Some(Seat {
                    born,
                    ready: false,
                    unheard: None,
                    handle,
                });
                Vec::new()
            }
            Err(detail) => self.broke(role, detail),
        }
    }

    fn place(&mut self, role: Role) -> &mut Option<Seat> {
        match role {
            Role::Simulator(place) => &mut self.simulators[place],
            Role::Summariser => &mut self.summariser,
        }
    }

    fn carry_out(&mut self, commands: Vec<Command>) -> Reports {
        let mut reports = Vec::new();
        for command in commands {
            let run = self.job.as_ref().map(|job| job.run);
            match command {
                Command::Tell { place, run } => reports.extend(self.tell(place, run)),
                Command::Simulate { place, run, chunk } => {
                    reports.extend(self.simulate(place, run, chunk));
                }
                Command::Replace { place } => reports.extend(self.seat(Role::Simulator(place))),
                Command::GiveUp { run } => {
                    reports.extend(self.fail(run, RunFailure::WorkerStopped));
                }
                Command::NoWorkers => {
                    if let Some(run) = run {
                        reports.extend(self.fail(run, self.no_workers()));
                    }
                }
            }
        }
        reports
    }

    fn tell(&mut self, place: Place, run: Run) -> Reports {
        let Some(job) = self.job.as_ref().filter(|job| job.run == run) else {
            return Vec::new();
        };
        let request = job.simulate();
        self.ask(place, request)
    }

    fn simulate(&mut self, place: Place, run: Run, chunk: Chunk) -> Reports {
        self.ask(place, Request::Chunk { run, chunk })
    }

    fn ask(&mut self, place: Place, request: Request) -> Reports {
        let seat = self.simulators.get(place).and_then(Option::as_ref);
        // A place may be empty for a moment, when its worker broke while commands were carried out;
        // the schedule knows, and what it held is handed out again.
        match seat.map(|seat| seat.handle.ask(request)) {
            Some(false) => self.broke(Role::Simulator(place), String::new()),
            _ => Vec::new(),
        }
    }

    /// Tells of progress, at most every so often.
    fn tell_progress(&mut self) {
        if self.progress {
            return;
        }
        self.progress = true;
        self.after(PROGRESS, Self::progress, 0);
    }

    fn progress(&mut self, _: u32) -> Reports {
        self.progress = false;
        let run = self.job.as_ref().map(|job| job.run);
        let done = self.schedule.done();
        run.map(|run| (run, RunReport::Progress(done)))
            .into_iter()
            .collect()
    }
}
