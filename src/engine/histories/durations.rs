//! Times until something happens, where for some the horizon comes first.

use super::add_up;

/// People by how long it took, in periods from 0 to the horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Durations {
    /// By duration: for how many it happened then.
    pub events: Vec<u64>,
    /// By duration: for how many it had not happened when the horizon ended, after so many periods.
    pub censored: Vec<u64>,
}

impl Durations {
    pub(crate) fn new(periods: usize) -> Self {
        Self {
            events: vec![0; periods + 1],
            censored: vec![0; periods + 1],
        }
    }

    /// Adds a person: from when on, and when it happened, if it did within so many periods.
    pub(crate) fn add(&mut self, from: u16, happened: Option<u16>) {
        let last = self.events.len() - 1;
        let until = happened.map_or(last, usize::from);
        let duration = until.saturating_sub(usize::from(from)).min(last);
        match happened {
            Some(_) => self.events[duration] += 1,
            None => self.censored[duration] += 1,
        }
    }

    pub(crate) fn merge(&mut self, other: &Self, weight: u64) {
        add_up(&mut self.events, &other.events, weight);
        add_up(&mut self.censored, &other.censored, weight);
    }

    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> u64 {
        let counts = self.events.iter().chain(&self.censored);
        counts.fold(0, |sum, people| sum.saturating_add(*people))
    }

    /// The part for whom it has not happened after so many periods, whatever the horizon cut off: the
    /// estimate of Kaplan & Meier (1958). NaN where there is nobody, or nobody has been seen for so long.
    #[must_use]
    pub fn survival(&self) -> Vec<f64> {
        let mut left = self.people();
        let mut survival = 1.0;
        let mut curve = Vec::with_capacity(self.events.len());
        for (events, censored) in self.events.iter().zip(&self.censored) {
            survival *= if left > 0 {
                left.saturating_sub(*events) as f64 / left as f64
            } else {
                f64::NAN
            };
            curve.push(survival);
            left = left.saturating_sub(events.saturating_add(*censored));
        }
        curve
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Remission of leukaemia under 6-MP (Freireich et al. 1963, the standard example): survival after
    /// 6, 7, 10, 13, 16, 22 and 23 weeks as published.
    #[test]
    fn survival_as_published() {
        let mut times = Durations::new(35);
        for event in [6, 6, 6, 7, 10, 13, 16, 22, 23] {
            times.events[event] += 1;
        }
        for censored in [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] {
            times.censored[censored] += 1;
        }
        assert_eq!(times.people(), 21);
        let survival = times.survival();
        for (week, expected) in [
            (5, 1.0),
            (6, 0.857),
            (7, 0.807),
            (10, 0.753),
            (13, 0.690),
            (16, 0.627),
            (22, 0.538),
            (23, 0.448),
            (35, 0.448),
        ] {
            assert!((survival[week] - expected).abs() < 5e-4, "week {week}");
        }
    }

    #[test]
    fn nobody_has_no_curve() {
        assert!(
            Durations::new(2)
                .survival()
                .iter()
                .all(|part| part.is_nan())
        );
    }

    #[test]
    fn beyond_the_last_person_nothing_is_known() {
        let mut times = Durations::new(3);
        times.events[1] = 1;
        times.censored[1] = 1;
        let survival = times.survival();
        assert_eq!(survival[..2], [1.0, 0.5]);
        assert!(survival[2].is_nan() && survival[3].is_nan());
    }
}
