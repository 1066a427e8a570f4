//! What a field was and is, where a line says that: parameters and levers as their fields write them, stages by
//! their names, everything else as in the file.

use serde_json::Value;

use super::keys;
use crate::app::changes::Change;
use crate::model::{Lever, Path, Quantity, Scenario, Step, Target};
use crate::text::{changes, series};
use crate::ui::context::Context;
use crate::ui::inspector;
use crate::ui::inspector::read::Domain;
use crate::ui::say::Say;
use crate::ui::strategies::names::target_label;

/// Longest value that is written in the list, in characters.
const SHORT: usize = 60;

/// What a field was and what it is.
pub(super) fn both(context: &Context, change: &Change) -> Option<[String; 2]> {
    let scenarios = [&*context.origin, &*context.scenario];
    parameters(&context.say, scenarios, &change.path)
        .or_else(|| of_levers(context, &change.path))
        .filter(|both| both[0] != both[1] && both.iter().all(|it| it.chars().count() <= SHORT))
        .or_else(|| stages(scenarios, change))
        .or_else(|| as_in_file(context, change))
}

/// A parameter in two scenarios, as its field writes it; the path is that of the second. `None` for what is no
/// parameter, and for a formula, which no line says.
#[must_use]
pub fn parameters(say: &Say, [before, after]: [&Scenario; 2], path: &Path) -> Option<[String; 2]> {
    let target = target(after, path)?;
    let domain = inspector::number_domain(&target);
    let written = |scenario: &Scenario| {
        let text = domain.parameter_text(target.parameter(scenario)?, false, say);
        (!text.is_empty()).then_some(text)
    };
    Some([written(before)?, written(after)?])
}

fn target(scenario: &Scenario, path: &Path) -> Option<Target> {
    let (list, at, field) = match path.0.as_slice() {
        [Step::Key(list), Step::Index(at), Step::Key(field)] => (list.as_str(), *at, field),
        [Step::Key(part), Step::Key(field)] => return Target::parse(&format!("{part}.{field}")),
        _ => return None,
    };
    let id = match list {
        "stages" => &scenario.stages.get(at)?.id,
        "transitions" => &scenario.transitions.get(at)?.id,
        "channels" => &scenario.channels.get(at)?.id,
        "referrals" => &scenario.referrals.get(at)?.id,
        _ => return None,
    };
    let item = list.strip_suffix('s')?;
    Target::parse(&format!("{item}:{id}.{field}"))
}

/// What a lever or event changes, by how much, and what it costs.
fn of_levers(context: &Context, path: &Path) -> Option<[String; 2]> {
    let ([before, after], field) = levers(context, path)?;
    let was = context.reading(&context.origin, &context.scenario);
    Some([said(&was, before, field)?, said(context, after, field)?])
}

fn said(context: &Context, lever: &Lever, field: &[Step]) -> Option<String> {
    let money = |amount: &Quantity| Some(Domain::MONEY.quantity_text(amount, &context.say));
    match field {
        [Step::Key(field)] if field == "target" => Some(target_label(context, &lever.target)),
        [Step::Key(field)] if field == "change" => Some(inspector::lever_change(context, lever)),
        [Step::Key(cost), Step::Key(field)] if cost == "cost" => match field.as_str() {
            "once" => money(&lever.cost.once),
            "per_period" => money(&lever.cost.per_period),
            "per_move" => money(&lever.cost.per_move),
            _ => None,
        },
        _ => None,
    }
}

/// A lever in both scenarios, and the field of it that a path leads to. Levers have no ids: they are the same where
/// they stand at the same place of the same strategy.
fn levers<'a>(context: &'a Context, path: &'a Path) -> Option<([&'a Lever; 2], &'a [Step])> {
    let (before, after) = (&context.origin, &context.scenario);
    match path.0.as_slice() {
        [Step::Key(list), Step::Index(at), field @ ..] if list == "events" => {
            Some(([before.events.get(*at)?, after.events.get(*at)?], field))
        }
        [
            Step::Key(list),
            Step::Index(strategy),
            Step::Key(_),
            Step::Index(at),
            field @ ..,
        ] if list == "strategies" => {
            let is = after.strategies.get(*strategy)?;
            let was = before.strategies.iter().find(|it| it.id == is.id)?;
            Some(([was.levers.get(*at)?, is.levers.get(*at)?], field))
        }
        _ => None,
    }
}

/// The stages that something leads from or to.
fn stages([before, after]: [&Scenario; 2], change: &Change) -> Option<[String; 2]> {
    let (list, key) = keys(&change.path);
    let is_stage = matches!(list, "transitions" | "channels" | "referrals")
        && matches!(key, "from" | "to" | "entry");
    let name = |id: &Value, scenario: &Scenario| {
        let id = id.as_str().filter(|_| is_stage)?;
        Some(series::stage_by_id(id, scenario).to_owned())
    };
    Some([name(&change.before, before)?, name(&change.after, after)?])
}

fn as_in_file(context: &Context, change: &Change) -> Option<[String; 2]> {
    let (_, key) = keys(&change.path);
    let value = |value| changes::value(context.say.language, key, value);
    Some([value(&change.before)?, value(&change.after)?])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Parameter, templates};
    use crate::text::Language;

    fn example() -> Scenario {
        (templates::find(templates::FIRST).unwrap().build)()
    }

    fn written(before: &Scenario, after: &Scenario, path: &Path) -> Option<[String; 2]> {
        let say = Say::of(Language::English, after);
        parameters(&say, [before, after], path)
    }

    #[test]
    fn a_parameter_is_written_as_its_field_writes_it_wherever_it_stands() {
        let before = example();
        let mut after = before.clone();
        after.transitions.swap(0, 1);
        after.transitions[1].probability = Parameter::number(0.25);
        let path = Path::root().key("transitions").index(1).key("probability");
        let [was, is] = written(&before, &after, &path).unwrap();
        assert_eq!(is, "25\u{a0}%");
        let domain = inspector::number_domain(&target(&after, &path).unwrap());
        let say = Say::of(Language::English, &before);
        assert_eq!(
            was,
            domain.parameter_text(&before.transitions[0].probability, false, &say)
        );
    }

    #[test]
    fn what_is_no_parameter_or_is_new_is_not_written_as_one() {
        let before = example();
        let mut after = before.clone();
        after.stages[0].id = "another".to_owned();
        let stage = Path::root().key("stages").index(0);
        assert_eq!(written(&before, &after, &stage.key("name")), None);
        assert_eq!(written(&before, &after, &stage.key("cost")), None);
        assert_eq!(
            written(&before, &after, &Path::root().key("clock").key("periods")),
            None
        );
    }
}
