//! Following everyone: newcomers are drawn, and the books are those of the people followed.

use super::follow::{Follower, TooMany, choose};
use super::hash::Purpose;
use super::numbers::poisson;
use crate::engine::flows::{Flows, whole};
use crate::engine::ledger::Ledger;
use crate::engine::plan::Plan;
use crate::model::{ArrivalProcess, limits};

/// One replication of one strategy, written to its row; unless people become too many.
pub(super) fn follow(
    plan: &Plan,
    follower: &mut Follower<'_>,
    row: &mut [f64],
) -> Result<(), TooMany> {
    let structure = &plan.structure;
    let mut flows = Flows::new(structure);
    flows.orders = vec![0.0; structure.groups() * structure.stages()];
    start(follower, &mut flows)?;
    let mut ledger = Ledger::new(plan, follower.strategy, row, &flows);
    for period in 1..=structure.periods {
        follower.begin(period);
        let inflows = follower.inflows();
        let room = flows.room(inflows.market);
        follower.shift();
        follower.live(Some(room))?;
        follower.enter_referred();
        arrive(follower, room)?;
        follower
            .tally
            .flow(structure, follower.shifts(), inflows, &mut flows);
        ledger.period(period, &flows);
    }
    follower.close_all();
    ledger.close();
    Ok(())
}

/// Initial customers, each choosing a group by share.
fn start(follower: &mut Follower<'_>, flows: &mut Flows) -> Result<(), TooMany> {
    let structure = follower.structure;
    flows.empty();
    for start in &structure.initial {
        let source = (follower.root).way(Purpose::Initial, start.stage, start.tenure, 0);
        let people = start.count as u64;
        follower.room_for(people)?;
        for index in 0..people {
            let key = source.child(index);
            let group = choose(key, structure.shares.iter().copied());
            follower.enter_cell(key, group, start.stage, start.cell);
            flows.end[group * structure.cell_count() + start.cell] += 1.0;
        }
    }
    flows.enter();
    Ok(())
}

/// The people of every channel.
fn arrive(follower: &mut Follower<'_>, room: f64) -> Result<(), TooMany> {
    let structure = follower.structure;
    let count = structure.channels.len();
    for (channel, entry) in structure.channels.iter().enumerate() {
        let groups = structure.groups();
        let arrivals = &follower.inflows().arrivals;
        let means = (0..groups).map(|group| room * arrivals[group * count + channel]);
        match entry.process {
            ArrivalProcess::Poisson => {
                for (group, mean) in means.enumerate() {
                    let source = follower.source(channel, group + 1);
                    let people = poisson(source, mean, limits::FOLLOWED_AT_ONCE);
                    follower.room_for(people)?;
                    for index in 0..people {
                        follower.arrive(source.child(index), channel, group);
                    }
                }
            }
            ArrivalProcess::Fixed => {
                let source = follower.source(channel, 0);
                let people = whole(means.clone().sum()) as u64;
                follower.room_for(people)?;
                for index in 0..people {
                    let key = source.child(index);
                    follower.arrive(key, channel, choose(key, means.clone()));
                }
            }
        }
    }
    Ok(())
}
