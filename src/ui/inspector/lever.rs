//! One lever: what it does in words, and its amount with a slider. The rest of it stands in files of their own.

use yew::prelude::*;

use super::fields::{self, Look};
use super::read::Domain;
use crate::app::edit::{self, Edit, LeverEdit, LeverPlace};
use crate::model::{Change, Lever, Quantity, Target};
use crate::text::fields::{Field, change};
use crate::text::number::Kind;
use crate::text::workspace::{Phrase, Word};
use crate::text::{series, strategies};
use crate::ui::context::Context;
use crate::ui::widgets::Scale;

pub use crate::ui::strategies::names::{target_label, title};

/// What a lever does and when, in a line: "× 0.8 from month 7 to the end".
#[must_use]
pub fn effect(context: &Context, lever: &Lever) -> String {
    let say = &context.say;
    let until = lever.until.map(|until| say.calendar.label(until));
    let window = say.phrase(Phrase::Window {
        from: &say.calendar.label(lever.from),
        until: until.as_deref().unwrap_or_else(|| say.word(Word::TheEnd)),
    });
    let done = done(context, &lever.target, &lever.change);
    format!("{done} {window}")
}

/// What a change does, in short: "×0.8".
#[must_use]
pub fn done(context: &Context, target: &Target, by: &Change) -> String {
    let say = &context.say;
    let domain = amount_domain(target, by);
    let written = quantity_text(context, domain, by.amount());
    match by {
        Change::Set(_) => format!("= {written}"),
        Change::Add(amount) if amount.center() >= 0.0 => format!("+{written}"),
        Change::Add(_) => written,
        Change::Multiply(_) => format!("×{written}"),
        Change::HazardRatio(_) | Change::OddsRatio(_) => {
            format!("{} {written}", change(say.language, by.kind()))
        }
        Change::Move { to, .. } => {
            let name = |id| series::stage_by_id(id, &context.scenario);
            let from = match target {
                Target::Stage(id) => format!("{written} {}", name(id)),
                _ => written,
            };
            say.phrase(Phrase::Arrow {
                from: &from,
                to: name(to),
            })
        }
    }
}

/// A quantity in short, with its ends where it is uncertain: "0.72–0.88".
fn quantity_text(context: &Context, domain: Domain, quantity: &Quantity) -> String {
    let written = domain.quantity_text(quantity, &context.say);
    if domain.kind == Kind::Money {
        context.say.numbers.priced(&written)
    } else {
        written
    }
}

/// What a lever costs, in a sentence; empty where it costs nothing.
#[must_use]
pub fn costs_text(context: &Context, lever: &Lever) -> String {
    use strategies::Phrase as Said;
    let say = &context.say;
    let cost = &lever.cost;
    let money = |quantity: &Quantity| {
        let nothing = *quantity == Quantity::Known(0.0);
        (!nothing).then(|| quantity_text(context, Domain::MONEY, quantity))
    };
    let mut list = Vec::new();
    let period = say.period();
    if let Some(money) = money(&cost.once) {
        list.push(Said::Once { money: &money }.say(say.language));
    }
    if let Some(money) = money(&cost.per_period) {
        let money = &money;
        list.push(Said::EachPeriod { money, period }.say(say.language));
    }
    if let Some(money) = money(&cost.per_move) {
        list.push(Said::EachMove { money: &money }.say(say.language));
    }
    let per_customer = cost.per_customer.as_ref();
    if let Some((cost, money)) = per_customer.and_then(|it| Some((it, money(&it.amount)?))) {
        let (money, stage) = (&*money, series::stage_by_id(&cost.stage, &context.scenario));
        let said = Said::EachCustomer {
            money,
            stage,
            period,
        };
        list.push(said.say(say.language));
    }
    if list.is_empty() {
        return String::new();
    }
    let list = &list.join(", ");
    Said::Costs { list }.say(say.language)
}

fn amount_domain(target: &Target, by: &Change) -> Domain {
    let own = fields::domain(target);
    match by {
        Change::Set(_) => own,
        Change::Add(_) => Domain {
            low: if own.kind == Kind::Share {
                -1.0
            } else {
                f64::NEG_INFINITY
            },
            ..own
        },
        Change::Multiply(_) | Change::HazardRatio(_) | Change::OddsRatio(_) => Domain::TIMES,
        Change::Move { .. } => Domain::SHARE,
    }
}

/// A scale for the amount, from what it was when the scenario was opened.
fn amount_scale(domain: Domain, by: &Change, was: f64, now: f64) -> Scale {
    let scale = match by {
        Change::Add(_) => {
            let reach = Scale::around(was.abs(), Some(domain.high)).high;
            Scale::new(-reach, reach, 200.0)
        }
        _ => fields::scale(domain, was),
    };
    scale.holding(now)
}

/// What a change does to what, what it was, and how it looks.
pub struct Amount<'a> {
    /// What is changed.
    pub target: &'a Target,
    /// How.
    pub change: &'a Change,
    /// How it was changed when the scenario was opened.
    pub was: Option<&'a Change>,
    /// Slot of the strategy's colour.
    pub slot: Option<u8>,
    /// A label that says more than how it is changed.
    pub label: Option<String>,
}

/// The amount of a change, with a slider.
pub fn amount_of(
    context: &Context,
    it: Amount<'_>,
    write: impl Fn(Quantity) -> Edit + Clone + 'static,
) -> Html {
    let same = it.was.filter(|was| was.kind() == it.change.kind());
    let was = same.map(Change::amount);
    let domain = amount_domain(it.target, it.change);
    let how = change(context.say.language, it.change.kind());
    let unit = match domain.kind {
        Kind::Money => context.say.currency.clone(),
        Kind::Number => context.say.word(Word::Factor).to_owned(),
        _ => String::new(),
    };
    let label = it.label.unwrap_or_else(|| how.to_owned());
    let look = Look::new(Field::LeverChange, unit).called(label);
    let slider = match it.change.amount() {
        Quantity::Known(value) => {
            let from = was.map_or(*value, Quantity::center);
            let write = write.clone();
            let scale = amount_scale(domain, it.change, from, *value);
            let write = move |value| write(Quantity::Known(value));
            fields::slider(context, how, *value, scale, domain, it.slot, write)
        }
        Quantity::Uncertain(_) => html! { <span/> },
    };
    let field = fields::quantity(context, it.change.amount(), was, domain, &look, None, write);
    html! { <div>{ field }{ slider }</div> }
}

/// The slider of a lever alone, under its name and what it does: for whoever only tries. An amount that is
/// uncertain has none.
pub fn trial(context: &Context, place: &LeverPlace, lever: &Lever, slot: u8) -> Html {
    let title = title(context, lever);
    let slider = match lever.change.amount() {
        Quantity::Known(value) => {
            let domain = amount_domain(&lever.target, &lever.change);
            let was = edit::lever(&context.origin, place).filter(|was| was.target == lever.target);
            let same = was.filter(|was| was.change.kind() == lever.change.kind());
            let from = same.map_or(*value, |was| was.change.amount().center());
            let scale = amount_scale(domain, &lever.change, from, *value);
            let place = place.clone();
            let write =
                move |value| Edit::Lever(place.clone(), LeverEdit::Amount(Quantity::Known(value)));
            fields::slider(context, &title, *value, scale, domain, Some(slot), write)
        }
        Quantity::Uncertain(_) => html! { <span/> },
    };
    html! {
        <div>
            <p class="spread row"><span>{ title }</span><span class="strong nowrap">{ done(context, &lever.target, &lever.change) }</span></p>
            { slider }
        </div>
    }
}

/// The amount of a lever, with a slider in its strategy's colour.
pub fn amount(
    context: &Context,
    place: &LeverPlace,
    lever: &Lever,
    slot: Option<u8>,
    label: Option<String>,
) -> Html {
    let was = edit::lever(&context.origin, place).filter(|was| was.target == lever.target);
    let place = place.clone();
    let write = move |value: Quantity| Edit::Lever(place.clone(), LeverEdit::Amount(value));
    let it = Amount {
        target: &lever.target,
        change: &lever.change,
        was: was.map(|was| &was.change),
        slot,
        label,
    };
    amount_of(context, it, write)
}

/// Everything about a lever, with the buttons of its place in the list.
pub fn lever(
    context: &Context,
    place: &LeverPlace,
    lever: &Lever,
    slot: Option<u8>,
    open: bool,
    tools: Html,
) -> Html {
    let costs = costs_text(context, lever);
    let title = title(context, lever);
    html! {
        <section class={classes!("lever", open.then_some("lever-open"))}>
            <div class="lever-head"><h3>{ title }</h3>{ tools }</div>
            <p class="small muted">{ effect(context, lever) }{ if costs.is_empty() { "" } else { ". " } }{ costs }</p>
            { amount(context, place, lever, slot, None) }
            <details open={open}>
                <summary>{ context.say.word(Word::MoreOfLever) }</summary>
                <div class="stack lever-more">
                    { super::lever_change::change(context, place, lever) }
                    { super::lever_when::when(context, place, lever, slot) }
                    { super::lever_when::who(context, place, lever) }
                    { super::lever_costs::costs(context, place, lever) }
                    { super::lever_change::strength(context, place, lever, slot) }
                    { super::lever_costs::words(context, place, lever) }
                </div>
            </details>
        </section>
    }
}

/// The lever as it was when the scenario was opened.
pub fn was<T>(context: &Context, place: &LeverPlace, read: impl Fn(&Lever) -> T) -> Option<T> {
    edit::lever(&context.origin, place).map(read)
}
