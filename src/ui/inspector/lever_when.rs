//! When a lever acts, how soon it has its full effect, and for whom.

use yew::prelude::*;

use super::fields::{self, Look, Whole};
use super::inputs::check;
use super::lever::was;
use crate::app::edit::{Edit, LeverEdit, LeverPlace};
use crate::model::{Change, Lever, Segment, Target, limits};
use crate::text::fields::Field;
use crate::text::strategies;
use crate::text::workspace::Word;
use crate::ui::context::Context;
use crate::ui::say;
use crate::ui::strategies::timeline::Timeline;

/// The window on a timeline and in fields, and the ramp.
pub fn when(context: &Context, place: &LeverPlace, lever: &Lever, slot: Option<u8>) -> Html {
    let language = context.say.language;
    let to_end = {
        let (context, place) = (context.clone(), place.clone());
        let periods = context.scenario.clock.periods.max(lever.from);
        move |on: bool| {
            let edit = LeverEdit::Until((!on).then_some(periods));
            context.edit(Edit::Lever(place.clone(), edit));
        }
    };
    html! {
        <div class="stack">
            <h4>{ strategies::Word::When.say(language) }</h4>
            <Timeline context={context.clone()} place={place.clone()} from={lever.from} until={lever.until}
                ramp={lever.ramp} slot={slot}/>
            { fields(context, place, lever) }
            { check(strategies::Word::ToTheEnd.say(language), lever.until.is_none(), to_end) }
        </div>
    }
}

fn fields(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
    let last = u64::from(limits::PERIODS);
    let period = |value: Option<u64>| value.and_then(|value| u32::try_from(value).ok());
    let write = |make: fn(Option<u32>) -> LeverEdit| {
        let place = place.clone();
        move |value: Option<u64>| Edit::Lever(place.clone(), make(period(value)))
    };
    let field = |now: Option<u32>,
                 was: Option<Option<u32>>,
                 limits: Whole,
                 field: Field,
                 make: fn(Option<u32>) -> LeverEdit| {
        let (now, was) = (now.map(u64::from), was.map(|was| was.map(u64::from)));
        let look = Look::new(field, context.say.period().to_owned());
        fields::whole_number(context, now, was, limits, &look, write(make))
    };
    let whole = |low: u64, empty: Option<Word>| Whole {
        low,
        high: last,
        empty,
    };
    let first = field(
        Some(lever.from),
        was(context, place, |was| Some(was.from)),
        whole(1, None),
        Field::LeverFrom,
        |value| LeverEdit::From(value.unwrap_or(1)),
    );
    let end = field(
        lever.until,
        was(context, place, |was| was.until),
        whole(u64::from(lever.from), Some(Word::TheEnd)),
        Field::LeverUntil,
        LeverEdit::Until,
    );
    // A move happens at once.
    let ramp = if matches!(lever.change, Change::Move { .. }) {
        html! { <span hidden=true/> }
    } else {
        field(
            Some(lever.ramp),
            was(context, place, |was| Some(was.ramp)),
            whole(0, None),
            Field::LeverRamp,
            |value| LeverEdit::Ramp(value.unwrap_or(0)),
        )
    };
    html! { <div class="stack"><div class="two">{ first }{ end }</div>{ ramp }</div> }
}

/// For whom it is, where there are segments.
pub fn who(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
    let all = &context.scenario.segments;
    if all.is_empty() || lever.target == Target::MarketSize {
        return html! { <div hidden=true/> };
    }
    let language = context.say.language;
    let send = {
        let (context, place) = (context.clone(), place.clone());
        move |segments: Option<Vec<String>>| {
            context.edit(Edit::Lever(place.clone(), LeverEdit::Segments(segments)));
        }
    };
    let everyone = {
        let (send, ids) = (
            send.clone(),
            all.iter().map(|it| it.id.clone()).collect::<Vec<_>>(),
        );
        move |on: bool| send((!on).then(|| ids.clone()))
    };
    let chosen = lever.segments.as_deref();
    let some = chosen.map(|chosen| {
        let rows = all.iter().map(|segment| {
            let row = one(segment, chosen, send.clone());
            html! { <li key={segment.id.clone()}>{ row }</li> }
        });
        let none = chosen.is_empty();
        html! {
            <div>
                <ul aria-label={strategies::Word::OnlyThese.say(language)}>{ for rows }</ul>
                <p class="errtext" hidden={!none}>{ strategies::Word::NobodyChosen.say(language) }</p>
            </div>
        }
    });
    html! {
        <div>
            <h4>{ strategies::Word::WhoFor.say(language) }</h4>
            { check(strategies::Word::Everyone.say(language), chosen.is_none(), everyone) }
            <div class="indent">{ some }</div>
        </div>
    }
}

fn one(segment: &Segment, chosen: &[String], send: impl Fn(Option<Vec<String>>) + 'static) -> Html {
    let (id, before) = (segment.id.clone(), chosen.to_vec());
    let name = say::or(&segment.name, &segment.id);
    check(&name, chosen.contains(&segment.id), move |on| {
        let mut ids: Vec<String> = before.iter().filter(|it| **it != id).cloned().collect();
        if on {
            ids.push(id.clone());
        }
        send(Some(ids));
    })
}
