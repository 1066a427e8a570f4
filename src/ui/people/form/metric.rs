//! What a stage is measured by: a series, the value to reach, and what is simulated beside it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::draft::{Check, Draft};
use crate::analysis::benchmark::{is_most, less_is_better};
use crate::app::edit::{Edit, StageEdit};
use crate::engine::series::{Series, TOTALS, Unit};
use crate::model::{Extra, Metric, Stage, limits};
use crate::text::number::{self, Kind};
use crate::text::people::Word;
use crate::ui::context::Context;
use crate::ui::people::figures::{Figures, measured, name};
use crate::ui::people::verdict::verdict;
use crate::ui::people::word;
use crate::ui::value;

/// Id of the choice.
const CHOICE: &str = "people-metric";
/// Id of the choice between least and most.
const LIMIT: &str = "people-limit";
/// Id of the value to reach.
const VALUE: &str = "people-benchmark";

/// The choice, the value to reach and what is simulated.
pub fn metric(context: &Context, figures: &Figures, position: usize, stage: &Stage) -> Html {
    let chosen = stage.metric.as_ref();
    let series = chosen.and_then(|metric| Series::parse(&metric.series, &context.scenario));
    let value = chosen.zip(series).map(|(metric, series)| {
        html! {
            <>
                { benchmark(context, stage, metric, series) }
                <div class="people-beside">{ verdict(context, &measured(context, figures, metric)) }</div>
            </>
        }
    });
    html! {
        <div class="stack">
            { choice(context, position, stage) }
            <div class="stack">{ value }</div>
        </div>
    }
}

fn choice(context: &Context, position: usize, stage: &Stage) -> Html {
    let chosen = stage.metric.as_ref().map(|metric| metric.series.clone());
    let onchange = {
        let (context, id, was) = (context.clone(), stage.id.clone(), stage.metric.clone());
        move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let metric = another(&context, was.clone(), select.value());
                context.edit(Edit::Stage(id.clone(), StageEdit::Metric(metric)));
            }
        }
    };
    let [own, whole, others] = groups(context, position);
    let group = |label: Word, series: &[Series]| {
        let options = series.iter().map(|series| {
            let key = series.key(&context.scenario);
            let on = chosen.as_ref() == Some(&key);
            html! { <option key={key.clone()} value={key.clone()} selected={on}>{ name(context, *series) }</option> }
        });
        html! { <optgroup label={word(context, label)}>{ for options }</optgroup> }
    };
    html! {
        <div class="field">
            <div class="field-head"><label for={CHOICE}>{ word(context, Word::Measure) }</label></div>
            <div class="box">
                <select id={CHOICE} onchange={onchange}>
                    <option value="" selected={chosen.is_none()}>{ word(context, Word::NoMeasure) }</option>
                    { group(Word::ThisStage, &own) }
                    { group(Word::WholeJourney, &whole) }
                    { group(Word::OtherStages, &others) }
                </select>
            </div>
            <p class="hint help">{ word(context, Word::MeasureHelp) }</p>
        </div>
    }
}

/// The metric with another series; the value to reach stays where it is counted in the same unit.
fn another(context: &Context, was: Option<Metric>, key: String) -> Option<Metric> {
    let series = Series::parse(&key, &context.scenario)?;
    let before = was
        .as_ref()
        .and_then(|metric| Series::parse(&metric.series, &context.scenario));
    let stays = before.is_some_and(|before| before.unit() == series.unit());
    let (benchmark, extra) = was.map_or((None, Extra::new()), |was| (was.benchmark, was.extra));
    Some(Metric {
        series: key,
        benchmark: benchmark.filter(|_| stays),
        at_most: None,
        extra,
    })
}

/// The series of this stage, of the whole journey, and all others.
fn groups(context: &Context, position: usize) -> [Vec<Series>; 3] {
    let scenario = &context.scenario;
    let id = scenario.stages.get(position).map(|stage| &stage.id);
    let own = |series: &Series| match series {
        Series::Stage(at) => *at == position,
        Series::Move(at) => scenario
            .transitions
            .get(*at)
            .is_some_and(|it| Some(&it.from) == id || Some(&it.to) == id),
        Series::Arrivals(at) => {
            let entry = scenario.channels.get(*at).map(|channel| &channel.entry);
            entry.is_some() && entry == id
        }
        Series::Referral(at) => scenario
            .referrals
            .get(*at)
            .is_some_and(|it| Some(&it.from) == id || Some(&it.to) == id),
        _ => false,
    };
    let total = |series: &Series| TOTALS.contains(series);
    let (mut mine, mut others) = (Vec::new(), Vec::new());
    for series in Series::all(scenario) {
        if own(&series) {
            mine.push(series);
        } else if !total(&series) {
            others.push(series);
        }
    }
    [mine, TOTALS.to_vec(), others]
}

fn kind(unit: Unit) -> Kind {
    match unit {
        Unit::People | Unit::Periods | Unit::CustomerPeriods => Kind::Count,
        Unit::Money => Kind::Money,
        Unit::Share => Kind::Share,
        Unit::Points => Kind::Number,
    }
}

fn benchmark(context: &Context, stage: &Stage, metric: &Metric, series: Series) -> Html {
    let (say, kind) = (&context.say, kind(series.unit()));
    let locale = say.language.locale();
    let read = {
        let say = say.clone();
        move |text: &str| match value::number(text, kind, &say) {
            Ok(value) if value.abs() > limits::NUMBER => Err(word_of_limit(say.language)),
            read => read,
        }
    };
    let check = Check::new({
        let read = read.clone();
        move |text| {
            let empty = text.trim().is_empty();
            read(text).err().filter(|_| !empty)
        }
    });
    let on_commit = {
        let (context, id, metric) = (context.clone(), stage.id.clone(), metric.clone());
        Callback::from(move |text: String| {
            let metric = Metric {
                benchmark: read(&text).ok(),
                ..metric.clone()
            };
            context.edit(Edit::Stage(id.clone(), StageEdit::Metric(Some(metric))));
        })
    };
    let unit = match kind {
        Kind::Money => say.currency.clone(),
        _ => crate::text::series::unit(say.language, series.unit()).to_owned(),
    };
    let value = metric
        .benchmark
        .map_or_else(String::new, |value| number::exact(value, kind, locale));
    html! {
        <div class="people-benchmark">
            { limit(context, stage, metric, series) }
            <Draft id={VALUE} label={word(context, Word::Benchmark)} value={value} max={40} unit={unit} check={check}
                help={word(context, Word::BenchmarkHelp)} on_commit={on_commit}/>
        </div>
    }
}

/// Whether the value to reach is the least or the most.
fn limit(context: &Context, stage: &Stage, metric: &Metric, series: Series) -> Html {
    let most = is_most(metric, series, &context.scenario);
    let own = less_is_better(series, &context.scenario);
    let onchange = {
        let (context, id, metric) = (context.clone(), stage.id.clone(), metric.clone());
        move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let most = select.selected_index() == 1;
                let metric = Metric {
                    at_most: (most != own).then_some(most),
                    ..metric.clone()
                };
                context.edit(Edit::Stage(id.clone(), StageEdit::Metric(Some(metric))));
            }
        }
    };
    html! {
        <div class="field">
            <div class="field-head"><label for={LIMIT}>{ word(context, Word::Limit) }</label></div>
            <div class="box">
                <select id={LIMIT} onchange={onchange}>
                    <option selected={!most}>{ word(context, Word::AtLeast) }</option>
                    <option selected={most}>{ word(context, Word::AtMost) }</option>
                </select>
            </div>
        </div>
    }
}

fn word_of_limit(language: crate::text::Language) -> String {
    crate::text::people::word(language, Word::TooLarge).to_owned()
}
