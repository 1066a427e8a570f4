//! The name of a scenario, and a field in its place while it is changed.

use yew::prelude::*;

use crate::text::scenarios::Word;
use crate::ui::context::Context;
use crate::ui::widgets::rename::{Rename, use_focus_after};

/// Properties of [`Name`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words.
    pub context: Context,
    /// What is shown.
    pub name: String,
    /// What the scenario itself says; may be empty.
    pub own: String,
    /// Whether it is being changed.
    pub is_edited: bool,
    /// The new name, or none where it stays.
    pub on_name: Callback<Option<String>>,
}

/// A name.
#[component]
pub fn Name(props: &Props) -> Html {
    let heading = use_node_ref();
    use_focus_after(props.is_edited, &heading);
    if !props.is_edited {
        return html! { <h3 key="shown" class="own-name" tabindex="-1" ref={heading}>{ &props.name }</h3> };
    }
    let label = Word::NewName.say(props.context.say.language);
    html! {
        <div key="edited" class="box own-field">
            <Rename label={label} own={props.own.clone()} on_name={props.on_name.clone()}/>
        </div>
    }
}
