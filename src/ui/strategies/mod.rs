//! Parts for strategies and their levers, used by the inspector and a dialog: choosing what a lever acts
//! on, its window on a timeline, the library, the order of lists.

pub mod adopt;
pub mod colors;
pub mod curve;
pub mod focus;
mod library;
pub mod names;
mod question;
pub mod select;
pub mod timeline;
pub mod tools;

pub use library::Library;
