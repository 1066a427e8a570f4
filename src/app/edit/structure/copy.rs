//! Copying something under a new name.

use super::place::repin;
use super::strategy;
use crate::app::copied::told_apart;
use crate::app::edit::ids::fresh;
use crate::app::edit::{Item, LeverPlace};
use crate::model::{
    Channel, Initial, Lever, Referral, Scenario, Segment, Stage, Strategy, Transition,
};

/// An item of a list, with what tells it from others.
trait Named: Clone {
    fn id(&self) -> &str;
    fn name(&self) -> &str;
    fn call(&mut self, id: String, name: String);
}

macro_rules! named {
    ($($kind:ty),*) => {$(
        impl Named for $kind {
            fn id(&self) -> &str {
                &self.id
            }

            fn name(&self) -> &str {
                &self.name
            }

            fn call(&mut self, id: String, name: String) {
                (self.id, self.name) = (id, name);
            }
        }
    )*};
}

named!(Stage, Transition, Channel, Referral, Segment, Strategy);

/// Puts a copy right behind an item.
fn insert_copy<'a, T: Named>(list: &'a mut Vec<T>, id: &str, name: String) -> Option<&'a mut T> {
    let at = list.iter().position(|it| it.id() == id)?;
    let mut copy = list.get(at)?.clone();
    let new = told_apart(&name, list.iter().map(Named::name));
    copy.call(fresh(&name, list.iter().map(Named::id)), new);
    list.insert(at + 1, copy);
    list.get_mut(at + 1)
}

/// Copies something. `None` where it is not there.
pub fn duplicate(scenario: &mut Scenario, part: &Item, name: String) -> Option<()> {
    match part {
        Item::Scenario => return None,
        Item::Stage(id) => duplicate_stage(scenario, id, name)?,
        Item::Transition(id) => {
            insert_copy(&mut scenario.transitions, id, name)?;
        }
        Item::Channel(id) => {
            insert_copy(&mut scenario.channels, id, name)?;
        }
        Item::Referral(id) => {
            insert_copy(&mut scenario.referrals, id, name)?;
        }
        Item::Segment(id) => {
            insert_copy(&mut scenario.segments, id, name)?;
        }
        Item::Strategy(id) => {
            // The colour tells the two apart.
            insert_copy(&mut scenario.strategies, id, name)?.color = None;
        }
        Item::Lever(LeverPlace::Event(at)) => {
            let mut copy = scenario.events.get(*at)?.clone();
            copy.name = lever_name(&name, &scenario.events);
            scenario.events.insert(at + 1, copy);
        }
        Item::Lever(LeverPlace::Strategy(id, at)) => {
            let levers = &mut strategy(scenario, id)?.levers;
            let mut copy = levers.get(*at)?.clone();
            copy.name = lever_name(&name, levers);
            levers.insert(at + 1, copy);
            repin(scenario, id, |place| {
                Some(if place > *at { place + 1 } else { place })
            });
        }
    }
    Some(())
}

fn lever_name(wished: &str, there: &[Lever]) -> String {
    told_apart(wished, there.iter().map(|it| it.name.as_str()))
}

/// How far beside its stage a copy stands on the map, in map units.
const BESIDE: f64 = 40.0;

fn duplicate_stage(scenario: &mut Scenario, id: &str, name: String) -> Option<()> {
    let copy = insert_copy(&mut scenario.stages, id, name)?;
    copy.x = copy.x.map(|x| x + BESIDE);
    copy.y = copy.y.map(|y| y + BESIDE);
    copy.initial = Initial::Total(0);
    let new = copy.id.clone();
    if let Some(counts) = &mut copy.exits_observed {
        for (target, _) in counts.iter_mut().filter(|(target, _)| target == id) {
            target.clone_from(&new);
        }
    }
    let exits: Vec<Transition> = scenario
        .transitions
        .iter()
        .filter(|it| it.from == id)
        .cloned()
        .collect();
    for mut exit in exits {
        let taken = scenario.transitions.iter().map(|it| it.id.as_str());
        exit.id = fresh(&exit.id, taken);
        exit.from.clone_from(&new);
        if exit.to == id {
            exit.to.clone_from(&new);
        }
        scenario.transitions.push(exit);
    }
    Some(())
}
