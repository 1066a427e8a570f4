//! Making a film of a record: period by period, who leaves a place and who takes one.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{By, Film, Leg, Look, Place, Stay, Trip};
use crate::analysis::playback::Course;
use crate::engine::journal::{Came, Deed, Person, Record};
use crate::model::{Scenario, StageKind, sort};

/// Where someone is while the film is made.
#[derive(Debug, Clone, Copy)]
struct Whereabouts {
    place: Place,
    /// The position of the stay that goes on.
    stay: usize,
    /// Whether they came back.
    back: bool,
}

/// Makes a film, period by period.
pub(super) struct Maker<'a> {
    kinds: Vec<StageKind>,
    /// By transition: where it leads.
    targets: Vec<u32>,
    record: &'a Record,
    film: Film,
    /// By person; `None`: not yet there.
    there: Vec<Option<Whereabouts>>,
    /// By stage: places that were left, and the first that nobody ever took.
    free: Vec<(BinaryHeap<Reverse<u32>>, u32)>,
    next_person: usize,
    next_entry: usize,
}

impl<'a> Maker<'a> {
    pub fn new(scenario: &Scenario, course: &'a Course) -> Self {
        let target = |id: &str| scenario.stage_index(id).unwrap_or(0) as u32;
        let transitions = scenario.transitions.iter();
        Self {
            kinds: scenario.stages.iter().map(|stage| stage.kind).collect(),
            targets: transitions.map(|one| target(&one.to)).collect(),
            record: &course.record,
            film: Film {
                begins: vec![0],
                ..Film::default()
            },
            there: vec![None; course.record.people.len()],
            free: vec![(BinaryHeap::new(), 0); scenario.stages.len()],
            next_person: 0,
            next_entry: 0,
        }
    }

    /// The film of so many periods.
    pub fn made(mut self, periods: u32) -> Film {
        for period in 0..=periods {
            self.period(period);
        }
        self.film
    }

    /// One period: first places are left, then others taken.
    fn period(&mut self, period: u32) {
        let first = self.film.trips.len();
        for (person, to, by) in self.moves(period) {
            self.go(person, to, by, first);
        }
        for at in first..self.film.trips.len() {
            let Trip { person, from, .. } = self.film.trips[at];
            self.leave(person, from, period);
        }
        self.come(period);
        for at in first..self.film.trips.len() {
            self.settle(at, period);
        }
        self.film.begins.push(self.film.trips.len());
    }

    /// Who moves where in a period, those of one person after each other.
    fn moves(&mut self, period: u32) -> Vec<(u32, u32, By)> {
        let record = self.record;
        let mut moves = Vec::new();
        while let Some(entry) = record.entries.get(self.next_entry) {
            if entry.period > period {
                break;
            }
            self.next_entry += 1;
            moves.extend(match entry.deed {
                Deed::Moved(at) => {
                    let to = self.targets.get(at as usize);
                    to.map(|to| (entry.person, *to, By::Transition(at)))
                }
                Deed::Shifted(to) => Some((entry.person, to, By::Lever)),
                _ => None,
            });
        }
        sort::by(&mut moves, |a, b| a.0.cmp(&b.0));
        moves
    }

    /// A move: of a trip that began in this period, or of a new one.
    fn go(&mut self, person: u32, to: u32, by: By, first: usize) {
        let Some(Some(mut there)) = self.there.get(person as usize).copied() else {
            return;
        };
        let from = there.place;
        let leg = Leg {
            by,
            from: Some(from.stage),
            to,
            look: self.look_between(person, from.stage, to, by),
        };
        there.back |= leg.look == Look::Back;
        there.place = Place { stage: to, slot: 0 };
        let own = self.film.trips[first..].last_mut();
        match own.filter(|trip| trip.person == person) {
            Some(trip) => {
                trip.legs.1 += 1;
                trip.to = there.place;
            }
            None => self.begin(person, Some(from), there.place),
        }
        self.film.legs.push(leg);
        self.there[person as usize] = Some(there);
    }

    fn begin(&mut self, person: u32, from: Option<Place>, to: Place) {
        self.film.trips.push(Trip {
            person,
            legs: (self.film.legs.len() as u32, 1),
            from,
            to,
        });
    }

    /// The stay of someone who is on the way ends.
    fn leave(&mut self, person: u32, from: Option<Place>, period: u32) {
        let there = self.there.get(person as usize).copied().flatten();
        if let Some(stay) = there.and_then(|there| self.film.stays.get_mut(there.stay)) {
            stay.until = period;
        }
        if let Some(from) = from.filter(|from| !self.is_lost(from.stage))
            && let Some((free, _)) = self.free.get_mut(from.stage as usize)
        {
            free.push(Reverse(from.slot));
        }
    }

    /// Those who come in a period. Who is there from the start is on no trip.
    fn come(&mut self, period: u32) {
        let record = self.record;
        while let Some(person) = record.people.get(self.next_person) {
            if person.entered > period {
                break;
            }
            self.enter(self.next_person as u32, person, period);
            self.next_person += 1;
        }
    }

    fn enter(&mut self, position: u32, person: &Person, period: u32) {
        let place = Place {
            stage: person.stage,
            slot: 0,
        };
        self.there[position as usize] = Some(Whereabouts {
            place,
            stay: usize::MAX,
            back: false,
        });
        let (by, look) = match person.came {
            Came::Start => return self.stay(position, period),
            Came::Channel(channel) => (By::Channel(channel), Look::New),
            Came::Referral(referral) => (By::Referral(referral), Look::Referred),
        };
        self.begin(position, None, place);
        self.film.legs.push(Leg {
            by,
            from: None,
            to: person.stage,
            look,
        });
    }

    /// Someone takes a place at the end of a trip.
    fn settle(&mut self, trip: usize, period: u32) {
        let person = self.film.trips[trip].person;
        self.stay(person, period);
        if let Some(there) = self.there[person as usize] {
            self.film.trips[trip].to = there.place;
        }
    }

    fn stay(&mut self, person: u32, from: u32) {
        let look = self.look(person);
        let Some(there) = &mut self.there[person as usize] else {
            return;
        };
        let stage = there.place.stage as usize;
        if self.kinds.get(stage) != Some(&StageKind::Lost)
            && let Some((free, fresh)) = self.free.get_mut(stage)
        {
            there.place.slot = match free.pop() {
                Some(Reverse(slot)) => slot,
                None => {
                    *fresh += 1;
                    *fresh - 1
                }
            };
            self.film.most = self.film.most.max(*fresh);
        }
        there.stay = self.film.stays.len();
        self.film.stays.push(Stay {
            person,
            place: there.place,
            from,
            until: u32::MAX,
            look,
        });
    }

    fn is_lost(&self, stage: u32) -> bool {
        self.kinds.get(stage as usize) == Some(&StageKind::Lost)
    }

    /// What someone looks like who goes from a stage to another.
    fn look_between(&self, person: u32, from: u32, to: u32, by: By) -> Look {
        use StageKind::{Customer, Dormant, Lost};
        let kind = |stage: u32| self.kinds.get(stage as usize).copied();
        match (kind(from), kind(to)) {
            (Some(Customer), Some(Dormant | Lost)) => Look::Lost,
            (Some(Dormant | Lost), Some(Customer)) => Look::Back,
            (Some(from), Some(Lost)) if from != Lost && by != By::Lever => Look::Lost,
            _ => self.look(person),
        }
    }

    /// What someone looks like who stays.
    fn look(&self, person: u32) -> Look {
        let there = self.there.get(person as usize).copied().flatten();
        let came = self.record.people.get(person as usize).map(|one| one.came);
        match (there, came) {
            (Some(there), _) if there.back => Look::Back,
            (_, Some(Came::Referral(_))) => Look::Referred,
            _ => Look::Known,
        }
    }
}
