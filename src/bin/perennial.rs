//! The perennial.
fn main() {}
