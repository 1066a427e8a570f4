//! New strategies, and levers that go into the one in focus.

use super::focus;
use crate::app::edit::{Edit, Item};
use crate::app::levers::adopt;
use crate::app::view::{Selection, ViewChange};
use crate::model::{Lever, limits};
use crate::text::strategies::Phrase;
use crate::ui::context::Context;

/// Adds a strategy without levers, and shows it.
#[inline(never)]
pub fn add_strategy(context: &Context) {
    let name = next_name(context);
    let adopted = adopt(&context.scenario, 0, Vec::new(), &name);
    focus::wish(".insp-name input");
    context.edit(adopted.edit);
    context.view(ViewChange::Focus(adopted.strategy.clone()));
    let selection = Selection::Strategy(adopted.strategy);
    context.view(ViewChange::Select(Some(selection)));
}

/// Whether a strategy does nothing yet, and nobody has named it.
fn is_blank(context: &Context, at: usize) -> bool {
    let own = context.scenario.strategies.get(at).filter(|_| at > 0);
    let is_number = |name: &str| (1..=limits::STRATEGIES).any(|at| numbered(context, at) == name);
    own.is_some_and(|own| own.levers.is_empty() && is_number(&own.name))
}

/// What a strategy is called until it has a name of its own.
fn numbered(context: &Context, number: usize) -> String {
    Phrase::StrategyNumber { number }.say(context.say.language)
}

/// The same of the next one.
fn next_name(context: &Context) -> String {
    numbered(context, context.scenario.strategies.len().max(1))
}

/// Puts levers into the strategy in focus, or into a new one of a name, which one takes that was only numbered; shows the first of them
/// and asks for its amount.
pub fn add(context: &Context, at: usize, levers: Vec<Lever>, name: Option<&str>) {
    let next = next_name(context);
    let adopted = adopt(&context.scenario, at, levers, name.unwrap_or(&next));
    focus::wish(".lever-open .field input");
    let named = name.filter(|_| is_blank(context, at));
    context.edit(match named {
        Some(name) => {
            let item = Item::Strategy(adopted.strategy.clone());
            Edit::All(vec![Edit::Name(item, name.to_owned()), adopted.edit])
        }
        None => adopted.edit,
    });
    context.view(ViewChange::Focus(adopted.strategy.clone()));
    let lever = Selection::Lever(adopted.strategy, adopted.position);
    context.view(ViewChange::Select(Some(lever)));
}
