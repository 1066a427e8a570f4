//! Workers that are of no more use: others take their places, and what was lost with them is done again.

use super::{Inner, Reports, Role, Seat};
use crate::worker::report::{RunFailure, RunReport};
use crate::worker::schedule::Run;

impl Inner {
    /// Replaces the workers that have not heard a stop, busy with what nobody wants any more.
    pub(super) fn displace(&mut self, stop: u32) -> Reports {
        let mut reports = Vec::new();
        let is_deaf = |seat: &Option<Seat>| {
            let unheard = seat.as_ref().and_then(|seat| seat.unheard);
            unheard.is_some_and(|(first, _)| first <= stop)
        };
        for place in 0..self.simulators.len() {
            if is_deaf(&self.simulators[place]) {
                self.simulators[place] = None;
                let commands = self.schedule.displaced(place);
                reports.extend(self.carry_out(commands));
            }
        }
        if is_deaf(&self.summariser) {
            // What it was given of the present run is lost with it: the run begins again.
            reports.extend(self.seat(Role::Summariser));
            reports.extend(self.begin());
        }
        reports
    }

    /// A worker is of no more use.
    pub(super) fn broke(&mut self, role: Role, detail: String) -> Reports {
        if !detail.is_empty() {
            self.detail = detail;
        }
        let seat = self.place(role).take();
        match role {
            Role::Simulator(place) => {
                let is_lost = self.job.as_ref().is_some_and(|job| job.owes(place));
                let commands = self.schedule.broke(place);
                let mut reports = self.carry_out(commands);
                if is_lost {
                    reports.extend(self.strike(true).unwrap_or_else(|| self.begin()));
                }
                reports
            }
            Role::Summariser => self.summariser_broke(seat.is_some_and(|seat| seat.ready)),
        }
    }

    /// What was summarised is lost with the summariser: another begins the run again, once.
    fn summariser_broke(&mut self, was_ready: bool) -> Reports {
        if let Some(failed) = self.strike(was_ready) {
            return failed;
        }
        let mut reports = self.seat(Role::Summariser);
        reports.extend(self.begin());
        reports
    }

    /// Something of the run was lost with a worker. What there is to tell unless the run can begin again: there is none, or it was
    /// lost too often.
    fn strike(&mut self, was_ready: bool) -> Option<Reports> {
        let Some(job) = &mut self.job else {
            return Some(Vec::new());
        };
        if !job.strike() {
            return None;
        }
        let run = job.run;
        let failure = match was_ready {
            true => RunFailure::WorkerStopped,
            false => self.no_workers(),
        };
        Some(self.fail(run, failure))
    }

    /// Why there is no worker.
    pub(super) fn no_workers(&self) -> fn(String) -> RunFailure {
        match self.unfetched {
            true => RunFailure::NoProgram,
            false => RunFailure::NoWorkers,
        }
    }

    pub(super) fn fail(&mut self, run: Run, failure: fn(String) -> RunFailure) -> Reports {
        self.stop();
        vec![(run, RunReport::Failed(failure(self.detail.clone())))]
    }
}
