//! The people who are being followed.
//!
//! Column by column, since most of them stay where they are in most periods, which touches the first
//! three columns alone.

use super::hash::Key;
use crate::engine::histories::History;

/// People, by position. Whoever leaves gives the position to the last one.
#[derive(Default)]
pub(super) struct People {
    pub keys: Vec<Key>,
    /// Position of the cell among those of all groups.
    pub places: Vec<u32>,
    /// Discounted own profit so far.
    pub values: Vec<f64>,
    pub histories: Vec<History>,
    /// A bit for each stage that someone was in, a few words each.
    visited: Vec<u64>,
    words: usize,
    /// Most people at one time.
    pub most: u64,
}

impl People {
    /// Nobody, in a journey of so many stages; at most so many.
    pub fn new(stages: usize, most: u64) -> Self {
        Self {
            words: stages.div_ceil(64),
            most,
            ..Self::default()
        }
    }

    pub fn count(&self) -> usize {
        self.keys.len()
    }

    pub fn add(&mut self, key: Key, place: u32, value: f64, history: History, stage: usize) {
        self.keys.push(key);
        self.places.push(place);
        self.values.push(value);
        self.histories.push(history);
        self.visited.resize(self.visited.len() + self.words, 0);
        self.visit(self.count() - 1, stage);
    }

    pub fn visit(&mut self, at: usize, stage: usize) {
        self.visited[at * self.words + stage / 64] |= 1 << (stage % 64);
    }

    pub fn visited(&self, at: usize) -> &[u64] {
        &self.visited[at * self.words..(at + 1) * self.words]
    }

    pub fn remove(&mut self, at: usize) {
        self.keys.swap_remove(at);
        self.places.swap_remove(at);
        self.values.swap_remove(at);
        self.histories.swap_remove(at);
        let last = self.visited.len() - self.words;
        self.visited.copy_within(last.., at * self.words);
        self.visited.truncate(last);
    }

    pub fn clear(&mut self) {
        self.keys.clear();
        self.places.clear();
        self.values.clear();
        self.histories.clear();
        self.visited.clear();
    }
}
