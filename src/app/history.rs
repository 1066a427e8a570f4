//! Undo and redo: the scenarios that were, shared and never copied.

use super::shared::Shared;
use super::view::View;
use std::collections::VecDeque;

use super::origin::Origin;
use crate::model::Scenario;

/// Names one gesture, such as a drag: all its edits are one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gesture(pub u64);

/// Most steps that can be undone.
pub const STEPS: usize = 500;

/// What can be gone back to.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The scenario as it was then.
    pub scenario: Shared<Scenario>,
    /// What it started from.
    pub origin: Shared<Origin>,
    /// Whether what lies between changed a number of the results.
    pub figures: bool,
    /// The view, where another scenario was opened then.
    pub view: Option<Shared<View>>,
    /// The gesture that left it behind.
    pub gesture: Option<Gesture>,
}

/// What was, and what was undone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    undo: VecDeque<Step>,
    redo: Vec<Step>,
}

impl History {
    /// How many steps can be undone.
    #[must_use]
    pub fn len(&self) -> usize {
        self.undo.len()
    }

    /// Whether nothing can be undone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.undo.is_empty()
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// The gesture that goes on: that of the edit that was made last, if it was part of one and nothing was
    /// undone since.
    #[must_use]
    pub fn gesture(&self) -> Option<Gesture> {
        let last = self.undo.back().filter(|_| !self.can_redo());
        last.and_then(|step| step.gesture)
    }

    /// Remembers what is left behind by an edit. One more edit of the same gesture adds no step.
    #[must_use]
    pub fn with(&self, step: Step) -> Self {
        let mut undo = self.undo.clone();
        match undo.back_mut() {
            Some(last) if step.gesture.is_some() && last.gesture == step.gesture => {
                last.figures |= step.figures;
            }
            _ => undo.push_back(step),
        }
        if undo.len() > STEPS {
            undo.pop_front();
        }
        Self {
            undo,
            redo: Vec::new(),
        }
    }

    /// The history without its last step, and that step, where a gesture that goes on has come back to where it began: to undo
    /// that would change nothing.
    #[must_use]
    pub fn without(&self, gesture: Option<Gesture>, now: &Scenario) -> Option<(Step, Self)> {
        let is_back = |step: &&Step| step.gesture == gesture && *step.scenario == *now;
        gesture.and(self.undo.back()).filter(is_back)?;
        let mut history = self.clone();
        let step = history.undo.pop_back()?;
        Some((step, history))
    }

    /// The steps of undo and those of redo, each from the nearest on.
    pub fn nearest(&self) -> (impl Iterator<Item = &Step>, impl Iterator<Item = &Step>) {
        (self.undo.iter().rev(), self.redo.iter().rev())
    }

    /// What the oldest step leads back to.
    #[must_use]
    pub fn first(&self) -> Option<&Shared<Scenario>> {
        self.undo.front().map(|step| &step.scenario)
    }

    /// The history with what went before it, each the furthest first. What was undone then can be redone as long as nothing was done
    /// since.
    #[must_use]
    pub fn after(&self, undo: Vec<Step>, redo: Vec<Step>) -> Self {
        let is_first = self.undo.is_empty() && self.redo.is_empty();
        Self {
            undo: undo.into_iter().chain(self.undo.iter().cloned()).collect(),
            redo: match is_first {
                true => redo,
                false => self.redo.clone(),
            },
        }
    }

    /// Goes back: what to show, and the history then. `present` is what is left.
    #[must_use]
    pub fn back(&self, present: Present<'_>) -> Option<(Step, Self)> {
        let mut history = self.clone();
        let step = history.undo.pop_back()?;
        history.redo.push(step.leaving(present));
        Some((step, history))
    }

    /// The step that was last taken back, with the history after it; `None` where there is none.
    #[must_use]
    pub fn forward(&self, present: Present<'_>) -> Option<(Step, Self)> {
        let mut history = self.clone();
        let step = history.redo.pop()?;
        history.undo.push_back(step.leaving(present));
        Some((step, history))
    }
}

/// What is on screen while a step is taken.
#[derive(Debug, Clone, Copy)]
pub struct Present<'a> {
    /// The scenario on screen, which the step leaves behind.
    pub scenario: &'a Shared<Scenario>,
    /// What it started from.
    pub origin: &'a Shared<Origin>,
    /// The view of it, kept where the step leads to another scenario.
    pub view: &'a Shared<View>,
}

impl Step {
    /// The step that leads back from this one. It is closed: no later edit joins it.
    fn leaving(&self, present: Present<'_>) -> Self {
        Self {
            scenario: present.scenario.clone(),
            origin: present.origin.clone(),
            figures: self.figures,
            view: self.view.as_ref().map(|_| present.view.clone()),
            gesture: None,
        }
    }
}
