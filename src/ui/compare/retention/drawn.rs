//! The pictures of the section.

use super::super::panel::{Drawn, HEIGHT};
use super::super::sentence::name;
use super::super::studied::Here;
use super::Look;
use crate::analysis::retention::{self, Movement, Retention, Retentions};
use crate::engine::series::Unit;
use crate::text::compare;
use crate::text::retention::Word;
use crate::ui::charts::cohorts::{self as triangle, CohortsInput};
use crate::ui::charts::histogram::{self as worth, HistogramInput, Spread};
use crate::ui::charts::lines::{Along, Line, LinesInput, line_chart};
use crate::ui::charts::movement::MovementInput;
use crate::ui::charts::{movement as moving, slot};
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::results::Shown;

/// A picture, or what is said instead.
pub(super) type Picture = Result<Drawn, compare::Word>;

/// What was found of a strategy.
pub(super) fn own(here: &Here<Retentions>, strategy: usize) -> Result<&Retention, compare::Word> {
    here.found
        .strategies
        .get(strategy)
        .ok_or(compare::Word::Working)
}

/// Numbers of a strategy, or less those of the baseline.
pub(super) fn changed(own: &[f64], base: &[f64], is_change: bool) -> Vec<f64> {
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
