//! The chart area: which series, as a picture or a table, and how real values lie.

mod plot;
mod scrubber;

use std::rc::Rc;

use yew::prelude::*;

use self::plot::{Held, Plot};
use crate::app::counts::count;
use crate::app::view::{Panel, ViewChange};
use crate::engine::series::Series;
use crate::model::{Initial, Scenario, Stage};
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::charts::table::table;
use crate::ui::context::Context;
use crate::ui::dated::{old, out_of_date};
use crate::ui::export::{Exhibit, SaveMenu};
use crate::ui::later::Place;
use crate::ui::pages::fit;
use crate::ui::results::Shown;
use crate::ui::still::still;
use crate::ui::widgets::{Icon, Segment, Segmented, icon, use_size};

/// The series that have a button of their own.
const FIRST: [Series; 4] = [
    Series::Customers,
    Series::Profit,
    Series::ChurnRate,
    Series::Referrals,
];

/// Properties of [`ChartPanel`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// What is drawn.
    pub shown: Shown,
    /// Which series.
    pub series: Series,
    /// The time that is pointed at.
    pub cursor: Option<u32>,
    /// Whether the figures stand as a table.
    pub as_table: bool,
}

/// The chart area.
#[component]
pub fn ChartPanel(props: &Props) -> Html {
    count("ChartPanel");
    let (node, size) = use_size();
    let held: Held = use_mut_ref(|| None);
    let body = match size {
        None => html! { <div class="waiting">{ props.context.say.word(Word::Waiting) }</div> },
        Some(size) => {
            let plot = Plot {
                shown: props.shown.clone(),
                origin: props.context.origin.clone(),
                say: Rc::clone(&props.context.say),
                dispatch: props.context.dispatch.clone(),
                series: props.series,
                cursor: props.cursor,
                size,
                held,
                table: props.as_table && props.context.later.is_here(),
            };
            if props.as_table {
                let (context, shown) = (&props.context, || table(&plot.fan().scene.table));
                context.later.show(context, Place::Row, shown)
            } else {
                still(plot, Plot::html)
            }
        }
    };
    html! {
        <section class={classes!("area-chart", nobody(&props.context.scenario).then_some("area-idle"))} aria-label={props.context.say.word(Word::Chart)}>
            { head(props) }
            { observed(props) }
            <div class={classes!("chart-body", old(is_old(props)))} ref={node}>{ body }</div>
        </section>
    }
}

/// Whether nobody is there and nobody comes, so that there is nothing to be seen on a chart yet.
fn nobody(scenario: &Scenario) -> bool {
    let is_empty = |stage: &Stage| matches!(stage.initial, Initial::Total(0));
    scenario.channels.is_empty() && scenario.stages.iter().all(is_empty)
}

fn head(props: &Props) -> Html {
    let (context, say) = (&props.context, &props.context.say);
    let scenario = &context.scenario;
    let about = say.phrase(Phrase::ChartAbout {
        focus: &props.shown.ranged(say.word(Word::Baseline)),
        band: props.shown.simulated.is_some(),
    });
    let word = if props.as_table {
        Word::Picture
    } else {
        Word::Table
    };
    let which = if props.as_table {
        Icon::Chart
    } else {
        Icon::Table
    };
    let toggle = {
        let context = context.clone();
        move |_: MouseEvent| context.view(ViewChange::ToggleTable(Panel::Fan))
    };
    let save = context.later.show(context, Place::Quiet, || {
        html! { <SaveMenu context={context.clone()} exhibit={Exhibit::Chart}/> }
    });
    html! {
        <div class="chart-head">
            <h2>{ series::label(say.language, props.series, scenario) }</h2>
            { out_of_date(say, is_old(props)) }
            <p class="about">{ about }</p>
            { choice(props) }
            <button type="button" class="btn btn-quiet" aria-pressed={props.as_table.to_string()} onclick={toggle}>
                { icon(which) }{ say.word(word) }
            </button>
            <span class="chart-save">{ save }</span>
        </div>
    }
}

/// Whether the ranges belong to an earlier state, and nothing newer is on its way.
fn is_old(props: &Props) -> bool {
    props.shown.stale && props.shown.halted
}

fn choice(props: &Props) -> Html {
    let (context, say) = (&props.context, &props.context.say);
    let scenario = &context.scenario;
    let segment = |series: &Series| Segment {
        key: series.key(scenario).into(),
        label: series::label(say.language, *series, scenario).into(),
    };
    let first: Vec<Series> = FIRST
        .into_iter()
        .filter(|series| *series != Series::Referrals || !scenario.referrals.is_empty())
        .collect();
    let more: Vec<Segment> = Series::all(scenario)
        .iter()
        .filter(|series| !first.contains(series))
        .map(segment)
        .collect();
    let on_choose = {
        let context = context.clone();
        Callback::from(move |key: AttrValue| context.view(ViewChange::Series(key.to_string())))
    };
    html! {
        <Segmented label={say.word(Word::SeriesChoice)} segments={first.iter().map(segment).collect::<Vec<_>>()}
            more={more} more_label={say.word(Word::MoreSeries)} chosen={props.series.key(scenario)} on_choose={on_choose}/>
    }
}

/// How the real values of this series lie in the simulated ones.
fn observed(props: &Props) -> Html {
    let fit = props.shown.simulated.as_ref().and_then(|computed| {
        let mut fits = computed.results.observed.iter();
        // A series without a value yet, or whose values are all beyond the horizon, says nothing.
        fits.find(|fit| fit.series == props.series && fit.values > 0)
    });
    match fit {
        Some(observed) => {
            let context = &props.context;
            let show = || fit::fit(context, observed);
            context.later.show(context, Place::Quiet, show)
        }
        None => html! { <p hidden=true/> },
    }
}
