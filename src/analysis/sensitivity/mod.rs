//! Which of the uncertain numbers matter, by the expected path: one at a time, two at a time, all together.
//!
//! What is asked is always the same: an outcome of every strategy on its expected path, with the uncertain numbers at
//! values of one's own choice ([`Probe`]). Chance is left out, since no number that is found out changes it.

mod grid;
mod importance;
mod probe;
mod tornado;

pub use grid::{Grid, grid};
pub use importance::{Importance, Index, importance};
pub use probe::Probe;
pub use tornado::{Bar, Switch, Tornado, switches, tornado};
