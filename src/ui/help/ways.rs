//! The ways to help, in the menu.

use yew::prelude::*;

use crate::app::Action;
use crate::app::shown::Dialog;
use crate::text::help::Word;
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// A button for each.
#[inline(never)]
pub fn ways(context: &Context) -> Html {
    let language = context.say.language;
    let ways: [(Word, fn() -> Action); 3] = [
        (Word::Tour, || Action::Tour(Some(0))),
        (Word::Words, || Action::ShowDialog(Dialog::Words)),
        (Word::Keys, || Action::ShowDialog(Dialog::Keys)),
    ];
    let buttons = ways.into_iter().map(|(word, action)| {
        html! {
            <button key={word.say(language)} type="button" class="btn btn-quiet" onclick={context.on_click(action)}>
                { icon(Icon::Help) }{ word.say(language) }
            </button>
        }
    });
    html! { <div class="menu-part">{ for buttons }</div> }
}
