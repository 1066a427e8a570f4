//! What the inspector shows while nothing is selected: the story, and the numbers that matter most.

use crate::model::sort;
use yew::prelude::*;

use super::fields::{self, Look};
use super::read::Domain;
use super::{lever, parts, pins};
use crate::app::edit::{Item, LeverPlace};
use crate::app::view::Selection;
use crate::engine::series::Series;
use crate::model::{StageKind, Target, Transition};
use crate::text::fields::Field;
use crate::text::workspace::{Phrase, Word};
use crate::text::{population, series, story};
use crate::ui::context::Context;
use crate::ui::dialogs;
use crate::ui::now::Now;
use crate::ui::widgets::{self, mark};

/// How many arrows it shows.
const ARROWS: usize = 3;

/// The overview.
#[inline(never)]
pub fn overview(context: &Context, now: &Now) -> Html {
    let (scenario, say) = (&context.scenario, &context.say);
    html! {
        <>
            <h2 class="insp-title">{ say.scenario_name(scenario) }</h2>
            <Story key={scenario.notes.clone()} text={scenario.notes.clone()} more={say.word(Word::More)} less={say.word(Word::Less)}/>
            <hr/>
            { broken(context, now) }
            { front(context, now) }
            <hr/>
            <div class="rows">{ for rows(context) }</div>
            { parts::name(context, Item::Scenario, &scenario.name, say.word(Word::Untitled)) }
        </>
    }
}

/// That it cannot be simulated, and the way to what is wrong.
fn broken(context: &Context, now: &Now) -> Html {
    let say = &context.say;
    html! {
        <p class="note bad row spread" hidden={now.is_valid}><span>{ say.word(Word::CannotRun) }</span>{ dialogs::opener(context, Word::SeeProblems) }</p>
    }
}

/// The numbers at hand: those that are pinned; without any, the levers and the arrows that matter.
fn front(context: &Context, now: &Now) -> Html {
    if let Some(panel) = pins::panel(context) {
        return html! { <div key="pins">{ panel }</div> };
    }
    html! {
        <div class="stack" key="front">
            { levers(context, now) }
            <Arrows context={context.clone()} now={now.clone()}/>
        </div>
    }
}

/// The parts of the whole, each leading to its own.
fn rows(context: &Context) -> Vec<Html> {
    use population::{Phrase as Said, Word as Part};
    let (scenario, say) = (&context.scenario, &context.say);
    let language = say.language;
    let futures = say.phrase(Phrase::Futures {
        total: &say.numbers.whole(u64::from(scenario.run.replications)),
    });
    let count = scenario.strategies.len();
    let strategies = Said::StrategyCount { count }.say(language);
    let count = scenario.segments.len();
    let segments = Said::SegmentCount { count }.say(language);
    let count = scenario.events.len();
    let events = Said::EventCount { count }.say(language);
    let count = scenario.observed.len();
    let observed = Said::SeriesCount { count }.say(language);
    let size = scenario.market.as_ref().and_then(|it| it.size.known());
    let count = scenario.story.len();
    let steps = story::Phrase::Steps(count).say(language);
    let market = match (&scenario.market, size) {
        (None, _) => Part::Unlimited.say(language).to_owned(),
        (Some(_), Some(size)) => say.numbers.people(size),
        (Some(_), None) => String::new(),
    };
    let frailty = match &scenario.frailty {
        None => Part::Alike.say(language).to_owned(),
        Some(it) => {
            let cv = Domain::FACTOR.written(it.cv, say);
            Said::Spread { cv: &cv }.say(language)
        }
    };
    let row = |selection, name: &str, value: &str| parts::row(context, selection, name, value);
    vec![
        row(
            Selection::Strategies,
            say.word(Word::Strategies),
            &strategies,
        ),
        row(Selection::Segments, Part::Segments.say(language), &segments),
        row(Selection::Market, Part::Market.say(language), &market),
        row(Selection::Frailty, Part::Frailty.say(language), &frailty),
        row(Selection::Events, Part::Events.say(language), &events),
        row(Selection::Observed, Part::Observed.say(language), &observed),
        row(
            Selection::Settings,
            say.word(Word::MoneyAndClock),
            &say.calendar.horizon(),
        ),
        row(Selection::Run, say.word(Word::RunSettings), &futures),
        row(Selection::Story, story::Word::Story.say(language), &steps),
    ]
}

/// Longest story that is shown at once, in characters.
const STORY: usize = 300;

#[derive(Properties, PartialEq)]
struct StoryProps {
    text: AttrValue,
    more: AttrValue,
    less: AttrValue,
}

/// What the scenario is about: its beginning, and the rest when asked for.
#[component]
fn Story(props: &StoryProps) -> Html {
    let open = use_state_eq(|| false);
    if props.text.is_empty() {
        return html! { <div hidden=true/> };
    }
    let long = props.text.chars().count() > STORY;
    let toggle = widgets::toggle(&open);
    let clamp = (long && !*open).then_some("clamp");
    // A paragraph's end in what is cut off would take two of its lines.
    let text = match clamp {
        Some(_) => AttrValue::from(props.text.replace("\n\n", " · ")),
        None => props.text.clone(),
    };
    let word = if *open { &props.less } else { &props.more };
    html! {
        <div>
            <p class={classes!("small", "muted", "prose", clamp)}>{ text }</p>
            <button type="button" class="link small" hidden={!long} aria-expanded={open.to_string()} onclick={toggle}>{ word.clone() }</button>
        </div>
    }
}

/// The levers of the strategy in focus; of the first that has any, where the baseline is in focus.
fn levers(context: &Context, now: &Now) -> Html {
    let (scenario, say) = (&context.scenario, &context.say);
    let own = scenario
        .strategies
        .get(now.focus)
        .filter(|strategy| !strategy.levers.is_empty());
    let position = match own {
        Some(_) => now.focus,
        None => scenario
            .strategies
            .iter()
            .position(|strategy| !strategy.levers.is_empty())
            .unwrap_or(0),
    };
    let Some(strategy) = scenario
        .strategies
        .get(position)
        .filter(|strategy| !strategy.levers.is_empty())
    else {
        return html! { <p class="note">{ say.word(Word::NoStrategy) }</p> };
    };
    let slot = scenario.slot(position);
    let levers = strategy.levers.iter().enumerate().map(|(at, each)| {
        let place = LeverPlace::Strategy(strategy.id.clone(), at);
        let title = lever::title(context, each);
        html! { <div key={at}>{ lever::amount(context, &place, each, Some(slot), Some(title)) }</div> }
    });
    let select = context.on_select(Some(Selection::Strategy(strategy.id.clone())));
    html! {
        <div class="stack" key={strategy.id.clone()}>
            <h3 class="row">{ mark(slot, false) }<span class="grow">{ series::strategy(strategy).to_owned() }</span>
                <button type="button" class="link small" onclick={select}>{ say.word(Word::AllOfIt) }</button></h3>
            { for levers }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ArrowsProps {
    context: Context,
    now: Now,
}

/// The arrows that carry most people, customers' first, each with its probability; nothing where nobody moves. Which they are is
/// asked once for each scenario that is opened: a dragged number must not exchange its own slider.
#[component]
fn Arrows(props: &ArrowsProps) -> Html {
    let (context, now) = (&props.context, &props.now);
    let known = now.exact.is_some();
    let chosen = use_memo((context.origin.clone(), known), |_| {
        most_travelled(context, now)
    });
    let fields: Vec<Html> = chosen.iter().filter_map(|position| context.scenario.transitions.get(*position)).map(|transition| {
        let look = Look::new(Field::Probability, "").called(series::transition(transition, &context.scenario)).dragged();
        let target = Target::TransitionProbability(transition.id.clone());
        html! { <div key={transition.id.clone()}>{ fields::parameter(context, &target, &look) }</div> }
    }).collect();
    if fields.is_empty() && (known || !now.is_valid) {
        return html! { <div hidden=true/> };
    }
    html! {
        <div class="stack">
            <hr/>
            <h3>{ context.say.word(Word::ImportantArrows) }</h3>
            { for fields }
        </div>
    }
}

fn most_travelled(context: &Context, now: &Now) -> Vec<usize> {
    let scenario = &context.scenario;
    let from_customer = |id: &str| {
        scenario
            .stages
            .iter()
            .any(|stage| stage.id == id && stage.kind == StageKind::Customer)
    };
    let flow = |(position, transition): (usize, &Transition)| {
        let flow = now.total(Series::Move(position)).unwrap_or(0.0);
        (flow > 0.0).then(|| (from_customer(&transition.from), flow, position))
    };
    let mut all: Vec<(bool, f64, usize)> = scenario
        .transitions
        .iter()
        .enumerate()
        .filter_map(flow)
        .collect();
    sort::by(&mut all, |a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)));
    let mut chosen: Vec<usize> = all
        .into_iter()
        .take(ARROWS)
        .map(|(_, _, position)| position)
        .collect();
    sort::by(&mut chosen, Ord::cmp);
    chosen
}
