//! How many get to each stage.

use super::super::panel::{Drawn, HEIGHT};
use super::super::studied::Here;
use super::drawn::{Picture, changed, own};
use super::{Look, stage_name};
use crate::analysis::retention::Retentions;
use crate::engine::series::Unit;
use crate::model::{Sentiment, StageKind, sort};
use crate::text::compare;
use crate::text::retention::{Phrase, Word};
use crate::ui::charts::bars::{Bar, BarsInput, Row, bars};
use crate::ui::charts::scene::Table;
use crate::ui::charts::slot;
use crate::ui::charts::words::Words;
use crate::ui::context::Context;
use crate::ui::export::data::Figures;

/// The stages of the funnel: prospects, customers, and promoters last; each kind in the order of the map.
fn order(context: &Context) -> Vec<usize> {
    let rank = |at: usize| {
        let stage = context.scenario.stages.get(at)?;
        match (stage.kind, stage.sentiment) {
            (StageKind::Prospect, _) => Some(0),
            (StageKind::Customer, Some(Sentiment::Promoter)) => Some(2),
            (StageKind::Customer, _) => Some(1),
            _ => None,
        }
    };
    let mut stages: Vec<(u8, usize)> = (0..context.scenario.stages.len())
        .filter_map(|at| Some((rank(at)?, at)))
        .collect();
    sort::by_key(&mut stages, |key| *key);
    stages.into_iter().map(|(_, at)| at).collect()
}

/// The loss below which as many as before get to a stage: nobody reads less than a tenth of a percentage point, rounded, as a loss.
const LEAST_DROP: f64 = 0.0005;

/// Whether an arrow leads from a stage to another, by position.
fn leads(context: &Context, from: usize, to: usize) -> bool {
    let scenario = &context.scenario;
    let id = |at: usize| scenario.stages.get(at).map(|stage| stage.id.as_str());
    let is_it = |end: &str, at: usize| id(at) == Some(end);
    let mut arrows = scenario.transitions.iter();
    arrows.any(|arrow| is_it(&arrow.from, from) && is_it(&arrow.to, to))
}

/// How many get to each stage, and between stages that follow each other how many fewer.
pub(super) fn funnel(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    let language = context.say.language;
    let (own, base) = (own(here, look.strategy)?, own(here, 0)?);
    if own.funnel.is_empty() {
        return Err(compare::Word::NoFunnel);
    }
    let mut stages = order(context);
    stages.retain(|at| own.funnel.get(*at).is_some_and(|share| *share > 0.0));
    let shown = changed(&own.funnel, &base.funnel, look.is_change);
    let numbers = &context.say.numbers;
    let said = |value: f64| match look.is_change {
        true => numbers.change(Unit::Share, value),
        false => numbers.share(value),
    };
    let told = |value: f64, drop: f64| {
        let step = Phrase::Step {
            share: &said(value),
            drop: &numbers.share(drop),
        };
        match drop >= LEAST_DROP && !look.is_change {
            true => step.say(language),
            false => said(value),
        }
    };
    let class = format!("f{}", slot(&here.scenario, look.strategy));
    let mut before: Option<usize> = None;
    let mut figures = Vec::new();
    let rows: Vec<Row> = stages
        .iter()
        .map(|at| {
            let from = before.filter(|from| leads(context, *from, *at));
            let left = from.map_or(f64::NAN, |from| own.funnel[*at] / own.funnel[from]);
            // More than came by the stage before come by a way of their own.
            let drop = if left > 1.0 { f64::NAN } else { 1.0 - left };
            before = Some(*at);
            figures.push((stage_name(context, *at), vec![shown[*at], drop]));
            Row {
                name: stage_name(context, *at),
                is_sum: false,
                bars: vec![Bar {
                    values: [0.0, shown[*at]],
                    class: class.clone(),
                    text: told(shown[*at], drop),
                }],
                leads_to: None,
            }
        })
        .collect();
    let columns =
        [Word::Stage, Word::Reached, Word::DropOff].map(|word| word.say(language).to_owned());
    let cells = figures.iter().map(|(name, values)| {
        let drop = match values[1] {
            drop if drop >= LEAST_DROP => numbers.share(drop),
            drop if drop.is_finite() => numbers.share(0.0),
            _ => "–".to_owned(),
        };
        vec![name.clone(), said(values[0]), drop]
    });
    let description = rows
        .iter()
        .map(|row| format!("{} {}", row.name, row.bars[0].text));
    let input = BarsInput {
        title: Word::Funnel.say(language).to_owned(),
        description: description.collect::<Vec<_>>().join("; "),
        rows: &rows,
        mark: None,
        unit: Unit::Share,
        is_change: look.is_change,
        width,
        height: HEIGHT,
        table: Table {
            caption: Word::Funnel.say(language).to_owned(),
            columns: columns.to_vec(),
            rows: cells.collect(),
        },
    };
    let scene = bars(input, &Words::of(language, &here.scenario));
    Ok(Drawn {
        scene,
        figures: Figures {
            columns: columns.to_vec(),
            rows: figures,
        },
    })
}
