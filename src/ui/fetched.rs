//! Files that come while a page is open: a list, asked for again where it did not arrive, and one of what it lists, of
//! which only the newest that somebody asked for counts.

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::text::Language;

/// A list, as far as it is here.
#[derive(PartialEq)]
pub enum List<T> {
    /// It is on its way.
    Fetching,
    /// It did not arrive.
    Missing,
    /// It is here.
    Here(Rc<T>),
}

/// Fetches a list in a language, anew in another; with it, the click that tries again.
#[hook]
pub fn use_list<T, F>(
    language: Language,
    fetch: fn(Language) -> F,
) -> (UseStateHandle<List<T>>, Callback<MouseEvent>)
where
    T: PartialEq + 'static,
    F: Future<Output = Option<T>> + 'static,
{
    let list = use_state_eq(|| List::Fetching);
    let attempt = use_state(|| 0_u32);
    use_effect_with((*attempt, language), {
        let list = list.setter();
        move |(_, language)| {
            let coming = fetch(*language);
            let alive = Rc::new(Cell::new(true));
            spawn_local({
                let alive = Rc::clone(&alive);
                async move {
                    let found = coming.await;
                    if alive.get() {
                        list.set(found.map_or(List::Missing, |found| List::Here(found.into())));
                    }
                }
            });
            move || alive.set(false)
        }
    });
    let again = {
        let list = list.setter();
        Callback::from(move |_: MouseEvent| {
            list.set(List::Fetching);
            attempt.set(*attempt + 1);
        })
    };
    (list, again)
}

/// How far one of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetch {
    /// Nobody asked for it.
    Idle,
    /// It is being fetched.
    Running,
    /// It did not arrive.
    Failed,
}

/// The one that is being fetched, or could not be.
#[derive(Clone)]
pub struct One {
    state: UseStateHandle<Option<(String, Fetch)>>,
    /// Counts what was asked for, so that only the newest is heard, and none after the list is left.
    ticket: Rc<Cell<u32>>,
}

/// Nothing was asked for yet.
#[hook]
pub fn use_one() -> One {
    let state = use_state_eq(|| None);
    let ticket = use_memo((), |()| Cell::new(0));
    use_effect_with((), {
        let ticket = Rc::clone(&ticket);
        move |()| {
            move || {
                next(&ticket);
            }
        }
    });
    One { state, ticket }
}

fn next(ticket: &Cell<u32>) -> u32 {
    ticket.set(ticket.get().wrapping_add(1));
    ticket.get()
}

impl One {
    /// How far the one with an id is.
    #[must_use]
    pub fn of(&self, id: &str) -> Fetch {
        match &*self.state {
            Some((asked, fetch)) if asked == id => *fetch,
            _ => Fetch::Idle,
        }
    }

    /// Waits for the one with an id in place of any other, and does something with it.
    pub fn fetch<T: 'static>(
        &self,
        id: String,
        coming: impl Future<Output = Option<T>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        let (state, ticket) = (self.state.setter(), Rc::clone(&self.ticket));
        let mine = next(&ticket);
        state.set(Some((id.clone(), Fetch::Running)));
        spawn_local(async move {
            let found = coming.await;
            if ticket.get() != mine {
                return;
            }
            match found {
                Some(found) => {
                    state.set(None);
                    then(found);
                }
                None => state.set(Some((id, Fetch::Failed))),
            }
        });
    }
}
