//! How likely each strategy is the best: by the horizon, and by what one unit of the outcome is worth.

use super::super::panel::{Drawn, HEIGHT};
use super::super::sentence::name;
use super::super::studied::Here;
use crate::analysis::judgement::{Acceptability, Judgement};
use crate::engine::series::{Outcome, Unit};
use crate::text::compare;
use crate::text::decision::Word;
use crate::ui::charts::lines::{Along, Line, LinesInput, line_chart};
use crate::ui::charts::slot;
use crate::ui::context::Context;
use crate::ui::export::data::Figures;

/// Probability of being the best, by the end of each period as if that were the horizon.
pub(super) fn horizon(
    context: &Context,
    here: &Here<Judgement>,
    focus: usize,
    width: f64,
) -> Result<Drawn, compare::Word> {
    let found = here.found.horizon.as_ref();
    let found = found.ok_or(compare::Word::NoCurve)?;
    let title = Word::Horizon.say(context.say.language);
    Ok(drawn(
        context,
        here,
        (found, focus),
        (Along::Time, title),
        width,
    ))
}

/// By what a customer is worth.
pub(super) fn willingness(
    context: &Context,
    here: &Here<Judgement>,
    focus: usize,
    width: f64,
) -> Result<Drawn, compare::Word> {
    let language = context.say.language;
    let found = here.found.willingness.as_ref();
    let found = found.ok_or(compare::Word::NoCurve)?;
    let along = match here.found.outcome {
        Outcome::CustomerPeriods => Word::WorthOfPeriod,
        _ => Word::WorthOfCustomer,
    };
    let along = Along::Amount(Unit::Money, along.say(language));
    let title = Word::Willingness.say(language);
    Ok(drawn(context, here, (found, focus), (along, title), width))
}

fn drawn(
    context: &Context,
    here: &Here<Judgement>,
    (found, focus): (&Acceptability, usize),
    (along, title): (Along<'_>, &str),
    width: f64,
) -> Drawn {
    let rivals = here.found.rivals.iter().zip(&found.best);
    let lines: Vec<Line> = rivals
        .map(|(rival, shares)| Line {
            name: name(context, *rival),
            slot: slot(&here.scenario, *rival),
            values: shares.clone(),
        })
        .collect();
    let scene = line_chart(&LinesInput {
        scenario: &here.scenario,
        title,
        unit: Unit::Share,
        is_change: false,
        level: None,
        reach: (0.0, 1.0),
        along,
        at: &found.at,
        lines: &lines,
        focus: here.found.rivals.iter().position(|rival| *rival == focus),
        width,
        height: HEIGHT,
        language: context.say.language,
    });
    let rows = found.at.iter().enumerate().map(|(position, at)| {
        let shares = lines
            .iter()
            .map(|line| line.values.get(position).copied().unwrap_or(f64::NAN));
        (at.to_string(), shares.collect())
    });
    Drawn {
        figures: Figures {
            columns: scene.table.columns.clone(),
            rows: rows.collect(),
        },
        scene,
    }
}
