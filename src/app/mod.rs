//! The app without its markup: state, actions, and the effects that follow from state.
