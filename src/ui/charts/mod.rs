//! Charts: pure functions from scenario and results to a scene. One chart per file.
//!
//! A chart builds a [`scene::Scene`] for a width in pixels; [`html`] shows it on the page, [`svg`]
//! writes it as a file and [`table`] shows the same in figures.

pub mod ahead;
pub mod axis;
pub mod bars;
pub mod cohorts;
pub mod fan;
pub mod frontier;
pub mod histogram;
pub mod html;
pub mod importance;
pub mod kpi;
pub mod label;
pub mod lines;
pub mod lookup;
pub mod movement;
pub mod multiples;
pub mod path;
pub mod picture;
pub mod plate;
pub mod sankey;
pub mod scale;
pub mod scene;
pub mod sources;
pub mod spider;
pub mod svg;
pub mod table;
pub mod thin;
pub mod times;
pub mod tornado;
pub mod two_way;
pub mod words;

use crate::model::Scenario;

/// Slots of the palette of strategies.
pub const SLOTS: usize = crate::model::limits::COLORS as usize;

/// The palette slot of a strategy, 1 to 8: its own, or that of its position. It stays when others
/// are hidden.
#[must_use]
pub fn slot(scenario: &Scenario, strategy: usize) -> usize {
    usize::from(scenario.slot(strategy))
}
