//! Help where one stands: what words mean, which keys there are, and a short tour.

mod keys;
mod tour;
mod words;

pub use keys::keys;
pub use tour::Tour;
pub use words::Words;
