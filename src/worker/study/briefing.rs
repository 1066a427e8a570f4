//! The briefing: what is worked out as soon as strategies are compared.

use super::{Progress, Study};
use crate::analysis::appraisal::{Appraisal, KINDS, Kind};
use crate::analysis::briefing::{Briefing, brief};
use crate::analysis::information::Information;
use crate::analysis::judge::Judge;
use crate::analysis::leaks::{Arrow, ChannelMoney, Leaks, StageMoney};
use crate::analysis::sensitivity::{Bar, Importance, Index, Switch, Tornado};
use crate::analysis::waterfall::{Item, Source, Waterfall};
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::worker::pack::{Pack, Packed, Reader, pack_struct};

impl Study for Briefing {
    const KEY: &'static str = "briefing";
    type Asked = ();

    fn work_out(scenario: &Scenario, plan: &Plan, (): &(), progress: Progress<'_>) -> Option<Self> {
        let judge = Judge::of(&scenario.decision);
        Some(brief(scenario, plan, judge, false, progress))
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn put(&self, packed: &mut Packed) {
        self.0.put(packed);
        self.1.put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        Some((A::take(reader)?, B::take(reader)?))
    }
}

impl Pack for Kind {
    fn put(&self, packed: &mut Packed) {
        let position = KINDS.iter().position(|kind| kind == self);
        position.unwrap_or(0).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        KINDS.get(usize::take(reader)?).copied()
    }
}

impl Pack for Source {
    fn put(&self, packed: &mut Packed) {
        let (kind, position) = match *self {
            Self::MoveRevenue => (0_u32, 0),
            Self::Service => (1, 0),
            Self::Acquisition => (2, 0),
            Self::Moves => (3, 0),
            Self::Rest => (4, 0),
            Self::StageRevenue(position) => (5, position),
        };
        kind.put(packed);
        position.put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let kind = u32::take(reader)?;
        let position = usize::take(reader)?;
        Some(match kind {
            0 => Self::MoveRevenue,
            1 => Self::Service,
            2 => Self::Acquisition,
            3 => Self::Moves,
            4 => Self::Rest,
            5 => Self::StageRevenue(position),
            _ => return None,
        })
    }
}

pack_struct!(Information { value, error });
pack_struct!(Appraisal {
    outcome,
    draws,
    best,
    spread,
    everything,
    numbers,
    kinds
});
pack_struct!(Bar {
    dimension,
    values,
    outcomes
});
pack_struct!(Tornado {
    outcome,
    middle,
    bars
});
pack_struct!(Switch {
    dimension,
    value,
    below,
    above
});
pack_struct!(Index { value, error });
pack_struct!(Importance { first, total });
pack_struct!(Item { source, amounts });
pack_struct!(Waterfall { npv, items });
pack_struct!(Arrow {
    transition,
    more,
    less
});
pack_struct!(StageMoney {
    revenue,
    cost,
    wasted,
    soon_gone
});
pack_struct!(ChannelMoney {
    channel,
    cost,
    one,
    worth
});
pack_struct!(Leaks {
    npv,
    arrows,
    stages,
    channels,
    soon
});
pack_struct!(Briefing {
    outcome,
    rivals,
    appraisal,
    tornado,
    switches,
    importance,
    waterfall,
    leaks
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::series::Outcome;
    use crate::model::templates;

    #[test]
    fn briefings_come_back_as_they_were() {
        let scenario = (templates::find("saas").unwrap().build)();
        let plan = Plan::compile(&scenario).unwrap();
        let briefing = brief(&scenario, &plan, Outcome::Npv.into(), true, &mut |_| {});
        assert!(briefing.appraisal.is_some() && !briefing.importance.is_empty());
        let mut packed = Packed::of(&briefing);
        assert_eq!(packed.opened().as_ref(), Some(&briefing));
        packed.numbers.push(0.0);
        assert_eq!(packed.opened::<Briefing>(), None);
        packed.numbers.truncate(5);
        assert_eq!(packed.opened::<Briefing>(), None);
    }
}
