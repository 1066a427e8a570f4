//! Putting one change back, with what it needs to make sense.

use serde_json::Value;

use super::{ACROSS, Change, DOWN, Happened, id};
use crate::app::edit::{Edit, Item, LeverPlace, StructureEdit};
use crate::codec::file;
use crate::model::validate::validate;
use crate::model::{ItemKind, Path, ProblemKind, Scenario, Step};

/// Most rounds of bringing back what something needs that is gone, too: an arrow's stages, say.
const ROUNDS: usize = 4;

/// The scenario with one change put back. `before` is what was opened. `None` where nothing valid comes of it.
#[must_use]
pub fn put_back(change: &Change, before: &Value, scenario: &Scenario) -> Option<Scenario> {
    if change.happened == Happened::Added
        && let Some(part) = part(&change.path, scenario)
    {
        let mut scenario = scenario.clone();
        let edit = Edit::Structure(StructureEdit::Remove(part));
        return edit.apply(&mut scenario).then_some(scenario);
    }
    let mut value = file::value(scenario);
    match change.happened {
        Happened::Changed => set(&change.path, before, &mut value)?,
        Happened::Added => {
            let (list, position) = list_of(&change.path, &mut value)?;
            (position < list.len()).then(|| list.remove(position))?;
        }
        Happened::Removed => {
            insert(&change.path, before, &mut value)?;
            if let [Step::Key(list), Step::Index(_)] = change.path.0.as_slice()
                && list == "stages"
            {
                return reading(&with_arrows(&change.before, before, value)?, before);
            }
        }
        Happened::Moved => reorder(&change.path, before, &mut value)?,
    }
    reading(&value, before)
}

/// Reads a scenario, and brings back what it names and lacks, as far as it was there before.
fn reading(value: &Value, before: &Value) -> Option<Scenario> {
    let mut value = value.clone();
    for _ in 0..ROUNDS {
        let scenario = file::of_value(&value)?;
        let lacking: Vec<(&str, String)> = validate(&scenario)
            .into_iter()
            .filter_map(|problem| match problem.kind {
                ProblemKind::UnknownReference { item, id, .. } => Some((list(item), id)),
                _ => None,
            })
            .collect();
        let mut is_mended = false;
        for (list, id) in lacking {
            is_mended |= bring(list, &id, before, &mut value).is_some();
        }
        if !is_mended {
            return Some(scenario);
        }
    }
    file::of_value(&value)
}

fn list(item: ItemKind) -> &'static str {
    match item {
        ItemKind::Stage => "stages",
        ItemKind::Transition => "transitions",
        ItemKind::Channel => "channels",
        ItemKind::Referral => "referrals",
        ItemKind::Segment => "segments",
        ItemKind::Strategy => "strategies",
    }
}

/// Brings an item back by its id. `None` where it was not there before, or is there now.
fn bring(list: &str, wanted: &str, before: &Value, value: &mut Value) -> Option<()> {
    let has = |item: &Value| id(item) == Some(wanted);
    if value.get(list)?.as_array()?.iter().any(has) {
        return None;
    }
    let position = before.get(list)?.as_array()?.iter().position(has)?;
    insert(&Path::root().key(list).index(position), before, value)
}

/// A stage comes back with the arrows, channels and referrals that went with it, where their other end is
/// there.
fn with_arrows(stage: &Value, before: &Value, mut value: Value) -> Option<Value> {
    let stage = id(stage)?;
    for list in ["transitions", "channels", "referrals"] {
        let gone: Vec<String> = before
            .get(list)?
            .as_array()?
            .iter()
            .filter(|item| {
                let ends = ["from", "to", "entry"].map(|key| item.get(key).and_then(Value::as_str));
                let ends = || ends.into_iter().flatten();
                ends().any(|end| end == stage) && ends().all(|end| has_stage(&value, end))
            })
            .filter_map(|item| id(item).map(str::to_owned))
            .collect();
        for id in gone {
            // One that is there already stays as it is.
            let _ = bring(list, &id, before, &mut value);
        }
    }
    Some(value)
}

fn has_stage(value: &Value, wanted: &str) -> bool {
    let stages = value.get("stages").and_then(Value::as_array);
    stages.is_some_and(|stages| stages.iter().any(|stage| id(stage) == Some(wanted)))
}

/// Gives a field the value that it had.
fn set(path: &Path, before: &Value, value: &mut Value) -> Option<()> {
    let (last, parents) = path.0.split_last()?;
    let (mut was, mut is) = (Some(before), value);
    for step in parents {
        was = was.and_then(|was| same(was, is, step));
        is = step_mut(is, step)?;
    }
    match (is, last) {
        (Value::Object(fields), Step::Key(key)) => {
            put(fields, key, was);
            if key == ACROSS {
                put(fields, DOWN, was);
            }
        }
        (Value::Array(items), Step::Index(position)) => {
            *items.get_mut(*position)? = was?.get(position)?.clone();
        }
        _ => return None,
    }
    Some(())
}

fn put(fields: &mut serde_json::Map<String, Value>, key: &str, was: Option<&Value>) {
    match was.and_then(|was| was.get(key)) {
        Some(old) => {
            fields.insert(key.to_owned(), old.clone());
        }
        None => {
            fields.shift_remove(key);
        }
    }
}

/// What was where a step leads now: the item of the same id, else the one at the same place.
fn same<'a>(was: &'a Value, is: &Value, step: &Step) -> Option<&'a Value> {
    match step {
        Step::Key(key) => was.get(key),
        Step::Index(position) => match is.get(position).and_then(id) {
            Some(wanted) => was.as_array()?.iter().find(|item| id(item) == Some(wanted)),
            None => was.get(position),
        },
    }
}

/// Puts an item that is gone back into its list, behind the one that it stood behind.
fn insert(path: &Path, before: &Value, value: &mut Value) -> Option<()> {
    let (Step::Index(position), parents) = path.0.split_last()? else {
        return None;
    };
    let (mut was, mut is) = (before, value);
    for step in parents {
        was = match step {
            Step::Key(key) => was.get(key)?,
            Step::Index(at) => was.get(at)?,
        };
        // Paths of what is gone are those of before.
        is = match (step, id(was)) {
            (Step::Index(_), Some(wanted)) => is
                .as_array_mut()?
                .iter_mut()
                .find(|item| id(item) == Some(wanted))?,
            _ => step_mut(is, step)?,
        };
    }
    let (was, is) = (was.as_array()?, is.as_array_mut()?);
    let item = was.get(*position)?.clone();
    let place = match id(&item) {
        Some(_) => was[..*position]
            .iter()
            .rev()
            .find_map(|other| is.iter().position(|item| id(item) == id(other)))
            .map_or(0, |at| at + 1),
        None => (*position).min(is.len()),
    };
    is.insert(place, item);
    Some(())
}

/// Orders a list as it was; what is new in it stays behind what it stands behind.
fn reorder(path: &Path, before: &Value, value: &mut Value) -> Option<()> {
    let mut is = value;
    let mut was = Some(before);
    for step in &path.0 {
        was = was.and_then(|was| same(was, is, step));
        is = step_mut(is, step)?;
    }
    let (was, is) = (was?.as_array()?, is.as_array_mut()?);
    let mut last = 0;
    let mut keyed: Vec<(usize, Value)> = Vec::new();
    for item in is.drain(..) {
        let found = was.iter().position(|other| id(other) == id(&item));
        last = found.map_or(last, |at| at + 1);
        keyed.push((last, item));
    }
    keyed.sort_by_key(|(place, _)| *place);
    is.extend(keyed.into_iter().map(|(_, item)| item));
    Some(())
}

/// The list that an item is in, and its position there.
fn list_of<'a>(path: &Path, value: &'a mut Value) -> Option<(&'a mut Vec<Value>, usize)> {
    let (Step::Index(position), parents) = path.0.split_last()? else {
        return None;
    };
    let list = parents.iter().try_fold(value, step_mut)?;
    Some((list.as_array_mut()?, *position))
}

/// What an item's path leads to, where it can be removed with all that names it.
fn part(path: &Path, scenario: &Scenario) -> Option<Item> {
    let (Step::Key(list), Step::Index(at)) = (path.0.first()?, path.0.get(1)?) else {
        return None;
    };
    let at = *at;
    Some(match (list.as_str(), path.0.get(2..)?) {
        ("stages", []) => Item::Stage(scenario.stages.get(at)?.id.clone()),
        ("transitions", []) => Item::Transition(scenario.transitions.get(at)?.id.clone()),
        ("channels", []) => Item::Channel(scenario.channels.get(at)?.id.clone()),
        ("referrals", []) => Item::Referral(scenario.referrals.get(at)?.id.clone()),
        ("segments", []) => Item::Segment(scenario.segments.get(at)?.id.clone()),
        ("strategies", []) => Item::Strategy(scenario.strategies.get(at)?.id.clone()),
        ("events", []) => Item::Lever(LeverPlace::Event(at)),
        ("strategies", [Step::Key(_), Step::Index(lever)]) => {
            let id = scenario.strategies.get(at)?.id.clone();
            Item::Lever(LeverPlace::Strategy(id, *lever))
        }
        _ => return None,
    })
}

fn step_mut<'a>(value: &'a mut Value, step: &Step) -> Option<&'a mut Value> {
    match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(position) => value.get_mut(position),
    }
}
