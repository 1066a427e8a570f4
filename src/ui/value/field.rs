//! The field of one value: its text, what was understood while typing, and below it what suits its kind: a
//! slider, a picture with two ends, a curve with a table, or the numbers of a formula.

use std::rc::Rc;

use yew::prelude::*;

use super::curve::Curve;
use super::ends::Ends;
use super::menu::{Choice, Menu, choices};
use super::table::Table;
use super::{Domain, Write, formula, parts};
use crate::app::counts::count;
use crate::app::history::Gesture;
use crate::app::refused::Place;
use crate::app::store::Dispatch;
use crate::app::value::{self, Reshape};
use crate::app::{Action, Edit};
use crate::engine::belief::Belief;
use crate::model::{Form, Parameter, Quantity};
use crate::text::number::Kind;
use crate::text::values::{Phrase, Word};
use crate::text::workspace;
use crate::ui::say::Say;
use crate::ui::widgets::number_field::{Pin, Reset};
use crate::ui::widgets::{NumberField, Reader, Scale, Slider, Understood};

/// The fields of one value: its text, its table, the numbers of a distribution.
const TEXT: usize = 0;
const TABLE: usize = 1;
const NUMBERS: usize = 2;

/// Which forms a field takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forms {
    /// Constant, tables, formulas.
    pub forms: &'static [Form],
    /// Whether its numbers must be certain.
    pub certain: bool,
}

impl Forms {
    /// Whether a number that holds always is one of them.
    #[must_use]
    pub fn constant(self) -> bool {
        self.forms.contains(&Form::Constant)
    }

    /// One number, certain or not.
    pub const NUMBER: Self = Self {
        forms: &[Form::Constant],
        certain: false,
    };
    /// One certain number.
    pub const CERTAIN: Self = Self {
        forms: &[Form::Constant],
        certain: true,
    };
    /// Certain factors, one behind the other.
    pub const FACTORS: Self = Self {
        forms: &[Form::ByPeriod],
        certain: true,
    };
    /// People, in all or by tenure.
    pub const PEOPLE: Self = Self {
        forms: &[Form::Constant, Form::ByTenure],
        certain: true,
    };
}

/// What is pinned to the front panel, and the key of this value there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// The key.
    pub key: String,
    /// All keys that are pinned.
    pub all: Vec<String>,
}

/// Properties of [`ValueField`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words and figures.
    pub say: Rc<Say>,
    /// Where edits go.
    pub dispatch: Dispatch,
    /// What it is.
    pub label: AttrValue,
    /// What it means.
    #[prop_or_default]
    pub help: AttrValue,
    /// Its unit.
    #[prop_or_default]
    pub unit: AttrValue,
    /// The value.
    pub now: Parameter,
    /// What it was when the scenario was opened.
    #[prop_or_default]
    pub was: Option<Parameter>,
    /// What values it takes.
    pub domain: Domain,
    /// In which forms.
    pub forms: Forms,
    /// Periods of the scenario.
    pub periods: u32,
    /// Whether it is so each period.
    #[prop_or_default]
    pub each: bool,
    /// The scale of its slider, while it is one certain value.
    #[prop_or_default]
    pub scale: Option<Scale>,
    /// Slot of the strategy whose colour the slider wears.
    #[prop_or_default]
    pub slot: Option<u8>,
    /// Whether it is small, with no room to say that it is one value.
    #[prop_or_default]
    pub small: bool,
    /// Its pin, where it can be pinned.
    #[prop_or_default]
    pub pin: Option<Pinned>,
    /// Makes the edit.
    pub write: Write,
}

impl Props {
    fn send(&self) -> impl Fn(Parameter, Option<u64>) + Clone + 'static {
        let (dispatch, write) = (self.dispatch.clone(), self.write.clone());
        move |value, gesture| {
            dispatch.send(Action::Edit(write.edit(value), gesture.map(Gesture)));
        }
    }

    fn reshape(&self) -> Reshape {
        Reshape {
            periods: self.periods,
            divides: self.domain.whole,
        }
    }
}

/// The field.
#[component]
pub fn ValueField(props: &Props) -> Html {
    count("ValueField");
    let (domain, say, now) = (props.domain, &props.say, &props.now);
    let forms = props.forms;
    let send = props.send();
    let reader = reader(props);
    let on_commit = {
        let (say, before, send) = (say.clone(), now.clone(), send.clone());
        Callback::from(move |text: String| {
            if let Ok(value) = domain.parameter(&text, &before, forms, &say) {
                send(value, None);
            }
        })
    };
    let reset = props.was.as_ref().filter(|was| *was != now).map(|was| {
        let text = named(props, was);
        let (was, send) = (was.clone(), send.clone());
        Reset {
            label: say.word(workspace::Word::Changed).into(),
            action: say
                .phrase(workspace::Phrase::ResetTo { value: &text })
                .into(),
            on_reset: Callback::from(move |()| send(was.clone(), None)),
        }
    });
    let wide = Choice::of(now) != Choice::One;
    let placeholder = match now.form() {
        Form::Constant | Form::ByPeriod | Form::ByTenure => "",
        _ => Word::TypeToReplace.say(say.language),
    };
    html! {
        <div class={classes!("value-field", wide.then_some("wide"))}>
            <NumberField label={props.label.clone()} value={domain.parameter_text(now, props.forms.constant(), say)} placeholder={placeholder}
                after={menu(props)} place={place(props, TEXT)} reader={reader} locale={say.language.locale()} on_commit={on_commit} reset={reset} pin={pin(props)}
                help={props.help.clone()} note={note(props)}>{ below(props) }</NumberField>
        </div>
    }
}

/// Where what cannot be read in one of its fields waits.
fn place(props: &Props, part: usize) -> Place {
    Place {
        edit: props.write.edit(Parameter::default()),
        part,
    }
}

/// The button that pins the value, or takes it off.
fn pin(props: &Props) -> Option<Pin> {
    let Pinned { key, all } = props.pin.clone()?;
    let on = all.contains(&key);
    let word = if on { Word::Unpin } else { Word::Pin };
    let dispatch = props.dispatch.clone();
    let on_toggle = Callback::from(move |()| {
        let mut keys: Vec<String> = all.iter().filter(|other| **other != key).cloned().collect();
        if !on {
            keys.push(key.clone());
        }
        dispatch.send(Action::Edit(Edit::Pinned(keys), None));
    });
    Some(Pin {
        on,
        label: word.say(props.say.language).into(),
        on_toggle,
    })
}

/// A value in few words, for a button.
fn named(props: &Props, value: &Parameter) -> String {
    match value {
        Parameter::Constant(quantity) => props.domain.quantity_text(quantity, &props.say),
        other => Choice::of(other).name(props.say.language).to_owned(),
    }
}

fn reader(props: &Props) -> Reader {
    let (domain, say, before) = (props.domain, props.say.clone(), props.now.clone());
    let (forms, each) = (props.forms, props.each);
    let formula = !matches!(
        before.form(),
        Form::Constant | Form::ByPeriod | Form::ByTenure
    );
    Reader::new(move |text| {
        if formula && text.trim().is_empty() {
            return Ok(Understood::default());
        }
        let read = domain.parameter(text, &before, forms, &say)?;
        Ok(Understood {
            said: understood(domain, &read, each, &say),
            canonical: domain.parameter_text(&read, forms.constant(), &say),
            ..Understood::default()
        })
    })
}

/// What was understood, in a sentence.
fn understood(domain: Domain, read: &Parameter, each: bool, say: &Say) -> String {
    let written = |value: &Quantity| {
        let text = domain.quantity_text(value, say);
        match domain.kind {
            Kind::Money => say.numbers.priced(&text),
            _ => text,
        }
    };
    match read {
        Parameter::Constant(value @ Quantity::Known(_)) if each => {
            say.phrase(workspace::Phrase::EachPeriod {
                value: &written(value),
                period: say.period(),
            })
        }
        Parameter::Constant(Quantity::Known(factor)) if domain.relative => {
            times(domain, *factor, say)
        }
        Parameter::Constant(value @ Quantity::Known(_)) => written(value),
        Parameter::Constant(value) => domain.belief(value, say),
        Parameter::ByPeriod(values) | Parameter::ByTenure(values) => {
            let end = |value: Option<&Quantity>| value.map_or_else(String::new, written);
            say.phrase(workspace::Phrase::PeriodList {
                count: values.len(),
                first: &end(values.first()),
                last: &end(values.last()),
            })
        }
        _ => String::new(),
    }
}

/// A factor and what it does: `×1.1: 10 % more`.
fn times(domain: Domain, factor: f64, say: &Say) -> String {
    let value = &format!("×{}", domain.written(factor, say));
    let change = &say.numbers.share((factor - 1.0).abs());
    let phrase = match factor {
        1.0 => Phrase::AsBefore { value },
        more if more > 1.0 => Phrase::TimesMore { value, change },
        _ => Phrase::TimesLess { value, change },
    };
    phrase.say(say.language)
}

/// What is said of the value as it stands: of an uncertain one where it lies, and what it was.
fn note(props: &Props) -> String {
    let Parameter::Constant(quantity @ Quantity::Uncertain(distribution)) = &props.now else {
        return String::new();
    };
    let mut note = props.domain.belief(quantity, &props.say);
    let bounds = props.domain.bounds();
    let belief = Belief::new(distribution, bounds);
    let beyond =
        belief.free_quantile(0.01) < bounds.low || belief.free_quantile(0.99) > bounds.high;
    if beyond {
        note.push(' ');
        note.push_str(Word::Clamped.say(props.say.language));
    }
    if let Some(was) = props.was.as_ref().filter(|was| **was != props.now) {
        let value = named(props, was);
        note.push(' ');
        note.push_str(&Phrase::Was { value: &value }.say(props.say.language));
    }
    note
}

/// The kind of value, and the list of others.
fn menu(props: &Props) -> Html {
    let language = props.say.language;
    let chosen = Choice::of(&props.now);
    let choices = choices(&props.now, props.domain, props.forms);
    let face = match (chosen, props.unit.is_empty()) {
        (Choice::One, false) => props.unit.to_string(),
        (Choice::One, true) if props.forms.certain || props.small => String::new(),
        (choice, true) => choice.name(language).to_owned(),
        (choice, false) => format!("{} · {}", choice.name(language), props.unit),
    };
    if choices.len() < 2 {
        return html! { <span class="unit">{ face }</span> };
    }
    let on_choose = {
        let (now, domain, how) = (props.now.clone(), props.domain, props.reshape());
        let send = props.send();
        Callback::from(move |choice: Choice| {
            if let Some(value) = turned(&now, choice, domain, how) {
                send(value, None);
            }
        })
    };
    let label = Phrase::KindOf {
        label: &props.label,
    }
    .say(language);
    html! { <Menu label={label} face={face} language={language} choices={choices} chosen={chosen} on_choose={on_choose}/> }
}

/// The value as another kind, of nearest meaning.
fn turned(now: &Parameter, choice: Choice, domain: Domain, how: Reshape) -> Option<Parameter> {
    let kind = match choice {
        Choice::Form(form) => return Some(value::reshape(now, form, how)),
        Choice::One => None,
        Choice::Unsure(kind) => Some(kind),
    };
    let Parameter::Constant(quantity) = value::reshape(now, Form::Constant, how) else {
        return None;
    };
    value::turned(&quantity, kind, domain.bounds()).map(Parameter::Constant)
}

/// What stands below the text.
fn below(props: &Props) -> Html {
    let (domain, say) = (props.domain, &props.say);
    match &props.now {
        Parameter::Constant(Quantity::Known(value)) => slider(props, *value),
        Parameter::Constant(Quantity::Uncertain(distribution)) => {
            let send = props.send();
            let on_drag = {
                let send = send.clone();
                Callback::from(move |(value, gesture): (Quantity, u64)| {
                    send(Parameter::Constant(value), Some(gesture));
                })
            };
            let on_number =
                Callback::from(move |value: Quantity| send(Parameter::Constant(value), None));
            html! {
                <div key="unsure">
                    <Ends label={props.label.clone()} say={say.clone()} domain={domain} distribution={*distribution} on_change={on_drag}/>
                    { parts::numbers(say, domain, *distribution, &place(props, NUMBERS), &on_number) }
                </div>
            }
        }
        Parameter::ByPeriod(values) => table(props, values, false),
        Parameter::ByTenure(values) => table(props, values, true),
        formula => html! {
            <div key="formula">
                { formula::numbers(say, &props.dispatch, domain, formula, props.periods, &props.write) }
                { formula::outcome(say, domain, formula, props.periods) }
            </div>
        },
    }
}

fn slider(props: &Props, value: f64) -> Html {
    let Some(scale) = props.scale else {
        return html! { <span key="none" hidden=true/> };
    };
    let send = props.send();
    let on_move = Callback::from(move |(value, gesture): (f64, u64)| {
        send(Parameter::number(value), Some(gesture));
    });
    let label = props.say.phrase(workspace::Phrase::SliderOf {
        label: &props.label,
    });
    html! {
        <Slider key="slider" label={label} said={props.domain.written(value, &props.say)} value={value}
            scale={scale.holding(value)} slot={props.slot} on_move={on_move}/>
    }
}

fn table(props: &Props, values: &[Quantity], by_tenure: bool) -> Html {
    let made = if by_tenure {
        Parameter::ByTenure
    } else {
        Parameter::ByPeriod
    };
    let send = props.send();
    let on_drag = {
        let send = send.clone();
        Callback::from(move |(values, gesture): (Vec<Quantity>, Option<u64>)| {
            send(made(values), gesture);
        })
    };
    let on_table = Callback::from(move |values: Vec<Quantity>| send(made(values), None));
    let help = match (by_tenure, props.domain.whole) {
        (true, true) => Word::WholeHelp,
        (true, false) => Word::TenureHelp,
        _ if props.forms == Forms::FACTORS => Word::CycleHelp,
        _ => Word::TableHelp,
    };
    html! {
        <div key="table">
            <Curve label={props.label.clone()} say={props.say.clone()} domain={props.domain} values={values.to_vec()}
                by_tenure={by_tenure} on_change={on_drag}/>
            <Table label={props.label.clone()} say={props.say.clone()} domain={props.domain} certain={props.forms.certain}
                values={values.to_vec()} place={place(props, TABLE)} help={help} summary={Word::AsTable} on_change={on_table}/>
        </div>
    }
}
