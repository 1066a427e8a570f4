//! Of which strategy leaks are: a journey leaks in the baseline as in any other.

use yew::prelude::*;

use super::sentence::name;
use crate::text::compare::Word;
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::widgets::choice;

/// The strategy whose leaks are shown.
pub(super) struct Leaking {
    /// Its position.
    pub strategy: usize,
    /// What people call it.
    pub name: String,
    /// The choice of another.
    pub tools: Html,
}

/// A strategy of one's own choice; else that in focus, the baseline, too: leaks are no difference to it.
#[hook]
pub(super) fn use_leaking(context: &Context, focus: usize) -> Leaking {
    let picked = use_state_eq(|| None::<(usize, String)>);
    let strategies = &context.scenario.strategies;
    // Whoever turns to another strategy turns to its leaks.
    let own = picked.as_ref().filter(|(of, _)| *of == focus);
    let own = own.and_then(|(_, id)| strategies.iter().position(|one| one.id == *id));
    let strategy = own.unwrap_or(focus);
    let ids: Vec<String> = strategies.iter().map(|one| one.id.clone()).collect();
    let choose = Callback::from(move |at: usize| {
        picked.set(ids.get(at).map(|id| (focus, id.clone())));
    });
    Leaking {
        strategy,
        name: match strategies.is_empty() {
            true => context.say.word(workspace::Word::Baseline).to_owned(),
            false => name(context, strategy),
        },
        // In a row of its own, so that what is done with the picture stands in the same place everywhere.
        tools: html! { <div class="matters-picks" hidden={strategies.len() < 2}>{ which(context, strategy, choose) }</div> },
    }
}

/// The choice of a strategy, the baseline among them; none of one.
pub(super) fn which(context: &Context, strategy: usize, choose: Callback<usize>) -> Html {
    let count = context.scenario.strategies.len();
    if count < 2 {
        return html! { <span hidden=true/> };
    }
    let options: Vec<(String, bool)> = (0..count)
        .map(|at| (name(context, at), at == strategy))
        .collect();
    choice(
        Word::Strategy.say(context.say.language),
        "",
        &options,
        choose,
    )
}
