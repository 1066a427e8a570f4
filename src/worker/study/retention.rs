//! What becomes of people: cohorts, survival, funnel, worth, payback and rates.

use super::{Progress, Study};
use crate::analysis::retention::{Movement, Retention, Retentions, retention};
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::worker::pack::{Pack, Packed, Reader, pack_struct};

impl Study for Retentions {
    const KEY: &'static str = "retention";
    /// Id of a segment; `None`: everyone.
    type Asked = Option<String>;

    fn work_out(
        scenario: &Scenario,
        _: &Plan,
        segment: &Option<String>,
        progress: Progress<'_>,
    ) -> Option<Self> {
        retention(scenario, segment.as_deref(), progress)
    }
}

pack_struct!(Movement {
    retained,
    new,
    reactivated,
    lost
});
pack_struct!(Retention {
    cohorts,
    movement,
    survival,
    payback,
    funnel,
    k_factor,
    value,
    below_nothing,
    rates,
    followed
});
pack_struct!(Retentions {
    cohorts,
    strategies
});
