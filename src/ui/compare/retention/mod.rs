//! The section on retention: who stays, who leaves, what people are worth, and when they have paid back.

mod drawn;
mod funnel;
mod rates;

use yew::prelude::*;

use super::chosen::Chosen;
use super::leaking;
use super::panel::{self, Drawn, Panel};
use super::section::Props;
use super::studied::{Here, Studied, use_study};
use crate::analysis::retention::Retentions;
use crate::text::retention::{Phrase, Word};
use crate::text::{compare, decision, series};
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::widgets::{Segment, Segmented, choice};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    strategy: usize,
    /// Whether as a difference to the baseline.
    is_change: bool,
}

/// The section “Retention” of the page “Compare”.
#[component]
pub(super) fn Retention(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let segment = use_state_eq(|| None::<String>);
    let is_change = use_state_eq(|| false);
    let asked = (*segment)
        .clone()
        .filter(|id| context.scenario.segments.iter().any(|one| one.id == *id));
    let studied = use_study::<Retentions>(context, &asked);
    let picked = use_state_eq(|| None::<String>);
    let spoken_of =
        Chosen::judged(shown, &props.judged).map_or(shown.focus, |chosen| chosen.strategy);
    let strategies = &context.scenario.strategies;
    let own = picked.as_ref();
    let own = own.and_then(|id| strategies.iter().position(|one| one.id == *id));
    let strategy = own.unwrap_or(spoken_of);
    let look = Look {
        strategy,
        is_change: *is_change && strategy > 0,
    };
    let picture = |name: &'static str, title: Word, about: Word, draw: Draw| {
        let of = (
            name,
            title.say(context.say.language),
            about.say(context.say.language),
        );
        panel::studied(context, &studied, of, move |context, here, width| {
            draw(context, here, look, width)
        })
    };
    html! {
        <>
            <div class="compare-bar-row">
                { which(context, strategy, &picked) }
                { show(context, look, &is_change) }
                { whom(context, &asked, &segment) }
                <p class="small muted" aria-live="polite">{ followed(context, &studied, strategy) }</p>
            </div>
            <div class="compare-pictures compare-wide">
                { picture("cohorts", Word::Cohorts, Word::CohortsAbout, drawn::cohorts) }
                { match asked {
                    None => movement(context, shown, look),
                    Some(_) => picture("movement", Word::Movement, Word::MovementAbout, drawn::movement_of),
                } }
                { picture("survival", Word::Survival, Word::SurvivalAbout, drawn::survival) }
                { picture("hazard", Word::Hazard, Word::HazardAbout, drawn::hazard) }
                { picture("funnel", Word::Funnel, Word::FunnelAbout, funnel::funnel) }
                { picture("value", Word::Value, Word::ValueAbout, drawn::value) }
                { picture("payback", Word::Payback, Word::PaybackAbout, drawn::payback) }
                { rates::rates(context, shown, &studied, *is_change) }
            </div>
        </>
    }
}

/// Draws a picture of what was found.
type Draw = fn(&Context, &Here<Retentions>, Look, f64) -> Result<Drawn, compare::Word>;

/// Who came and went, of everyone: of the results at hand.
fn movement(context: &Context, shown: &Shown, look: Look) -> Html {
    let language = context.say.language;
    let draw = {
        let (context, shown) = (context.clone(), shown.clone());
        Callback::from(move |width: f64| drawn::movement(&context, &shown, look, width))
    };
    html! {
        <Panel key="movement" context={context.clone()} name="movement" title={Word::Movement.say(language)}
            about={Word::MovementAbout.say(language)} tools={Html::default()} age={shown.stale && shown.simulated.is_some()} draw={draw}/>
    }
}

/// The choice of a strategy, the baseline among them.
fn which(context: &Context, strategy: usize, picked: &UseStateHandle<Option<String>>) -> Html {
    let strategies = context.scenario.strategies.iter();
    let ids: Vec<String> = strategies.map(|one| one.id.clone()).collect();
    let picked = picked.clone();
    let choose = Callback::from(move |at: usize| picked.set(ids.get(at).cloned()));
    leaking::which(context, strategy, choose)
}

/// The choice between the strategy and its difference; none of the baseline, which differs by nothing.
fn show(context: &Context, look: Look, is_change: &UseStateHandle<bool>) -> Html {
    if look.strategy == 0 {
        return html! { <span hidden=true/> };
    }
    let language = context.say.language;
    let segments =
        [("itself", Word::Itself), ("difference", Word::Difference)].map(|(key, word)| Segment {
            key: AttrValue::Static(key),
            label: AttrValue::Static(word.say(language)),
        });
    let choose = {
        let is_change = is_change.clone();
        Callback::from(move |key: AttrValue| is_change.set(key == "difference"))
    };
    let chosen = if look.is_change {
        "difference"
    } else {
        "itself"
    };
    html! { <Segmented label={Word::Show.say(language)} segments={segments.to_vec()} chosen={chosen} on_choose={choose}/> }
}

/// The choice of a segment, where there are any.
fn whom(
    context: &Context,
    asked: &Option<String>,
    segment: &UseStateHandle<Option<String>>,
) -> Html {
    let segments = &context.scenario.segments;
    if segments.is_empty() {
        return html! { <span hidden=true/> };
    }
    let language = context.say.language;
    let mut options = vec![(Word::Everyone.say(language).to_owned(), asked.is_none())];
    options.extend(segments.iter().map(|one| {
        let name = if one.name.trim().is_empty() {
            &one.id
        } else {
            &one.name
        };
        (name.clone(), asked.as_ref() == Some(&one.id))
    }));
    let ids: Vec<String> = segments.iter().map(|one| one.id.clone()).collect();
    let choose = {
        let segment = segment.clone();
        Callback::from(move |position: usize| {
            segment.set(position.checked_sub(1).and_then(|at| ids.get(at).cloned()))
        })
    };
    choice(Word::Whom.say(language), "", &options, choose)
}

/// How many people were followed, or how far it is.
fn followed(context: &Context, studied: &Studied<Retentions>, strategy: usize) -> String {
    let language = context.say.language;
    match studied {
        Studied::Here(here) => {
            let count = here
                .found
                .strategies
                .get(strategy)
                .map_or(0, |one| one.followed);
            let count = context.say.numbers.whole(count);
            Phrase::Followed { count: &count }.say(language)
        }
        Studied::Working(part) => {
            let part = context.say.numbers.share(*part);
            decision::Phrase::Part { part: &part }.say(language)
        }
        Studied::Missing => compare::Word::NoBriefing.say(language).to_owned(),
    }
}

/// What people call a stage.
fn stage_name(context: &Context, at: usize) -> String {
    let stage = context.scenario.stages.get(at);
    stage.map(series::stage).unwrap_or_default().to_owned()
}
