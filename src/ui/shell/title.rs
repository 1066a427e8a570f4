//! The name of what is open, in the top bar: who presses it writes another.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::app::edit::{Edit, Item};
use crate::model::limits;
use crate::text::editor::{Word, word};
use crate::text::fields::{self, Field};
use crate::ui::context::Context;
use crate::ui::strategies::focus::is_lost;

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
    let context = &props.context;
    let (field, button) = (use_node_ref(), use_node_ref());
    let writes = use_state_eq(|| false);
    let first = use_mut_ref(|| true);
    use_effect_with(*writes, {
        let (field, button) = (field.clone(), button.clone());
        move |writes| enter(*writes, &field, &button, first.replace(false))
    });
    let onclick = {
        let writes = writes.clone();
        move |_: MouseEvent| writes.set(true)
    };
    if !*writes {
        let rename = word(context.say.language, Word::Rename);
        return html! {
            <button key="name" type="button" ref={button} class="doc-press" title={rename} onclick={onclick}>{ props.name.clone() }</button>
        };
    }
    let done = {
        let (context, writes) = (context.clone(), writes.setter());
        move |input: Option<HtmlInputElement>| {
            writes.set(false);
            let name = input.map(|input| input.value().trim().to_owned());
            let is_other = |name: &String| *name != context.latest().scenario.name;
            if let Some(name) = name.filter(|name| !name.is_empty()).filter(is_other) {
                context.edit(Edit::Name(Item::Scenario, name));
            }
        }
    };
    let onblur = {
        let done = done.clone();
        move |event: FocusEvent| done(event.target_dyn_into())
    };
    let onkeydown = {
        let writes = writes.setter();
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => done(event.target_dyn_into()),
            "Escape" => {
                event.stop_propagation();
                writes.set(false);
            }
            _ => {}
        }
    };
    html! {
        <input key="field" ref={field} class="doc-field" type="text" value={context.scenario.name.clone()}
            maxlength={limits::NAME_LENGTH.to_string()} autocomplete="off" aria-label={fields::label(context.say.language, Field::Name)}
            onblur={onblur} onkeydown={onkeydown}/>
    }
}

/// The field takes the focus with all that it holds; when it goes the name has it, unless something else was pressed.
fn enter(writes: bool, field: &NodeRef, button: &NodeRef, is_first: bool) {
    if let (true, Some(input)) = (writes, field.cast::<HtmlInputElement>()) {
        let _ = input.focus();
        input.select();
    } else if let (false, Some(name)) = (is_first, button.cast::<HtmlElement>())
        && is_lost()
    {
        let _ = name.focus();
    }
}
