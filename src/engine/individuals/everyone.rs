//! Following everyone: newcomers are drawn, and the books are those of the people followed.

use super::follow::{Follower, TooMany, choose};
use super::hash::Purpose;
use super::numbers::poisson;
use crate::engine::flows::Flows;
use crate::engine::journal::Came;
use crate::engine::ledger::Ledger;
use crate::engine::own::Own;
use crate::engine::sheet::Sheet;
use crate::model::ArrivalProcess;
use perennial_kernel::journey::{room, whole};

/// One replication of one strategy, written to its sheet; unless people become too many.
pub(super) fn follow(
    follower: &mut Follower<'_>,
    ledger: &mut Ledger<'_, 1>,
    sheet: &mut Sheet<'_>,
) -> Result<(), TooMany> {
    let (structure, strategy) = (follower.structure, follower.strategy);
    let mut flows = Flows::new(structure, &strategy.orders);
    start(follower, &mut flows)?;
    let own = Own::shared(strategy);
    ledger.open(&own, &flows, sheet);
    for period in 1..=structure.periods {
        follower.begin(period);
        let room = room(follower.inflows().market, flows.entered[0]);
        follower.shift();
        follower.live(Some(room))?;
        follower.enter_referred();
        arrive(follower, room)?;
        (follower.tally).flow(structure, follower.shifts(), &mut flows);
        ledger.period(&own, period, &flows, sheet);
    }
    follower.close_all();
    ledger.close(sheet);
    Ok(())
}

/// Initial customers, each choosing a group by share.
fn start(follower: &mut Follower<'_>, flows: &mut Flows<1>) -> Result<(), TooMany> {
    let structure = follower.structure;
    flows.empty();
    for start in &structure.initial {
        let source = (follower.root).way(Purpose::Initial, start.stage, start.tenure, 0);
        let people = start.count as u64;
        follower.room_for(people)?;
        for index in 0..people {
            let key = source.child(index);
            let group = choose(key, structure.shares.iter().copied());
            follower.enter_cell(key, group, (start.stage, start.cell), Came::Start);
            flows.end[group * structure.cell_count() + start.cell][0] += 1.0;
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
                    let people = poisson(source, mean);
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
