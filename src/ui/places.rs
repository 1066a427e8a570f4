//! Places in a scenario as people know them: a path of the file as a name, and where it is edited.

use crate::app::view::Selection;
use crate::model::{Path, Scenario, path::Step};
use crate::text::changes;
use crate::text::workspace::Word;
use crate::ui::context::Context;

/// Where a path leads: the list, the item's position, and what follows.
struct Place<'a> {
    list: &'a str,
    position: Option<usize>,
    rest: Vec<&'a str>,
    lever: Option<usize>,
}

fn place(path: &Path) -> Option<Place<'_>> {
    let mut steps = path.0.iter();
    let Some(Step::Key(list)) = steps.next() else {
        return None;
    };
    let mut place = Place {
        list,
        position: None,
        rest: Vec::new(),
        lever: None,
    };
    for step in steps {
        match step {
            Step::Index(at) if place.position.is_none() && place.rest.is_empty() => {
                place.position = Some(*at)
            }
            Step::Index(at) if place.rest.last() == Some(&"levers") => {
                place.lever = Some(*at);
                place.rest.clear();
            }
            Step::Index(_) => {}
            Step::Key(key) => place.rest.push(key),
        }
    }
    Some(place)
}

/// What a path leads to, in words: "At risk → Churned: probability".
#[must_use]
pub fn name(context: &Context, path: &Path) -> String {
    let say = &context.say;
    let Some(place) = place(path) else {
        return say.word(Word::Scenario).to_owned();
    };
    let item = changes::named(say.language, path, &context.scenario);
    let field = place.rest.first().map(|key| key.replace('_', " "));
    match (item, field) {
        (Some(item), Some(field)) => format!("{item}: {field}"),
        (Some(item), None) => item,
        (None, Some(field)) => field,
        (None, None) => place.list.replace('_', " "),
    }
}

/// What to select so that the inspector shows the place of a path.
#[must_use]
pub fn selection(scenario: &Scenario, path: &Path) -> Option<Selection> {
    let place = place(path)?;
    let at = place.position.unwrap_or(0);
    Some(match place.list {
        "stages" => Selection::Stage(scenario.stages.get(at)?.id.clone()),
        "transitions" => Selection::Transition(scenario.transitions.get(at)?.id.clone()),
        "channels" => Selection::Channel(scenario.channels.get(at)?.id.clone()),
        "referrals" => Selection::Referral(scenario.referrals.get(at)?.id.clone()),
        "strategies" => {
            let id = scenario.strategies.get(at)?.id.clone();
            match place.lever {
                Some(lever) => Selection::Lever(id, lever),
                None => Selection::Strategy(id),
            }
        }
        "events" if place.position.is_none() => Selection::Events,
        "events" => Selection::Event(at),
        "segments" => match place.position {
            Some(at) => Selection::Segment(scenario.segments.get(at)?.id.clone()),
            None => Selection::Segments,
        },
        "market" => Selection::Market,
        "frailty" => Selection::Frailty,
        "observed" => Selection::Observed,
        "run" => Selection::Run,
        "clock" | "money" => Selection::Settings,
        _ => return None,
    })
}
