//! The app without its markup: state, actions, and the effects that follow from state.
//!
//! [`State::apply`](state::State) is a pure function from state and action to state. Whatever
//! touches the browser lives in [`effects`], which watch slices of the state.

pub mod action;
pub mod address;
pub mod anchor;
mod apply;
pub mod beside;
pub mod blank;
pub mod changes;
pub mod copied;
pub mod counts;
pub mod departments;
mod derive;
pub mod edit;
pub mod effects;
pub mod embed;
pub mod history;
pub mod kept;
pub mod leave;
pub mod levers;
pub mod library;
pub mod observe;
pub mod open;
pub mod origin;
pub mod past;
pub mod pins;
pub mod received;
pub mod refused;
pub mod remedies;
pub mod removed;
pub mod run;
pub mod segments;
mod share;
pub mod shared;
pub mod shown;
pub mod state;
pub mod store;
pub mod story;
pub mod templates;
pub mod value;
pub mod view;
pub mod warned;

pub use action::Action;
pub use edit::Edit;
pub use shared::Shared;
pub use state::State;

#[cfg(test)]
mod tests;
