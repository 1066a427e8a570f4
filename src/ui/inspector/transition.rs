//! The inspector of a transition.

use yew::prelude::*;

use super::exits::exits;
use super::fields::{self, Look};
use super::improve::improve;
use super::parts;
use crate::app::edit::Item;
use crate::engine::series::Series;
use crate::model::Target;
use crate::text::fields::Field;
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor::actions;
use crate::ui::now::Now;

/// Everything about a transition, by id.
#[must_use]
#[inline(never)]
pub fn transition(context: &Context, now: &Now, id: &str) -> Option<Html> {
    let scenario = &context.scenario;
    let position = scenario.transition_index(id)?;
    let transition = scenario.transitions.get(position)?;
    let say = &context.say;
    let probability = Look::new(Field::Probability, "")
        .called(say.per_period(Word::Probability))
        .dragged();
    let revenue = Look::new(Field::MoveRevenue, say.currency.clone());
    let cost = Look::new(Field::MoveCost, say.currency.clone());
    let moves = now.mean(Series::Move(position)).map(|moves| {
        let label = say.phrase(Phrase::MovesIn {
            time: &say.calendar.label(now.time.max(1)),
        });
        (label, say.numbers.people(moves))
    });
    Some(html! {
        <>
            { parts::head(say.word(Word::Transition), &series::transition(transition, scenario)) }
            { parts::facts(&moves.into_iter().collect::<Vec<_>>()) }
            { fields::parameter(context, &Target::TransitionProbability(id.to_owned()), &probability) }
            <div class="two">
                { fields::parameter(context, &Target::TransitionRevenue(id.to_owned()), &revenue) }
                { fields::parameter(context, &Target::TransitionCost(id.to_owned()), &cost) }
            </div>
            <hr/>
            { exits(context, now, &transition.from, Some(id)) }
            { improve(context, now.focus, Item::Transition(id.to_owned()), |target| acts(target, id, &transition.from)) }
            { actions::transition(context, transition) }
            <hr/>
            { parts::name(context, Item::Transition(id.to_owned()), &transition.name, &series::arrow(&transition.from, &transition.to, scenario)) }
        </>
    })
}

fn acts(target: &Target, id: &str, from: &str) -> bool {
    match target {
        Target::TransitionProbability(_)
        | Target::TransitionRevenue(_)
        | Target::TransitionCost(_) => target.id() == Some(id),
        Target::StageExits(stage) => stage == from,
        _ => false,
    }
}
