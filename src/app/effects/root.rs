//! What stands on the root element: the theme for the styles; that the app is ready, how the run
//! stands and the digest of its numbers for tests and support.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::State;
use crate::app::run::RunState;

#[hook]
pub(super) fn use_root(state: &State) {
    use_effect_with(state.theme, |theme| set("data-theme", Some(theme.key())));
    let digest = match &state.run {
        RunState::Done { .. } => state.simulated.as_ref(),
        RunState::ExactOnly => state.exact.as_ref(),
        _ => None,
    };
    let digest = digest.map(|computed| computed.results.digest.clone());
    use_effect_with((state.run.key(), digest), |(run, digest)| {
        set("data-digest", digest.as_deref());
        set("data-run", Some(run));
    });
    // Effects run once what is around the page stands, which is drawn in a task of its own, before this one.
    use_effect_with((), |()| {
        Timeout::new(0, || set("data-ready", Some("true"))).forget();
    });
}

fn set(name: &str, value: Option<&str>) {
    if let Some(root) = gloo_utils::document().document_element() {
        // The names are valid, so nothing is refused.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}
