//! What whoever was asked sees over the page: their stages, what is not said of each, and the way back.

use yew::prelude::*;

use crate::app::Action;
use crate::app::departments::asked::{Open, asked, part};
use crate::text::asking::{Phrase, Word};
use crate::text::{people, series};
use crate::ui::context::Context;
use crate::ui::people::focus::lead;
use crate::ui::people::gaps::missing;
use crate::ui::people::order;
use crate::ui::widgets::{Icon, icon};

/// The section; nothing where nobody is asked.
pub fn yours(context: &Context) -> Html {
    let Some(name) = asked(&context.scenario) else {
        return html! { <section hidden=true/> };
    };
    let language = context.say.language;
    let mut open = part(&context.scenario, name);
    let along = order::along(&context.scenario);
    open.sort_by_key(|it| along.iter().position(|&stage| stage == it.stage));
    let lead = if open.is_empty() {
        Word::YourNone
    } else {
        Word::YourLead
    };
    let rows = open.iter().filter_map(|it| row(context, it));
    html! {
        <section class="panel stack asking-yours" aria-label={Phrase::YourPart { name }.say(language)}>
            <h3>{ Phrase::YourPart { name }.say(language) }</h3>
            <p>{ lead.say(language) }</p>
            <ul class="asking-rows">{ for rows }</ul>
            <div class="acts">
                <button type="button" class="btn btn-primary" onclick={context.on_share()}>
                    { icon(Icon::Share) }{ Word::SendBack.say(language) }
                </button>
                <button type="button" class="btn btn-quiet" onclick={context.on_click(|| Action::Answered)}>
                    { Word::PutAside.say(language) }
                </button>
            </div>
        </section>
    }
}

fn row(context: &Context, open: &Open) -> Option<Html> {
    let language = context.say.language;
    let stage = context.scenario.stages.get(open.stage)?;
    let gaps: Vec<String> = open
        .gaps
        .iter()
        .map(|gap| {
            let what = people::Phrase::Missing {
                what: missing(*gap),
            };
            people::phrase(language, what).to_lowercase()
        })
        .collect();
    let state = match (open.owns, gaps.is_empty()) {
        (false, _) => Word::YouHelp.say(language).to_owned(),
        (true, true) => Word::AllSaid.say(language).to_owned(),
        (true, false) => {
            let what = gaps.join(", ");
            Phrase::Missing { what: &what }.say(language)
        }
    };
    let act = if gaps.is_empty() {
        Word::LookThrough
    } else {
        Word::FillIn
    };
    let (name, act) = (series::stage(stage), act.say(language));
    Some(html! {
        <li key={stage.id.clone()} class="asking-row">
            <div class="grow">
                <p><strong>{ name }</strong></p>
                <p class="small muted">{ state }</p>
            </div>
            <button type="button" class="btn" aria-label={format!("{act}: {name}")} onclick={lead(context, &stage.id, false)}>{ act }</button>
        </li>
    })
}
