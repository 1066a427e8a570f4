//! A parameter in another form of nearest meaning: a constant as a table and back, a hazard as its
//! formula.

use libm::log;

use super::rounded;
use crate::model::hazard::{beta_discrete_weibull, beta_geometric, discrete_weibull};
use crate::model::{Form, Parameter, Quantity};

/// Most values of a fresh table: a year of months.
const FRESH: usize = 12;
/// Shapes of a beta-geometric that hardly falls.
const STEADY: f64 = 1000.0;

/// What a change of form needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reshape {
    /// Periods of the scenario.
    pub periods: u32,
    /// Whether a table divides its total, as people by tenure do, rather than repeating a value.
    pub divides: bool,
}

/// The parameter in another form.
#[must_use]
pub fn reshape(parameter: &Parameter, to: Form, how: Reshape) -> Parameter {
    if parameter.form() == to {
        return parameter.clone();
    }
    match to {
        Form::Constant => Parameter::Constant(constant(parameter, how)),
        Form::ByPeriod => Parameter::ByPeriod(table(parameter, how)),
        Form::ByTenure => Parameter::ByTenure(table(parameter, how)),
        Form::BetaGeometric => {
            let (alpha, beta) = beta_shapes(parameter, how);
            Parameter::BetaGeometric { alpha, beta }
        }
        Form::BetaDiscreteWeibull => {
            let (alpha, beta) = beta_shapes(parameter, how);
            let c = Quantity::Known(1.0);
            Parameter::BetaDiscreteWeibull { alpha, beta, c }
        }
        Form::DiscreteWeibull => weibull(parameter, how),
        Form::Orders => Parameter::Orders {
            per_period: Quantity::Known(1.0),
            value: constant(parameter, how),
            cv: Quantity::Known(0.0),
        },
    }
}

/// The value of a formula or table at a period or tenure, counted from 0.
fn at(parameter: &Parameter, position: usize) -> f64 {
    let tenure = u32::try_from(position).unwrap_or(u32::MAX);
    match parameter {
        Parameter::Constant(value) => value.center(),
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => values
            .get(position)
            .or(values.last())
            .map_or(0.0, Quantity::center),
        Parameter::BetaGeometric { alpha, beta } => {
            beta_geometric(alpha.center(), beta.center(), tenure)
        }
        Parameter::BetaDiscreteWeibull { alpha, beta, c } => {
            beta_discrete_weibull(alpha.center(), beta.center(), c.center(), tenure)
        }
        Parameter::DiscreteWeibull { q, c } => discrete_weibull(q.center(), c.center(), tenure),
        Parameter::Orders {
            per_period, value, ..
        } => per_period.center() * value.center(),
    }
}

fn span(parameter: &Parameter, how: Reshape) -> usize {
    let own = match parameter {
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => values.len(),
        _ => FRESH,
    };
    own.min(how.periods.max(1) as usize)
}

fn constant(parameter: &Parameter, how: Reshape) -> Quantity {
    match parameter {
        Parameter::Constant(value) => *value,
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => {
            let same = values
                .first()
                .filter(|first| values.iter().all(|v| v == *first));
            match (same, how.divides) {
                (_, true) => Quantity::Known(values.iter().map(Quantity::center).sum()),
                (Some(first), false) => *first,
                (None, false) => Quantity::Known(average(parameter, how)),
            }
        }
        Parameter::Orders {
            per_period: Quantity::Known(1.0),
            value,
            ..
        } => *value,
        Parameter::Orders { .. } => Quantity::Known(rounded(at(parameter, 0), 6)),
        _ => Quantity::Known(average(parameter, how)),
    }
}

/// The average over the periods of the scenario.
fn average(parameter: &Parameter, how: Reshape) -> f64 {
    let count = match parameter {
        Parameter::ByPeriod(_) => how.periods.max(1) as usize,
        _ => span(parameter, how),
    };
    let sum: f64 = (0..count).map(|position| at(parameter, position)).sum();
    rounded(sum / count as f64, 4)
}

fn table(parameter: &Parameter, how: Reshape) -> Vec<Quantity> {
    match parameter {
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => values.clone(),
        // Several uncertain numbers would be drawn each by itself: one keeps what it meant.
        Parameter::Constant(value) if how.divides || value.known().is_none() => vec![*value],
        Parameter::Constant(value) => vec![*value; span(parameter, how)],
        _ => (0..span(parameter, how))
            .map(|position| Quantity::Known(rounded(at(parameter, position), 4)))
            .collect(),
    }
}

/// Shapes of a beta-geometric with the same first hazard, and the same one at the end where it falls.
fn beta_shapes(parameter: &Parameter, how: Reshape) -> (Quantity, Quantity) {
    match parameter {
        Parameter::BetaGeometric { alpha, beta }
        | Parameter::BetaDiscreteWeibull { alpha, beta, .. } => {
            return (*alpha, *beta);
        }
        _ => {}
    }
    let (first, last, length) = ends(parameter, how);
    let sum = if last > 0.0 && last < first * 0.999 {
        (length * last / (first - last)).min(STEADY)
    } else {
        STEADY
    };
    let first = first.clamp(0.001, 0.999);
    (
        Quantity::Known(rounded(first * sum, 4)),
        Quantity::Known(rounded((1.0 - first) * sum, 4)),
    )
}

/// A discrete Weibull with the same first hazard, and the same number left at the end.
fn weibull(parameter: &Parameter, how: Reshape) -> Parameter {
    let (first, last, length) = ends(parameter, how);
    let q = 1.0 - first;
    let q_neat = rounded(q, 6);
    let mut c = 1.0;
    if q > 0.0 && q < 1.0 && length > 0.0 && (last - first).abs() > 1e-6 {
        let count = length as usize + 1;
        let left: f64 = (0..count)
            .map(|position| log((1.0 - at(parameter, position)).max(1e-12)))
            .sum();
        let fitted = log(left / log(q)) / log(count as f64);
        if fitted.is_finite() {
            c = rounded(fitted.clamp(0.05, 20.0), 3);
        }
    }
    Parameter::DiscreteWeibull {
        q: Quantity::Known(q_neat.clamp(0.0, 1.0)),
        c: Quantity::Known(c),
    }
}

/// First and last hazard, and how many tenures lie between.
fn ends(parameter: &Parameter, how: Reshape) -> (f64, f64, f64) {
    let last = span(parameter, how).saturating_sub(1);
    let first = at(parameter, 0).clamp(0.0, 1.0);
    let end = match parameter {
        Parameter::Constant(_) => first,
        _ => at(parameter, last).clamp(0.0, 1.0),
    };
    (first, end, last as f64)
}

/// The hazards of a formula or table at the first so many tenures.
#[must_use]
pub fn course(parameter: &Parameter, count: usize) -> Vec<f64> {
    (0..count).map(|position| at(parameter, position)).collect()
}

/// The same formula or table with one of its numbers, by position, replaced.
#[must_use]
pub fn with_quantity(parameter: &Parameter, position: usize, quantity: Quantity) -> Parameter {
    let mut changed = parameter.clone();
    let place = match &mut changed {
        Parameter::Constant(value) => Some(value),
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => values.get_mut(position),
        Parameter::BetaGeometric { alpha, beta } => [alpha, beta].into_iter().nth(position),
        Parameter::BetaDiscreteWeibull { alpha, beta, c } => {
            [alpha, beta, c].into_iter().nth(position)
        }
        Parameter::DiscreteWeibull { q, c } => [q, c].into_iter().nth(position),
        Parameter::Orders {
            per_period,
            value,
            cv,
        } => [per_period, value, cv].into_iter().nth(position),
    };
    if let Some(place) = place {
        *place = quantity;
    }
    changed
}
