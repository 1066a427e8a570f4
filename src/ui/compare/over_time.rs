//! The difference of each strategy to the baseline over time.

use super::chosen::Chosen;
use super::panel::{Drawn, HEIGHT, Panel};
use super::sentence::name;
use super::studied::{Age, Studied, use_study_if};
use crate::analysis::differences::Differences;
use crate::analysis::results::{AHEAD, Quantiles};
use crate::engine::series::{Series, Unit};
use crate::text::compare::{Phrase, Word};
use crate::text::{series as names, share};
use crate::ui::charts::ahead::{AheadInput, Course, ahead};
use crate::ui::charts::slot;
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::results::Shown;
use crate::ui::widgets::{Segment, Segmented};
use yew::prelude::*;

/// Properties of [`OverTime`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub shown: Shown,
    /// The strategy in focus.
    pub strategy: usize,
    /// Whether the results are of an earlier state.
    pub stale: bool,
}

/// The picture, with the choice of the series: two of which every run tells the differences, and all others, whose differences are
/// worked out when they are asked for.
#[component]
pub(super) fn OverTime(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let word = |word: Word| word.say(context.say.language);
    let key = use_state_eq(|| AHEAD[0].total_key().to_owned());
    let series = Series::parse(&key, &context.scenario).unwrap_or(AHEAD[0]);
    let studied = use_study_if::<Differences>(context, &*key, !AHEAD.contains(&series));
    let choice = {
        let key = key.clone();
        Callback::from(move |chosen: AttrValue| key.set(chosen.to_string()))
    };
    let segments =
        [(AHEAD[0], Word::Profit), (AHEAD[1], Word::Customers)].map(|(one, name)| Segment {
            key: AttrValue::Static(one.total_key()),
            label: AttrValue::Static(word(name)),
        });
    let others = Series::all(&context.scenario)
        .into_iter()
        .filter(|one| !AHEAD.contains(one));
    let more: Vec<Segment> = others
        .map(|one| Segment {
            key: one.key(&context.scenario).into(),
            label: names::label(context.say.language, one, &context.scenario).into(),
        })
        .collect();
    let tools = html! {
        <Segmented label={word(Word::AheadOf)} segments={segments.to_vec()} more={more} more_label={word(Word::OtherSeries)}
            chosen={series.key(&context.scenario)} on_choose={choice}/>
    };
    let age = match studied.age() {
        Age::Fresh => props.stale.into(),
        age => age,
    };
    let draw = {
        let (context, shown, strategy) = (context.clone(), shown.clone(), props.strategy);
        Callback::from(move |width: f64| {
            over_time(&context, &shown, (series, &studied), strategy, width)
        })
    };
    html! {
        <Panel context={context.clone()} name="difference" title={word(Word::Difference)} about={word(Word::AheadAbout)} tools={tools}
            age={age} draw={draw}/>
    }
}

/// The picture of a series.
fn over_time(
    context: &Context,
    shown: &Shown,
    (series, studied): (Series, &Studied<Differences>),
    strategy: usize,
    width: f64,
) -> Result<Drawn, Word> {
    let chosen = Chosen::of(shown).ok_or(Word::Working)?;
    let drawn =
        (1..chosen.all().len()).filter(|one| shown.strategies.contains(one) || *one == strategy);
    let drawn: Vec<usize> = drawn.collect();
    let courses = drawn
        .iter()
        .map(|one| match AHEAD.iter().position(|own| *own == series) {
            Some(at) => of_run(context, &chosen, (series, at), *one),
            None => of_study(context, (series, studied), *one),
        });
    let courses: Vec<Course> = courses.collect::<Result<_, _>>()?;
    let scene = ahead(&AheadInput {
        guess: None,
        scenario: &context.scenario,
        series,
        courses: &courses,
        focus: drawn.iter().position(|one| *one == strategy).unwrap_or(0),
        width,
        height: HEIGHT,
        language: context.say.language,
    });
    Ok(Drawn {
        scene,
        figures: figures(context, series.unit(), &courses),
    })
}

/// A strategy's course, as a run tells it.
fn of_run(
    context: &Context,
    chosen: &Chosen,
    (series, at): (Series, usize),
    strategy: usize,
) -> Result<Course, Word> {
    let compared = chosen.results().comparison.strategies.get(strategy);
    if let Some(summary) = compared.and_then(|one| one.ahead.get(at)) {
        return Ok(course(
            context,
            series,
            strategy,
            (&summary.mean, &summary.quantiles),
        ));
    }
    let of = |one: usize| chosen.results().series(one, series, &context.scenario);
    let pairs = of(strategy).zip(of(0)).ok_or(Word::Working)?;
    let mean = pairs.0.mean.iter().zip(&pairs.1.mean);
    let mean: Vec<f64> = mean.map(|(own, base)| own - base).collect();
    Ok(course(context, series, strategy, (&mean, &[])))
}

/// A strategy's course, as it was worked out.
fn of_study(
    context: &Context,
    (series, studied): (Series, &Studied<Differences>),
    strategy: usize,
) -> Result<Course, Word> {
    let here = match studied {
        // Of another series nothing would be in its place.
        Studied::Here(here) if here.asked == series.key(&context.scenario) => here,
        Studied::Here(_) if !context.is_sound() => return Err(Word::NoBriefing),
        Studied::Here(_) | Studied::Working(_) => return Err(Word::Working),
        Studied::Missing => return Err(Word::NoBriefing),
    };
    let summary = here.found.strategies.get(strategy).ok_or(Word::Working)?;
    Ok(course(
        context,
        series,
        strategy,
        (&summary.mean, &summary.quantiles),
    ))
}

fn course(
    context: &Context,
    series: Series,
    strategy: usize,
    (mean, quantiles): (&[f64], &[Quantiles]),
) -> Course {
    let named = (name(context, strategy), slot(&context.scenario, strategy));
    Course::new(series, named, mean, quantiles)
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
