//! The order of a list, and keys that name positions in it.

use super::{free, strategy};
use crate::app::edit::{Item, LeverPlace};
use crate::model::{Pin, Scenario};

/// Moves something to another position of its list. `None` where there is no such position.
pub fn move_to(scenario: &mut Scenario, part: &Item, to: usize) -> Option<()> {
    match part {
        Item::Scenario => None,
        Item::Stage(id) => shift(&mut scenario.stages, |it| it.id == *id, to),
        Item::Transition(id) => shift(&mut scenario.transitions, |it| it.id == *id, to),
        Item::Channel(id) => shift(&mut scenario.channels, |it| it.id == *id, to),
        Item::Referral(id) => shift(&mut scenario.referrals, |it| it.id == *id, to),
        Item::Segment(id) => shift(&mut scenario.segments, |it| it.id == *id, to),
        Item::Strategy(id) => {
            let first = scenario.strategies.first()?.id == *id;
            free(!first && to > 0)?;
            shift(&mut scenario.strategies, |it| it.id == *id, to)
        }
        Item::Lever(LeverPlace::Event(from)) => shift_at(&mut scenario.events, *from, to),
        Item::Lever(LeverPlace::Strategy(id, from)) => {
            let levers = &mut strategy(scenario, id)?.levers;
            let mut places: Vec<usize> = (0..levers.len()).collect();
            shift_at(levers, *from, to)?;
            shift_at(&mut places, *from, to)?;
            repin(scenario, id, |at| {
                places.iter().position(|place| *place == at)
            });
            Some(())
        }
    }
}

fn shift<T>(list: &mut Vec<T>, is: impl Fn(&T) -> bool, to: usize) -> Option<()> {
    let from = list.iter().position(is)?;
    shift_at(list, from, to)
}

fn shift_at<T>(list: &mut Vec<T>, from: usize, to: usize) -> Option<()> {
    free(from < list.len() && to < list.len())?;
    let item = list.remove(from);
    list.insert(to, item);
    Some(())
}

/// Follows levers of a strategy to their new positions; `None`: it is gone.
pub fn repin(scenario: &mut Scenario, id: &str, place: impl Fn(usize) -> Option<usize>) {
    scenario.pinned = repinned(&scenario.pinned, id, place);
}

/// The same for keys by themselves.
pub fn repinned(keys: &[String], id: &str, place: impl Fn(usize) -> Option<usize>) -> Vec<String> {
    let follow = |key: &String| match Pin::parse(key) {
        Some(Pin::Amount(of, at)) if of == id => {
            place(at).map(|at| Pin::Amount(of, at).to_string())
        }
        Some(Pin::Intensity(of, at)) if of == id => {
            place(at).map(|at| Pin::Intensity(of, at).to_string())
        }
        _ => Some(key.clone()),
    };
    keys.iter().filter_map(follow).collect()
}
