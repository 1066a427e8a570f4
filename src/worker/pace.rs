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
const UNSEEN: f64 = 80.0;
/// Milliseconds that the end of a run is away, at least, when there is such a picture: it would keep the end waiting by a good part of
/// less, and hardly be looked at.
const NEAR: f64 = 150.0;

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

    /// Whether to summarise now that so many are complete. `ended`: these are all that the run takes. `lasted`: for how many milliseconds
    /// it has, where nothing else waits to be done. The end is always due, once, and nothing after it.
    pub fn is_due(&mut self, completed: u32, ended: bool, lasted: Option<f64>) -> bool {
        let grown = completed >= self.next && completed <= self.total / 2;
        let is_seen = lasted.is_some_and(|lasted| self.is_seen(completed, lasted));
        if self.ended || !(ended || grown && is_seen) {
            return false;
        }
        self.ended = ended;
        self.next = completed.saturating_mul(GROWTH);
        true
    }

    /// Whether the run has lasted so long, and goes on for so long at its pace, that a part of it is shown. (A clock that was put back shows a
    /// picture more.)
    fn is_seen(&self, completed: u32, lasted: f64) -> bool {
        let left =
            lasted * f64::from(self.total.saturating_sub(completed)) / f64::from(completed.max(1));
        lasted < 0.0 || (lasted >= UNSEEN && left >= NEAR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many milliseconds that every picture is worth its while.
    const SLOW: f64 = 1e9;

    fn due(total: u32, step: usize) -> Vec<u32> {
        let mut pace = Pace::new(total);
        (0..=total)
            .step_by(step)
            .filter(|completed| pace.is_due(*completed, *completed >= total, Some(SLOW)))
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
        assert!(!pace.is_due(50, false, None));
        assert!(pace.is_due(100, true, None));
        assert!(!pace.is_due(100, true, Some(SLOW)));
    }

    #[test]
    fn a_run_that_ends_early_is_summarised_then_and_not_after() {
        let mut pace = Pace::new(1_000);
        assert!(pace.is_due(40, false, Some(SLOW)));
        assert!(!pace.is_due(64, false, Some(SLOW)));
        assert!(pace.is_due(96, true, None));
        assert!(!pace.is_due(96, true, Some(SLOW)));
        assert!(!pace.is_due(1_000, false, Some(SLOW)));
    }

    #[test]
    fn all_pictures_before_the_last_cost_less_than_the_last() {
        let pictures = due(1_000_000, 1);
        let (last, before) = pictures.split_last().unwrap();
        let cost: u32 = before.iter().sum();
        assert!(cost <= last / 3 * 2, "{cost}");
    }

    #[test]
    fn a_part_is_shown_of_a_run_that_lasts_and_whose_end_is_not_near() {
        let is_due = |completed, lasted| Pace::new(1_000).is_due(completed, false, Some(lasted));
        assert!(!is_due(32, 79.0), "so far it may be over at once");
        assert!(is_due(32, 80.0), "2.4 seconds are left");
        assert!(!is_due(400, 99.0), "149 milliseconds are left");
        assert!(is_due(400, 101.0));
        assert!(is_due(400, -1.0), "the clock was put back");
    }
}
