//! In how many cases the exits of a stage are looked at: periods of a future, by segment, lasting difference and tenure.

use super::structure::Structure;
use crate::model::Scenario;

/// By stage: how many cases one future has. `None` where the scenario cannot be simulated.
#[must_use]
pub fn cases(scenario: &Scenario) -> Option<Vec<f64>> {
    let structure = Structure::new(scenario).ok()?;
    let of_each = (structure.groups() * structure.periods) as f64;
    let tenures = structure.cells.iter().map(|cells| cells.len() as f64);
    Some(tenures.map(|tenures| tenures * of_each).collect())
}
