//! When to summarise: soon for a first picture, in a run that lasts, then ever more rarely, and once at the end.
//!
//! A summary orders everything so far. Done each time the number of replications has grown
//! fourfold, and not any more once half of them are there, all before the last together cost at
//! most two thirds of it. In a run that ends early, since it is precise enough, they cost a little
//! more than the last, at most.

/// Replications of the first picture.
const FIRST: u32 = 32;
/// How many times as many replications the next picture waits for.
const GROWTH: u32 = 4;

/// Milliseconds that a run lasts before there is a picture of a part of it: a shorter one shows only its end.
pub const UNSEEN: f64 = 80.0;

/// When to summarise.
#[derive(Debug, Clone)]
pub struct Pace {
    total: u32,
    next: u32,
    ended: bool,
}

impl Pace {
    /// For a run of so many replications.
    #[must_use]
    pub fn new(total: u32) -> Self {
        Self {
            total,
            next: FIRST.min(total),
            ended: false,
        }
    }

    /// Whether to summarise now that so many are complete. `ended`: these are all that the run takes.
    /// `idle`: nothing
    /// else waits, and the run has lasted for [`UNSEEN`]. The end is always due, once, and nothing after it.
    pub fn is_due(&mut self, completed: u32, ended: bool, idle: bool) -> bool {
        let grown = idle && completed >= self.next && completed <= self.total / 2;
        if self.ended || (!ended && !grown) {
            return false;
        }
        self.ended = ended;
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
            .filter(|completed| pace.is_due(*completed, *completed >= total, true))
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
        assert!(!pace.is_due(50, false, false));
        assert!(pace.is_due(100, true, false));
        assert!(!pace.is_due(100, true, true));
    }

    #[test]
    fn a_run_that_ends_early_is_summarised_then_and_not_after() {
        let mut pace = Pace::new(1_000);
        assert!(pace.is_due(40, false, true));
        assert!(!pace.is_due(64, false, true));
        assert!(pace.is_due(96, true, false));
        assert!(!pace.is_due(96, true, true));
        assert!(!pace.is_due(1_000, false, true));
    }

    #[test]
    fn all_pictures_before_the_last_cost_less_than_the_last() {
        let pictures = due(1_000_000, 1);
        let (last, before) = pictures.split_last().unwrap();
        let cost: u32 = before.iter().sum();
        assert!(cost <= last / 3 * 2, "{cost}");
    }
}
