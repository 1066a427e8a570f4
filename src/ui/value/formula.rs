//! A hazard by formula, or revenue as orders: its numbers, and what follows from them.

use std::rc::Rc;

use yew::prelude::*;

use super::field::{Forms, ValueField};
use super::plot::{FOOT, Grid, HEIGHT, TOP};
use super::{Domain, Write};
use crate::app::store::Dispatch;
use crate::app::value;
use crate::model::{Bounds, Form, Parameter};
use crate::text::number::Kind;
use crate::text::values::{self, Phrase, Word};
use crate::ui::say::Say;

/// Most tenures that are drawn.
const TENURES: u32 = 36;

/// What a number of a formula may be.
fn domain(form: Form, name: &str, outer: Domain) -> Domain {
    match (form, name) {
        (Form::Orders, "value") => outer,
        (Form::Orders, "per_period") => Domain::COUNT,
        _ if form.field_bounds(name) == Bounds::PROBABILITY => Domain::SHARE,
        _ => Domain::FACTOR,
    }
}

/// The numbers of a formula, each as sure as one is of it.
pub fn numbers(
    say: &Rc<Say>,
    dispatch: &Dispatch,
    outer: Domain,
    now: &Parameter,
    periods: u32,
    write: &Write,
) -> Html {
    let form = now.form();
    let names = now.field_names().iter();
    let fields = names.zip(now.quantities()).enumerate().map(|(position, (name, quantity))| {
        let domain = domain(form, name, outer);
        let write = {
            let (write, now) = (write.clone(), now.clone());
            Write::of_quantity(move |quantity| {
                write.edit(value::with_quantity(&now, position, quantity))
            })
        };
        let unit = if domain.kind == Kind::Money { say.currency.clone() } else { String::new() };
        html! {
            <ValueField key={*name} say={say.clone()} dispatch={dispatch.clone()} label={values::part(say.language, name)}
                unit={unit} now={Parameter::Constant(*quantity)} domain={domain} forms={Forms::NUMBER} periods={periods} small={true} write={write}/>
        }
    });
    html! { <div class="small-fields">{ for fields }</div> }
}

/// What follows from a formula: the course of the hazard and of those still here, or the mean revenue.
pub fn outcome(say: &Say, domain: Domain, now: &Parameter, periods: u32) -> Html {
    if let Parameter::Orders { .. } = now {
        let mean = value::course(now, 1).first().copied().unwrap_or(0.0);
        let sentence = Phrase::OrdersMean {
            value: &domain.said(mean, say),
            period: say.period(),
        };
        return html! { <p class="hint">{ sentence.say(say.language) }</p> };
    }
    let count = periods.clamp(2, TENURES) as usize;
    let hazards = value::course(now, count);
    let mut left = 1.0;
    let mut remaining = Vec::with_capacity(count + 1);
    for hazard in &hazards {
        remaining.push(left);
        left *= 1.0 - hazard;
    }
    let grid = Grid {
        low: 0.0,
        high: 1.0,
        width: 300.0,
        count,
    };
    let (first, last) = (
        hazards.first().copied().unwrap_or(0.0),
        hazards.last().copied().unwrap_or(0.0),
    );
    let end = remaining.last().copied().unwrap_or(0.0);
    let time = |tenure: usize| {
        let tenure = tenure.to_string();
        Phrase::AtTenure { tenure: &tenure }.say(say.language)
    };
    let hazard = Phrase::Shape {
        label: Word::Hazard.say(say.language),
        values: &format!("{} → {}", domain.said(first, say), domain.said(last, say)),
    };
    let remain = Phrase::Shape {
        label: Word::Remaining.say(say.language),
        values: &domain.said(end, say),
    };
    html! {
        <div class="course still">
            <svg viewBox={format!("0 0 300 {HEIGHT}")} aria-hidden="true">
                <line class="course-top" x1="0" x2="300" y1={TOP.to_string()} y2={TOP.to_string()}/>
                <line class="course-axis" x1="0" x2="300" y1={FOOT.to_string()} y2={FOOT.to_string()}/>
                <path class="course-line" d={grid.course(&hazards)}/>
                <path class="course-rest" d={grid.course(&remaining)}/>
                <text class="belief-text" x="2" y={(FOOT + 14.0).to_string()}>{ time(0) }</text>
                <text class="belief-text" x="298" y={(FOOT + 14.0).to_string()} text-anchor="end">{ time(count - 1) }</text>
            </svg>
            <p class="hint"><span class="key-line" aria-hidden="true"/>{ hazard.say(say.language) }</p>
            <p class="hint"><span class="key-rest" aria-hidden="true"/>{ remain.say(say.language) }</p>
        </div>
    }
}
