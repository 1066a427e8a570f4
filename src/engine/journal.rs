//! What was written down of one replication: who came when and how, and what each went through, period by period.
//!
//! `individuals` keeps it while it follows people; see [`journal`](super::individuals::journal).

use super::chunk::Chunk;

/// How someone came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// There from the start.
    Start,
    /// By a channel, by position.
    Channel(u32),
    /// By a referral, by position.
    Referral(u32),
}

/// What someone does, or what happens to someone, in a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deed {
    /// Takes a transition, by position.
    Moved(u32),
    /// Is moved to a stage, by position, by a `move` lever.
    Shifted(u32),
    /// Brings so many people by a referral, by position.
    Brought(u32, f64),
    /// Places so many orders, of so much revenue.
    Ordered(f64, f64),
    /// Makes so much profit, not discounted, in this period and in each that follows until the next such entry. Nothing before the first.
    Earned(f64),
}

/// Someone who was written down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Person {
    /// Who it is: the same in every strategy.
    pub key: u64,
    /// The time of coming; 0 is the start.
    pub entered: u32,
    /// How this person came.
    pub came: Came,
    /// The stage entered, by position.
    pub stage: u32,
    /// The segment, by position.
    pub segment: u32,
}

/// An entry about a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// Who, by position among the people.
    pub person: u32,
    /// The period in which it happened, from 1.
    pub period: u32,
    /// What happened.
    pub deed: Deed,
}

/// What was written down of one strategy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    /// The people, in the order in which they came.
    pub people: Vec<Person>,
    /// What happened to them, by period; within a period those of one person stand in order.
    pub entries: Vec<Entry>,
}

/// One replication, written down.
#[derive(Debug, Clone, PartialEq)]
pub struct Journal {
    /// The replication's numbers, as a run has them. Those of strategies that were not asked for are 0 where everyone was followed.
    pub numbers: Chunk,
    /// How many people each of those written down stands for.
    pub one_in: u64,
    /// Whether only a sample could be followed, so that the numbers are those of `counts`, and nobody is known to have brought anybody.
    pub sampled: bool,
    /// By strategy that was asked for.
    pub records: Vec<Record>,
}
