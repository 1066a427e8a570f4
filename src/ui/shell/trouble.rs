//! The page for what could not be opened: what is wrong, and ways on. Nothing else opens silently.

use yew::prelude::*;

use crate::app::Action;
use crate::app::shown::{Dialog, Trouble};
use crate::app::templates;
use crate::text::problems;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor::lead;
use crate::ui::files;
use crate::ui::strategies::focus::is_lost;
use crate::ui::widgets::icon::brand;

/// Most problems of a file that are listed.
const LISTED: usize = 12;

/// The page.
#[inline(never)]
pub fn trouble(context: &Context, trouble: &Trouble) -> Html {
    let say = &context.say;
    let title = match trouble {
        Trouble::Link { .. } => Word::TroubleLink,
        Trouble::File { .. } => Word::TroubleFile,
        Trouble::Unreadable(_) => Word::TroubleUnreadable,
    };
    html! {
        <main class="boot-page" id="main" tabindex="-1" data-trouble="true">
            <Arrived/>
            <span class="brand">{ brand() }<span>{ say.word(Word::Product) }</span></span>
            <div class="stack" role="alert">
                <h1>{ say.word(title) }</h1>
                { what(context, trouble) }
            </div>
            <p class="muted">{ say.word(Word::TroubleKept) }</p>
            <div class="acts">
                <button type="button" class="btn btn-primary" onclick={context.on_click(|| Action::LeaveTrouble)}>
                    { back(context) }
                </button>
                <button type="button" class="btn" onclick={context.on_click(|| Action::ShowDialog(Dialog::Templates))}>
                    { say.word(Word::PickTemplate) }
                </button>
                <files::OpenFile language={context.say.language}/>
            </div>
        </main>
    }
}

/// The focus comes with the page, where nothing else has it: what asked for what could not be opened is gone.
#[component]
fn Arrived() -> Html {
    use_effect_with((), |()| {
        if is_lost() {
            lead("#main");
        }
    });
    html! {}
}

/// What the way back leads to: the living example, unless something of one's own stands there.
fn back(context: &Context) -> String {
    let own = templates::first().is_none_or(|example| example != *context.scenario);
    match context.scenario.name.as_str() {
        name if own && !name.is_empty() => context.say.phrase(Phrase::BackTo { name }),
        _ => context.say.word(Word::OpenLiving).to_owned(),
    }
}

fn what(context: &Context, trouble: &Trouble) -> Html {
    let say = &context.say;
    match trouble {
        Trouble::Link { problem, .. } => {
            let sentence = problems::link(say.language, problem);
            html! { <p class="note bad">{ sentence.line() }</p> }
        }
        Trouble::File { name, problems } => {
            let items = problems
                .iter()
                .take(LISTED)
                .enumerate()
                .map(|(position, problem)| {
                    html! { <li key={position}>{ problems::line(say.language, problem) }</li> }
                });
            html! {
                <>
                    <p class="muted">{ say.phrase(Phrase::FileNamed { name }) }</p>
                    <ul class="note bad stack">{ for items }</ul>
                </>
            }
        }
        Trouble::Unreadable(name) => {
            html! { <p class="note bad">{ say.phrase(Phrase::FileNamed { name }) }</p> }
        }
    }
}
