//! What the maker of a link says that a run of its scenario gave, in short.

/// A mean, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Its standard error; `None` where the engine has none.
    pub se: Option<f64>,
}

/// What a run gave, as its maker says: a receiver computes anew and compares.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Claim {
    /// The first letters of the digest of the numbers.
    pub digest: String,
    /// Outcomes by key, each with an estimate for every strategy in order; `None` where it is not defined.
    pub figures: Vec<(String, Vec<Option<Estimate>>)>,
}
