//! Means and covariances of the people in every cell at one time.
//!
//! A row for each cell: its mean, its covariance with each thing that adds up, and what the covariance
//! of the people is beyond the means on its diagonal. That is dense within a part, or products of
//! columns: of whole columns where all parts share a source of chance, else of each part's own.

use super::forms::Map;
use super::kin::Kin;
use super::shape::Shape;
use crate::journey::{Journey, Shift};
use crate::sparse::{self, LANES, Product};

/// The column of the means.
pub(super) const MEAN: usize = 0;

/// Means and covariances of the people in each cell, a row for each, and what is carried along with them.
#[derive(Debug)]
pub(super) struct State {
    pub shape: Shape,
    /// By cell: a row.
    now: Vec<f64>,
    next: Vec<f64>,
    /// By pool of a part: a row.
    pools: Vec<f64>,
    /// Columns that are in use.
    columns: usize,
    /// Numbers of a row that are worked on: the columns, and zeros up to whole lanes.
    used: usize,
    /// Products of columns that reach over all parts.
    whole: Vec<Product>,
    /// Products of columns within each part.
    parted: Vec<Product>,
    /// Dense blocks between the two halves of a step.
    turned: [Vec<f64>; 2],
}

impl State {
    /// A state with nobody in any cell: every number is 0.
    pub fn new(shape: Shape, pools: usize) -> Self {
        let rows = vec![0.0; shape.cells * shape.stride];
        let block = if shape.dense { shape.part() } else { 0 };
        let turned = vec![0.0; block * block];
        Self {
            shape,
            next: rows.clone(),
            now: rows,
            pools: vec![0.0; pools * shape.stride],
            columns: shape.first_term(),
            used: whole_lanes(shape.first_term()),
            whole: Vec::new(),
            parted: Vec::new(),
            turned: [turned.clone(), turned],
        }
    }

    /// A number of a cell.
    pub fn at(&self, cell: usize, column: usize) -> f64 {
        self.now[cell * self.shape.stride + column]
    }

    /// Adds to a number of a cell.
    pub fn add(&mut self, cell: usize, column: usize, number: f64) {
        self.now[cell * self.shape.stride + column] += number;
    }

    /// Sets a column to 0 in every cell.
    pub fn clear(&mut self, column: usize) {
        for row in self.now.chunks_exact_mut(self.shape.stride) {
            row[column] = 0.0;
        }
    }

    /// Copies a column to another in every cell.
    pub fn copy(&mut self, from: usize, to: usize) {
        for row in self.now.chunks_exact_mut(self.shape.stride) {
            row[to] = row[from];
        }
    }

    /// Adds a column times a factor to another.
    pub fn add_columns(&mut self, from: usize, to: usize, factor: f64) {
        for row in self.now.chunks_exact_mut(self.shape.stride) {
            row[to] += factor * row[from];
        }
    }

    /// The rows of a part.
    fn rows(&self, part: usize) -> &[f64] {
        let size = self.shape.part() * self.shape.stride;
        &self.now[part * size..(part + 1) * size]
    }

    /// Adds for each cell its parts of the means.
    pub fn add_means(&self, map: &Map, sums: &mut [f64]) {
        for (part, sums) in sums.chunks_exact_mut(self.shape.part()).enumerate() {
            sparse::add_column(map.part(part), self.rows(part), self.shape.stride, sums);
        }
    }

    /// Adds up means of all parts by row of a map.
    pub fn sum_means(&self, map: &Map, sums: &mut [f64]) {
        for part in 0..self.shape.parts {
            sparse::add_column(map.part(part), self.rows(part), self.shape.stride, sums);
        }
    }

    /// Where the people of one map's entries, which are within a part, are expected to be.
    pub fn passed(&self, map: &Map, position: usize, part: usize, sums: &mut [f64]) {
        sums.fill(0.0);
        let rows = self.rows(part);
        sparse::add_column(map.part(position), rows, self.shape.stride, sums);
    }

    /// Passes everything through a period: cell to cell, and from pools of those who refer.
    pub fn step(&mut self, ways: &Map, kin: &Kin) {
        let Shape { stride, parts, .. } = self.shape;
        let (part, used) = (self.shape.part(), self.used);
        sparse::clear(&mut self.next, stride, used);
        let blocks = self.now.chunks_exact(part * stride);
        let targets = self.next.chunks_exact_mut(part * stride);
        for (position, (from, to)) in blocks.zip(targets).enumerate() {
            sparse::add_rows(ways.part(position), from, to, stride, used);
            pass_kin(kin, position, from, &mut self.pools, to, stride, used);
        }
        if self.shape.dense {
            let first = self.shape.first_dense();
            let [turned, passed] = &mut self.turned;
            for position in 0..parts {
                let rows = &mut self.next[position * part * stride..(position + 1) * part * stride];
                sparse::turn(rows, stride, first, turned, part);
                passed.fill(0.0);
                sparse::add_rows(ways.part(position), turned, passed, part, part);
                pass_kin(kin, position, turned, &mut self.pools, passed, part, part);
                sparse::put(passed, part, rows, stride, first);
            }
        }
        std::mem::swap(&mut self.now, &mut self.next);
    }

    /// Passes everything through a `move` lever.
    pub fn shift(&mut self, journey: &Journey, shift: &Shift<'_>) {
        let stride = self.shape.stride;
        let mut moved = vec![0.0; self.used];
        for (group, &share) in shift.shares.iter().enumerate() {
            moved.fill(0.0);
            let first = group * journey.cells;
            for cell in journey.stages[shift.from].cells.clone() {
                let row = &mut self.now[(first + cell) * stride..][..self.used];
                for (moved, number) in moved.iter_mut().zip(row) {
                    *moved += share * *number;
                    *number -= share * *number;
                }
            }
            let entry = first + shift.to;
            sparse::add(&mut self.now[entry * stride..][..self.used], &moved, 1.0);
        }
        if self.shape.dense {
            self.shift_columns(journey, shift);
        }
    }

    /// The other side of the dense matrix.
    fn shift_columns(&mut self, journey: &Journey, shift: &Shift<'_>) {
        let first = self.shape.first_dense();
        let groups = journey.groups() / self.shape.parts;
        let part = self.shape.part();
        for (cell, row) in self.now.chunks_exact_mut(self.shape.stride).enumerate() {
            let row = &mut row[first..first + part];
            let before = cell / part * groups;
            for local in 0..groups {
                let share = shift.shares[before + local];
                let own = local * journey.cells;
                let mut moved = 0.0;
                for column in journey.stages[shift.from].cells.clone() {
                    moved += share * row[own + column];
                    row[own + column] -= share * row[own + column];
                }
                row[own + shift.to] += moved;
            }
        }
    }

    /// Adds weight w and people s, who fill shares of the cells: w s s'.
    pub fn add_square(&mut self, weight: f64, people: &[(usize, f64)]) {
        if self.shape.dense && self.shape.parts == 1 {
            for &(row, left) in people {
                for &(column, right) in people {
                    self.add(
                        row,
                        self.shape.first_dense() + column,
                        weight * left * right,
                    );
                }
            }
            return;
        }
        let column = self.column();
        for &(cell, share) in people {
            self.add(cell, column, share);
        }
        self.whole.push(Product {
            left: column,
            right: column,
            weight,
        });
    }

    /// Adds u v' + v u'. `within`: of each part alone, and only there.
    pub fn add_product(&mut self, left: &[f64], right: &[(usize, f64)], within: bool) {
        if self.shape.dense && (within || self.shape.parts == 1) {
            return self.add_dense(left, right);
        }
        let (own, other) = (self.column(), self.column());
        for (cell, number) in left.iter().enumerate() {
            self.add(cell, own, *number);
        }
        for &(cell, number) in right {
            self.add(cell, other, number);
        }
        let products = if within {
            &mut self.parted
        } else {
            &mut self.whole
        };
        products.push(Product {
            left: own,
            right: other,
            weight: 2.0,
        });
    }

    fn add_dense(&mut self, left: &[f64], right: &[(usize, f64)]) {
        let part = self.shape.part();
        let first = self.shape.first_dense();
        for &(cell, factor) in right {
            let before = cell / part * part;
            for local in 0..part {
                let number = factor * left[before + local];
                if number != 0.0 {
                    self.add(before + local, first + cell - before, number);
                    self.add(cell, first + local, number);
                }
            }
        }
    }

    /// A further column, of zeros.
    fn column(&mut self) -> usize {
        self.columns += 1;
        self.used = whole_lanes(self.columns);
        self.columns - 1
    }
}

fn whole_lanes(columns: usize) -> usize {
    columns.div_ceil(LANES) * LANES
}

fn pass_kin(
    kin: &Kin,
    part: usize,
    from: &[f64],
    pools: &mut [f64],
    to: &mut [f64],
    stride: usize,
    used: usize,
) {
    if kin.spread.part(part).is_empty() {
        return;
    }
    sparse::clear(pools, stride, used);
    sparse::add_rows(kin.gather.part(part), from, pools, stride, used);
    sparse::add_rows(kin.spread.part(part), pools, to, stride, used);
}

/// What is read of a state by linear forms: rows of a form's value with each column, for each part.
#[derive(Debug, Default)]
pub(super) struct Read {
    rows: usize,
    stride: usize,
    parts: usize,
    values: Vec<f64>,
    /// The same over all parts, where that is needed.
    all: Vec<f64>,
}

impl Read {
    /// Reads so many forms.
    pub fn fill(&mut self, state: &State, forms: &Map, rows: usize) {
        let Shape { stride, parts, .. } = state.shape;
        (self.rows, self.stride, self.parts) = (rows, stride, parts);
        self.values.resize(parts * rows * stride, 0.0);
        sparse::clear(&mut self.values, stride, state.used);
        for (part, values) in self.values.chunks_exact_mut(rows * stride).enumerate() {
            sparse::add_rows(
                forms.part(part),
                state.rows(part),
                values,
                stride,
                state.used,
            );
        }
        if parts > 1 {
            self.all.resize(rows * stride, 0.0);
            sparse::clear(&mut self.all, stride, state.used);
            for values in self.values.chunks_exact(rows * stride) {
                let rows = self.all.chunks_exact_mut(stride);
                for (all, row) in rows.zip(values.chunks_exact(stride)) {
                    sparse::add(&mut all[..state.used], &row[..state.used], 1.0);
                }
            }
        }
    }

    fn all(&self) -> &[f64] {
        if self.parts > 1 {
            &self.all
        } else {
            &self.values
        }
    }

    /// The value of a form with a column.
    pub fn with(&self, row: usize, column: usize) -> f64 {
        self.all()[row * self.stride + column]
    }

    /// By row: the form's variance beyond that of independent people.
    pub fn squares(&self, state: &State, forms: &Map, sums: &mut [f64]) {
        sums.fill(0.0);
        let first = state.shape.first_dense();
        for (part, values) in self
            .values
            .chunks_exact(self.rows * self.stride)
            .enumerate()
        {
            if state.shape.dense {
                sparse::add_forms(forms.part(part), values, self.stride, first, sums);
            }
            sparse::add_products(&state.parted, values, self.stride, sums);
        }
        sparse::add_products(&state.whole, self.all(), self.stride, sums);
    }

    /// By cell: the covariance of its people with a form, beyond that of independent people.
    pub fn covariances(&self, state: &State, row: usize, factors: &mut Vec<f64>, sums: &mut [f64]) {
        let first = state.shape.first_term();
        let (dense, part) = (state.shape.first_dense(), state.shape.part());
        sums.fill(0.0);
        for (position, sums) in sums.chunks_exact_mut(part).enumerate() {
            let values = &self.values[(position * self.rows + row) * self.stride..][..self.stride];
            if state.shape.dense {
                sparse::add(sums, &values[dense..dense + part], 1.0);
            }
            factors.clear();
            factors.resize(state.columns - first, 0.0);
            collect(&state.parted, values, first, factors);
            collect(
                &state.whole,
                &self.all()[row * self.stride..],
                first,
                factors,
            );
            if !factors.is_empty() {
                sparse::add_combined(state.rows(position), self.stride, first, factors, sums);
            }
        }
    }
}

/// What each column counts for when products are read by a form on one side.
fn collect(products: &[Product], values: &[f64], first: usize, factors: &mut [f64]) {
    for product in products {
        if product.left == product.right {
            factors[product.left - first] += product.weight * values[product.left];
        } else {
            // Of a weight of 2, one for each side.
            let half = product.weight / 2.0;
            factors[product.left - first] += half * values[product.right];
            factors[product.right - first] += half * values[product.left];
        }
    }
}
