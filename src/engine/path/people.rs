//! Who is where, who moves and who comes, period by period.

use std::ops::Range;

use super::block::{Line, PERIODS, add, add_times, clear};
use super::weights::{Sums, other};
use perennial_kernel::journey::{Journey, Numbers, Shift, Tables, room, whole};

/// Who is where.
pub(super) struct People {
    /// By group and cell, and within by time of the block: before its first period, after that period's shifts, and at
    /// the end of each. A line's length is added, so that each place begins one.
    cells: Vec<f64>,
    /// Times of a block.
    times: usize,
    /// Everyone who has entered.
    entered: f64,
}

impl People {
    /// Everyone at time 0, for blocks of so many periods (at most [`PERIODS`]).
    pub fn new(journey: &Journey, periods: usize) -> Self {
        let count = journey.groups() * journey.cells;
        let times = 1 + periods;
        let mut cells = vec![0.0; count * times + PERIODS];
        let mut entered = 0.0;
        for (group, share) in journey.shares.iter().enumerate() {
            for &(cell, count) in &journey.initial {
                cells[(group * journey.cells + cell) * times] += count * share;
                entered += count * share;
            }
        }
        Self {
            cells,
            times,
            entered,
        }
    }

    /// The people of a cell from a time of the block on. Beyond its times they are others'.
    #[inline(always)]
    pub fn line(&self, cell: usize, time: usize) -> &Line {
        let line = self.cells.get(cell * self.times + time..);
        line.and_then(|line| line.first_chunk())
            .unwrap_or(&[0.0; PERIODS])
    }

    /// Everyone at a time of the block.
    pub fn all(&self, time: usize) -> f64 {
        let count = self.cells.len() - PERIODS;
        let mut all = 0.0;
        for cell in self.cells[..count].chunks_exact(self.times) {
            all += cell[time];
        }
        all
    }

    /// Goes on to the next block, after one of so many periods.
    pub fn advance(&mut self, length: usize) {
        let count = self.cells.len() - PERIODS;
        for cell in self.cells[..count].chunks_exact_mut(self.times) {
            cell[0] = cell[length];
        }
    }

    /// Applies a shift before the block's first period, and says of each group how many move.
    pub fn shift(
        &mut self,
        journey: &Journey,
        shift: &Shift<'_>,
        mut moved: impl FnMut(usize, f64),
    ) {
        for (group, &share) in shift.shares.iter().enumerate() {
            let first = group * journey.cells;
            let mut all = 0.0;
            for cell in journey.stages[shift.from].cells.clone() {
                let people = &mut self.cells[(first + cell) * self.times];
                let movers = *people * share;
                *people -= movers;
                all += movers;
            }
            self.cells[(first + shift.to) * self.times] += all;
            moved(group, all);
        }
    }
}

/// Part of the people of a cell, who go to another or stay.
struct Way {
    from: u32,
    to: u32,
    p: f64,
}

/// Such a part, where it is known where they go.
#[derive(Clone, Copy, Default)]
struct Part {
    /// Place of the cell's people before the block.
    from: u32,
    p: f64,
}

/// Where people go from each cell.
struct Ways {
    /// By cell that they go to: first those who take an exit.
    parts: Vec<Part>,
    /// By cell: where those who go there end.
    ends: Vec<u32>,
    /// Those who take an exit, and then those who stay.
    all: Vec<Way>,
    /// Group and exit that they take.
    exits: Vec<u32>,
    /// Where the table lies that they were made from.
    source: Option<*const [f64]>,
}

impl Ways {
    fn new(journey: &Journey) -> Self {
        let (cells, slots) = (journey.cells, journey.slots);
        let all = journey.groups() * (slots + cells);
        Self {
            parts: Vec::with_capacity(all),
            ends: Vec::with_capacity(journey.groups() * cells),
            all: Vec::with_capacity(all),
            exits: Vec::with_capacity(journey.groups() * slots),
            source: None,
        }
    }

    /// Whether they are those of a period.
    fn are_of(&self, tables: &Tables<'_>) -> bool {
        let source: *const [f64] = tables.stay;
        self.source
            .is_some_and(|before| std::ptr::eq(before, source))
    }

    /// Works out those of a period.
    fn fill(&mut self, journey: &Journey, tables: &Tables<'_>, times: usize) {
        self.source = Some(tables.stay);
        self.all.clear();
        self.exits.clear();
        for group in 0..journey.groups() {
            self.leave(journey, tables, group);
        }
        for group in 0..journey.groups() {
            let first = group * journey.cells;
            for stage in &journey.stages {
                for cell in stage.cells.clone() {
                    let older = (cell + 1).min(stage.cells.end - 1);
                    let p = tables.stay[first + cell];
                    self.push(first + cell, first + older, p);
                }
            }
        }
        self.gather(journey.groups() * journey.cells, times);
    }

    /// Those of a group who take an exit.
    fn leave(&mut self, journey: &Journey, tables: &Tables<'_>, group: usize) {
        let first = group * journey.cells;
        let mut slot = group * journey.slots;
        for stage in &journey.stages {
            for cell in stage.cells.clone() {
                for exit in stage.exits.clone() {
                    let p = tables.exits[slot];
                    slot += 1;
                    if p != 0.0 {
                        self.push(first + cell, first + journey.exits[exit].to, p);
                        self.exits.push((group * journey.exits.len() + exit) as u32);
                    }
                }
            }
        }
    }

    #[inline(never)]
    fn push(&mut self, from: usize, to: usize, p: f64) {
        let (from, to) = (from as u32, to as u32);
        self.all.push(Way { from, to, p });
    }

    /// Puts them in order of where they go, and as they are otherwise: sums are in that order.
    fn gather(&mut self, cells: usize, times: usize) {
        self.ends.clear();
        self.ends.resize(cells, 0);
        for way in &self.all {
            self.ends[way.to as usize] += 1;
        }
        let mut begin = 0;
        for end in &mut self.ends {
            (*end, begin) = (begin, begin + *end);
        }
        self.parts.clear();
        self.parts.resize(self.all.len(), Part::default());
        for way in &self.all {
            let next = &mut self.ends[way.to as usize];
            self.parts[*next as usize] = Part {
                from: way.from * times as u32,
                p: way.p,
            };
            *next += 1;
        }
    }

    /// Everyone goes, in a period of the block.
    fn go(&self, people: &mut People, at: usize) {
        let cells = &mut people.cells[at..];
        let (mut begin, mut to) = (0, 1);
        for end in &self.ends {
            let mut sum = 0.0;
            for part in &self.parts[begin..*end as usize] {
                sum += cells[part.from as usize] * part.p;
            }
            cells[to] = sum;
            (begin, to) = (*end as usize, to + people.times);
        }
    }

    /// Counts who took an exit, in these periods of the block.
    fn count(&self, people: &People, periods: Range<usize>, moves: &mut [Line]) {
        for (exit, way) in self.exits.iter().zip(&self.all) {
            let people = people.line(way.from as usize, 0);
            let lines = moves[*exit as usize].iter_mut().zip(people);
            for (moves, people) in lines.take(periods.end).skip(periods.start) {
                *moves += people * way.p;
            }
        }
    }

    /// Counts who took an exit, where these are the ways of the whole block. (What is counted beyond its end is nobody's.)
    fn count_all(&self, people: &People, moves: &mut [Line]) {
        for (exit, way) in self.exits.iter().zip(&self.all) {
            let people = people.line(way.from as usize, 0);
            add_times(&mut moves[*exit as usize], people, way.p);
        }
    }
}

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
            let is_as_before = length > 0 && numbers.is_as_before(period);
            if !is_as_before {
                tables = numbers.tables(period);
                if tables.amounts() != amounts {
                    break;
                }
                if !self.ways.are_of(&tables) {
                    self.ways.count(people, since..length, &mut self.moves);
                    self.ways.fill(journey, &tables, people.times);
                    since = length;
                }
            }
            let room = room(tables.market, people.entered);
            if !is_as_before || tables.market.is_some() {
                self.expect(journey, &tables, room, people.times);
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
        self.refer(journey, tables, room, people, at);
        for arrival in &self.arrivals {
            self.channels[arrival.place as usize][at] = arrival.people;
            people.cells[arrival.to as usize + at] += arrival.people;
        }
        if tables.market.is_some() {
            people.entered += self.came(journey, at);
        }
    }

    /// Those in a stage bring others.
    fn refer(
        &mut self,
        journey: &Journey,
        tables: &Tables<'_>,
        room: f64,
        people: &mut People,
        at: usize,
    ) {
        for segment in self.links.chunks_exact(journey.weights.len().max(1)) {
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
                let came = referrers * (room * tables.rates[place]);
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
    fn expect(&mut self, journey: &Journey, tables: &Tables<'_>, room: f64, times: usize) {
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
