//! The worker's program. A placeholder: it answers a number with its square root.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = JsValue::from(js_sys::global()).unchecked_into();
    let answer = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(number) = event.data().as_f64() {
                // A message that cannot be posted has nobody who would hear of it.
                let _ = scope.post_message(&number.sqrt().into());
            }
        })
    };
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
}
