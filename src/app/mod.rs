//! The app without its markup: state, actions, and the effects that follow from state.
//!
//! [`State::apply`](state::State) is a pure function from state and action to state. Whatever
//! touches the browser lives in [`effects`], which watch slices of the state.

pub mod action;
mod apply;
mod derive;
pub mod edit;
pub mod history;
pub mod origin;
pub mod run;
pub mod shared;
pub mod shown;
pub mod state;
pub mod store;
pub mod view;

pub use action::Action;
pub use edit::Edit;
pub use shared::Shared;
pub use state::State;
