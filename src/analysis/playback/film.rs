//! Where everyone of a record is: at rest in a place of a stage, or on the way in a period.
//!
//! A stage fills from its first place on: who comes takes the first that is free, and keeps it until leaving. Lost stages have no places.

mod maker;

use super::Course;
use crate::engine::journal::{Came, Record};
use crate::model::Scenario;
use maker::Maker;

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

/// Every look of a dot, in the order of the legend.
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
    /// The way that it takes.
    pub by: By,
    /// The stage left; `None`: comes from outside.
    pub from: Option<u32>,
    /// The stage entered, by position.
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
    /// The place that is taken as the period ends.
    pub to: Place,
}

/// Someone at rest in a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stay {
    /// Who it is, by position among the people.
    pub person: u32,
    /// The place that is theirs as long as they stay.
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
        Maker::new(scenario, course).made(course.periods())
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
