//! That what is shared cannot be simulated, before anything else is said of its link.

use yew::prelude::*;

use crate::text::share::Phrase;
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::dialogs::opener;

/// How many problems there are, and the way to them. The link is made all the same: somebody may be asked for help with it.
pub(super) fn note(context: &Context) -> Html {
    if context.is_sound() {
        return html! { <div hidden=true/> };
    }
    let state = context.latest();
    let problems = state.problems.iter().filter(|it| it.is_error()).count();
    let sentence = Phrase::Broken { problems }.say(context.say.language);
    html! {
        <p class="note bad">{ sentence }{ " " }{ opener(context, workspace::Word::SeeProblems) }</p>
    }
}
