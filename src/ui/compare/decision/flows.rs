//! Where everyone went in the baseline and in a strategy, at one scale.

use yew::prelude::*;

use super::super::panel::{Drawn, Panel};
use super::super::sentence::name;
use crate::text::compare;
use crate::text::decision::Word;
use crate::ui::charts::sankey::{Flows, SankeyInput, sankey};
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::map::Size;
use crate::ui::results::Shown;

/// Height of each picture.
const HEIGHT: f64 = 420.0;

/// Both pictures, of the baseline and of a strategy; none where there is only one.
pub(super) fn flows(context: &Context, shown: &Shown, strategy: usize) -> Html {
    if context.scenario.strategies.len() < 2 || strategy == 0 {
        return html! { <span hidden=true/> };
    }
    let language = context.say.language;
    let picture = |key: &'static str, own: usize, other: usize| {
        let draw = {
            let (context, shown) = (context.clone(), shown.clone());
            Callback::from(move |width: f64| drawn(&context, &shown, own, other, width))
        };
        html! {
            <Panel key={key} context={context.clone()} name={key} title={name(context, own)} about={Word::FlowsAbout.say(language)}
                tools={Html::default()} age=false draw={draw}/>
        }
    };
    let title = Word::Flows.say(language);
    html! {
        <section class="compare-flows" aria-label={title}>
            <h2>{ title }</h2>
            <div class="compare-two">
                { picture("flow-baseline", 0, strategy) }
                { picture("flow-strategy", strategy, 0) }
            </div>
        </section>
    }
}

fn drawn(
    context: &Context,
    shown: &Shown,
    own: usize,
    other: usize,
    width: f64,
) -> Result<Drawn, compare::Word> {
    let exact = shown.exact.as_ref().ok_or(compare::Word::Working)?;
    let periods = usize::try_from(exact.scenario.clock.periods).unwrap_or(usize::MAX);
    let of = |strategy| Flows::from_results(&exact.scenario, &exact.results, strategy, 1, periods);
    let flows = of(own).ok_or(compare::Word::Working)?;
    let beside = of(other).ok_or(compare::Word::Working)?;
    let scene = sankey(&SankeyInput {
        scenario: &context.scenario,
        flows: &flows,
        beside: Some(&beside),
        size: Size {
            width,
            height: HEIGHT,
        },
        selection: None,
        language: context.say.language,
        horizon: "",
    });
    let figures = figures(context, &flows, &beside, [own, other]);
    Ok(Drawn { scene, figures })
}

/// Moves, arrivals and referrals, in this strategy and in the other.
fn figures(context: &Context, own: &Flows, other: &Flows, named: [usize; 2]) -> Figures {
    let scenario = &context.scenario;
    let pairs = |ids: Vec<&str>, own: &[f64], other: &[f64]| -> Vec<(String, Vec<f64>)> {
        let pairs = ids.into_iter().zip(own.iter().zip(other));
        pairs
            .map(|(id, (own, other))| (id.to_owned(), vec![*own, *other]))
            .collect()
    };
    let moves = scenario.transitions.iter().map(|item| item.id.as_str());
    let channels = scenario.channels.iter().map(|item| item.id.as_str());
    let referrals = scenario.referrals.iter().map(|item| item.id.as_str());
    let mut rows = pairs(moves.collect(), &own.moves, &other.moves);
    rows.extend(pairs(channels.collect(), &own.arrivals, &other.arrivals));
    rows.extend(pairs(referrals.collect(), &own.referred, &other.referred));
    let mut columns = vec![compare::Word::Source.say(context.say.language).to_owned()];
    columns.extend(named.map(|at| name(context, at)));
    Figures { columns, rows }
}
