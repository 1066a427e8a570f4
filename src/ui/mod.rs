//! What a person sees: pages, editor, map, charts, widgets.

pub mod charts;
pub mod map;
