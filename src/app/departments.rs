//! The departments of a journey: which stages each owns and helps with, and what they hand each other.
//!
//! Departments are told apart by name alone, as people type it: spaces around it and capitals do not count.
//! The first spelling in the journey is the one that is shown.

pub mod asked;
pub mod exercise;
pub mod gaps;

use crate::model::{Scenario, StageKind};

/// Something that the owner of a stage hands to a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// Position of the stage where it is handed over.
    pub stage: usize,
    /// Position of the department that hands it over; `None` while nobody owns the stage.
    pub from: Option<usize>,
    /// Position of the department that gets it; `None` while none is named.
    pub to: Option<usize>,
    /// What is handed over, as the model names it; may be empty.
    pub what: String,
}

/// A department and its part in the journey. Lists of stages are positions in the order of the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Department {
    /// What it is called.
    pub name: String,
    /// The stages that it owns.
    pub owns: Vec<usize>,
    /// The stages of others, or of nobody, that it helps with.
    pub helps: Vec<usize>,
}

/// What a department is to a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// It owns the stage.
    Owner,
    /// It contributes.
    Helper,
    /// It has nothing to do with it.
    None,
}

/// Everyone, and the mesh between them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Departments {
    /// Every department, in the order in which the journey names them: owners first.
    pub all: Vec<Department>,
    /// Stages that nobody owns, those that people are lost to left out: nobody needs to look after them.
    pub unowned: Vec<usize>,
    /// Everything that is handed over.
    pub handed: Vec<Handed>,
}

/// Whether two names are the same department's.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}

/// Whether the scenario names a department.
#[must_use]
pub fn is_in(name: &str, scenario: &Scenario) -> bool {
    names(scenario).iter().any(|known| same(known, name))
}

/// The names of all departments of a scenario, in the order of [`Departments::all`].
#[must_use]
pub fn names(scenario: &Scenario) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let owners = scenario.stages.iter().map(|stage| &stage.department);
    let helpers = scenario.stages.iter().flat_map(|stage| &stage.contributors);
    let getters = scenario.stages.iter().flat_map(|stage| {
        let handovers = stage.handovers.iter();
        handovers.map(|handover| &handover.to)
    });
    for name in owners.chain(helpers).chain(getters) {
        let name = name.trim();
        if !name.is_empty() && !names.iter().any(|known| same(known, name)) {
            names.push(name);
        }
    }
    names
}

impl Departments {
    /// Those of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let names = names(scenario);
        let find = |name: &str| names.iter().position(|known| same(known, name));
        let mut all: Vec<Department> = names.iter().map(|name| Department::new(name)).collect();
        let (mut unowned, mut handed) = (Vec::new(), Vec::new());
        for (position, stage) in scenario.stages.iter().enumerate() {
            let owner = find(&stage.department);
            match owner.and_then(|owner| all.get_mut(owner)) {
                Some(owner) => owner.owns.push(position),
                None if stage.kind != StageKind::Lost => unowned.push(position),
                None => {}
            }
            for helper in stage.contributors.iter().filter_map(|name| find(name)) {
                let helps = &mut all[helper].helps;
                if Some(helper) != owner && helps.last() != Some(&position) {
                    helps.push(position);
                }
            }
            handed.extend(stage.handovers.iter().map(|handover| Handed {
                stage: position,
                from: owner,
                to: find(&handover.to),
                what: handover.what.trim().to_owned(),
            }));
        }
        Self {
            all,
            unowned,
            handed,
        }
    }

    /// The position of a department, by name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<usize> {
        self.all.iter().position(|one| same(&one.name, name))
    }

    /// What a department is to a stage.
    #[must_use]
    pub fn part(&self, department: usize, stage: usize) -> Part {
        match self.all.get(department) {
            Some(one) if one.owns.contains(&stage) => Part::Owner,
            Some(one) if one.helps.contains(&stage) => Part::Helper,
            _ => Part::None,
        }
    }

    /// What a department hands to others.
    pub fn given(&self, department: usize) -> impl Iterator<Item = &Handed> {
        let given = move |handed: &&Handed| handed.from == Some(department);
        self.handed.iter().filter(given)
    }

    /// What a department gets from others.
    pub fn got(&self, department: usize) -> impl Iterator<Item = &Handed> {
        let got = move |handed: &&Handed| handed.to == Some(department);
        self.handed.iter().filter(got)
    }

    /// How many things one department hands to another.
    #[must_use]
    pub fn between(&self, from: usize, to: usize) -> usize {
        self.given(from)
            .filter(|handed| handed.to == Some(to))
            .count()
    }
}

impl Department {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            owns: Vec::new(),
            helps: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Extra, Handover, PeriodUnit, Stage};

    fn stage(id: &str, kind: StageKind, owner: &str, helpers: &[&str]) -> Stage {
        Stage {
            department: owner.to_owned(),
            contributors: helpers.iter().map(|name| (*name).to_owned()).collect(),
            ..Stage::new(id, kind)
        }
    }

    fn hand(stage: &mut Stage, to: &str, what: &str) {
        stage.handovers.push(Handover {
            to: to.to_owned(),
            what: what.to_owned(),
            extra: Extra::new(),
        });
    }

    fn scenario() -> Scenario {
        let mut lead = stage(
            "lead",
            StageKind::Prospect,
            "Sales",
            &["Marketing", "sales"],
        );
        hand(&mut lead, " marketing ", "What buyers ask");
        hand(&mut lead, "Support", "The order");
        let mut active = stage(
            "active",
            StageKind::Customer,
            "Support",
            &["Sales", "SALES "],
        );
        hand(&mut active, "Sales", " Who wants more ");
        let mut risk = stage("risk", StageKind::Customer, "", &["Support"]);
        hand(&mut risk, "", "Reasons");
        let lost = stage("lost", StageKind::Lost, "  ", &[]);
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        scenario.stages = vec![lead, active, risk, lost];
        scenario
    }

    #[test]
    fn owners_come_first_and_spelling_does_not_count() {
        let scenario = scenario();
        assert_eq!(names(&scenario), ["Sales", "Support", "Marketing"]);
        let found = Departments::of(&scenario);
        assert_eq!(found.find(" SUPPORT"), Some(1));
        assert_eq!(found.find("Nobody"), None);
    }

    #[test]
    fn an_owner_does_not_help_itself_and_nobody_helps_twice() {
        let found = Departments::of(&scenario());
        let [sales, support, marketing] = found.all.as_slice() else {
            panic!("three departments");
        };
        assert_eq!(
            (sales.owns.as_slice(), sales.helps.as_slice()),
            (&[0][..], &[1][..])
        );
        assert_eq!(
            (support.owns.as_slice(), support.helps.as_slice()),
            (&[1][..], &[2][..])
        );
        assert_eq!(
            (marketing.owns.as_slice(), marketing.helps.as_slice()),
            (&[][..], &[0][..])
        );
        assert_eq!(found.part(0, 0), Part::Owner);
        assert_eq!(found.part(0, 1), Part::Helper);
        assert_eq!(found.part(0, 2), Part::None);
    }

    #[test]
    fn a_stage_that_nobody_owns_is_named_but_not_one_that_people_are_lost_to() {
        assert_eq!(Departments::of(&scenario()).unowned, [2]);
    }

    #[test]
    fn the_mesh_has_both_ends_of_each_handover() {
        let found = Departments::of(&scenario());
        assert_eq!(found.between(0, 1), 1);
        assert_eq!(found.between(0, 2), 1);
        assert_eq!(found.between(1, 0), 1);
        assert_eq!(found.between(2, 0), 0);
        let got: Vec<&str> = found.got(0).map(|handed| handed.what.as_str()).collect();
        assert_eq!(got, ["Who wants more"]);
        let open = found.handed.last().unwrap();
        assert_eq!((open.from, open.to, open.stage), (None, None, 2));
    }

    #[test]
    fn a_journey_without_departments_has_none() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        scenario.stages = vec![Stage::new("a", StageKind::Prospect)];
        let found = Departments::of(&scenario);
        assert!(found.all.is_empty() && found.handed.is_empty());
        assert_eq!(found.unowned, [0]);
    }
}
