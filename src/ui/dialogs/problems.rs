//! Everything that is wrong: where, what, what would be right, and a way there.

use yew::prelude::*;

use crate::app::shown::Dialog;
use crate::app::view::{Selection, ViewChange};
use crate::app::warned::{Scaled, Warned};
use crate::app::{Action, State};
use crate::model::Problem;
use crate::text::problems;
use crate::text::results;
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor;
use crate::ui::places;
use crate::ui::results::{warned, warned_count};
use crate::ui::widgets::{Icon, icon};

/// "2 problems, 1 warning".
#[must_use]
pub fn title(context: &Context, state: &State) -> String {
    let errors = state
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .count();
    let warnings = state.problems.len() - errors + warned_count(state);
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
    let warned = warned(state);
    if state.problems.is_empty() && warned.is_empty() {
        return html! { <p>{ context.say.word(Word::NoProblems) }</p> };
    }
    let items = state
        .problems
        .iter()
        .enumerate()
        .map(|(position, problem)| item(context, position, problem));
    let warned = warned.iter().enumerate().map(|(position, one)| {
        let (sentence, go) = match one {
            Warned::One(warning) => {
                let named = results::named(&context.scenario, warning);
                (results::warning(&context.say.numbers, &named), None)
            }
            Warned::Scaled(scaled) => (scaled_exits(context, scaled), stage_of(context, scaled)),
        };
        html! {
            <li key={format!("w{position}")} class="prob prob-warn">
                { icon(Icon::Warn) }<span>{ sentence }{ " " }{ go }</span>
            </li>
        }
    });
    html! { <ul>{ for items }{ for warned }</ul> }
}

/// In how much of the run exits of a stage were scaled.
fn scaled_exits(context: &Context, scaled: &Scaled<'_>) -> String {
    let scenario = &context.scenario;
    let names: Vec<String> = (scaled.strategies.iter())
        .map(|(id, _)| series::strategy_by_id(id, scenario).to_owned())
        .collect();
    let scaled = results::Scaled {
        stage: series::stage_by_id(scaled.stage, scenario),
        strategies: (!scaled.is_all).then_some(&names),
        parts: scaled.parts,
        times: scaled.times(),
    };
    results::scaled(&context.say.numbers, scaled)
}

/// The way to the stage. It may be of an earlier state, and gone.
fn stage_of(context: &Context, scaled: &Scaled<'_>) -> Option<Html> {
    context.scenario.stage_index(scaled.stage)?;
    Some(way(context, Selection::Stage(scaled.stage.to_owned())))
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
