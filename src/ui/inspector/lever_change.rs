//! What a lever changes and how, and how hard it is pulled.

use yew::prelude::*;

use super::fields::{self, Look};
use super::lever::was;
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, LeverEdit, LeverPlace};
use crate::app::levers::{change_to, retarget, targets};
use crate::model::{Change, Extra, Lever, Quantity, Target};
use crate::text::fields::{Field, change as named};
use crate::text::series;
use crate::text::strategies::Word;
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::strategies::curve::curve;
use crate::ui::strategies::select::TargetSelect;
use crate::ui::value::Forms;
use crate::ui::widgets::Scale;

/// What it changes, and how.
pub fn change(context: &Context, place: &LeverPlace, lever: &Lever) -> Html {
    let language = context.say.language;
    let on_choose = {
        let (context, place, lever) = (context.clone(), place.clone(), lever.clone());
        Callback::from(move |target: Target| {
            let whole = retarget(&context.scenario, &lever, &target);
            let edit = LeverEdit::Whole(Box::new(whole));
            context.edit(Edit::Lever(place.clone(), edit));
        })
    };
    let on_change = {
        let (context, place) = (context.clone(), place.clone());
        Callback::from(move |change: Change| {
            context.edit(Edit::Lever(place.clone(), LeverEdit::Change(change)));
        })
    };
    html! {
        <div class="stack">
            <TargetSelect context={context.clone()} label={Word::Changes.say(language)}
                groups={targets(&context.scenario, false)} chosen={lever.target.clone()} on_choose={on_choose}/>
            { how(context, &lever.target, &lever.change, &on_change) }
        </div>
    }
}

/// The kind of a change; for a move, where to.
pub fn how(
    context: &Context,
    target: &Target,
    change: &Change,
    on_change: &Callback<Change>,
) -> Html {
    let language = context.say.language;
    if let Change::Move { to, share, .. } = change {
        return destination(context, target, to, *share, on_change);
    }
    let kinds = target.changes();
    let options: Vec<(String, bool)> = kinds
        .iter()
        .map(|kind| (named(language, *kind).to_owned(), *kind == change.kind()))
        .collect();
    let on_choose = {
        let (context, target) = (context.clone(), target.clone());
        let (change, on_change) = (change.clone(), on_change.clone());
        Callback::from(move |at: usize| {
            if let Some(kind) = kinds.get(at) {
                on_change.emit(change_to(&context.scenario, &target, &change, *kind));
            }
        })
    };
    parts::choice(Word::How.say(language), "", &options, on_choose)
}

fn destination(
    context: &Context,
    target: &Target,
    to: &str,
    share: Quantity,
    on_change: &Callback<Change>,
) -> Html {
    let others = context.scenario.stages.iter();
    let ids: Vec<String> = others
        .map(|stage| stage.id.clone())
        .filter(|id| target.id() != Some(id))
        .collect();
    let options: Vec<(String, bool)> = ids
        .iter()
        .map(|id| {
            let name = series::stage_by_id(id, &context.scenario);
            (name.to_owned(), id == to)
        })
        .collect();
    let on_choose = {
        let on_change = on_change.clone();
        Callback::from(move |at: usize| {
            if let Some(to) = ids.get(at) {
                on_change.emit(Change::Move {
                    to: to.clone(),
                    share,
                    extra: Extra::new(),
                });
            }
        })
    };
    let label = Word::MoveTo.say(context.say.language);
    parts::choice(label, "", &options, on_choose)
}

/// How hard it is pulled, and what pulling harder brings.
pub fn strength(context: &Context, place: &LeverPlace, lever: &Lever, slot: Option<u8>) -> Html {
    let say = &context.say;
    let (now, most) = (lever.intensity, lever.max_intensity);
    let number =
        |field: Field, now: f64, high: f64, was: Option<f64>, make: fn(f64) -> LeverEdit| {
            let place = place.clone();
            let write = move |value: Quantity| Edit::Lever(place.clone(), make(value.center()));
            let domain = Domain {
                high,
                ..Domain::FACTOR
            };
            let look = Look::new(field, "").taking(Forms::CERTAIN);
            let (now, was) = (Quantity::Known(now), was.map(Quantity::Known));
            fields::quantity(context, &now, was.as_ref(), domain, &look, None, write)
        };
    let intensity = number(
        Field::LeverIntensity,
        now,
        most,
        was(context, place, |was| was.intensity),
        LeverEdit::Intensity,
    );
    let largest = number(
        Field::LeverMaxIntensity,
        most,
        MOST,
        was(context, place, |was| was.max_intensity),
        LeverEdit::MaxIntensity,
    );
    let saturation = number(
        Field::LeverSaturation,
        lever.saturation,
        MOST,
        was(context, place, |was| was.saturation),
        LeverEdit::Saturation,
    );
    let slide = {
        let place = place.clone();
        move |value| Edit::Lever(place.clone(), LeverEdit::Intensity(value))
    };
    let domain = Domain {
        high: most,
        ..Domain::FACTOR
    };
    let scale = Scale::new(0.0, most, 100.0);
    let label = say.word(workspace::Word::Intensity);
    html! {
        <div class="stack">
            <h4>{ Word::Strength.say(say.language) }</h4>
            <div>{ intensity }{ fields::slider(context, label, now, scale, domain, slot, slide) }</div>
            { curve(context, lever, slot) }
            <div class="two">{ largest }{ saturation }</div>
        </div>
    }
}

/// Largest intensity and saturation that a scenario may have.
const MOST: f64 = crate::model::descriptor::INTENSITY.high;
