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
/// Replications that are added to sketches at once.
pub const BATCH: u32 = 512;
/// Most numbers on their way: chunks simulated, or being simulated, and not yet added; 48 MB.
const AHEAD_NUMBERS: f64 = 6.0e6;
/// Replications that simulating likes to take at once; chunks of a long run end at multiples of it.
pub const STEP: u32 = 32;
/// Most replications of a chunk: progress and cancel stay fine-grained.
const CHUNK_MOST: u32 = 512;

/// Numbers of a run whose summary takes so long (20 ms or more) that what pages draw first comes before it.
const LONG: f64 = 2.0e6;
/// Most numbers that those who simulate keep until that is told; 192 MB, all of them together.
const KEPT: f64 = 24.0e6;

/// How the numbers of a run come to whoever sums them up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// By the chunk, whole.
    Whole,
    /// Of each chunk an excerpt with what pages draw first, then the chunk.
    ExcerptAndWhole,
    /// Excerpts of all chunks; the chunks once these are summed up.
    ExcerptsFirst,
}

/// How the numbers of a run are delivered, by how many there are. `may_end_early`: chunks decide when it ends, so they come whole.
#[must_use]
pub fn delivery(columns: usize, replications: u32, may_end_early: bool) -> Delivery {
    let numbers = columns as f64 * f64::from(replications);
    if may_end_early || numbers <= LONG {
        Delivery::Whole
    } else if numbers <= KEPT {
        Delivery::ExcerptsFirst
    } else {
        Delivery::ExcerptAndWhole
    }
}

/// How many replications are held whole, by the numbers of one, all strategies together.
#[must_use]
pub fn exact_replications(columns: usize) -> u32 {
    let fit = (EXACT_NUMBERS / columns.max(1) as f64) as u32;
    (fit / STEP * STEP).clamp(EXACT_LEAST, EXACT_MOST)
}

/// Numbers held for each number of an exact run: its sums over draws, those of its variance, and what is said of it.
const EXACT_EACH: f64 = 9.0;

/// Numbers (of 8 bytes) that are held of an exact run with so many in a row.
#[must_use]
pub fn exact_numbers(row: f64) -> f64 {
    EXACT_EACH * row
}

/// Numbers (of 8 bytes) that are held of a run of so many replications, on the way to its end.
#[must_use]
pub fn numbers(columns: usize, replications: u32) -> f64 {
    let exact = exact_replications(columns);
    let whole = f64::from(replications.min(exact));
    // An edge, the counts of what equals it and of what lies beyond, the moments, and what waits to be
    // added.
    let sketch = 2.0 * f64::from(exact.min(EDGES as u32)) + 32.0 + f64::from(BATCH);
    let sketched = if replications > exact { sketch } else { 0.0 };
    columns as f64 * (whole + sketched)
}

/// Most replications of a chunk where so many workers simulate.
#[must_use]
pub fn chunk_replications(columns: usize, workers: usize) -> u32 {
    // Two for each worker: more may not begin until some of them are added (`replications_ahead`).
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
    fn what_takes_long_is_told_in_excerpts_and_never_much_is_kept() {
        assert_eq!(delivery(549, 1_000, false), Delivery::Whole);
        assert_eq!(delivery(5_800, 1_000, false), Delivery::ExcerptsFirst);
        assert_eq!(delivery(5_800, 1_000, true), Delivery::Whole);
        assert_eq!(delivery(5_800, 100_000, false), Delivery::ExcerptAndWhole);
        assert_eq!(
            delivery(usize::MAX, u32::MAX, false),
            Delivery::ExcerptAndWhole
        );
    }

    #[test]
    fn memory_does_not_grow_with_replications() {
        for columns in [1, 549, 5_800, 100_000] {
            let long = numbers(columns, 1_000_000);
            assert_eq!(long, numbers(columns, exact_replications(columns) + 1));
            assert!(long > numbers(columns, exact_replications(columns)));
        }
        // The benchmark's two strategies: 64 MB whole, 24 MB to be added, at most 49 MB of sketches.
        assert!(numbers(5_800, 100_000) * 8.0 < 138e6);
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
