//! Edits of a story: its steps in another order, copied, taken away, or with another content.

use serde_json::Value;

use crate::app::edit::Edit;
use crate::codec;
use crate::model::story::Step;
use crate::model::{Scenario, limits};

/// Adds a step behind a position, or at the end; `None` where there are as many as there may be.
#[must_use]
pub fn add(scenario: &Scenario, behind: Option<usize>, step: &Step) -> Option<Edit> {
    let mut story = scenario.story.clone();
    if story.len() >= limits::ITEMS {
        return None;
    }
    let at = behind.map_or(story.len(), |at| (at + 1).min(story.len()));
    story.insert(at, codec::story::write(step));
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
    let mut story: Vec<Value> = scenario.story.clone();
    let item = story.get(at)?.clone();
    if story.len() >= limits::ITEMS {
        return None;
    }
    story.insert(at + 1, item);
    Some(Edit::Story(story))
}

/// Without it.
#[must_use]
pub fn remove(scenario: &Scenario, at: usize) -> Option<Edit> {
    let mut story = scenario.story.clone();
    (at < story.len()).then(|| story.remove(at))?;
    Some(Edit::Story(story))
}
