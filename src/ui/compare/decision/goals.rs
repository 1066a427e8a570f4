//! Goals: what they are, and how often each strategy meets them.

use std::rc::Rc;

use yew::prelude::*;

use super::super::sentence::name;
use super::super::studied::{Here, Studied};
use crate::analysis::judgement::Judgement;
use crate::app::edit::Edit;
use crate::engine::series::{OUTCOMES, Outcome, Unit};
use crate::model::decision::{Bound, Goal, Measure};
use crate::model::{Extra, Scenario, limits, series_key};
use crate::text::decision::{self, Word, measured};
use crate::text::number::{self, Kind};
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::dated::old;
use crate::ui::export::listing::{Cell, Listing};
use crate::ui::export::menu::list_button;
use crate::ui::inspector::read::{number_reader, whole, whole_reader};
use crate::ui::strategies::focus;
use crate::ui::value::Domain;
use crate::ui::widgets::{Icon, NumberField, choice, icon, mark};

/// The panel of goals: in how many futures each is met, with fields to change them.
pub(super) fn goals(context: &Context, judged: &Studied<Judgement>) -> Html {
    let word = |word: Word| word.say(context.say.language);
    let all = &context.scenario.decision.goals;
    let here = match judged {
        // Of other goals nothing would be in its place.
        Studied::Here(here) if here.scenario.decision.goals.len() == all.len() => Some(here),
        _ => None,
    };
    let rows = (0..all.len())
        .map(|at| html! { <li key={at} class="goal">{ one(context, here, at) }</li> });
    let add = {
        let context = context.clone();
        move |_: MouseEvent| {
            let at = context.scenario.decision.goals.len();
            focus::wish(format!("[data-goal=\"{at}\"] select"));
            let all = context.scenario.decision.goals.clone();
            edit(&context, all, |all| all.push(new(&context)));
        }
    };
    let tools = match here.filter(|_| !all.is_empty()) {
        Some(here) => {
            let (found, scenario) = (Rc::clone(&here.found), here.scenario.clone());
            list_button(context, "goals", word(Word::Goals), move |context| {
                listing(context, &scenario, &found)
            })
        }
        None => html! { <span hidden=true/> },
    };
    let together = here
        .filter(|_| all.len() > 1)
        .map(|here| met(context, here, &here.found.goals.all));
    html! {
        <section class="panel stack" aria-label={word(Word::Goals)}>
            <div class="compare-panel-head">
                <h2>{ word(Word::Goals) }</h2>
                <span class="compare-tools">{ tools }</span>
            </div>
            <p class="small muted">{ word(if all.is_empty() { Word::NoGoals } else { Word::GoalsAbout }) }</p>
            <ul class="stack goals" tabindex="-1" data-list="goals">{ for rows }</ul>
            <div hidden={together.is_none()}><h3>{ word(Word::AllGoals) }</h3>{ together.unwrap_or_default() }</div>
            <div><button type="button" class="btn" onclick={add}>{ icon(Icon::Add) }{ word(Word::AddGoal) }</button></div>
        </section>
    }
}

/// How likely each strategy meets each goal, and all of them.
fn listing(context: &Context, scenario: &Scenario, found: &Judgement) -> Listing {
    let say = &context.say;
    let strategies = (0..scenario.strategies.len()).map(|at| name(context, at));
    let heads = std::iter::once(Word::Goals.say(say.language).to_owned()).chain(strategies);
    let mut list = Listing::new(heads);
    let row = |head: String, shares: &[f64]| {
        let shares = shares.iter().map(|share| Cell::Number(*share));
        std::iter::once(Cell::Text(head)).chain(shares).collect()
    };
    for (goal, shares) in scenario.decision.goals.iter().zip(&found.goals.met) {
        let head = decision::goal(&say.numbers, scenario, goal);
        list.rows.push(row(head, shares));
    }
    if list.rows.len() > 1 {
        let head = Word::AllGoals.say(say.language).to_owned();
        list.rows.push(row(head, &found.goals.all));
    }
    list
}

/// A goal to begin with: as many customers at the end as the baseline has now.
fn new(context: &Context) -> Goal {
    let latest = context.latest();
    let exact = latest.exact.as_ref();
    let customers = exact.and_then(|computed| computed.results.outcome(0, Outcome::CustomersEnd));
    let customers = customers.map_or(0.0, |outcome| outcome.mean);
    Goal {
        name: String::new(),
        measure: Measure::Series("customers".to_owned()),
        at: None,
        bound: Bound::AtLeast(libm::round(customers.max(0.0))),
        extra: Extra::new(),
    }
}

fn edit(context: &Context, mut all: Vec<Goal>, change: impl FnOnce(&mut Vec<Goal>)) {
    change(&mut all);
    let mut decision = context.scenario.decision.clone();
    decision.goals = all;
    context.edit(Edit::Decision(decision));
}

fn change(context: &Context, at: usize, change: impl FnOnce(&mut Goal)) {
    let all = context.scenario.decision.goals.clone();
    edit(context, all, |all| {
        if let Some(goal) = all.get_mut(at) {
            change(goal);
        }
    });
}

fn one(context: &Context, here: Option<&Here<Judgement>>, at: usize) -> Html {
    let Some(goal) = context.scenario.decision.goals.get(at) else {
        return html! { <div hidden=true/> };
    };
    let remove = {
        let context = context.clone();
        move |_: MouseEvent| {
            focus::wish("[data-list=\"goals\"]".to_owned());
            let all = context.scenario.decision.goals.clone();
            edit(&context, all, |all| {
                if at < all.len() {
                    all.remove(at);
                }
            });
        }
    };
    let said = decision::goal(&context.say.numbers, &context.scenario, goal);
    let label = format!("{}: {said}", Word::RemoveGoal.say(context.say.language));
    let shares = here.and_then(|here| Some(met(context, here, here.found.goals.met.get(at)?)));
    html! {
        <div data-goal={at.to_string()}>
            <div class="goal-head">
                <h3>{ said }</h3>
                <button type="button" class="btn btn-quiet btn-icon" aria-label={label.clone()} title={label} onclick={remove}>{ icon(Icon::Close) }</button>
            </div>
            { shares.unwrap_or_default() }
            <div class="goal-fields">
                { measure(context, goal, at) }
                { bound(context, goal, at) }
                { amount(context, goal, at) }
                { when(context, goal, at) }
            </div>
        </div>
    }
}

/// In how many futures each strategy meets it.
fn met(context: &Context, here: &Here<Judgement>, shares: &[f64]) -> Html {
    let items = shares.iter().enumerate().map(|(strategy, share)| {
        html! {
            <li key={strategy}>
                { mark(context.scenario.slot(strategy), false) }
                <span>{ name(context, strategy) }</span>
                <b>{ context.say.numbers.of_hundred(*share) }</b>
            </li>
        }
    });
    html! { <ul class={classes!("compare-shares", old(here.stale))}>{ for items }</ul> }
}

/// What it measures: outcomes first, then series.
fn measure(context: &Context, goal: &Goal, at: usize) -> Html {
    let (language, scenario) = (context.say.language, &context.scenario);
    let mut all: Vec<Measure> = OUTCOMES
        .iter()
        .map(|outcome| Measure::Outcome(outcome.key().to_owned()))
        .collect();
    let totals = series_key::TOTALS.map(str::to_owned).into_iter();
    let single = series_key::all(scenario)
        .into_iter()
        .filter(|key| key.contains('/'));
    all.extend(totals.chain(single).map(Measure::Series));
    let group = |one: &Measure| match one {
        Measure::Outcome(_) => Word::Outcomes.say(language),
        Measure::Series(_) => Word::Series.say(language),
    };
    let options: Vec<(String, bool)> = all
        .iter()
        .map(|one| {
            (
                format!("{}: {}", group(one), measured(language, scenario, one).0),
                *one == goal.measure,
            )
        })
        .collect();
    let on_choose = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            if let Some(one) = all.get(position) {
                change(&context, at, |goal| {
                    goal.measure = one.clone();
                    let first = match one {
                        Measure::Series(key) => u32::from(!series_key::starts_at_zero(key)),
                        Measure::Outcome(_) => 0,
                    };
                    goal.at = goal.at.map(|time| time.max(first));
                });
            }
        })
    };
    choice(Word::Measure.say(language), "", &options, on_choose)
}

fn bound(context: &Context, goal: &Goal, at: usize) -> Html {
    let word = |word: Word| word.say(context.say.language);
    let least = matches!(goal.bound, Bound::AtLeast(_));
    let options = [
        (word(Word::AtLeast).to_owned(), least),
        (word(Word::AtMost).to_owned(), !least),
    ];
    let on_choose = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            change(&context, at, |goal| {
                let value = goal.bound.value();
                goal.bound = match position {
                    0 => Bound::AtLeast(value),
                    _ => Bound::AtMost(value),
                };
            });
        })
    };
    choice(word(Word::Bound), "", &options, on_choose)
}

fn amount(context: &Context, goal: &Goal, at: usize) -> Html {
    let say = &context.say;
    let unit = measured(say.language, &context.scenario, &goal.measure).1;
    let kind = match unit {
        Unit::Money => Kind::Money,
        Unit::Share => Kind::Share,
        Unit::People => Kind::Count,
        Unit::Points | Unit::Periods | Unit::CustomerPeriods => Kind::Number,
    };
    let domain = Domain {
        kind,
        low: -limits::NUMBER,
        high: limits::NUMBER,
        ..Domain::FACTOR
    };
    let reader = number_reader(domain, say, move |say, value| {
        say.numbers.value(unit, value)
    });
    let on_commit = {
        let context = context.clone();
        Callback::from(move |text: String| {
            if let Ok(value) = domain.number(&text, &context.say) {
                change(&context, at, |goal| {
                    goal.bound = match goal.bound {
                        Bound::AtLeast(_) => Bound::AtLeast(value),
                        Bound::AtMost(_) => Bound::AtMost(value),
                    };
                });
            }
        })
    };
    let value = number::exact(goal.bound.value(), kind, say.language.locale());
    let shown = match unit {
        Unit::Money => say.currency.clone(),
        other => series::unit(say.language, other).to_owned(),
    };
    html! {
        <NumberField label={Word::Amount.say(say.language)} value={value} unit={shown} reader={reader} on_commit={on_commit}/>
    }
}

/// When a series is measured; an outcome is of the whole horizon.
fn when(context: &Context, goal: &Goal, at: usize) -> Html {
    let Measure::Series(key) = &goal.measure else {
        return html! { <div hidden=true/> };
    };
    let say = &context.say;
    let low = u64::from(!series_key::starts_at_zero(key));
    let high = u64::from(context.scenario.clock.periods);
    let empty = crate::text::workspace::Word::TheEnd;
    let on_commit = {
        let context = context.clone();
        Callback::from(move |text: String| {
            let time = if text.trim().is_empty() {
                Ok(None)
            } else {
                whole(&text, low, high, &context.say).map(|time| u32::try_from(time).ok())
            };
            if let Ok(time) = time {
                change(&context, at, |goal| goal.at = time);
            }
        })
    };
    let value = goal.at.map_or_else(String::new, |at| at.to_string());
    html! {
        <NumberField label={Word::When.say(say.language)} value={value} unit={context.say.period().to_owned()}
            reader={whole_reader(low, high, Some(empty), say)} on_commit={on_commit}/>
    }
}
