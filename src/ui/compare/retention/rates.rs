//! Rates of every strategy, and the values to reach that stages have.

use yew::prelude::*;

use super::super::sentence::name;
use super::super::studied::{Here, Studied};
use super::stage_name;
use crate::analysis::benchmark::{is_most, reading, verdict};
use crate::analysis::retention::{Retention, Retentions, median, paid_back};
use crate::engine::series::{Series, Unit};
use crate::text::retention::{Phrase, Word};
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::say;
use crate::ui::widgets::mark;

/// The table.
pub(super) fn rates(context: &Context, shown: &Shown, studied: &Studied<Retentions>) -> Html {
    let word = |word: Word| word.say(context.say.language);
    let Studied::Here(here) = studied else {
        return html! { <section hidden=true/> };
    };
    let heads = (0..here.found.strategies.len()).map(|at| {
        html! { <th key={at} scope="col">{ mark(say::slot(&context.scenario, at), false) }{ " " }{ name(context, at) }</th> }
    });
    html! {
        <section class={classes!("panel", "stack", here.stale.then_some("stale"))} aria-label={word(Word::Rates)}>
            <h2>{ word(Word::Rates) }</h2>
            <p class="small muted">{ word(Word::RatesAbout) }</p>
            <div class="compare-scroll" tabindex="0" role="region" aria-label={word(Word::RatesAbout)}>
                <table class="data-table">
                    <thead><tr><th scope="col">{ word(Word::Rates) }</th>{ for heads }<th scope="col">{ word(Word::Benchmark) }</th></tr></thead>
                    <tbody>{ for own(context, here) }{ for benchmarks(context, shown, here) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(key: String, head: String, cells: Vec<String>, benchmark: String) -> Html {
    let cells = cells
        .into_iter()
        .enumerate()
        .map(|(at, cell)| html! { <td key={at}>{ cell }</td> });
    html! { <tr key={key}><th scope="row">{ head }</th>{ for cells }<td>{ benchmark }</td></tr> }
}

/// What was found of people.
fn own(context: &Context, here: &Here<Retentions>) -> Vec<Html> {
    let (say, numbers) = (&context.say, &context.say.numbers);
    let share = |value: f64| {
        if value.is_finite() {
            numbers.share(value)
        } else {
            "–".to_owned()
        }
    };
    let periods = |count: Option<usize>| match count.and_then(|count| u32::try_from(count).ok()) {
        Some(count) => crate::text::period::counted(say.language, say.period, count),
        None => Word::Beyond.say(say.language).to_owned(),
    };
    let cell = |word: Word, one: &Retention| match word {
        Word::Activation => share(one.rates[0]),
        Word::Repeat => share(one.rates[1]),
        Word::Loyalty => share(one.rates[2]),
        Word::HalfLife => periods(median(&one.survival)),
        Word::PaidBack => periods(paid_back(&one.payback)),
        _ if one.k_factor.is_finite() => numbers.plain(one.k_factor, 2),
        _ => "–".to_owned(),
    };
    let words = [
        Word::Activation,
        Word::Repeat,
        Word::Loyalty,
        Word::KFactor,
        Word::HalfLife,
        Word::PaidBack,
    ];
    let row_of = |word: Word| {
        let cells = here.found.strategies.iter().map(|one| cell(word, one));
        let head = word.say(say.language).to_owned();
        row(format!("{word:?}"), head, cells.collect(), String::new())
    };
    words.into_iter().map(row_of).collect()
}

/// The values to reach that stages have, at the end of the horizon.
fn benchmarks(context: &Context, shown: &Shown, here: &Here<Retentions>) -> Vec<Html> {
    if here.asked.is_some() {
        // They are for everyone.
        return Vec::new();
    }
    let (say, scenario) = (&context.say, &context.scenario);
    let computed = shown.simulated.as_ref().or(shown.exact.as_ref());
    let Some(results) = computed.map(|computed| &computed.results) else {
        return Vec::new();
    };
    let stages = scenario.stages.iter().enumerate();
    let found = stages.filter_map(|(at, stage)| {
        let metric = stage.metric.as_ref()?;
        let benchmark = metric.benchmark?;
        let measured = Series::parse(&metric.series, scenario)?;
        let most = is_most(metric, measured, scenario);
        let value = |value: f64| say.numbers.value(measured.unit(), value);
        let cells = (0..results.strategies.len()).map(|strategy| {
            let found = reading(
                results,
                strategy,
                measured,
                scenario.clock.periods,
                scenario,
            );
            found.map_or("–".to_owned(), |found| {
                let reads = Phrase::Reads {
                    value: &value(found.mean),
                    is_met: verdict(found, benchmark, most).is_met(),
                };
                reads.say(say.language)
            })
        });
        let label = series::label(say.language, measured, scenario);
        let sign = if most { "≤" } else { "≥" };
        let unit = if measured.unit() == Unit::Points {
            ""
        } else {
            " "
        };
        let head = format!("{}: {label}", stage_name(context, at));
        Some(row(
            stage.id.clone(),
            head,
            cells.collect(),
            format!("{sign}{unit}{}", value(benchmark)),
        ))
    });
    found.collect()
}
