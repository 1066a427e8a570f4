//! Which of the uncertain numbers matter, by the expected path: one at a time, two at a time, all together.
//!
//! What is asked is always the same: an outcome of every strategy on its expected path, with the uncertain numbers at
//! values of one's own choice ([`Probe`]). Chance is left out, since no number that is found out changes it.

mod border;
mod dust;
mod grid;
mod importance;
mod probe;
mod spider;
mod tornado;

pub use border::{Border, borders};
pub use grid::{Grid, grid};
pub use importance::{Importance, Index, importance};
pub use probe::Probe;
pub use spider::{QUANTILES, Spider, Thread, spider};
pub use tornado::{Bar, Switch, Tornado, switches, tornado};
