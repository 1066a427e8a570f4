//! Perennial, a customer journey simulator and planner that runs wholly in the browser.
#![deny(missing_docs)]
#![forbid(unsafe_code)]
