//! Who does what: the departments of the journey, what each does, promises and hands on.

use yew::prelude::*;

use crate::app::State;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::results::Shown;

/// The page.
pub fn page(context: &Context, _state: &State, _shown: &Shown) -> Html {
    let scenario = &context.scenario;
    let stages = scenario.stages.iter().map(|stage| {
        let name = if stage.name.is_empty() {
            &stage.id
        } else {
            &stage.name
        };
        html! { <li key={stage.id.clone()}>{ format!("{name}: {}", stage.department) }</li> }
    });
    html! {
        <section class="panel">
            <h2>{ context.say.word(Word::WhoDoesWhat) }</h2>
            <ul>{ for stages }</ul>
        </section>
    }
}
