//! Who does what: the departments of the journey, what each does, promises and hands on.
//!
//! [`form`] is the section of a stage's inspector where it is said; the page shows it by department:
//! `lanes` along the journey, a `card` each, the `mesh` of hand-overs, the `gaps`. [`print`](self) makes
//! sheets of paper of it.

pub mod asking;
mod card;
pub mod exercise;
mod figures;
mod filter;
mod focus;
pub mod form;
mod gaps;
mod lanes;
mod mesh;
mod order;
mod page;
mod print;
mod verdict;

use yew::prelude::*;

use crate::app::State;
use crate::text::people::{self, Phrase, Word};
use crate::ui::context::Context;
use crate::ui::results::Shown;

use figures::Figures;
use page::PeoplePage;

/// The page.
#[inline(never)]
pub fn page(context: &Context, state: &State, shown: &Shown) -> Html {
    html! {
        <PeoplePage context={context.clone()} figures={Figures::shown(shown, state.time())}
            department={state.view.department.clone()}/>
    }
}

/// A word of this page in the reader's language.
fn word(context: &Context, word: Word) -> &'static str {
    people::word(context.say.language, word)
}

/// A phrase of this page in the reader's language.
fn phrase(context: &Context, phrase: Phrase<'_>) -> String {
    people::phrase(context.say.language, phrase)
}
