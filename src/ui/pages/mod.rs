//! The pages of the workspace.

mod chart;
mod fit;
mod flow;
mod journey;
pub mod map;

pub use chart::ChartPanel;
pub use flow::flow;
pub use journey::journey;
pub use map::{pick, selection};
