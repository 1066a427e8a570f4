//! The pictures of the overview, side by side, and what is said below them.

use std::rc::Rc;

use yew::prelude::*;

use super::briefed::Of;
use super::chosen::Chosen;
use super::leaking::{Leaking, use_leaking};
use super::over_time::OverTime;
use super::panel::{Drawn, Panel};
use super::section::Props;
use super::studied::{Studied, use_study};
use crate::analysis::briefing::Briefing;
use crate::engine::series::Outcome;
use crate::engine::series::Unit;
use crate::text::compare::{Phrase, Word, number};
use crate::text::information::find_out_first;
use crate::text::{Language, decision, period, series};
use crate::ui::context::Context;

/// All pictures of the overview, drawn as what is studied for them comes.
#[component]
pub(super) fn Pictures(props: &Props) -> Html {
    let (context, shown) = (&props.context, &props.shown);
    let studied = use_study::<Briefing>(context, &());
    let of = use_memo(studied.clone(), Of::new);
    let brief = Asked {
        brief: &studied,
        of: &of,
        as_table: false,
    };
    let leaking = use_leaking(context, shown.focus);
    let chosen = Chosen::judged(shown, &props.judged).ok();
    let strategy = chosen.as_ref().map_or(0, |chosen| chosen.strategy);
    let is_many = chosen.is_some();
    // While either is old they are of two scenarios.
    let found = chosen.as_ref().filter(|chosen| !chosen.stale);
    let found = found.map(|chosen| {
        let mean = |at: usize| chosen.mean(at, Outcome::Npv);
        mean(strategy) - mean(0)
    });
    let time_panel = chosen.as_ref().map(|chosen| {
        html! { <OverTime context={context.clone()} shown={shown.clone()} strategy={strategy} stale={chosen.stale}/> }
    });
    let language = context.say.language;
    let shows = |name, title, about| Shows::of(language, name, title, about);
    let part = match &studied {
        Studied::Working(part) => {
            let part = context.say.numbers.share((part * 100.0).round() / 100.0);
            decision::Phrase::Part { part: &part }.say(context.say.language)
        }
        Studied::Here(_) | Studied::Missing => String::new(),
    };
    html! {
        <>
            <p class="small muted" aria-live="polite" hidden={part.is_empty()}>{ part }</p>
            <div class="compare-pictures">
                { time_panel.unwrap_or_default() }
                { briefed(context, brief, shows("sources", Word::Sources, Word::SourcesAbout), is_many, move |context, of, width| of.sources(context, (strategy, found), width)) }
                { briefed(context, brief, shows("tornado", Word::MattersMost, Word::MattersAbout), true, move |context, of, width| of.matters(context, strategy, width)) }
                { frontier(context, brief, ("frontier", Word::FrontierHere), chosen.clone()) }
                { briefed(context, brief, shows("find-out", Word::FindOutFirst, Word::FindOutAbout), is_many, |context, of, width| of.find_out(context, width)) }
                { leaks(context, brief, &leaking) }
            </div>
            { is_many.then(|| find_out(context, (*of).as_ref())).flatten().unwrap_or_default() }
            { unknown(context, (*of).as_ref(), chosen.as_ref()) }
            { money(context, (*of).as_ref(), &leaking) }
        </>
    }
}

/// How a briefing stands, and what is at hand of it.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub brief: &'a Studied<Briefing>,
    pub of: &'a Rc<Option<Of>>,
    /// Whether tables come first.
    pub as_table: bool,
}

/// What each strategy costs and brings beyond the baseline.
pub(super) fn frontier(
    context: &Context,
    asked: Asked<'_>,
    (name, title): (&'static str, Word),
    chosen: Option<Chosen>,
) -> Html {
    let is_there = chosen.is_some();
    let draw = move |context: &Context, of: &Of, width: f64| {
        let chosen = chosen.as_ref().ok_or(Word::Working)?;
        of.frontier(context, chosen.results(), width)
    };
    let language = context.say.language;
    let shows = Shows::of(language, name, title, Word::FrontierAbout);
    briefed(context, asked, shows, is_there, draw)
}

/// Where it leaks, in a strategy of one's own choice.
fn leaks(context: &Context, asked: Asked<'_>, leaking: &Leaking) -> Html {
    let language = context.say.language;
    let about = Phrase::LeaksOf {
        strategy: &leaking.name,
    };
    let shows = Shows {
        name: "leaks",
        title: Word::LeaksHere.say(language),
        about: about.say(language).into(),
        tools: leaking.tools.clone(),
    };
    let strategy = leaking.strategy;
    let draw = move |context: &Context, of: &Of, width: f64| of.leaks(context, strategy, width);
    briefed(context, asked, shows, true, draw)
}

/// What stands around a picture.
struct Shows {
    /// How its files are called.
    name: &'static str,
    title: &'static str,
    about: AttrValue,
    tools: Html,
}

impl Shows {
    /// One without tools.
    fn of(language: Language, name: &'static str, title: Word, about: Word) -> Self {
        Self {
            name,
            title: title.say(language),
            about: AttrValue::Static(about.say(language)),
            tools: Html::default(),
        }
    }
}

/// A picture that needs a briefing, or what stands in its place.
fn briefed(
    context: &Context,
    Asked {
        brief,
        of,
        as_table,
    }: Asked<'_>,
    shows: Shows,
    is_there: bool,
    draw: impl Fn(&Context, &Of, f64) -> Result<Drawn, Word> + 'static,
) -> Html {
    if !is_there {
        return html! { <span key={shows.title} hidden=true/> };
    }
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
    html! {
        <Panel key={shows.name} context={context.clone()} name={shows.name} title={shows.title} about={shows.about}
            tools={shows.tools} age={brief.age()} as_table={as_table} draw={draw}/>
    }
}

/// What it is worth to find out first, in words.
fn find_out(context: &Context, of: Option<&Of>) -> Option<Html> {
    let of = of?;
    let found = of.briefing.appraisal.as_ref()?;
    let numbers = &context.say.numbers;
    let named = |at: usize| {
        Some(number(
            context.say.language,
            &of.scenario,
            of.paths.get(at)?,
        ))
    };
    let said = find_out_first(numbers, found, &named)?;
    Some(html! { <p class="panel small">{ said }</p> })
}

/// Which part of the spread of the difference is what is not known.
fn unknown(context: &Context, of: Option<&Of>, chosen: Option<&Chosen>) -> Html {
    let part = of.zip(chosen).and_then(|(of, chosen)| {
        let found = of.briefing.appraisal.as_ref()?;
        let at = of
            .briefing
            .rivals
            .iter()
            .position(|rival| *rival == chosen.strategy)?;
        let spread = found.spread.get(at)?;
        let whole = chosen.all().get(chosen.strategy)?.difference.sd?;
        let part = spread * spread / (whole * whole);
        part.is_finite().then_some(part.min(1.0))
    });
    let Some(part) = part else {
        return html! { <p hidden=true/> };
    };
    let said = Phrase::Unknown {
        part: &context.say.numbers.share(part),
        is_most: part >= 0.8,
    };
    html! { <p class="panel small">{ said.say(context.say.language) }</p> }
}

/// What is spent on people who never buy, and what an arrival is worth, in words.
fn money(context: &Context, of: Option<&Of>, leaking: &Leaking) -> Html {
    let (Some(of), language) = (of, context.say.language) else {
        return html! { <p hidden=true/> };
    };
    let Some(leaks) = &of.briefing.leaks else {
        return html! { <p hidden=true/> };
    };
    let strategy = leaking.strategy;
    let money = |value: f64| context.say.numbers.value(Unit::Money, value);
    let stages = of.scenario.stages.iter().zip(&leaks.stages);
    let wasted = stages.filter_map(|(stage, one)| {
        let (cost, wasted) = (
            *one.cost.get(strategy)?,
            *one.wasted.as_ref()?.get(strategy)?,
        );
        let said = Phrase::WastedIn {
            stage: series::stage(stage),
            wasted: &money(wasted),
            cost: &money(cost),
        };
        (cost > 0.0).then(|| said.say(language))
    });
    let within = period::counted(language, context.say.period, leaks.soon);
    let stages = of.scenario.stages.iter().zip(&leaks.stages);
    let gone = stages.filter_map(|(stage, one)| {
        let (cost, gone) = (
            *one.cost.get(strategy)?,
            *one.soon_gone.as_ref()?.get(strategy)?,
        );
        let said = Phrase::SoonGone {
            stage: series::stage(stage),
            wasted: &money(gone),
            cost: &money(cost),
            within: &within,
        };
        (cost > 0.0).then(|| said.say(language))
    });
    let channels = leaks.channels.iter().filter_map(|channel| {
        let [_, worth] = *channel.worth.as_ref()?.get(strategy)?;
        let cost = *channel.cost.get(strategy)?;
        let named = of.scenario.channels.get(channel.channel)?;
        let said = Phrase::ChannelWorth {
            channel: series::channel(named),
            worth: &money(worth),
            one: &money(*channel.one.get(strategy)?),
            cost: &money(cost),
        };
        Some(said.say(language))
    });
    let items = wasted
        .chain(gone)
        .chain(channels)
        .enumerate()
        .map(|(at, said)| html! { <li key={at}>{ said }</li> });
    let title = Word::MoneyHere.say(language);
    let of_strategy = Phrase::MoneyOf {
        strategy: &leaking.name,
    }
    .say(language);
    html! {
        <section class="panel stack" aria-label={title}>
            <h2>{ title }</h2>
            <p class="small muted">{ of_strategy }</p>
            <ul class="compare-money small">{ for items }</ul>
        </section>
    }
}
