//! Text to scenario and back: files and links.

pub mod link;
