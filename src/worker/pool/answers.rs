//! What workers answer, and what becomes of it.

use super::{Inner, Reports, Role};
use crate::worker::handle::Heard;
use crate::worker::job::Job;
use crate::worker::pack::Packed;
use crate::worker::protocol::{Answer, Request};
use crate::worker::report::RunReport;
use crate::worker::schedule::{Chunk, Place, Run};

impl Inner {
    pub(super) fn hear(&mut self, role: Role, born: u64, heard: Heard) -> Reports {
        if self.place(role).as_ref().map(|seat| seat.born) != Some(born) {
            return Vec::new();
        }
        self.unfetched = matches!(heard, Heard::NoProgram(_));
        match heard {
            Heard::Broke(detail) | Heard::NoProgram(detail) => self.broke(role, detail),
            Heard::Answer(answer) => self.answered(role, answer),
        }
    }

    fn answered(&mut self, role: Role, answer: Answer) -> Reports {
        if let (Answer::Ready, Some(seat)) = (&answer, self.place(role)) {
            seat.ready = true;
        }
        let current = self.job.as_ref().map(|job| job.run);
        match (role, answer) {
            (role, Answer::Stopped { stop }) => {
                if let Some(seat) = self.place(role) {
                    let later = |(_, last)| (stop < last).then_some((stop + 1, last));
                    seat.unheard = seat.unheard.and_then(later);
                }
                Vec::new()
            }
            (Role::Simulator(place), Answer::Ready) => {
                let commands = self.schedule.ready(place);
                self.carry_out(commands)
            }
            (
                Role::Simulator(place),
                Answer::Chunk {
                    run,
                    chunk,
                    excerpt,
                    values,
                },
            ) => {
                let add = Request::Add {
                    run,
                    excerpt,
                    values,
                };
                self.came(place, run, &chunk, excerpt, add)
            }
            (
                Role::Summariser,
                Answer::Summary {
                    run,
                    last,
                    numbers,
                    texts,
                },
            ) => {
                if current != Some(run) {
                    return Vec::new();
                }
                self.summarised(run, last, &Packed { numbers, texts })
            }
            (Role::Summariser, Answer::Added { run, completed }) => {
                let commands = self.schedule.added(run, completed);
                self.carry_out(commands)
            }
            // The page compiled the same scenario before: the worker is not what it should be.
            (role, Answer::Refused { run }) if current == Some(run) => {
                self.broke(role, String::new())
            }
            _ => Vec::new(),
        }
    }

    /// A chunk came from a simulator, or its excerpt, which is to be added.
    fn came(
        &mut self,
        place: Place,
        run: Run,
        chunk: &Chunk,
        excerpt: bool,
        add: Request,
    ) -> Reports {
        let follows = self
            .job
            .as_ref()
            .is_some_and(|job| !excerpt && job.has_excerpts());
        let (counts, commands) = match follows {
            true => {
                let job = self.job.as_mut().filter(|job| job.run == run);
                (job.is_some_and(|job| job.settle(place, chunk)), Vec::new())
            }
            false => self.schedule.finished(place, run, chunk),
        };
        let mut reports = self.carry_out(commands);
        if counts {
            if let Some(job) = self.job.as_mut().filter(|_| excerpt) {
                job.owe(place, chunk);
            }
            self.tell_progress();
            reports.extend(self.ask_summariser(add));
            reports.extend(self.account(run, excerpt));
        }
        reports
    }

    /// Where nothing more will come unless the summariser has what was handed over, has it look
    /// whether all of that is there.
    fn account(&mut self, run: Run, excerpt: bool) -> Reports {
        let debtors = self.job.as_ref().map(Job::debtors);
        let owes = debtors.is_some_and(|debtors| !debtors.is_empty());
        match self.schedule.rests_on() {
            Some(completed) if excerpt || !owes => self.ask_summariser(Request::Account {
                run,
                excerpt,
                completed,
            }),
            _ => Vec::new(),
        }
    }

    /// Has simulators send the chunks that they owe.
    fn ask_for_owed(&mut self, run: Run) -> Reports {
        let Some(job) = self.job.as_ref().filter(|job| job.run == run) else {
            return Vec::new();
        };
        let mut reports = Vec::new();
        for place in job.debtors() {
            reports.extend(self.ask(place, Request::HandOver { run }));
        }
        reports
    }

    fn ask_summariser(&mut self, request: Request) -> Reports {
        let asked = self
            .summariser
            .as_ref()
            .is_some_and(|seat| seat.handle.ask(request));
        if asked {
            Vec::new()
        } else {
            self.broke(Role::Summariser, String::new())
        }
    }

    fn summarised(&mut self, run: Run, last: bool, packed: &Packed) -> Reports {
        let Some(results) = packed.open().map(Box::new) else {
            return self.broke(Role::Summariser, String::new());
        };
        self.after(0, Self::tell_found, run);
        let all = self.job.as_ref().map(|job| job.replications);
        if !last {
            let is_whole = all == Some(results.replications);
            self.found.push((run, RunReport::Partial(results)));
            if is_whole {
                // Once the page has drawn what excerpts say.
                self.after(0, Self::ask_for_owed, run);
            }
            return Vec::new();
        }
        if all == Some(self.schedule.done()) {
            self.job = None;
            self.schedule.stop();
        } else {
            // The run is precise enough: workers that are busy with more of it may stop.
            self.stop();
        }
        self.found.push((run, RunReport::Done(results)));
        Vec::new()
    }

    fn tell_found(&mut self, _: Run) -> Reports {
        std::mem::take(&mut self.found)
    }
}
