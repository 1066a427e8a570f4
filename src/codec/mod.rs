//! Text to scenario and back: files and links.
//!
//! Each record of the format is described once, in [`record`], as a list of fields with their
//! shapes ([`shape`]). Reading ([`read`]), writing ([`write`]) and the JSON Schema ([`schema`])
//! are three visitors of that description; [`file`] and [`link`] put them to use. [`causes`] says
//! of what is wrong with a file what follows from what.

pub mod causes;
pub mod file;
mod json;
pub mod link;
mod partial;
mod read;
mod record;
pub mod schema;
mod shape;
pub mod story;
mod write;
