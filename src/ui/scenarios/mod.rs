//! Templates, and one's own scenarios on this device.

mod card;
mod list;
mod name;
mod thumbnail;

use yew::prelude::*;

use crate::app::blank;
use crate::app::library::Refusal;
use crate::app::{Action, State};
use crate::text::scenarios::{Phrase, Word};
use crate::text::story;
use crate::ui::context::Context;
use crate::ui::files;
use crate::ui::gallery::gallery;
use crate::ui::story::lessons;
use crate::ui::widgets::{Icon, icon};

use list::List;

/// The page.
#[inline(never)]
pub fn page(context: &Context, state: &State) -> Html {
    let language = context.say.language;
    let word = |word: Word| word.say(language);
    html! {
        <div class="page scenarios">
            <section class="stack" aria-labelledby="mine">
                <div class="scenarios-head">
                    <h2 id="mine" tabindex="-1">{ word(Word::Mine) }</h2>
                    <div class="acts">
                        <button type="button" class="btn btn-primary" onclick={context.on_click(move || Action::Open(blank::opening(language)))}>
                            { word(Word::New) }
                        </button>
                        <files::OpenFile language={context.say.language}/>
                    </div>
                </div>
                <p class="muted scenarios-lead">{ word(Word::Lead) }</p>
                <div>{ refused(context, state) }</div>
                <div>{ unlisted(context, state) }</div>
                <List context={context.clone()} library={state.library.clone()}/>
            </section>
            <section class="stack" aria-labelledby="lessons">
                <h2 id="lessons">{ story::Word::Lessons.say(context.say.language) }</h2>
                { lessons(context) }
            </section>
            <section class="stack" aria-labelledby="ready-made">
                <h2 id="ready-made">{ word(Word::Templates) }</h2>
                { gallery(context) }
            </section>
        </div>
    }
}

/// What to do where the browser keeps nothing, or nothing more.
fn refused(context: &Context, state: &State) -> Html {
    let word = match state.library.refused {
        Some(Refusal::Full) => Word::Full,
        Some(Refusal::Denied) => Word::Denied,
        None => return html! { <p hidden=true/> },
    };
    html! {
        <div class="note warn scenarios-refused" role="alert">
            <p>{ word.say(context.say.language) }</p>
            <button type="button" class="btn" onclick={files::on_save(context)}>
                { icon(Icon::Save) }{ Word::SaveFile.say(context.say.language) }
            </button>
        </div>
    }
}

/// What is on screen is not in the list as long as nothing was changed in it, and not once it was deleted.
fn unlisted(context: &Context, state: &State) -> Html {
    let library = &state.library;
    if library.present.is_some() || library.clash || library.refused.is_some() {
        return html! { <p hidden=true/> };
    }
    let name = &context.say.scenario_name(&state.scenario);
    let phrase = match state.changes.is_empty() {
        true => Phrase::Untouched { name },
        false => Phrase::Gone { name },
    };
    html! { <p class="note">{ phrase.say(context.say.language) }</p> }
}
