//! The pages of the workspace.

mod chart;
mod flow;
mod journey;
mod map;

pub use flow::flow;
pub use journey::journey;
pub use map::{pick, selection};
