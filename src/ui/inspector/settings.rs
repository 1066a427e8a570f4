//! The inspectors of money and time.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::fields::{self, Look, Whole};
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, MoneyEdit};
use crate::model::{Accrual, PeriodUnit, Quantity, limits};
use crate::text::fields::{Choice, Field, choice, help, label};
use crate::text::workspace::Word;
use crate::text::{period, population};
use crate::ui::context::Context;
use crate::ui::value::Forms;
use crate::ui::widgets::id::use_id;
use crate::ui::widgets::{NumberField, Reader, Understood};

/// Money and time.
#[inline(never)]
pub fn money_and_time(context: &Context) -> Html {
    let say = &context.say;
    html! {
        <>
            { parts::head(say.word(Word::Scenario), say.word(Word::MoneyAndClock)) }
            <h3>{ population::Word::Clock.say(say.language) }</h3>
            { time(context) }
            <hr/>
            <h3>{ population::Word::Money.say(say.language) }</h3>
            { money(context) }
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
    html! { <div class="stack">{ currency(context) }{ rate }{ margin }{ fixed }{ accrual(context) }</div> }
}

/// Signs that people type for a currency, and whose code is not in doubt.
const SIGNS: [(&str, &str); 4] = [("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("¥", "JPY")];

/// The currency, by its three letters or its sign.
fn currency(context: &Context) -> Html {
    let language = context.say.language;
    let code = |text: &str| {
        let typed = text.trim();
        let sign = SIGNS.iter().find(|(sign, _)| *sign == typed);
        let code = sign.map_or(typed, |(_, code)| *code).to_ascii_uppercase();
        let sound = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        sound.then_some(code)
    };
    let reader = Reader::new(move |text| match code(text) {
        Some(code) => Ok(Understood {
            canonical: code,
            ..Understood::default()
        }),
        None => Err(population::Word::CurrencyWrong.say(language).to_owned()),
    });
    let on_commit = {
        let context = context.clone();
        Callback::from(move |text: String| {
            if let Some(code) = code(&text) {
                context.edit(Edit::Money(MoneyEdit::Currency(code)));
            }
        })
    };
    let (now, was) = (
        &context.scenario.money.currency,
        &context.origin.money.currency,
    );
    let reset = (now != was).then(|| {
        let (context, was) = (context.clone(), was.clone());
        let back = {
            let (context, was) = (context.clone(), was.clone());
            move |()| context.edit(Edit::Money(MoneyEdit::Currency(was.clone())))
        };
        fields::reset(&context, &was, Callback::from(back))
    });
    html! {
        <NumberField label={label(language, Field::Currency)} value={now.clone()} reader={reader} on_commit={on_commit}
            reset={reset} help={population::Word::CurrencyAbout.say(language)}/>
    }
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
    html! { <div class="stack">{ unit }{ periods }<StartDate context={context.clone()} date={clock.start.clone()}/></div> }
}

#[derive(Properties, PartialEq)]
struct StartProps {
    context: Context,
    date: Option<String>,
}

/// The date of the start, where there is one.
#[component]
fn StartDate(props: &StartProps) -> Html {
    let id = use_id();
    let language = props.context.say.language;
    let onchange = {
        let context = props.context.clone();
        move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let date = input.value();
                context.edit(Edit::Start((!date.is_empty()).then_some(date)));
            }
        }
    };
    let clear = {
        let context = props.context.clone();
        move |_: MouseEvent| context.edit(Edit::Start(None))
    };
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ population::Word::StartDate.say(language) }</label></div>
            <div class="row">
                <div class="box grow"><input id={id.clone()} type="date" min="0001-01-01" max="9999-12-31" value={props.date.clone().unwrap_or_default()}
                    aria-describedby={format!("{id}-hint")} onchange={onchange}/></div>
                <button type="button" class="btn" aria-disabled={props.date.is_none().then_some("true")} onclick={clear}>
                    { population::Word::NoStart.say(language) }
                </button>
            </div>
            <p id={format!("{id}-hint")} class="hint">{ help(language, Field::Start) }</p>
        </div>
    }
}
