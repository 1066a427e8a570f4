//! The answer in words, above everything else.

use yew::prelude::*;

use super::chosen::Chosen;
use crate::analysis::results::StrategyComparison;
use crate::engine::series::Outcome;
use crate::text::compare::{Phrase, Word};
use crate::text::decision::finding;
use crate::text::results::Difference;
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::dated::{old, out_of_date};

/// Two sentences: what the strategy does, and how it stands among all.
pub(super) fn sentence(context: &Context, chosen: &Chosen) -> Html {
    let say = &context.say;
    let named = |at: usize| name(context, at);
    let Some(one) = chosen.all().get(chosen.strategy) else {
        return html! { <p hidden=true/> };
    };
    let strategy = named(chosen.strategy);
    let said = said(context, chosen, &strategy, one);
    let best = best(chosen).map(|(at, probability, count)| {
        let best = Phrase::BestOf {
            strategy: &named(at),
            count,
            share: &say.numbers.of_hundred(probability),
        };
        let settled = if is_settled(chosen) {
            Word::Settled
        } else {
            Word::Unsettled
        };
        format!("{} {}", best.say(say.language), settled.say(say.language))
    });
    // Whole periods are often the same.
    let ties = chosen.judge.outcome == Outcome::PaybackPeriod && one.probability_better.is_some();
    let ties = ties.then(|| Word::Ties.say(say.language));
    let more: Vec<String> = ties.map(str::to_owned).into_iter().chain(best).collect();
    html! {
        <header class={classes!("compare-head", old(chosen.stale))} aria-live="polite">
            <h2 class="headline">{ whole(&said) }</h2>
            <p class="muted">{ more.join(" ") }{ " " }{ out_of_date(&context.say, chosen.stale) }</p>
        </header>
    }
}

/// A text whose amounts stay whole: browsers may break a line after a sign or within a range.
fn whole(text: &str) -> Html {
    let words = text.split(' ').enumerate().map(|(at, word)| {
        let gap = if at > 0 { " " } else { "" };
        if word.contains(['−', '–', '+']) {
            html! { <>{ gap }<span key={at}>{ word.to_owned() }</span></> }
        } else {
            html! { <>{ gap }{ word.to_owned() }</> }
        }
    });
    words.collect()
}

/// What the strategy does.
fn said(context: &Context, chosen: &Chosen, strategy: &str, one: &StrategyComparison) -> String {
    let said = Difference {
        strategy,
        mean: one.difference.mean,
        range: chosen.range(chosen.strategy),
        better: one.probability_better,
    };
    finding(&context.say.numbers, chosen.judge, said)
}

/// What people call a strategy.
pub(super) fn name(context: &Context, at: usize) -> String {
    let strategy = context.scenario.strategies.get(at);
    strategy
        .map(series::strategy)
        .unwrap_or_default()
        .to_owned()
}

/// The strategy that is most often the best, how often, and of how many.
pub(super) fn best(chosen: &Chosen) -> Option<(usize, f64, usize)> {
    let all = chosen.all().iter().enumerate();
    let rivals: Vec<(usize, f64)> = all
        .filter_map(|(at, one)| Some((at, one.probability_best?)))
        .collect();
    let most = rivals.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some((most.0, most.1, rivals.len()))
}

/// Whether the two that are most often the best are further apart than chance among so many futures explains: twice the standard
/// error of the difference of two shares of one sample.
fn is_settled(chosen: &Chosen) -> bool {
    // Strategies that never differ will not in more futures.
    let differs = |one: &StrategyComparison| one.difference.sd.is_none_or(|sd| sd != 0.0);
    if !chosen.all().iter().skip(1).any(differs) {
        return true;
    }
    let mut shares: Vec<f64> = chosen
        .all()
        .iter()
        .filter_map(|one| one.probability_best)
        .collect();
    shares.sort_by(|a, b| b.total_cmp(a));
    let [first, second, ..] = shares[..] else {
        return true;
    };
    let apart = first - second;
    let variance =
        (first + second - apart * apart) / f64::from(chosen.results().replications.max(1));
    apart > 2.0 * libm::sqrt(variance.max(0.0))
}
