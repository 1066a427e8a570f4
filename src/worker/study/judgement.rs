//! What the futures say of the choice between strategies.

use super::{Progress, Study};
use crate::analysis::judgement::{
    Acceptability, Dominance, Goals, Judgement, Order, Standing, judge,
};
use crate::engine::plan::Plan;
use crate::model::Scenario;
use crate::worker::pack::{Pack, Packed, Reader, pack_struct};

impl Study for Judgement {
    const KEY: &'static str = "judgement";
    type Asked = ();

    fn work_out(scenario: &Scenario, _: &Plan, (): &(), progress: Progress<'_>) -> Option<Self> {
        judge(scenario, progress)
    }
}

impl Pack for Order {
    fn put(&self, packed: &mut Packed) {
        let number: u32 = match self {
            Self::First => 1,
            Self::Second => 2,
        };
        number.put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        match u32::take(reader)? {
            1 => Some(Self::First),
            2 => Some(Self::Second),
            _ => None,
        }
    }
}

pack_struct!(Standing {
    mean,
    difference,
    better,
    best,
    loss
});
pack_struct!(Acceptability { at, best });
pack_struct!(Dominance {
    better,
    worse,
    order
});
pack_struct!(Goals { met, all });
pack_struct!(Judgement {
    outcome,
    less_is_better,
    futures,
    rivals,
    standings,
    horizon,
    willingness,
    dominance,
    goals
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::templates;

    #[test]
    fn judgements_come_back_as_they_were() {
        let mut scenario = (templates::find("telecom").unwrap().build)();
        scenario.run.replications = 100;
        scenario.decision.outcome = "customers_end".to_owned();
        let found = judge(&scenario, &mut |_| {}).unwrap();
        assert!(found.horizon.is_some() && found.willingness.is_some());
        assert_eq!(Packed::of(&found).opened().as_ref(), Some(&found));
    }
}
