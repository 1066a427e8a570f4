//! What a lever costs, and what people call it.

use yew::prelude::*;

use super::fields::{self, Look};
use super::inputs::notes;
use super::lever::{target_label, was};
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, Item, LeverEdit, LeverPlace};
use crate::model::{Extra, Lever, PerCustomerCost, Quantity, Target};
use crate::text::fields::Field;
use crate::text::series;
use crate::text::strategies::Word;
use crate::text::workspace::{self, Phrase};
use crate::ui::context::Context;

/// All its costs.
pub fn costs(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
    let field =
        |now: &Quantity, was: Option<Quantity>, look: Look, make: fn(Quantity) -> LeverEdit| {
            let place = place.clone();
            let write = move |value| Edit::Lever(place.clone(), make(value));
            fields::quantity(
                context,
                now,
                was.as_ref(),
                Domain::MONEY,
                &look,
                None,
                write,
            )
        };
    let look = |field| Look::new(field, context.say.currency.clone());
    let cost = &lever.cost;
    let once = field(
        &cost.once,
        was(context, place, |was| was.cost.once),
        look(Field::LeverCostOnce),
        LeverEdit::CostOnce,
    );
    let running = look(Field::LeverCostPerPeriod);
    let running = field(
        &cost.per_period,
        was(context, place, |was| was.cost.per_period),
        running.called(context.say.per_period(workspace::Word::Cost)),
        LeverEdit::CostPerPeriod,
    );
    let per_move = if lever.target.has_moves() {
        field(
            &cost.per_move,
            was(context, place, |was| was.cost.per_move),
            look(Field::LeverCostPerMove),
            LeverEdit::CostPerMove,
        )
    } else {
        html! { <span hidden=true/> }
    };
    let free = is_free(context, place, lever);
    let language = context.say.language;
    html! {
        <div class="stack">
            <h4>{ Word::Costs.say(language) }</h4>
            <p class="note warn" hidden={!free}>{ Word::NoCostYet.say(language) }</p>
            <div class="two">{ once }{ running }</div>
            { per_move }
            { per_customer(context, place, lever) }
        </div>
    }
}

/// Whether no lever of the strategy costs anything, or not this one where it is an event.
fn is_free(context: &Context, place: &LeverPlace, lever: &Lever) -> bool {
    let mut strategies = context.scenario.strategies.iter();
    let own = match place {
        LeverPlace::Strategy(id, _) => strategies.find(|strategy| strategy.id == *id),
        LeverPlace::Event(_) => None,
    };
    let levers = own.map_or(std::slice::from_ref(lever), |strategy| &strategy.levers);
    !levers.iter().any(has_cost)
}

/// Whether a lever costs something: by itself, or because a cost is what it changes.
fn has_cost(lever: &Lever) -> bool {
    let (nothing, cost) = (Quantity::Known(0.0), &lever.cost);
    let own = [cost.once, cost.per_period, cost.per_move];
    let each = cost.per_customer.as_ref().map(|it| it.amount);
    let is_cost = matches!(
        lever.target,
        Target::StageCost(_)
            | Target::TransitionCost(_)
            | Target::ChannelCost(_)
            | Target::ReferralCost(_)
    );
    is_cost || own.into_iter().chain(each).any(|it| it != nothing)
}

/// The stage for whose customers it is paid, and how much.
fn per_customer(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
    let scenario = &context.scenario;
    let cost = lever.cost.per_customer.as_ref();
    let mut options = vec![(
        Word::NoStage.say(context.say.language).to_owned(),
        cost.is_none(),
    )];
    options.extend(scenario.stages.iter().map(|stage| {
        let on = cost.is_some_and(|cost| cost.stage == stage.id);
        (series::stage(stage).to_owned(), on)
    }));
    let on_choose = {
        let (context, place) = (context.clone(), place.clone());
        let amount = cost.map_or(Quantity::Known(0.0), |cost| cost.amount);
        Callback::from(move |at: usize| {
            let stage = at
                .checked_sub(1)
                .and_then(|at| context.scenario.stages.get(at));
            let cost = stage.map(|stage| PerCustomerCost {
                stage: stage.id.clone(),
                amount,
                extra: Extra::new(),
            });
            context.edit(Edit::Lever(place.clone(), LeverEdit::CostPerCustomer(cost)));
        })
    };
    let label = Word::PaidForCustomersOf.say(context.say.language);
    let stage = parts::choice(label, "", &options, on_choose);
    html! { <div class="stack">{ stage }<div>{ cost.map(|cost| amount(context, place, cost)) }</div></div> }
}

fn amount(context: &Context, place: &LeverPlace, cost: &PerCustomerCost) -> Html {
    let was = was(context, place, |was| {
        let cost = was.cost.per_customer.as_ref();
        cost.map(|cost| cost.amount)
    });
    let write = {
        let (place, cost) = (place.clone(), cost.clone());
        move |amount| {
            let cost = PerCustomerCost {
                amount,
                ..cost.clone()
            };
            Edit::Lever(place.clone(), LeverEdit::CostPerCustomer(Some(cost)))
        }
    };
    let label = context.say.phrase(Phrase::CostOfCustomer {
        stage: series::stage_by_id(&cost.stage, &context.scenario),
    });
    let look = Look::new(Field::LeverCostPerCustomer, context.say.currency.clone()).called(label);
    fields::quantity(
        context,
        &cost.amount,
        was.flatten().as_ref(),
        Domain::MONEY,
        &look,
        None,
        write,
    )
}

/// What people call it, and remarks.
pub fn words(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
    let item = || Item::Lever(place.clone());
    let shown = target_label(context, &lever.target);
    html! {
        <div class="stack">
            <h4>{ Word::NameAndNotes.say(context.say.language) }</h4>
            { parts::name(context, item(), &lever.name, &shown) }
            { notes(context, item(), &lever.notes) }
        </div>
    }
}
