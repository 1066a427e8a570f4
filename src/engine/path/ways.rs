//! Who goes where from each cell, and by which exit.

use std::ops::Range;

use perennial_kernel::journey::{Journey, Tables};

use super::block::{Line, add_times};
use super::people::People;

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
pub(super) struct Ways {
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
    pub fn new(journey: &Journey) -> Self {
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
    pub fn are_of(&self, tables: &Tables<'_>) -> bool {
        let source: *const [f64] = tables.stay;
        self.source
            .is_some_and(|before| std::ptr::eq(before, source))
    }

    /// Works out those of a period.
    pub fn fill(&mut self, journey: &Journey, tables: &Tables<'_>, times: usize) {
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
    pub fn go(&self, people: &mut People, at: usize) {
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
    pub fn count(&self, people: &People, periods: Range<usize>, moves: &mut [Line]) {
        for (exit, way) in self.exits.iter().zip(&self.all) {
            let people = people.line(way.from as usize, 0);
            let lines = moves[*exit as usize].iter_mut().zip(people);
            for (moves, people) in lines.take(periods.end).skip(periods.start) {
                *moves += people * way.p;
            }
        }
    }

    /// Counts who took an exit, where these are the ways of the whole block. (What is counted beyond its end is nobody's.)
    pub fn count_all(&self, people: &People, moves: &mut [Line]) {
        for (exit, way) in self.exits.iter().zip(&self.all) {
            let people = people.line(way.from as usize, 0);
            add_times(&mut moves[*exit as usize], people, way.p);
        }
    }
}
