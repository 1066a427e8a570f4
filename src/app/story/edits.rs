//! Edits of a story: its steps in another order, copied, taken away, or with another content.

use serde_json::Value;

use crate::app::edit::Edit;
use crate::codec;
use crate::model::story::Step;
use crate::model::{Scenario, limits};

/// Adds a step behind a position, or at the end; `None` where there are as many as there may be.
#[must_use]
pub fn add(scenario: &Scenario, behind: Option<usize>, step: &Step) -> Option<Edit> {
    let at = behind.map_or(usize::MAX, |at| at + 1);
    insert(scenario, at, codec::story::write(step))
}

/// With another item at a position, or at the end; `None` where there are as many as there may be.
fn insert(scenario: &Scenario, at: usize, item: Value) -> Option<Edit> {
    let mut story = scenario.story.clone();
    if story.len() >= limits::ITEMS {
        return None;
    }
    story.insert(at.min(story.len()), item);
    Some(Edit::Story(story))
}

/// Another content of the step at a position.
#[must_use]
pub fn replace(scenario: &Scenario, at: usize, step: &Step) -> Option<Edit> {
    let mut story = scenario.story.clone();
    *story.get_mut(at)? = codec::story::write(step);
    Some(Edit::Story(story))
}

/// Moves one place up or down; `None` at the end of the list.
#[must_use]
pub fn shift(scenario: &Scenario, at: usize, down: bool) -> Option<Edit> {
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    let mut story = scenario.story.clone();
    if at.max(to) >= story.len() {
        return None;
    }
    story.swap(at, to);
    Some(Edit::Story(story))
}

/// A copy right behind it.
#[must_use]
pub fn copy(scenario: &Scenario, at: usize) -> Option<Edit> {
    insert(scenario, at + 1, scenario.story.get(at)?.clone())
}

/// The story without a step; `None` where there is no such step.
#[must_use]
pub fn remove(scenario: &Scenario, at: usize) -> Option<Edit> {
    let mut story = scenario.story.clone();
    (at < story.len()).then(|| story.remove(at))?;
    Some(Edit::Story(story))
}
