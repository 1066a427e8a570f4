//! Exits that share a Dirichlet: every exit has its own target and a count.

use super::ids::{Positions, short};
use super::numbers::number;
use super::{Report, item};
use crate::model::descriptor::OBSERVED_COUNT;
use crate::model::{Path, ProblemKind, Scenario, Stage};

pub fn check(scenario: &Scenario, report: &mut Report) {
    for (index, stage) in scenario.stages.iter().enumerate() {
        if let Some(counts) = &stage.exits_observed {
            let path = item("stages", index).key("exits_observed");
            check_counts(stage, counts, &path, report);
            check_exits(scenario, stage, counts, &path, report);
        }
    }
}

fn check_counts(stage: &Stage, counts: &[(String, f64)], path: &Path, report: &mut Report) {
    let mut sound = true;
    for (id, count) in counts {
        sound &= number(*count, OBSERVED_COUNT, path, id, report);
    }
    if !sound {
        return;
    }
    let some = |(_, count): &&(String, f64)| *count > 0.0;
    if counts.iter().find(some).is_none() {
        report.tell(path.clone(), ProblemKind::NoCounts);
    } else if !counts.iter().filter(some).any(|(id, _)| *id == stage.id) {
        let stage = stage.id.clone();
        report.tell(path.clone(), ProblemKind::NobodyStays { stage });
    }
}

fn check_exits(
    scenario: &Scenario,
    stage: &Stage,
    counts: &[(String, f64)],
    path: &Path,
    report: &mut Report,
) {
    // By target, the position of its transitions.
    let mut exits = Positions::new();
    let mut listed: Vec<Vec<&str>> = Vec::new();
    for exit in scenario
        .transitions
        .iter()
        .filter(|exit| exit.from == stage.id)
    {
        let position = *exits.or_insert(&exit.to, listed.len());
        match listed.get_mut(position) {
            Some(transitions) => transitions.push(&exit.id),
            None => listed.push(vec![&exit.id]),
        }
    }
    for (to, position) in exits.iter() {
        let transitions = listed.get(*position).map_or(&[][..], Vec::as_slice);
        let transition = transitions.first().map_or_else(String::new, |id| short(id));
        if *to == stage.id {
            report.tell(path.clone(), ProblemKind::ExitToItself { transition });
            continue;
        }
        if transitions.len() > 1 {
            let problem = ProblemKind::ExitsShareTarget {
                to: short(to),
                transitions: transitions.iter().map(|id| short(id)).collect(),
            };
            report.tell(path.clone(), problem);
        }
        if !counts.iter().any(|(id, _)| id == to) {
            let to = short(to);
            report.tell(
                path.clone(),
                ProblemKind::ExitWithoutCount { transition, to },
            );
        }
    }
    for (id, _) in counts {
        if *id != stage.id && !exits.has(&id.as_str()) {
            let to = short(id);
            report.tell(path.key(id), ProblemKind::CountWithoutExit { to });
        }
    }
}
