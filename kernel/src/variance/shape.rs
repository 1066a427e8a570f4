//! How the covariance of the people is held, and what that takes: told before anything is laid out.
//!
//! The covariance is a diagonal (the means) plus a rest: dense, or a sum of products of columns, two
//! for each period in which people are referred, whichever takes less. Without referrals no segment
//! knows of another, but for people whose number is certain and who choose a segment; they are a
//! column for each cell and period that they enter in.

use crate::journey::{Journey, Numbers};
use crate::sparse::LANES;

/// Columns that there always are: the mean and what adds up (see `totals`).
const BASE: usize = 4;
/// Further ones with a market: who has entered, twice.
const MARKET: usize = 2;
/// Further ones with `move` levers.
const SHIFTS: usize = 4;
/// What is read of each cell in each period: the flows that people add to.
const READ: f64 = 16.0;

/// What the variances of one strategy may take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Most numbers held at once.
    pub numbers: f64,
    /// Most multiplications over the whole horizon.
    pub work: f64,
}

/// How the covariance is laid out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shape {
    /// Cells of all groups.
    pub cells: usize,
    /// Blocks that the cells fall into: one, or one for each segment.
    pub parts: usize,
    /// Whether each block has a dense matrix.
    pub dense: bool,
    /// Columns before those of the covariance.
    base: usize,
    /// Column of discounted profit, where that is not the same as profit.
    pub discounted: Option<usize>,
    /// Column of the people who have entered, where there is a market.
    pub entered: Option<usize>,
    /// First column of what `move` levers have done in the period, where there are any.
    pub shifted: Option<usize>,
    /// Most numbers of a row.
    pub stride: usize,
    /// Multiplications, all periods together.
    work: f64,
    /// Numbers held at once.
    numbers: f64,
}

impl Shape {
    /// The cheapest shape that fits; `None` where none does, or where it would take too long.
    pub fn new(journey: &Journey, numbers: &dyn Numbers, limits: Limits) -> Option<Self> {
        let need = Need::new(journey, numbers);
        let all = if need.referred == 0 {
            [Some(need.shape(1, false)), None, Some(need.shape(1, true))]
        } else {
            let segments = need.segments;
            [
                Some(need.shape(segments, false)),
                Some(need.shape(segments, true)),
                Some(need.shape(1, true)),
            ]
        };
        let mut best: Option<Self> = None;
        for shape in all.into_iter().flatten() {
            let work = shape.work * journey.scopes.len() as f64;
            let fits = shape.numbers <= limits.numbers && work <= limits.work;
            if fits && best.is_none_or(|best| shape.work < best.work) {
                best = Some(shape);
            }
        }
        best
    }

    /// Multiplications that it takes.
    pub fn work(&self) -> f64 {
        self.work
    }

    /// Cells of a block.
    pub fn part(&self) -> usize {
        self.cells / self.parts
    }

    /// The first dense column.
    pub fn first_dense(&self) -> usize {
        self.base
    }

    /// The first column of a product.
    pub fn first_term(&self) -> usize {
        self.base + if self.dense { self.part() } else { 0 }
    }
}

/// What of a strategy decides on the shape.
struct Need {
    cells: usize,
    segments: usize,
    periods: usize,
    /// Exits of a cell, on average.
    exits: f64,
    discounted: bool,
    market: bool,
    shifts: bool,
    /// Columns for people whose number is certain, and for the market.
    certain: usize,
    /// Columns for referred people.
    referred: usize,
}

impl Need {
    fn new(journey: &Journey, numbers: &dyn Numbers) -> Self {
        let distinct = |places: &mut dyn Iterator<Item = usize>| {
            let mut places: Vec<usize> = places.collect();
            places.sort_unstable();
            places.dedup();
            places.len()
        };
        let starts = distinct(&mut journey.initial.iter().map(|(cell, _)| *cell));
        let targets = distinct(&mut journey.referrals.iter().map(|link| link.to));
        let channels = journey.channels.len();
        let (mut certain, mut referred) = (starts, 0);
        let (mut market, mut shifts) = (false, false);
        for period in 1..=journey.periods {
            let tables = numbers.tables(period);
            for (channel, entry) in journey.channels.iter().enumerate() {
                let mut means = tables.arrivals[channel..].iter().step_by(channels);
                certain += usize::from(entry.is_fixed && means.any(|mean| *mean > 0.0));
            }
            if tables.market.is_some() {
                market = true;
                certain += 2;
            }
            if tables.rates.iter().any(|rate| *rate > 0.0) {
                referred += 2 * targets;
            }
            shifts |= numbers.shifts(period) > 0;
        }
        Self {
            cells: journey.groups() * journey.cells,
            segments: journey.segments(),
            periods: journey.periods,
            exits: journey.slots as f64 / journey.cells.max(1) as f64,
            discounted: journey.discount.iter().any(|discount| *discount != 1.0),
            market,
            shifts,
            certain,
            referred,
        }
    }

    fn shape(&self, parts: usize, dense: bool) -> Shape {
        let part = self.cells / parts;
        // Products within a dense matrix need no columns.
        let terms = match (dense, parts) {
            (true, 1) => 0,
            (true, _) => self.certain,
            (false, _) => self.certain + self.referred,
        };
        let block = if dense { part } else { 0 };
        let mut base = BASE;
        let mut columns = |wanted: bool, count: usize| {
            base += if wanted { count } else { 0 };
            wanted.then(|| base - count)
        };
        let discounted = columns(self.discounted, 1);
        let entered = columns(self.market, MARKET);
        let shifted = columns(self.shifts, SHIFTS);
        let columns = (base + block) as f64 + terms as f64 / 2.0;
        let passes = 2.0 * self.exits + 1.0 + READ;
        let turned = block as f64 * (self.exits + 3.0);
        let stride = base.saturating_add(block).saturating_add(terms);
        let stride = stride.saturating_add(LANES - 1) / LANES * LANES;
        Shape {
            cells: self.cells,
            parts,
            dense,
            base,
            discounted,
            entered,
            shifted,
            stride,
            work: self.periods as f64 * self.cells as f64 * (columns * passes + turned),
            numbers: self.cells as f64 * stride as f64 * 2.0 + block as f64 * block as f64 * 2.0,
        }
    }
}
