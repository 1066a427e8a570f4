//! The fields of the inspector: a label, a number as text, a slider where that is natural.

use yew::prelude::*;

use super::read::{Domain, whole, whole_reader};
use crate::app::edit::{self, Edit, LeverEdit, LeverPlace, MoneyEdit};
use crate::app::refused::Place;
use crate::model::{Form, Parameter, ParameterKind, Pin, Quantity, Scenario, Target, descriptor};
use crate::text::fields::{self, Field};
use crate::text::number::Kind;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::value::{Forms, Pinned, ValueField, Write};
use crate::ui::widgets::number_field::Reset;
use crate::ui::widgets::{NumberField, Scale, Slider};

/// How a field of a parameter looks.
#[derive(Clone, PartialEq)]
pub struct Look {
    /// Which field it is, for label and help.
    pub field: Field,
    /// A label that says more than the field's own.
    pub label: Option<String>,
    /// The unit, at the right.
    pub unit: String,
    /// Whether it has a slider.
    pub slider: bool,
    /// The forms that it takes, where they are not its field's own.
    pub forms: Option<Forms>,
    /// Where its slider ends, where others leave it less than its field takes.
    most: Option<f64>,
}

impl Look {
    /// A field with a unit.
    #[must_use]
    pub fn new(field: Field, unit: impl Into<String>) -> Self {
        Self {
            field,
            label: None,
            unit: unit.into(),
            slider: false,
            forms: None,
            most: None,
        }
    }

    /// In these forms alone.
    #[must_use]
    pub fn taking(mut self, forms: Forms) -> Self {
        self.forms = Some(forms);
        self
    }

    /// With a slider.
    #[must_use]
    pub fn dragged(mut self) -> Self {
        self.slider = true;
        self
    }

    /// With another label.
    #[must_use]
    pub fn called(mut self, label: String) -> Self {
        self.label = Some(label);
        self
    }

    fn words(&self, context: &Context) -> (String, &'static str) {
        let language = context.say.language;
        let label = self
            .label
            .clone()
            .unwrap_or_else(|| fields::label(language, self.field).to_owned());
        (label, fields::help(language, self.field))
    }
}

/// What values a target takes.
#[must_use]
pub fn domain(target: &Target) -> Domain {
    match target.kind() {
        Some(ParameterKind::Probability) => Domain::SHARE,
        Some(ParameterKind::Rate) => Domain::COUNT,
        _ => Domain::MONEY,
    }
}

/// The field of a parameter.
pub fn parameter(context: &Context, target: &Target, look: &Look) -> Html {
    let Some(now) = edit::parameter(&context.scenario, target) else {
        return html! { <div/> };
    };
    if super::counts::stand_for(&context.scenario, target) {
        return super::counts::instead(context, target, look);
    }
    let write = {
        let target = target.clone();
        move |value: Parameter| Edit::Parameter(target.clone(), value)
    };
    let forms = target
        .field()
        .map_or(&[Form::Constant][..], |field| field.forms);
    let forms = Forms {
        forms,
        certain: false,
    };
    let was = edit::parameter(&context.origin, target);
    let look = Look {
        most: room(&context.scenario, target),
        ..look.clone()
    };
    value(
        context,
        now,
        was,
        (domain(target), forms),
        &look,
        None,
        Write::new(write),
    )
}

/// What the other exits of a stage leave to one, where all of them are known: its slider would lead to what cannot be simulated.
fn room(scenario: &Scenario, target: &Target) -> Option<f64> {
    let Target::TransitionProbability(id) = target else {
        return None;
    };
    let all = &scenario.transitions;
    let own = all.iter().find(|it| it.id == *id)?;
    let others = all.iter().filter(|it| it.from == own.from && it.id != *id);
    let taken: Option<f64> = others.map(|it| it.probability.known()).sum();
    // Without the dust of sums: 0.56, not 0.5599999999999999.
    taken.map(|taken| ((1.0 - taken) * 1e9).round() / 1e9)
}

/// The field of a parameter that no lever targets.
pub fn one(
    context: &Context,
    now: &Parameter,
    was: Option<&Parameter>,
    domain: Domain,
    look: &Look,
    write: impl Fn(Parameter) -> Edit + 'static,
) -> Html {
    let forms = look.forms.unwrap_or(Forms {
        forms: descriptor::FIXED_COST.forms,
        certain: false,
    });
    value(
        context,
        now,
        was,
        (domain, forms),
        look,
        None,
        Write::new(write),
    )
}

/// The field of any value.
fn value(
    context: &Context,
    now: &Parameter,
    was: Option<&Parameter>,
    (domain, forms): (Domain, Forms),
    look: &Look,
    slot: Option<u8>,
    write: Write,
) -> Html {
    let (label, help) = look.words(context);
    let scale = now.known().filter(|_| look.slider).map(|known| {
        let was = was.and_then(Parameter::known).unwrap_or(known);
        let scale = scale(domain, was);
        look.most.map_or(scale, |most| scale.up_to(most))
    });
    let each = matches!(
        look.field,
        Field::Probability
            | Field::Arrivals
            | Field::ReferralRate
            | Field::StageRevenue
            | Field::StageCost
            | Field::FixedCost
    );
    html! {
        <ValueField say={context.say.clone()} dispatch={context.dispatch.clone()} label={label} help={help}
            unit={look.unit.clone()} now={now.clone()} was={was.cloned()} domain={domain} forms={forms}
            periods={context.scenario.clock.periods} each={each} scale={scale} slot={slot} pin={pinned(context, &write)} write={write}/>
    }
}

/// What is pinned, and the key of the number that is written here; `None` where it cannot be pinned.
fn pinned(context: &Context, write: &Write) -> Option<Pinned> {
    let key = pin_of(&write.edit(Parameter::default()))?.to_string();
    let all = context.scenario.pinned.clone();
    Some(Pinned { key, all })
}

/// What an edit is of, as what can be pinned.
fn pin_of(edit: &Edit) -> Option<Pin> {
    Some(match edit {
        Edit::Parameter(target, _) => Pin::Parameter(target.clone()),
        Edit::Initial(id, _) => Pin::Initial(id.clone()),
        Edit::Money(MoneyEdit::GrossMargin(_)) => Pin::GrossMargin,
        Edit::Money(MoneyEdit::FixedCost(_)) => Pin::FixedCost,
        Edit::Lever(LeverPlace::Strategy(id, position), LeverEdit::Amount(_)) => {
            Pin::Amount(id.clone(), *position)
        }
        Edit::Lever(LeverPlace::Strategy(id, position), LeverEdit::Intensity(_)) => {
            Pin::Intensity(id.clone(), *position)
        }
        _ => return None,
    })
}

/// A scale that suits a value of a kind.
#[must_use]
pub fn scale(domain: Domain, value: f64) -> Scale {
    match domain.kind {
        Kind::Share => Scale::around(if value > 0.0 { value } else { 0.1 }, Some(domain.high)),
        Kind::Money if value < 0.0 => Scale::around(1.0, None).holding(value),
        Kind::Money | Kind::Count => Scale::around(value, None),
        Kind::Number => Scale::new(0.0, if value > 1.0 { value * 2.0 } else { 2.0 }, 200.0),
    }
}

/// A slider whose moves are edits of one gesture.
pub fn slider(
    context: &Context,
    label: &str,
    value: f64,
    scale: Scale,
    domain: Domain,
    slot: Option<u8>,
    write: impl Fn(f64) -> Edit + 'static,
) -> Html {
    let on_move = {
        let context = context.clone();
        Callback::from(move |(value, gesture): (f64, u64)| context.edit_in(write(value), gesture))
    };
    let label = context.say.phrase(Phrase::SliderOf { label });
    html! {
        <Slider label={label} said={domain.written(value, &context.say)} value={value} scale={scale} slot={slot}
            on_move={on_move}/>
    }
}

/// How a changed number is put back.
#[must_use]
pub fn reset(context: &Context, was: &str, on_reset: Callback<()>) -> Reset {
    Reset {
        label: context.say.word(Word::Changed).into(),
        action: context.say.phrase(Phrase::ResetTo { value: was }).into(),
        on_reset,
    }
}

/// The field of one quantity.
pub fn quantity(
    context: &Context,
    now: &Quantity,
    was: Option<&Quantity>,
    domain: Domain,
    look: &Look,
    slot: Option<u8>,
    write: impl Fn(Quantity) -> Edit + 'static,
) -> Html {
    let was = was.map(|was| Parameter::Constant(*was));
    let forms = look.forms.unwrap_or(Forms::NUMBER);
    value(
        context,
        &Parameter::Constant(*now),
        was.as_ref(),
        (domain, forms),
        look,
        slot,
        Write::of_quantity(write),
    )
}

/// Limits of a whole number, and what an empty field means where it may be empty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Whole {
    /// Lowest.
    pub low: u64,
    /// Highest.
    pub high: u64,
    /// What an empty field means.
    pub empty: Option<Word>,
}

/// The field of a whole number; `None` is an empty field.
pub fn whole_number(
    context: &Context,
    now: Option<u64>,
    was: Option<Option<u64>>,
    limits: Whole,
    look: &Look,
    write: impl Fn(Option<u64>) -> Edit + Clone + 'static,
) -> Html {
    let (label, help) = look.words(context);
    let text = |value: Option<u64>| value.map_or_else(String::new, |value| value.to_string());
    let on_commit = {
        let (context, write) = (context.clone(), write.clone());
        Callback::from(move |text: String| {
            if limits.empty.is_some() && text.trim().is_empty() {
                context.edit(write(None));
            } else if let Ok(value) = whole(&text, limits.low, limits.high, &context.say) {
                context.edit(write(Some(value)));
            }
        })
    };
    let place = Place {
        edit: write(None),
        part: 0,
    };
    let reset = was.filter(|was| *was != now).map(|was| {
        let (context, write) = (context.clone(), write.clone());
        let words = match (was, limits.empty) {
            (None, Some(word)) => context.say.word(word).to_owned(),
            _ => text(was),
        };
        reset(
            &context.clone(),
            &words,
            Callback::from(move |()| context.edit(write(was))),
        )
    });
    html! {
        <NumberField label={label} value={text(now)} unit={look.unit.clone()}
            reader={whole_reader(limits.low, limits.high, limits.empty, &context.say)}
            place={place} on_commit={on_commit} reset={reset} help={help}/>
    }
}
