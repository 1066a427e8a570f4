//! What is drawn in a task of its own, so that a slow device has time before it for whoever touches it.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Does something in a task of its own, after those that wait already.
pub fn soon(work: impl FnOnce() + 'static) {
    Timeout::new(0, work).forget();
}

/// How often something is tried: what it needs is drawn first, and a sheet becomes visible first.
const TRIES: u32 = 30;
/// Milliseconds between.
const PAUSE: u32 = 16;

/// Tries something again and again, until it says that it is done.
pub fn until(done: impl Fn() -> bool + 'static) {
    attempt(done, TRIES);
}

fn attempt(done: impl Fn() -> bool + 'static, tries: u32) {
    Timeout::new(PAUSE, move || {
        if !done() && tries > 0 {
            attempt(done, tries - 1);
        }
    })
    .forget();
}

/// Properties of [`Soon`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What is drawn. It differs from drawing to drawing, and so what stands there before is not compared.
    pub part: Callback<(), Html>,
    /// What stands there until then.
    pub until: Html,
    /// Whether it is drawn with what is around it from the start.
    pub at_once: bool,
}

/// A part that is drawn for the first time in a task of its own, and with what is around it from then on.
#[component]
pub fn Soon(props: &Props) -> Html {
    let is_drawn = use_state_eq(|| props.at_once);
    use_effect_with((), {
        let is_drawn = is_drawn.setter();
        let at_once = props.at_once;
        move |()| {
            if !at_once {
                soon(move || is_drawn.set(true));
            }
        }
    });
    if *is_drawn {
        props.part.emit(())
    } else {
        props.until.clone()
    }
}
