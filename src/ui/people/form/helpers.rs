//! The departments that help at a stage: a chip each, and a field to add one.

use yew::prelude::*;

use super::LIST;
use super::draft::Draft;
use crate::app::departments::same;
use crate::app::edit::{Edit, StageEdit};
use crate::model::{Stage, limits};
use crate::text::people::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::people::focus::focus;
use crate::ui::people::{phrase, word};
use crate::ui::widgets::{Icon, icon};

/// Id of the field that adds one.
const ADD: &str = "people-helper";

/// The chips and the field.
pub fn helpers(context: &Context, stage: &Stage) -> Html {
    let names = &stage.contributors;
    let chips = names
        .iter()
        .enumerate()
        .map(|(position, name)| chip(context, stage, position, name));
    let add = {
        let (context, id, names) = (context.clone(), stage.id.clone(), names.clone());
        Callback::from(move |name: String| {
            let known = names.iter().any(|known| same(known, &name));
            if !name.is_empty() && !known && names.len() < limits::DEPARTMENTS {
                let names = names.iter().cloned().chain([name]).collect();
                context.edit(Edit::Stage(id.clone(), StageEdit::Contributors(names)));
            }
        })
    };
    html! {
        <div class="people-group" role="group" aria-labelledby="people-helpers">
            <p id="people-helpers" class="field-head">{ word(context, Word::Helpers) }</p>
            <ul class="people-chips">{ for chips }</ul>
            <Draft id={ADD} label={word(context, Word::AddHelper)} value="" max={limits::NAME_LENGTH} list={LIST}
                help={word(context, Word::HelpersHelp)} button={word(context, Word::Add)} on_commit={add}/>
        </div>
    }
}

fn chip(context: &Context, stage: &Stage, position: usize, name: &str) -> Html {
    let onclick = {
        let (context, id, names) = (
            context.clone(),
            stage.id.clone(),
            stage.contributors.clone(),
        );
        move |_: MouseEvent| {
            let mut names = names.clone();
            if position < names.len() {
                names.remove(position);
            }
            // The button goes: the place to add one is the nearest.
            focus(ADD);
            context.edit(Edit::Stage(id.clone(), StageEdit::Contributors(names)));
        }
    };
    let label = phrase(context, Phrase::RemoveHelper { name });
    html! {
        <li key={name.to_owned()} class="tag people-chip">
            { name.to_owned() }
            <button type="button" class="btn btn-quiet btn-icon" aria-label={label.clone()} title={label} onclick={onclick}>
                { icon(Icon::Close) }
            </button>
        </li>
    }
}
