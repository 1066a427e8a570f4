//! The mark of what belongs to an earlier state of the scenario: a border, and the word.

use yew::prelude::*;

use super::say::Say;
use crate::text::workspace::Word;

/// The class of what is out of date.
#[must_use]
pub fn old(is_old: bool) -> Option<&'static str> {
    is_old.then_some("stale")
}

/// The word, where it is.
pub fn out_of_date(say: &Say, is_old: bool) -> Html {
    html! { <span class="tag" hidden={!is_old}>{ say.word(Word::OutOfDate) }</span> }
}
