//! The front panel: the numbers that someone pinned, as sliders, in order.

use yew::prelude::*;

use super::fields::{self, Look, Whole};
use super::lever;
use super::read::Domain;
use crate::app::edit::{self, Edit, LeverEdit, LeverPlace, MoneyEdit};
use crate::app::pins::shift;
use crate::model::{Initial, Pin, Quantity, Target, limits};
use crate::text::fields::{self as words, Field};
use crate::text::series;
use crate::text::strategies::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::strategies::tools::{self, Tool, Tools, selector};
use crate::ui::value::Forms;
use crate::ui::widgets::Scale;

/// The panel; `None` where nothing is pinned.
pub fn panel(context: &Context) -> Option<Html> {
    let language = context.say.language;
    let keys = &context.scenario.pinned;
    let rows: Vec<Html> = keys
        .iter()
        .enumerate()
        .filter_map(|(at, key)| row(context, at, key))
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(html! {
        <div class="stack">
            <div><h3 tabindex="-1" data-list="pins">{ Word::FrontPanel.say(language) }</h3>
                <p class="small muted">{ Word::FrontPanelAbout.say(language) }</p></div>
            <ul class="stack">{ for rows }</ul>
        </div>
    })
}

fn row(context: &Context, at: usize, key: &str) -> Option<Html> {
    let pin = Pin::parse(key).filter(|pin| pin.is_in(&context.scenario))?;
    let name = name(context, &pin);
    let field = field(context, &pin, &name)?;
    Some(html! {
        <li key={key.to_owned()} class="pin-row">
            <div>{ field }</div>
            { buttons(context, at, &pin, &name) }
        </li>
    })
}

/// Up and down. The field itself has what takes it off.
fn buttons(context: &Context, at: usize, pin: &Pin, name: &str) -> Html {
    let item = format!("pin-{pin}");
    let to = |down: bool, tool: &str| {
        shift(&context.scenario, at, down).map(|edit| Tool::new(edit, selector(&item, tool)))
    };
    let moving = Tools {
        up: to(false, "up"),
        down: to(true, "down"),
        ..Tools::default()
    };
    tools::order(context, &item, name, moving)
}

/// What a pinned number is called.
pub(super) fn name(context: &Context, pin: &Pin) -> String {
    let (scenario, language) = (&context.scenario, context.say.language);
    let lever_name = |id: &str, at: usize| {
        let place = LeverPlace::Strategy(id.to_owned(), at);
        edit::lever(scenario, &place).map(|it| match it.name.is_empty() {
            // What it changes may be pinned beside it, under the same name.
            true => Phrase::Of {
                act: series::strategy_by_id(id, scenario),
                name: &lever::title(context, it),
            }
            .say(language),
            false => lever::title(context, it),
        })
    };
    match pin {
        Pin::Parameter(target) => lever::target_label(context, target),
        Pin::Amount(id, at) => lever_name(id, *at).unwrap_or_default(),
        Pin::Intensity(id, at) => Phrase::Of {
            act: &lever_name(id, *at).unwrap_or_default(),
            name: words::label(language, Field::LeverIntensity),
        }
        .say(language),
        Pin::Initial(id) => Phrase::Of {
            act: series::stage_by_id(id, scenario),
            name: words::label(language, Field::Initial),
        }
        .say(language),
        Pin::GrossMargin => words::label(language, Field::GrossMargin).to_owned(),
        Pin::FixedCost => words::label(language, Field::FixedCost).to_owned(),
    }
}

fn field(context: &Context, pin: &Pin, name: &str) -> Option<Html> {
    match pin {
        Pin::Parameter(target) => Some(parameter(context, target, name)),
        Pin::Amount(id, at) => amount(context, id, *at, name),
        Pin::Intensity(id, at) => intensity(context, id, *at, name),
        Pin::Initial(id) => initial(context, id, name),
        Pin::GrossMargin => Some(margin(context, name)),
        Pin::FixedCost => Some(fixed_cost(context, name)),
    }
}

fn parameter(context: &Context, target: &Target, name: &str) -> Html {
    let field = match target {
        Target::TransitionProbability(_) => Field::Probability,
        Target::TransitionRevenue(_) => Field::MoveRevenue,
        Target::TransitionCost(_) => Field::MoveCost,
        Target::StageRevenue(_) => Field::StageRevenue,
        Target::StageCost(_) => Field::StageCost,
        Target::ChannelArrivals(_) => Field::Arrivals,
        Target::ReferralRate(_) => Field::ReferralRate,
        Target::MarketSize => Field::MarketSize,
        _ => Field::CostPerArrival,
    };
    let money = fields::domain(target) == Domain::MONEY;
    let unit = if money {
        context.say.currency.clone()
    } else {
        String::new()
    };
    let look = Look::new(field, unit).called(name.to_owned()).dragged();
    fields::parameter(context, target, &look)
}

fn amount(context: &Context, id: &str, at: usize, name: &str) -> Option<Html> {
    let place = LeverPlace::Strategy(id.to_owned(), at);
    let lever = edit::lever(&context.scenario, &place)?;
    let mut all = context.scenario.strategies.iter();
    let position = all.position(|it| it.id == id)?;
    let slot = context.scenario.slot(position);
    Some(lever::amount(
        context,
        &place,
        lever,
        Some(slot),
        Some(name.to_owned()),
    ))
}

fn intensity(context: &Context, id: &str, at: usize, name: &str) -> Option<Html> {
    let place = LeverPlace::Strategy(id.to_owned(), at);
    let lever = edit::lever(&context.scenario, &place)?;
    let domain = Domain {
        high: lever.max_intensity,
        ..Domain::FACTOR
    };
    let was = lever::was(context, &place, |was| Quantity::Known(was.intensity));
    let write = {
        let place = place.clone();
        move |value: Quantity| Edit::Lever(place.clone(), LeverEdit::Intensity(value.center()))
    };
    let slide = {
        let write = write.clone();
        move |value| write(Quantity::Known(value))
    };
    let look = Look::new(Field::LeverIntensity, "")
        .called(name.to_owned())
        .taking(Forms::CERTAIN);
    let now = Quantity::Known(lever.intensity);
    let field = fields::quantity(context, &now, was.as_ref(), domain, &look, None, write);
    let scale = Scale::new(0.0, lever.max_intensity, 100.0);
    let slider = fields::slider(context, name, lever.intensity, scale, domain, None, slide);
    Some(html! { <div>{ field }{ slider }</div> })
}

fn initial(context: &Context, id: &str, name: &str) -> Option<Html> {
    let of = |scenario: &crate::model::Scenario| {
        let stage = scenario.stages.get(scenario.stage_index(id)?)?;
        Some(stage.initial.total())
    };
    let now = of(&context.scenario)?;
    let limits = Whole {
        low: 0,
        high: limits::PEOPLE,
        empty: None,
    };
    let write = {
        let id = id.to_owned();
        move |value: Option<u64>| Edit::Initial(id.clone(), Initial::Total(value.unwrap_or(0)))
    };
    let slide = {
        let write = write.clone();
        move |value: f64| write(Some(value.max(0.0).round() as u64))
    };
    let was = of(&context.origin);
    let look = Look::new(Field::Initial, "").called(name.to_owned());
    let field = fields::whole_number(context, Some(now), was.map(Some), limits, &look, write);
    let scale = Scale::around(was.unwrap_or(now) as f64, None).holding(now as f64);
    let slider = fields::slider(context, name, now as f64, scale, Domain::COUNT, None, slide);
    Some(html! { <div>{ field }{ slider }</div> })
}

fn margin(context: &Context, name: &str) -> Html {
    let (now, was) = (&context.scenario.money, &context.origin.money);
    let look = Look::new(Field::GrossMargin, "")
        .called(name.to_owned())
        .dragged();
    let write = |value| Edit::Money(MoneyEdit::GrossMargin(value));
    let (now, was) = (&now.gross_margin, Some(&was.gross_margin));
    fields::quantity(context, now, was, Domain::SHARE, &look, None, write)
}

fn fixed_cost(context: &Context, name: &str) -> Html {
    let (now, was) = (&context.scenario.money, &context.origin.money);
    let look = Look::new(Field::FixedCost, context.say.currency.clone());
    let look = look.called(name.to_owned()).dragged();
    let write = |value| Edit::Money(MoneyEdit::FixedCost(value));
    let (now, was) = (&now.fixed_cost, Some(&was.fixed_cost));
    fields::one(context, now, was, Domain::MONEY, &look, write)
}
