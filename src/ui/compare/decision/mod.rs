//! The section on the decision itself: what it is judged by, which goals are met, how the choice depends on the horizon and on what
//! one thinks of risk, and what differs on the way.

mod curves;
mod flows;
mod goals;
mod imported;
mod multiples;
mod returns;
mod risk;
mod said;

use yew::prelude::*;

use super::chosen::Chosen;
use super::panel::{self, Drawn};
use super::section::Props;
use super::studied::{Here, Studied};
use crate::analysis::judgement::Judgement;
use crate::model::EngineKind;
use crate::text::compare;
use crate::text::decision::{Phrase, Word};
use crate::ui::context::Context;

/// The section “Decision” of the page “Compare”.
#[component]
pub(super) fn Decision(props: &Props) -> Html {
    let (context, shown, judged) = (&props.context, &props.shown, &props.judged);
    let language = context.say.language;
    let focus = Chosen::judged(shown, judged).map_or(shown.focus, |chosen| chosen.strategy);
    let picture = |name: &'static str, title: Word, about: Word, draw: Draw| {
        let of = (name, title.say(language), about.say(language));
        panel::studied(context, judged, of, move |context, here, width| {
            draw(context, here, focus, width)
        })
    };
    let horizon = picture(
        "horizon",
        Word::Horizon,
        Word::HorizonAbout,
        curves::horizon,
    );
    let willingness = match judged {
        Studied::Here(here) if here.found.willingness.is_some() => picture(
            "willingness",
            Word::Willingness,
            Word::WillingnessAbout,
            curves::willingness,
        ),
        _ => html! { <span key="willingness" hidden=true/> },
    };
    let futures = match judged {
        Studied::Here(here) => {
            let count = context.say.numbers.whole(u64::from(here.found.futures));
            Phrase::Futures { count: &count }.say(language)
        }
        Studied::Working(part) => {
            let part = context.say.numbers.share(*part);
            Phrase::Part { part: &part }.say(language)
        }
        Studied::Missing => compare::Word::NoBriefing.say(language).to_owned(),
    };
    let is_exact = context.scenario.run.engine == EngineKind::Exact;
    html! {
        <>
            <p class="small muted" aria-live="polite">{ futures }</p>
            <p class="small muted" hidden={!is_exact}>{ Word::BesideExact.say(language) }</p>
            <div class="compare-row compare-judge">
                { goals::goals(context, judged) }
                { risk::risk(context, judged) }
            </div>
            <div class="compare-pictures">
                { horizon }
                { willingness }
                <returns::Returns key="returns" context={context.clone()} shown={shown.clone()} judged={judged.clone()}/>
            </div>
            <multiples::Multiples context={context.clone()} shown={shown.clone()}/>
            { flows::flows(context, shown, focus) }
            <imported::Imported context={context.clone()}/>
        </>
    }
}

/// Draws a picture of a judgement.
type Draw = fn(&Context, &Here<Judgement>, usize, f64) -> Result<Drawn, compare::Word>;
