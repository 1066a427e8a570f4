//! That a number, known or uncertain, is what its field may be, in a form that it takes.

use libm::sqrt;

use super::Report;
use crate::model::descriptor::ParameterField;
use crate::model::{Bounds, Distribution, Form, Parameter, Path, ProblemKind, Quantity};

/// A plain number in a field.
#[inline(never)]
pub fn number(found: f64, allowed: Bounds, path: &Path, key: &str, report: &mut Report) -> bool {
    let inside = allowed.contain(found);
    if !inside {
        number_at(found, allowed, path.key(key), report);
    }
    inside
}

/// A plain number.
#[inline(never)]
pub fn number_at(found: f64, allowed: Bounds, path: Path, report: &mut Report) {
    if !allowed.contain(found) {
        report.tell(path, ProblemKind::OutOfRange { found, allowed });
    }
}

/// A number in a field that may be uncertain.
#[inline(never)]
pub fn quantity(quantity: &Quantity, allowed: Bounds, path: &Path, key: &str, report: &mut Report) {
    quantity_at(quantity, allowed, path.key(key), report);
}

/// A number that may be uncertain.
#[inline(never)]
pub fn quantity_at(quantity: &Quantity, allowed: Bounds, path: Path, report: &mut Report) {
    match quantity {
        Quantity::Known(found) => number_at(*found, allowed, path, report),
        Quantity::Uncertain(distribution) => uncertain(distribution, allowed, &path, report),
    }
}

/// A parameter of the journey.
pub fn parameter(
    parameter: &Parameter,
    field: &ParameterField,
    periods: u32,
    path: &Path,
    key: &str,
    report: &mut Report,
) {
    let form = parameter.form();
    let path = path.key(key);
    if !field.forms.contains(&form) {
        let allowed = field.forms;
        let found = form;
        report.tell(path, ProblemKind::FormNotAllowed { found, allowed });
        return;
    }
    let inside = form.key().map_or_else(|| path.clone(), |key| path.key(key));
    match parameter {
        Parameter::Constant(value) => quantity_at(value, field.bounds, inside, report),
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => {
            table(values, field.bounds, &inside, report);
            if form == Form::ByPeriod && values.len() > periods as usize {
                let values = values.len();
                report.tell(inside, ProblemKind::TableBeyond { values, periods });
            }
        }
        _ => {
            let names = parameter.field_names().iter();
            for (name, value) in names.zip(parameter.quantities()) {
                let allowed = form.field_bounds(name);
                quantity(value, allowed, &inside, name, report);
            }
        }
    }
}

fn table(values: &[Quantity], allowed: Bounds, path: &Path, report: &mut Report) {
    if values.is_empty() {
        report.tell(path.clone(), ProblemKind::ListEmpty);
    }
    for (index, value) in values.iter().enumerate() {
        // Most entries are fine: no path is made for them.
        if value.known().is_none_or(|known| !allowed.contain(known)) {
            quantity_at(value, allowed, path.index(index), report);
        }
    }
}

fn uncertain(distribution: &Distribution, allowed: Bounds, path: &Path, report: &mut Report) {
    let inside = path.key(distribution.key());
    let mut sound = true;
    for (name, value) in distribution.fields() {
        let bounds = distribution.field_bounds(name);
        sound &= number(value, bounds, &inside, name, report);
    }
    if !sound {
        return;
    }
    let told = report.problems.len();
    order(distribution, &inside, report);
    if report.problems.len() == told {
        reach(distribution, allowed, inside, report);
    }
}

/// What must hold between the numbers of a distribution.
fn order(distribution: &Distribution, path: &Path, report: &mut Report) {
    match *distribution {
        Distribution::BetaMoments { mean, sd } => {
            let below = sqrt(mean * (1.0 - mean));
            if sd >= below {
                let problem = ProblemKind::DeviationTooLarge { mean, sd, below };
                report.tell(path.key("sd"), problem);
            }
        }
        Distribution::Uniform { low, high }
        | Distribution::Range { low, high }
        | Distribution::Triangular { low, high, .. }
        | Distribution::Pert { low, high, .. }
            if low > high =>
        {
            report.tell(path.clone(), ProblemKind::EndsSwapped { low, high });
        }
        Distribution::Triangular { low, mode, high } | Distribution::Pert { low, mode, high }
            if mode < low || mode > high =>
        {
            let problem = ProblemKind::ModeOutside { low, mode, high };
            report.tell(path.key("mode"), problem);
        }
        _ => {}
    }
}

/// Warns where the ends or the mean are outside what the number may be. Tails alone are no reason:
/// every normal distribution has them.
fn reach(distribution: &Distribution, allowed: Bounds, path: Path, report: &mut Report) {
    let (low, high) = match *distribution {
        Distribution::Normal { mean, .. }
        | Distribution::Lognormal { mean, .. }
        | Distribution::Gamma { mean, .. } => (mean, mean),
        Distribution::BetaMoments { .. } | Distribution::BetaCounts { .. } => return,
        Distribution::Uniform { low, high }
        | Distribution::Range { low, high }
        | Distribution::Triangular { low, high, .. }
        | Distribution::Pert { low, high, .. } => (low, high),
    };
    if low < allowed.low || high > allowed.high {
        let problem = ProblemKind::DrawsClamped { low, high, allowed };
        report.tell(path, problem);
    }
}
