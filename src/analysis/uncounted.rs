//! Futures in which more people are in a stage than can be counted.
//!
//! A Poisson number is of a mean of at most 9 * 10^15, where whole numbers end in a double. Whoever comes enters a stage at the end of
//! the period, so that where that limit is met a stage shows it.

use crate::engine::chunk::Chunk;
use crate::engine::outline::Outline;
use crate::engine::series::Series;

/// As many come where the limit is met, less what chance can take off.
const LIMIT: f64 = 8.999e15;

/// In how many of a chunk's replications some strategy has a stage with more people than can be counted. Stages that are not recorded
/// are not looked at.
pub(super) fn uncounted(outline: &Outline, chunk: &Chunk) -> f64 {
    let layout = &outline.layout;
    let stages = 0..outline.stages.len();
    let stages = stages.filter_map(|stage| layout.places_of(Series::Stage(stage)));
    let places: Vec<usize> = stages.flatten().collect();
    let mut beyond = vec![false; chunk.count as usize];
    for strategy in 0..outline.strategies.len() {
        for place in &places {
            let people = chunk.column(strategy * layout.width() + place);
            let both = beyond.iter_mut().zip(people);
            both.for_each(|(beyond, people)| *beyond |= *people >= LIMIT);
        }
    }
    beyond.iter().filter(|beyond| **beyond).count() as f64
}
