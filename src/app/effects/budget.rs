//! How often the address may be written: browsers refuse, or throw, after about a hundred times in half a minute.

/// How many times in a row.
const BURST: f64 = 10.0;

/// Milliseconds after which once more is allowed.
const REST: f64 = 500.0;

/// How many times the address may still be written: a few at once, so that a reload right after another page was
/// chosen finds it in the bar; then twice a second, which is seventy times in half a minute.
#[derive(Debug)]
pub(super) struct Budget {
    left: f64,
    /// When `left` was true, in milliseconds.
    at: f64,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            left: BURST,
            at: 0.0,
        }
    }
}

impl Budget {
    /// Milliseconds to wait until the address may be written.
    pub(super) fn rest(&self, now: f64) -> u32 {
        let left = self.left(now);
        if left >= 1.0 {
            return 0;
        }
        ((1.0 - left) * REST) as u32 + 1
    }

    /// Notes that the address was written at this time.
    pub(super) fn spend(&mut self, now: f64) {
        self.left = (self.left(now) - 1.0).max(0.0);
        self.at = now;
    }

    /// A clock that was put back gives nothing, and takes nothing.
    fn left(&self, now: f64) -> f64 {
        let passed = (now - self.at).max(0.0);
        (self.left + passed / REST).min(BURST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_at_once_and_then_twice_a_second() {
        let mut budget = Budget::default();
        let mut now = 1.0e12;
        let (start, mut written) = (now, 0);
        while now < start + 30_000.0 {
            if budget.rest(now) == 0 {
                budget.spend(now);
                written += 1;
            }
            now += 1.0;
        }
        assert!((69..=71).contains(&written), "{written}");
        assert!(budget.rest(now) <= 501);
    }

    #[test]
    fn a_clock_that_was_put_back_makes_nobody_wait_for_long() {
        let mut budget = Budget::default();
        for _ in 0..10 {
            assert_eq!(budget.rest(1.0e12), 0);
            budget.spend(1.0e12);
        }
        assert!(budget.rest(1.0e12) > 0);
        assert!(budget.rest(5.0e11) <= 501);
        budget.spend(5.0e11);
        assert!(budget.rest(5.0e11 + 501.0) == 0);
    }
}
