//! The browser's program: the page, or one of its workers.
//!
//! Both are one file, fetched and compiled once: two programs would hold the model and the codec twice, and
//! what the first screen fetches would be half as large again (docs/performance.md). Its workers carry the
//! engines that most scenarios need; `worker.rs` is the program with all.

use perennial::worker::engines::{Program, basic};

fn main() {
    match web_sys::window() {
        Some(_) => {
            if let Some(root) = gloo_utils::document().get_element_by_id("app") {
                perennial::ui::open(root);
            }
        }
        None => {
            if let Err(error) =
                perennial::worker::agent::start::<{ Program::Page.makes_excerpts() }>(basic)
            {
                // The page hears of it as an error of the worker.
                wasm_bindgen::throw_val(error);
            }
        }
    }
}
