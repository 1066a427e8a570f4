//! Changes of a segment.

use crate::model::{Adjustment, Segment};

/// A change of a segment.
#[derive(Debug, Clone, PartialEq)]
pub enum SegmentEdit {
    /// Its share of all who arrive.
    Share(f64),
    /// What differs in it.
    Adjust(Vec<Adjustment>),
}

impl SegmentEdit {
    pub(super) fn apply(self, segment: &mut Segment) {
        match self {
            Self::Share(share) => segment.share = share,
            Self::Adjust(adjust) => segment.adjust = adjust,
        }
    }
}
