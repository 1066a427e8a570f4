//! One of a few, as the browser's own list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::chosen::{show, use_chosen};
use super::id::use_id;

/// A choice among a few, as a list.
pub fn choice(
    label: &str,
    help: &str,
    options: &[(String, bool)],
    on_choose: Callback<usize>,
) -> Html {
    html! { <Choice label={label.to_owned()} help={help.to_owned()} options={options.to_vec()} on_choose={on_choose}/> }
}

#[derive(Properties, PartialEq)]
struct ChoiceProps {
    label: AttrValue,
    help: AttrValue,
    options: Vec<(String, bool)>,
    on_choose: Callback<usize>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let id = use_id();
    let list = use_node_ref();
    let own = props.options.iter().position(|(_, on)| *on);
    use_chosen(&list, own);
    let onchange = {
        let on_choose = props.on_choose.clone();
        move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let position = usize::try_from(select.selected_index()).unwrap_or(0);
                // It stays what it was where the choice has to wait or changes nothing.
                show(&select, own);
                on_choose.emit(position);
            }
        }
    };
    let options = props.options.iter().enumerate().map(|(position, (name, on))| {
        html! { <option key={position} value={position.to_string()} selected={*on}>{ name }</option> }
    });
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()} title={props.help.clone()}>{ props.label.clone() }</label></div>
            <div class="box"><select ref={list} id={id} onchange={onchange}>{ for options }</select></div>
            <p class="hint help">{ props.help.clone() }</p>
        </div>
    }
}
