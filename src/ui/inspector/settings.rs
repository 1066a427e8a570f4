//! The inspectors of the simulation, and of money and time.

use yew::prelude::*;

use super::fields::{self, Look, Whole};
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, MoneyEdit, RunEdit};
use crate::model::{Accrual, EngineKind, PeriodUnit, Quantity, limits};
use crate::text::fields::{Choice, Field, choice, help, label};
use crate::text::period;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::value::Forms;

/// How the scenario is simulated.
pub fn run(context: &Context) -> Html {
    let say = &context.say;
    let (run, was) = (&context.scenario.run, &context.origin.run);
    let futures = Whole {
        low: 2,
        high: u64::from(limits::REPLICATIONS),
        empty: None,
    };
    let seeds = Whole {
        low: 0,
        high: u64::MAX,
        empty: None,
    };
    let replications = fields::whole_number(
        context,
        Some(u64::from(run.replications)),
        Some(Some(u64::from(was.replications))),
        futures,
        &Look::new(Field::Replications, ""),
        |value| {
            Edit::Run(RunEdit::Replications(
                value
                    .and_then(|value| u32::try_from(value).ok())
                    .unwrap_or(1000),
            ))
        },
    );
    let seed = fields::whole_number(
        context,
        Some(run.seed),
        Some(Some(was.seed)),
        seeds,
        &Look::new(Field::Seed, ""),
        |value| Edit::Run(RunEdit::Seed(value.unwrap_or(1))),
    );
    html! {
        <>
            { parts::head(say.word(Word::Settings), say.word(Word::Run)) }
            { engine(context) }
            { replications }
            { seed }
        </>
    }
}

/// The engines that this version has. A scenario that asks for another keeps it until it is changed.
fn engine(context: &Context) -> Html {
    let now = context.scenario.run.engine;
    let mut engines = vec![EngineKind::Counts, EngineKind::Exact];
    if !engines.contains(&now) {
        engines.push(now);
    }
    let language = context.say.language;
    let options: Vec<(String, bool)> = engines
        .iter()
        .map(|engine| {
            (
                choice(language, Choice::Engine(*engine)).to_owned(),
                *engine == now,
            )
        })
        .collect();
    let on_choose = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            if let Some(engine) = engines.get(position) {
                context.edit(Edit::Run(RunEdit::Engine(*engine)));
            }
        })
    };
    parts::choice(
        label(language, Field::Engine),
        help(language, Field::Engine),
        &options,
        on_choose,
    )
}

/// Money and time.
pub fn money_and_time(context: &Context) -> Html {
    let say = &context.say;
    html! {
        <>
            { parts::head(say.word(Word::Settings), say.word(Word::MoneyAndClock)) }
            { money(context) }
            <hr/>
            { time(context) }
        </>
    }
}

fn money(context: &Context) -> Html {
    let (money, was) = (&context.scenario.money, &context.origin.money);
    let rate = fields::quantity(
        context,
        &Quantity::Known(money.annual_discount_rate),
        Some(&Quantity::Known(was.annual_discount_rate)),
        Domain::SHARE,
        &Look::new(Field::DiscountRate, "")
            .dragged()
            .taking(Forms::CERTAIN),
        None,
        |value| Edit::Money(MoneyEdit::DiscountRate(value.center())),
    );
    let margin = fields::quantity(
        context,
        &money.gross_margin,
        Some(&was.gross_margin),
        Domain::SHARE,
        &Look::new(Field::GrossMargin, "").dragged(),
        None,
        |value| Edit::Money(MoneyEdit::GrossMargin(value)),
    );
    let cost = Look::new(Field::FixedCost, context.say.currency.clone());
    let cost = cost.called(context.say.per_period(Word::FixedCost));
    let write = |value| Edit::Money(MoneyEdit::FixedCost(value));
    let fixed = fields::one(
        context,
        &money.fixed_cost,
        Some(&was.fixed_cost),
        Domain::MONEY,
        &cost,
        write,
    );
    html! { <div class="stack">{ rate }{ margin }{ fixed }{ accrual(context) }</div> }
}

fn accrual(context: &Context) -> Html {
    let language = context.say.language;
    let all = [Accrual::End, Accrual::Mid, Accrual::Start];
    let now = context.scenario.money.accrual;
    let options = all.map(|accrual| {
        (
            choice(language, Choice::Accrual(accrual)).to_owned(),
            accrual == now,
        )
    });
    let on_choose = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            if let Some(accrual) = all.get(position) {
                context.edit(Edit::Money(MoneyEdit::Accrual(*accrual)));
            }
        })
    };
    parts::choice(
        label(language, Field::Accrual),
        help(language, Field::Accrual),
        &options,
        on_choose,
    )
}

fn time(context: &Context) -> Html {
    let language = context.say.language;
    let (clock, was) = (&context.scenario.clock, &context.origin.clock);
    let limits = Whole {
        low: 1,
        high: u64::from(limits::PERIODS),
        empty: None,
    };
    let periods = fields::whole_number(
        context,
        Some(u64::from(clock.periods)),
        Some(Some(u64::from(was.periods))),
        limits,
        &Look::new(Field::Periods, context.say.period()),
        |value| {
            Edit::Periods(
                value
                    .and_then(|value| u32::try_from(value).ok())
                    .unwrap_or(1),
            )
        },
    );
    let all = [
        PeriodUnit::Day,
        PeriodUnit::Week,
        PeriodUnit::Month,
        PeriodUnit::Quarter,
        PeriodUnit::Year,
    ];
    let options = all.map(|unit| {
        (
            period::singular(language, unit).to_owned(),
            unit == clock.period,
        )
    });
    let on_choose = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            if let Some(unit) = all.get(position) {
                context.edit(Edit::PeriodUnit(*unit));
            }
        })
    };
    let unit = parts::choice(
        label(language, Field::Period),
        help(language, Field::Period),
        &options,
        on_choose,
    );
    html! { <div class="stack">{ periods }{ unit }</div> }
}
