//! How large an element is, so that a picture can be laid out for it.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};
use yew::prelude::*;

/// A size in units of the type: CSS pixels where the root's type is 16 px. Pictures laid out in it
/// and stretched to the element grow with the type, as on a projector.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Watches the size of the element that the returned reference is given to. `None` until it is known.
#[hook]
pub fn use_size() -> (NodeRef, Option<Size>) {
    let node = use_node_ref();
    let size = use_state_eq(|| None::<Size>);
    use_effect_with(node.clone(), {
        let size = size.clone();
        move |node| {
            let element = node.cast::<Element>();
            let watch = element.map(|element| observe(&element, size));
            move || {
                if let Some((observer, closure)) = watch {
                    observer.disconnect();
                    drop(closure);
                }
            }
        }
    });
    let known = *size;
    (node, known)
}

type OnResize = Closure<dyn FnMut(js_sys::Array)>;

fn observe(element: &Element, size: UseStateHandle<Option<Size>>) -> (ResizeObserver, OnResize) {
    set(&size, element.client_width(), element.client_height());
    let closure = OnResize::new(move |entries: js_sys::Array| {
        let entry = entries.get(entries.length().saturating_sub(1));
        if let Ok(entry) = entry.dyn_into::<ResizeObserverEntry>() {
            let target = entry.target();
            set(&size, target.client_width(), target.client_height());
        }
    });
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref());
    if let Ok(observer) = &observer {
        observer.observe(element);
    }
    (
        observer.unwrap_or_else(|error| error.unchecked_into()),
        closure,
    )
}

fn set(size: &UseStateHandle<Option<Size>>, width: i32, height: i32) {
    if width > 0 && height > 0 {
        let scale = type_scale();
        size.set(Some(Size {
            width: f64::from(width) / scale,
            height: f64::from(height) / scale,
        }));
    }
}

/// How much larger than 16 px the root's type is.
fn type_scale() -> f64 {
    let size = gloo_utils::document()
        .document_element()
        .and_then(|root| {
            gloo_utils::window()
                .get_computed_style(&root)
                .ok()
                .flatten()
        })
        .and_then(|style| style.get_property_value("font-size").ok())
        .map(|text| js_sys::parse_float(&text))
        .filter(|size| size.is_finite())
        .unwrap_or(16.0);
    (size / 16.0).clamp(0.5, 4.0)
}
