//! Reads the numbers of a scenario, and gives each uncertain one a dimension.
//!
//! Dimensions are numbered as they are read: the scenario's own first, then those of events and of the
//! strategies one after the other. The coordinate of a number that is no lever's goes by its place in this order; that
//! of a lever's goes by a name of its own, so that no strategy shakes the draws of another, wherever
//! it stands.
//!
//! Equal uncertain numbers in levers on one target in different strategies are one number: the same
//! distribution with the same figures, be it the amount of a change or a cost. Where they may be different things (a
//! factor is not negative), each has the value there that its own limits make of the one draw. Where a strategy has
//! several such numbers they are different ones, and the first of a strategy pairs with the first of
//! another, the second with the second. All other uncertain numbers are independent: those of the journey, of
//! segments and of events.

use std::collections::BTreeMap;

use perennial_kernel::random;

use super::dimension::Dimension;
use super::draw::{Derived, Design, Dirichlet};
use super::hazard;
use super::number::Number;
use super::parameters::Orders;
use super::tables::Values;
use crate::model::{Bounds, Distribution, Form, Parameter, Path, Quantity, Run, Target, limits};

/// Reads every number of a scenario once, and collects what is believed about the uncertain ones.
pub(crate) struct Reader {
    design: Design,
    /// How often the levers of the strategy that is being read had each number, by its name; `None` before the
    /// first strategy.
    met: Option<BTreeMap<u64, u32>>,
    /// The dimension of a lever's number, by its name and what it may be.
    named: BTreeMap<(u64, [u64; 2]), usize>,
    /// Uncertain numbers that were read, those beyond the limit included.
    found: usize,
}

impl Reader {
    pub fn new(run: &Run) -> Self {
        Self {
            design: Design {
                seed: run.seed,
                draws: run.draws,
                dimensions: Vec::new(),
                slots: Vec::new(),
                dirichlets: Vec::new(),
                derived: Vec::new(),
                size: 0,
            },
            met: None,
            named: BTreeMap::new(),
            found: 0,
        }
    }

    /// How draws are made of what was read.
    ///
    /// # Errors
    /// How many uncertain numbers there are, if too many.
    pub fn design(self) -> Result<Design, usize> {
        if self.found > limits::UNCERTAIN {
            return Err(self.found);
        }
        Ok(self.design)
    }

    /// What follows are the levers of another strategy.
    pub fn strategy(&mut self) {
        self.met = Some(BTreeMap::new());
    }

    /// A number that is itself alone.
    pub fn number(
        &mut self,
        quantity: &Quantity,
        bounds: Bounds,
        path: &dyn Fn() -> Path,
    ) -> Number {
        match quantity {
            Quantity::Known(value) => known(*value),
            Quantity::Uncertain(distribution) => self.alone(distribution, bounds, path),
        }
    }

    /// A number of a lever of the strategy, or of an event, on this target.
    pub fn of_lever(
        &mut self,
        quantity: &Quantity,
        bounds: Bounds,
        target: &Target,
        path: &dyn Fn() -> Path,
    ) -> Number {
        let (Quantity::Uncertain(distribution), Some(met)) = (quantity, &mut self.met) else {
            return self.number(quantity, bounds, path);
        };
        let nth = met.entry(name(distribution, target, 0)).or_default();
        let name = name(distribution, target, *nth);
        *nth += 1;
        let key = (name, [bounds.low, bounds.high].map(bits));
        if let Some(&dimension) = self.named.get(&key) {
            self.design.dimensions[dimension].places.push(path());
            return Number::Drawn(self.design.slots[dimension]);
        }
        let number = self.alone(distribution, bounds, path);
        let last = self.design.dimensions.len();
        if let (true, Some(dimension)) = (number.is_drawn(), self.design.dimensions.last_mut()) {
            dimension.name = Some(name);
            self.named.insert(key, last - 1);
        }
        number
    }

    fn alone(
        &mut self,
        distribution: &Distribution,
        bounds: Bounds,
        path: &dyn Fn() -> Path,
    ) -> Number {
        match Dimension::new(*distribution, bounds, path) {
            Ok(dimension) => self.dimension(dimension),
            Err(value) => known(value),
        }
    }

    fn dimension(&mut self, dimension: Dimension) -> Number {
        self.found += 1;
        if self.found > limits::UNCERTAIN {
            return known(dimension.mean());
        }
        let slot = self.slots(1) as u32;
        self.design.dimensions.push(dimension);
        self.design.slots.push(slot);
        Number::Drawn(slot)
    }

    /// The first of so many new slots.
    fn slots(&mut self, count: usize) -> usize {
        let first = self.design.size;
        self.design.size += count;
        first
    }

    /// A parameter whose stage has this many tenure classes, and what each of its values may be.
    pub fn parameter(
        &mut self,
        parameter: &Parameter,
        bounds: Bounds,
        classes: usize,
        path: &dyn Fn() -> Path,
    ) -> Values {
        let form = parameter.form();
        let inside = || match form.key() {
            Some(key) => path().key(key),
            None => path(),
        };
        match parameter {
            Parameter::Constant(quantity) => {
                Values::Constant(self.number(quantity, bounds, &inside))
            }
            Parameter::ByPeriod(values) => Values::ByPeriod(self.table(values, bounds, &inside)),
            Parameter::ByTenure(values) => Values::ByTenure(self.table(values, bounds, &inside)),
            Parameter::Orders { .. } => {
                let [per_period, value, _] = self.figures(parameter, &inside);
                Values::Constant(self.product([per_period, value]))
            }
            Parameter::BetaGeometric { .. }
            | Parameter::BetaDiscreteWeibull { .. }
            | Parameter::DiscreteWeibull { .. } => {
                let numbers = self.figures(parameter, &inside);
                Values::ByTenure(self.hazards(form, numbers, classes))
            }
        }
    }

    /// Orders: the mean revenue of a customer in a period, and what it is made of.
    pub fn orders(
        &mut self,
        parameter: &Parameter,
        path: &dyn Fn() -> Path,
    ) -> (Values, Orders<Number>) {
        let inside = || match parameter.form().key() {
            Some(key) => path().key(key),
            None => path(),
        };
        let [per_period, value, cv] = self.figures(parameter, &inside);
        let revenue = Values::Constant(self.product([per_period, value]));
        (revenue, Orders { per_period, cv })
    }

    fn table(
        &mut self,
        values: &[Quantity],
        bounds: Bounds,
        path: &dyn Fn() -> Path,
    ) -> Vec<Number> {
        let entries = values.iter().enumerate();
        entries
            .map(|(index, value)| self.number(value, bounds, &|| path().index(index)))
            .collect()
    }

    /// The figures of a formula, in the order of the file.
    fn figures(&mut self, parameter: &Parameter, path: &dyn Fn() -> Path) -> [Number; 3] {
        let form = parameter.form();
        let mut numbers = [Number::ZERO; 3];
        let named = parameter.field_names().iter().zip(parameter.quantities());
        for (number, (name, quantity)) in numbers.iter_mut().zip(named) {
            *number = self.number(quantity, form.field_bounds(name), &|| path().key(name));
        }
        numbers
    }

    fn product(&mut self, factors: [Number; 2]) -> Number {
        if let [Number::Known(one), Number::Known(other)] = factors {
            return Number::Known(one * other);
        }
        let slot = self.slots(1);
        self.design.derived.push(Derived::Product(slot, factors));
        Number::Drawn(slot as u32)
    }

    fn hazards(&mut self, form: Form, numbers: [Number; 3], classes: usize) -> Vec<Number> {
        if numbers.iter().any(|number| number.is_drawn()) {
            let first = self.slots(classes);
            let slots = first..first + classes;
            let derived = Derived::Hazards(slots.clone(), form, numbers);
            self.design.derived.push(derived);
            return slots.map(|slot| Number::Drawn(slot as u32)).collect();
        }
        let mut hazards = vec![0.0; classes];
        hazard::column(form, numbers.map(|number| number.of(&[])), &mut hazards);
        hazards.into_iter().map(Number::Known).collect()
    }

    /// Shares of one Dirichlet with these counts, and the place of each. A count of 0 is a share of 0,
    /// and one count alone has all.
    pub fn shares(&mut self, counts: &[f64], path: &dyn Fn(usize) -> Path) -> Vec<Number> {
        let counted = |count: &f64| {
            if *count > 0.0 {
                count.min(limits::NUMBER)
            } else {
                0.0
            }
        };
        let counts: Vec<f64> = counts.iter().map(counted).collect();
        let some: Vec<usize> = (0..counts.len()).filter(|at| counts[*at] > 0.0).collect();
        let mut shares = vec![Number::ZERO; counts.len()];
        if let [all] = some[..] {
            shares[all] = Number::Known(1.0);
        }
        if some.len() < 2 {
            return shares;
        }
        let dimensions = self.design.dimensions.len()..self.design.dimensions.len() + some.len();
        let first = self.design.size;
        for &at in &some {
            let others = some.iter().filter(|other| **other != at);
            let distribution = Distribution::BetaCounts {
                successes: counts[at],
                failures: others.map(|other| counts[*other]).sum(),
            };
            let dimension = Dimension::new(distribution, Bounds::PROBABILITY, || path(at));
            if let Ok(mut dimension) = dimension {
                dimension.shares = Some(dimensions.clone());
                self.dimension(dimension);
            }
        }
        if self.design.dimensions.len() != dimensions.end {
            // Beyond the limit, which is told.
            return shares;
        }
        let derived = self.slots(some.len());
        self.design
            .derived
            .push(Derived::Shares(first..derived, derived));
        self.design.dirichlets.push(Dirichlet {
            dimensions,
            counts: some.iter().map(|at| counts[*at]).collect(),
        });
        for (position, at) in some.into_iter().enumerate() {
            shares[at] = Number::Drawn((derived + position) as u32);
        }
        shares
    }
}

/// The name of the `nth` of these numbers in levers on a target.
fn name(distribution: &Distribution, target: &Target, nth: u32) -> u64 {
    let figures = distribution.fields();
    let form = [
        distribution.key(),
        figures.first().map_or("", |(name, _)| name),
    ];
    let target = target.to_string();
    let texts = form.into_iter().chain([target.as_str()]);
    let mut words: Vec<u32> = texts.flat_map(str::bytes).map(u32::from).collect();
    for (_, value) in &figures {
        let bits = bits(*value);
        words.extend([(bits >> 32) as u32, bits as u32]);
    }
    words.push(nth);
    random::purpose(&words)
}

/// The bits of a number; the two zeros are one.
fn bits(value: f64) -> u64 {
    (value + 0.0).to_bits()
}

/// A known number. What validation would not let through is taken to the nearest number that it does.
fn known(value: f64) -> Number {
    Number::Known(if value.is_nan() {
        0.0
    } else {
        value.clamp(-limits::NUMBER, limits::NUMBER)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIFORM: Quantity = Quantity::Uncertain(Distribution::Uniform {
        low: 2.0,
        high: 4.0,
    });

    #[test]
    fn orders_are_a_product_worked_out_once_a_draw() {
        let mut reader = Reader::new(&Run::default());
        let path = || Path::root().key("revenue");
        let orders = |value| Parameter::Orders {
            per_period: UNIFORM,
            value,
            cv: UNIFORM,
        };
        let (revenue, parts) = reader.orders(&orders(UNIFORM), &path);
        let (known_value, _) = reader.orders(&orders(Quantity::Known(7.0)), &path);
        let design = reader.design().ok().map(|design| (design.draw(3), design));
        let (drawn, design) = design.unwrap_or_else(|| panic!("few numbers"));
        let places: Vec<String> = design
            .dimensions()
            .iter()
            .map(|it| it.path().to_string())
            .collect();
        let expected = ["per_period", "value", "cv", "per_period", "cv"];
        assert_eq!(
            places,
            expected.map(|field| format!("revenue.orders.{field}"))
        );
        let values = design.values(&drawn);
        assert_eq!(revenue.at(1, 0, &values), drawn[0] * drawn[1]);
        assert_eq!(parts.per_period.of(&values), drawn[0]);
        assert_eq!(parts.cv.of(&values), drawn[2]);
        assert_eq!(known_value.at(1, 0, &values), drawn[3] * 7.0);
    }

    /// Any values can be asked for: shares are made to sum to 1, and others clamped.
    #[test]
    fn values_are_made_what_they_may_be() {
        let mut reader = Reader::new(&Run::default());
        let shares = reader.shares(&[4.0, 0.0, 6.0], &|at| Path::root().index(at));
        let number = reader.number(&UNIFORM, Bounds::PROBABILITY, &Path::root);
        let design = reader.design().ok();
        let design = design.unwrap_or_else(|| panic!("few numbers"));
        let read = |drawn: &[f64]| {
            let values = design.values(drawn);
            let numbers = [shares[0], shares[1], shares[2], number];
            numbers.map(|number| number.of(&values))
        };
        assert_eq!(read(&[0.25, 0.5, 0.5]), [1.0 / 3.0, 0.0, 2.0 / 3.0, 0.5]);
        assert_eq!(read(&[0.25, 0.25, 7.0]), [0.5, 0.0, 0.5, 1.0]);
        assert_eq!(read(&[]), [0.0; 4]);
        assert_eq!(read(&[f64::NAN; 9]), [0.0; 4]);
        assert_eq!(
            design.dimensions_of([number, shares[0], number].into_iter()),
            [2]
        );
        let mut some = vec![9.0; 3];
        design.draw_some(5, &[2], &mut some);
        assert_eq!(some, [9.0, 9.0, design.draw(5)[2]]);
    }
}
