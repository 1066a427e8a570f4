//! How many people went which way, exactly, in bounded memory.
//!
//! A path is the sequence of the stages that someone was in, up to [`LONGEST`] of them. Where people
//! go more than [`DIFFERENT`] ways, paths are told apart by fewer of their first stages: by as many as
//! give no more different ones. That number depends on all paths together and not on their order, so
//! that counting them in parts and putting the parts together gives the same.

/// Most stages of a path.
pub const LONGEST: usize = 12;
/// Most different paths that are told apart.
pub const DIFFERENT: usize = 10_000;

/// The stages that someone was in, in order, consecutive repeats left out.
///
/// Twelve bytes hold stages (from 1; 0 is none), one whether the path goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    first: u64,
    rest: u64,
}

/// Stages in the first word.
const IN_FIRST: usize = 8;
/// Where the second word says that a path goes on.
const ON: u64 = 1;

impl Route {
    const NONE: Self = Self { first: 0, rest: 0 };

    /// The route through these stages, each below 255; whether it goes on.
    pub(super) fn new(stages: &[u8], goes_on: bool) -> Self {
        let mut route = Self::NONE;
        for (position, stage) in stages.iter().take(LONGEST).enumerate() {
            let byte = u64::from(*stage) + 1;
            if position < IN_FIRST {
                route.first |= byte << (56 - 8 * position);
            } else {
                route.rest |= byte << (56 - 8 * (position - IN_FIRST));
            }
        }
        if goes_on {
            route.rest |= ON;
        }
        route
    }

    /// Its stages by position.
    #[must_use]
    pub fn stages(self) -> Vec<usize> {
        let words = [self.first, self.rest];
        let bytes = words.iter().flat_map(|word| word.to_be_bytes());
        bytes
            .take(LONGEST)
            .take_while(|byte| *byte > 0)
            .map(|byte| usize::from(byte) - 1)
            .collect()
    }

    /// Whether these are only its first stages.
    #[must_use]
    pub fn goes_on(self) -> bool {
        self.rest & ON != 0
    }

    /// Its first so many stages.
    fn cut(self, stages: usize) -> Self {
        if stages >= LONGEST {
            return self;
        }
        let kept = |count: usize| !u64::MAX.checked_shr(8 * count as u32).unwrap_or(0);
        let first = self.first & kept(stages.min(IN_FIRST));
        let rest = self.rest & kept(stages.saturating_sub(IN_FIRST));
        let cut = Self { first, rest };
        let was = Self {
            rest: self.rest & !ON,
            ..self
        };
        Self {
            rest: rest | if cut == was { self.rest & ON } else { ON },
            ..cut
        }
    }

    /// The path as two words, from which [`Self::from_words`] makes it again.
    pub(super) fn words(self) -> [u64; 2] {
        [self.first, self.rest]
    }

    /// From two words; `None` where they are no path.
    pub(super) fn from_words([first, rest]: [u64; 2]) -> Option<Self> {
        let route = Self { first, rest };
        let stages: Vec<u8> = route.stages().iter().map(|stage| *stage as u8).collect();
        (!stages.is_empty() && Self::new(&stages, route.goes_on()) == route).then_some(route)
    }

    fn hash(self) -> usize {
        let mixed = (self.first ^ self.rest.rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 32) as usize
    }
}

/// People by the way that they went.
#[derive(Debug, Clone)]
pub struct Paths {
    /// By how many of their stages paths are told apart.
    told: usize,
    /// A table with open addressing, twice as long as it has entries.
    slots: Vec<(Route, u64)>,
    filled: usize,
}

/// Equal where the same people went the same ways.
impl PartialEq for Paths {
    fn eq(&self, other: &Self) -> bool {
        self.told == other.told && self.sorted() == other.sorted()
    }
}

const FIRST_SLOTS: usize = 64;

impl Paths {
    pub(super) fn new() -> Self {
        Self {
            told: LONGEST,
            slots: vec![(Route::NONE, 0); FIRST_SLOTS],
            filled: 0,
        }
    }

    /// By how many of their first stages paths are told apart.
    #[must_use]
    pub fn told(&self) -> usize {
        self.told
    }

    /// Every path with how many people went it, in the order of the stages.
    #[must_use]
    pub fn sorted(&self) -> Vec<(Route, u64)> {
        let mut all: Vec<(Route, u64)> = self.entries().collect();
        crate::model::sort::by_key(&mut all, |(route, _)| *route);
        all
    }

    /// The ways that most people went, the most common first.
    #[must_use]
    pub fn most_common(&self, count: usize) -> Vec<(Route, u64)> {
        let mut all = self.sorted();
        crate::model::sort::by_key(&mut all, |(_, people)| std::cmp::Reverse(*people));
        all.truncate(count);
        all
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (Route, u64)> {
        self.slots.iter().copied().filter(|(_, people)| *people > 0)
    }

    pub(super) fn add(&mut self, route: Route, people: u64) {
        if people == 0 {
            return;
        }
        let route = route.cut(self.told);
        let mask = self.slots.len() - 1;
        let mut at = route.hash() & mask;
        loop {
            let slot = &mut self.slots[at];
            if slot.0 == route {
                slot.1 = slot.1.saturating_add(people);
                return;
            }
            if slot.1 == 0 {
                *slot = (route, people);
                break;
            }
            at = (at + 1) & mask;
        }
        self.filled += 1;
        if self.filled > DIFFERENT && self.told > 1 {
            self.tell_apart(self.told - 1);
        } else if 2 * self.filled > self.slots.len() {
            self.rebuild(2 * self.slots.len());
        }
    }

    pub(super) fn merge(&mut self, other: &Self, weight: u64) {
        self.tell_apart(other.told);
        for (route, people) in other.entries() {
            self.add(route, people.saturating_mul(weight));
        }
    }

    /// Tells paths apart by no more than so many stages from now on.
    pub(super) fn tell_apart(&mut self, stages: usize) {
        while self.told > stages.max(1) {
            self.told -= 1;
            self.rebuild(self.slots.len());
        }
    }

    /// Puts every path in its place of a table of this length, which is a power of 2.
    fn rebuild(&mut self, length: usize) {
        let old = std::mem::replace(&mut self.slots, vec![(Route::NONE, 0); length]);
        self.filled = 0;
        for (route, people) in old {
            self.add(route, people);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_gives_its_stages_back() {
        for stages in [
            &[0][..],
            &[3, 1, 199],
            &[0; 12],
            &[7, 6, 5, 4, 3, 2, 1, 0, 9],
        ] {
            for goes_on in [false, true] {
                let route = Route::new(stages, goes_on);
                let expected: Vec<usize> = stages.iter().map(|stage| usize::from(*stage)).collect();
                assert_eq!(route.stages(), expected);
                assert_eq!(route.goes_on(), goes_on);
                assert_eq!(Route::from_words(route.words()), Some(route));
            }
        }
        assert_eq!(Route::from_words([0, 0]), None);
        assert_eq!(Route::from_words([1, 0]), None, "a gap before the stage");
    }

    #[test]
    fn a_cut_route_goes_on_unless_nothing_was_cut() {
        let stages: Vec<u8> = (1..=12).collect();
        for length in 1..=12 {
            let whole = Route::new(&stages[..length], false);
            for kept in 1..=12 {
                let cut = whole.cut(kept);
                assert_eq!(cut, Route::new(&stages[..length.min(kept)], kept < length));
                assert_eq!(whole.cut(12).cut(kept), cut);
            }
        }
        assert!(Route::new(&[1, 2], true).cut(2).goes_on());
    }

    fn walks(count: u64) -> impl Iterator<Item = Route> {
        (0..count).map(|i| {
            let mixed = i.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            let stages: Vec<u8> = (0..12).map(|at| (mixed >> (5 * at)) as u8 % 4).collect();
            Route::new(&stages[..1 + (mixed >> 60) as usize % 12], false)
        })
    }

    #[test]
    fn few_paths_are_counted_as_they_are() {
        let mut paths = Paths::new();
        let mut plain = std::collections::BTreeMap::new();
        for route in walks(5_000) {
            paths.add(route, 1);
            *plain.entry(route).or_insert(0_u64) += 1;
        }
        assert_eq!(paths.told(), LONGEST);
        assert_eq!(paths.sorted(), plain.into_iter().collect::<Vec<_>>());
    }

    /// Whatever the order and the parts, as many stages tell paths apart as give no more than the
    /// limit, and the counts are those of the paths cut there.
    #[test]
    fn many_paths_are_told_apart_by_their_first_stages() {
        let all: Vec<Route> = walks(200_000).collect();
        let different = |told: usize| {
            let cut: std::collections::BTreeSet<_> =
                all.iter().map(|route| route.cut(told)).collect();
            cut.len()
        };
        let told = (1..=12).rev().find(|told| different(*told) <= DIFFERENT);
        let mut whole = Paths::new();
        all.iter().for_each(|route| whole.add(*route, 1));
        assert_eq!(Some(whole.told()), told);
        assert!(whole.told() < LONGEST);
        let people: u64 = whole.entries().map(|(_, people)| people).sum();
        assert_eq!(people, 200_000);
        for parts in [2, 7, 1000] {
            let mut sum = Paths::new();
            for part in all.chunks(all.len() / parts).rev() {
                let mut own = Paths::new();
                part.iter().for_each(|route| own.add(*route, 1));
                sum.merge(&own, 1);
            }
            assert!(sum == whole);
        }
    }

    #[test]
    fn the_most_common_come_first() {
        let mut paths = Paths::new();
        for (stages, people) in [(&[0, 1][..], 5), (&[0], 9), (&[0, 2], 5)] {
            paths.add(Route::new(stages, false), people);
        }
        let stages: Vec<_> = (paths.most_common(2).iter())
            .map(|(route, people)| (route.stages(), *people))
            .collect();
        assert_eq!(stages, [(vec![0], 9), (vec![0, 1], 5)]);
    }
}
