//! The one reducer, and the context through which components send actions.
//!
//! The root component calls [`use_store`] and hands slices of the state down as props; slices are
//! [`Shared`](super::Shared) and compare by pointer, so that a component renders only when its own
//! slice changed. Any component sends actions with [`use_dispatch`], which never makes it render.

use std::rc::Rc;

use yew::prelude::*;

use super::action::Action;
use super::effects::use_effects;
use super::state::State;

/// The state as Yew keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Store(pub State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.apply(action)))
    }
}

/// Sends actions to the store. All are equal: there is one store.
#[derive(Clone)]
pub struct Dispatch(UseReducerDispatcher<Store>);

impl Dispatch {
    /// Sends an action.
    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }

    /// A callback that sends what `action` makes of its argument.
    pub fn callback<T: 'static>(&self, action: impl Fn(T) -> Action + 'static) -> Callback<T> {
        let dispatch = self.clone();
        Callback::from(move |value| dispatch.send(action(value)))
    }
}

impl PartialEq for Dispatch {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// What the root component needs: the state, and the dispatcher to provide as context. The effects
/// start with it; some wait until the page is whole, or until what comes later is here.
#[hook]
pub fn use_store(start: &State, is_whole: bool, is_here: bool) -> (State, Dispatch) {
    let handle = use_reducer(|| Store(start.clone()));
    let dispatch = Dispatch(handle.dispatcher());
    use_effects(&handle.0, &dispatch, is_whole, is_here);
    (handle.0.clone(), dispatch)
}

/// The dispatcher, in any component below the root.
#[hook]
pub fn use_dispatch() -> Dispatch {
    #[expect(clippy::expect_used, reason = "the root component provides it to all")]
    use_context::<Dispatch>().expect("the root provides the dispatcher")
}
