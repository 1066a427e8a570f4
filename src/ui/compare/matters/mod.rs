//! What matters: how much each uncertain number counts, alone, two at a time and all together, where one changes the choice, and where
//! the journey leaks.

mod drawn;
mod importance;
mod plane;
mod switches;

use std::rc::Rc;

use yew::prelude::*;

use super::chosen::Chosen;
use super::leaking::{Leaking, use_leaking};
use super::panel::Panel;
use super::section::Props;
use super::studied::{Age, Studied, use_study};
use crate::analysis::matters::Matters as Found;
use crate::app::Shared;
use crate::engine::plan::Plan;
use crate::model::{Path, Scenario};
use crate::text::compare;
use crate::text::matters::{Phrase, Word};
use crate::ui::context::Context;
use importance::ImportancePanel;
use plane::PlanePanel;

/// A scenario that something was found of, with its uncertain numbers.
struct Of {
    scenario: Shared<Scenario>,
    plan: Plan,
    paths: Vec<Path>,
}

impl Of {
    /// `None` where the scenario cannot be simulated.
    fn new(scenario: &Shared<Scenario>) -> Option<Self> {
        let plan = Plan::compile(scenario).ok()?;
        let dimensions = plan.dimensions().iter();
        Some(Self {
            scenario: scenario.clone(),
            paths: dimensions
                .map(|dimension| dimension.path().clone())
                .collect(),
            plan,
        })
    }

    /// Of what a study is.
    fn studied<S: crate::worker::study::Study>(studied: &Studied<S>) -> Option<Self> {
        match studied {
            Studied::Here(here) => Self::new(&here.scenario),
            Studied::Working(_) | Studied::Missing => None,
        }
    }
}

/// What was found, and of what.
#[derive(Clone)]
struct All {
    found: Rc<Found>,
    of: Rc<Option<Of>>,
    strategy: usize,
    age: Age,
}

impl PartialEq for All {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.found, &other.found)
            && Rc::ptr_eq(&self.of, &other.of)
            && (self.strategy, self.age) == (other.strategy, other.age)
    }
}

/// The section “What matters” of the page “Compare”.
#[component]
pub(super) fn Matters(props: &Props) -> Html {
    let context = &props.context;
    let studied = use_study::<Found>(context, &());
    let of = use_memo(studied.clone(), Of::studied);
    let leaking = use_leaking(context, props.shown.focus);
    let strategy = Chosen::judged(&props.shown, &props.judged)
        .map_or(props.shown.focus, |chosen| chosen.strategy);
    let all = match &studied {
        Studied::Working(part) => return waiting(context, Word::Spider, *part),
        Studied::Missing => {
            return instead(
                context,
                Word::Spider,
                compare::Word::NoBriefing.say(context.say.language),
            );
        }
        Studied::Here(here) => All {
            found: Rc::clone(&here.found),
            of,
            strategy,
            age: here.age(),
        },
    };
    html! {
        <div class="matters">
            { numbers(context, &all) }
            <div class="matters-cell matters-map" key="leaks">{ leak_map(context, &all, &leaking) }</div>
        </div>
    }
}

/// What the uncertain numbers do. Where none is, that is said once, beside what certain ones can do in pairs.
fn numbers(context: &Context, all: &All) -> Html {
    let plane = html! {
        <div class="matters-cell" key="plane">
            <PlanePanel context={context.clone()} all={all.clone()}/>
        </div>
    };
    if all.found.spider.threads.is_empty() {
        let language = context.say.language;
        let (title, said) = (
            compare::Word::WhatMatters.say(language),
            compare::Word::NothingUncertain.say(language),
        );
        return html! {
            <>
                <div class="matters-cell" key="certain">{ sentence(title, Html::default(), said) }</div>
                { plane }
            </>
        };
    }
    html! {
        <>
            <div class="matters-cell" key="importance">
                <ImportancePanel context={context.clone()} strategy={all.strategy}/>
            </div>
            <div class="matters-cell" key="spider">{ spider(context, all) }</div>
            { plane }
            <div class="matters-cell" key="switches">{ switches::switches(context, all) }</div>
        </>
    }
}

/// Each number alone.
fn spider(context: &Context, all: &All) -> Html {
    let language = context.say.language;
    let spider = &all.found.spider;
    if spider.widest(all.strategy).is_empty() {
        return instead(
            context,
            Word::Spider,
            compare::Word::NothingMatters.say(language),
        );
    }
    let draw = {
        let (context, all) = (context.clone(), all.clone());
        Callback::from(move |width: f64| drawn::spider(&context, &all, width))
    };
    html! {
        <Panel context={context.clone()} name="spider" title={Word::Spider.say(language)} about={Word::SpiderAbout.say(language)}
            tools={Html::default()} age={all.age} draw={draw}/>
    }
}

/// Where it leaks, in a strategy of one's own choice.
fn leak_map(context: &Context, all: &All, leaking: &Leaking) -> Html {
    let language = context.say.language;
    let all = All {
        strategy: leaking.strategy,
        ..all.clone()
    };
    let Some(leaks) = &all.found.leaks else {
        return instead(
            context,
            Word::LeakMap,
            compare::Word::NoBriefing.say(language),
        );
    };
    let worth = |arrow: &crate::analysis::leaks::Arrow| arrow.better(all.strategy).1;
    if leaks.arrows.iter().all(|arrow| worth(arrow) <= 0.0) {
        // The choice stays, so that another can be made.
        let (title, said) = (Word::LeakMap.say(language), Word::NoLeak.say(language));
        return sentence(title, leaking.tools.clone(), said);
    }
    let age = all.age;
    let draw = {
        let context = context.clone();
        Callback::from(move |width: f64| drawn::leak_map(&context, &all, width))
    };
    let about = Phrase::LeakMapOf {
        strategy: &leaking.name,
    };
    html! {
        <Panel context={context.clone()} name="leak-map" title={Word::LeakMap.say(language)} about={about.say(language)}
            tools={leaking.tools.clone()} age={age} draw={draw}/>
    }
}

/// A panel that says why there is no picture.
fn instead(context: &Context, title: Word, said: &str) -> Html {
    sentence(title.say(context.say.language), Html::default(), said)
}

fn sentence(title: &'static str, tools: Html, said: &str) -> Html {
    html! {
        <section class="panel compare-panel" aria-label={title}>
            <div class="compare-panel-head"><h2>{ title }</h2>{ tools }</div>
            <p class="compare-none compare-brief">{ said.to_owned() }</p>
        </section>
    }
}

/// A panel whose picture is being worked out.
fn waiting(context: &Context, title: Word, part: f64) -> Html {
    let title = title.say(context.say.language);
    let said = Phrase::Working {
        part: &context.say.numbers.share((part * 100.0).round() / 100.0),
    };
    html! {
        <section class="panel compare-panel" aria-label={title}>
            <h2>{ title }</h2>
            <div class="compare-none">
                <p>{ said.say(context.say.language) }</p>
                <progress max="1" value={format!("{part:.2}")} aria-label={title}></progress>
            </div>
        </section>
    }
}
