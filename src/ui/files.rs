//! Files in and out: reading what a person picks or drops, and handing over what they save.

pub mod picking;
mod reading;

use yew::prelude::*;

use crate::app::Action;
use crate::app::store::use_dispatch;
use crate::text::Language;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

pub use reading::read;

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The reader's language.
    pub language: Language,
    /// The classes of the button.
    #[prop_or("btn")]
    pub class: &'static str,
}

/// A button that opens a scenario file.
#[component]
pub fn OpenFile(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let onclick = move |_: MouseEvent| {
        reading::choose(dispatch.clone());
    };
    let name = Word::OpenFile.say(props.language);
    html! {
        <button type="button" class={props.class} onclick={onclick}>{ icon(Icon::Open) }{ name }</button>
    }
}

/// The buttons of the menu: in and out.
#[inline(never)]
pub fn entries(context: &Context) -> Html {
    let say = &context.say;
    html! {
        <>
            <OpenFile language={say.language} class="btn btn-quiet"/>
            <button type="button" class="btn btn-quiet" onclick={on_save(context)}>
                { icon(Icon::Save) }{ say.word(Word::SaveFile) }
            </button>
        </>
    }
}

/// A callback that saves the scenario as a file.
#[must_use]
pub fn on_save(context: &Context) -> Callback<MouseEvent> {
    context.on_click(|| Action::SaveFile)
}
