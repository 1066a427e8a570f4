//! The journey map: where stages stand, how arrows run, and the picture of both.
//!
//! [`layout::layout`] places everything by structure alone; [`draw::draw`] adds the figures of one
//! time. Both are pure. The same ranks arrange the flow picture in `ui::charts::sankey`.

pub mod direct;
pub mod draw;
pub mod figures;
mod free;
pub mod geometry;
pub mod graph;
pub mod label;
pub mod lanes;
pub mod layout;
pub mod node;
pub mod order;
pub mod path;
pub mod place;
pub mod ports;
pub mod rank;
pub mod route;
pub mod way;
pub mod width;
pub mod wishes;

#[cfg(test)]
mod tests;

pub use draw::{MapInput, draw, draw_along, routes};
pub use figures::MapFigures;
pub use geometry::Size;
pub use graph::Graph;
pub use layout::{Layout, lay_out, layout};
