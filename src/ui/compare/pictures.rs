//! The pictures: the difference over time, where it comes from, what matters, what to find out, where it leaks.

use std::rc::Rc;

use yew::prelude::*;

use super::brief::Brief;
use super::chosen::Chosen;
use super::sentence::name;
use crate::analysis::briefing::Briefing;
use crate::app::Shared;
use crate::engine::plan::Plan;
use crate::engine::series::{Series, Unit};
use crate::model::{Path, Scenario};
use crate::text::compare::{Phrase, Word, kind, number};
use crate::text::series;
use crate::ui::charts;
use crate::ui::charts::ahead::{AheadInput, ahead};
use crate::ui::charts::bars::{Bar, BarsInput, Row, bars};
use crate::ui::charts::html;
use crate::ui::charts::scene::{Scene, Table};
use crate::ui::charts::sources::{SourcesInput, sources};
use crate::ui::charts::table::table;
use crate::ui::charts::tornado::{TornadoInput, tornado};
use crate::ui::charts::words::Words;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::widgets::{Icon, Segment, Segmented, icon, use_size};

/// Rows of a picture that ranks.
const MOST: usize = 8;
/// Height of the pictures.
const HEIGHT: f64 = 320.0;

/// Properties of [`Pictures`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub shown: Shown,
    pub brief: Brief,
}

/// All pictures.
#[component]
pub(super) fn Pictures(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let series = use_state_eq(|| Series::CumulativeDiscountedProfit);
    let word = |word: Word| word.say(context.say.language);
    let chosen = Chosen::of(shown);
    let strategy = chosen.as_ref().map_or(0, |chosen| chosen.strategy);
    let of_time = {
        let (context, shown, series) = (context.clone(), shown.clone(), *series);
        Callback::from(move |width: f64| over_time(&context, &shown, series, width))
    };
    let choice = {
        let series = series.clone();
        Callback::from(move |key: AttrValue| {
            let found = SERIES.iter().find(|one| one.total_key() == key.as_str());
            series.set(found.copied().unwrap_or(SERIES[0]));
        })
    };
    let segments: Vec<Segment> = [(SERIES[0], Word::Profit), (SERIES[1], Word::Customers)]
        .into_iter()
        .map(|(one, name)| Segment {
            key: AttrValue::Static(one.total_key()),
            label: AttrValue::Static(word(name)),
        })
        .collect();
    let tools = html! {
        <Segmented label={word(Word::AheadOf)} segments={segments} chosen={series.total_key()} on_choose={choice}/>
    };
    let is_many = chosen.is_some();
    let time_panel = is_many.then(|| html! {
        <Panel context={context.clone()} title={word(Word::Difference)} about={word(Word::AheadAbout)} tools={tools}
            stale={chosen.as_ref().is_some_and(|chosen| chosen.stale)} draw={of_time}/>
    });
    html! {
        <>
            <div class="compare-pictures">
                { time_panel.unwrap_or_default() }
                { briefed(context, &props.brief, Word::Sources, Word::SourcesAbout, is_many, move |context, of, width| of.sources(context, strategy, width)) }
                { briefed(context, &props.brief, Word::MattersMost, Word::MattersAbout, true, move |context, of, width| of.matters(context, strategy, width)) }
                { briefed(context, &props.brief, Word::FindOutFirst, Word::FindOutAbout, is_many, |context, of, width| of.find_out(context, width)) }
                { briefed(context, &props.brief, Word::LeaksHere, Word::LeaksAbout, true, move |context, of, width| of.leaks(context, strategy, width)) }
            </div>
            { money(context, &props.brief) }
        </>
    }
}

/// The series whose differences are summarised.
const SERIES: [Series; 2] = crate::analysis::results::AHEAD;

/// A picture that needs a briefing, or what stands in its place.
fn briefed(
    context: &Context,
    brief: &Brief,
    title: Word,
    about: Word,
    is_there: bool,
    draw: impl Fn(&Context, &Of, f64) -> Result<Scene, Word> + 'static,
) -> Html {
    if !is_there {
        return html! { <span key={title.say(context.say.language)} hidden=true/> };
    }
    let language = context.say.language;
    let of = Of::new(brief);
    let missing = if *brief == Brief::Missing {
        Word::NoBriefing
    } else {
        Word::Working
    };
    let draw = {
        let context = context.clone();
        Callback::from(move |width: f64| match &of {
            Some(of) => draw(&context, of, width),
            None => Err(missing),
        })
    };
    let stale = matches!(brief, Brief::Here { stale: true, .. });
    html! {
        <Panel key={title.say(language)} context={context.clone()} title={title.say(language)} about={about.say(language)}
            tools={Html::default()} stale={stale} draw={draw}/>
    }
}

#[derive(Properties, PartialEq)]
struct PanelProps {
    context: Context,
    title: &'static str,
    about: &'static str,
    tools: Html,
    stale: bool,
    /// The picture at a width, or what is said instead.
    draw: Callback<f64, Result<Scene, Word>>,
}

/// A picture that may be shown as a table.
#[component]
fn Panel(props: &PanelProps) -> Html {
    let (node, size) = use_size();
    let as_table = use_state_eq(|| false);
    let language = props.context.say.language;
    let say = &props.context.say;
    let workspace = crate::text::workspace::Word::Picture;
    let (toggled, which) = if *as_table {
        (say.word(workspace), Icon::Chart)
    } else {
        (say.word(crate::text::workspace::Word::Table), Icon::Table)
    };
    let onclick = {
        let as_table = as_table.clone();
        move |_: MouseEvent| as_table.set(!*as_table)
    };
    let body = size.map(|size| props.draw.emit(size.width));
    let body = match body {
        None => html! { <div/> },
        Some(Err(word)) => html! { <p class="compare-none">{ word.say(language) }</p> },
        Some(Ok(scene)) if *as_table => table(&scene.table),
        Some(Ok(scene)) => html::scene(&scene, None, None),
    };
    html! {
        <section class="panel compare-panel" aria-label={props.title}>
            <div class="compare-panel-head">
                <h2>{ props.title }</h2>
                <span class="tag" hidden={!props.stale}>{ Word::OutOfDate.say(language) }</span>
                { props.tools.clone() }
                <button type="button" class="btn btn-quiet btn-icon" aria-pressed={as_table.to_string()} aria-label={format!("{}: {toggled}", props.title)} title={toggled} onclick={onclick}>
                    { icon(which) }
                </button>
            </div>
            <p class="small muted">{ props.about }</p>
            <div class={classes!("compare-body", props.stale.then_some("stale"))} ref={node}>{ body }</div>
        </section>
    }
}

/// The difference of each strategy over time.
fn over_time(context: &Context, shown: &Shown, series: Series, width: f64) -> Result<Scene, Word> {
    let chosen = Chosen::of(shown).ok_or(Word::Working)?;
    let results = chosen.results();
    let scenario = &context.scenario;
    let at = SERIES.iter().position(|one| *one == series).unwrap_or(0);
    let mut courses = Vec::new();
    let mut focus = 0;
    let drawn = (1..chosen.all().len())
        .filter(|one| shown.strategies.contains(one) || *one == chosen.strategy);
    for strategy in drawn {
        let summary = chosen.all()[strategy].ahead.get(at);
        let start = usize::from(!series.starts_at_zero());
        let mean = match summary {
            Some(summary) => summary.mean.clone(),
            None => {
                let of = |one: usize| {
                    results
                        .series(one, series, scenario)
                        .map(|series| series.mean.as_slice())
                };
                let (own, base) = (
                    of(strategy).ok_or(Word::Working)?,
                    of(0).ok_or(Word::Working)?,
                );
                own.iter().zip(base).map(|(own, base)| own - base).collect()
            }
        };
        let quantiles = summary
            .map(|summary| summary.quantiles.clone())
            .unwrap_or_default();
        if strategy == chosen.strategy {
            focus = courses.len();
        }
        let zeros = std::iter::repeat_n(0.0, start);
        let none = std::iter::repeat_n([0.0; 5], if quantiles.is_empty() { 0 } else { start });
        courses.push(charts::ahead::Course {
            name: name(context, strategy),
            slot: charts::slot(scenario, strategy),
            mean: zeros.chain(mean).collect(),
            quantiles: none.chain(quantiles).collect(),
        });
    }
    Ok(ahead(&AheadInput {
        scenario,
        series,
        courses: &courses,
        focus,
        width,
        height: HEIGHT,
        language: context.say.language,
    }))
}

/// A briefing with the scenario that it is of.
#[derive(Clone)]
struct Of {
    briefing: Rc<Briefing>,
    scenario: Shared<Scenario>,
    paths: Rc<Vec<Path>>,
}

impl Of {
    fn new(brief: &Brief) -> Option<Self> {
        let Brief::Here {
            briefing, scenario, ..
        } = brief
        else {
            return None;
        };
        let plan = Plan::compile(scenario).ok()?;
        let paths = plan
            .dimensions()
            .iter()
            .map(|dimension| dimension.path().clone());
        Some(Self {
            briefing: Rc::clone(briefing),
            scenario: scenario.clone(),
            paths: Rc::new(paths.collect()),
        })
    }

    fn sources(&self, context: &Context, strategy: usize, width: f64) -> Result<Scene, Word> {
        let waterfall = self.briefing.waterfall.as_ref().ok_or(Word::NoBriefing)?;
        let differs = waterfall
            .items
            .iter()
            .any(|item| item.difference(strategy) != 0.0);
        if !differs {
            return Err(Word::NothingDiffers);
        }
        Ok(sources(&SourcesInput {
            scenario: &self.scenario,
            waterfall,
            strategy,
            slot: charts::slot(&self.scenario, strategy),
            width,
            height: HEIGHT,
            language: context.say.language,
        }))
    }

    fn matters(&self, context: &Context, strategy: usize, width: f64) -> Result<Scene, Word> {
        if self.paths.is_empty() {
            return Err(Word::NothingUncertain);
        }
        let bars = &self.briefing.tornado.bars;
        if bars.iter().all(|bar| bar.spread(strategy) == 0.0) {
            return Err(Word::NothingMatters);
        }
        Ok(tornado(&TornadoInput {
            scenario: &self.scenario,
            tornado: &self.briefing.tornado,
            paths: &self.paths,
            strategy,
            slot: charts::slot(&self.scenario, strategy),
            most: MOST,
            width,
            height: HEIGHT,
            language: context.say.language,
        }))
    }

    /// Everything, then kinds of numbers, then single ones, each from the most worth on.
    fn find_out(&self, context: &Context, width: f64) -> Result<Scene, Word> {
        let language = context.say.language;
        let found = self
            .briefing
            .appraisal
            .as_ref()
            .ok_or(if self.paths.is_empty() {
                Word::NothingUncertain
            } else {
                Word::NoBriefing
            })?;
        if found.everything.value <= 0.0 {
            return Err(Word::NothingToFindOut);
        }
        let mut rows = vec![(Word::Everything.say(language).to_owned(), found.everything)];
        rows.extend(
            found
                .kinds
                .iter()
                .map(|(of, one)| (kind(language, *of).to_owned(), *one)),
        );
        let mut single: Vec<_> = found.numbers.iter().enumerate().collect();
        single.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
        let single = single.into_iter().filter_map(|(at, one)| {
            Some((number(language, &self.scenario, self.paths.get(at)?), *one))
        });
        rows.extend(single);
        rows.truncate(MOST);
        let money = |value: f64| context.say.numbers.value(Unit::Money, value);
        let drawn: Vec<Row> = rows
            .iter()
            .enumerate()
            .map(|(at, (name, one))| row(name.clone(), at == 0, one.value, "acc", money(one.value)))
            .collect();
        let title = Word::FindOutFirst.say(language).to_owned();
        let heads = [Word::Number, Word::Worth, Word::Error];
        let table = Table {
            caption: title.clone(),
            columns: heads
                .iter()
                .map(|word| word.say(language).to_owned())
                .collect(),
            rows: rows
                .iter()
                .map(|(name, one)| vec![name.clone(), money(one.value), money(one.error)])
                .collect(),
        };
        Ok(ranked(context, title, &drawn, false, table, width))
    }

    fn leaks(&self, context: &Context, strategy: usize, width: f64) -> Result<Scene, Word> {
        let language = context.say.language;
        let leaks = self.briefing.leaks.as_ref().ok_or(Word::NoBriefing)?;
        let change = |value: f64| context.say.numbers.change(Unit::Money, value);
        let ranking = leaks.ranked(strategy);
        let rows: Vec<(String, f64)> = ranking
            .iter()
            .filter_map(|arrow| {
                let transition = self.scenario.transitions.get(arrow.transition)?;
                let (is_more, worth) = arrow.better(strategy);
                let arrow = series::transition(transition, &self.scenario);
                let leak = Phrase::Leak {
                    arrow: &arrow,
                    is_more,
                };
                Some((leak.say(language), worth))
            })
            .take(MOST)
            .collect();
        if rows.is_empty() {
            return Err(Word::NoBriefing);
        }
        let drawn: Vec<Row> = rows
            .iter()
            .map(|(name, worth)| row(name.clone(), false, *worth, "acc", change(*worth)))
            .collect();
        let title = Word::LeaksHere.say(language).to_owned();
        let table = Table {
            caption: title.clone(),
            columns: [Word::Change, Word::Worth]
                .iter()
                .map(|word| word.say(language).to_owned())
                .collect(),
            rows: rows
                .iter()
                .map(|(name, worth)| vec![name.clone(), change(*worth)])
                .collect(),
        };
        Ok(ranked(context, title, &drawn, true, table, width))
    }
}

fn row(name: String, is_sum: bool, value: f64, class: &str, text: String) -> Row {
    Row {
        name,
        is_sum,
        bars: vec![Bar {
            values: [0.0, value],
            class: class.to_owned(),
            text,
        }],
        leads_to: None,
    }
}

fn ranked(
    context: &Context,
    title: String,
    rows: &[Row],
    is_change: bool,
    table: Table,
    width: f64,
) -> Scene {
    let language = context.say.language;
    let said = rows
        .iter()
        .map(|row| format!("{} {}", row.name, row.bars[0].text));
    let description = Phrase::List {
        items: &said.collect::<Vec<_>>().join("; "),
    };
    let input = BarsInput {
        title,
        description: description.say(language),
        rows,
        mark: None,
        unit: Unit::Money,
        is_change,
        width,
        height: HEIGHT,
        table,
    };
    bars(input, &Words::of(language, &context.scenario))
}

/// What is spent on people who never buy, and what an arrival is worth, in words.
fn money(context: &Context, brief: &Brief) -> Html {
    let (Some(of), language) = (Of::new(brief), context.say.language) else {
        return html! { <p hidden=true/> };
    };
    let Some(leaks) = &of.briefing.leaks else {
        return html! { <p hidden=true/> };
    };
    let money = |value: f64| context.say.numbers.value(Unit::Money, value);
    let stages = of.scenario.stages.iter().zip(&leaks.stages);
    let wasted = stages.filter_map(|(stage, one)| {
        let (cost, wasted) = (*one.cost.first()?, *one.wasted.as_ref()?.first()?);
        let said = Phrase::WastedIn {
            stage: series::stage(stage),
            wasted: &money(wasted),
            cost: &money(cost),
        };
        (cost > 0.0).then(|| said.say(language))
    });
    let channels = leaks.channels.iter().filter_map(|channel| {
        let [_, worth] = *channel.worth.as_ref()?.first()?;
        let cost = *channel.cost.first()?;
        let named = of.scenario.channels.get(channel.channel)?;
        let said = Phrase::ChannelWorth {
            channel: series::channel(named),
            worth: &money(worth),
            cost: &money(cost),
        };
        Some(said.say(language))
    });
    let items = wasted
        .chain(channels)
        .enumerate()
        .map(|(at, said)| html! { <li key={at}>{ said }</li> });
    let title = Word::MoneyHere.say(language);
    html! {
        <section class="panel stack" aria-label={title}>
            <h2>{ title }</h2>
            <ul class="compare-money small">{ for items }</ul>
        </section>
    }
}
