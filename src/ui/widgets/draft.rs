//! What is being typed over a value: it stays in its field until it is taken or given up, and what cannot be
//! read waits while the field is not shown.

use yew::prelude::*;

use crate::app::refused::{self, Place};

/// A text over a value.
#[derive(Clone)]
pub struct Draft {
    typed: UseStateHandle<Option<String>>,
    /// Where it waits.
    place: Option<Place>,
    /// The value, as the field shows it.
    value: AttrValue,
}

/// The text over a value. A new value replaces what was typed: one from outside (undo, a slider), and what was made of
/// the text, so that everyone sees how it was understood.
#[hook]
pub fn use_draft(place: Option<&Place>, value: &AttrValue) -> Draft {
    let typed = use_state_eq(|| refused::kept(place, value));
    use_effect_with(value.clone(), {
        let (typed, place) = (typed.clone(), place.cloned());
        move |value| typed.set(refused::kept(place.as_ref(), value))
    });
    Draft {
        typed,
        place: place.cloned(),
        value: value.clone(),
    }
}

impl Draft {
    /// What stands in the field: what was typed, else the value.
    #[must_use]
    pub fn text(&self) -> &str {
        self.typed.as_deref().unwrap_or(&self.value)
    }

    /// Whether it is being written in.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.typed.is_some()
    }

    /// What is typed now.
    pub fn write(&self, text: Option<String>) {
        self.typed.set(text);
    }

    /// What was typed is read: nothing waits any more.
    pub fn forget(&self) {
        refused::forget(self.place.as_ref());
    }

    /// It could not be read: it stays, and waits.
    pub fn refuse(&self, text: String) {
        refused::keep(self.place.as_ref(), &self.value, &text);
        self.write(Some(text));
    }

    /// The value stands again.
    pub fn give_up(&self) {
        self.forget();
        self.write(None);
    }
}
