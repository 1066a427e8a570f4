//! The exercise "who does what": a department says from memory what its part is in each stage and what it hands to
//! and gets from others, and that is laid beside the model.
//!
//! Answers go by the ids of stages and the names of departments, so that they outlast what is changed in between.

use super::{Departments, Handed, Part, same};
use crate::model::{Scenario, StageKind};

/// Which way something is handed over, as the department sees it that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// From it to another.
    Give,
    /// From another to it.
    Get,
}

/// Both ways: given first, then got.
pub const WAYS: [Way; 2] = [Way::Give, Way::Get];

/// What is said of the hand-overs with another department, one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Whether it is handed over or received.
    pub way: Way,
    /// Name of the other department.
    pub other: String,
    /// Whether there are any.
    pub ticked: bool,
    /// What is handed over, as it was typed; may be empty, and stays when the tick is taken away.
    pub what: String,
}

/// What someone does in the exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// They are this department. What was answered stays.
    Choose(String),
    /// This is their part in a stage, by its id.
    Say(String, Part),
    /// They hand something over, or do not.
    Tick(Way, String, bool),
    /// What it is.
    Word(Way, String, String),
    /// They have a look at the model.
    Compare,
    /// The same department answers again, from nothing.
    Again,
    /// Another department answers.
    Another,
}

/// Everything that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exercise {
    /// The department that answers, by name.
    pub department: Option<String>,
    /// Whether the model is shown beside the answers.
    pub compared: bool,
    /// What was said of stages, by id.
    parts: Vec<(String, Part)>,
    /// What was said of hand-overs.
    named: Vec<Named>,
    /// The ids of the stages of the journey that it was answered for.
    stages: Vec<String>,
}

/// What was said of a stage, and what the model says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// Position of the stage.
    pub stage: usize,
    /// What was said; `None`: nothing.
    pub said: Option<Part>,
    /// What the model says.
    pub is: Part,
}

/// How a hand-over stands to the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Both have it.
    Found,
    /// The model alone has it.
    Missed,
    /// The answer alone has it.
    Extra,
}

/// What is handed over between the department and another, one way: all of it counts as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Whether the department hands it over or gets it.
    pub way: Way,
    /// Position of the other department.
    pub other: usize,
    /// Whether answer and model both have it, or one alone.
    pub standing: Standing,
    /// What the answer calls it, without spaces around; may be empty.
    pub said: String,
    /// All that the model knows of it.
    pub is: Vec<Handed>,
}

/// How many are as in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Stages that were asked for.
    pub stages: usize,
    /// Those without an answer.
    pub open: usize,
    /// Those answered as in the model.
    pub agreed: usize,
    /// Hand-overs of the model.
    pub handed: usize,
    /// Those that were named.
    pub found: usize,
    /// What was named that the model does not have.
    pub extra: usize,
}

/// The answers beside the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Position of the department that answered.
    pub department: usize,
    /// Each stage that was asked for, in that order.
    pub stages: Vec<Stage>,
    /// Each hand-over that either side has: what is given first, each way in the order of the departments.
    pub handed: Vec<Handover>,
}

/// Whether there is anything to ask: a department, and a stage that people are not lost to.
#[must_use]
pub fn is_possible(scenario: &Scenario, departments: &Departments) -> bool {
    let mut kinds = scenario.stages.iter().map(|stage| stage.kind);
    !departments.all.is_empty() && kinds.any(|kind| kind != StageKind::Lost)
}

/// The stages to ask for, of those in the given order: all but those that people are lost to and nobody looks after.
#[must_use]
pub fn asked(scenario: &Scenario, departments: &Departments, order: &[usize]) -> Vec<usize> {
    let mut theirs = vec![false; scenario.stages.len()];
    for one in &departments.all {
        for &stage in one.owns.iter().chain(&one.helps) {
            theirs[stage] = true;
        }
    }
    let counts = |&stage: &usize| {
        let known = scenario.stages.get(stage);
        known.is_some_and(|known| known.kind != StageKind::Lost || theirs[stage])
    };
    order.iter().copied().filter(counts).collect()
}

impl Exercise {
    /// An exercise in which no question is answered, not even who answers.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            department: None,
            compared: false,
            parts: Vec::new(),
            named: Vec::new(),
            stages: Vec::new(),
        }
    }

    /// Begins anew if the journey has other stages than the one it was answered for, or the department that answers
    /// is gone.
    pub fn fit(&mut self, scenario: &Scenario, departments: &Departments) {
        let ids = || scenario.stages.iter().map(|stage| &stage.id);
        let gone = |name: &String| departments.find(name).is_none();
        if !self.stages.iter().eq(ids()) || self.department.as_ref().is_some_and(gone) {
            *self = Self::new();
            self.stages = ids().cloned().collect();
        }
    }

    /// What was said of a stage.
    #[must_use]
    pub fn part(&self, stage: &str) -> Option<Part> {
        let said = self.parts.iter().find(|(id, _)| id == stage);
        said.map(|(_, part)| *part)
    }

    /// What was said of the hand-overs with another department.
    #[must_use]
    pub fn named(&self, way: Way, other: &str) -> Option<&Named> {
        let mut all = self.named.iter();
        all.find(|named| named.way == way && same(&named.other, other))
    }

    /// Takes what someone does.
    pub fn change(&mut self, change: Change) {
        match change {
            Change::Choose(name) => self.department = Some(name),
            Change::Say(stage, part) => {
                self.parts.retain(|(id, _)| *id != stage);
                self.parts.push((stage, part));
            }
            Change::Tick(way, other, ticked) => self.named_mut(way, other).ticked = ticked,
            Change::Word(way, other, what) => self.named_mut(way, other).what = what,
            Change::Compare => self.compared = true,
            Change::Again => {
                self.parts.clear();
                self.named.clear();
                self.compared = false;
            }
            Change::Another => {
                self.change(Change::Again);
                self.department = None;
            }
        }
    }

    fn named_mut(&mut self, way: Way, other: String) -> &mut Named {
        let mut all = self.named.iter();
        let known = all.position(|named| named.way == way && same(&named.other, &other));
        let at = known.unwrap_or(self.named.len());
        if known.is_none() {
            self.named.push(Named {
                way,
                other,
                ticked: false,
                what: String::new(),
            });
        }
        &mut self.named[at]
    }

    /// The answers beside the model, for the stages that were asked for; `None` while nobody answers.
    #[must_use]
    pub fn compare(
        &self,
        scenario: &Scenario,
        departments: &Departments,
        asked: &[usize],
    ) -> Option<Compared> {
        let department = departments.find(self.department.as_deref()?)?;
        let stages = asked.iter().filter_map(|&stage| {
            Some(Stage {
                stage,
                said: self.part(&scenario.stages.get(stage)?.id),
                is: departments.part(department, stage),
            })
        });
        let mut handed = Vec::new();
        for way in WAYS {
            self.handovers(way, department, departments, &mut handed);
        }
        Some(Compared {
            department,
            stages: stages.collect(),
            handed,
        })
    }

    /// Those of one way, behind what was found before.
    #[inline(never)]
    fn handovers(
        &self,
        way: Way,
        own: usize,
        departments: &Departments,
        found: &mut Vec<Handover>,
    ) {
        let mut is = vec![Vec::new(); departments.all.len()];
        for handed in &departments.handed {
            let (mine, other) = match way {
                Way::Give => (handed.from, handed.to),
                Way::Get => (handed.to, handed.from),
            };
            if let (true, Some(list)) = (
                mine == Some(own) && other != mine,
                other.and_then(|other| is.get_mut(other)),
            ) {
                list.push(handed.clone());
            }
        }
        for (other, is) in is.into_iter().enumerate() {
            let named = self.named(way, &departments.all[other].name);
            let named = named.filter(|named| named.ticked && other != own);
            let standing = match (named.is_some(), is.is_empty()) {
                (true, false) => Standing::Found,
                (true, true) => Standing::Extra,
                (false, false) => Standing::Missed,
                (false, true) => continue,
            };
            found.push(Handover {
                way,
                other,
                standing,
                said: named.map_or_else(String::new, |named| named.what.trim().to_owned()),
                is,
            });
        }
    }
}

impl Stage {
    /// Whether both say the same.
    #[must_use]
    pub fn agrees(self) -> bool {
        self.said == Some(self.is)
    }
}

impl Compared {
    /// How many are as in the model.
    #[must_use]
    pub fn score(&self) -> Score {
        let count = |standing: Standing| {
            let with = self.handed.iter().filter(|one| one.standing == standing);
            with.count()
        };
        let found = count(Standing::Found);
        Score {
            stages: self.stages.len(),
            open: self
                .stages
                .iter()
                .filter(|stage| stage.said.is_none())
                .count(),
            agreed: self.stages.iter().filter(|stage| stage.agrees()).count(),
            handed: found + count(Standing::Missed),
            found,
            extra: count(Standing::Extra),
        }
    }

    /// The stages, of those asked for, that would say of a hand-over which the model does not have: those of who
    /// would give it.
    #[must_use]
    pub fn places(&self, handover: &Handover, departments: &Departments) -> Vec<usize> {
        let giver = match handover.way {
            Way::Give => self.department,
            Way::Get => handover.other,
        };
        let stages = self.stages.iter().map(|stage| stage.stage);
        stages
            .filter(|&stage| departments.part(giver, stage) == Part::Owner)
            .collect()
    }
}

impl Score {
    /// Whether every stage agrees and every hand-over of the model was named, and no other.
    #[must_use]
    pub fn is_all(self) -> bool {
        self.agreed == self.stages && self.found == self.handed && self.extra == 0
    }
}

#[cfg(test)]
mod tests;
