//! That no text is longer than its limit.

use super::{Report, item};
use crate::model::{Lever, Path, ProblemKind, Scenario, Stage, limits};

pub fn check(scenario: &Scenario, report: &mut Report) {
    named(&scenario.name, &scenario.notes, &Path::root(), report);
    for (index, stage) in scenario.stages.iter().enumerate() {
        check_stage(stage, &item("stages", index), report);
    }
    for (index, it) in scenario.segments.iter().enumerate() {
        named(&it.name, &it.notes, &item("segments", index), report);
    }
    for (index, it) in scenario.transitions.iter().enumerate() {
        named(&it.name, &it.notes, &item("transitions", index), report);
    }
    for (index, it) in scenario.channels.iter().enumerate() {
        named(&it.name, &it.notes, &item("channels", index), report);
    }
    for (index, it) in scenario.referrals.iter().enumerate() {
        named(&it.name, &it.notes, &item("referrals", index), report);
    }
    for (index, it) in scenario.observed.iter().enumerate() {
        named(&it.name, &it.notes, &item("observed", index), report);
    }
    levers(&scenario.events, &Path::root().key("events"), report);
    for (index, it) in scenario.strategies.iter().enumerate() {
        let path = item("strategies", index);
        named(&it.name, &it.notes, &path, report);
        levers(&it.levers, &path.key("levers"), report);
    }
}

fn levers(levers: &[Lever], path: &Path, report: &mut Report) {
    for (index, lever) in levers.iter().enumerate() {
        named(&lever.name, &lever.notes, &path.index(index), report);
    }
}

fn check_stage(stage: &Stage, path: &Path, report: &mut Report) {
    named(&stage.name, &stage.notes, path, report);
    for (key, text) in [
        ("department", &stage.department),
        ("actions", &stage.actions),
        ("touchpoints", &stage.touchpoints),
        ("expectation", &stage.expectation),
        ("feedback", &stage.feedback),
        ("voice", &stage.voice),
    ] {
        within(text, limits::TEXT_LENGTH, path, key, report);
    }
    within(
        &stage.expected_by,
        limits::NAME_LENGTH,
        path,
        "expected_by",
        report,
    );
    let contributors = path.key("contributors");
    for (index, name) in stage.contributors.iter().enumerate() {
        within_at(
            name,
            limits::NAME_LENGTH,
            || contributors.index(index),
            report,
        );
    }
    let handovers = path.key("handovers");
    for (index, handover) in stage.handovers.iter().enumerate() {
        let path = handovers.index(index);
        within(&handover.to, limits::NAME_LENGTH, &path, "to", report);
        within(&handover.what, limits::TEXT_LENGTH, &path, "what", report);
    }
}

fn named(name: &str, notes: &str, path: &Path, report: &mut Report) {
    within(name, limits::NAME_LENGTH, path, "name", report);
    within(notes, limits::TEXT_LENGTH, path, "notes", report);
}

fn within(text: &str, limit: usize, path: &Path, key: &str, report: &mut Report) {
    within_at(text, limit, || path.key(key), report);
}

fn within_at(text: &str, limit: usize, path: impl FnOnce() -> Path, report: &mut Report) {
    if text.len() <= limit {
        return;
    }
    let found = text.chars().count();
    if found > limit {
        report.tell(path(), ProblemKind::TextTooLong { found, limit });
    }
}
