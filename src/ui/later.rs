//! Parts of the page that are fetched right after the first screen, and what stands in their place until then.
//!
//! The build moves whole modules of Rust into a second file (xtask/src/squeeze/parts.rs has the list). What the first
//! screen draws of them is drawn inside [`Later::show`], which is at hand in the context:
//!
//! ```ignore
//! context.later.show(context, Place::Page, || editor::page(context, state))
//! ```
//!
//! The function that it calls has `#[inline(never)]`: called from here alone, the compiler would put all of it in here.
//! Only within that closure may anything of such a module be named: what is built outside, be it the properties of
//! a component, would be called before it is there. (The page would then hold still until it is: a net, not a way.)

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

use super::context::Context;
use super::soon::soon;
use super::widgets::{Icon, icon};
use crate::text::later::{Word, word};
use crate::text::workspace;

#[wasm_bindgen]
extern "C" {
    /// Resolves when the later part is there: static/boot.js fetches it, once.
    #[wasm_bindgen(catch, js_namespace = perennial, js_name = later)]
    async fn fetch() -> Result<JsValue, JsValue>;
}

/// How far the later part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// On its way for the first time.
    Coming,
    /// It did not arrive.
    Missing,
    /// It did not, and is on its way again.
    Again,
    /// There.
    Here,
}

/// Whether the later part is there, and how to fetch it once more.
#[derive(Clone, PartialEq)]
pub struct Later {
    status: Status,
    stands: Rc<Cell<bool>>,
    again: Callback<()>,
}

/// Where a part that is fetched later will stand, and so what stands there until then.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// A page.
    Page,
    /// The inspector, or the sheet that it is.
    Inspector {
        /// Whether the sheet is open.
        open: bool,
        /// Closes it.
        on_close: &'a Callback<()>,
    },
    /// A dialog, which someone has opened.
    Dialog {
        /// Closes it.
        on_close: &'a Callback<()>,
    },
    /// One row, such as a slider.
    Row,
    /// Something beside what the screen is for: it keeps its place without a word, and what is said elsewhere
    /// is enough where it does not arrive.
    Quiet,
}

impl Later {
    /// Whether it is there: for what a person may do a moment too early.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.status == Status::Here
    }

    /// Whether it is on its way for the first time.
    #[must_use]
    pub fn is_coming(&self) -> bool {
        self.status == Status::Coming
    }

    /// Whether all stands that is drawn at the start: what a person asks for from then on comes at once.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.stands.get()
    }

    /// What `part` draws, once that is there; until then what keeps its place.
    pub fn show(&self, context: &Context, place: Place<'_>, part: impl FnOnce() -> Html) -> Html {
        if self.status == Status::Here {
            return part();
        }
        self.stand_in(context, place)
    }

    /// What stands there until then.
    pub fn stand_in(&self, context: &Context, place: Place<'_>) -> Html {
        let body = match (self.status, place) {
            (_, Place::Quiet) => html! { <span/> },
            (Status::Coming | Status::Here, Place::Row) => bars(context, 1),
            (Status::Coming | Status::Here, _) => bars(context, 6),
            (Status::Missing | Status::Again, _) => self.apology(context),
        };
        match place {
            Place::Page => {
                html! { <div class="page"><section class="panel later">{ body }</section></div> }
            }
            Place::Row => html! { <div class="later">{ body }</div> },
            Place::Quiet => body,
            Place::Inspector { open, on_close } => sheet(context, open, on_close, body),
            // A dialog that is only late by a moment comes by itself.
            Place::Dialog { .. } if self.status == Status::Coming => html! { <div hidden=true/> },
            Place::Dialog { on_close } => html! {
                <div class="later later-note">{ body }{ close(context, "btn btn-quiet btn-icon", on_close) }</div>
            },
        }
    }

    /// What went wrong, and the way on. The button stays while it works, so that the focus does.
    fn apology(&self, context: &Context) -> Html {
        let language = context.say.language;
        let works = self.status == Status::Again;
        html! {
            <div class="note bad stack">
                <p role="alert">{ word(language, Word::Missing) }</p>
                <button type="button" class="btn" aria-disabled={works.to_string()}
                    onclick={self.again.reform(|_: MouseEvent| ())}>{ word(language, Word::Again) }</button>
            </div>
        }
    }
}

/// Grey bars where rows will be.
fn bars(context: &Context, count: usize) -> Html {
    let coming = word(context.say.language, Word::Coming);
    html! {
        <div class="stack" aria-busy="true">
            <p class="quiet">{ coming }</p>
            { for (0..count).map(|row| html! { <div class="skeleton" key={row}></div> }) }
        </div>
    }
}

/// The inspector's frame.
fn sheet(context: &Context, open: bool, on_close: &Callback<()>, body: Html) -> Html {
    html! {
        <aside class={classes!("insp", open.then_some("open"))} aria-label={context.say.word(workspace::Word::Inspector)}>
            <div class="insp-nav"><span></span>{ close(context, "btn btn-quiet btn-icon only-narrow", on_close) }</div>
            { body }
        </aside>
    }
}

fn close(context: &Context, class: &'static str, on_close: &Callback<()>) -> Html {
    let close = context.say.word(workspace::Word::Close);
    html! {
        <button type="button" class={class} aria-label={close} title={close}
            onclick={on_close.reform(|_: MouseEvent| ())}>{ icon(Icon::Close) }</button>
    }
}

/// Fetches the later part once the first screen stands.
#[hook]
pub fn use_later() -> Later {
    let status = use_state_eq(|| Status::Coming);
    let setter = status.setter();
    let again = use_callback((), {
        let setter = setter.clone();
        move |(), ()| {
            setter.set(Status::Again);
            wait(setter.clone());
        }
    });
    use_effect_with((), move |()| wait(setter));
    let stands = use_memo((), |()| Cell::new(false));
    use_effect_with(*status, {
        let stands = Rc::clone(&stands);
        move |status| {
            let status = *status;
            soon(move || {
                stands.set(status == Status::Here);
                mark(status);
            });
        }
    });
    Later {
        status: *status,
        stands,
        again,
    }
}

fn wait(status: UseStateSetter<Status>) {
    wasm_bindgen_futures::spawn_local(async move {
        let next = match fetch().await {
            Ok(_) => Status::Here,
            Err(_) => Status::Missing,
        };
        status.set(next);
    });
}

/// Says on the root element how it went, for tests and support, once all is drawn that is.
fn mark(status: Status) {
    let value = match status {
        Status::Coming | Status::Again => "coming",
        Status::Missing => "missing",
        Status::Here => "true",
    };
    if let Some(root) = gloo_utils::document().document_element() {
        // The name is valid, so nothing is refused.
        let _ = root.set_attribute("data-later", value);
    }
}
