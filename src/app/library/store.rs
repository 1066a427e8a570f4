//! Where texts are kept under keys.

/// Why a text was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The browser keeps nothing here.
    Denied,
    /// There is no room left.
    Full,
}

/// Keeps texts under keys. Another tab may change them at any time.
pub trait Store {
    /// The text under a key.
    fn get(&self, key: &str) -> Option<String>;

    /// Keeps a text under a key.
    ///
    /// # Errors
    /// Why it was not kept; what was there before still is.
    fn put(&self, key: &str, text: &str) -> Result<(), Refusal>;

    /// Forgets what is under a key.
    fn remove(&self, key: &str);

    /// Every key.
    fn keys(&self) -> Vec<String>;
}
