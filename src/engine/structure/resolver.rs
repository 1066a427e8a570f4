//! Ids to positions.

use super::{Entry, Link};
use crate::model::{ItemKind, Path, Problem, ProblemKind, Scenario};

/// Reads references, and notes the unknown ones.
pub(super) struct Resolver<'a> {
    scenario: &'a Scenario,
    /// What is unknown, so far.
    pub problems: Vec<Problem>,
}

impl<'a> Resolver<'a> {
    pub fn of(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            problems: Vec::new(),
        }
    }

    /// The position of a stage; any where there is none.
    fn stage(&mut self, id: &str, path: &Path) -> usize {
        self.scenario.stage_index(id).unwrap_or_else(|| {
            self.problems.push(unknown(ItemKind::Stage, id, path));
            0
        })
    }

    /// Where what stands at a path begins and ends.
    fn ends(&mut self, path: &Path, from: &str, to: &str) -> (usize, usize) {
        let from = self.stage(from, &path.key("from"));
        (from, self.stage(to, &path.key("to")))
    }

    /// The ends of each transition.
    pub fn transitions(&mut self) -> Vec<(usize, usize)> {
        let scenario = self.scenario;
        let list = Path::root().key("transitions");
        let items = scenario.transitions.iter().enumerate();
        items
            .map(|(i, item)| self.ends(&list.index(i), &item.from, &item.to))
            .collect()
    }

    /// Where each channel leads.
    pub fn channels(&mut self) -> Vec<Entry> {
        let scenario = self.scenario;
        let list = Path::root().key("channels");
        let items = scenario.channels.iter().enumerate();
        items
            .map(|(i, item)| Entry {
                stage: self.stage(&item.entry, &list.index(i).key("entry")),
                process: item.process,
            })
            .collect()
    }

    /// By referral: position of the stage whose people refer, and of that which the referred enter.
    pub fn referrals(&mut self) -> Vec<Link> {
        let scenario = self.scenario;
        let list = Path::root().key("referrals");
        let items = scenario.referrals.iter().enumerate();
        items
            .map(|(i, item)| {
                let (from, to) = self.ends(&list.index(i), &item.from, &item.to);
                Link { from, to }
            })
            .collect()
    }
}

/// The problem of an id that nothing has.
pub(crate) fn unknown(item: ItemKind, id: &str, path: &Path) -> Problem {
    Problem {
        path: path.clone(),
        kind: ProblemKind::UnknownReference {
            item,
            id: id.to_owned(),
            close: None,
        },
    }
}
