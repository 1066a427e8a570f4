//! What the owner of a stage hands to colleagues: a row each, in an order of their own, and one to add.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::LIST;
use super::draft::Draft;
use crate::app::departments;
use crate::app::edit::{Edit, StageEdit};
use crate::model::{Extra, Handover, limits};
use crate::text::people::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::people::focus::{focus, is_beside};
use crate::ui::people::{phrase, word};
use crate::ui::widgets::{Icon, icon};

/// Id of the field that begins a new one.
const ADD: &str = "people-handover";

/// Properties of [`Handovers`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// Id of the stage.
    pub stage: AttrValue,
}

/// The rows.
#[component]
pub fn Handovers(props: &Props) -> Html {
    let keys = use_mut_ref(Keys::default);
    let context = &props.context;
    let scenario = &context.scenario;
    let stage = scenario
        .stages
        .iter()
        .find(|stage| *stage.id == *props.stage);
    let handovers = stage.map_or(&[] as &[Handover], |stage| &stage.handovers);
    let list = List {
        context: context.clone(),
        stage: props.stage.to_string(),
        handovers: handovers.to_vec(),
        keys: keys.clone(),
    };
    let count = handovers.len();
    keys.borrow_mut().fit(count);
    let rows = handovers
        .iter()
        .enumerate()
        .map(|(position, handover)| row(&list, position, handover));
    // One that was just added, with the focus still where it was, goes on in its row.
    let before = use_mut_ref(|| count);
    use_effect_with(count, {
        let last = keys.borrow().key(count.saturating_sub(1));
        move |count| {
            let more = *count > before.replace(*count);
            if more && is_beside(ADD) {
                focus(&what_id(last));
            }
        }
    });
    html! {
        <div class="people-group" role="group" aria-labelledby="people-handovers">
            <p id="people-handovers" class="field-head">{ word(context, Word::Handovers) }</p>
            <p class="hint">{ word(context, Word::HandoversHelp) }</p>
            <ol class="people-rows">{ for rows }</ol>
            { add(&list) }
        </div>
    }
}

/// Keys of the rows that stay theirs while they are moved, so that what is typed moves with them.
#[derive(Default)]
struct Keys {
    keys: Vec<u32>,
    next: u32,
}

impl Keys {
    fn fit(&mut self, count: usize) {
        self.keys.truncate(count);
        while self.keys.len() < count {
            self.keys.push(self.next);
            self.next = self.next.wrapping_add(1);
        }
    }

    fn key(&self, position: usize) -> u32 {
        self.keys.get(position).copied().unwrap_or(0)
    }
}

/// The hand-overs of a stage, and how they are changed.
#[derive(Clone)]
struct List {
    context: Context,
    stage: String,
    handovers: Vec<Handover>,
    keys: Rc<RefCell<Keys>>,
}

impl List {
    fn set(&self, handovers: Vec<Handover>) {
        let edit = StageEdit::Handovers(handovers);
        self.context.edit(Edit::Stage(self.stage.clone(), edit));
    }

    fn change(&self, position: usize, change: impl FnOnce(&mut Handover)) {
        let mut handovers = self.handovers.clone();
        if let Some(handover) = handovers.get_mut(position) {
            change(handover);
            self.set(handovers);
        }
    }
}

/// Id of the field of what is handed over.
fn what_id(key: u32) -> String {
    format!("people-what-{key}")
}

fn row(list: &List, position: usize, handover: &Handover) -> Html {
    let context = &list.context;
    let key = list.keys.borrow().key(position);
    let to = {
        let list = list.clone();
        Callback::from(move |to: String| list.change(position, |handover| handover.to = to))
    };
    let what = {
        let list = list.clone();
        Callback::from(move |what: String| list.change(position, |handover| handover.what = what))
    };
    let number = position + 1;
    html! {
        <li key={key} class="people-row" aria-label={phrase(context, Phrase::Handover { number })}>
            <Draft label={word(context, Word::To)} value={handover.to.clone()} max={limits::NAME_LENGTH} list={LIST} on_commit={to}/>
            <Draft id={what_id(key)} label={word(context, Word::What)} value={handover.what.clone()} max={limits::TEXT_LENGTH} on_commit={what}/>
            <div class="people-row-acts">
                { mover(list, position, key, Way::Up) }
                { mover(list, position, key, Way::Down) }
                { remover(list, position) }
            </div>
        </li>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Up,
    Down,
}

impl Way {
    fn id(self, key: u32) -> String {
        match self {
            Self::Up => format!("people-up-{key}"),
            Self::Down => format!("people-down-{key}"),
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

fn mover(list: &List, position: usize, key: u32, way: Way) -> Html {
    let (number, count) = (position + 1, list.handovers.len());
    let to = match way {
        Way::Up => position.checked_sub(1),
        Way::Down => Some(number).filter(|to| *to < count),
    };
    let (what, which) = match way {
        Way::Up => (Phrase::Up { number }, Icon::Previous),
        Way::Down => (Phrase::Down { number }, Icon::Next),
    };
    let label = phrase(&list.context, what);
    let onclick = {
        let list = list.clone();
        move |_: MouseEvent| {
            let Some(to) = to else { return };
            let mut handovers = list.handovers.clone();
            handovers.swap(position, to);
            list.keys.borrow_mut().keys.swap(position, to);
            // At either end the button that was pressed can do no more.
            let at_end = to == 0 || to + 1 == count;
            let button = if at_end { way.other() } else { way };
            // The row moves, and takes the focus out of its buttons.
            focus(&button.id(key));
            list.set(handovers);
        }
    };
    html! {
        <button id={way.id(key)} type="button" class="btn btn-quiet btn-icon people-turn" disabled={to.is_none()}
            aria-label={label.clone()} title={label} onclick={onclick}>{ icon(which) }</button>
    }
}

fn remover(list: &List, position: usize) -> Html {
    let label = phrase(
        &list.context,
        Phrase::Remove {
            number: position + 1,
        },
    );
    let onclick = {
        let list = list.clone();
        move |_: MouseEvent| {
            let mut handovers = list.handovers.clone();
            if position < handovers.len() {
                handovers.remove(position);
                list.keys.borrow_mut().keys.remove(position);
            }
            focus(ADD);
            list.set(handovers);
        }
    };
    html! {
        <button type="button" class="btn btn-quiet btn-icon" aria-label={label.clone()} title={label} onclick={onclick}>
            { icon(Icon::Close) }
        </button>
    }
}

/// A new one begins with the department that gets it; what it gets is then typed in its row.
fn add(list: &List) -> Html {
    if list.handovers.len() >= limits::DEPARTMENTS {
        return html! { <span hidden=true/> };
    }
    let on_commit = {
        let list = list.clone();
        Callback::from(move |to: String| {
            if to.is_empty() {
                return;
            }
            let known = departments::names(&list.context.scenario);
            let spelled = known.iter().find(|name| departments::same(name, &to));
            let handover = Handover {
                to: spelled.map_or_else(|| to.clone(), |name| (*name).to_owned()),
                what: String::new(),
                extra: Extra::new(),
            };
            list.set(list.handovers.iter().cloned().chain([handover]).collect());
        })
    };
    let context = &list.context;
    html! {
        <Draft id={ADD} label={word(context, Word::AddHandover)} value="" max={limits::NAME_LENGTH} list={LIST}
            button={word(context, Word::Add)} on_commit={on_commit}/>
    }
}
