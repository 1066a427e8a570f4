//! How much of a run is held in memory, whatever its number of replications.
//!
//! The first replications are held whole; once there are more, each column of a row becomes a sketch of
//! bounded size (see `analysis::sketch`). Chunks on their way are small enough, and few enough.

/// Most replications that are held whole.
const EXACT_MOST: u32 = 2_048;
/// Fewest, where rows are long.
const EXACT_LEAST: u32 = 256;
/// Numbers that the replications held whole should not exceed: 64 MB.
const EXACT_NUMBERS: f64 = 8.0e6;
/// Most edges of a sketch.
pub const EDGES: usize = 512;
/// Most numbers on their way: chunks simulated, or being simulated, and not yet added; 48 MB.
const AHEAD_NUMBERS: f64 = 6.0e6;
/// Replications that simulating likes to take at once; chunks of a long run end at multiples of it.
pub const STEP: u32 = 32;
/// Most replications of a chunk: progress and cancel stay fine-grained.
const CHUNK_MOST: u32 = 512;

/// How many replications are held whole, by the numbers of one, all strategies together.
#[must_use]
pub fn exact_replications(columns: usize) -> u32 {
    let fit = (EXACT_NUMBERS / columns.max(1) as f64) as u32;
    (fit / STEP * STEP).clamp(EXACT_LEAST, EXACT_MOST)
}

/// Numbers (of 8 bytes) that are held of a run of so many replications, on the way to its end.
#[must_use]
pub fn numbers(columns: usize, replications: u32) -> f64 {
    let exact = exact_replications(columns);
    let whole = f64::from(replications.min(exact));
    // An edge, the count of what equals it and of what lies beyond, and the moments.
    let sketch = 2.0 * f64::from(exact.min(EDGES as u32)) + 32.0;
    let sketched = if replications > exact { sketch } else { 0.0 };
    columns as f64 * (whole + sketched)
}

/// Most replications of a chunk where so many workers simulate.
#[must_use]
pub fn chunk_replications(columns: usize, workers: usize) -> u32 {
    // Each worker has one chunk at work and one that is done or waiting.
    let chunks = 2.0 * workers.max(1) as f64;
    let fit = (AHEAD_NUMBERS / (columns.max(1) as f64 * chunks)) as u32;
    (fit / STEP * STEP).clamp(STEP, CHUNK_MOST)
}

/// Before a chunk is begun that starts so many replications beyond those that were added, others are
/// to be added: as many as all workers have on their way together.
#[must_use]
pub fn replications_ahead(columns: usize, workers: usize) -> u32 {
    let workers = workers.clamp(1, 1_024);
    chunk_replications(columns, workers).saturating_mul(2 * workers as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_columns_are_held_long_and_many_are_bounded() {
        assert_eq!(exact_replications(0), 2_048);
        assert_eq!(exact_replications(549), 2_048);
        assert_eq!(exact_replications(5_800), 1_376);
        assert_eq!(exact_replications(usize::MAX), 256);
    }

    #[test]
    fn memory_does_not_grow_with_replications() {
        for columns in [1, 549, 5_800, 100_000] {
            let long = numbers(columns, 1_000_000);
            assert_eq!(long, numbers(columns, exact_replications(columns) + 1));
            assert!(long > numbers(columns, exact_replications(columns)));
        }
        // The benchmark's two strategies: 64 MB whole, and at most 48 MB of sketches.
        assert!(numbers(5_800, 100_000) * 8.0 < 113e6);
    }

    #[test]
    fn what_is_on_its_way_is_bounded() {
        for (columns, workers) in [(549, 1), (5_800, 2), (5_800, 8), (1_000, 8)] {
            let ahead = f64::from(replications_ahead(columns, workers)) * columns as f64;
            assert!(ahead <= AHEAD_NUMBERS, "{columns} {workers}");
        }
        assert_eq!(chunk_replications(5_800, 2), 256);
        assert_eq!(chunk_replications(usize::MAX, usize::MAX), 32);
    }
}
