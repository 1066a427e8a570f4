//! The name of what is open, in the top bar: who presses it writes another.

use yew::prelude::*;

use crate::app::edit::{Edit, Item};
use crate::text::editor::{Word, word};
use crate::text::fields::{self, Field};
use crate::ui::context::Context;
use crate::ui::widgets::rename::{Rename, use_focus_after};

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    name: AttrValue,
}

/// The name, which can be pressed.
#[inline(never)]
pub fn title(context: &Context, name: &str) -> Html {
    html! { <Title context={context.clone()} name={name.to_owned()}/> }
}

#[component]
fn Title(props: &Props) -> Html {
    let (context, language) = (&props.context, props.context.say.language);
    let button = use_node_ref();
    let writes = use_state_eq(|| false);
    use_focus_after(*writes, &button);
    if *writes {
        let on_name = {
            let (context, writes) = (context.clone(), writes.setter());
            Callback::from(move |name: Option<String>| {
                writes.set(false);
                if let Some(name) = name.filter(|name| !name.is_empty()) {
                    context.edit(Edit::Name(Item::Scenario, name));
                }
            })
        };
        return html! {
            <Rename key="field" class="doc-field" label={fields::label(language, Field::Name)}
                own={context.scenario.name.clone()} on_name={on_name}/>
        };
    }
    let onclick = move |_: MouseEvent| writes.set(true);
    html! {
        <button key="name" type="button" ref={button} class="doc-press" title={word(language, Word::Rename)} onclick={onclick}>
            { props.name.clone() }
        </button>
    }
}
