//! Where everyone of a record is: at rest in a place of a stage, or on the way in a period.
//!
//! A stage fills from its first place on: who comes takes the first that is free, and keeps it until leaving. Lost stages have no places.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Course;
use crate::engine::journal::{Came, Deed, Person, Record};
use crate::model::{Scenario, StageKind, sort};

/// What someone looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Look {
    /// Came before, by a channel or from the start.
    Known,
    /// Comes by a channel in this period.
    New,
    /// Came by referral.
    Referred,
    /// Leaves: a customer for a dormant or lost stage, others for a lost one.
    Lost,
    /// Was a customer who left, and came back.
    Back,
}

/// Every look.
pub const LOOKS: [Look; 5] = [
    Look::Known,
    Look::New,
    Look::Referred,
    Look::Lost,
    Look::Back,
];

/// Which way someone takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// From a channel.
    Channel(u32),
    /// By a referral.
    Referral(u32),
    /// Along a transition.
    Transition(u32),
    /// Straight across, since a lever moves people.
    Lever,
}

/// One move, of perhaps several in a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leg {
    /// Which way.
    pub by: By,
    /// The stage left; `None`: comes from outside.
    pub from: Option<u32>,
    /// The stage entered.
    pub to: u32,
    /// What it looks like on the way.
    pub look: Look,
}

/// A place: a stage, and a position in it. In lost stages there is one for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The stage, by position.
    pub stage: u32,
    /// The position in it, from 0.
    pub slot: u32,
}

/// What someone does in a period who does not stay.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trip {
    /// Who, by position among the people.
    pub person: u32,
    /// The first leg, and how many there are.
    legs: (u32, u32),
    /// The place left; `None`: comes from outside.
    pub from: Option<Place>,
    /// The place taken.
    pub to: Place,
}

/// Someone at rest in a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stay {
    /// Who.
    pub person: u32,
    /// Where.
    pub place: Place,
    /// The time from which on.
    pub from: u32,
    /// The period in which it ends; beyond the last one: never.
    pub until: u32,
    /// What it looks like; see [`Stay::look_at`].
    look: Look,
}

impl Stay {
    /// What it looks like at a time: who came by a channel in the period just past is new.
    #[must_use]
    pub fn look_at(&self, time: u32, record: &Record) -> Look {
        let person = record.people.get(self.person as usize);
        let is_new = person.is_some_and(|person| {
            matches!(person.came, Came::Channel(_)) && person.entered == time && time > 0
        });
        if is_new { Look::New } else { self.look }
    }
}

/// Everyone of a record over all periods.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Film {
    /// Who is where, by the time of coming there.
    stays: Vec<Stay>,
    trips: Vec<Trip>,
    /// By period: where its trips begin; one more than there are periods, from 0.
    begins: Vec<usize>,
    legs: Vec<Leg>,
    /// Most places of a stage that are taken at one time.
    pub most: u32,
}

impl Film {
    /// The film of a course.
    #[must_use]
    pub fn new(scenario: &Scenario, course: &Course) -> Self {
        let mut maker = Maker::new(scenario, course);
        for period in 0..=course.periods() {
            maker.period(period);
        }
        maker.film
    }

    /// Who is at rest at a time.
    pub fn at(&self, time: u32) -> impl Iterator<Item = &Stay> {
        self.resting(time, time)
    }

    /// Who stays where they are throughout a period, from 1.
    pub fn throughout(&self, period: u32) -> impl Iterator<Item = &Stay> {
        self.resting(period.saturating_sub(1), period)
    }

    /// Those who rest at a time and do not leave until another.
    fn resting(&self, time: u32, last: u32) -> impl Iterator<Item = &Stay> {
        let came = self.stays.partition_point(|stay| stay.from <= time);
        let stays = self.stays[..came].iter();
        stays.filter(move |stay| stay.until > last)
    }

    /// The trips of a period.
    #[must_use]
    pub fn trips(&self, period: u32) -> &[Trip] {
        let begin = |period: usize| self.begins.get(period).copied();
        let period = period as usize;
        match (begin(period), begin(period + 1)) {
            (Some(from), Some(to)) => &self.trips[from..to],
            _ => &[],
        }
    }

    /// The moves of a trip, one after the other; at least one.
    #[must_use]
    pub fn legs(&self, trip: &Trip) -> &[Leg] {
        let (first, count) = trip.legs;
        &self.legs[first as usize..(first + count) as usize]
    }

    /// Where someone is at a time; `None`: not yet there.
    #[must_use]
    pub fn place_at(&self, person: u32, time: u32) -> Option<Place> {
        let own = |stay: &&Stay| stay.person == person;
        self.at(time).find(own).map(|stay| stay.place)
    }
}

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
struct Maker<'a> {
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
    fn new(scenario: &Scenario, course: &'a Course) -> Self {
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
