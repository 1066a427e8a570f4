//! What is shared, on paper: every picture, the note, and the link as people read it and as phones do.
//!
//! It stands in the document beside the app, shown on paper alone; while it is there nothing else is printed
//! (`static/styles/people.css`).

use yew::prelude::*;

use crate::app::shown::Share;
use crate::text::share::{Phrase, Word};
use crate::ui::charts::html;
use crate::ui::charts::plate::Plate;
use crate::ui::context::Context;
use crate::ui::export::EXHIBITS;
use crate::ui::export::code::Code;

/// The sheets.
pub(super) fn sheets(context: &Context, share: &Share) -> Html {
    let Some(body) = gloo_utils::document().body() else {
        return html! { <span/> };
    };
    let state = context.latest();
    let plates = EXHIBITS.iter().filter_map(|exhibit| {
        let plate = exhibit.plate(&state, &context.say)?;
        Some(picture(exhibit.key(), &plate))
    });
    let address = state.address.split('?').next().unwrap_or_default();
    let source = Phrase::Source { address }.say(context.say.language);
    let sheet = html! {
        <div class="sheets">
            <article class="sheet">
                <header class="paper-head"><h1>{ context.say.scenario_name(&context.scenario) }</h1></header>
                <p class="prose" hidden={share.draft.note.is_empty()}>{ share.draft.note.clone() }</p>
                <div>{ for plates }</div>
                <footer class="paper-foot share-foot">
                    <div>{ code(context, share) }</div>
                    <p>{ source }</p>
                </footer>
            </article>
        </div>
    };
    create_portal(sheet, body.into())
}

fn picture(key: &'static str, plate: &Plate) -> Html {
    let scenes = plate.scenes.iter().enumerate().map(|(position, (x, y, scene))| {
        html! {
            <svg key={position} overflow="visible" x={x.to_string()} y={y.to_string()}
                width={scene.width.to_string()} height={scene.height.to_string()}>{ html::marks(&scene.marks, None) }</svg>
        }
    });
    html! {
        <section key={key} class="share-paper">
            <h2>{ plate.title.clone() }</h2>
            <p><small>{ plate.about.clone() }</small></p>
            <svg class="scene" role="img" aria-label={plate.description.clone()} viewBox={format!("0 0 {} {}", plate.width, plate.height)}>
                <g key="scenes">{ for scenes }</g>
                <g key="marks">{ html::marks(&plate.marks, None) }</g>
            </svg>
        </section>
    }
}

/// The code of the link, where it has one.
fn code(context: &Context, share: &Share) -> Html {
    let Some(code) = share.link.as_deref().and_then(Code::of) else {
        return html! { <span/> };
    };
    let size = code.size;
    html! {
        <svg class="share-code" role="img" aria-label={Word::CodeName.say(context.say.language)}
            viewBox={format!("0 0 {size} {size}")} shape-rendering="crispEdges"><path fill="#000" d={code.path}/></svg>
    }
}
