//! The buttons of an item of a list: up, down, a copy, away with it.

use yew::prelude::*;

use super::focus;
use crate::app::Action;
use crate::app::edit::{Edit, StructureEdit};
use crate::app::removed::Removed;
use crate::app::shown::NoticeKind;
use crate::app::view::{Selection, ViewChange};
use crate::text::strategies::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::click::is_second;
use crate::ui::widgets::{Icon, icon};

/// What one button does.
#[derive(Clone)]
pub struct Tool {
    /// The change.
    pub edit: Edit,
    /// What has the focus then, as a selector.
    pub focus: String,
    /// What is to be shown in the inspector then; `None`: what is there.
    pub select: Option<Selection>,
}

impl Tool {
    /// A button that makes a change, after which this has the focus.
    #[must_use]
    pub fn new(edit: Edit, focus: String) -> Self {
        Self {
            edit,
            focus,
            select: None,
        }
    }

    /// And shows something else.
    #[must_use]
    pub fn showing(mut self, selection: Option<Selection>) -> Self {
        self.select = selection;
        self
    }
}

/// The buttons of an item; `None`: it cannot be done.
#[derive(Clone, Default)]
pub struct Tools {
    /// Moves it one place up.
    pub up: Option<Tool>,
    /// Moves it one place down.
    pub down: Option<Tool>,
    /// Puts a copy right behind it.
    pub copy: Option<Tool>,
    /// Removes it.
    pub remove: Option<Tool>,
}

/// The selector of a button of an item.
#[must_use]
pub fn selector(item: &str, tool: &str) -> String {
    format!("[data-tool=\"{item}/{tool}\"]")
}

/// One button. `item` tells it from those of other items, `name` is what a person calls it.
fn button(
    context: &Context,
    (item, name): (&str, &str),
    key: &str,
    (which, act): (Icon, Word),
    tool: Option<Tool>,
) -> Html {
    let act = act.say(context.say.language);
    let label = Phrase::Of { act, name }.say(context.say.language);
    let idle = tool.is_none().then_some("true");
    let onclick = {
        let context = context.clone();
        let removed = (key == "remove").then(|| name.to_owned());
        move |event: MouseEvent| {
            let is_meant = removed.is_none() || !is_second(&event);
            if let Some(tool) = tool.as_ref().filter(|_| is_meant) {
                run(&context, tool, removed.as_deref());
            }
        }
    };
    html! {
        <button type="button" class="btn btn-quiet btn-icon" data-tool={format!("{item}/{key}")} aria-label={label} title={act}
            aria-disabled={idle} onclick={onclick}>{ icon(which) }</button>
    }
}

/// The two buttons that move an item.
pub fn order(context: &Context, item: &str, name: &str, tools: Tools) -> Html {
    let of = (item, name);
    html! {
        <span class="tool-row">
            { button(context, of, "up", (Icon::Up, Word::Earlier), tools.up) }
            { button(context, of, "down", (Icon::Down, Word::Later), tools.down) }
        </span>
    }
}

/// The buttons of an item; `ordered`: also the two that move it.
pub fn tools(context: &Context, item: &str, name: &str, ordered: bool, tools: Tools) -> Html {
    let of = (item, name);
    let (copy, remove) = (tools.copy.clone(), tools.remove.clone());
    html! {
        <span class="tool-row">
            <span class="tool-row">{ ordered.then(|| order(context, item, name, tools)) }</span>
            { button(context, of, "copy", (Icon::Copy, Word::Duplicate), copy) }
            { button(context, of, "remove", (Icon::Remove, Word::Remove), remove) }
        </span>
    }
}

/// Does what a button does, and says what was removed.
pub fn run(context: &Context, tool: &Tool, removed: Option<&str>) {
    focus::wish(tool.focus.clone());
    let gone = removed.and_then(|name| match &tool.edit {
        Edit::Structure(StructureEdit::Remove(item)) => {
            Some(Removed::of(&context.scenario, item, name.to_owned()))
        }
        _ => None,
    });
    context.edit(tool.edit.clone());
    if let Some(selection) = &tool.select {
        context.view(ViewChange::Select(Some(selection.clone())));
    }
    if let Some(gone) = gone {
        context
            .dispatch
            .send(Action::Notify(NoticeKind::Removed(gone)));
    }
}
