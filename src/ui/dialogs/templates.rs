//! The gallery of templates: a name, a sentence, a small picture of the journey.

use yew::prelude::*;

use crate::app::Action;
use crate::app::action::Opening;
use crate::app::{blank, templates};
use crate::text::editor::{self, word};
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::pages::thumbnail;

/// What the dialog holds.
pub fn body(context: &Context) -> Html {
    let cards = templates::all().iter().map(|template| html! { <li key={template.id}><Card context={context.clone()} id={template.id}/></li> });
    html! {
        <>
            <p class="muted">{ context.say.word(Word::TemplatesLead) }</p>
            <ul class="gallery">{ empty(context) }{ for cards }</ul>
        </>
    }
}

/// The way to a journey of one's own from nothing.
fn empty(context: &Context) -> Html {
    let language = context.say.language;
    let open = context.on_click(|| Action::Open(Opening::Template(blank::ID.to_owned())));
    html! {
        <li key={blank::ID}>
            <button type="button" class="card" data-template={blank::ID} onclick={open}>
                <span class="card-picture card-empty" aria-hidden="true">{ "+" }</span>
                <h3>{ word(language, editor::Word::EmptyJourney) }</h3>
                <p class="clamp">{ word(language, editor::Word::EmptyJourneyAbout) }</p>
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    context: Context,
    id: &'static str,
}

/// One template. Its scenario is built once, when the gallery opens.
#[component]
fn Card(props: &CardProps) -> Html {
    let scenario = use_memo(props.id, |id| templates::find(id));
    let id = props.id;
    let Some(scenario) = &*scenario else {
        return html! { <span/> };
    };
    let open = props
        .context
        .on_click(move || Action::Open(Opening::Template(id.to_owned())));
    html! {
        <button type="button" class="card" data-template={id} onclick={open}>
            <span class="card-picture">{ thumbnail(scenario) }</span>
            <h3>{ &scenario.name }</h3>
            <p class="clamp">{ &scenario.notes }</p>
        </button>
    }
}
