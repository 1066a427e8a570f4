//! One series in small pictures, one for each strategy.

use yew::prelude::*;

use super::super::panel::{Drawn, Panel};
use super::super::sentence::name;
use crate::engine::series::Series;
use crate::model::series_key;
use crate::text::decision::Word;
use crate::text::{compare, series};
use crate::ui::charts::multiples::{MultiplesInput, Single, multiples};
use crate::ui::charts::slot;
use crate::ui::context::Context;
use crate::ui::export::data::Figures;
use crate::ui::results::Shown;
use crate::ui::widgets::choice;

/// Properties of [`Multiples`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub shown: Shown,
}

/// The picture, with the choice of the series.
#[component]
pub(super) fn Multiples(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let language = context.say.language;
    let key = use_state_eq(|| "customers".to_owned());
    let scenario = &context.scenario;
    let mut keys: Vec<String> = series_key::TOTALS.map(str::to_owned).to_vec();
    keys.extend(
        series_key::all(scenario)
            .into_iter()
            .filter(|one| one.contains('/')),
    );
    let label = |one: &String| {
        let found = Series::parse(one, scenario);
        found.map_or_else(
            || one.clone(),
            |found| series::label(language, found, scenario),
        )
    };
    let options: Vec<(String, bool)> = keys.iter().map(|one| (label(one), *one == *key)).collect();
    let choose = {
        let key = key.clone();
        Callback::from(move |position: usize| {
            if let Some(one) = keys.get(position) {
                key.set(one.clone());
            }
        })
    };
    let tools = choice(Word::WhichSeries.say(language), "", &options, choose);
    let draw = {
        let (context, shown, key) = (context.clone(), shown.clone(), (*key).clone());
        Callback::from(move |width: f64| drawn(&context, &shown, &key, width))
    };
    html! {
        <Panel context={context.clone()} name="strategies" title={Word::Multiples.say(language)} about={Word::MultiplesAbout.say(language)}
            tools={tools} age={shown.stale && shown.simulated.is_some()} draw={draw}/>
    }
}

fn drawn(context: &Context, shown: &Shown, key: &str, width: f64) -> Result<Drawn, compare::Word> {
    let scenario = &context.scenario;
    let series = Series::parse(key, scenario).unwrap_or(Series::Customers);
    let computed = shown.simulated.as_ref().or(shown.exact.as_ref());
    let results = &computed.ok_or(compare::Word::Working)?.results;
    let singles = (0..results.strategies.len()).map(|at| {
        let found = results.series(at, series, scenario)?;
        Some(Single {
            name: name(context, at),
            slot: slot(scenario, at),
            mean: found.mean.clone(),
            quantiles: found.quantiles.clone(),
        })
    });
    let singles: Vec<Single> = singles
        .collect::<Option<_>>()
        .ok_or(compare::Word::Working)?;
    if singles.iter().all(|single| single.mean.is_empty()) {
        return Err(compare::Word::Working);
    }
    let scene = multiples(&MultiplesInput {
        scenario,
        series,
        singles: &singles,
        width,
        language: context.say.language,
    });
    let times = singles
        .iter()
        .map(|single| single.mean.len())
        .max()
        .unwrap_or(0);
    let start = series.first_time() as usize;
    let rows = (0..times).map(|at| {
        let numbers = singles
            .iter()
            .map(|single| single.mean.get(at).copied().unwrap_or(f64::NAN));
        ((at + start).to_string(), numbers.collect())
    });
    let columns = std::iter::once(Word::Time.say(context.say.language).to_owned());
    let figures = Figures {
        columns: columns
            .chain(singles.iter().map(|single| single.name.clone()))
            .collect(),
        rows: rows.collect(),
    };
    Ok(Drawn { scene, figures })
}
