//! The steps of a story: a scenario holds them as they stand in its file, and here they are read when somebody
//! looks at them.
//!
//! What is no step of this version keeps nobody from a scenario: it stays where it is, and a warning says so.

use serde_json::Value;

use super::read as reader;
use super::record::{Record, record};
use super::shape::{Reading, Shape, Style};
use crate::model::story::{self, Step};
use crate::model::{Path, Problem, ProblemKind, Scenario};

/// Reads an item of a story.
///
/// # Errors
/// What keeps it from being a step, with places from the item on.
pub fn read(item: &Value) -> Result<Step, Vec<Problem>> {
    let (step, mut problems) = read_all(item);
    problems.retain(Problem::is_error);
    if problems.is_empty() {
        Ok(step)
    } else {
        Err(problems)
    }
}

/// The steps of a scenario that this version knows, by their positions.
#[must_use]
pub fn steps(scenario: &Scenario) -> Vec<(usize, Step)> {
    let items = scenario.story.iter().enumerate();
    items
        .filter_map(|(at, item)| Some((at, read(item).ok()?)))
        .collect()
}

/// Writes a step as an item of a story: what holds its default is left out.
#[must_use]
pub fn write(step: &Step) -> Value {
    let mut item = record().write(step, Style::File);
    without_defaults(&mut item, &record().write(&Step::default(), Style::File));
    if let (Some(ask), Some(value)) = (&step.ask, item.get_mut("ask")) {
        let blank = story::Ask::new(ask.kind);
        without_defaults(value, &record().write(&blank, Style::File));
    }
    item
}

/// What the scenario's story holds that is no step of this version, or names what is not there: warnings.
#[must_use]
pub fn problems(scenario: &Scenario) -> Vec<Problem> {
    let list = Path::root().key("story");
    let mut found = Vec::new();
    for (at, item) in scenario.story.iter().enumerate() {
        let place = list.index(at);
        let (step, problems) = read_all(item);
        let is_step = !problems.iter().any(Problem::is_error);
        found.extend(problems.into_iter().map(|problem| {
            let steps = place.0.iter().chain(&problem.path.0).cloned();
            Problem::new(Path(steps.collect()), problem.kind)
        }));
        if is_step {
            found.extend(story::check(&step, scenario, &place));
        }
    }
    for problem in &mut found {
        if problem.is_error() {
            let kind = std::mem::replace(&mut problem.kind, ProblemKind::Empty);
            problem.kind = ProblemKind::InStory {
                problem: Box::new(kind),
            };
        }
    }
    found.truncate(crate::model::limits::PROBLEMS);
    found
}

fn read_all(item: &Value) -> (Step, Vec<Problem>) {
    let mut reading = Reading::new(Style::File);
    let mut step = Step::blank();
    reader::record(item.clone(), &mut step, &mut reading);
    (step, reading.into_problems())
}

/// What must be there although it may be what a blank one has.
const REQUIRED: [&str; 2] = ["title", "kind"];

fn without_defaults(value: &mut Value, blank: &Value) {
    if let Value::Object(fields) = value {
        fields.retain(|key, value| {
            REQUIRED.contains(&key.as_str()) || blank.get(key).is_none_or(|other| other != value)
        });
    }
}
