//! The pictures of the section.

use super::super::panel::{Drawn, HEIGHT};
use super::super::sentence::name;
use super::super::studied::Here;
use super::{Look, stage_name};
use crate::analysis::retention::{self, Movement, Retention, Retentions};
use crate::engine::series::Unit;
use crate::model::{Sentiment, StageKind, sort};
use crate::text::compare;
use crate::text::retention::{Phrase, Word};
use crate::ui::charts::bars::{Bar, BarsInput, Row, bars};
use crate::ui::charts::cohorts::{self as triangle, CohortsInput};
use crate::ui::charts::histogram::{self as worth, HistogramInput, Spread};
use crate::ui::charts::lines::{Along, Line, LinesInput, line_chart};
use crate::ui::charts::movement::MovementInput;
use crate::ui::charts::scene::Table;
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

/// What lines are of.
struct Curve {
    title: Word,
    along: Word,
    unit: Unit,
    reach: (f64, f64),
    level: Option<f64>,
}

/// Which share has never left.
pub(super) fn survival(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    let curve = Curve {
        title: Word::Survival,
        along: Word::Since,
        unit: Unit::Share,
        reach: (0.0, 1.0),
        level: Some(0.5),
    };
    let of = |one: &Retention| one.survival.clone();
    curves(context, here, look, curve, of, width)
}

/// Which share leaves when.
pub(super) fn hazard(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    let curve = Curve {
        title: Word::Hazard,
        along: Word::Since,
        unit: Unit::Share,
        reach: (0.0, 0.0),
        level: None,
    };
    let of = |one: &Retention| retention::hazard(&one.survival);
    curves(context, here, look, curve, of, width)
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
    let curve = Curve {
        title: Word::Payback,
        along: Word::SinceArrival,
        unit: Unit::Money,
        reach: (0.0, 0.0),
        level: Some(0.0),
    };
    let of = |one: &Retention| one.payback.clone();
    curves(context, here, look, curve, of, width)
}

/// A line for every strategy, or for every one but the baseline the difference to it.
fn curves(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    curve: Curve,
    of: impl Fn(&Retention) -> Vec<f64>,
    width: f64,
) -> Picture {
    let language = context.say.language;
    let base = of(own(here, 0)?);
    let all = here.found.strategies.iter().enumerate();
    let drawn: Vec<Line> = all
        .skip(usize::from(look.is_change))
        .map(|(at, one)| Line {
            name: name(context, at),
            slot: slot(&here.scenario, at),
            values: changed(&of(one), &base, look.is_change),
        })
        .collect();
    let lengths = drawn.iter().map(|line| line.values.len());
    let length = lengths.max().unwrap_or(0);
    if length == 0 {
        return Err(compare::Word::NoBriefing);
    }
    let at: Vec<f64> = (0..length).map(|age| age as f64).collect();
    let scene = line_chart(&LinesInput {
        scenario: &here.scenario,
        title: curve.title.say(language),
        unit: curve.unit,
        is_change: look.is_change,
        level: curve.level.filter(|_| !look.is_change),
        reach: if look.is_change {
            (0.0, 0.0)
        } else {
            curve.reach
        },
        along: Along::Number(curve.along.say(language)),
        at: &at,
        lines: &drawn,
        focus: look.strategy.checked_sub(usize::from(look.is_change)),
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
    Ok(Drawn {
        figures: Figures {
            columns: scene.table.columns.clone(),
            rows: rows.collect(),
        },
        scene,
    })
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
    sort::by_key(&mut stages, |key| *key);
    stages.into_iter().map(|(_, at)| at).collect()
}

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
        match drop.is_finite() && !look.is_change {
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

/// What people are worth; beside the baseline's, where a difference is looked at.
pub(super) fn value(context: &Context, here: &Here<Retentions>, look: Look, width: f64) -> Picture {
    let own = Spread::of(own(here, look.strategy)?).ok_or(compare::Word::NobodyFollowed)?;
    let base = here.found.strategies.first().and_then(Spread::of);
    let named = name(context, 0);
    let input = HistogramInput {
        scenario: &here.scenario,
        slot: slot(&here.scenario, look.strategy),
        spread: own,
        baseline: base
            .filter(|_| look.is_change)
            .map(|base| (base, named.as_str())),
        width,
        height: HEIGHT,
        language: context.say.language,
    };
    let scene = worth::histogram(&input);
    let rows = worth::figures(&input).into_iter();
    let figures = Figures {
        columns: scene.table.columns.clone(),
        rows: rows
            .map(|(low, shares)| (low.to_string(), shares))
            .collect(),
    };
    Ok(Drawn { scene, figures })
}

/// Who came and went in each period: everyone as the run counted them.
pub(super) fn movement(context: &Context, shown: &Shown, look: Look, width: f64) -> Picture {
    let computed = shown.simulated.as_ref().or(shown.exact.as_ref());
    let results = &computed.ok_or(compare::Word::Working)?.results;
    let of = |strategy: usize| {
        let found = results.strategies.get(strategy)?;
        retention::movement(&found.series, &context.scenario)
    };
    let own = of(look.strategy).ok_or(compare::Word::Working)?;
    let base = of(0).ok_or(compare::Word::Working)?;
    Ok(moves(context, &own, &base, look, width))
}

/// Who came and went of a segment, on the expected path.
pub(super) fn movement_of(
    context: &Context,
    here: &Here<Retentions>,
    look: Look,
    width: f64,
) -> Picture {
    let (one, base) = (own(here, look.strategy)?, own(here, 0)?);
    Ok(moves(context, &one.movement, &base.movement, look, width))
}

fn moves(context: &Context, own: &[Movement], base: &[Movement], look: Look, width: f64) -> Drawn {
    let less = |(own, base): (&Movement, &Movement)| match look.is_change {
        true => own.less(*base),
        false => *own,
    };
    let periods: Vec<Movement> = own.iter().zip(base).map(less).collect();
    let scene = moving::movement(&MovementInput {
        scenario: &context.scenario,
        periods: &periods,
        is_change: look.is_change,
        width,
        height: HEIGHT,
        language: context.say.language,
    });
    let rows = periods.iter().enumerate().map(|(at, one)| {
        let values = vec![one.retained, one.new, one.reactivated, one.lost];
        ((at + 1).to_string(), values)
    });
    Drawn {
        figures: Figures {
            columns: scene.table.columns.clone(),
            rows: rows.collect(),
        },
        scene,
    }
}
