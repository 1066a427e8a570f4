//! Rates of every strategy, and the values to reach that stages have.

use std::rc::Rc;

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
use crate::ui::dated::old;
use crate::ui::export::data::column;
use crate::ui::export::listing::{Cell, Listing};
use crate::ui::export::menu::list_button;
use crate::ui::results::Shown;
use crate::ui::widgets::mark;

/// The table of rates by strategy, plain or as differences to the baseline.
pub(super) fn rates(
    context: &Context,
    shown: &Shown,
    studied: &Studied<Retentions>,
    is_change: bool,
) -> Html {
    let word = |word: Word| word.say(context.say.language);
    let Studied::Here(here) = studied else {
        return html! { <section hidden=true/> };
    };
    let heads = (0..here.found.strategies.len()).map(|at| {
        html! { <th key={at} scope="col">{ mark(context.scenario.slot(at), false) }{ "\u{a0}" }{ name(context, at) }</th> }
    });
    let taken = {
        let found = Rc::clone(&here.found);
        list_button(context, "rates", word(Word::Rates), move |context| {
            listing(context, &found)
        })
    };
    let reached = benchmarks(context, shown, here);
    let benchmark = (!reached.is_empty()).then(|| word(Word::Benchmark));
    let benchmark = benchmark.map(|word| html! { <th key="benchmark" scope="col">{ word }</th> });
    html! {
        <section class={classes!("panel", "stack", "compare-rates", old(here.stale))} aria-label={word(Word::Rates)}>
            <div class="compare-panel-head">
                <h2>{ word(Word::Rates) }</h2>
                <span class="compare-tools">{ taken }</span>
            </div>
            <p class="small muted">{ word(Word::RatesAbout) }</p>
            <div class="compare-scroll data-table compare-figures" tabindex="0" role="region" aria-label={word(Word::RatesAbout)}>
                <table>
                    <thead><tr><th scope="col">{ word(Word::Rates) }</th>{ for heads }{ benchmark }</tr></thead>
                    <tbody>{ for own(context, here, is_change, !reached.is_empty()) }{ for reached }</tbody>
                </table>
            </div>
        </section>
    }
}

/// A row; the last cell where some row has a value to reach.
fn row(key: String, head: String, cells: Vec<Html>, benchmark: Option<String>) -> Html {
    let cells = cells
        .into_iter()
        .enumerate()
        .map(|(at, cell)| html! { <td key={at} class="compare-cell">{ cell }</td> });
    html! { <tr key={key}><th scope="row">{ head }</th>{ for cells }{ benchmark.map(|said| html! { <td key="benchmark">{ said }</td> }) }</tr> }
}

/// What is found of people, in the order of the rows.
const RATES: [Word; 6] = [
    Word::Activation,
    Word::Repeat,
    Word::Loyalty,
    Word::KFactor,
    Word::HalfLife,
    Word::PaidBack,
];

/// A rate, and its unit: `None` for a plain number. Not finite where there is none, or beyond the horizon.
fn rate(word: Word, one: &Retention) -> (f64, Option<Unit>) {
    let count = |count: Option<usize>| count.map_or(f64::NAN, |count| count as f64);
    match word {
        Word::Activation => (one.rates[0], Some(Unit::Share)),
        Word::Repeat => (one.rates[1], Some(Unit::Share)),
        Word::Loyalty => (one.rates[2], Some(Unit::Share)),
        Word::HalfLife => (count(median(&one.survival)), Some(Unit::Periods)),
        Word::PaidBack => (count(paid_back(&one.payback)), Some(Unit::Periods)),
        _ => (one.k_factor, None),
    }
}

/// What was found of people; of the others, what they have beyond the baseline.
fn own(
    context: &Context,
    here: &Here<Retentions>,
    is_change: bool,
    has_benchmarks: bool,
) -> Vec<Html> {
    let (say, numbers) = (&context.say, &context.say.numbers);
    let said = |(value, unit): (f64, Option<Unit>)| match unit {
        Some(Unit::Periods) if !value.is_finite() => Word::Beyond.say(say.language).to_owned(),
        _ if !value.is_finite() => "–".to_owned(),
        Some(Unit::Periods) => crate::text::period::counted(say.language, say.period, value as u32),
        Some(_) => numbers.share(value),
        None => numbers.plain(value, 2),
    };
    // To the places that the rates themselves are told in: what is beyond is as good as nothing.
    let change = |(value, unit): (f64, Option<Unit>), base: f64| {
        let change = ((value - base) * 1000.0).round() / 1000.0;
        let unit = unit.unwrap_or(Unit::Points);
        change.is_finite().then(|| numbers.change(unit, change))
    };
    let row_of = |word: Word| {
        let base = here.found.strategies.first();
        let base = base.map_or(f64::NAN, |base| rate(word, base).0);
        let all = here.found.strategies.iter().enumerate();
        let cells = all.map(|(at, one)| {
            let found = rate(word, one);
            let more = change(found, base).filter(|_| is_change && at > 0);
            html! { <>{ said(found) }{ more.map(|more| html! { <small>{ more }</small> }).unwrap_or_default() }</> }
        });
        let head = word.say(say.language).to_owned();
        let none = has_benchmarks.then(String::new);
        row(format!("{word:?}"), head, cells.collect(), none)
    };
    RATES.into_iter().map(row_of).collect()
}

/// The rates in figures.
fn listing(context: &Context, found: &Retentions) -> Listing {
    let say = &context.say;
    let strategies = (0..found.strategies.len()).map(|at| name(context, at));
    let heads = std::iter::once(Word::Rates.say(say.language).to_owned()).chain(strategies);
    let mut list = Listing::new(heads);
    for word in RATES {
        let unit = found.strategies.first().and_then(|one| rate(word, one).1);
        let head = word.say(say.language);
        let head = match unit {
            Some(unit) => column(&context.scenario, say, head, unit),
            None => head.to_owned(),
        };
        let rates = found
            .strategies
            .iter()
            .map(|one| Cell::Number(rate(word, one).0));
        list.rows
            .push(std::iter::once(Cell::Text(head)).chain(rates).collect());
    }
    list
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
            let said = found.map_or("–".to_owned(), |found| {
                let reads = Phrase::Reads {
                    value: &say.numbers.value_at(
                        measured.unit(),
                        found.mean,
                        None,
                        (benchmark, most),
                    ),
                    is_met: verdict(found, benchmark, most).is_met(),
                };
                reads.say(say.language)
            });
            html! { said }
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
            Some(format!("{sign}{unit}{}", value(benchmark))),
        ))
    });
    found.collect()
}
