//! Turning one value into another of nearest meaning: certain or uncertain, constant or by time.

mod convert;
mod reshape;
mod stretch;
#[cfg(test)]
mod tests;

pub use convert::{center, interval, offered, shifted, turned, with_number};
pub use reshape::{Reshape, course, reshape, with_quantity};
pub use stretch::stretched;

/// A number to so many significant figures.
fn rounded(value: f64, figures: i32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let places = figures - 1 - libm::floor(libm::log10(value.abs())) as i32;
    // Where the power of ten is no double, the number is left as it is.
    if !(-300..=300).contains(&places) {
        return value;
    }
    let power = crate::text::number::power_of_ten(places.abs());
    if places >= 0 {
        (value * power).round() / power
    } else {
        (value / power).round() * power
    }
}
