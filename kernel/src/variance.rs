//! Variances around the expected path: a linear recursion on means and covariances.
//!
//! The journey is a multi-type branching process with immigration (T. E. Harris, "The Theory of
//! Branching Processes", 1963, chapter II; Quine, "The multi-type Galton-Watson process with
//! immigration", 1970). With m the means by cell, the covariance is diag(m) + K, where K is what people
//! have to do with each other: it is 0 while they come as Poisson numbers and go their ways. With A
//! the mean number of people that one leaves in each cell, its own way P and the people l that it
//! refers together,
//!
//! K' = A' K A + sum over cells of m (P l' + l P' + l l'),
//!
//! and people whose number is certain, n in shares s, bring -n s s'. A flow of a period, to which a
//! person in a cell adds f on average and s in its mean square, has the variance m s + f' K f, and what
//! adds up over periods is carried along by its covariance with the people.
//!
//! A market limit makes means depend on everyone who has entered. The recursion is then that of the
//! deviations from the expected path to first order (the linear noise approximation; van Kampen,
//! "Stochastic Processes in Physics and Chemistry", chapter X), in which the number who have entered is
//! one more thing that adds up, and slows what follows.

mod book;
mod forms;
mod kin;
mod marks;
mod shape;
mod shift;
mod state;
mod step;
mod totals;

use crate::journey::{Journey, Numbers, room};
use book::Book;
use forms::{Forms, Map, Rows, Source};
use kin::Kin;
pub use shape::Limits;
use shape::Shape;
use state::{MEAN, Read, State};
use step::Figures;
use totals::Total;

/// Fills a row with the variances around the expected path; those of ratios and of the payback period
/// are NaN.
///
/// Says `false`, with NaN throughout, where that would take more than the limits allow. A row that is
/// too short is left as it is.
pub fn variances(
    journey: &Journey,
    numbers: &dyn Numbers,
    limits: Limits,
    row: &mut [f64],
) -> bool {
    if row.len() < journey.outcomes.width {
        return false;
    }
    row.fill(f64::NAN);
    let Some(shape) = Shape::new(journey, numbers, limits) else {
        return false;
    };
    for scope in 0..journey.scopes.len() {
        let mut moments = Moments::new(journey, numbers, shape, scope, row);
        moments.start();
        for period in 1..=journey.periods {
            moments.prepare(period);
            for position in 0..numbers.shifts(period) {
                moments.shift(period, &numbers.shift(period, position));
            }
            moments.step(period);
            moments.people(period);
        }
        moments.book.close(&moments.totals);
    }
    true
}

/// How many multiplications the variances take; `None` where that is more than the limits allow.
#[must_use]
pub fn work(journey: &Journey, numbers: &dyn Numbers, limits: Limits) -> Option<f64> {
    Shape::new(journey, numbers, limits).map(|shape| shape.work())
}

/// The recursion at one time.
struct Moments<'a> {
    journey: &'a Journey,
    numbers: &'a dyn Numbers,
    /// The segment whose people are counted, among everyone.
    segment: Option<usize>,
    state: State,
    kin: Kin,
    forms: Forms,
    rows: Rows,
    /// The room that the market left when the forms were made.
    room: Option<f64>,
    /// Cell to stage, and to all customers.
    stages: Map,
    present: Read,
    read: Read,
    /// What was read, by row.
    sums: Vec<f64>,
    totals: Vec<Total>,
    /// Of the `move` levers of the period.
    shifted: Vec<Total>,
    /// Everyone who has entered, on the expected path.
    entered: f64,
    book: Book<'a>,
    figures: Figures,
    scratch: Scratch,
}

/// Memory for sums by cell.
#[derive(Debug, Default)]
struct Scratch {
    /// By flow that adds up, then by cell: covariance with the people, of those there now and of those
    /// there next.
    now: Vec<Vec<f64>>,
    next: Vec<Vec<f64>>,
    factors: Vec<f64>,
}

impl<'a> Moments<'a> {
    fn new(
        journey: &'a Journey,
        numbers: &'a dyn Numbers,
        shape: Shape,
        scope: usize,
        row: &'a mut [f64],
    ) -> Self {
        let segment = scope.checked_sub(1);
        let kin = Kin::new(journey);
        let pools = kin.of_segment() * (journey.segments() / shape.parts);
        let by_cell = vec![vec![0.0; shape.cells]; marks::flow::ADDING];
        Self {
            journey,
            numbers,
            segment,
            state: State::new(shape, pools),
            kin,
            forms: Forms::default(),
            rows: forms::rows(journey),
            room: None,
            stages: book::stages(journey, shape.parts, segment),
            present: Read::default(),
            read: Read::default(),
            sums: Vec::new(),
            totals: totals::over_periods(&shape),
            shifted: totals::within_period(&shape),
            entered: 0.0,
            book: Book::new(journey, scope, row, numbers.gross_margin()),
            figures: Figures::default(),
            scratch: Scratch {
                now: by_cell.clone(),
                next: by_cell,
                ..Scratch::default()
            },
        }
    }

    /// Initial customers: their number is certain, and each chooses a group by share.
    fn start(&mut self) {
        let journey = self.journey;
        let mut cells: Vec<(usize, f64)> = Vec::new();
        for &(cell, count) in &journey.initial {
            match cells.iter_mut().find(|(known, _)| *known == cell) {
                Some((_, people)) => *people += count,
                None => cells.push((cell, count)),
            }
        }
        for (cell, count) in cells {
            let shares = journey.shares.iter().enumerate();
            let shares = shares.filter(|(_, share)| **share > 0.0);
            let shares: Vec<(usize, f64)> = shares
                .map(|(group, share)| (group * journey.cells + cell, *share))
                .collect();
            for &(cell, share) in &shares {
                self.state.add(cell, MEAN, count * share);
            }
            self.state.add_square(-count, &shares);
            self.entered += count;
        }
        self.people(0);
    }

    /// Works out the forms of a period, where they are not those of the one before.
    fn prepare(&mut self, period: usize) {
        let tables = self.numbers.tables(period);
        let room = room(tables.market, self.entered);
        let is_as_left = self.room.map(f64::to_bits) == Some(room.to_bits());
        if is_as_left && self.numbers.is_as_before(period) {
            return;
        }
        self.room = Some(room);
        let source = Source {
            journey: self.journey,
            numbers: self.numbers,
            tables,
            segment: self.segment,
            parts: self.state.shape.parts,
            room,
        };
        self.forms.fill(&mut self.kin, &source);
    }

    /// Books who is where.
    fn people(&mut self, time: usize) {
        let rows = self.journey.stages.len() + 1;
        self.present.fill(&self.state, &self.stages, rows);
        self.sums.resize(rows, 0.0);
        (self.present).squares(&self.state, &self.stages, &mut self.sums);
        for (row, sum) in self.sums.iter().enumerate() {
            let mean = self.present.with(row, MEAN);
            self.book
                .people(row, time, totals::settled(mean + sum, mean));
        }
    }
}
