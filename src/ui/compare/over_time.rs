//! The difference of each strategy to the baseline over time.

use super::chosen::Chosen;
use super::panel::{Drawn, HEIGHT};
use super::sentence::name;
use crate::analysis::results::AHEAD;
use crate::engine::series::{Series, Unit};
use crate::text::compare::{Phrase, Word};
use crate::text::{series as names, share};
use crate::ui::charts::ahead::{AheadInput, Course, ahead};
use crate::ui::charts::slot;
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::results::Shown;

/// The picture of a series of [`AHEAD`].
pub(super) fn over_time(
    context: &Context,
    shown: &Shown,
    series: Series,
    width: f64,
) -> Result<Drawn, Word> {
    let chosen = Chosen::of(shown).ok_or(Word::Working)?;
    let drawn = (1..chosen.all().len())
        .filter(|one| shown.strategies.contains(one) || *one == chosen.strategy);
    let drawn: Vec<usize> = drawn.collect();
    let courses = drawn
        .iter()
        .map(|strategy| course(context, &chosen, series, *strategy));
    let courses: Vec<Course> = courses.collect::<Option<_>>().ok_or(Word::Working)?;
    let scene = ahead(&AheadInput {
        scenario: &context.scenario,
        series,
        courses: &courses,
        focus: drawn
            .iter()
            .position(|one| *one == chosen.strategy)
            .unwrap_or(0),
        width,
        height: HEIGHT,
        language: context.say.language,
    });
    Ok(Drawn {
        scene,
        figures: figures(context, series.unit(), &courses),
    })
}

/// A strategy's course from time 0 on: at which nothing is earned yet.
fn course(context: &Context, chosen: &Chosen, series: Series, strategy: usize) -> Option<Course> {
    let scenario = &context.scenario;
    let at = AHEAD.iter().position(|one| *one == series)?;
    let summary = chosen.all().get(strategy)?.ahead.get(at);
    let start = usize::from(!series.starts_at_zero());
    let mean = match summary {
        Some(summary) => summary.mean.clone(),
        None => {
            let of = |one: usize| chosen.results().series(one, series, scenario);
            let pairs = of(strategy)?.mean.iter().zip(&of(0)?.mean);
            pairs.map(|(own, base)| own - base).collect()
        }
    };
    let quantiles = summary
        .map(|summary| summary.quantiles.clone())
        .unwrap_or_default();
    let zeros = std::iter::repeat_n(0.0, start);
    let none = std::iter::repeat_n([0.0; 5], if quantiles.is_empty() { 0 } else { start });
    Some(Course {
        name: name(context, strategy),
        slot: slot(scenario, strategy),
        mean: zeros.chain(mean).collect(),
        quantiles: none.chain(quantiles).collect(),
    })
}

/// A row for each time.
fn figures(context: &Context, unit: Unit, courses: &[Course]) -> Figures {
    let language = context.say.language;
    let mut columns = vec![Phrase::AheadTime.say(language)];
    let unit = match unit {
        Unit::Money => context.scenario.money.currency.as_str(),
        other => names::unit(language, other),
    };
    let column = |name: &str| share::Phrase::Column { name, unit }.say(language);
    for course in courses {
        let name = &course.name;
        columns.push(column(name));
        if !course.quantiles.is_empty() {
            columns.push(column(&share::Phrase::Low { name }.say(language)));
            columns.push(column(&share::Phrase::High { name }.say(language)));
        }
    }
    let times = courses
        .iter()
        .map(|course| course.mean.len())
        .max()
        .unwrap_or(0);
    let rows = (0..times).map(|time| {
        let mut numbers = Vec::new();
        for course in courses {
            numbers.push(course.mean.get(time).copied().unwrap_or(f64::NAN));
            if !course.quantiles.is_empty() {
                let all = course.quantiles.get(time).copied().unwrap_or([f64::NAN; 5]);
                numbers.extend([all[0], all[4]]);
            }
        }
        (time.to_string(), numbers)
    });
    Figures {
        columns,
        rows: rows.collect(),
    }
}
