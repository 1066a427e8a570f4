//! Keys of a presentation, as keyboards and clickers send them.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::ui::widgets::is_command;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// On, or the answer first.
    Next,
    /// Back.
    Back,
    /// Shows the answer or hides it.
    Reveal,
    /// The second window.
    Notes,
    /// The whole screen.
    Full,
    /// Away.
    Leave,
}

/// What has the focus while a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// A field that is written into.
    Text,
    /// Something that arrow keys move.
    Slider,
    /// Something that space presses.
    Button,
    /// Anything else.
    Page,
}

/// What a key means there; `None`: it is not for us.
fn command(key: &str, at: At) -> Option<Command> {
    let page = at == At::Page;
    Some(match key {
        "Escape" => Command::Leave,
        // A clicker sends these wherever the focus is.
        "PageDown" => Command::Next,
        "PageUp" => Command::Back,
        " " if page || at == At::Slider => Command::Next,
        "ArrowRight" if page || at == At::Button => Command::Next,
        "ArrowLeft" if page || at == At::Button => Command::Back,
        "r" | "R" if at != At::Text => Command::Reveal,
        "n" | "N" if at != At::Text => Command::Notes,
        "f" | "F" if at != At::Text => Command::Full,
        _ => return None,
    })
}

/// Keys that the page behind would take: undo, redo, the sheet of keys.
fn is_of_the_page(event: &KeyboardEvent) -> bool {
    let key = event.key().to_ascii_lowercase();
    let held = event.ctrl_key() || event.meta_key();
    key == "?" || held && matches!(key.as_str(), "z" | "y")
}

/// Listens on a window, before anything on it does.
pub fn listen(window: &EventTarget, on_command: Callback<Command>) -> EventListener {
    let options = EventListenerOptions {
        phase: gloo_events::EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(window, "keydown", options, move |event: &Event| {
        // Another window has types of its own, so that no test of the type would do.
        let key: &KeyboardEvent = event.unchecked_ref();
        let at = at(event.target());
        if is_of_the_page(key) && at != At::Text {
            event.stop_propagation();
            event.prevent_default();
            return;
        }
        if is_command(key) {
            return;
        }
        if let Some(command) = command(&key.key(), at) {
            event.stop_propagation();
            event.prevent_default();
            on_command.emit(command);
        }
    })
}

fn at(target: Option<EventTarget>) -> At {
    let Some(element) = target.as_ref().and_then(|it| it.dyn_ref::<Element>()) else {
        return At::Page;
    };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "range" => At::Slider,
            "checkbox" | "radio" | "button" => At::Button,
            _ => At::Text,
        };
    }
    match element.tag_name().to_ascii_uppercase().as_str() {
        "TEXTAREA" | "SELECT" => At::Text,
        "BUTTON" | "SUMMARY" | "A" => At::Button,
        _ if element.get_attribute("role").as_deref() == Some("slider") => At::Slider,
        _ => At::Page,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clickers_work_wherever_the_focus_is() {
        for at in [At::Text, At::Slider, At::Button, At::Page] {
            assert_eq!(command("PageDown", at), Some(Command::Next));
            assert_eq!(command("PageUp", at), Some(Command::Back));
            assert_eq!(command("Escape", at), Some(Command::Leave));
        }
    }

    #[test]
    fn keys_that_something_else_needs_are_left_to_it() {
        assert_eq!(command(" ", At::Button), None, "it presses the button");
        assert_eq!(command("ArrowRight", At::Slider), None, "it moves it");
        for key in [" ", "r", "n", "f", "ArrowLeft"] {
            assert_eq!(command(key, At::Text), None, "{key} is written");
        }
        assert_eq!(command(" ", At::Page), Some(Command::Next));
        assert_eq!(command("ArrowLeft", At::Page), Some(Command::Back));
        assert_eq!(command("r", At::Slider), Some(Command::Reveal));
        assert_eq!(command("x", At::Page), None);
    }
}
