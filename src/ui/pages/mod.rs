//! The pages of the workspace.

mod chart;
mod figures;
mod fit;
mod flow;
mod following;
mod journey;
pub mod map;

pub use chart::ChartPanel;
pub use following::{Following, Moment};
pub use map::{pick, selection};
