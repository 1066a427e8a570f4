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
    let best = leaders(chosen).map(|(best, count)| {
        let names: Vec<String> = best.places.iter().map(|at| named(*at)).collect();
        let share = say.numbers.of_hundred(best.probability);
        let best = match &names[..] {
            [strategy] => Phrase::BestOf {
                strategy,
                count,
                share: &share,
            },
            _ => Phrase::BestTogether {
                strategies: &names,
                count,
                share: &share,
            },
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

/// A text whose amounts stay whole: browsers may break a line after a sign or within a range. What is in brackets
/// stays whole where a line has room for it.
fn whole(text: &str) -> Html {
    let pieces = pieces(text);
    let pieces = pieces.iter().enumerate().map(|(at, piece)| {
        let gap = if at > 0 { " " } else { "" };
        match piece.strip_prefix('(') {
            Some(rest) if rest.contains(' ') => {
                html! { <>{ gap }<span key={at} class="bracket">{ "(" }{ whole(rest) }</span></> }
            }
            _ if piece.contains(['−', '–', '+']) => {
                html! { <>{ gap }<span key={at}>{ piece.clone() }</span></> }
            }
            _ => html! { <>{ gap }{ piece.clone() }</> },
        }
    });
    pieces.collect()
}

/// The words of a text, those in brackets as one.
fn pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut is_open): (Vec<String>, bool) = (Vec::new(), false);
    for word in text.split(' ') {
        match pieces.last_mut() {
            Some(last) if is_open => *last = format!("{last} {word}"),
            _ => pieces.push(word.to_owned()),
        }
        is_open = (is_open || word.starts_with('(')) && !word.contains(')');
    }
    pieces
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

/// Strategies that come to the same in every future: none of them is better, however many futures there are.
struct Equals {
    places: Vec<usize>,
    /// How often one of them is the best.
    probability: f64,
}

/// All strategies that are judged, those together that come to the same.
fn equals(chosen: &Chosen) -> Vec<Equals> {
    let all = chosen.all();
    let same = |a: usize, b: usize| {
        let figures = |at: usize| {
            all.get(at)
                .map(|one| (one.difference.mean, one.difference.sd.unwrap_or(0.0)))
        };
        figures(a) == figures(b)
    };
    let mut groups: Vec<Equals> = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let Some(probability) = one.probability_best else {
            continue;
        };
        let found = groups.iter_mut().find(|it| same(it.places[0], at));
        match found {
            Some(group) => {
                group.places.push(at);
                group.probability += probability;
            }
            None => groups.push(Equals {
                places: vec![at],
                probability,
            }),
        }
    }
    groups.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    groups
}

/// Those that are most often the best, and of how many.
fn leaders(chosen: &Chosen) -> Option<(Equals, usize)> {
    let groups = equals(chosen);
    let count = groups.iter().map(|it| it.places.len()).sum();
    Some((groups.into_iter().next()?, count))
}

/// Whether those that are most often the best are further apart from the next than chance among so many futures explains: twice the
/// standard error of the difference of two shares of one sample.
fn is_settled(chosen: &Chosen) -> bool {
    let groups = equals(chosen);
    let [first, second, ..] = &groups[..] else {
        // One alone, or all the same: more futures will not change that.
        return true;
    };
    let (first, second) = (first.probability, second.probability);
    let apart = first - second;
    let variance =
        (first + second - apart * apart) / f64::from(chosen.results().replications.max(1));
    apart > 2.0 * libm::sqrt(variance.max(0.0))
}
