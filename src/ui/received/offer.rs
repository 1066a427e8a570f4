//! The button that puts what was sent beside something of one's own, while there is something.

use yew::prelude::*;

use crate::app::effects::device;
use crate::app::shown::Dialog;
use crate::app::{Action, State};
use crate::text::received::Word;
use crate::ui::context::Context;

/// Properties of [`Offer`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and what was sent.
    pub context: Context,
    /// Id of what is on screen, where it is kept.
    pub present: Option<String>,
    /// Whether what was sent was changed here.
    pub is_tried: bool,
    /// Whether one's own work was on screen before.
    pub has_mine: bool,
}

impl Props {
    /// Of a state.
    pub fn of(context: &Context, state: &State) -> Self {
        Self {
            context: context.clone(),
            present: state.library.present.clone(),
            is_tried: !state.changes.is_empty(),
            has_mine: state.mine.is_some(),
        }
    }
}

/// The button, or nothing for somebody who has nothing of their own and has tried nothing.
#[component]
pub fn Offer(props: &Props) -> Html {
    let context = &props.context;
    let asked = (
        context.origin.clone(),
        props.present.clone(),
        props.is_tried,
    );
    let has_others = use_memo(asked, |(_, present, _)| {
        let mut entries = device::entries().into_iter();
        entries.any(|entry| Some(&entry.id) != present.as_ref())
    });
    let has_others = *has_others || props.has_mine;
    let Some(word) = offered(has_others, props.is_tried) else {
        return html! { <span hidden=true/> };
    };
    html! {
        <button type="button" class="btn" onclick={context.on_click(|| Action::ShowDialog(Dialog::CompareMine))}>
            { word.say(context.say.language) }
        </button>
    }
}

/// What the dialog would open with: a scenario of one's own comes before the changed copy (see `beside`).
fn offered(has_others: bool, is_tried: bool) -> Option<Word> {
    match (has_others, is_tried) {
        (true, _) => Some(Word::CompareMine),
        (false, true) => Some(Word::CompareSent),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_is_what_there_is_to_compare() {
        assert_eq!(offered(false, false), None);
        assert_eq!(offered(false, true), Some(Word::CompareSent));
        assert_eq!(offered(true, false), Some(Word::CompareMine));
        assert_eq!(offered(true, true), Some(Word::CompareMine));
    }
}
