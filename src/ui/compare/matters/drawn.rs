//! The pictures of the section, with the figures that they are made of.

use super::{All, Of};
use crate::analysis::matters::Plane;
use crate::model::Scenario;
use crate::text::compare::{self, number, value};
use crate::text::matters::Word;
use crate::text::{series, share};
use crate::ui::charts;
use crate::ui::charts::importance::{ImportanceInput, ranked};
use crate::ui::charts::spider::SpiderInput;
use crate::ui::charts::two_way::{TwoWayInput, two_way};
use crate::ui::compare::panel::{Drawn, HEIGHT};
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::export::exhibit::MAP;
use crate::ui::map;
use crate::ui::map::draw::leaks::{LeaksInput, leaks};
use crate::worker::study::Indices;

/// Rows or lines of a picture.
const MOST: usize = 8;
/// The plane is as high as this part of its width, and has this much for what stands around it.
const PLANE: f64 = 0.45;
const AROUND: f64 = 130.0;
type Result = std::result::Result<Drawn, compare::Word>;

/// How much each number counts.
pub(super) fn importance(
    context: &Context,
    of: &Option<Of>,
    found: &Indices,
    strategy: usize,
    width: f64,
) -> Result {
    let of = of.as_ref().ok_or(compare::Word::NoBriefing)?;
    let language = context.say.language;
    let indices = found
        .strategies
        .get(strategy)
        .ok_or(compare::Word::NoBriefing)?;
    let scene = charts::importance::importance(&ImportanceInput {
        scenario: &of.scenario,
        importance: indices,
        paths: &of.paths,
        slot: charts::slot(&of.scenario, strategy),
        most: MOST,
        width,
        height: HEIGHT,
        language,
    });
    let rows = ranked(indices).into_iter().filter_map(|(at, one)| {
        let name = number(language, &of.scenario, of.paths.get(at)?);
        let (first, total) = (one.first, one.total);
        Some((
            name,
            vec![first.value, first.error, total.value, total.error],
        ))
    });
    Ok(Drawn {
        figures: Figures {
            columns: scene.table.columns.clone(),
            rows: rows.collect(),
        },
        scene,
    })
}

/// The spider plot of a strategy: every uncertain number alone.
pub(super) fn spider(context: &Context, all: &All, width: f64) -> Result {
    let of = (*all.of).as_ref().ok_or(compare::Word::NoBriefing)?;
    let language = context.say.language;
    let spider = &all.found.spider;
    let scene = charts::spider::spider(&SpiderInput {
        scenario: &of.scenario,
        spider,
        paths: &of.paths,
        strategy: all.strategy,
        slot: charts::slot(&of.scenario, all.strategy),
        most: MOST,
        width,
        height: HEIGHT,
        language,
    });
    let rows = spider
        .widest(all.strategy)
        .into_iter()
        .filter_map(|thread| {
            let name = number(language, &of.scenario, of.paths.get(thread.dimension)?);
            let pairs = thread
                .values
                .iter()
                .copied()
                .zip(thread.differences(all.strategy));
            Some((
                name,
                pairs.flat_map(|(value, then)| [value, then]).collect(),
            ))
        });
    // After the name, values and what they give take turns.
    let columns = scene.table.columns.iter().enumerate();
    let columns = columns.map(|(at, column)| match at {
        at if at > 0 && at % 2 == 0 => in_money(context, &of.scenario, column),
        _ => column.clone(),
    });
    Ok(Drawn {
        figures: Figures {
            columns: columns.collect(),
            rows: rows.collect(),
        },
        scene,
    })
}

/// Two numbers at once.
pub(super) fn plane(
    context: &Context,
    of: &Option<Of>,
    found: &Plane,
    strategy: usize,
    width: f64,
) -> Result {
    let of = of.as_ref().ok_or(compare::Word::NoBriefing)?;
    let grid = &found.grid;
    let middle = of.plan.middle();
    let path = |at: usize| of.paths.get(grid.dimensions[at]);
    let mean = |at: usize| middle.get(grid.dimensions[at]).copied().unwrap_or(f64::NAN);
    let (Some(across), Some(up)) = (path(0), path(1)) else {
        return Err(compare::Word::NoBriefing);
    };
    let scene = two_way(&TwoWayInput {
        scenario: &of.scenario,
        plane: found,
        paths: [across, up],
        means: [mean(0), mean(1)],
        strategy,
        width,
        height: (width * PLANE).clamp(200.0, 360.0) + AROUND,
        language: context.say.language,
    });
    let numbers = &context.say.numbers;
    let mut columns: Vec<String> = scene.table.columns.iter().take(1).cloned().collect();
    columns.extend(
        grid.values[0]
            .iter()
            .map(|one| value(numbers, across, *one)),
    );
    let rows = grid.values[1].iter().enumerate().map(|(second, one)| {
        let firsts = 0..grid.values[0].len();
        let row = firsts.map(|first| grid.difference(first, second, strategy));
        (value(numbers, up, *one), row.collect())
    });
    Ok(Drawn {
        figures: Figures {
            columns,
            rows: rows.collect(),
        },
        scene,
    })
}

/// The map with what a point on each arrow is worth.
pub(super) fn leak_map(context: &Context, all: &All, width: f64) -> Result {
    let of = (*all.of).as_ref().ok_or(compare::Word::NoBriefing)?;
    let found = all.found.leaks.as_ref().ok_or(compare::Word::NoBriefing)?;
    let size = if width < map::layout::COMPACT_BELOW {
        map::Size { width, ..MAP }
    } else {
        MAP
    };
    let scene = leaks(&LeaksInput {
        scenario: &of.scenario,
        layout: &map::layout(&of.scenario, size),
        leaks: found,
        strategy: all.strategy,
        language: context.say.language,
    });
    let word = |word: Word| word.say(context.say.language);
    let mut columns = vec![word(Word::Item).to_owned()];
    let money = [
        Word::Point,
        Word::Earns,
        Word::Costs,
        Word::Wasted,
        Word::Arrival,
    ];
    columns.extend(money.map(|column| in_money(context, &of.scenario, word(column))));
    Ok(Drawn {
        figures: Figures {
            columns,
            rows: leak_rows(context, of, all),
        },
        scene,
    })
}

/// Arrows, stages and channels, each with its own figures.
fn leak_rows(context: &Context, of: &Of, all: &All) -> Vec<(String, Vec<f64>)> {
    let Some(found) = &all.found.leaks else {
        return Vec::new();
    };
    let (scenario, strategy) = (&of.scenario, all.strategy);
    let none = f64::NAN;
    let at = |list: &[f64]| list.get(strategy).copied().unwrap_or(none);
    let arrows = found.ranked(strategy).into_iter().filter_map(|arrow| {
        let (is_more, worth) = arrow.better(strategy);
        let item = scenario.transitions.get(arrow.transition)?;
        let change = compare::Phrase::Leak {
            arrow: &series::transition(item, scenario),
            is_more,
        };
        Some((
            change.say(context.say.language),
            vec![worth, none, none, none, none],
        ))
    });
    let stages = scenario
        .stages
        .iter()
        .zip(&found.stages)
        .map(|(stage, money)| {
            let wasted = money.wasted.as_deref().map_or(none, at);
            let row = vec![none, at(&money.revenue), at(&money.cost), wasted, none];
            (series::stage(stage).to_owned(), row)
        });
    let channels = found.channels.iter().filter_map(|money| {
        let channel = scenario.channels.get(money.channel)?;
        let worth = money.worth.as_ref().and_then(|worth| worth.get(strategy));
        let worth = worth.map_or(none, |worth| worth[1]);
        let row = vec![none, none, at(&money.cost), none, worth];
        Some((series::channel(channel).to_owned(), row))
    });
    arrows.chain(stages).chain(channels).collect()
}

/// A heading of amounts of money.
fn in_money(context: &Context, scenario: &Scenario, name: &str) -> String {
    let unit = &scenario.money.currency;
    share::Phrase::Column { name, unit }.say(context.say.language)
}
