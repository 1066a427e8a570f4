//! Whose part is shown: a chip each, and what they do in a line that is read out when it changes.

use yew::prelude::*;

use super::page::Drawn;
use super::{phrase, word};
use crate::app::Action;
use crate::app::view::ViewChange;
use crate::text::people::{Phrase, Word};

/// The chips and the line.
pub fn filter(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    let chip = |key: usize, name: &str, value: Option<String>, on: bool| {
        let onclick = context.on_click(move || Action::View(ViewChange::Department(value.clone())));
        html! {
            <li key={key}>
                <button type="button" class={classes!("people-pick", on.then_some("on"))} aria-pressed={on.to_string()}
                    onclick={onclick}>{ name.to_owned() }</button>
            </li>
        }
    };
    let everyone = chip(
        0,
        word(context, Word::Everyone),
        None,
        drawn.chosen.is_none(),
    );
    let all = drawn.departments.all.iter().enumerate();
    let chips = all.map(|(at, one)| {
        let on = drawn.chosen == Some(at);
        chip(at + 1, &one.name, Some(one.name.clone()), on)
    });
    html! {
        <div class="people-filter">
            <ul class="people-picks" aria-label={word(context, Word::Filter)}>{ everyone }{ for chips }</ul>
            <p class="small muted" role="status">{ line(drawn) }</p>
        </div>
    }
}

fn line(drawn: &Drawn<'_>) -> String {
    let departments = drawn.departments;
    let one = drawn
        .chosen
        .and_then(|at| Some((at, departments.all.get(at)?)));
    let what = match one {
        Some((at, one)) => Phrase::One {
            name: &one.name,
            owns: one.owns.len(),
            helps: one.helps.len(),
            gives: departments.given(at).count(),
            gets: departments.got(at).count(),
        },
        None => {
            let stages = drawn.context.scenario.stages.len();
            let owned: usize = departments.all.iter().map(|one| one.owns.len()).sum();
            let unowned = departments.unowned.len();
            Phrase::Everyone {
                departments: departments.all.len(),
                stages,
                unowned,
                lost: stages.saturating_sub(owned + unowned),
            }
        }
    };
    phrase(drawn.context, what)
}
