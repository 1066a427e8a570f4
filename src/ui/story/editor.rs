//! Where a story is made: the list of its steps in the inspector, and the fields of the one that is open.

mod asked;
mod fields;
mod numbers;
mod shown;

use std::rc::Rc;

use yew::prelude::*;

use super::picture;
use super::{phrase, present, word};
use crate::app::edit::Edit;
use crate::app::story::{capture, edits};
use crate::codec;
use crate::model::limits;
use crate::model::story::Step;
use crate::text::story::{self as words, Phrase, Word};
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::inspector::parts;
use crate::ui::strategies::tools::{self, Tool, Tools, selector};
use crate::ui::widgets::{Icon, icon};

/// The panel.
#[inline(never)]
pub fn panel(context: &Context) -> Html {
    html! { <Editor context={context.clone()}/> }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
}

/// A step that is open, and what changes it.
#[derive(Clone)]
pub struct Open<'a> {
    /// The scenario and its words.
    pub context: &'a Context,
    /// Position of the step in the story.
    pub at: usize,
    /// The step.
    pub step: &'a Step,
}

impl Open<'_> {
    /// Makes a change of the step.
    pub fn change(&self, change: impl FnOnce(&mut Step)) {
        if let Some(edit) = self.edit(change) {
            self.context.edit(edit);
        }
    }

    /// The edit that a change of the step is.
    pub fn edit(&self, change: impl FnOnce(&mut Step)) -> Option<Edit> {
        let mut step = self.step.clone();
        change(&mut step);
        edits::replace(&self.context.scenario, self.at, &step)
    }

    /// What changes the step as it is when that is called.
    pub fn changer<T: 'static>(&self, change: impl Fn(&mut Step, T) + 'static) -> Callback<T> {
        let (context, at, step) = (self.context.clone(), self.at, self.step.clone());
        Callback::from(move |value: T| {
            let open = Open {
                context: &context,
                at,
                step: &step,
            };
            open.change(|step| change(step, value));
        })
    }
}

#[component]
fn Editor(props: &Props) -> Html {
    let context = &props.context;
    let open = use_state_eq(|| None::<usize>);
    let scenario = &context.scenario;
    let count = scenario.story.len();
    let rows = scenario.story.iter().enumerate().map(|(at, item)| {
        let step = codec::story::read(item).ok();
        let toggle = {
            let open = open.clone();
            let to = (*open != Some(at)).then_some(at);
            Callback::from(move |_: MouseEvent| open.set(to))
        };
        row(context, at, step.as_ref(), *open == Some(at), toggle)
    });
    let on_add = |with_moved: bool| {
        let (context, open) = (context.clone(), open.clone());
        move |_: MouseEvent| {
            if let Some(edit) = add(&context, with_moved) {
                context.edit(edit);
                open.set(Some(context.scenario.story.len()));
            }
        }
    };
    let moved = !capture::moved(&context.latest()).is_empty();
    let full = count >= limits::ITEMS;
    let on_present = {
        let context = context.clone();
        move |_: MouseEvent| present(&context, 0)
    };
    html! {
        <div class="stack story">
            { parts::head(context.say.word(workspace::Word::Scenario), word(context, Word::Story)) }
            <p class="small muted">{ word(context, Word::About) }</p>
            <div class="story-acts">
                <button type="button" class="btn" disabled={full} onclick={on_add(false)}>{ icon(Icon::Add) }{ word(context, Word::AddView) }</button>
                <button type="button" class="btn btn-primary" disabled={count == 0} onclick={on_present}>{ icon(Icon::Run) }{ word(context, Word::Present) }</button>
            </div>
            <div hidden={!moved}>
                <button type="button" class="btn" disabled={full} onclick={on_add(true)}>{ icon(Icon::Add) }{ word(context, Word::AddMoved) }</button>
                <p class="small muted">{ word(context, Word::AddMovedAbout) }</p>
            </div>
            <p class="small muted" hidden={count > 0}>{ word(context, Word::Empty) }</p>
            <p class="note warn" hidden={!full}>{ word(context, Word::Full) }</p>
            <ol class="list story-list" tabindex="-1" data-list="story" aria-label={word(context, Word::Story)}>{ for rows }</ol>
            { problems(context) }
        </div>
    }
}

/// The view as a step, with a title that says what it shows.
fn add(context: &Context, with_moved: bool) -> Option<Edit> {
    let state = context.latest();
    let mut step = capture::step(&state);
    let what = picture::title(context, &state, step.show);
    step.title = what.chars().take(limits::NAME_LENGTH).collect();
    if with_moved {
        capture::what_if(&state, None, step)
    } else {
        edits::add(&state.scenario, None, &step)
    }
}

fn row(
    context: &Context,
    at: usize,
    step: Option<&Step>,
    is_open: bool,
    toggle: Callback<MouseEvent>,
) -> Html {
    let title = match step {
        Some(step) if !step.title.is_empty() => step.title.clone(),
        Some(_) => phrase(context, Phrase::Untitled { at: at + 1 }),
        None => word(context, Word::Unknown).to_owned(),
    };
    let about = step.map_or_else(
        || word(context, Word::UnknownAbout).to_owned(),
        |step| {
            let show = words::show(context.say.language, step.show);
            match &step.ask {
                Some(_) => format!("{show} · {}", word(context, Word::Question)),
                None => show.to_owned(),
            }
        },
    );
    let from_here = {
        let context = context.clone();
        move |_: MouseEvent| present(&context, at)
    };
    let label = |act: Word| {
        let act = word(context, act);
        phrase(context, Phrase::For { act, name: &title })
    };
    let edit = if is_open {
        Word::CloseStep
    } else {
        Word::EditStep
    };
    let body = step.filter(|_| is_open).map(|step| {
        let open = Open { context, at, step };
        html! {
            <div class="stack story-open" key={at}>
                { fields::words(&open) }
                { shown::fields(&open) }
                { numbers::fields(&open) }
                { asked::fields(&open) }
            </div>
        }
    });
    html! {
        <li key={at} class="list-item story-item">
            <div class="story-row">
                <span class="story-number">{ at + 1 }</span>
                <span class="story-title"><b>{ title.clone() }</b><small class="muted">{ about }</small></span>
            </div>
            <div class="row spread">
                <span class="tool-row">
                    <button type="button" class="btn btn-quiet" hidden={step.is_none()} aria-expanded={is_open.to_string()} aria-label={label(edit)}
                        data-tool={format!("step-{at}/edit")} onclick={toggle}>{ word(context, edit) }</button>
                    <button type="button" class="btn btn-quiet btn-icon" aria-label={label(Word::FromHere)} title={word(context, Word::FromHere)}
                        onclick={from_here}>{ icon(Icon::Run) }</button>
                </span>
                { order(context, at, &title) }
            </div>
            <div>{ body }</div>
        </li>
    }
}

/// Up, down, a copy, away with it.
fn order(context: &Context, at: usize, title: &str) -> Html {
    let scenario = &context.scenario;
    let item = |at: usize| format!("step-{at}");
    let to = |down: bool, tool: &str| {
        let goes = if down { at + 1 } else { at.checked_sub(1)? };
        let edit = edits::shift(scenario, at, down)?;
        Some(Tool::new(edit, selector(&item(goes), tool)))
    };
    let copy = edits::copy(scenario, at);
    let remove = edits::remove(scenario, at);
    let of = Tools {
        up: to(false, "up"),
        down: to(true, "down"),
        copy: copy.map(|edit| Tool::new(edit, selector(&item(at + 1), "copy"))),
        remove: remove.map(|edit| Tool::new(edit, selector(&item(at), "remove"))),
    };
    tools::tools(context, &item(at), title, true, of)
}

/// What the steps name that is not there.
fn problems(context: &Context) -> Html {
    let language = context.say.language;
    let found = codec::story::problems(&context.scenario);
    let lines = found.iter().take(20).enumerate().map(|(at, problem)| {
        let text = crate::text::problems::line(language, problem);
        html! { <li key={at}>{ text }</li> }
    });
    html! { <ul class="note warn small story-problems" hidden={found.is_empty()}>{ for lines }</ul> }
}

/// What a text field needs to make one step of undo of a spell of typing.
pub type Texts = Rc<dyn Fn(&mut Step) -> &mut String>;
