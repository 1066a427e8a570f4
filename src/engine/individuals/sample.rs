//! Following a sample: one person in so many of those who enter on the expected path.
//!
//! Once people have entered, they go their ways independently of each other, so that a sample of them
//! needs no other people. Whether someone is in it does not depend on the strategy.

use super::follow::{Follower, TooMany, choose};
use super::hash::{Key, Purpose};
use super::numbers::poisson;
use crate::engine::expected;
use crate::engine::flows::Flows;
use crate::engine::journal::Came;
use crate::model::ArrivalProcess;

/// One replication of one strategy; unless people become too many.
pub(super) fn follow(follower: &mut Follower<'_>, one_in: u64) -> Result<(), TooMany> {
    let structure = follower.structure;
    let strategy = follower.strategy;
    let part = 1.0 / one_in as f64;
    let mut expected = Flows::new(structure, &strategy.orders);
    expected::start(structure, &mut expected);
    start(follower, part)?;
    for period in 1..=structure.periods {
        expected::step(structure, strategy, period, &mut expected);
        follower.begin(period);
        follower.shift();
        follower.live(None)?;
        refer(follower, &expected, part)?;
        arrive(follower, &expected, part)?;
    }
    follower.close_all();
    Ok(())
}

/// A number whose mean is this one, drawn so that it differs from it by less than 1.
fn about(follower: &Follower<'_>, source: Key, mean: f64) -> Result<u64, TooMany> {
    let people = (mean + source.uniform(0)).floor() as u64;
    follower.room_for(people)?;
    Ok(people)
}

/// A Poisson number with this mean.
fn around(follower: &Follower<'_>, source: Key, mean: f64) -> Result<u64, TooMany> {
    let people = poisson(source, mean);
    follower.room_for(people)?;
    Ok(people)
}

fn start(follower: &mut Follower<'_>, part: f64) -> Result<(), TooMany> {
    let structure = follower.structure;
    for start in &structure.initial {
        let source = (follower.root).way(Purpose::Initial, start.stage, start.tenure, 0);
        for index in 0..about(follower, source, part * start.count)? {
            let key = source.child(index);
            let group = choose(key, structure.shares.iter().copied());
            follower.enter_cell(key, group, (start.stage, start.cell), Came::Start);
        }
    }
    Ok(())
}

fn refer(follower: &mut Follower<'_>, expected: &Flows<1>, part: f64) -> Result<(), TooMany> {
    let structure = follower.structure;
    let count = structure.referrals.len();
    for (place, [mean]) in expected.referrals.iter().enumerate() {
        let (group, referral) = (place / count, place % count);
        let source = (follower.root).way(Purpose::Referral, referral, follower.period(), group);
        for index in 0..around(follower, source, part * mean)? {
            follower.come_referred(source.child(index), referral, group);
        }
    }
    Ok(())
}

fn arrive(follower: &mut Follower<'_>, expected: &Flows<1>, part: f64) -> Result<(), TooMany> {
    let structure = follower.structure;
    let count = structure.channels.len();
    for (channel, entry) in structure.channels.iter().enumerate() {
        let means =
            (0..structure.groups()).map(|group| expected.arrivals[group * count + channel][0]);
        match entry.process {
            ArrivalProcess::Poisson => {
                for (group, mean) in means.enumerate() {
                    let source = follower.source(channel, group + 1);
                    for index in 0..around(follower, source, part * mean)? {
                        follower.arrive(source.child(index), channel, group);
                    }
                }
            }
            ArrivalProcess::Fixed => {
                let source = follower.source(channel, 0);
                for index in 0..about(follower, source, part * means.clone().sum::<f64>())? {
                    let key = source.child(index);
                    follower.arrive(key, channel, choose(key, means.clone()));
                }
            }
        }
    }
    Ok(())
}
