//! Help where one stands: what words mean, which keys there are, and a short tour.

mod keys;
mod tour;
mod ways;
mod words;

pub use keys::keys;
pub use tour::Tour;
pub use ways::ways;
pub use words::Words;
