//! What is wrong with a scenario, a link or a number, and what to do about it.

use super::number::ParseProblem;
use super::{Language, Sentence, en, es, series};
use crate::codec::link::LinkProblem;
use crate::model::problem::Problem;
use crate::model::{ProblemKind, Scenario};

/// A problem in words: what is wrong and what would be right. Where it is, the path says.
#[must_use]
pub fn sentence(language: Language, problem: &Problem) -> Sentence {
    match language {
        Language::English => en::problems::sentence(&problem.kind),
        Language::Spanish => es::problems::sentence(&problem.kind),
    }
}

/// A problem with what stages, transitions and segments are called in place of their ids, for people who see no file.
#[must_use]
pub fn named(scenario: &Scenario, problem: &Problem) -> Problem {
    let mut problem = problem.clone();
    let name_stage = |id: &mut String| *id = series::stage_by_id(id, scenario).to_owned();
    let name_transition = |id: &mut String| {
        let found = scenario.transition_index(id);
        if let Some(transition) = found.and_then(|at| scenario.transitions.get(at)) {
            *id = series::transition(transition, scenario);
        }
    };
    let name_segment = |id: &mut String| {
        let found = scenario.segments.iter().find(|segment| segment.id == *id);
        if let Some(segment) = found.filter(|segment| !segment.name.is_empty()) {
            id.clone_from(&segment.name);
        }
    };
    match &mut problem.kind {
        ProblemKind::ExitsAboveOne {
            stage,
            segment,
            exits,
            ..
        } => {
            name_stage(stage);
            segment.iter_mut().for_each(name_segment);
            exits.iter_mut().for_each(|(id, _)| name_transition(id));
        }
        ProblemKind::ExitWithoutCount { transition, to } => {
            name_transition(transition);
            name_stage(to);
        }
        ProblemKind::ExitsShareTarget { to, transitions } => {
            name_stage(to);
            transitions.iter_mut().for_each(name_transition);
        }
        ProblemKind::ExitToItself { transition } => name_transition(transition),
        ProblemKind::CountWithoutExit { to: stage }
        | ProblemKind::NoExits { stage }
        | ProblemKind::NoOrders { stage }
        | ProblemKind::NobodyStays { stage } => name_stage(stage),
        _ => {}
    }
    problem
}

/// A problem in one line with its place in the file: `stages[2].initial: … …`.
#[must_use]
pub fn line(language: Language, problem: &Problem) -> String {
    let sentence = sentence(language, problem).line();
    let place = problem.path.to_string();
    if place.is_empty() {
        sentence
    } else {
        format!("{place}: {sentence}")
    }
}

/// A link that does not open, in words.
#[must_use]
pub fn link(language: Language, problem: &LinkProblem) -> Sentence {
    match language {
        Language::English => en::problems::link(problem),
        Language::Spanish => es::problems::link(problem),
    }
}

/// A text that is no number, in words.
#[must_use]
pub fn number(language: Language, problem: &ParseProblem) -> Sentence {
    match language {
        Language::English => en::number::sentence(problem),
        Language::Spanish => es::number::sentence(problem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::templates;
    use crate::model::validate::validate;

    #[test]
    fn people_read_names_and_files_have_ids() {
        let template = templates::find("subscription-referral").unwrap();
        let mut scenario = (template.build)();
        for transition in &mut scenario.transitions {
            transition.probability = crate::model::Parameter::number(0.9);
        }
        let problems = validate(&scenario);
        let exits = problems
            .iter()
            .find(|problem| matches!(problem.kind, ProblemKind::ExitsAboveOne { .. }));
        let exits = exits.unwrap();
        let said = |problem: &Problem| sentence(Language::English, problem).what;
        let ProblemKind::ExitsAboveOne {
            stage, exits: all, ..
        } = &exits.kind
        else {
            unreachable!();
        };
        let (file, read) = (said(exits), said(&named(&scenario, exits)));
        assert!(
            file.contains(&format!("“{stage}”")) && file.contains(&all[0].0),
            "{file}"
        );
        let name = series::stage_by_id(stage, &scenario);
        assert!(
            name != stage && read.contains(&format!("“{name}”")),
            "{read}"
        );
        assert!(!read.contains(&all[0].0) && read.contains(" → "), "{read}");
    }
}
