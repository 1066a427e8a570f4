//! Undo and redo: the scenarios that were, shared and never copied.

use std::collections::VecDeque;
use std::rc::Rc;

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
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// What it started from.
    pub origin: Rc<Origin>,
    /// Whether what lies between changed a number of the results.
    pub figures: bool,
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
    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
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

    /// Goes back: what to show, and the history then. `scenario` and `origin` are what is left.
    #[must_use]
    pub fn back(&self, scenario: &Rc<Scenario>, origin: &Rc<Origin>) -> Option<(Step, Self)> {
        let mut history = self.clone();
        let step = history.undo.pop_back()?;
        history.redo.push(step.leaving(scenario, origin));
        Some((step, history))
    }

    /// Goes forward again.
    #[must_use]
    pub fn forward(&self, scenario: &Rc<Scenario>, origin: &Rc<Origin>) -> Option<(Step, Self)> {
        let mut history = self.clone();
        let step = history.redo.pop()?;
        history.undo.push_back(step.leaving(scenario, origin));
        Some((step, history))
    }
}

impl Step {
    /// The step that leads back from this one. It is closed: no later edit joins it.
    fn leaving(&self, scenario: &Rc<Scenario>, origin: &Rc<Origin>) -> Self {
        Self {
            scenario: Rc::clone(scenario),
            origin: Rc::clone(origin),
            figures: self.figures,
            gesture: None,
        }
    }
}
