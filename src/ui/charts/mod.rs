//! Charts: pure functions from scenario and results to a scene. One chart per file.

pub mod scene;
