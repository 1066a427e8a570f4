//! The differences of a series to the baseline's.

use super::{Progress, Study};
use crate::analysis::differences::{Differences, differences};
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::worker::pack::{Pack, Packed, Reader, pack_struct};

impl Study for Differences {
    const KEY: &'static str = "differences";
    /// The key of the series.
    type Asked = String;

    fn work_out(
        scenario: &Scenario,
        _: &Plan,
        key: &String,
        progress: Progress<'_>,
    ) -> Option<Self> {
        differences(scenario, key, progress)
    }
}

pack_struct!(Differences {
    futures,
    strategies
});
