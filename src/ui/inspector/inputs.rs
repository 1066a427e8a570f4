//! Plain inputs that several inspectors share: a tick, several of them, remarks.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::edit::{Edit, Item};
use crate::model::limits;
use crate::text::strategies::Word;
use crate::ui::context::Context;
use crate::ui::widgets::TextArea;
use crate::ui::widgets::slider::next_gesture;

/// A tick with its name.
pub fn check(label: &str, on: bool, on_change: impl Fn(bool) + 'static) -> Html {
    let onchange = move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            on_change(input.checked());
        }
    };
    html! {
        <label class="check"><input type="checkbox" checked={on} onchange={onchange}/><span>{ label.to_owned() }</span></label>
    }
}

/// A tick that turns something on, with what that means.
pub fn switch(label: &str, about: &str, on: bool, on_change: impl Fn(bool) + 'static) -> Html {
    html! {
        <div>{ check(label, on, on_change) }<p class="small muted" hidden={about.is_empty()}>{ about.to_owned() }</p></div>
    }
}

/// One of a few, each with a sentence.
pub fn radios<T: Clone + PartialEq + 'static>(
    legend: &str,
    group: &str,
    options: &[(T, &'static str, &'static str)],
    now: &T,
    on_choose: impl Fn(T) + Clone + 'static,
) -> Html {
    let rows = options.iter().map(|(value, name, about)| {
        let onchange = {
            let (value, on_choose) = (value.clone(), on_choose.clone());
            move |_: Event| on_choose(value.clone())
        };
        html! {
            <label key={*name} class="check"><input type="radio" name={group.to_owned()} checked={value == now} onchange={onchange}/>
                <span><b>{ *name }</b>{ " " }<span class="small muted">{ *about }</span></span></label>
        }
    });
    html! { <fieldset class="field"><legend class="small muted">{ legend.to_owned() }</legend>{ for rows }</fieldset> }
}

/// Remarks on something.
pub fn notes(context: &Context, item: Item, value: &str) -> Html {
    html! { <NotesField context={context.clone()} item={item} value={value.to_owned()}/> }
}

#[derive(Properties, PartialEq)]
struct NotesProps {
    context: Context,
    item: Item,
    value: AttrValue,
}

#[component]
fn NotesField(props: &NotesProps) -> Html {
    let gesture = use_mut_ref(|| None::<u64>);
    let on_text = {
        let (context, item, gesture) = (props.context.clone(), props.item.clone(), gesture.clone());
        Callback::from(move |text: String| {
            let gesture = *gesture.borrow_mut().get_or_insert_with(next_gesture);
            context.edit_in(Edit::Notes(item.clone(), text), gesture);
        })
    };
    let on_done = Callback::from(move |()| *gesture.borrow_mut() = None);
    html! {
        <TextArea label={Word::Notes.say(props.context.say.language)} value={props.value.clone()} max={limits::TEXT_LENGTH}
            on_text={on_text} on_done={on_done}/>
    }
}
