//! What can be told of a scenario's meaning although some of it could not be read.
//!
//! A person wants to hear of everything that is wrong at once. What was not read holds a default,
//! and problems that may be due to that alone are left out.

use crate::model::{ItemKind, Path, Problem, ProblemKind, Scenario, Step, validate};

/// Problems of meaning that stand whatever was not read.
pub fn further_problems(scenario: &Scenario, unread: &[Problem]) -> Vec<Problem> {
    let unread: Vec<Path> = unread
        .iter()
        .filter(|problem| problem.is_error())
        .map(place)
        .collect();
    let mut problems = validate(scenario);
    problems.retain(|problem| {
        let told = |path: &Path| touches(path, &problem.path) || may_cause(path, &problem.kind);
        !unread.iter().any(told)
    });
    problems
}

/// The field that could not be read.
fn place(problem: &Problem) -> Path {
    match &problem.kind {
        ProblemKind::MissingField { key } => problem.path.key(key),
        ProblemKind::DuplicateField { key } => problem.path.key(key),
        _ => problem.path.clone(),
    }
}

/// Whether one place is inside the other, or both are the same.
fn touches(a: &Path, b: &Path) -> bool {
    let shared = a.0.len().min(b.0.len());
    a.0[..shared] == b.0[..shared]
}

/// Whether a problem may be there only since something was not read.
fn may_cause(unread: &Path, kind: &ProblemKind) -> bool {
    let key = |at: usize| match unread.0.get(at) {
        Some(Step::Key(key)) => Some(key.as_str()),
        _ => None,
    };
    let names_items = matches!(
        kind,
        ProblemKind::UnknownReference { .. } | ProblemKind::UnknownSeries { .. }
    );
    // Of an item that is named elsewhere, only its id matters.
    let matters = !names_items || unread.0.len() <= 2 || key(2) == Some("id");
    matters && key(0).is_some_and(|list| depends(kind).contains(&list))
}

/// The parts of a scenario whose gaps alone may make such a problem.
fn depends(kind: &ProblemKind) -> &'static [&'static str] {
    match kind {
        ProblemKind::UnknownReference { item, .. } => match item {
            ItemKind::Stage => &["stages"],
            ItemKind::Transition => &["transitions"],
            ItemKind::Channel => &["channels"],
            ItemKind::Referral => &["referrals"],
            ItemKind::Segment => &["segments"],
            ItemKind::Strategy => &["strategies"],
        },
        ProblemKind::UnknownSeries { .. } => &["stages", "transitions", "channels", "referrals"],
        ProblemKind::SharesNotOne { .. } => &["segments"],
        ProblemKind::NoMarket => &["market"],
        ProblemKind::ExitsAboveOne { .. }
        | ProblemKind::NoExits { .. }
        | ProblemKind::ExitWithoutCount { .. }
        | ProblemKind::CountWithoutExit { .. }
        | ProblemKind::NobodyStays { .. } => &["stages", "transitions", "segments"],
        ProblemKind::WindowBeyond { .. }
        | ProblemKind::WindowCut { .. }
        | ProblemKind::RampTooLong { .. }
        | ProblemKind::TableBeyond { .. }
        | ProblemKind::ObservedBeyond { .. } => &["clock"],
        _ => &[],
    }
}
