//! Links that hold a whole scenario: `#/s/<codec id>.<payload>`.

mod problem;

pub use problem::LinkProblem;
