//! What each strategy leads to, in two figures.

use yew::prelude::*;

use crate::engine::series::Outcome;
use crate::text::embed::Word;
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::widgets::mark;

/// The figures.
const SHOWN: [Outcome; 2] = [Outcome::CustomersEnd, Outcome::Npv];

/// A table of the strategies that are drawn.
pub fn table(context: &Context, shown: &Shown) -> Html {
    let say = &context.say;
    let heads = SHOWN.map(|outcome| {
        let name = series::outcome(say.language, outcome);
        html! { <th key={name} scope="col">{ name }</th> }
    });
    let rows = shown.strategies.iter().filter_map(|&position| {
        let strategy = shown.scenario.strategies.get(position)?;
        let cells = SHOWN.map(|outcome| {
            let mean = shown.exact.as_ref().and_then(|computed| {
                let outcome = computed.results.outcome(position, outcome)?;
                Some(outcome.mean).filter(|mean| mean.is_finite())
            });
            let text = mean.map(|mean| say.numbers.value(outcome.unit(), mean));
            html! { <td key={outcome.key()}>{ text.unwrap_or_else(|| "–".to_owned()) }</td> }
        });
        Some(html! {
            <tr key={strategy.id.clone()}>
                <th scope="row"><span class="row">{ mark(shown.scenario.slot(position), false) }{ series::strategy(strategy) }</span></th>
                { for cells }
            </tr>
        })
    });
    html! {
        <table class="embed-outcomes" aria-label={Word::Outcomes.say(say.language)}>
            <thead><tr><td></td>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
