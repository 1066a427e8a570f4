//! Layout, routing and drawing of journeys of all shapes.

mod fixtures;
mod pictures;
mod rules;
mod svg;
