//! A difference over two uncertain numbers: a field of colour with the borders at which another strategy becomes the best.
//!
//! Where the strategy gains, the field has its colour, where it loses, the baseline's grey: every two colours of the palette are told
//! apart in light, in dark and without colour vision. Zero is a broken line all the same.

mod bands;
mod names;

use super::axis::{self, Plot, TICK_SIZE, path, text};
use super::label;
use super::path::{line, segment};
use super::scale::{self, Linear};
use super::scene::{Anchor, Mark, Scene, Table};
use super::words::Words;
use crate::analysis::matters::Plane;
use crate::analysis::sensitivity::borders;
use crate::model::{Path, Scenario};
use crate::text::Language;
use crate::text::compare::{self, number, value};
use crate::text::matters::{Phrase, Word};
use bands::Bands;

/// What is drawn.
#[derive(Debug, Clone)]
pub struct TwoWayInput<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The figures.
    pub plane: &'a Plane,
    /// Where the two numbers stand in the file.
    pub paths: [&'a Path; 2],
    /// Their means.
    pub means: [f64; 2],
    /// Position of the strategy; 0: the baseline's own outcome.
    pub strategy: usize,
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// The language of its words.
    pub language: Language,
}

/// Room above for the name of the number that goes upwards, and below for the axis and the key of colours.
const ABOVE: f64 = 24.0;
const BELOW: f64 = 96.0;
/// Columns and rows of the table: every so many places.
const EVERY: usize = 6;

/// Draws the field.
#[must_use]
pub fn two_way(input: &TwoWayInput<'_>) -> Scene {
    let words = Words::of(input.language, input.scenario);
    let plot = plot(input, &words);
    let bands = Bands::new(input);
    let mut marks = bands.field(input, &plot);
    marks.extend(axes(input, &words, &plot));
    marks.extend(lines(input, &plot));
    marks.extend(bands.key(input, &words, &plot));
    let means = means(input, &plot);
    let taken = means.as_ref().map(|(_, place)| *place);
    marks.extend(names::names(input, &words, &plot, taken));
    marks.extend(means.into_iter().flat_map(|(marks, _)| marks));
    let names = input
        .paths
        .map(|path| number(input.language, input.scenario, path));
    let mut said = vec![
        Phrase::Over {
            across: &names[0],
            up: &names[1],
        }
        .say(input.language),
    ];
    said.extend(names::shares(input).into_iter().map(|(strategy, share)| {
        Phrase::BestIn {
            strategy: &words.strategy(input.scenario, strategy),
            share: &words.numbers.of_hundred(share),
        }
        .say(input.language)
    }));
    Scene {
        width: input.width,
        height: input.height,
        title: Word::Plane.say(input.language).to_owned(),
        description: compare::Phrase::List {
            items: &said.join("; "),
        }
        .say(input.language),
        marks,
        table: table(input, &words, &names),
    }
}

/// Round values between the ends of a number, with their texts.
fn ticks(
    input: &TwoWayInput<'_>,
    words: &Words,
    at: usize,
    count: usize,
) -> (Vec<f64>, Vec<String>) {
    let values = &input.plane.grid.values[at];
    let (low, high) = scale::extent(values.iter().copied()).unwrap_or((0.0, 1.0));
    let ticks = scale::ticks_within(low, high, count);
    let texts = ticks
        .iter()
        .map(|one| value(&words.numbers, input.paths[at], *one));
    (ticks.clone(), texts.collect())
}

fn plot(input: &TwoWayInput<'_>, words: &Words) -> Plot {
    let left = axis::widest(&ticks(input, words, 1, 5).1) + 10.0;
    let of = |at: usize, from: f64, to: f64| {
        let values = &input.plane.grid.values[at];
        let (low, high) = scale::extent(values.iter().copied()).unwrap_or((0.0, 1.0));
        Linear {
            low,
            high,
            from,
            to,
        }
    };
    let bottom = (input.height - BELOW).max(ABOVE + 20.0);
    // Whole places, so that squares meet without a seam.
    Plot {
        x: of(
            0,
            left.round(),
            (input.width - 14.0).max(left + 20.0).round(),
        ),
        y: of(1, bottom.round(), ABOVE),
    }
}

fn axes(input: &TwoWayInput<'_>, words: &Words, plot: &Plot) -> Vec<Mark> {
    let mut marks = Vec::new();
    let frame = [
        ((plot.left(), plot.top()), (plot.left(), plot.bottom())),
        ((plot.left(), plot.bottom()), (plot.right(), plot.bottom())),
    ];
    marks.extend(frame.map(|(from, to)| path(segment(from, to), "axis")));
    let (values, texts) = ticks(input, words, 1, 5);
    for (value, said) in values.iter().zip(texts) {
        let y = plot.y.at(*value);
        marks.push(path(
            segment((plot.left() - 4.0, y), (plot.left(), y)),
            "axis",
        ));
        marks.push(text((plot.left() - 8.0, y + 4.0), said, Anchor::End, "t3"));
    }
    let fits = ((input.width / 90.0) as usize).clamp(2, 6);
    let (values, texts) = ticks(input, words, 0, fits);
    let mut free_from = f64::NEG_INFINITY;
    for (value, said) in values.iter().zip(texts) {
        let x = plot.x.at(*value);
        marks.push(path(
            segment((x, plot.bottom()), (x, plot.bottom() + 4.0)),
            "axis",
        ));
        let half = label::width(&said, TICK_SIZE, false) / 2.0;
        let middle = x.clamp(half, (input.width - half).max(half));
        if middle - half >= free_from {
            free_from = middle + half + 6.0;
            marks.push(text(
                (middle, plot.bottom() + 18.0),
                said,
                Anchor::Middle,
                "t3",
            ));
        }
    }
    let names = input
        .paths
        .map(|path| number(input.language, input.scenario, path));
    let cut = |name: &str, room: f64| label::fit(name, room, TICK_SIZE, false);
    let across = cut(&format!("{} →", names[0]), plot.right());
    marks.push(text(
        (plot.right(), plot.bottom() + 36.0),
        across,
        Anchor::End,
        "t2",
    ));
    let up = cut(&format!("↑ {}", names[1]), input.width);
    marks.push(text((0.0, plot.top() - 10.0), up, Anchor::Start, "t2"));
    marks
}

/// Where the difference is nothing, and where another strategy becomes the best.
fn lines(input: &TwoWayInput<'_>, plot: &Plot) -> Vec<Mark> {
    let of = |rivals: &[usize]| {
        let borders = borders(&input.plane.grid, rivals);
        let pieces = borders.iter().map(|border| {
            let [from, to] = border
                .ends
                .map(|end| (plot.x.at(end[0]), plot.y.at(end[1])));
            vec![from, to]
        });
        let chains = chained(pieces.collect());
        chains.iter().map(|chain| line(chain)).collect::<String>()
    };
    let mut marks = Vec::new();
    let zero = if input.strategy > 0 {
        of(&[0, input.strategy])
    } else {
        String::new()
    };
    if !zero.is_empty() {
        marks.push(path(zero, "field-zero"));
    }
    let border = of(&input.plane.rivals);
    if !border.is_empty() {
        marks.push(path(border.clone(), "field-halo"));
        marks.push(path(border, "field-border"));
    }
    marks
}

/// Two ends nearer than this are one point.
const SAME: f64 = 0.01;

/// Pieces that meet at their ends in one line each, so that a broken line is broken evenly.
fn chained(mut pieces: Vec<Vec<(f64, f64)>>) -> Vec<Vec<(f64, f64)>> {
    let mut chains = Vec::new();
    while let Some(mut chain) = pieces.pop() {
        // First onwards from its end, then from its beginning.
        for _ in 0..2 {
            while let Some(end) = chain.last().copied()
                && let Some((at, is_turned)) = next(&pieces, end)
            {
                let mut piece = pieces.swap_remove(at);
                if is_turned {
                    piece.reverse();
                }
                chain.extend(piece.into_iter().skip(1));
            }
            chain.reverse();
        }
        chains.push(chain);
    }
    chains
}

/// A piece that begins at a point, or ends there.
fn next(pieces: &[Vec<(f64, f64)>], end: (f64, f64)) -> Option<(usize, bool)> {
    let near = |point: Option<&(f64, f64)>| {
        point.is_some_and(|point| (point.0 - end.0).abs() + (point.1 - end.1).abs() < SAME)
    };
    let mut all = pieces.iter().enumerate();
    all.find_map(|(at, piece)| {
        if near(piece.first()) {
            Some((at, false))
        } else {
            near(piece.last()).then_some((at, true))
        }
    })
}

/// The point at which both numbers are at their means, and what it and its name cover.
fn means(input: &TwoWayInput<'_>, plot: &Plot) -> Option<(Vec<Mark>, [f64; 4])> {
    let (x, y) = (plot.x.at(input.means[0]), plot.y.at(input.means[1]));
    let is_inside =
        (plot.left()..=plot.right()).contains(&x) && (plot.top()..=plot.bottom()).contains(&y);
    if !is_inside {
        return None;
    }
    let name = Word::Averages.say(input.language);
    let long = label::width(name, TICK_SIZE, false) + 10.0;
    let is_right = x + long <= plot.right();
    let (at, anchor, low) = if is_right {
        (x + 9.0, Anchor::Start, x - 6.0)
    } else {
        (x - 9.0, Anchor::End, x - long)
    };
    let point = Mark::Circle {
        x,
        y,
        r: 4.5,
        class: "observed".to_owned(),
    };
    let place = [low, y - 12.0, low + long + 6.0, y + 10.0];
    Some((
        vec![point, text((at, y + 4.0), name, anchor, "t halo")],
        place,
    ))
}

/// Every few places, since nobody reads hundreds.
fn table(input: &TwoWayInput<'_>, words: &Words, names: &[String; 2]) -> Table {
    let grid = &input.plane.grid;
    let some = |at: usize| {
        let count = grid.values[at].len();
        (0..count).step_by((count.saturating_sub(1) / EVERY).max(1))
    };
    let over = Phrase::Over {
        across: &names[0],
        up: &names[1],
    }
    .say(input.language);
    let mut columns = vec![over];
    columns.extend(some(0).map(|at| value(&words.numbers, input.paths[0], grid.values[0][at])));
    let rows = some(1).map(|second| {
        let mut row = vec![value(
            &words.numbers,
            input.paths[1],
            grid.values[1][second],
        )];
        row.extend(some(0).map(|first| {
            let difference = grid.difference(first, second, input.strategy);
            let difference = words.told(grid.outcome.unit(), input.strategy, difference);
            let rivals = &input.plane.rivals;
            match grid
                .best(first, second, rivals)
                .filter(|_| rivals.len() > 1)
            {
                Some(best) => Phrase::Place {
                    difference: &difference,
                    best: &words.strategy(input.scenario, best),
                }
                .say(input.language),
                None => difference,
            }
        }));
        row
    });
    Table {
        caption: Word::Plane.say(input.language).to_owned(),
        columns,
        rows: rows.collect(),
    }
}
