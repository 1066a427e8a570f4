//! The pictures of the overview, side by side, and what is said below them.

use std::rc::Rc;

use yew::prelude::*;

use super::briefed::Of;
use super::chosen::Chosen;
use super::over_time::over_time;
use super::panel::{Drawn, Panel};
use super::studied::{Here, Studied, use_study};
use crate::analysis::briefing::Briefing;
use crate::analysis::results::AHEAD;
use crate::engine::series::{Series, Unit};
use crate::text::compare::{Phrase, Word};
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::widgets::{Segment, Segmented};

/// Properties of [`Pictures`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    pub shown: Shown,
}

/// All pictures.
#[component]
pub(super) fn Pictures(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let series = use_state_eq(|| Series::CumulativeDiscountedProfit);
    let word = |word: Word| word.say(context.say.language);
    let studied = use_study::<Briefing>(&context.scenario, &());
    let of = use_memo(studied.clone(), Of::new);
    let brief = Asked {
        brief: &studied,
        of: &of,
    };
    let chosen = Chosen::of(shown);
    let strategy = chosen.as_ref().map_or(0, |chosen| chosen.strategy);
    let of_time = {
        let (context, shown, series) = (context.clone(), shown.clone(), *series);
        Callback::from(move |width: f64| over_time(&context, &shown, series, width))
    };
    let choice = {
        let series = series.clone();
        Callback::from(move |key: AttrValue| {
            let found = AHEAD.iter().find(|one| one.total_key() == key.as_str());
            series.set(found.copied().unwrap_or(AHEAD[0]));
        })
    };
    let segments: Vec<Segment> = [(AHEAD[0], Word::Profit), (AHEAD[1], Word::Customers)]
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
    let on_frontier = {
        let chosen = chosen.clone();
        move |context: &Context, of: &Of, width: f64| {
            let chosen = chosen.as_ref().ok_or(Word::Working)?;
            of.frontier(context, chosen.results(), width)
        }
    };
    let time_panel = is_many.then(|| html! {
        <Panel context={context.clone()} name="difference" title={word(Word::Difference)} about={word(Word::AheadAbout)} tools={tools}
            stale={chosen.as_ref().is_some_and(|chosen| chosen.stale)} draw={of_time}/>
    });
    html! {
        <>
            <div class="compare-pictures">
                { time_panel.unwrap_or_default() }
                { briefed(context, brief, "sources", Word::Sources, Word::SourcesAbout, is_many, move |context, of, width| of.sources(context, strategy, width)) }
                { briefed(context, brief, "tornado", Word::MattersMost, Word::MattersAbout, true, move |context, of, width| of.matters(context, strategy, width)) }
                { briefed(context, brief, "frontier", Word::FrontierHere, Word::FrontierAbout, is_many, on_frontier) }
                { briefed(context, brief, "find-out", Word::FindOutFirst, Word::FindOutAbout, is_many, |context, of, width| of.find_out(context, width)) }
                { briefed(context, brief, "leaks", Word::LeaksHere, Word::LeaksAbout, true, move |context, of, width| of.leaks(context, strategy, width)) }
            </div>
            { money(context, (*of).as_ref()) }
        </>
    }
}

/// How a briefing stands, and what is at hand of it.
#[derive(Clone, Copy)]
struct Asked<'a> {
    brief: &'a Studied<Briefing>,
    of: &'a Rc<Option<Of>>,
}

/// A picture that needs a briefing, or what stands in its place.
fn briefed(
    context: &Context,
    Asked { brief, of }: Asked<'_>,
    name: &'static str,
    title: Word,
    about: Word,
    is_there: bool,
    draw: impl Fn(&Context, &Of, f64) -> Result<Drawn, Word> + 'static,
) -> Html {
    if !is_there {
        return html! { <span key={title.say(context.say.language)} hidden=true/> };
    }
    let language = context.say.language;
    let of = Rc::clone(of);
    let missing = if matches!(brief, Studied::Missing) {
        Word::NoBriefing
    } else {
        Word::Working
    };
    let draw = {
        let context = context.clone();
        Callback::from(move |width: f64| match &*of {
            Some(of) => draw(&context, of, width),
            None => Err(missing),
        })
    };
    let stale = matches!(brief, Studied::Here(Here { stale: true, .. }));
    html! {
        <Panel key={name} context={context.clone()} name={name} title={title.say(language)} about={about.say(language)}
            tools={Html::default()} stale={stale} draw={draw}/>
    }
}

/// What is spent on people who never buy, and what an arrival is worth, in words.
fn money(context: &Context, of: Option<&Of>) -> Html {
    let (Some(of), language) = (of, context.say.language) else {
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
