//! One period: the variances of its flows, and everything passed on to its end.

use super::marks::flow;
use super::totals::settled;
use super::{MEAN, Moments};
use crate::journey::room;

/// How newcomers answer to those who have entered, where there is a market.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Market {
    /// Part of the newcomers that each who has entered more keeps out; 0 without a market.
    slope: f64,
    /// Column of who has entered; in the next is who had before the period.
    column: Option<usize>,
    /// Variance of their number.
    variance: f64,
}

/// What is worked out in a period: by row of a flow, unless said.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// The variance that there would be if people had nothing to do with each other.
    independent: Vec<f64>,
    /// The variance as it is, without what is rounding.
    pub variance: Vec<f64>,
    /// How much less is expected for each who has entered more.
    answer: Vec<f64>,
    /// Mean number of people, by pool.
    pools: Vec<f64>,
    /// Sum over the people of what each is expected to add, by pool and flow that adds up.
    added: Vec<[f64; flow::ADDING]>,
    /// Where the people of each pool are expected to be.
    passed: Vec<Vec<f64>>,
    /// How much less is expected in each cell for each who has entered more.
    kept_out: Vec<(usize, f64)>,
    /// By total: its covariance with those who have entered, the period's own flow included.
    with_entered: Vec<f64>,
}

impl Moments<'_> {
    /// Books the flows of a period, after its `move` levers, and goes to its end.
    pub(super) fn step(&mut self, period: usize) {
        self.gather();
        let market = self.market(period);
        let count = self.rows.count();
        self.read.fill(&self.state, &self.forms.reads, count);
        self.spread(market);
        self.book_flows(period, market);
        self.add_up(period, market);
        self.book.sums(period - 1, &self.totals);
        self.pass(period, market);
        for total in &mut self.shifted {
            total.reset();
            self.state.clear(total.column);
        }
    }

    /// Pools of people who refer.
    fn gather(&mut self) {
        let Self { figures, state, .. } = self;
        let pools = self.kin.pools.len();
        let own = pools / state.shape.parts;
        figures.pools.clear();
        figures.pools.resize(pools, 0.0);
        figures.added.clear();
        figures.added.resize(pools, [0.0; flow::ADDING]);
        figures.passed.resize_with(pools, Vec::new);
        for part in 0..state.shape.parts {
            let before = part * state.shape.part();
            for entry in self.kin.gather.part(part) {
                let (cell, pool) = (before + entry.from as usize, part * own + entry.to as usize);
                let people = state.at(cell, MEAN);
                figures.pools[pool] += people;
                for (added, expected) in figures.added[pool].iter_mut().zip(&self.forms.expected) {
                    *added += people * expected[cell];
                }
            }
            for pool in part * own..(part + 1) * own {
                figures.passed[pool].resize(state.shape.part(), 0.0);
                state.passed(&self.kin.ways, pool, part, &mut figures.passed[pool]);
            }
        }
    }

    /// The market of a period, and how flows answer to it.
    fn market(&mut self, period: usize) -> Market {
        let Self { figures, .. } = self;
        figures.answer.clear();
        figures.answer.resize(self.rows.count(), 0.0);
        figures.kept_out.clear();
        let size = self.numbers.tables(period).market;
        let (Some(column), Some(size)) = (self.state.shape.entered, size) else {
            return Market::default();
        };
        let room = room(Some(size), self.entered);
        let slope = if room > 0.0 { 1.0 / (size * room) } else { 0.0 };
        let brought = &self.forms.brought;
        for (flow, brought) in brought.iter().enumerate() {
            figures.answer[self.rows.of(flow)] = slope * brought;
        }
        for (position, (pool, people)) in self.kin.pools.iter().zip(&figures.pools).enumerate() {
            if pool.children.is_empty() {
                continue;
            }
            for (referral, rate) in self.kin.rates(position) {
                figures.answer[self.rows.exits + referral] += slope * people * rate;
            }
            for flow in 0..flow::COUNT {
                let added = self.kin.added(position, flow).0;
                figures.answer[self.rows.of(flow)] += slope * people * added;
            }
            let children = pool.children.iter();
            (figures.kept_out)
                .extend(children.map(|child| (child.cell, slope * people * child.mean)));
        }
        let arrivals = self.forms.arrivals.iter();
        (figures.kept_out).extend(arrivals.map(|one| (one.cell, slope * one.mean)));
        self.state.copy(column, column + 1);
        Market {
            slope,
            column: Some(column),
            variance: self.totals.last().map_or(0.0, |total| total.variance),
        }
    }

    /// Variances of the flows.
    fn spread(&mut self, market: Market) {
        let count = self.rows.count();
        let first = self.rows.of(0);
        let Self { figures, read, .. } = self;
        figures.independent.clear();
        figures.independent.resize(count, 0.0);
        figures.variance.resize(count, 0.0);
        let independent = &mut figures.independent;
        self.state.sum_means(&self.forms.squares, independent);
        for (row, own) in independent[..self.rows.exits].iter_mut().enumerate() {
            *own = read.with(row, MEAN);
        }
        for (own, noise) in independent[first..].iter_mut().zip(&self.forms.noise) {
            *own += noise;
        }
        read.squares(&self.state, &self.forms.reads, &mut figures.variance);
        for (row, variance) in figures.variance.iter_mut().enumerate() {
            *variance += independent[row];
            if let Some(column) = market.column {
                let answer = figures.answer[row];
                *variance += answer * (answer * market.variance - 2.0 * read.with(row, column));
            }
            *variance = settled(*variance, independent[row]);
        }
    }

    /// Writes the variances of a period's flows.
    fn book_flows(&mut self, period: usize, market: Market) {
        let figures = &self.figures;
        let first = self.rows.of(0);
        let at = period - 1;
        let moves = &figures.variance[..self.rows.exits];
        self.book.moves(at, moves);
        let referrals = &figures.variance[self.rows.exits..first];
        self.book.referrals(at, referrals);
        let channels = self.forms.channels.iter().zip(&self.forms.came);
        for (channel, (variance, came)) in channels.enumerate() {
            let answer = market.slope * came;
            let variance = variance + answer * answer * market.variance;
            self.book.channel(channel, at, variance);
        }
        let mut variance = [0.0; flow::COUNT];
        variance.copy_from_slice(&figures.variance[first..]);
        // With what `move` levers have done before.
        for total in &self.shifted {
            let with = |flow: usize| {
                let row = self.rows.of(flow);
                let answer = figures.answer[row] * total.with_entered;
                2.0 * (self.read.with(row, total.column) - answer)
            };
            variance[total.flow] += total.variance + with(total.flow);
            if total.flow == flow::STRATEGY {
                variance[flow::COST] += total.variance + with(flow::COST);
                variance[flow::PROFIT] += total.variance - with(flow::PROFIT);
            }
        }
        let discount = self.journey.discount[at];
        self.book.flows(at, discount, &variance);
    }

    /// Adds the period's flows to what adds up.
    fn add_up(&mut self, period: usize, market: Market) {
        let adding = flow::ADDING - usize::from(market.column.is_none());
        let factors = &mut self.scratch.factors;
        for (flow, sums) in self.scratch.now[..adding].iter_mut().enumerate() {
            let row = self.rows.of(flow);
            self.read.covariances(&self.state, row, factors, sums);
        }
        let with_entered = self.with_entered(market);
        let Self { figures, read, .. } = self;
        figures.with_entered.clear();
        for total in &mut self.totals {
            let row = self.rows.of(total.flow);
            let factor = total.factor(self.journey.discount[period - 1]);
            let answer = figures.answer[row];
            let covariance = read.with(row, total.column) - answer * total.with_entered;
            let (variance, independent) = (figures.variance[row], figures.independent[row]);
            if let Some(column) = market.column {
                let entered = self.rows.of(flow::ENTERED);
                let before = total.with_entered;
                let own = factor * (read.with(row, column) - answer * market.variance);
                figures.with_entered.push(before + own);
                let theirs = read.with(entered, total.column) - figures.answer[entered] * before;
                total.with_entered += theirs + own + factor * with_entered[total.flow];
            }
            total.add(factor, covariance, variance, independent);
            for (cell, covariance) in self.scratch.now[total.flow].iter().enumerate() {
                self.state.add(cell, total.column, factor * covariance);
            }
            if let Some(column) = market.column.filter(|_| answer != 0.0) {
                self.state
                    .add_columns(column + 1, total.column, -factor * answer);
            }
        }
    }

    /// Covariance of each flow that adds up with those who enter in the period.
    fn with_entered(&self, market: Market) -> [f64; flow::ADDING] {
        let mut sums = [0.0; flow::ADDING];
        let Some(column) = market.column else {
            return sums;
        };
        let figures = &self.figures;
        let entered = self.rows.of(flow::ENTERED);
        for (flow, sum) in sums.iter_mut().enumerate() {
            let row = self.rows.of(flow);
            for (position, pool) in self.kin.pools.iter().enumerate() {
                let all = self.kin.added(position, flow::ENTERED).0;
                let own: f64 = pool.children.iter().map(|child| child.with[flow]).sum();
                *sum += all * figures.added[position][flow] + figures.pools[position] * own;
            }
            let arrivals = self.forms.arrivals.iter();
            *sum += arrivals.map(|one| one.with[flow]).sum::<f64>();
            let expected = self.forms.expected[flow].iter();
            let theirs = &self.scratch.now[flow::ENTERED];
            *sum += expected
                .zip(theirs)
                .map(|(own, kin)| own * kin)
                .sum::<f64>();
            let (own, all) = (figures.answer[row], figures.answer[entered]);
            *sum += own * all * market.variance;
            *sum -= own * self.read.with(entered, column) + all * self.read.with(row, column);
        }
        sums
    }

    /// Goes to the end of the period.
    fn pass(&mut self, period: usize, market: Market) {
        for sums in &mut self.scratch.next {
            sums.fill(0.0);
        }
        let own = self.forms.own.iter().zip(&mut self.scratch.next);
        own.for_each(|(map, sums)| self.state.add_means(map, sums));
        self.pass_kin();
        for arrival in &self.forms.arrivals {
            for (sums, with) in self.scratch.next.iter_mut().zip(arrival.with) {
                sums[arrival.cell] += with;
            }
        }
        self.state.step(&self.forms.ways, &self.kin);
        for arrival in &self.forms.arrivals {
            self.state.add(arrival.cell, MEAN, arrival.mean);
            self.entered += arrival.mean;
        }
        for total in &self.totals {
            let factor = total.factor(self.journey.discount[period - 1]);
            for (cell, covariance) in self.scratch.next[total.flow].iter().enumerate() {
                self.state.add(cell, total.column, factor * covariance);
            }
        }
        self.bear();
        for (people, shares) in &self.forms.certain {
            self.state.add_square(-people, shares);
        }
        self.keep_out(market);
    }

    /// What those who are referred add, in covariance with where they and who refers them will be.
    fn pass_kin(&mut self) {
        let shape = self.state.shape;
        let own = (self.kin.pools.len() / shape.parts).max(1);
        let figures = &self.figures;
        for (position, pool) in self.kin.pools.iter().enumerate() {
            if pool.children.is_empty() {
                continue;
            }
            let before = position / own * shape.part();
            let people = figures.pools[position];
            for (flow, sums) in self.scratch.next.iter_mut().enumerate() {
                let mean = self.kin.added(position, flow).0;
                let passed = figures.passed[position].iter();
                for (sum, passed) in sums[before..].iter_mut().zip(passed) {
                    *sum += mean * passed;
                }
                for child in &pool.children {
                    let added = child.mean * figures.added[position][flow];
                    sums[child.cell] += added + people * child.with[flow];
                }
            }
            let all: f64 = pool.children.iter().map(|child| child.mean).sum();
            self.entered += people * all;
        }
    }

    /// Who is referred has to do with who refers it, and with the others.
    fn bear(&mut self) {
        let segments = self.journey.segments();
        // A dense matrix takes each segment by itself; columns take all at once.
        let each = if self.state.shape.dense { 1 } else { segments };
        for target in 0..self.kin.targets() {
            for first in (0..segments).step_by(each) {
                let (left, right) = self.born(target, first..first + each);
                if !right.is_empty() {
                    self.state.add_product(&left, &right, true);
                }
            }
        }
    }

    /// The factors of what referrals to a target add to the covariance, of some segments.
    fn born(
        &self,
        target: usize,
        segments: std::ops::Range<usize>,
    ) -> (Vec<f64>, Vec<(usize, f64)>) {
        let journey = self.journey;
        let shape = self.state.shape;
        let mut left = Vec::new();
        let mut right = Vec::new();
        let per_segment = self.kin.of_segment();
        for segment in segments {
            let before = segment / (journey.segments() / shape.parts) * shape.part();
            let mut any = false;
            for pool in segment * per_segment..(segment + 1) * per_segment {
                let rate = self.kin.pools[pool].targets[target];
                let people = self.figures.pools[pool];
                if rate <= 0.0 || people <= 0.0 {
                    continue;
                }
                any = true;
                left.resize(shape.cells, 0.0);
                let passed = self.figures.passed[pool].iter();
                for (left, passed) in left[before..].iter_mut().zip(passed) {
                    *left += rate * passed;
                }
                for child in &self.kin.pools[pool].children {
                    left[child.cell] += rate * people / 2.0 * child.mean;
                }
            }
            if any {
                right.extend(self.kin.entries(journey, segment, target));
            }
        }
        (left, right)
    }

    /// Whoever has entered more than expected keeps others out.
    fn keep_out(&mut self, market: Market) {
        let Some(column) = market.column else {
            return;
        };
        let figures = &self.figures;
        for &(cell, fewer) in &figures.kept_out {
            for (total, with) in self.totals.iter().zip(&figures.with_entered) {
                self.state.add(cell, total.column, -with * fewer);
            }
        }
        let cells = 0..self.state.shape.cells;
        let mut left: Vec<f64> = cells.map(|cell| -self.state.at(cell, column + 1)).collect();
        for &(cell, fewer) in &figures.kept_out {
            left[cell] += market.variance / 2.0 * fewer;
        }
        self.state.add_product(&left, &figures.kept_out, false);
    }
}
