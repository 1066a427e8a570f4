//! Which of several choices is best when what each gives is uncertain.
//!
//! All figures are made of a table of draws ([`Draws`]): in each draw of what is not known, the outcome of every
//! strategy, or its cost and its effect. For cost and effect a *threshold* says what one unit of effect is worth, and
//! what counts is the net benefit, threshold × effect − cost. A single outcome is its own net benefit.
//!
//! Sources: A. Briggs, K. Claxton, M. Sculpher, *Decision Modelling for Health Economic Evaluation* (Oxford, 2006),
//! chapters 4 to 6, for the frontier, acceptability and the value of perfect information; E. Fenwick, K. Claxton,
//! M. Sculpher, "Representing uncertainty: the role of cost-effectiveness acceptability curves", *Health Economics* 10
//! (2001), 779–787; F. Alarid-Escudero et al., "A need for change! A coding framework for improving transparency in
//! decision modeling", *PharmacoEconomics* 37 (2019), 1329–1339, whose package dampack has the same figures for expected
//! loss.

mod best;
mod choice;
mod draws;
mod frontier;
mod read;
mod rows;
mod thresholds;
mod total;

pub use choice::{Choice, choose, choose_each};
pub use draws::Draws;
pub use frontier::{Frontier, Standing, frontier};
pub use read::{Cell, TableProblem, read};
pub use thresholds::telling;
