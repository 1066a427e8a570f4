//! Futures in which more people are in a stage than can be counted.
//!
//! A Poisson number is of a mean of at most 9 * 10^15, where whole numbers end in a double. Whoever comes enters a stage at the end of
//! the period, so that where that limit is met a stage shows it.

use crate::engine::chunk::Chunk;
use crate::engine::outline::Outline;
use crate::engine::series::Series;

/// As many come where the limit is met, less what chance can take off: its standard deviation is the root, some 10^8, and this is
/// 10^12 below.
const LIMIT: f64 = 8.999e15;

/// In how many of a chunk's replications some strategy has a stage with more people than can be counted. Stages that are not recorded
/// are not looked at.
#[must_use]
pub fn uncounted(outline: &Outline, chunk: &Chunk) -> u32 {
    let layout = &outline.layout;
    let stages = 0..outline.stages.len();
    let places = stages.filter_map(|stage| layout.places_of(Series::Stage(stage)));
    let places: Vec<usize> = places.flatten().collect();
    let mut beyond = vec![false; chunk.count as usize];
    for strategy in 0..outline.strategies.len() {
        for place in &places {
            let people = chunk.column(strategy * layout.width() + place);
            let both = beyond.iter_mut().zip(people);
            both.for_each(|(beyond, people)| *beyond |= *people >= LIMIT);
        }
    }
    beyond.iter().map(|beyond| u32::from(*beyond)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::plan::Plan;
    use crate::model::templates;

    #[test]
    fn futures_with_more_people_than_can_be_counted_are_found() {
        let scenario = (templates::find(templates::FIRST).unwrap().build)();
        let plan = Plan::compile(&scenario).unwrap();
        let outline = plan.outline();
        let place = outline.layout.places_of(Series::Stage(0)).unwrap().end - 1;
        let mut chunk = Chunk::empty(&plan, 0..10);
        // The same future in two strategies, and another in one.
        for (strategy, future) in [(0, 3), (1, 3), (1, 7)] {
            let column = strategy * outline.layout.width() + place;
            chunk.values[column * 10 + future] = 9e15;
        }
        assert_eq!(uncounted(outline, &chunk), 2);
        chunk.values.fill(4e15);
        assert_eq!(uncounted(outline, &chunk), 0);
    }
}
