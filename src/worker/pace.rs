//! When to summarise: soon for a first picture, then ever more rarely, and once at the end.
//!
//! A summary orders everything so far. Done each time the number of replications has grown
//! fourfold, and not any more once half of them are there, all before the last together cost at
//! most two thirds of it.

/// Replications of the first picture.
const FIRST: u32 = 32;
/// How many times as many replications the next picture waits for.
const GROWTH: u32 = 4;

/// When to summarise.
#[derive(Debug, Clone)]
pub struct Pace {
    total: u32,
    next: u32,
    last: u32,
}

impl Pace {
    /// For a run of so many replications.
    #[must_use]
    pub fn new(total: u32) -> Self {
        Self {
            total,
            next: FIRST.min(total),
            last: 0,
        }
    }

    /// Whether to summarise now that so many are complete. `idle`: nothing else waits. The end is
    /// always due, once.
    pub fn is_due(&mut self, completed: u32, idle: bool) -> bool {
        let ended = completed >= self.total && self.last < self.total;
        let grown = idle && completed >= self.next && completed <= self.total / 2;
        if !ended && !grown {
            return false;
        }
        self.last = completed;
        self.next = completed.saturating_mul(GROWTH);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(total: u32, step: usize) -> Vec<u32> {
        let mut pace = Pace::new(total);
        (0..=total)
            .step_by(step)
            .filter(|completed| pace.is_due(*completed, true))
            .collect()
    }

    #[test]
    fn pictures_grow_fourfold_and_end_with_all() {
        assert_eq!(due(2_000, 1), [32, 128, 512, 2_000]);
        assert_eq!(due(2_000, 50), [50, 200, 800, 2_000]);
        assert_eq!(due(10, 1), [10]);
    }

    #[test]
    fn the_end_is_due_once_even_when_busy() {
        let mut pace = Pace::new(100);
        assert!(!pace.is_due(50, false));
        assert!(pace.is_due(100, false));
        assert!(!pace.is_due(100, true));
    }

    #[test]
    fn all_pictures_before_the_last_cost_less_than_the_last() {
        let pictures = due(1_000_000, 1);
        let (last, before) = pictures.split_last().unwrap();
        let cost: u32 = before.iter().sum();
        assert!(cost <= last / 3 * 2, "{cost}");
    }
}
