//! Who moves and who comes, block by block.

use std::ops::Range;

use perennial_kernel::journey::{Journey, Numbers, Tables, room, whole};

use super::block::{Line, PERIODS, add, clear};
use super::people::People;
use super::ways::Ways;
use super::weights::{Sums, other};

/// How people of a group come by a channel.
struct Arrival {
    /// Group and channel.
    place: u32,
    /// Place of the people of the cell that they enter, at the end of the block's first period.
    to: u32,
    people: f64,
}

/// How people of a group refer, and are referred.
struct Link {
    /// Places of those who refer, before the block.
    from: Range<u32>,
    /// Group and referral.
    place: u32,
    /// Place of the people of the cell that they enter, at the end of its first period.
    to: u32,
}

/// People who move and come in the periods of a block. Within an item the numbers are by period.
pub(super) struct Flows {
    ways: Ways,
    /// By group and exit.
    pub moves: Vec<Line>,
    /// By group and channel.
    pub channels: Vec<Line>,
    /// By group and referral.
    pub referrals: Vec<Line>,
    /// Who comes by channels in a period.
    arrivals: Vec<Arrival>,
    /// By referral, segment and class.
    links: Vec<Link>,
    /// Classes of a segment.
    classes: usize,
}

impl Flows {
    pub fn new(journey: &Journey, people: &People) -> Self {
        let table = |items: usize| vec![[0.0; PERIODS]; items * journey.groups()];
        Self {
            ways: Ways::new(journey),
            moves: table(journey.exits.len()),
            channels: table(journey.channels.len()),
            referrals: table(journey.referrals.len()),
            arrivals: Vec::with_capacity(journey.channels.len() * journey.groups()),
            links: links(journey, people.times),
            classes: journey.weights.len().max(1),
        }
    }

    /// Goes through a block, whose first period's shifts are done: as far as no other begins with any, and amounts are the same.
    /// Says how many periods that are.
    pub fn walk(
        &mut self,
        journey: &Journey,
        numbers: &dyn Numbers,
        first: usize,
        people: &mut People,
    ) -> usize {
        clear(&mut self.moves);
        let mut tables = numbers.tables(first);
        let amounts = tables.amounts();
        let most = (people.times - 1).min(journey.periods + 1 - first);
        // From which period on moves are not counted yet.
        let mut since = 0;
        let mut length = 0;
        while length < most {
            let period = first + length;
            if length > 0 && numbers.shifts(period) > 0 {
                break;
            }
            let is_new = length == 0 || !numbers.is_as_before(period);
            if is_new && length > 0 {
                tables = numbers.tables(period);
                if tables.amounts() != amounts {
                    break;
                }
            }
            if is_new && !self.ways.are_of(&tables) {
                self.ways.count(people, since..length, &mut self.moves);
                self.ways.fill(journey, &tables, people.times);
                since = length;
            }
            let room = room(tables.market, people.entered);
            if is_new || tables.market.is_some() {
                self.announce(journey, &tables, room, people.times);
            }
            self.period(journey, &tables, room, people, length);
            length += 1;
        }
        match since {
            0 => self.ways.count_all(people, &mut self.moves),
            _ => self.ways.count(people, since..length, &mut self.moves),
        }
        length
    }

    /// A period of the block, of a market with so much room.
    fn period(
        &mut self,
        journey: &Journey,
        tables: &Tables<'_>,
        room: f64,
        people: &mut People,
        at: usize,
    ) {
        self.ways.go(people, at);
        self.refer(tables.rates, room, people, at);
        for arrival in &self.arrivals {
            self.channels[arrival.place as usize][at] = arrival.people;
            people.cells[arrival.to as usize + at] += arrival.people;
        }
        if tables.market.is_some() {
            people.entered += self.came(journey, at);
        }
    }

    /// Those in a stage bring others, each so many as the rates say by group and referral.
    fn refer(&mut self, rates: &[f64], room: f64, people: &mut People, at: usize) {
        for segment in self.links.chunks_exact(self.classes) {
            let mut referrers = 0.0;
            for link in segment {
                let mut all = 0.0;
                let mut cell = link.from.start as usize;
                while cell < link.from.end as usize {
                    all += people.cells[cell + at];
                    cell += people.times;
                }
                referrers += all;
            }
            for link in segment {
                let place = link.place as usize;
                let came = referrers * (room * rates[place]);
                self.referrals[place][at] = came;
                people.cells[link.to as usize + at] += came;
            }
        }
    }

    /// Everyone who came in a period of the block.
    fn came(&self, journey: &Journey, at: usize) -> f64 {
        let mut all = 0.0;
        for (table, count) in [
            (&self.channels, journey.channels.len()),
            (&self.referrals, journey.referrals.len()),
        ] {
            for segment in 0..journey.segments() {
                let groups = journey.classes(segment);
                for way in 0..count {
                    let size = groups.len();
                    all += total(table, (way, count), groups.clone(), size)[at];
                }
            }
        }
        all
    }

    /// Works out who comes by channels.
    fn announce(&mut self, journey: &Journey, tables: &Tables<'_>, room: f64, times: usize) {
        self.arrivals.clear();
        let count = journey.channels.len();
        for (channel, entry) in journey.channels.iter().enumerate() {
            let means = || tables.arrivals[channel..].iter().step_by(count);
            let mut certain = None;
            if entry.is_fixed {
                let mean: f64 = means().map(|mean| room * mean).sum();
                certain = (mean > 0.0).then(|| (whole(mean), mean));
            }
            for (group, own) in means().enumerate() {
                let own = room * own;
                self.arrivals.push(Arrival {
                    place: (group * count + channel) as u32,
                    to: ((group * journey.cells + entry.to) * times + 1) as u32,
                    people: certain.map_or(own, |(people, mean)| own * people / mean),
                });
            }
        }
    }

    /// What newcomers of the block count for.
    pub fn count(&self, journey: &Journey, tables: &Tables<'_>, sums: &mut [Sums]) {
        let count = journey.channels.len();
        for (place, came) in self.channels.iter().enumerate() {
            let sums = &mut sums[journey.segment(place / count)];
            let is_new = journey.channels[place % count].is_new;
            sums.newcomers(came, tables.channel_cost[place], is_new);
        }
        let count = journey.referrals.len();
        for (place, came) in self.referrals.iter().enumerate() {
            let sums = &mut sums[journey.segment(place / count)];
            let is_new = journey.referrals[place % count].is_new;
            sums.newcomers(came, tables.referral_cost[place], is_new);
            add(&mut sums.0[other::REFERRED], came);
        }
    }
}

/// How many of some groups take one of so many ways, of which a table has lines by group. Groups that belong together,
/// of this size, are summed first.
#[inline(never)]
pub(super) fn total(
    table: &[Line],
    (way, count): (usize, usize),
    groups: Range<usize>,
    size: usize,
) -> Line {
    let mut all = [0.0; PERIODS];
    let mut group = groups.start;
    while group < groups.end {
        let mut sum = [0.0; PERIODS];
        for own in group..(group + size).min(groups.end) {
            add(&mut sum, &table[own * count + way]);
        }
        add(&mut all, &sum);
        group += size.max(1);
    }
    all
}

/// How people refer, by referral, segment and class.
fn links(journey: &Journey, times: usize) -> Vec<Link> {
    let count = journey.referrals.len();
    let mut links = Vec::with_capacity(count * journey.groups());
    for (referral, own) in journey.referrals.iter().enumerate() {
        let cells = &journey.stages[own.from].cells;
        for group in 0..journey.groups() {
            let first = group * journey.cells;
            links.push(Link {
                from: ((first + cells.start) * times) as u32..((first + cells.end) * times) as u32,
                place: (group * count + referral) as u32,
                to: ((first + own.to) * times + 1) as u32,
            });
        }
    }
    links
}
