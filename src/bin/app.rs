//! The page. A placeholder that proves the pipeline: it mounts, asks one worker, and shows the answer.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use web_sys::{MessageEvent, Worker};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A new module worker; see static/boot.js.
    #[wasm_bindgen(js_namespace = perennial, js_name = createWorker)]
    fn create_worker() -> Worker;

    /// The worker's program, compiled once.
    #[wasm_bindgen(js_namespace = perennial, js_name = workerModule, catch)]
    async fn worker_module() -> Result<JsValue, JsValue>;
}

/// Starts a worker, posts `question` to it and gives its answers to `show`.
async fn ask_worker(question: f64, show: Callback<String>) -> Result<(), JsValue> {
    let module = worker_module().await?;
    let worker = create_worker();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(answer) = event.data().as_f64() {
            show.emit(format!("The worker says {answer}."));
        }
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    let first = js_sys::Object::new();
    js_sys::Reflect::set(&first, &"module".into(), &module)?;
    worker.post_message(&first)?;
    worker.post_message(&question.into())
}

#[component]
fn App() -> Html {
    let answer = use_state(|| "Waiting for the worker.".to_owned());
    use_effect_with((), {
        let answer = answer.clone();
        move |()| {
            let show = Callback::from(move |text| answer.set(text));
            wasm_bindgen_futures::spawn_local(async move {
                if ask_worker(2.0, show.clone()).await.is_err() {
                    show.emit("The worker did not start.".to_owned());
                }
            });
            if let Some(root) = gloo_utils::document().document_element() {
                let _ = root.set_attribute("data-ready", "true");
            }
        }
    });
    html! { <main><h1>{ "Perennial" }</h1><p id="answer">{ (*answer).clone() }</p></main> }
}

fn main() {
    if let Some(root) = gloo_utils::document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}
