//! The pictures of the section.

use super::super::panel::{Drawn, HEIGHT};
use super::super::sentence::name;
use super::super::studied::Here;
use super::{Look, stage_name};
use crate::analysis::results::Results;
use crate::analysis::retention::{self, Retention, Retentions};
use crate::engine::series::{Series, Unit};
use crate::model::{Sentiment, StageKind};
use crate::text::compare;
use crate::text::retention::Word;
use crate::ui::charts::bars::{Bar, BarsInput, Row, bars};
use crate::ui::charts::cohorts::{self as triangle, CohortsInput};
use crate::ui::charts::histogram::{HistogramInput, histogram};
use crate::ui::charts::lines::{Along, Line, LinesInput, line_chart};
use crate::ui::charts::movement::{Movement, MovementInput};
use crate::ui::charts::scene::{Scene, Table};
use crate::ui::charts::words::Words;
use crate::ui::charts::{movement as moving, slot};
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::results::Shown;

type Picture = Result<Drawn, compare::Word>;

fn own(here: &Here<Retentions>, strategy: usize) -> Result<&Retention, compare::Word> {
    here.found
        .strategies
        .get(strategy)
        .ok_or(compare::Word::Working)
}

/// Numbers of a strategy, or less those of the baseline.
fn changed(own: &[f64], base: &[f64], is_change: bool) -> Vec<f64> {
    let base = |at: usize| {
        if is_change {
            base.get(at).copied().unwrap_or(f64::NAN)
        } else {
            0.0
        }
    };
    own.iter()
        .enumerate()
        .map(|(at, value)| value - base(at))
        .collect()
}

/// The triangle of cohorts.
pub(super) fn cohorts(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    let (own, base) = (own(here, look.strategy)?, own(here, 0)?);
    let rows = own.cohorts.iter().zip(&base.cohorts);
    let shares: Vec<Vec<f64>> = rows
        .map(|(own, base)| changed(own, base, look.is_change))
        .collect();
    let scene = triangle::cohorts(&CohortsInput {
        scenario: &here.scenario,
        cohorts: &here.found.cohorts,
        shares: &shares,
        is_change: look.is_change,
        width,
        language: context.say.language,
    });
    let ages = shares.iter().map(Vec::len).max().unwrap_or(0);
    let columns = std::iter::once(Word::Cohort.say(context.say.language).to_owned());
    let rows = here
        .found
        .cohorts
        .iter()
        .zip(&shares)
        .map(|(period, shares)| {
            let cells = (0..ages).map(|age| shares.get(age).copied().unwrap_or(f64::NAN));
            (period.to_string(), cells.collect())
        });
    let figures = Figures {
        columns: columns
            .chain((0..ages).map(|age| age.to_string()))
            .collect(),
        rows: rows.collect(),
    };
    Ok(Drawn { scene, figures })
}

/// Which share has never left.
pub(super) fn survival(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    let of = |one: &Retention| one.survival.clone();
    Ok(curves(
        context,
        here,
        look,
        (Word::Survival, Word::Since, Unit::Share, (0.0, 1.0)),
        of,
        width,
    ))
}

/// Which share leaves when.
pub(super) fn hazard(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    let of = |one: &Retention| retention::hazard(&one.survival);
    Ok(curves(
        context,
        here,
        look,
        (Word::Hazard, Word::Since, Unit::Share, (0.0, 0.0)),
        of,
        width,
    ))
}

/// When an arrival has paid back.
pub(super) fn payback(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    if here.scenario.channels.is_empty() {
        return Err(compare::Word::NoArrivals);
    }
    let of = |one: &Retention| one.payback.clone();
    Ok(curves(
        context,
        here,
        look,
        (Word::Payback, Word::SinceArrival, Unit::Money, (0.0, 0.0)),
        of,
        width,
    ))
}

/// A line for every strategy.
fn curves(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    (title, along, unit, reach): (Word, Word, Unit, (f64, f64)),
    of: impl Fn(&Retention) -> Vec<f64>,
    width: f64,
) -> Drawn {
    let language = context.say.language;
    let all = here.found.strategies.iter().enumerate();
    let drawn: Vec<Line> = all
        .map(|(at, one)| Line {
            name: name(context, at),
            slot: slot(&here.scenario, at),
            values: of(one),
        })
        .collect();
    let length = drawn
        .iter()
        .map(|line| line.values.len())
        .max()
        .unwrap_or(0);
    let at: Vec<f64> = (0..length).map(|age| age as f64).collect();
    let scene = line_chart(&LinesInput {
        scenario: &here.scenario,
        title: title.say(language),
        unit,
        reach,
        along: Along::Number(along.say(language)),
        at: &at,
        lines: &drawn,
        focus: Some(look.strategy),
        width,
        height: HEIGHT,
        language,
    });
    let rows = (0..length).map(|age| {
        let values = drawn
            .iter()
            .map(|line| line.values.get(age).copied().unwrap_or(f64::NAN));
        (age.to_string(), values.collect())
    });
    Drawn {
        figures: Figures {
            columns: scene.table.columns.clone(),
            rows: rows.collect(),
        },
        scene,
    }
}

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
    stages.sort_unstable();
    stages.into_iter().map(|(_, at)| at).collect()
}

/// How many get to each stage, from the one that most get to on.
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
    // Those that fewer get to come later, whatever the map says.
    stages.sort_by(|a, b| own.funnel[*b].total_cmp(&own.funnel[*a]));
    let shown = changed(&own.funnel, &base.funnel, look.is_change);
    let numbers = &context.say.numbers;
    let said = |value: f64| match look.is_change {
        true => numbers.change(Unit::Share, value),
        false => numbers.share(value),
    };
    let mut before = None;
    let mut figures = Vec::new();
    let rows: Vec<Row> = stages
        .iter()
        .map(|at| {
            let drop = before.map_or(f64::NAN, |before| 1.0 - own.funnel[*at] / before);
            before = Some(own.funnel[*at]);
            figures.push((stage_name(context, *at), vec![shown[*at], drop]));
            Row {
                name: stage_name(context, *at),
                is_sum: false,
                bars: vec![Bar {
                    values: [0.0, shown[*at]],
                    class: "acc".to_owned(),
                    text: said(shown[*at]),
                }],
                leads_to: None,
            }
        })
        .collect();
    let columns =
        [Word::Stage, Word::Reached, Word::DropOff].map(|word| word.say(language).to_owned());
    let cells = figures.iter().map(|(name, values)| {
        let drop = if values[1].is_finite() {
            numbers.share(values[1])
        } else {
            "–".to_owned()
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

/// What customers are worth.
pub(super) fn value(context: &Context, here: &Here<Retentions>, look: Look, width: f64) -> Picture {
    let own = own(here, look.strategy)?;
    let value = own.value.as_ref().filter(|value| value.mean.is_finite());
    let value = value.ok_or(compare::Word::NobodyFollowed)?;
    let language = context.say.language;
    let scene = histogram(&HistogramInput {
        scenario: &here.scenario,
        slot: slot(&here.scenario, look.strategy),
        low: value.low,
        step: value.width,
        shares: &value.shares,
        mean: value.mean,
        median: value.quantiles[2],
        width,
        height: HEIGHT,
        language,
    });
    let rows = value.shares.iter().enumerate().map(|(at, share)| {
        let low = value.low + value.width * at as f64;
        (low.to_string(), vec![*share])
    });
    let columns = [Word::Worth, Word::Share].map(|word| word.say(language).to_owned());
    let figures = Figures {
        columns: columns.to_vec(),
        rows: rows.collect(),
    };
    Ok(Drawn { scene, figures })
}

/// Who came and went in each period, of a strategy's results.
pub(super) fn movement(context: &Context, shown: &Shown, look: Look, width: f64) -> Picture {
    let computed = shown.simulated.as_ref().or(shown.exact.as_ref());
    let results = &computed.ok_or(compare::Word::Working)?.results;
    let periods = moved(context, results, look.strategy).ok_or(compare::Word::Working)?;
    let language = context.say.language;
    let scene: Scene = moving::movement(&MovementInput {
        scenario: &context.scenario,
        periods: &periods,
        width,
        height: HEIGHT,
        language,
    });
    let rows = periods.iter().enumerate().map(|(at, one)| {
        let values = vec![one.retained, one.new, one.reactivated, one.lost];
        ((at + 1).to_string(), values)
    });
    Ok(Drawn {
        figures: Figures {
            columns: scene.table.columns.clone(),
            rows: rows.collect(),
        },
        scene,
    })
}

fn moved(context: &Context, results: &Results, strategy: usize) -> Option<Vec<Movement>> {
    let of = |series: Series| {
        let found = results.series(strategy, series, &context.scenario)?;
        Some(found.mean.as_slice())
    };
    let customers = of(Series::Customers)?;
    let (new, back, lost) = (
        of(Series::New)?,
        of(Series::Reactivated)?,
        of(Series::Churned)?,
    );
    let ends = customers.iter().skip(1).zip(new).zip(back.iter().zip(lost));
    let periods = ends.map(|((customers, new), (reactivated, lost))| Movement {
        retained: customers - new - reactivated,
        new: *new,
        reactivated: *reactivated,
        lost: *lost,
    });
    Some(periods.collect())
}
