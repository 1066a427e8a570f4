//! The strategies side by side in figures, and who is the best how often.

use yew::prelude::*;

use super::chosen::Chosen;
use super::sentence::name;
use crate::app::view::ViewChange;
use crate::engine::series::{Outcome, Unit};
use crate::text::compare::{Phrase, Word};
use crate::text::number::Numbers;
use crate::text::{series, share};
use crate::ui::charts::axis::path;
use crate::ui::charts::html;
use crate::ui::charts::path::{segment, strategy_mark};
use crate::ui::charts::scale::{Linear, extent};
use crate::ui::charts::scene::Scene;
use crate::ui::context::Context;
use crate::ui::dated::old;
use crate::ui::export::data::column;
use crate::ui::export::listing::Listing;
use crate::ui::export::menu::list_button;
use crate::ui::widgets::mark;

/// Size of the picture of a range.
const WIDTH: f64 = 132.0;
const HEIGHT: f64 = 22.0;

/// The table of all strategies, a row for each, with the ranges of their differences.
pub(super) fn table(context: &Context, chosen: &Chosen) -> Html {
    let word = |word: Word| word.say(context.say.language);
    let rows = (0..chosen.all().len()).map(|at| row(context, chosen, at));
    let outcome = |outcome: Outcome| series::outcome(context.say.language, outcome);
    // A phone has a block for each row (compare.css), for which some browsers forget that it is a table.
    html! {
        <div class={classes!("panel", "compare-table", old(chosen.stale))}>
            <div class="compare-panel-head">
                <h2>{ word(Word::Strategies) }</h2>
                <span class="compare-tools">{ taken(context, chosen, "strategies", word(Word::Strategies)) }</span>
            </div>
            <div class="compare-scroll" tabindex="0" role="region" aria-label={word(Word::Strategies)}>
                <table role="table">
                    <thead role="rowgroup"><tr role="row">
                        <th scope="col" role="columnheader">{ word(Word::Strategy) }</th>
                        <th scope="col" role="columnheader">{ outcome(chosen.judge.outcome) }</th>
                        <th scope="col" role="columnheader" colspan="2">{ word(Word::DifferenceRange) }</th>
                        <th scope="col" role="columnheader">{ word(Word::Better) }</th>
                        <th scope="col" role="columnheader">{ outcome(beside(chosen)) }</th>
                        <th scope="col" role="columnheader">{ word(Word::Loss) }</th>
                    </tr></thead>
                    <tbody role="rowgroup">{ for rows }</tbody>
                </table>
            </div>
        </div>
    }
}

/// The button that takes the figures of all strategies away.
fn taken(context: &Context, chosen: &Chosen, key: &'static str, title: &str) -> Html {
    let chosen = chosen.clone();
    list_button(context, key, title, move |context| {
        listing(context, &chosen)
    })
}

/// Every strategy in figures.
fn listing(context: &Context, chosen: &Chosen) -> Listing {
    let language = context.say.language;
    let (judged, other) = (chosen.judge.outcome, beside(chosen));
    let column = |name: &str, unit: Unit| column(&context.scenario, &context.say, name, unit);
    let named = |outcome: Outcome| column(series::outcome(language, outcome), outcome.unit());
    let word = |word: Word| word.say(language);
    let unit = judged.unit();
    let difference = word(Word::Difference);
    let mut list = Listing::new([
        word(Word::Strategy).to_owned(),
        named(judged),
        column(difference, unit),
        column(&share::Phrase::Low { name: difference }.say(language), unit),
        column(
            &share::Phrase::High { name: difference }.say(language),
            unit,
        ),
        column(word(Word::Better), Unit::Share),
        column(word(Word::ProbabilityBest), Unit::Share),
        column(word(Word::Loss), unit),
        word(Word::VarianceReduction).to_owned(),
        named(other),
    ]);
    for (at, one) in chosen.all().iter().enumerate() {
        let range = one.difference.quantiles.map(|all| [all[0], all[4]]);
        list.rows.push(vec![
            name(context, at).into(),
            chosen.mean(at, judged).into(),
            one.difference.mean.into(),
            range.map(|[low, _]| low).into(),
            range.map(|[_, high]| high).into(),
            one.probability_better.into(),
            one.probability_best.into(),
            one.expected_loss.into(),
            chosen.results().variance_reduction(at).into(),
            chosen.mean(at, other).into(),
        ]);
    }
    list
}

/// The outcome that stands beside the one that is judged by: customers, or where those are judged by, profit.
fn beside(chosen: &Chosen) -> Outcome {
    match chosen.judge.outcome {
        Outcome::CustomersEnd => Outcome::Npv,
        _ => Outcome::CustomersEnd,
    }
}

fn row(context: &Context, chosen: &Chosen, at: usize) -> Html {
    let (say, numbers) = (&context.say, &context.say.numbers);
    let unit = chosen.judge.outcome.unit();
    let one = &chosen.all()[at];
    let range = chosen.range(at);
    let difference = match range {
        _ if at == 0 => html! { <span class="muted">{ Word::Baseline.say(say.language) }</span> },
        Some([low, high]) => html! {
            <>
                <b>{ numbers.change_in(unit, one.difference.mean, low, high) }</b>
                <small>{ numbers.change_range(unit, low, high) }</small>
            </>
        },
        None => html! { <b>{ numbers.change(unit, one.difference.mean) }</b> },
    };
    let beside = beside(chosen);
    let other = chosen.mean(at, beside);
    let more = (at > 0).then(|| {
        let more = other - chosen.mean(0, beside);
        html! { <small>{ numbers.change(beside.unit(), more) }</small> }
    });
    let is_same = range.is_none() && one.difference.mean == 0.0;
    let better = match one.probability_better.filter(|_| at > 0) {
        Some(_) if is_same => Word::AlwaysSame.say(say.language).to_owned(),
        Some(better) => numbers.of_hundred(better),
        None => "–".to_owned(),
    };
    let focus = {
        let context = context.clone();
        let id = one.id.clone();
        move |_: MouseEvent| context.view(ViewChange::Focus(id.clone()))
    };
    let is_best = chosen.expected_best() == at;
    let word = |word: Word| word.say(say.language);
    let named = |outcome: Outcome| series::outcome(say.language, outcome);
    html! {
        <tr key={one.id.clone()} role="row" class={classes!(is_best.then_some("is-best"), (at == chosen.strategy).then_some("is-on"))}>
            <th scope="row" role="rowheader">
                <button type="button" class="compare-name" aria-pressed={(at == chosen.strategy).to_string()} onclick={focus}>
                    { mark(context.scenario.slot(at), false) }<span>{ name(context, at) }</span>
                </button>
            </th>
            <td role="cell" data-name={named(chosen.judge.outcome)}>{ numbers.value(unit, chosen.mean(at, chosen.judge.outcome)) }</td>
            <td role="cell" data-name={word(Word::DifferenceRange)} class="compare-difference">{ difference }</td>
            <td role="cell" class="compare-picture">{ html::scene(&picture(context, chosen, at), None, None) }</td>
            <td role="cell" data-name={word(Word::Better)} class="compare-better">{ better }</td>
            <td role="cell" data-name={named(beside)}>{ numbers.value(beside.unit(), other) }{ more }</td>
            <td role="cell" data-name={word(Word::Loss)}>{ one.expected_loss.map_or("–".to_owned(), |lost| loss(numbers, unit, lost)) }</td>
        </tr>
    }
}

/// A loss: between two periods it is a number of them.
fn loss(numbers: &Numbers, unit: Unit, loss: f64) -> String {
    match unit {
        Unit::Periods => numbers.periods(loss),
        _ => numbers.value(unit, loss),
    }
}

/// The range of a strategy's difference on an axis that all rows share.
fn picture(context: &Context, chosen: &Chosen, at: usize) -> Scene {
    let all = 0..chosen.all().len();
    let values = all.flat_map(|one| {
        let mean = chosen.all()[one].difference.mean;
        let [low, high] = chosen.range(one).unwrap_or([mean, mean]);
        [low, mean, high]
    });
    let (low, high) = extent(values.chain([0.0])).unwrap_or((0.0, 1.0));
    let x = Linear {
        low,
        high: if high > low { high } else { low + 1.0 },
        from: 8.0,
        to: WIDTH - 8.0,
    };
    let middle = HEIGHT / 2.0;
    let slot = crate::ui::charts::slot(&context.scenario, at);
    let mean = x.at(chosen.all()[at].difference.mean);
    let mut marks = vec![path(
        segment((x.at(0.0), 1.0), (x.at(0.0), HEIGHT - 1.0)),
        "axis",
    )];
    if let Some([low, high]) = chosen.range(at).filter(|_| at > 0) {
        let line = segment((x.at(low), middle), (x.at(high), middle));
        marks.push(path(line, &format!("l{slot} focus")));
    }
    marks.push(path(
        strategy_mark(slot, (mean, middle), 5.0),
        &format!("f{slot} ring"),
    ));
    Scene {
        width: WIDTH,
        height: HEIGHT,
        title: name(context, at),
        description: String::new(),
        marks,
        ..Scene::default()
    }
}

/// The share below which a part of the bar of who is best is not drawn.
const SEEN: f64 = 0.0015;

/// Who is the best in how many futures.
pub(super) fn best_choice(context: &Context, chosen: &Chosen) -> Html {
    let (say, numbers) = (&context.say, &context.say.numbers);
    let all = chosen.all().iter().enumerate();
    let mut shares: Vec<(usize, f64)> = all
        .filter_map(|(at, one)| Some((at, one.probability_best?)))
        .collect();
    shares.sort_by(|a, b| b.1.total_cmp(&a.1));
    if shares.is_empty() {
        return html! { <section hidden=true/> };
    }
    let items = shares.iter().map(|(at, share)| {
        html! {
            <li key={*at}>
                { mark(context.scenario.slot(*at), false) }
                <span>{ name(context, *at) }</span>
                <b>{ numbers.of_hundred(*share) }</b>
            </li>
        }
    });
    let title = Word::BestChoice.say(say.language);
    let loss = chosen
        .all()
        .get(chosen.strategy)
        .and_then(|one| one.expected_loss)
        .map(|lost| {
            let loss = loss(numbers, chosen.judge.outcome.unit(), lost);
            let strategy = name(context, chosen.strategy);
            let said = Phrase::LossOf {
                strategy: &strategy,
                loss: &loss,
            };
            said.say(say.language)
        });
    let noise = chosen
        .results()
        .variance_reduction(chosen.strategy)
        .map(|times| {
            let times = numbers.plain(two_figures(times), 2);
            Phrase::Noise { times: &times }.say(say.language)
        });
    html! {
        <section class={classes!("panel", "compare-best", "stack", old(chosen.stale))} aria-label={title}>
            <div class="compare-panel-head">
                <h2>{ title }</h2>
                <span class="compare-tools">{ taken(context, chosen, "best-choice", title) }</span>
            </div>
            <div class="compare-bar">{ bar(context, &shares, title) }</div>
            <ul class="compare-shares">{ for items }</ul>
            <p class="small muted">{ loss.unwrap_or_default() }</p>
            <p class="small muted">{ noise.unwrap_or_default() }</p>
        </section>
    }
}

/// The bar. Its parts are shares of its room, so that it fills that however wide it is.
fn bar(context: &Context, shares: &[(usize, f64)], title: &'static str) -> Html {
    let part = |value: f64| format!("{:.3}%", 100.0 * value);
    let mut from = 0.0;
    let parts = shares.iter().filter_map(|&(at, share)| {
        let x = part(from);
        from += share;
        let class = format!("ring f{}", crate::ui::charts::slot(&context.scenario, at));
        let is_seen = share > SEEN;
        is_seen.then(|| html! { <rect key={at} class={class} x={x} width={part(share)} height="100%" rx="3"/> })
    });
    html! { <svg class="scene" role="img" aria-label={title} width="100%" height="32">{ for parts }</svg> }
}

/// A large number as far as it is known: 39,000 for 39,189.
fn two_figures(value: f64) -> f64 {
    let mut step = 1.0;
    while value / step >= 100.0 && value.is_finite() {
        step *= 10.0;
    }
    (value / step).round() * step
}
