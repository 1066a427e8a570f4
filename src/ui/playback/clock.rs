//! The time of a playback: which period is on, and how much of it is over.

/// Milliseconds that a period takes at plain speed.
const PERIOD: f64 = 1_000.0;
/// A frame that comes later than this is taken as if it had not: the page was hidden, or busy.
const LATEST: f64 = 100.0;
/// How fast time can run, as factors.
pub const SPEEDS: [f64; 4] = [0.5, 1.0, 2.0, 4.0];

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pose {
    /// Everyone at rest, at a time.
    Rest(u32),
    /// A part of a period, from 0 to 1.
    Moving(u32, f64),
    /// A period in one picture: whoever moves in it somewhere along the way.
    Still(u32),
}

/// The clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Clock {
    /// The period that is on, or was last; 0: the start.
    pub period: u32,
    /// Whether time runs.
    pub running: bool,
    /// Whether it runs to the end of the period alone.
    single: bool,
    /// How much of the period is over; 1: all of it.
    part: f64,
    /// How many periods there are.
    pub periods: u32,
    /// How fast time runs.
    pub speed: f64,
    /// Whether nothing shall move by itself: periods are shown as still pictures.
    pub still: bool,
}

impl Clock {
    /// At the start, at rest.
    #[must_use]
    pub fn new(periods: u32) -> Self {
        Self {
            period: 0,
            running: false,
            single: false,
            part: 1.0,
            periods,
            speed: 1.0,
            still: false,
        }
    }

    /// At rest at a time that was chosen before; the last one is where a page stands that nobody has moved, and begins at the start.
    #[must_use]
    pub fn from(periods: u32, time: u32) -> Self {
        let period = if time < periods { time } else { 0 };
        Self {
            period,
            ..Self::new(periods)
        }
    }

    /// Whether the period is over, so that figures are those of its end.
    fn landed(&self) -> bool {
        self.part >= 1.0 || self.still
    }

    /// The time that figures are of.
    #[must_use]
    pub fn time(&self) -> u32 {
        if self.landed() {
            self.period
        } else {
            self.period.saturating_sub(1)
        }
    }

    /// What is to be drawn.
    #[must_use]
    pub fn pose(&self) -> Pose {
        match self.period {
            0 => Pose::Rest(0),
            period if self.still => Pose::Still(period),
            period if self.landed() => Pose::Rest(period),
            period => Pose::Moving(period, self.part),
        }
    }

    /// Lets time run, from the start again where it is over; or stops it.
    pub fn toggle(&mut self) {
        let stops = self.running && !self.single;
        self.single = false;
        self.running = !stops;
        if self.running && self.part >= 1.0 {
            if self.period >= self.periods {
                self.period = 0;
            }
            self.begin();
        }
    }

    /// One period on.
    pub fn step_on(&mut self) {
        if self.still {
            self.running = false;
            self.seek(self.period + 1);
            return;
        }
        if self.part >= 1.0 {
            if self.period >= self.periods {
                return;
            }
            self.begin();
        }
        (self.running, self.single) = (true, true);
    }

    /// One period back, at rest.
    pub fn step_back(&mut self) {
        self.running = false;
        self.seek(self.period.saturating_sub(1));
    }

    /// To the end of a period. Time that runs goes on from there.
    pub fn seek(&mut self, period: u32) {
        self.period = period.min(self.periods);
        self.part = 1.0;
        self.running &= !self.single && self.period < self.periods;
        self.single = false;
        if self.running {
            self.begin();
        }
    }

    fn begin(&mut self) {
        if self.period < self.periods {
            self.period += 1;
            self.part = 0.0;
        }
    }

    /// So many milliseconds pass.
    pub fn pass(&mut self, milliseconds: f64) {
        if !self.running {
            return;
        }
        self.part += milliseconds.clamp(0.0, LATEST) * self.speed / PERIOD;
        if self.part < 1.0 {
            return;
        }
        if self.single || self.period >= self.periods {
            (self.running, self.single, self.part) = (false, false, 1.0);
        } else {
            self.part -= 1.0;
            self.period += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(clock: &mut Clock, frames: usize) {
        for _ in 0..frames {
            clock.pass(16.0);
        }
    }

    #[test]
    fn time_runs_to_the_end_and_begins_anew() {
        let mut clock = Clock::new(3);
        assert_eq!(clock.pose(), Pose::Rest(0));
        clock.toggle();
        assert_eq!((clock.pose(), clock.time()), (Pose::Moving(1, 0.0), 0));
        run(&mut clock, 100);
        assert_eq!((clock.period, clock.time()), (2, 1));
        run(&mut clock, 100);
        assert_eq!((clock.pose(), clock.running), (Pose::Rest(3), false));
        clock.toggle();
        assert_eq!(clock.pose(), Pose::Moving(1, 0.0));
    }

    #[test]
    fn it_stops_on_the_way_and_goes_on() {
        let mut clock = Clock::new(3);
        clock.toggle();
        run(&mut clock, 30);
        clock.toggle();
        let stopped = clock.pose();
        run(&mut clock, 30);
        assert_eq!(clock.pose(), stopped);
        clock.step_on();
        run(&mut clock, 60);
        assert_eq!((clock.pose(), clock.running), (Pose::Rest(1), false));
        clock.step_back();
        clock.step_back();
        assert_eq!(clock.pose(), Pose::Rest(0));
    }

    #[test]
    fn a_step_that_is_on_its_way_can_be_let_run() {
        let mut clock = Clock::new(3);
        clock.step_on();
        run(&mut clock, 10);
        clock.toggle();
        assert!(clock.running);
        run(&mut clock, 400);
        assert_eq!(clock.pose(), Pose::Rest(3));
        clock.step_on();
        assert_eq!((clock.pose(), clock.running), (Pose::Rest(3), false));
    }

    #[test]
    fn one_goes_anywhere() {
        let mut clock = Clock::new(9);
        clock.seek(20);
        assert_eq!(clock.pose(), Pose::Rest(9));
        clock.seek(4);
        clock.toggle();
        clock.seek(6);
        assert_eq!((clock.pose(), clock.running), (Pose::Moving(7, 0.0), true));
        clock.speed = 4.0;
        clock.pass(1e9);
        assert_eq!(
            clock.pose(),
            Pose::Moving(7, 0.4),
            "a late frame is no leap"
        );
    }

    #[test]
    fn it_begins_at_the_time_that_was_chosen() {
        let mut clock = Clock::from(9, 4);
        assert_eq!((clock.pose(), clock.running), (Pose::Rest(4), false));
        clock.toggle();
        assert_eq!((clock.pose(), clock.time()), (Pose::Moving(5, 0.0), 4));
        for time in [0, 9, 20] {
            assert_eq!(Clock::from(9, time), Clock::new(9), "{time}");
        }
    }

    #[test]
    fn nothing_moves_where_it_shall_not() {
        let mut clock = Clock::new(2);
        clock.still = true;
        clock.step_on();
        assert_eq!((clock.pose(), clock.time()), (Pose::Still(1), 1));
        clock.toggle();
        assert_eq!((clock.pose(), clock.time()), (Pose::Still(2), 2));
        run(&mut clock, 100);
        assert_eq!((clock.pose(), clock.running), (Pose::Still(2), false));
        let mut clock = Clock::new(9);
        clock.still = true;
        clock.toggle();
        clock.step_on();
        assert_eq!((clock.pose(), clock.running), (Pose::Still(2), false));
    }
}
