//! One of a few: buttons side by side, arrow keys between them, and a list for what has no place.

use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::keys::is_command;

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// What is chosen.
    pub key: AttrValue,
    /// What it is called.
    pub label: AttrValue,
}

/// Properties of [`Segmented`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is chosen here, for a screen reader.
    pub label: AttrValue,
    /// The choices side by side.
    pub segments: Vec<Segment>,
    /// Further choices, in a list.
    #[prop_or_default]
    pub more: Vec<Segment>,
    /// The name of the list.
    #[prop_or_default]
    pub more_label: AttrValue,
    /// The key that is chosen.
    pub chosen: AttrValue,
    /// Another is chosen.
    pub on_choose: Callback<AttrValue>,
}

/// A segmented choice.
#[component]
pub fn Segmented(props: &Props) -> Html {
    let group = use_node_ref();
    let chosen = props
        .segments
        .iter()
        .position(|segment| segment.key == props.chosen);
    let onkeydown = {
        let (group, on_choose) = (group.clone(), props.on_choose.clone());
        let keys: Vec<AttrValue> = props
            .segments
            .iter()
            .map(|segment| segment.key.clone())
            .collect();
        move |event: KeyboardEvent| {
            let Some(to) = step(&event.key(), chosen, keys.len()) else {
                return;
            };
            if is_command(&event) || event.target_dyn_into::<HtmlSelectElement>().is_some() {
                return;
            }
            event.prevent_default();
            on_choose.emit(keys[to].clone());
            let button = group.cast::<HtmlElement>().and_then(|group| {
                u32::try_from(to)
                    .ok()
                    .and_then(|to| group.query_selector_all("[role=radio]").ok()?.item(to))
            });
            if let Some(button) =
                button.and_then(|node| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(node).ok())
            {
                let _ = button.focus();
            }
        }
    };
    let buttons = props.segments.iter().enumerate().map(|(position, segment)| {
        let on = chosen == Some(position);
        let stop = on || (chosen.is_none() && position == 0);
        let onclick = {
            let (key, on_choose) = (segment.key.clone(), props.on_choose.clone());
            move |_: MouseEvent| on_choose.emit(key.clone())
        };
        html! {
            <button key={segment.key.to_string()} type="button" role="radio" aria-checked={on.to_string()}
                tabindex={if stop { "0" } else { "-1" }} class={on.then_some("on")} onclick={onclick}>
                { segment.label.clone() }
            </button>
        }
    });
    html! {
        <div class="seg" ref={group} onkeydown={onkeydown}>
            <div class="seg-set" role="radiogroup" aria-label={props.label.clone()}>{ for buttons }</div>
            { more(props, chosen.is_none()) }
        </div>
    }
}

fn step(key: &str, chosen: Option<usize>, count: usize) -> Option<usize> {
    let at = chosen.unwrap_or(0);
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" | "ArrowDown" => Some(if at == last { 0 } else { at + 1 }),
        "ArrowLeft" | "ArrowUp" => Some(if at == 0 { last } else { at - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

fn more(props: &Props, on: bool) -> Html {
    if props.more.is_empty() {
        return html! { <span hidden=true/> };
    }
    let onchange = {
        let on_choose = props.on_choose.clone();
        move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let value = select.value();
                if !value.is_empty() {
                    on_choose.emit(value.into());
                }
            }
        }
    };
    let options = props.more.iter().map(|segment| {
        html! {
            <option key={segment.key.to_string()} value={segment.key.clone()}
                selected={segment.key == props.chosen}>{ segment.label.clone() }</option>
        }
    });
    html! {
        <select class={on.then_some("on")} aria-label={props.more_label.clone()} onchange={onchange}>
            <option value="" selected={!on} hidden={on}>{ props.more_label.clone() }</option>
            { for options }
        </select>
    }
}
