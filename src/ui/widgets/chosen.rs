//! A list of the browser's own that shows what is chosen, whatever a person chose in it before.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Has a list show the option at a position: what a person chose stands there whatever its options say later, as after an undo, or where the
/// choice has to wait.
#[hook]
pub fn use_chosen(list: &NodeRef, position: Option<usize>) {
    let list = list.clone();
    use_effect(move || {
        if let Some(list) = list.cast::<HtmlSelectElement>() {
            show(&list, position);
        }
    });
}

/// The same at once. `None`: it stays as it is.
pub fn show(list: &HtmlSelectElement, position: Option<usize>) {
    if let Some(position) = position.and_then(|at| i32::try_from(at).ok()) {
        list.set_selected_index(position);
    }
}
