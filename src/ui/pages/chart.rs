//! The chart area: which series, as a picture or a table, and how real values lie.

use web_sys::Element;
use yew::prelude::*;

use crate::app::counts::count;
use crate::app::view::{Panel, ViewChange};
use crate::engine::series::Series;
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::charts::fan::{FanInput, fan};
use crate::ui::charts::html;
use crate::ui::charts::picture::Scrub;
use crate::ui::charts::scale::Domain;
use crate::ui::charts::table::table;
use crate::ui::context::Context;
use crate::ui::dated::{old, out_of_date};
use crate::ui::export::{Exhibit, SaveMenu};
use crate::ui::later::Place;
use crate::ui::pages::fit;
use crate::ui::results::Shown;
use crate::ui::widgets::size::Size;
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
    let held = use_mut_ref(|| None::<(String, Domain)>);
    let say = &props.context.say;
    let body = match size {
        None => html! { <div class="waiting">{ say.word(Word::Waiting) }</div> },
        Some(size) => {
            // An axis is held while the same series of the same scenario is looked at.
            let key = format!(
                "{} {}",
                props.series.key(&props.context.scenario),
                props.context.origin.name
            );
            let before = held
                .borrow()
                .as_ref()
                .filter(|(of, _)| *of == key)
                .map(|(_, domain)| *domain);
            let fan = fan(&input(props, size, before));
            *held.borrow_mut() = Some((key, fan.domain));
            if props.as_table {
                let (context, shown) = (&props.context, || table(&fan.scene.table));
                context.later.show(context, Place::Row, shown)
            } else {
                let front = html! { <Scrubber context={props.context.clone()} scrub={fan.scrub}/> };
                html! { <div class="canvas">{ html::scene(&fan.scene, None, Some(front)) }</div> }
            }
        }
    };
    html! {
        <section class="area-chart" aria-label={say.word(Word::Chart)}>
            { head(props) }
            { observed(props) }
            <div class={classes!("chart-body", old(is_old(props)))} ref={node}>{ body }</div>
        </section>
    }
}

fn input(props: &Props, size: Size, held: Option<Domain>) -> FanInput<'_> {
    let shown = &props.shown;
    FanInput {
        scenario: &shown.scenario,
        exact: shown.exact.as_ref().map(|computed| &computed.results),
        simulated: shown.simulated.as_ref().map(|computed| &computed.results),
        series: props.series,
        strategies: &shown.strategies,
        focus: shown.focus,
        cursor: props.cursor,
        width: size.width,
        height: size.height,
        stale: shown.stale,
        held,
        span: None,
        language: props.context.say.language,
        table: props.as_table && props.context.later.is_here(),
    }
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
        fits.find(|fit| fit.series == props.series)
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

#[derive(Properties, PartialEq)]
struct ScrubberProps {
    context: Context,
    scrub: Scrub,
}

/// The part of the chart in which a time is chosen: by pointer, by touch, by the arrow keys.
#[component]
fn Scrubber(props: &ScrubberProps) -> Html {
    let node = use_node_ref();
    let scrub = props.scrub.clone();
    let go = {
        let (context, last) = (props.context.clone(), scrub.last);
        move |time: u32| context.view(ViewChange::Cursor((time < last).then_some(time)))
    };
    let point = {
        let (node, scrub, go) = (node.clone(), scrub.clone(), go.clone());
        Callback::from(move |event: PointerEvent| {
            if event.buttons() & 1 == 0 {
                return;
            }
            let Some(element) = node.cast::<Element>() else {
                return;
            };
            if event.type_() == "pointerdown" {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            let bounds = element.get_bounding_client_rect();
            let part = (f64::from(event.client_x()) - bounds.left()) / bounds.width().max(1.0);
            go(scrub.time(scrub.from + part * (scrub.to - scrub.from)));
        })
    };
    let at = scrub.at.unwrap_or(scrub.last);
    let onkeydown = {
        let last = scrub.last;
        move |event: KeyboardEvent| {
            let jump = (last / 10).max(1);
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => at.saturating_sub(1),
                "ArrowRight" | "ArrowUp" => at.saturating_add(1),
                "PageDown" => at.saturating_sub(jump),
                "PageUp" => at.saturating_add(jump),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            go(to.min(last));
        }
    };
    let say = &props.context.say;
    html! {
        <rect ref={node} class="scrub" role="slider" tabindex="0" aria-label={say.word(Word::Time)}
            aria-valuemin="0" aria-valuemax={scrub.last.to_string()} aria-valuenow={at.to_string()}
            aria-valuetext={if scrub.text.is_empty() { say.calendar.label(at) } else { scrub.text.clone() }}
            x={scrub.from.to_string()} y={scrub.top.to_string()} width={(scrub.to - scrub.from).max(0.0).to_string()}
            height={(scrub.bottom - scrub.top).max(0.0).to_string()} onpointerdown={point.clone()} onpointermove={point}
            onkeydown={onkeydown}/>
    }
}
