//! What a person sees: pages, editor, map, charts, widgets.
//!
//! [`App`] is the root: it holds the store, hands slices of the state down, and provides the
//! dispatcher as context. Parts with hooks of their own are components; the rest are functions.

pub mod arrivals;
pub mod changes;
pub mod charts;
pub mod compare;
pub mod context;
pub mod dated;
pub mod dialogs;
pub mod editor;
pub mod embed;
pub mod export;
pub mod fetched;
pub mod files;
pub mod gallery;
pub mod help;
pub mod idle;
pub mod inspector;
pub mod language;
pub mod later;
pub mod map;
mod media;
pub mod now;
pub mod pages;
pub mod people;
pub mod places;
pub mod playback;
pub mod received;
pub mod results;
pub mod say;
pub mod scenarios;
pub mod settled;
pub mod shell;
mod soon;
mod still;
pub mod story;
mod strategies;
pub mod theme;
pub mod value;
pub mod widgets;

mod root;

pub use root::{App, open};
