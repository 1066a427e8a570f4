//! What a table of draws from elsewhere says at one worth of a unit of effect; [`pictures`] draws it along all of them.

mod pictures;

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::decision::{Choice, Draws, Frontier, choose, frontier};
use crate::model::{Scenario, limits};
use crate::text::decision::{Phrase, Word};
use crate::text::number::{self, Kind};
use crate::text::{compare, decide};
use crate::ui::context::Context;
use crate::ui::export::listing::Listing;
use crate::ui::export::menu::list_button;
use crate::ui::inspector::read::number_reader;
use crate::ui::value::Domain;
use crate::ui::widgets::NumberField;

/// Values of a unit of effect that are looked at.
const THRESHOLDS: usize = 41;

/// A table with what it says.
#[derive(Debug, PartialEq)]
pub(super) struct Said {
    name: String,
    draws: Draws,
    costs: Option<Vec<f64>>,
    effects: Vec<f64>,
    frontier: Frontier,
    thresholds: Vec<f64>,
    choices: Vec<Choice>,
}

impl Said {
    /// What a table of this name says.
    pub fn new(name: String, draws: Draws) -> Self {
        let (costs, effects) = (draws.mean_cost(), draws.mean_effect());
        let none = vec![0.0; effects.len()];
        let frontier = frontier(costs.as_ref().unwrap_or(&none), &effects);
        let thresholds = thresholds(costs.is_some(), &frontier);
        let choices = thresholds.iter().map(|one| choose(&draws, *one)).collect();
        Self {
            name,
            draws,
            costs,
            effects,
            frontier,
            thresholds,
            choices,
        }
    }

    /// The worth of a unit of effect at which figures are told at first: well beyond the last one at which another becomes the best,
    /// and a number that people would name.
    fn telling(&self) -> f64 {
        let at = self.thresholds.len() * 3 / 4;
        let found = self.thresholds.get(at).copied().unwrap_or(1.0);
        format!("{found:.1e}").parse().unwrap_or(found)
    }

    fn slot(at: usize) -> usize {
        usize::from(Scenario::slot_of_position(at))
    }
}

/// From nothing to twice the last value at which another is the best on average; one where there are no costs.
fn thresholds(has_costs: bool, frontier: &Frontier) -> Vec<f64> {
    if !has_costs {
        return vec![1.0];
    }
    let last = frontier.steps().last().copied();
    let most = 2.0 * last.filter(|last| *last > 0.0).unwrap_or(0.5);
    (0..THRESHOLDS)
        .map(|step| most * step as f64 / (THRESHOLDS - 1) as f64)
        .collect()
}

/// A table, compared by identity.
#[derive(Clone)]
pub(super) struct Of(pub Rc<Said>);

impl PartialEq for Of {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`Shown`].
#[derive(Properties, PartialEq)]
pub(super) struct ShownProps {
    pub context: Context,
    pub said: Of,
}

/// What a table says.
#[component]
pub(super) fn Shown(props: &ShownProps) -> Html {
    let (context, Of(said)) = (&props.context, &props.said);
    // What a unit of effect is worth is the reader's to say, for each table anew.
    let own = use_state_eq(|| None::<f64>);
    use_effect_with(props.said.clone(), {
        let own = own.setter();
        move |_| own.set(None)
    });
    let threshold = own.unwrap_or_else(|| said.telling());
    let choice = use_memo((props.said.clone(), threshold), |(Of(said), threshold)| {
        choose(&said.draws, *threshold)
    });
    let field = said
        .costs
        .is_some()
        .then(|| field(context, threshold, &own));
    html! {
        <div class="stack">
            <h3>{ said.name.clone() }</h3>
            { field.unwrap_or_default() }
            <p aria-live="polite">{ sentence(context, said, threshold, &choice) }</p>
            { strategies(context, said, &choice) }
            { pictures::pictures(context, said, choice.best) }
        </div>
    }
}

/// Asks what one unit of effect is worth.
fn field(context: &Context, threshold: f64, own: &UseStateHandle<Option<f64>>) -> Html {
    let say = &context.say;
    let domain = Domain {
        high: limits::NUMBER,
        ..Domain::FACTOR
    };
    let reader = number_reader(domain, say, |_, _| String::new());
    let on_commit = {
        let (say, own) = (Rc::clone(say), own.clone());
        Callback::from(move |text: String| {
            if let Ok(value) = domain.number(&text, &say) {
                own.set(Some(value));
            }
        })
    };
    let value = number::exact(threshold, Kind::Number, say.language.locale());
    html! {
        <div class="compare-threshold">
            <NumberField label={Word::Threshold.say(say.language)} value={value} reader={reader} on_commit={on_commit}/>
        </div>
    }
}

fn sentence(context: &Context, said: &Said, threshold: f64, choice: &Choice) -> String {
    let numbers = &context.say.numbers;
    let threshold = said.costs.as_ref().map(|_| numbers.plain(threshold, 6));
    let best = said.draws.strategies.get(choice.best);
    let phrase = Phrase::Imported {
        strategies: &numbers.whole(said.draws.strategies.len() as u64),
        draws: &numbers.whole(said.draws.count() as u64),
        best: best.map_or("", String::as_str),
        evpi: &numbers.plain(choice.evpi, 6),
        threshold: threshold.as_deref(),
    };
    phrase.say(context.say.language)
}

/// The heads of the table of strategies.
fn heads(context: &Context) -> [&'static str; 7] {
    let language = context.say.language;
    [
        compare::Word::Strategy.say(language),
        decide::Word::Cost.say(language),
        decide::Word::Effect.say(language),
        compare::Word::Standing.say(language),
        decide::Word::Ratio.say(language),
        decide::Word::Best.say(language),
        decide::Word::Loss.say(language),
    ]
}

/// Every strategy: means, how it stands, how likely it is the best, and what is lost by choosing it.
fn strategies(context: &Context, said: &Rc<Said>, choice: &Rc<Choice>) -> Html {
    let (language, numbers) = (context.say.language, &context.say.numbers);
    let rows = said.draws.strategies.iter().enumerate().map(|(at, name)| {
        let cost = said.costs.as_ref().map(|costs| numbers.plain(costs[at], 6));
        let ratio =
            said.frontier.ratios[at].map_or("–".to_owned(), |ratio| numbers.plain(ratio, 6));
        html! {
            <tr key={at}>
                <th scope="row">{ name.clone() }</th>
                <td>{ cost.unwrap_or_else(|| "–".to_owned()) }</td>
                <td>{ numbers.plain(said.effects[at], 6) }</td>
                <td>{ decide::standing(language, said.frontier.standings[at]) }</td>
                <td>{ ratio }</td>
                <td>{ numbers.share(choice.probability_best[at]) }</td>
                <td>{ numbers.plain(choice.expected_loss[at], 6) }</td>
            </tr>
        }
    });
    let title = Word::Table.say(language);
    let columns = heads(context)
        .into_iter()
        .map(|head| html! { <th key={head} scope="col">{ head }</th> });
    let taken = {
        let (said, choice) = (Rc::clone(said), Rc::clone(choice));
        list_button(context, "draws", title, move |context| {
            listing(context, &said, &choice)
        })
    };
    html! {
        <>
            <div class="compare-panel-head">
                <h4>{ compare::Word::Strategies.say(language) }</h4>
                <span class="compare-tools">{ taken }</span>
            </div>
            <div class="compare-scroll data-table compare-figures" tabindex="0" role="region" aria-label={title}>
                <table>
                    <thead><tr>{ for columns }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

fn listing(context: &Context, said: &Said, choice: &Choice) -> Listing {
    let language = context.say.language;
    let mut list = Listing::new(heads(context));
    for (at, name) in said.draws.strategies.iter().enumerate() {
        list.rows.push(vec![
            name.as_str().into(),
            said.costs.as_ref().map(|costs| costs[at]).into(),
            said.effects[at].into(),
            decide::standing(language, said.frontier.standings[at]).into(),
            said.frontier.ratios[at].into(),
            choice.probability_best[at].into(),
            choice.expected_loss[at].into(),
        ]);
    }
    list
}
