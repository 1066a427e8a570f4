//! The fields of the inspector: a label, a number as text, a slider where that is natural.

use yew::prelude::*;

use super::read::{Domain, whole, whole_reader};
use crate::app::edit::{self, Edit};
use crate::model::{Parameter, ParameterKind, Quantity, Target};
use crate::text::fields::{self, Field};
use crate::text::number::Kind;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
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
        }
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
    let domain = domain(target);
    let write = {
        let target = target.clone();
        move |value: Parameter| Edit::Parameter(target.clone(), value)
    };
    one(
        context,
        now,
        edit::parameter(&context.origin, target),
        domain,
        look,
        write,
    )
}

/// The field of a parameter that no lever targets.
pub fn one(
    context: &Context,
    now: &Parameter,
    was: Option<&Parameter>,
    domain: Domain,
    look: &Look,
    write: impl Fn(Parameter) -> Edit + Clone + 'static,
) -> Html {
    let (label, help) = look.words(context);
    let say = &context.say;
    let on_commit = {
        let (context, before, write) = (context.clone(), now.clone(), write.clone());
        Callback::from(move |text: String| {
            if let Ok(value) = domain.parameter(&text, &before, &context.say) {
                context.edit(write(value));
            }
        })
    };
    let reset = was.filter(|was| *was != now).map(|was| {
        let (context, was, write) = (context.clone(), was.clone(), write.clone());
        let text = domain.parameter_text(&was, say);
        reset(
            &context.clone(),
            &text,
            Callback::from(move |()| context.edit(write(was.clone()))),
        )
    });
    let slider = match now {
        Parameter::Constant(Quantity::Known(value)) if look.slider => {
            let was = was.and_then(Parameter::known).unwrap_or(*value);
            let write = move |value: f64| write(Parameter::number(value));
            slider(
                context,
                &label,
                *value,
                scale(domain, was).holding(*value),
                domain,
                None,
                write,
            )
        }
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => curve(values),
        _ => html! { <span/> },
    };
    html! {
        <NumberField label={label} value={domain.parameter_text(now, say)} unit={look.unit.clone()}
            reader={domain.parameter_reader(now, say)} on_commit={on_commit} reset={reset} help={about(context, now, help)}>
            { slider }
        </NumberField>
    }
}

/// What a field means, with how a table or formula is written.
fn about(context: &Context, now: &Parameter, help: &str) -> String {
    let more = match now {
        Parameter::Constant(Quantity::Known(_)) => return help.to_owned(),
        Parameter::ByPeriod(_) => Word::ListHelp,
        Parameter::ByTenure(_) => Word::TenureHelp,
        _ => Word::TypeToReplace,
    };
    format!("{help} {}", context.say.word(more))
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
    write: impl Fn(Quantity) -> Edit + Clone + 'static,
) -> Html {
    let (label, help) = look.words(context);
    let say = &context.say;
    let on_commit = {
        let (context, write) = (context.clone(), write.clone());
        Callback::from(move |text: String| {
            if let Ok(value) = domain.number(&text, &context.say) {
                context.edit(write(Quantity::Known(value)));
            }
        })
    };
    let reset = was.filter(|was| *was != now).map(|was| {
        let (context, was, write) = (context.clone(), *was, write.clone());
        let text = domain.written(was.center(), &context.say);
        reset(
            &context.clone(),
            &text,
            Callback::from(move |()| context.edit(write(was))),
        )
    });
    let slider = match (now, look.slider) {
        (Quantity::Known(value), true) => {
            let was = was.and_then(Quantity::known).unwrap_or(*value);
            let scale = scale(domain, was).holding(*value);
            slider(context, &label, *value, scale, domain, slot, move |value| {
                write(Quantity::Known(value))
            })
        }
        _ => html! { <span/> },
    };
    html! {
        <NumberField label={label} value={domain.written(now.center(), say)} unit={look.unit.clone()}
            reader={domain.reader(say)} on_commit={on_commit} reset={reset} help={help}>{ slider }</NumberField>
    }
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
            on_commit={on_commit} reset={reset} help={help}/>
    }
}

/// A table of values as a small stepped curve.
fn curve(values: &[Quantity]) -> Html {
    let values: Vec<f64> = values.iter().map(Quantity::center).collect();
    let high = values.iter().copied().fold(0.0_f64, f64::max);
    let low = values.iter().copied().fold(0.0_f64, f64::min);
    let span = if high > low { high - low } else { 1.0 };
    let step = 300.0 / values.len().max(1) as f64;
    let mut path = String::new();
    for (position, value) in values.iter().enumerate() {
        let (x, y) = (position as f64 * step, 40.0 - 36.0 * (value - low) / span);
        let verb = if position == 0 { 'M' } else { 'L' };
        path.push_str(&format!("{verb}{x:.1},{y:.1}L{:.1},{y:.1}", x + step));
    }
    html! {
        <svg class="curve" viewBox="0 0 300 44" preserveAspectRatio="none" aria-hidden="true">
            <line x1="0" x2="300" y1="42" y2="42"/>
            <path d={path} vector-effect="non-scaling-stroke"/>
        </svg>
    }
}
