//! All exits of a stage as one bar that adds to 100 %, the rest being those who stay.

use yew::prelude::*;

use super::counts;
use crate::app::value;
use crate::app::view::Selection;
use crate::engine::series::Unit;
use crate::model::{Bounds, Parameter, Quantity, Scenario, Stage, StageKind, Transition};
use crate::text::series;
use crate::text::values;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::now::Now;

/// Width of the bar in its own units.
const WIDTH: f64 = 308.0;
/// Gap between its parts.
const GAP: f64 = 2.0;
/// What rounding adds to a sum of 100 %.
const ROUNDING: f64 = 1e-9;

/// The probability that is shown for a parameter: at the period of the time shown, at tenure 0. Of an uncertain one it is
/// the middle, as its field says.
#[must_use]
pub fn shown(parameter: &Parameter, time: u32) -> Option<f64> {
    let at = usize::try_from(time.max(1)).ok()? - 1;
    let middle = |quantity: &Quantity| value::center(quantity, Bounds::PROBABILITY);
    match parameter {
        Parameter::Orders { .. } => None,
        Parameter::Constant(quantity) => Some(middle(quantity)),
        Parameter::ByPeriod(all) => all.get(at).or(all.last()).map(middle),
        Parameter::ByTenure(all) => all.first().map(middle),
        _ => value::course(parameter, 1).first().copied(),
    }
}

/// The same of a transition, whose stage may have counts in place of it.
fn share(stage: Option<&Stage>, transition: &Transition, time: u32) -> Option<f64> {
    let observed = stage.and_then(|stage| counts::share(stage, &transition.to));
    observed.or_else(|| shown(&transition.probability, time))
}

fn target_kind(scenario: &Scenario, transition: &Transition) -> &'static str {
    let kind = scenario
        .stages
        .iter()
        .find(|stage| stage.id == transition.to)
        .map(|stage| stage.kind);
    match kind {
        Some(StageKind::Customer) => "exit-customer",
        Some(StageKind::Prospect) => "exit-prospect",
        Some(StageKind::Dormant) => "exit-dormant",
        Some(StageKind::Lost) | None => "exit-lost",
    }
}

/// The bar of a stage, by id, with one of its exits (by id) marked.
pub fn exits(context: &Context, now: &Now, stage: &str, marked: Option<&str>) -> Html {
    let scenario = &context.scenario;
    let place = scenario.stage_index(stage);
    let own = place.and_then(|place| scenario.stages.get(place));
    let exits: Vec<(&Transition, f64)> = scenario
        .transitions
        .iter()
        .filter(|transition| transition.from == stage)
        .filter_map(|transition| Some((transition, share(own, transition, now.time)?)))
        .collect();
    if exits.is_empty() {
        return html! { <div/> };
    }
    let sum: f64 = exits.iter().map(|(_, share)| share).sum();
    let say = &context.say;
    let title = say.phrase(Phrase::ExitsOf {
        stage: series::stage_by_id(stage, scenario),
        period: say.period(),
    });
    let items = exits
        .iter()
        .map(|(transition, share)| item(context, transition, *share, marked));
    let stay = (1.0 - sum).max(0.0);
    html! {
        <div class={classes!("exits", (sum > 1.0 + ROUNDING).then_some("over"))}>
            <h3 class="gap">{ title }</h3>
            { bar(scenario, &exits, sum, marked) }
            <ul class="exits-list">
                { for items }
                <li key="stay" class="stay"><span>{ say.word(Word::Stay) }</span><b>{ say.numbers.value(Unit::Share, stay) }</b></li>
            </ul>
            <div>{ too_much(context, &exits, sum) }</div>
            <div>{ counts::editor(context, stage) }</div>
        </div>
    }
}

/// What is to be known where the exits add to more than 100 %: what to lower, or that what is uncertain is scaled.
fn too_much(context: &Context, exits: &[(&Transition, f64)], sum: f64) -> Html {
    if sum <= 1.0 + ROUNDING {
        return html! { <span/> };
    }
    let say = &context.say;
    let total = say.numbers.share(sum);
    if (exits.iter()).any(|(exit, _)| exit.probability.is_uncertain()) {
        let scaled = values::Phrase::ExitsScaled { sum: &total };
        return html! { <p class="note warn" role="status">{ scaled.say(say.language) }</p> };
    }
    // (From the end, since the last of equal ones is found: the first of the list is named.)
    let largest = (exits.iter().rev()).max_by(|one, other| one.1.total_cmp(&other.1));
    let rest = largest.map(|(transition, share)| {
        let name = series::transition(transition, &context.scenario);
        (name, 1.0 - (sum - share))
    });
    let rest = rest.filter(|(_, most)| *most >= 0.0);
    let rest = rest.map(|(name, most)| (name, say.numbers.share(most)));
    let sentence = values::Phrase::ExitsTooMuch {
        sum: &total,
        largest: rest.as_ref().map(|(name, most)| (&**name, &**most)),
    };
    html! { <p class="errtext" role="alert">{ sentence.say(say.language) }</p> }
}

fn item(context: &Context, transition: &Transition, share: f64, marked: Option<&str>) -> Html {
    let on = marked == Some(transition.id.as_str());
    let select = context.on_select(Some(Selection::Transition(transition.id.clone())));
    let name = series::stage_by_id(&transition.to, &context.scenario).to_owned();
    html! {
        <li key={transition.id.clone()}>
            <button type="button" class={on.then_some("on")} aria-current={on.then_some("true")} onclick={select}>
                { name }<b>{ context.say.numbers.value(Unit::Share, share) }</b>
            </button>
        </li>
    }
}

fn bar(scenario: &Scenario, exits: &[(&Transition, f64)], sum: f64, marked: Option<&str>) -> Html {
    let scale = WIDTH / sum.max(1.0);
    let mut x = 0.0;
    let mut parts = Vec::new();
    for (transition, share) in exits {
        let width = (share * scale - GAP).max(0.5);
        let (left, on) = (format!("{x:.1}"), marked == Some(transition.id.as_str()));
        let width = format!("{width:.1}");
        let underline = on.then(|| {
            html! { <rect x={left.clone()} y="22" width={width.clone()} height="3" class="exit-mark"/> }
        });
        parts.push(html! {
            <g key={transition.id.clone()}>
                <rect x={left} y="2" width={width} height="18" rx="3" class={target_kind(scenario, transition)}/>
                { underline }
            </g>
        });
        x += share * scale;
    }
    if sum < 1.0 {
        let (left, width) = (format!("{x:.1}"), format!("{:.1}", WIDTH - x));
        parts.push(html! { <rect key="stay" x={left} y="2" width={width} height="18" rx="3" class="exit-stay"/> });
    }
    if sum > 1.0 + ROUNDING {
        let (left, width) = (format!("{scale:.1}"), format!("{:.1}", WIDTH - scale));
        parts.push(
            html! { <rect key="over" x={left} y="0" width={width} height="22" class="exit-over"/> },
        );
    }
    html! { <svg viewBox="0 0 308 26" preserveAspectRatio="none" aria-hidden="true">{ for parts }</svg> }
}
