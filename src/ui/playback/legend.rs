//! What dots look like, with the engine's numbers of the period: the legend and the figures are one.

use yew::prelude::*;

use super::player::Shown;
use crate::analysis::playback::film::{LOOKS, Look};
use crate::analysis::playback::{Course, in_period};
use crate::text::playback::{Word, look, word};
use crate::ui::context::Context;

/// The sign of a look, in a box of 12, as the canvas draws it.
fn sign(of: Look) -> Html {
    let (class, d) = match of {
        Look::Known => ("dot-known", "M10 6a4 4 0 1 1-8 0 4 4 0 0 1 8 0z"),
        Look::New => ("dot-new", "M6 1.200L10.800 9.500H1.200z"),
        Look::Referred => ("dot-referred", "M6 1L11 6 6 11 1 6z"),
        Look::Lost => ("dot-lost", "M2.500 2.500l7 7M9.500 2.500l-7 7"),
        Look::Back => ("dot-back", "M2 2h8v8H2z"),
    };
    html! {
        <svg class={classes!("motion-sign", class)} viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d={d}/></svg>
    }
}

/// The legend of a strategy. What is new, referred, lost and back is of the period that is on; the others are all customers.
pub fn legend(context: &Context, course: &Course, shown: &Shown) -> Html {
    let say = &context.say;
    let entries = LOOKS.iter().map(|of| {
        let period = shown.period;
        let people = match of {
            Look::Known => None,
            Look::New => Some(course.new_in(period)),
            Look::Referred => Some(course.referred_in(period)),
            Look::Lost => Some(in_period(&course.lost, period)),
            Look::Back => Some(in_period(&course.back, period)),
        };
        let people = people.map(|people| {
            html! { <b>{ say.numbers.whole(people as u64) }</b> }
        });
        html! {
            <li key={look(say.language, *of)}>{ sign(*of) }{ people }<span>{ look(say.language, *of) }</span></li>
        }
    });
    html! { <ul class="motion-legend" aria-label={word(say.language, Word::Legend)}>{ for entries }</ul> }
}
