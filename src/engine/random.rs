//! Random numbers by name: one for each (seed, replication, purpose).
//!
//! Strategies are not part of a name: they share their random numbers, so that equal parameters give
//! bitwise equal draws and a lever shakes nothing but what it acts on. How a name becomes a number is
//! the kernel's.

use perennial_kernel::random::purpose;

/// What random numbers are drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Initial customers choosing their group; the item is the stage.
    Initial = 1,
    /// A `move` lever; the item is the stage left.
    Shift = 2,
    /// An exit; the item is the transition.
    Exit = 3,
    /// New people by referral; the item is the referral.
    Referral = 4,
    /// New people by channel; the item is the channel.
    Arrival = 5,
    /// People of a channel with a fixed number choosing their group; the item is the channel.
    ArrivalGroup = 6,
    /// How many orders there are; the item is the stage.
    Orders = 7,
    /// What they are worth together; the item is the stage.
    OrderValue = 8,
}

/// The name of a generator within a replication.
///
/// Items are named by their position in the scenario, so that adding one at the end leaves the
/// others' random numbers alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Purpose {
    /// What the random numbers decide.
    pub kind: Kind,
    /// Position of the transition, stage, channel or referral.
    pub item: u32,
    /// Period, from 1; 0 for what happens at time 0.
    pub period: u32,
    /// Position of the group.
    pub group: u32,
    /// Position of the tenure class of the people.
    pub tenure: u32,
    /// Tells apart what is the same otherwise.
    pub occurrence: u32,
}

impl Purpose {
    /// A purpose of an item in a period, in the first group, tenure class and occurrence.
    #[must_use]
    pub fn new(kind: Kind, item: usize, period: usize) -> Self {
        Self {
            kind,
            item: low(item),
            period: low(period),
            group: 0,
            tenure: 0,
            occurrence: 0,
        }
    }

    /// The same in this group.
    #[must_use]
    pub fn group(self, group: usize) -> Self {
        Self {
            group: low(group),
            ..self
        }
    }

    /// The same in this tenure class.
    #[must_use]
    pub fn tenure(self, tenure: usize) -> Self {
        Self {
            tenure: low(tenure),
            ..self
        }
    }

    /// The word that stands for the name.
    pub(crate) fn word(self) -> u64 {
        purpose(&[
            self.kind as u32,
            self.item,
            self.period,
            self.group,
            self.tenure,
            self.occurrence,
        ])
    }

    /// The same, told apart from the others.
    #[must_use]
    pub fn occurrence(self, occurrence: usize) -> Self {
        Self {
            occurrence: low(occurrence),
            ..self
        }
    }
}

/// Every count in a scenario is far below 2^32.
fn low(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_name_matters() {
        let purpose = Purpose::new(Kind::Exit, 3, 7);
        let mut words: Vec<u64> = [
            purpose,
            Purpose::new(Kind::Referral, 3, 7),
            Purpose::new(Kind::Exit, 7, 3),
            purpose.group(1),
            purpose.tenure(1),
            purpose.occurrence(1),
        ]
        .into_iter()
        .map(Purpose::word)
        .collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 6);
    }
}
