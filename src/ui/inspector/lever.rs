//! One lever: its amount with a slider, and behind it when it acts, how fast and at what cost.

use yew::prelude::*;

use super::fields::{self, Look, Whole};
use super::read::Domain;
use crate::app::edit::{self, Edit, LeverEdit, LeverPlace};
use crate::model::{Change, ChangeKind, Lever, PerCustomerCost, Quantity, Target, limits};
use crate::text::fields::{Field, change};
use crate::text::number::Kind;
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::value::Forms;
use crate::ui::widgets::Scale;

/// What a lever changes, by name: "At risk → Churned".
#[must_use]
pub fn target_name(context: &Context, target: &Target) -> String {
    let (scenario, say) = (&context.scenario, &context.say);
    let Some(id) = target.id() else {
        return say.word(Word::MarketSize).to_owned();
    };
    match target {
        Target::TransitionProbability(_)
        | Target::TransitionRevenue(_)
        | Target::TransitionCost(_) => scenario
            .transitions
            .iter()
            .find(|transition| transition.id == id)
            .map_or_else(
                || id.to_owned(),
                |transition| series::transition(transition, scenario),
            ),
        Target::ChannelArrivals(_) | Target::ChannelCost(_) => scenario
            .channels
            .iter()
            .find(|channel| channel.id == id)
            .map_or_else(
                || id.to_owned(),
                |channel| series::channel(channel).to_owned(),
            ),
        Target::ReferralRate(_) | Target::ReferralCost(_) => scenario
            .referrals
            .iter()
            .find(|referral| referral.id == id)
            .map_or_else(
                || id.to_owned(),
                |referral| series::referral(say.language, referral, scenario),
            ),
        _ => series::stage_by_id(id, scenario).to_owned(),
    }
}

/// Which number of it is changed: "probability".
fn parameter_name(target: &Target) -> Word {
    match target {
        Target::TransitionProbability(_) => Word::Probability,
        Target::TransitionRevenue(_) | Target::StageRevenue(_) => Word::Revenue,
        Target::TransitionCost(_)
        | Target::StageCost(_)
        | Target::ChannelCost(_)
        | Target::ReferralCost(_) => Word::Cost,
        Target::StageExits(_) => Word::Exits,
        Target::Stage(_) => Word::ShareMoved,
        Target::ChannelArrivals(_) => Word::Arrivals,
        Target::ReferralRate(_) => Word::Rate,
        Target::MarketSize => Word::MarketSize,
    }
}

/// What a lever is called: its name, or what it changes.
#[must_use]
pub fn title(context: &Context, lever: &Lever) -> String {
    if !lever.name.is_empty() {
        return lever.name.clone();
    }
    format!(
        "{}: {}",
        target_name(context, &lever.target),
        context.say.word(parameter_name(&lever.target))
    )
}

/// What a lever does and when, in a line: "× 0.8 from month 7 to the end".
#[must_use]
pub fn effect(context: &Context, lever: &Lever) -> String {
    let say = &context.say;
    let amount = lever.change.amount().center();
    let domain = amount_domain(lever);
    let written = domain.quantity_text(lever.change.amount(), say);
    let written = if domain.kind == Kind::Money {
        format!("{}{written}", say.currency)
    } else {
        written
    };
    let amount = match &lever.change {
        Change::Set(_) => format!("= {written}"),
        Change::Add(_) if amount >= 0.0 => format!("+{written}"),
        Change::Add(_) => written,
        Change::Multiply(_) => format!("×{written}"),
        Change::HazardRatio(_) | Change::OddsRatio(_) => {
            format!("{} {written}", change(say.language, kind(&lever.change)))
        }
        Change::Move { to, .. } => say.phrase(Phrase::Arrow {
            from: &written,
            to: series::stage_by_id(to, &context.scenario),
        }),
    };
    let until = lever.until.map(|until| say.calendar.label(until));
    let window = say.phrase(Phrase::Window {
        from: &say.calendar.label(lever.from),
        until: until.as_deref().unwrap_or_else(|| say.word(Word::TheEnd)),
    });
    format!("{amount} {window}")
}

fn kind(change: &Change) -> ChangeKind {
    match change {
        Change::Set(_) => ChangeKind::Set,
        Change::Add(_) => ChangeKind::Add,
        Change::Multiply(_) => ChangeKind::Multiply,
        Change::HazardRatio(_) => ChangeKind::HazardRatio,
        Change::OddsRatio(_) => ChangeKind::OddsRatio,
        Change::Move { .. } => ChangeKind::Move,
    }
}

fn amount_domain(lever: &Lever) -> Domain {
    let own = fields::domain(&lever.target);
    match lever.change {
        Change::Set(_) => own,
        Change::Add(_) => Domain {
            low: if own.kind == Kind::Share {
                -1.0
            } else {
                f64::NEG_INFINITY
            },
            ..own
        },
        Change::Multiply(_) | Change::HazardRatio(_) | Change::OddsRatio(_) => Domain::FACTOR,
        Change::Move { .. } => Domain::SHARE,
    }
}

/// A scale for the amount, from what the lever had when the scenario was opened.
fn amount_scale(lever: &Lever, was: f64, now: f64) -> Scale {
    let domain = amount_domain(lever);
    let scale = match lever.change {
        Change::Add(_) => {
            let reach = Scale::around(was.abs(), Some(domain.high)).high;
            Scale::new(-reach, reach, 200.0)
        }
        _ => fields::scale(domain, was),
    };
    scale.holding(now)
}

/// The amount of a lever, with a slider in its strategy's colour.
pub fn amount(
    context: &Context,
    place: &LeverPlace,
    lever: &Lever,
    slot: Option<u8>,
    label: Option<String>,
) -> Html {
    let was = edit::lever(&context.origin, place).map(|was| was.change.amount());
    let domain = amount_domain(lever);
    let (context_of, place_of) = (context.clone(), place.clone());
    let write = move |value: Quantity| Edit::Lever(place_of.clone(), LeverEdit::Amount(value));
    let how = change(context.say.language, kind(&lever.change));
    let unit = match domain.kind {
        Kind::Money => context.say.currency.clone(),
        Kind::Number => context.say.word(Word::Factor).to_owned(),
        _ => String::new(),
    };
    let look = Look::new(Field::LeverChange, unit).called(label.unwrap_or_else(|| how.to_owned()));
    let slider = match lever.change.amount() {
        Quantity::Known(value) => {
            let from = was.map_or(*value, Quantity::center);
            let write = write.clone();
            let scale = amount_scale(lever, from, *value);
            let write = move |value| write(Quantity::Known(value));
            fields::slider(&context_of, how, *value, scale, domain, slot, write)
        }
        Quantity::Uncertain(_) => html! { <span/> },
    };
    html! { <div>{ fields::quantity(context, lever.change.amount(), was, domain, &look, None, write) }{ slider }</div> }
}

/// Everything about a lever.
pub fn lever(
    context: &Context,
    place: &LeverPlace,
    lever: &Lever,
    slot: Option<u8>,
    open: bool,
) -> Html {
    html! {
        <section class="lever">
            <div><h3>{ title(context, lever) }</h3><p class="small muted">{ effect(context, lever) }</p></div>
            { amount(context, place, lever, slot, None) }
            <details open={open}>
                <summary>{ context.say.word(Word::MoreOfLever) }</summary>
                { window(context, place, lever) }
                { intensity(context, place, lever, slot) }
                { costs(context, place, lever) }
            </details>
        </section>
    }
}

/// The lever as it was when the scenario was opened.
fn was<T>(context: &Context, place: &LeverPlace, read: impl Fn(&Lever) -> T) -> Option<T> {
    edit::lever(&context.origin, place).map(read)
}

fn window(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
    let last = u64::from(limits::PERIODS);
    let period = |value: Option<u64>| value.and_then(|value| u32::try_from(value).ok());
    let write = |make: fn(Option<u32>) -> LeverEdit| {
        let place = place.clone();
        move |value: Option<u64>| Edit::Lever(place.clone(), make(period(value)))
    };
    let field = |now: Option<u32>,
                 was: Option<Option<u32>>,
                 limits: Whole,
                 look: Look,
                 make: fn(Option<u32>) -> LeverEdit| {
        let (now, was) = (now.map(u64::from), was.map(|was| was.map(u64::from)));
        fields::whole_number(context, now, was, limits, &look, write(make))
    };
    let unit = context.say.period().to_owned();
    let from = Whole {
        low: 1,
        high: last,
        empty: None,
    };
    let until = Whole {
        low: 1,
        high: last,
        empty: Some(Word::TheEnd),
    };
    let ramp = Whole {
        low: 0,
        high: last,
        empty: None,
    };
    let first = field(
        Some(lever.from),
        was(context, place, |was| Some(was.from)),
        from,
        Look::new(Field::LeverFrom, unit.clone()),
        |value| LeverEdit::From(value.unwrap_or(1)),
    );
    let end = field(
        lever.until,
        was(context, place, |was| was.until),
        until,
        Look::new(Field::LeverUntil, unit.clone()),
        LeverEdit::Until,
    );
    let ramp = field(
        Some(lever.ramp),
        was(context, place, |was| Some(was.ramp)),
        ramp,
        Look::new(Field::LeverRamp, unit),
        |value| LeverEdit::Ramp(value.unwrap_or(0)),
    );
    html! { <div class="stack"><div class="two">{ first }{ end }</div>{ ramp }</div> }
}

fn intensity(context: &Context, place: &LeverPlace, lever: &Lever, slot: Option<u8>) -> Html {
    let domain = Domain {
        high: lever.max_intensity,
        ..Domain::FACTOR
    };
    let write = {
        let place = place.clone();
        move |value: Quantity| Edit::Lever(place.clone(), LeverEdit::Intensity(value.center()))
    };
    let was = was(context, place, |was| Quantity::Known(was.intensity));
    let now = Quantity::Known(lever.intensity);
    let field = fields::quantity(
        context,
        &now,
        was.as_ref(),
        domain,
        &Look::new(Field::LeverIntensity, "").taking(Forms::CERTAIN),
        None,
        write.clone(),
    );
    let scale = Scale::new(0.0, lever.max_intensity, 100.0);
    let slide = move |value| write(Quantity::Known(value));
    let slider = fields::slider(
        context,
        context.say.word(Word::Intensity),
        lever.intensity,
        scale,
        domain,
        slot,
        slide,
    );
    html! { <div>{ field }{ slider }</div> }
}

fn costs(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
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
    let running = look(Field::LeverCostPerPeriod).called(context.say.per_period(Word::Cost));
    let running = field(
        &cost.per_period,
        was(context, place, |was| was.cost.per_period),
        running,
        LeverEdit::CostPerPeriod,
    );
    let moves = matches!(
        lever.target,
        Target::TransitionProbability(_) | Target::StageExits(_) | Target::Stage(_)
    );
    let per_move = if moves {
        let was = was(context, place, |was| was.cost.per_move);
        field(
            &cost.per_move,
            was,
            look(Field::LeverCostPerMove),
            LeverEdit::CostPerMove,
        )
    } else {
        html! { <span hidden=true/> }
    };
    html! {
        <div class="stack">
            <div class="two">{ once }{ running }</div>
            { per_move }
            { cost.per_customer.as_ref().map(|cost| per_customer(context, place, cost)) }
        </div>
    }
}

fn per_customer(context: &Context, place: &LeverPlace, cost: &PerCustomerCost) -> Html {
    let was = was(context, place, |was| {
        was.cost.per_customer.as_ref().map(|cost| cost.amount)
    })
    .flatten();
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
        was.as_ref(),
        Domain::MONEY,
        &look,
        None,
        write,
    )
}
