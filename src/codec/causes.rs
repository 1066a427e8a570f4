//! What is wrong with a file, told by its causes: what follows from something else that is told is left out.
//!
//! The command line alone asks for this. Reading does not, which every page holds.

use super::json;
use crate::model::{Path, Problem, ProblemKind, Step};

/// The problems for which a file's text was not read, or whose scenario cannot be used, without those that follow from others.
#[must_use]
pub fn first_causes(text: &[u8], mut found: Vec<Problem>) -> Vec<Problem> {
    if let [only] = found.as_slice()
        && matches!(only.kind, ProblemKind::NotJson { .. })
    {
        let text = std::str::from_utf8(text).unwrap_or_default();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        return json::too_large(text).map_or(found, |problem| vec![problem]);
    }
    let all = found.clone();
    found.retain(|problem| {
        !all.iter()
            .any(|cause| is_of_bad_id(problem, cause) || is_of_target(problem, cause))
    });
    found
}

/// Whether a problem is no more than that a target names an item whose id is none.
fn is_of_bad_id(problem: &Problem, cause: &Problem) -> bool {
    let (ProblemKind::NotATarget { found }, ProblemKind::BadId { id, .. }) =
        (&problem.kind, &cause.kind)
    else {
        return false;
    };
    let named = found.split_once(':').map(|(_, named)| named);
    let rest = named.and_then(|named| named.strip_prefix(id.as_str()));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether a problem is of what can be changed in which way, where it was not read what is.
fn is_of_target(problem: &Problem, cause: &Problem) -> bool {
    let of_it = matches!(
        problem.kind,
        ProblemKind::ChangeNotAllowed { .. }
            | ProblemKind::SegmentsOfMarket
            | ProblemKind::PerMoveWithoutMoves { .. }
            | ProblemKind::OutOfRange { .. }
            | ProblemKind::DrawsClamped { .. }
    );
    of_it
        && matches!(cause.kind, ProblemKind::NotATarget { .. })
        && is_beside(&problem.path, &cause.path)
}

/// Whether a place is in the record of which another is a field.
fn is_beside(path: &Path, field: &Path) -> bool {
    let Some((Step::Key(_), record)) = field.0.split_last() else {
        return false;
    };
    path.0.starts_with(record)
}
