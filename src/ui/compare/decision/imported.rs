//! A table of draws from elsewhere: what it says of a choice, as `perennial decide` does.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_utils::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::super::panel::{Drawn, HEIGHT, Panel};
use crate::analysis::decision::{Choice, Draws, TableProblem, choose, frontier, read};
use crate::engine::series::Unit;
use crate::model::limits;
use crate::text::decision::{Phrase, Word};
use crate::text::{compare, decide};
use crate::ui::charts::lines::{Along, Line, LinesInput, line_chart};
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::widgets::{Icon, icon};

/// Values of a unit of effect that are looked at.
const THRESHOLDS: usize = 41;

/// A table with what it says.
#[derive(Debug, PartialEq)]
struct Said {
    name: String,
    draws: Draws,
    thresholds: Vec<f64>,
    choices: Vec<Choice>,
}

impl Said {
    fn new(name: String, draws: Draws) -> Self {
        let thresholds = thresholds(&draws);
        let choices = thresholds.iter().map(|one| choose(&draws, *one)).collect();
        Self {
            name,
            draws,
            thresholds,
            choices,
        }
    }
}

/// From nothing to twice the last value at which another is the best on average; one where there are no costs.
fn thresholds(draws: &Draws) -> Vec<f64> {
    let Some(cost) = draws.mean_cost() else {
        return vec![1.0];
    };
    let last = frontier(&cost, &draws.mean_effect())
        .steps()
        .last()
        .copied();
    let most = 2.0 * last.filter(|last| *last > 0.0).unwrap_or(0.5);
    (0..THRESHOLDS)
        .map(|step| most * step as f64 / (THRESHOLDS - 1) as f64)
        .collect()
}

/// Properties of [`Imported`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
}

type Read = Result<Rc<Said>, Vec<TableProblem>>;

/// The panel: a button, and what the table says once there is one.
#[component]
pub(super) fn Imported(props: &Props) -> Html {
    let context = &props.context;
    let word = |word: Word| word.say(context.say.language);
    let said = use_state(|| None::<Read>);
    let onclick = {
        let said = said.clone();
        move |_: MouseEvent| {
            let said = said.clone();
            // Where the page makes no such element, there is still the command line.
            let _ = pick(Callback::from(move |read: Read| said.set(Some(read))));
        }
    };
    let body = match &*said {
        None => html! { <span hidden=true/> },
        Some(Err(problems)) => wrong(context, problems),
        Some(Ok(said)) => html! { <Shown context={context.clone()} said={Of(Rc::clone(said))}/> },
    };
    html! {
        <section class="panel stack" aria-label={word(Word::Table)}>
            <h2>{ word(Word::Table) }</h2>
            <p class="small muted">{ word(Word::TableAbout) }</p>
            <div><button type="button" class="btn" onclick={onclick}>{ icon(Icon::Open) }{ word(Word::OpenTable) }</button></div>
            <div aria-live="polite">{ body }</div>
        </section>
    }
}

/// Lets a person choose a file, and reads it.
fn pick(on_read: Callback<Read>) -> Result<(), JsValue> {
    let input: HtmlInputElement = document().create_element("input")?.unchecked_into();
    input.set_type("file");
    input.set_accept(".csv,.txt,.tsv,text/csv,text/plain");
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            spawn_local(async move { on_read.emit(read_file(&file).await) });
        }
    })
    .forget();
    input.click();
    Ok(())
}

async fn read_file(file: &File) -> Read {
    if file.size() > limits::TABLE_BYTES as f64 {
        return Err(vec![TableProblem::TooLarge]);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let bytes = buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
    let bytes = bytes.map_err(|_| vec![TableProblem::NotText])?;
    read(&bytes).map(|draws| Rc::new(Said::new(file.name(), draws)))
}

fn wrong(context: &Context, problems: &[TableProblem]) -> Html {
    let items = problems.iter().enumerate().map(|(at, problem)| {
        html! { <li key={at}>{ decide::problem(context.say.language, problem).line() }</li> }
    });
    html! { <ul class="compare-money note warn">{ for items }</ul> }
}

/// A table, compared by identity.
#[derive(Clone)]
struct Of(Rc<Said>);

impl PartialEq for Of {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    context: Context,
    said: Of,
}

/// What a table says.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let (context, Of(said)) = (&props.context, &props.said);
    let language = context.say.language;
    let curve = said.draws.cost.is_some().then(|| {
        let draw = {
            let (context, said) = (context.clone(), Rc::clone(said));
            Callback::from(move |width: f64| Ok(drawn(&context, &said, width)))
        };
        html! {
            <Panel context={context.clone()} name="acceptability" title={Word::Acceptability.say(language)}
                about={Word::AcceptabilityAbout.say(language)} tools={Html::default()} age=false draw={draw}/>
        }
    });
    html! {
        <>
            <h3>{ said.name.clone() }</h3>
            <p>{ sentence(context, said) }</p>
            { strategies(context, said) }
            { curve.unwrap_or_default() }
        </>
    }
}

/// Where the figures of the table's strategies are told: well beyond the last value at which another becomes the best, which is in the
/// middle of the thresholds.
fn telling(said: &Said) -> usize {
    said.choices.len() * 3 / 4
}

fn sentence(context: &Context, said: &Said) -> String {
    let numbers = &context.say.numbers;
    let at = telling(said);
    let Some(choice) = said.choices.get(at) else {
        return String::new();
    };
    let threshold = said
        .draws
        .cost
        .as_ref()
        .map(|_| numbers.plain(said.thresholds[at], 6));
    let phrase = Phrase::Imported {
        strategies: &numbers.whole(said.draws.strategies.len() as u64),
        draws: &numbers.whole(said.draws.count() as u64),
        best: said
            .draws
            .strategies
            .get(choice.best)
            .map_or("", String::as_str),
        evpi: &numbers.plain(choice.evpi, 6),
        threshold: threshold.as_deref(),
    };
    phrase.say(context.say.language)
}

/// Every strategy: means, how it stands, how likely it is the best, and what is lost by choosing it.
fn strategies(context: &Context, said: &Said) -> Html {
    let (language, numbers) = (context.say.language, &context.say.numbers);
    let head = |word: decide::Word| html! { <th scope="col">{ word.say(language) }</th> };
    let effect = said.draws.mean_effect();
    let costs = said.draws.mean_cost();
    let none = vec![0.0; effect.len()];
    let found = frontier(costs.as_ref().unwrap_or(&none), &effect);
    let choice = said.choices.get(telling(said));
    let rows = said.draws.strategies.iter().enumerate().map(|(at, name)| {
        let cost = costs.as_ref().map(|costs| numbers.plain(costs[at], 6));
        let ratio = found.ratios[at].map_or("–".to_owned(), |ratio| numbers.plain(ratio, 6));
        let best = choice.map_or(f64::NAN, |choice| choice.probability_best[at]);
        let loss = choice.map_or(f64::NAN, |choice| choice.expected_loss[at]);
        html! {
            <tr key={at}>
                <th scope="row">{ name.clone() }</th>
                <td>{ cost.unwrap_or_else(|| "–".to_owned()) }</td>
                <td>{ numbers.plain(effect[at], 6) }</td>
                <td>{ decide::standing(language, found.standings[at]) }</td>
                <td>{ ratio }</td>
                <td>{ numbers.share(best) }</td>
                <td>{ numbers.plain(loss, 6) }</td>
            </tr>
        }
    });
    let title = Word::Table.say(language);
    html! {
        <div class="compare-scroll compare-imported" tabindex="0" role="region" aria-label={title}>
            <table class="data-table">
                <thead><tr>
                    <th scope="col">{ compare::Word::Strategy.say(language) }</th>
                    { head(decide::Word::Cost) }{ head(decide::Word::Effect) }
                    <th scope="col">{ compare::Word::Standing.say(language) }</th>
                    { head(decide::Word::Ratio) }{ head(decide::Word::Best) }{ head(decide::Word::Loss) }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The acceptability curve.
fn drawn(context: &Context, said: &Said, width: f64) -> Drawn {
    let language = context.say.language;
    let strategies = said.draws.strategies.iter().enumerate();
    let lines: Vec<Line> = strategies
        .map(|(at, name)| Line {
            name: name.clone(),
            slot: at % 8 + 1,
            values: said
                .choices
                .iter()
                .map(|choice| choice.probability_best[at])
                .collect(),
        })
        .collect();
    let scene = line_chart(&LinesInput {
        scenario: &context.scenario,
        title: Word::Acceptability.say(language),
        unit: Unit::Share,
        is_change: false,
        level: None,
        reach: (0.0, 1.0),
        along: Along::Number(Word::Threshold.say(language)),
        at: &said.thresholds,
        lines: &lines,
        focus: said.choices.get(telling(said)).map(|choice| choice.best),
        width,
        height: HEIGHT,
        language,
    });
    let mut columns = scene.table.columns.clone();
    columns.push("EVPI".to_owned());
    let rows = said
        .thresholds
        .iter()
        .zip(&said.choices)
        .map(|(threshold, choice)| {
            let numbers = choice.probability_best.iter().copied();
            (
                threshold.to_string(),
                numbers.chain([choice.evpi]).collect(),
            )
        });
    Drawn {
        figures: Figures {
            columns,
            rows: rows.collect(),
        },
        scene,
    }
}
