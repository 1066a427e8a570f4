//! Work for the time that a frame leaves over.

use gloo_utils::window;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdleRequestOptions;

/// Milliseconds after which it is done although the page has not rested.
const AT_LATEST: u32 = 100;

/// Milliseconds after which it is done where a browser tells nobody that it rests.
const WITHOUT: i32 = 16;

/// Does something after so many milliseconds, once the browser has drawn and has nothing else to do; a tenth of a
/// second later in any case.
pub fn idle_after(milliseconds: i32, work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if milliseconds > 0 {
        timer(milliseconds, &Closure::once_into_js(move || idle(&work)));
    } else {
        idle(&work);
    }
}

fn idle(work: &JsValue) {
    let options = IdleRequestOptions::new();
    options.set_timeout(AT_LATEST);
    let asked = window().request_idle_callback_with_options(work.unchecked_ref(), &options);
    if asked.is_err() {
        // Safari has no such call.
        timer(WITHOUT, work);
    }
}

fn timer(milliseconds: i32, work: &JsValue) {
    let work = work.unchecked_ref();
    // Where even a timer is refused, the page is going away.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(work, milliseconds);
}
