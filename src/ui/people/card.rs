//! A department: what it does where, hands on and gets, promises, is measured by, and hears.

use yew::prelude::*;

use super::figures::measured;
use super::focus::lead;
use super::page::Drawn;
use super::verdict::verdict;
use super::{phrase, word};
use crate::app::departments::{Department, Handed};
use crate::model::Stage;
use crate::text::fields::{Choice, choice};
use crate::text::people::{Phrase, Word};
use crate::text::series;
use crate::ui::context::Context;

/// The card of a department, by position.
pub fn card(drawn: &Drawn<'_>, position: usize) -> Html {
    let Some(one) = drawn.departments.all.get(position) else {
        return html! { <span/> };
    };
    let owned = stages(drawn, &one.owns);
    let context = drawn.context;
    html! {
        <article class="stack" aria-label={one.name.clone()}>
            <h3 class="people-name">{ one.name.clone() }</h3>
            { parts(drawn, one, &owned) }
            { handed(drawn, position) }
            { block(context, Word::Promises, Word::NoPromises, owned.iter().filter_map(|stage| promise(context, stage))) }
            { block(context, Word::Measures, Word::NoMeasures, owned.iter().filter_map(|stage| measure(drawn, stage))) }
            { block(context, Word::VoiceAndFeedback, Word::NoVoice, owned.iter().filter_map(|stage| heard(context, stage))) }
        </article>
    }
}

/// The stages at positions, in the order of the journey.
pub fn stages<'a>(drawn: &Drawn<'a>, positions: &[usize]) -> Vec<&'a Stage> {
    let stages = &drawn.context.scenario.stages;
    let order = drawn.order.iter().filter(|at| positions.contains(at));
    order.filter_map(|at| stages.get(*at)).collect()
}

/// A list under a heading, or a sentence where there is nothing.
fn block(context: &Context, title: Word, nothing: Word, items: impl Iterator<Item = Html>) -> Html {
    let items: Vec<Html> = items.collect();
    let body = if items.is_empty() {
        html! { <p class="small muted">{ word(context, nothing) }</p> }
    } else {
        html! { <ul class="people-list">{ for items }</ul> }
    };
    html! { <section class="people-block"><h4>{ word(context, title) }</h4>{ body }</section> }
}

fn to_stage(context: &Context, stage: &Stage) -> Html {
    html! {
        <button type="button" class="link" onclick={lead(context, &stage.id, false)}>{ series::stage(stage) }</button>
    }
}

fn parts(drawn: &Drawn<'_>, one: &Department, owned: &[&Stage]) -> Html {
    let context = drawn.context;
    let helped = stages(drawn, &one.helps);
    if owned.is_empty() && helped.is_empty() {
        return html! { <p class="small muted">{ word(context, Word::NoPart) }</p> };
    }
    let item = |stage: &&Stage, owns: bool| {
        let actions = match stage.actions.trim() {
            "" if owns => {
                html! { <p class="small muted">{ word(context, Word::NothingSaid) }</p> }
            }
            actions => html! { <p class="small prose">{ actions.to_owned() }</p> },
        };
        let owner = Some(stage.department.trim()).filter(|name| !owns && !name.is_empty());
        let owner = owner.map_or_else(String::new, |name| {
            format!(" · {}", phrase(context, Phrase::OwnedBy { name }))
        });
        html! {
            <li key={stage.id.clone()} class={if owns { "part-owns" } else { "part-helps" }}>
                <p>{ to_stage(context, stage) }<span class="small muted">{ owner }</span></p>
                <div>{ actions }</div>
            </li>
        }
    };
    let list = |title: Word, stages: &[&Stage], owns: bool| {
        if stages.is_empty() {
            return html! { <div hidden=true/> };
        }
        let items = stages.iter().map(|stage| item(stage, owns));
        html! {
            <section class="people-block">
                <h4>{ word(context, title) }</h4>
                <ul class="people-list people-parts">{ for items }</ul>
            </section>
        }
    };
    html! { <div class="stack">{ list(Word::WeOwn, owned, true) }{ list(Word::WeHelp, &helped, false) }</div> }
}

fn handed(drawn: &Drawn<'_>, position: usize) -> Html {
    let (context, departments) = (drawn.context, drawn.departments);
    let given = departments
        .given(position)
        .enumerate()
        .filter_map(|(at, handed)| hand(drawn, at, handed, handed.to, true));
    let got = departments
        .got(position)
        .enumerate()
        .filter_map(|(at, handed)| hand(drawn, at, handed, handed.from, false));
    html! {
        <div class="people-two">
            { block(context, Word::HandsOver, Word::NothingHanded, given) }
            { block(context, Word::Gets, Word::NothingGot, got) }
        </div>
    }
}

fn hand(
    drawn: &Drawn<'_>,
    at: usize,
    handed: &Handed,
    other: Option<usize>,
    given: bool,
) -> Option<Html> {
    let context = drawn.context;
    let stage = context.scenario.stages.get(handed.stage)?;
    let other = other.and_then(|other| drawn.departments.all.get(other));
    let name = other.map_or(word(context, Word::Unnamed), |other| &other.name);
    let who = if given {
        Phrase::ToWhom { name }
    } else {
        Phrase::FromWhom { name }
    };
    let who = phrase(context, who);
    let what = match handed.what.as_str() {
        "" => html! { <strong>{ who }</strong> },
        what => html! { <><strong>{ what.to_owned() }</strong>{ " " }{ who }</> },
    };
    Some(html! {
        <li key={at}>
            <p class="small">{ what }</p>
            <p class="small muted">{ to_stage(context, stage) }</p>
        </li>
    })
}

fn promise(context: &Context, stage: &Stage) -> Option<Html> {
    let (what, when) = (stage.expectation.trim(), stage.expected_by.trim());
    if what.is_empty() && when.is_empty() {
        return None;
    }
    let when = Some(when).filter(|when| !when.is_empty());
    let when = when.map(|when| {
        html! { <span class="tag people-when">{ phrase(context, Phrase::By { when }) }</span> }
    });
    Some(html! {
        <li key={stage.id.clone()}>
            <p class="small muted">{ to_stage(context, stage) }</p>
            <p class="small prose">{ what.to_owned() }</p>
            <div>{ when }</div>
        </li>
    })
}

fn measure(drawn: &Drawn<'_>, stage: &Stage) -> Option<Html> {
    let measured = measured(drawn.context, drawn.figures, stage.metric.as_ref()?);
    Some(html! {
        <li key={stage.id.clone()}>
            <p class="small muted">{ to_stage(drawn.context, stage) }</p>
            <p class="small"><strong>{ measured.name.clone() }</strong></p>
            <div class="people-beside">{ verdict(drawn.context, &measured) }</div>
        </li>
    })
}

fn heard(context: &Context, stage: &Stage) -> Option<Html> {
    let (voice, feedback) = (stage.voice.trim(), stage.feedback.trim());
    let feeling = feeling(context, stage);
    if voice.is_empty() && feedback.is_empty() && feeling.is_empty() {
        return None;
    }
    let voice = Some(voice).filter(|voice| !voice.is_empty());
    let voice = voice.map(|voice| html! { <q class="small">{ voice.to_owned() }</q> });
    let feedback = Some(feedback).filter(|feedback| !feedback.is_empty());
    let feedback = feedback.map(|feedback| {
        let label = word(context, Word::Feedback);
        html! { <p class="small prose"><span class="muted">{ format!("{label}: ") }</span>{ feedback.to_owned() }</p> }
    });
    Some(html! {
        <li key={stage.id.clone()}>
            <p class="small muted">{ to_stage(context, stage) }</p>
            <div>{ voice }</div>
            <div>{ meter(stage) }</div>
            <p class="small">{ feeling }</p>
            <div>{ feedback }</div>
        </li>
    })
}

/// Satisfaction and sentiment in a line; may be empty.
pub fn feeling(context: &Context, stage: &Stage) -> String {
    let satisfaction = stage.satisfaction.map(|value| {
        let value = context.say.numbers.factor(value);
        phrase(context, Phrase::Satisfaction { value: &value })
    });
    let sentiment = stage
        .sentiment
        .map(|it| choice(context.say.language, Choice::Sentiment(Some(it))).to_owned());
    let all: Vec<String> = satisfaction.into_iter().chain(sentiment).collect();
    all.join(" · ")
}

/// The satisfaction as a bar; its number stands beside it.
fn meter(stage: &Stage) -> Html {
    let Some(value) = stage.satisfaction else {
        return html! { <span hidden=true/> };
    };
    let width = format!("{:.1}", value.clamp(0.0, 100.0) * 2.0);
    html! {
        <svg class="meter" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="meter-rest" width="200" height="8" rx="4"/>
            <rect class="meter-fill" width={width} height="8" rx="4"/>
        </svg>
    }
}
