//! A lesson whose address was opened.

use gloo_events::EventListener;
use gloo_utils::window;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::address::Address;
use crate::app::effects::{fetch, link};
use crate::app::store::{Dispatch, use_dispatch};
use crate::app::story::Presented;
use crate::app::{Action, Shared};
use crate::text::Language;

/// Properties of [`Addressed`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The reader's language.
    pub language: Language,
}

/// Presents the lesson that stands in the address, now and whenever another does. One that there is not leaves the reader with the
/// list of all, on the page that its address is of.
#[component]
pub fn Addressed(props: &Props) -> Html {
    let dispatch = use_dispatch();
    let language = use_mut_ref(|| props.language);
    language.replace(props.language);
    use_effect_with((), move |()| {
        let open = move || open(*language.borrow(), &dispatch);
        open();
        let listener = EventListener::new(&window(), "hashchange", move |_| open());
        move || drop(listener)
    });
    html! { <span hidden=true/> }
}

fn open(language: Language, dispatch: &Dispatch) {
    if let Address::Lesson(id, from) = link::asked() {
        let dispatch = dispatch.clone();
        spawn_local(async move {
            if let Some(presented) = fetched(language, &id, from).await {
                dispatch.send(Action::Present(Some(presented.into())));
            }
        });
    }
}

async fn fetched(language: Language, id: &str, from: usize) -> Option<Presented> {
    let catalogue = fetch::lessons(language).await?;
    let entry = catalogue.lessons.into_iter().find(|it| it.id == id)?;
    let scenario = fetch::lesson(language, &entry.file).await?;
    Some(Presented {
        scenario: scenario.into(),
        from,
        lesson: Some(Shared::new(entry)),
    })
}
