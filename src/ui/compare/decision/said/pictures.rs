//! How a table of draws judges strategies along the worth of a unit of effect, and what they cost against what they give.

use std::rc::Rc;

use yew::prelude::*;

use super::{Said, heads};
use crate::analysis::decision::Choice;
use crate::engine::series::Unit;
use crate::text::decide;
use crate::text::decision::Word;
use crate::ui::charts::frontier::{Axes, FrontierInput, Point, frontier as plane};
use crate::ui::charts::lines::{Along, Line, LinesInput, line_chart};
use crate::ui::charts::scene::Table;
use crate::ui::compare::panel::{Drawn, HEIGHT, Panel};
use crate::ui::context::Context;
use crate::ui::export::data::Figures;

/// Draws a picture of a table, with a strategy in focus.
type Draw = fn(&Context, &Said, usize, f64) -> Drawn;

/// What changes with the worth of a unit of effect; nothing where there are no costs.
pub(super) fn pictures(context: &Context, said: &Rc<Said>, best: usize) -> Html {
    if said.costs.is_none() {
        return html! { <span hidden=true/> };
    }
    let language = context.say.language;
    let picture = |name: &'static str, title: Word, about: Word, draw: Draw| {
        let draw = {
            let (context, said) = (context.clone(), Rc::clone(said));
            Callback::from(move |width: f64| Ok(draw(&context, &said, best, width)))
        };
        html! {
            <Panel key={name} context={context.clone()} name={name} title={title.say(language)} about={about.say(language)}
                tools={Html::default()} age=false draw={draw}/>
        }
    };
    html! {
        <div class="compare-pictures">
            { picture("acceptability", Word::Acceptability, Word::AcceptabilityAbout, acceptability) }
            { picture("losses", Word::Losses, Word::LossesAbout, losses) }
            { picture("plane", Word::Plane, Word::PlaneAbout, costs_and_effects) }
        </div>
    }
}

/// How likely each is the best.
fn acceptability(context: &Context, said: &Said, best: usize, width: f64) -> Drawn {
    let values = |choice: &Choice, at: usize| choice.probability_best[at];
    curves(
        context,
        said,
        (Word::Acceptability, Unit::Share, values),
        best,
        width,
    )
}

/// What is lost on average by choosing each.
fn losses(context: &Context, said: &Said, best: usize, width: f64) -> Drawn {
    let values = |choice: &Choice, at: usize| choice.expected_loss[at];
    curves(
        context,
        said,
        (Word::Losses, Unit::CustomerPeriods, values),
        best,
        width,
    )
}

/// A line for each strategy along the worth of a unit of effect.
fn curves(
    context: &Context,
    said: &Said,
    (title, unit, value): (Word, Unit, fn(&Choice, usize) -> f64),
    best: usize,
    width: f64,
) -> Drawn {
    let language = context.say.language;
    let strategies = said.draws.strategies.iter().enumerate();
    let lines: Vec<Line> = strategies
        .map(|(at, name)| Line {
            name: name.clone(),
            slot: Said::slot(at),
            values: said
                .choices
                .iter()
                .map(|choice| value(choice, at))
                .collect(),
        })
        .collect();
    let scene = line_chart(&LinesInput {
        scenario: &context.scenario,
        title: title.say(language),
        unit,
        is_change: false,
        level: None,
        reach: (0.0, if unit == Unit::Share { 1.0 } else { 0.0 }),
        along: Along::Number(Word::Threshold.say(language)),
        at: &said.thresholds,
        lines: &lines,
        focus: Some(best),
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
            let values = (0..lines.len()).map(|at| value(choice, at));
            (threshold.to_string(), values.chain([choice.evpi]).collect())
        });
    Drawn {
        figures: Figures {
            columns,
            rows: rows.collect(),
        },
        scene,
    }
}

/// What strategies cost and give on average, and the line of those that are the best at some threshold.
fn costs_and_effects(context: &Context, said: &Said, _best: usize, width: f64) -> Drawn {
    let (language, numbers) = (context.say.language, &context.say.numbers);
    let none = Vec::new();
    let costs = said.costs.as_ref().unwrap_or(&none);
    let means = costs
        .iter()
        .zip(&said.effects)
        .zip(&said.frontier.standings);
    let points: Vec<Point> = means
        .enumerate()
        .map(|(at, ((cost, effect), standing))| Point {
            name: said.draws.strategies[at].clone(),
            slot: Said::slot(at),
            cost: *cost,
            gain: *effect,
            standing: *standing,
        })
        .collect();
    let rows = points.iter().enumerate().map(|(at, one)| {
        vec![
            one.name.clone(),
            numbers.plain(one.cost, 6),
            numbers.plain(one.gain, 6),
            decide::standing(language, one.standing).to_owned(),
            said.frontier.ratios[at].map_or(String::new(), |ratio| numbers.plain(ratio, 6)),
        ]
    });
    let heads = heads(context);
    let table = Table {
        caption: Word::Plane.say(language).to_owned(),
        columns: heads[..5].iter().map(|head| (*head).to_owned()).collect(),
        rows: rows.collect(),
    };
    let scene = plane(&FrontierInput {
        scenario: &context.scenario,
        points: &points,
        axes: Axes {
            unit: Unit::CustomerPeriods,
            is_change: false,
            cost: decide::Word::Cost.say(language),
            gain: decide::Word::Effect.say(language),
        },
        title: Word::Plane.say(language),
        table,
        said: 3,
        width,
        height: HEIGHT,
        language,
    });
    let rows = points.iter().enumerate().map(|(at, one)| {
        let ratio = said.frontier.ratios[at].unwrap_or(f64::NAN);
        (one.name.clone(), vec![one.cost, one.gain, ratio])
    });
    let columns = [heads[0], heads[1], heads[2], heads[4]];
    Drawn {
        figures: Figures {
            columns: columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        },
        scene,
    }
}
