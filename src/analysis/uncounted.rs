//! Futures in which more people are in a stage than can be counted.
//!
//! A Poisson number is of a mean of at most 9 * 10^15, where whole numbers end in a double. Whoever comes enters a stage at the end of
//! the period, so that where that limit is met a stage shows it.

use crate::engine::chunk::Chunk;
use crate::engine::outline::Outline;
use crate::engine::series::Series;

/// As many come where the limit is met, less what chance can take off.
const LIMIT: f64 = 8.999e15;

/// In how many of a chunk's replications some strategy has a stage with more people than can be counted. Where the last stage is not
/// recorded, none is looked at.
pub(super) fn uncounted(outline: &Outline, chunk: &Chunk) -> f64 {
    let layout = &outline.layout;
    // Stages are the first series of a row.
    let last = layout.places_of(Series::Stage(outline.stages.len().saturating_sub(1)));
    let end = last.map_or(0, |last| last.end);
    let strategies = 0..outline.strategies.len();
    let beyond = |replication: &usize| {
        strategies.clone().any(|strategy| {
            let people = |place| {
                chunk
                    .column(strategy * layout.width() + place)
                    .get(*replication)
            };
            (0..end).any(|place| people(place).is_some_and(|people| *people >= LIMIT))
        })
    };
    (0..chunk.count as usize).filter(beyond).count() as f64
}
