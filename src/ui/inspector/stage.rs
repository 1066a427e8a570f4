//! The inspector of a stage.

use yew::prelude::*;

use super::exits::{exits, shown};
use super::fields::{self, Look};
use super::improve::improve;
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, Item};
use crate::app::view::Selection;
use crate::engine::series::{Series, Unit};
use crate::model::{Initial, Parameter, Quantity, Scenario, Stage, Target};
use crate::text::fields::{Choice, Field, choice};
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor::actions;
use crate::ui::now::Now;
use crate::ui::people::form::form;
use crate::ui::value::Forms;

/// Everything about a stage, by id.
#[must_use]
#[inline(never)]
pub fn stage(context: &Context, now: &Now, id: &str) -> Option<Html> {
    let scenario = &context.scenario;
    let position = scenario.stage_index(id)?;
    let stage = scenario.stages.get(position)?;
    let say = &context.say;
    let kind = format!(
        "{} · {}",
        say.word(Word::Stage),
        choice(say.language, Choice::Stage(stage.kind))
    );
    let money = context.say.currency.clone();
    let revenue =
        Look::new(Field::StageRevenue, money.clone()).called(say.per_period(Word::Revenue));
    let cost = Look::new(Field::StageCost, money).called(say.per_period(Word::Cost));
    Some(html! {
        <>
            { parts::head(&kind, series::stage(stage)) }
            { parts::name(context, Item::Stage(id.to_owned()), &stage.name, &stage.id) }
            { actions::kinds(context, stage) }
            { notes(stage) }
            { parts::facts(&figures(context, now, position)) }
            { initial(context, stage) }
            <div class="two">
                { fields::parameter(context, &Target::StageRevenue(id.to_owned()), &revenue) }
                { fields::parameter(context, &Target::StageCost(id.to_owned()), &cost) }
            </div>
            { ways_out(context, now, id) }
            { actions::onward(context, stage) }
            { entries(context, now, id) }
            { improve(context, now.focus, Item::Stage(id.to_owned()), |target| acts(scenario, target, id)) }
            <hr/>
            { form(context, now, id) }
            { actions::stage(context, stage) }
        </>
    })
}

fn notes(stage: &Stage) -> Html {
    if stage.notes.is_empty() {
        return html! { <span hidden=true/> };
    }
    html! { <p class="small muted prose">{ stage.notes.clone() }</p> }
}

fn acts(scenario: &Scenario, target: &Target, id: &str) -> bool {
    if let Target::TransitionProbability(exit) = target {
        let mut exits = scenario.transitions.iter();
        return exits.any(|it| it.id == *exit && it.from == id);
    }
    let own = matches!(
        target,
        Target::StageRevenue(_) | Target::StageCost(_) | Target::StageExits(_) | Target::Stage(_)
    );
    own && target.id() == Some(id)
}

fn figures(context: &Context, now: &Now, position: usize) -> Vec<(String, String)> {
    let (say, mut facts) = (&context.say, Vec::new());
    if let Some(people) = now.mean(Series::Stage(position)) {
        facts.push((
            say.calendar.label(now.time),
            say.numbers.value(Unit::People, people),
        ));
    }
    if let Some(change) = now.change(Series::Stage(position)) {
        let label = say.phrase(Phrase::PerPeriod {
            what: say.word(Word::Change),
            period: say.period(),
        });
        facts.push((label, say.numbers.change(Unit::People, change)));
    }
    facts
}

/// How many are here at the start, in all or by how long they have been here.
fn initial(context: &Context, stage: &Stage) -> Html {
    let parameter = |initial: &Initial| match initial {
        Initial::Total(count) => Parameter::number(*count as f64),
        Initial::ByTenure(counts) => {
            let counts = counts.iter().map(|count| Quantity::Known(*count as f64));
            Parameter::ByTenure(counts.collect())
        }
    };
    let origin = context.origin.stages.iter().find(|was| was.id == stage.id);
    let was = origin.map(|was| parameter(&was.initial));
    let id = stage.id.clone();
    let write = move |value: Parameter| {
        let count = |quantity: &Quantity| quantity.center().max(0.0) as u64;
        let initial = match &value {
            Parameter::ByTenure(counts) => Initial::ByTenure(counts.iter().map(count).collect()),
            other => Initial::Total(other.quantities().into_iter().map(count).sum()),
        };
        Edit::Initial(id.clone(), initial)
    };
    fields::one(
        context,
        &parameter(&stage.initial),
        was.as_ref(),
        Domain::PEOPLE,
        &Look::new(Field::Initial, "").taking(Forms::PEOPLE),
        write,
    )
}

/// The ways out of a stage; no line for none.
fn ways_out(context: &Context, now: &Now, id: &str) -> Html {
    let mut all = context.scenario.transitions.iter();
    if !all.any(|transition| transition.from == id) {
        return html! { <div hidden=true/> };
    }
    html! { <div class="stack"><hr/>{ exits(context, now, id, None) }</div> }
}

/// The ways into a stage, each leading to itself.
fn entries(context: &Context, now: &Now, id: &str) -> Html {
    let scenario = &context.scenario;
    let say = &context.say;
    let mut rows: Vec<Html> = Vec::new();
    for transition in scenario
        .transitions
        .iter()
        .filter(|transition| transition.to == id)
    {
        let share = shown(&transition.probability, now.time);
        let value = share.map_or_else(String::new, |share| say.numbers.share(share));
        let name = series::transition(transition, scenario);
        rows.push(parts::row(
            context,
            Selection::Transition(transition.id.clone()),
            &name,
            &value,
        ));
    }
    rows.extend(arrivals(context, scenario, now, id));
    if rows.is_empty() {
        return html! { <div/> };
    }
    html! { <div><hr/><h3 class="gap">{ say.word(Word::Entries) }</h3><div class="rows">{ for rows }</div></div> }
}

fn arrivals(context: &Context, scenario: &Scenario, now: &Now, id: &str) -> Vec<Html> {
    let say = &context.say;
    let mean = |series| {
        now.mean(series)
            .map_or_else(String::new, |mean| say.numbers.people(mean))
    };
    let channels = scenario
        .channels
        .iter()
        .enumerate()
        .filter(|(_, channel)| channel.entry == id);
    let channels = channels.map(|(position, channel)| {
        let selection = Selection::Channel(channel.id.clone());
        parts::row(
            context,
            selection,
            series::channel(channel),
            &mean(Series::Arrivals(position)),
        )
    });
    let referrals = scenario
        .referrals
        .iter()
        .enumerate()
        .filter(|(_, referral)| referral.to == id);
    let referrals = referrals.map(|(position, referral)| {
        let name = series::referral(say.language, referral, scenario);
        let selection = Selection::Referral(referral.id.clone());
        parts::row(context, selection, &name, &mean(Series::Referral(position)))
    });
    channels.chain(referrals).collect()
}
