//! One simulated future, written down to be played back.

use super::{Progress, Study};
use crate::analysis::playback::{Course, Playback, playback};
use crate::engine::journal::{Came, Deed, Entry, Person, Record};
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::worker::pack::{Pack, Packed, Reader, pack_struct};

impl Study for Playback {
    const KEY: &'static str = "playback";
    /// Which replication, from 0, and the strategies by position.
    type Asked = (u32, Vec<u32>);

    fn work_out(
        scenario: &Scenario,
        plan: &Plan,
        (replication, strategies): &(u32, Vec<u32>),
        _: Progress<'_>,
    ) -> Option<Self> {
        playback(scenario, plan, *replication, strategies)
    }
}

impl Pack for Came {
    fn put(&self, packed: &mut Packed) {
        let (kind, which): (u32, u32) = match *self {
            Self::Start => (0, 0),
            Self::Channel(which) => (1, which),
            Self::Referral(which) => (2, which),
        };
        kind.put(packed);
        which.put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let (kind, which) = (u32::take(reader)?, u32::take(reader)?);
        Some(match kind {
            0 => Self::Start,
            1 => Self::Channel(which),
            2 => Self::Referral(which),
            _ => return None,
        })
    }
}

impl Pack for Deed {
    fn put(&self, packed: &mut Packed) {
        let (kind, which, number): (u32, f64, f64) = match *self {
            Self::Moved(transition) => (0, f64::from(transition), 0.0),
            Self::Shifted(to) => (1, f64::from(to), 0.0),
            Self::Brought(referral, people) => (2, f64::from(referral), people),
            Self::Ordered(number, revenue) => (3, number, revenue),
            Self::Earned(profit) => (4, 0.0, profit),
        };
        kind.put(packed);
        which.put(packed);
        number.put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let kind = u32::take(reader)?;
        let (which, number) = (f64::take(reader)?, f64::take(reader)?);
        Some(match kind {
            0 => Self::Moved(which as u32),
            1 => Self::Shifted(which as u32),
            2 => Self::Brought(which as u32, number),
            3 => Self::Ordered(which, number),
            4 => Self::Earned(number),
            _ => return None,
        })
    }
}

pack_struct!(Person {
    key,
    entered,
    came,
    stage,
    segment
});
pack_struct!(Entry {
    person,
    period,
    deed
});
pack_struct!(Record { people, entries });
pack_struct!(Course {
    strategy,
    stages,
    moves,
    arrivals,
    referred,
    customers,
    lost,
    back,
    record
});
pack_struct!(Playback {
    replication,
    one_in,
    sampled,
    courses
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::templates;

    #[test]
    fn playbacks_come_back_as_they_were() {
        for id in ["telecom", "online-shop"] {
            let scenario = (templates::find(id).unwrap().build)();
            let plan = Plan::compile(&scenario).unwrap();
            let found = playback(&scenario, &plan, 0, &[0, 1]).unwrap();
            assert!(
                found
                    .courses
                    .iter()
                    .all(|one| !one.record.entries.is_empty())
            );
            assert_eq!(Packed::of(&found).opened().as_ref(), Some(&found));
        }
    }
}
