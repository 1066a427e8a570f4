//! Ids of elements, for labels and descriptions.

use yew::prelude::*;

/// An id for an element that no other has.
#[hook]
pub fn use_id() -> AttrValue {
    thread_local! { static NEXT: std::cell::Cell<u32> = const { std::cell::Cell::new(0) }; }
    let id = use_memo((), |()| {
        NEXT.with(|next| {
            next.set(next.get().wrapping_add(1));
            AttrValue::from(format!("f{}", next.get()))
        })
    });
    (*id).clone()
}
