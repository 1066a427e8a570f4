//! From columns to coordinates: across a screen, or down a phone.

pub mod across;
pub mod down;
pub mod foot;
mod moved;
mod panels;
