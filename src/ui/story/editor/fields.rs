//! The words of a step, and the small fields that several parts of its form share.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::{phrase, word};
use super::{Open, Texts};
use crate::app::edit::Edit;
use crate::app::story::edits;
use crate::model::limits;
use crate::model::story::Step;
use crate::text::number::{Kind, exact, parse};
use crate::text::story::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::id::use_id;
use crate::ui::widgets::slider::next_gesture;
use crate::ui::widgets::{TextArea, TextField};

/// Title, text and notes.
pub fn words(open: &Open<'_>) -> Html {
    html! {
        <>
            { text(open, Word::Title, None, false, limits::NAME_LENGTH, |step| &mut step.title) }
            { text(open, Word::Text, Some(Word::TextAbout), true, limits::TEXT_LENGTH, |step| &mut step.text) }
            { text(open, Word::Notes, Some(Word::NotesAbout), true, limits::TEXT_LENGTH, |step| &mut step.notes) }
        </>
    }
}

/// A text of the step.
pub fn text(
    open: &Open<'_>,
    label: Word,
    about: Option<Word>,
    lines: bool,
    most: usize,
    of: impl Fn(&mut Step) -> &mut String + 'static,
) -> Html {
    let value = of(&mut open.step.clone()).clone();
    let of: Texts = Rc::new(of);
    html! {
        <Typed key={format!("{label:?}")} context={open.context.clone()} at={open.at} step={open.step.clone()} label={word(open.context, label)}
            about={about.map(|it| word(open.context, it))} lines={lines} most={most} value={value} of={TextsOf(of)}/>
    }
}

/// Equal, since the label tells them apart.
#[derive(Clone)]
struct TextsOf(Texts);

impl PartialEq for TextsOf {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Properties, PartialEq)]
struct TypedProps {
    context: Context,
    at: usize,
    step: Step,
    label: AttrValue,
    about: Option<&'static str>,
    lines: bool,
    most: usize,
    value: AttrValue,
    of: TextsOf,
}

/// A field whose spell of typing is one step of undo.
#[component]
fn Typed(props: &TypedProps) -> Html {
    let gesture = use_mut_ref(|| None::<u64>);
    let on_text = {
        let (context, of, gesture) = (props.context.clone(), props.of.clone(), gesture.clone());
        let (at, step) = (props.at, props.step.clone());
        Callback::from(move |text: String| {
            let gesture = *gesture.borrow_mut().get_or_insert_with(next_gesture);
            let mut step = step.clone();
            *(of.0)(&mut step) = text;
            let edit: Option<Edit> = edits::replace(&context.scenario, at, &step);
            if let Some(edit) = edit {
                context.edit_in(edit, gesture);
            }
        })
    };
    let on_done = Callback::from(move |()| *gesture.borrow_mut() = None);
    let (label, value, max) = (props.label.clone(), props.value.clone(), props.most);
    let field = if props.lines {
        html! { <TextArea key="area" label={label} value={value} max={max} on_text={on_text} on_done={on_done}/> }
    } else {
        html! { <TextField key="line" label={label} value={value} max={max} on_text={on_text} on_done={on_done}/> }
    };
    html! { <div>{ field }<p class="hint" hidden={props.about.is_none()}>{ props.about }</p></div> }
}

/// Properties of [`NumberOf`].
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// The scenario and its words.
    pub context: Context,
    /// What it is.
    pub label: AttrValue,
    /// How it is read.
    pub kind: Kind,
    /// What it is; `None`: left to the story.
    pub value: Option<f64>,
    /// What stands there without a number.
    pub placeholder: AttrValue,
    /// Whether there may be no number.
    #[prop_or(true)]
    pub may_be_empty: bool,
    /// Another number.
    pub on_value: Callback<Option<f64>>,
}

/// A plain number, taken when the field is left.
#[component]
pub fn NumberOf(props: &NumberProps) -> Html {
    let id = use_id();
    let wrong = use_state_eq(|| None::<String>);
    let locale = props.context.say.language.locale();
    let text = props
        .value
        .map_or(String::new(), |value| exact(value, props.kind, locale));
    let onchange = {
        let (on_value, wrong) = (props.on_value.clone(), wrong.setter());
        let (kind, may_be_empty) = (props.kind, props.may_be_empty);
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let text = input.value();
            if text.trim().is_empty() && may_be_empty {
                wrong.set(None);
                return on_value.emit(None);
            }
            match parse(&text, kind, locale) {
                Ok(value) => {
                    wrong.set(None);
                    on_value.emit(Some(value));
                }
                Err(_) => wrong.set(Some(text)),
            }
        }
    };
    let error = wrong.as_ref().map(|text| {
        html! { <p class="errtext" role="alert">{ phrase(&props.context, Phrase::NotRead { text }) }</p> }
    });
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ props.label.clone() }</label></div>
            <div class={classes!("box", wrong.is_some().then_some("err"))}>
                <input id={id} type="text" autocomplete="off" placeholder={props.placeholder.clone()} value={text} onchange={onchange}/>
            </div>
            <div>{ error }</div>
        </div>
    }
}

/// A field for a time: empty means the end, or what is said.
pub fn time(
    open: &Open<'_>,
    label: Word,
    empty: Word,
    value: Option<u32>,
    set: impl Fn(&mut Step, Option<u32>) + 'static,
) -> Html {
    let last = open.context.scenario.clock.periods;
    let on_value = open.changer(move |step, value: Option<f64>| {
        let time = value.map(|value| value.round().clamp(0.0, f64::from(last)) as u32);
        set(step, time);
    });
    html! {
        <NumberOf key={format!("{label:?}")} context={open.context.clone()} label={word(open.context, label)} kind={Kind::Count}
            value={value.map(f64::from)} placeholder={word(open.context, empty)} on_value={on_value}/>
    }
}

/// Boxes to tick, one for each strategy.
pub fn strategies(
    open: &Open<'_>,
    label: Word,
    chosen: &[String],
    set: impl Fn(&mut Step, Vec<String>) + 'static,
) -> Html {
    let scenario = &open.context.scenario;
    let set = Rc::new(set);
    let boxes = scenario.strategies.iter().enumerate().map(|(at, strategy)| {
        let on = chosen.contains(&strategy.id);
        let onchange = {
            let set = Rc::clone(&set);
            let mut ids = chosen.to_vec();
            if on {
                ids.retain(|id| *id != strategy.id);
            } else {
                ids.push(strategy.id.clone());
            }
            let change = open.changer(move |step, ()| set(step, ids.clone()));
            move |_: Event| change.emit(())
        };
        html! {
            <label key={strategy.id.clone()} class="check"><input type="checkbox" checked={on} onchange={onchange}/>
                { super::super::picture::strategy_name(open.context, scenario, at) }</label>
        }
    });
    html! {
        <fieldset key={format!("{label:?}")} class="story-checks"><legend class="field-head">{ word(open.context, label) }</legend>{ for boxes }</fieldset>
    }
}
