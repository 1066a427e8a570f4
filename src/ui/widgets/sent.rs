//! What was drawn last or sent since, for keys that reckon from it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::{hook, use_mut_ref};

/// A value as it was drawn last, or as it was sent since then.
#[derive(Clone)]
pub struct Sent<T>(Rc<RefCell<T>>);

impl<T: Clone> Sent<T> {
    /// The value.
    pub fn get(&self) -> T {
        self.0.borrow().clone()
    }

    /// Another value was sent, and is to be drawn.
    pub fn set(&self, value: T) {
        *self.0.borrow_mut() = value;
    }
}

/// Yew hands over to the browser every 16 ms, so that a key can be pressed before what the last one did is drawn. Its handler is the one of the
/// drawing before, then, and would lose a step if it reckoned from the value that it was made with. What is drawn counts again
/// with every drawing: what was sent may have been refused, or kept within limits.
#[hook]
pub fn use_sent<T: Clone + 'static>(drawn: T) -> Sent<T> {
    let sent = Sent(use_mut_ref(|| drawn.clone()));
    sent.set(drawn);
    sent
}
