//! Everything that is wrong: where, what, what would be right, and a way there.

use yew::prelude::*;

use crate::analysis::results::Warning;
use crate::app::shown::Dialog;
use crate::app::view::{Selection, ViewChange};
use crate::app::{Action, State};
use crate::model::Problem;
use crate::text::problems;
use crate::text::results;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor;
use crate::ui::places;
use crate::ui::results::warnings;
use crate::ui::widgets::{Icon, icon};

/// "2 problems, 1 warning".
#[must_use]
pub fn title(context: &Context, state: &State) -> String {
    let errors = state
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .count();
    let warnings = state.problems.len() - errors + warnings(state).len();
    context.say.phrase(Phrase::ProblemCount {
        problems: errors,
        warnings,
    })
}

/// Opens the dialog.
#[inline(never)]
pub fn opener(context: &Context, word: Word) -> Html {
    let onclick = context.on_click(|| Action::ShowDialog(Dialog::Problems));
    html! { <button type="button" class="link" onclick={onclick}>{ context.say.word(word) }</button> }
}

/// What the dialog holds.
pub fn body(context: &Context, state: &State) -> Html {
    let warned = warnings(state);
    if state.problems.is_empty() && warned.is_empty() {
        return html! { <p>{ context.say.word(Word::NoProblems) }</p> };
    }
    let items = state
        .problems
        .iter()
        .enumerate()
        .map(|(position, problem)| item(context, position, problem));
    let warned = warned.iter().enumerate().map(|(position, warning)| {
        let named = results::named(&context.scenario, warning);
        let sentence = results::warning(&context.say.numbers, &named);
        let go = match warning {
            // It may be of an earlier state, whose stage is gone.
            Warning::ExitsScaled { stage, .. } if context.scenario.stage_index(stage).is_some() => {
                Some(way(context, Selection::Stage(stage.clone())))
            }
            _ => None,
        };
        html! {
            <li key={format!("w{position}")} class="prob prob-warn">
                { icon(Icon::Warn) }<span>{ sentence }{ " " }{ go }</span>
            </li>
        }
    });
    html! { <ul>{ for items }{ for warned }</ul> }
}

/// The way to what it is about.
fn way(context: &Context, selection: Selection) -> Html {
    let word = context.say.word(Word::GoTo);
    let context = context.clone();
    let onclick = move |_: MouseEvent| {
        context.view(ViewChange::Select(Some(selection.clone())));
        context.dispatch.send(Action::CloseDialog);
        editor::lead("#inspector");
        editor::lead("#inspector [aria-invalid=true]");
    };
    html! { <button type="button" class="link" onclick={onclick}>{ word }</button> }
}

fn item(context: &Context, position: usize, problem: &Problem) -> Html {
    let named = problems::named(&context.scenario, problem);
    let sentence = problems::sentence(context.say.language, &named);
    let (class, which) = if problem.is_error() {
        ("prob prob-bad", Icon::Bad)
    } else {
        ("prob prob-warn", Icon::Warn)
    };
    let go = places::selection(&context.scenario, &problem.path).map(|to| way(context, to));
    let name = places::name(context, &problem.path);
    html! {
        <li key={position} class={class}>
            { icon(which) }
            <span><b>{ format!("{name}: ") }</b>{ sentence.what }{ " " }{ sentence.fix }{ " " }{ go }</span>
        </li>
    }
}
