//! The inspectors of what brings new people: channels and referrals.

use yew::prelude::*;

use super::fields::{self, Look};
use super::improve::improve;
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, Item};
use crate::app::view::Selection;
use crate::engine::series::Series;
use crate::model::{ArrivalProcess, Channel, Parameter, Quantity, Target};
use crate::text::fields::{Choice, Field, choice, help, label};
use crate::text::series;
use crate::text::workspace::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::editor::actions;
use crate::ui::now::Now;
use crate::ui::value::Forms;

/// Everything about a channel, by id.
#[must_use]
#[inline(never)]
pub fn channel(context: &Context, now: &Now, id: &str) -> Option<Html> {
    let scenario = &context.scenario;
    let position = scenario.channel_index(id)?;
    let channel = scenario.channels.get(position)?;
    let say = &context.say;
    let arrivals = Look::new(Field::Arrivals, "")
        .called(say.per_period(Word::Arrivals))
        .dragged();
    let cost = Look::new(Field::CostPerArrival, say.currency.clone());
    let entry = series::stage_by_id(&channel.entry, scenario);
    Some(html! {
        <>
            { parts::head(say.word(Word::Channel), series::channel(channel)) }
            { parts::name(context, Item::Channel(id.to_owned()), &channel.name, &channel.id) }
            { people_in(context, now, Series::Arrivals(position)) }
            { fields::parameter(context, &Target::ChannelArrivals(id.to_owned()), &arrivals) }
            { fields::parameter(context, &Target::ChannelCost(id.to_owned()), &cost) }
            { process(context, channel) }
            { season(context, channel) }
            { actions::channel(context, channel) }
            <div class="rows">{ parts::row(context, Selection::Stage(channel.entry.clone()), entry, "") }</div>
            { improve(context, now.focus, Item::Channel(id.to_owned()), |target| acts(target, id)) }
        </>
    })
}

fn acts(target: &Target, id: &str) -> bool {
    let own = matches!(target, Target::ChannelArrivals(_) | Target::ChannelCost(_));
    own && target.id() == Some(id)
}

fn people_in(context: &Context, now: &Now, series: Series) -> Html {
    let say = &context.say;
    let fact = now.mean(series).map(|people| {
        let label = say.phrase(Phrase::PeopleIn {
            time: &say.calendar.label(now.time.max(1)),
        });
        (label, say.numbers.people(people))
    });
    parts::facts(&fact.into_iter().collect::<Vec<_>>())
}

fn process(context: &Context, channel: &Channel) -> Html {
    let language = context.say.language;
    let all = [ArrivalProcess::Poisson, ArrivalProcess::Fixed];
    let options = all.map(|process| {
        (
            choice(language, Choice::Process(process)).to_owned(),
            process == channel.process,
        )
    });
    let on_choose = {
        let (context, id) = (context.clone(), channel.id.clone());
        Callback::from(move |position: usize| {
            if let Some(process) = all.get(position) {
                context.edit(Edit::Process(id.clone(), *process));
            }
        })
    };
    parts::choice(
        label(language, Field::Process),
        help(language, Field::Process),
        &options,
        on_choose,
    )
}

fn season(context: &Context, channel: &Channel) -> Html {
    let table = |factors: &[f64]| {
        Parameter::ByPeriod(
            factors
                .iter()
                .map(|factor| Quantity::Known(*factor))
                .collect(),
        )
    };
    let was = context
        .origin
        .channels
        .iter()
        .find(|was| was.id == channel.id);
    let was = was.map(|was| table(&was.seasonality));
    let id = channel.id.clone();
    let write = move |value: Parameter| {
        let factors = value
            .quantities()
            .into_iter()
            .map(Quantity::center)
            .collect();
        Edit::Seasonality(id.clone(), factors)
    };
    let now = table(&channel.seasonality);
    fields::one(
        context,
        &now,
        was.as_ref(),
        Domain::TIMES,
        &Look::new(Field::Seasonality, "×").taking(Forms::FACTORS),
        write,
    )
}

/// Everything about a referral, by id.
#[must_use]
#[inline(never)]
pub fn referral(context: &Context, now: &Now, id: &str) -> Option<Html> {
    let scenario = &context.scenario;
    let position = scenario.referral_index(id)?;
    let referral = scenario.referrals.get(position)?;
    let say = &context.say;
    let rate = Look::new(Field::ReferralRate, "")
        .called(say.per_period(Word::Rate))
        .dragged();
    let cost = Look::new(Field::CostPerArrival, say.currency.clone());
    let stage = |id: &str| {
        let name = series::stage_by_id(id, scenario).to_owned();
        parts::row(context, Selection::Stage(id.to_owned()), &name, "")
    };
    let own = |target: &Target| {
        matches!(target, Target::ReferralRate(_) | Target::ReferralCost(_))
            && target.id() == Some(id)
    };
    Some(html! {
        <>
            { parts::head(say.word(Word::Referral), &series::referral(say.language, referral, scenario)) }
            { people_in(context, now, Series::Referral(position)) }
            { fields::parameter(context, &Target::ReferralRate(id.to_owned()), &rate) }
            { fields::parameter(context, &Target::ReferralCost(id.to_owned()), &cost) }
            { actions::referral(context, referral) }
            <div class="rows">{ stage(&referral.from) }{ stage(&referral.to) }</div>
            { improve(context, now.focus, Item::Referral(id.to_owned()), own) }
            <hr/>
            { parts::name(context, Item::Referral(id.to_owned()), &referral.name, &series::referral(say.language, referral, scenario)) }
        </>
    })
}
