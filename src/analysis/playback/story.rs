//! What one person of a record went through, as data; `text::playback` words it.

use super::Course;
use crate::engine::journal::{Came, Deed};
use crate::model::{Scenario, StageKind};

/// What a move means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Becomes a customer.
    Customer,
    /// Leaves as a customer, for a dormant or lost stage.
    Leaves,
    /// Comes back as a customer.
    Returns,
    /// Is lost without being a customer.
    Lost,
    /// Goes on.
    On,
}

/// Something in a story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Event {
    /// Comes, into a stage.
    Came(Came, u32),
    /// Goes from a stage to another.
    Went {
        /// The stage left.
        from: u32,
        /// The stage entered.
        to: u32,
        /// What that means.
        turn: Turn,
        /// Whether a lever moved them.
        lever: bool,
    },
    /// Brings so many people.
    Brought(f64),
    /// Places so many orders, of so much revenue.
    Ordered(f64, f64),
}

/// One period of a story, or several in which nothing new happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// Its first time; 0 is the start.
    pub from: u32,
    /// Its last time; the same as the first where it is one period.
    pub until: u32,
    /// What happens, in order; nothing: they stay where they are.
    pub events: Vec<Event>,
    /// The stage in which it ends.
    pub stage: u32,
    /// Profit that they make in each of its periods, not discounted.
    pub earned: f64,
    /// The same from the beginning to its end.
    pub so_far: f64,
}

/// The story of a person, by position among those of the record. It ends with the horizon, or where nothing more happens to the lost.
#[must_use]
pub fn story(scenario: &Scenario, course: &Course, person: u32) -> Vec<Chapter> {
    let Some(who) = course.record.people.get(person as usize) else {
        return Vec::new();
    };
    let kind = |stage: u32| {
        let stage = scenario.stages.get(stage as usize);
        stage.map_or(StageKind::Lost, |stage| stage.kind)
    };
    let mut entries = (course.record.entries.iter())
        .filter(|entry| entry.person == person)
        .peekable();
    let mut chapters: Vec<Chapter> = Vec::new();
    let (mut stage, mut earned, mut so_far) = (who.stage, 0.0, 0.0);
    for period in who.entered..=course.periods() {
        let mut events = Vec::new();
        if period == who.entered {
            events.push(Event::Came(who.came, who.stage));
        }
        while let Some(entry) = entries.next_if(|entry| entry.period <= period) {
            match entry.deed {
                Deed::Moved(_) | Deed::Shifted(_) => {
                    let lever = matches!(entry.deed, Deed::Shifted(_));
                    let to = target(scenario, entry.deed).unwrap_or(stage);
                    let turn = turn(kind(stage), kind(to));
                    events.push(Event::Went {
                        from: stage,
                        to,
                        turn,
                        lever,
                    });
                    stage = to;
                }
                Deed::Brought(_, more) => brought(&mut events, more),
                Deed::Ordered(number, revenue) => ordered(&mut events, number, revenue),
                Deed::Earned(amount) => earned = amount,
            }
        }
        so_far += earned;
        let is_quiet = events.is_empty();
        match chapters.last_mut() {
            Some(last) if is_quiet && last.events.is_empty() && last.earned == earned => {
                last.until = period;
                last.so_far = so_far;
            }
            _ => chapters.push(Chapter {
                from: period,
                until: period,
                events,
                stage,
                earned,
                so_far,
            }),
        }
    }
    let is_over = |last: &&Chapter| {
        last.events.is_empty() && last.earned == 0.0 && kind(last.stage) == StageKind::Lost
    };
    if chapters.last().filter(is_over).is_some() {
        chapters.pop();
    }
    chapters
}

/// The stage that a move leads to.
fn target(scenario: &Scenario, deed: Deed) -> Option<u32> {
    match deed {
        Deed::Moved(transition) => {
            let to = &scenario.transitions.get(transition as usize)?.to;
            Some(scenario.stage_index(to)? as u32)
        }
        Deed::Shifted(to) => Some(to),
        _ => None,
    }
}

fn turn(from: StageKind, to: StageKind) -> Turn {
    use StageKind::{Customer, Dormant, Lost, Prospect};
    match (from, to) {
        (Prospect, Customer) => Turn::Customer,
        (Customer, Dormant | Lost) => Turn::Leaves,
        (Dormant | Lost, Customer) => Turn::Returns,
        (Prospect | Dormant, Lost) => Turn::Lost,
        _ => Turn::On,
    }
}

/// People whom someone brings in a period, by whatever referral, are told together.
fn brought(events: &mut Vec<Event>, more: f64) {
    for event in events.iter_mut() {
        if let Event::Brought(people) = event {
            *people += more;
            return;
        }
    }
    events.push(Event::Brought(more));
}

fn ordered(events: &mut Vec<Event>, more: f64, worth: f64) {
    for event in events.iter_mut() {
        if let Event::Ordered(number, revenue) = event {
            *number += more;
            *revenue += worth;
            return;
        }
    }
    events.push(Event::Ordered(more, worth));
}
