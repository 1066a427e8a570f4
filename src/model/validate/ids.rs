//! That ids are well formed and unique in their lists, and that what names one names one of them.

use super::{Report, item};
use crate::model::close::closest;
use crate::model::sorted::Sorted;
use crate::model::{ItemKind, Path, ProblemKind, Scenario, limits};

/// Ids with the positions of their first items.
pub type Positions<'a> = Sorted<&'a str, usize>;

/// Every id of a scenario, with the position of its first item.
pub struct Ids<'a> {
    lists: Vec<(ItemKind, Positions<'a>)>,
}

impl<'a> Ids<'a> {
    /// Whether there is an item of this id.
    pub fn has(&self, kind: ItemKind, id: &str) -> bool {
        self.positions(kind).is_some_and(|list| list.has(&id))
    }

    fn positions(&self, kind: ItemKind) -> Option<&Positions<'a>> {
        let list = self.lists.iter().find(|(known, _)| *known == kind);
        list.map(|(_, positions)| positions)
    }

    /// Tells where a field names an item that there is not.
    #[inline(never)]
    pub fn need(
        &self,
        kind: ItemKind,
        id: &str,
        path: &Path,
        key: &str,
        report: &mut Report,
    ) -> bool {
        self.has(kind, id) || self.need_at(kind, id, path.key(key), report)
    }

    /// Tells where there is no item of this id.
    pub fn need_at(&self, kind: ItemKind, id: &str, path: Path, report: &mut Report) -> bool {
        let found = self.has(kind, id);
        if !found {
            let known = self
                .positions(kind)
                .into_iter()
                .flat_map(|list| list.iter().map(|(id, _)| id));
            report.tell(
                path,
                ProblemKind::UnknownReference {
                    item: kind,
                    id: short(id),
                    close: closest(id, known).map(|id| (*id).to_owned()),
                },
            );
        }
        found
    }

    /// Tells where a list of ids names one that there is not, one twice, or none.
    pub fn need_all(&self, kind: ItemKind, ids: &[String], path: &Path, report: &mut Report) {
        let mut seen = Positions::new();
        for (index, id) in ids.iter().enumerate() {
            self.need_at(kind, id, path.index(index), report);
            if *seen.or_insert(id, index) != index {
                let id = short(id);
                report.tell(path.index(index), ProblemKind::ListedTwice { id });
            }
        }
        if ids.is_empty() {
            report.tell(path.clone(), ProblemKind::ListedNone { item: kind });
        }
    }

    fn list(
        &mut self,
        kind: ItemKind,
        list: &str,
        ids: &mut dyn Iterator<Item = &'a String>,
        report: &mut Report,
    ) {
        let mut positions = Positions::new();
        for (index, id) in ids.enumerate() {
            let path = item(list, index).key("id");
            if !well_formed(id) {
                let problem = ProblemKind::BadId {
                    id: short(id),
                    limit: limits::ID_LENGTH,
                };
                report.tell(path.clone(), problem);
            }
            let first = *positions.or_insert(id.as_str(), index);
            if first != index {
                let problem = ProblemKind::DuplicateId {
                    item: kind,
                    id: short(id),
                    first,
                };
                report.tell(path, problem);
            }
        }
        self.lists.push((kind, positions));
    }
}

/// Checks every list, and returns the ids.
pub fn check<'a>(scenario: &'a Scenario, report: &mut Report) -> Ids<'a> {
    let mut ids = Ids { lists: Vec::new() };
    let mut segments = scenario.segments.iter().map(|item| &item.id);
    ids.list(ItemKind::Segment, "segments", &mut segments, report);
    let mut stages = scenario.stages.iter().map(|item| &item.id);
    ids.list(ItemKind::Stage, "stages", &mut stages, report);
    let mut transitions = scenario.transitions.iter().map(|item| &item.id);
    ids.list(
        ItemKind::Transition,
        "transitions",
        &mut transitions,
        report,
    );
    let mut channels = scenario.channels.iter().map(|item| &item.id);
    ids.list(ItemKind::Channel, "channels", &mut channels, report);
    let mut referrals = scenario.referrals.iter().map(|item| &item.id);
    ids.list(ItemKind::Referral, "referrals", &mut referrals, report);
    let mut strategies = scenario.strategies.iter().map(|item| &item.id);
    ids.list(ItemKind::Strategy, "strategies", &mut strategies, report);
    ids
}

/// Whether a text can be an id.
fn well_formed(id: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    !id.is_empty() && id.len() <= limits::ID_LENGTH && id.bytes().all(letter)
}

/// An id as a problem shows it.
pub fn short(id: &str) -> String {
    match id.char_indices().nth(limits::ID_LENGTH) {
        Some((end, _)) => format!("{}…", &id[..end]),
        None => id.to_owned(),
    }
}
