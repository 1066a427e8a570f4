//! A room of people: numbers that are pasted, as dots over a line.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::ask::room_span;
use super::player::On;
use super::{phrase, word};
use crate::analysis::guess::Truth;
use crate::app::story::room::{Read, dots, read};
use crate::app::story::{Act, Asked};
use crate::engine::series::Unit;
use crate::model::story::{Ask, AskKind};
use crate::text::story::{Phrase, Word};
use crate::ui::charts::scale::{Domain, extent};
use crate::ui::context::Context;
use crate::ui::widgets::Scale;
use crate::ui::widgets::id::use_id;

/// Size of the picture, in its own units.
const WIDTH: f64 = 440.0;
const MARGIN: f64 = 14.0;
const RADIUS: f64 = 5.0;
/// Dots beside each other.
const COLUMNS: usize = 36;
/// Tallest column that is drawn at its full height.
const TALL: usize = 12;

/// The box for numbers, and the dots; for a choice hands are counted at the options.
pub fn section(on: &On<'_>, ask: &Ask, asked: &Asked) -> Html {
    if ask.kind == AskKind::Choose {
        return html! { <div hidden=true/> };
    }
    let pasted = on.show.turn().map_or("", |turn| turn.pasted.as_str());
    let found = read(pasted, asked.unit(), on.context.say.language.locale());
    let about = match ask.kind {
        AskKind::Draw => Word::RoomEnd,
        _ => Word::RoomAbout,
    };
    let on_text = on.act.reform(Act::Paste);
    html! {
        <details class="play-crowd" open={!pasted.is_empty()}>
            <summary>{ word(on.context, Word::Room) }</summary>
            <div class="stack">
                <Paste context={on.context.clone()} about={word(on.context, about)} text={pasted.to_owned()} on_text={on_text}/>
                { wrong(on.context, &found) }
                { plot(on, ask, asked, &found.numbers) }
            </div>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    about: AttrValue,
    text: AttrValue,
    on_text: Callback<String>,
}

#[component]
fn Paste(props: &Props) -> Html {
    let (id, about) = (use_id(), use_id());
    let oninput = {
        let on_text = props.on_text.clone();
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                on_text.emit(area.value());
            }
        }
    };
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ word(&props.context, Word::RoomPaste) }</label></div>
            <div class="box"><textarea id={id} rows="3" aria-describedby={about.clone()} value={props.text.clone()} oninput={oninput}/></div>
            <p id={about} class="hint">{ props.about.clone() }</p>
        </div>
    }
}

/// What is no number, by its line.
fn wrong(context: &Context, found: &Read) -> Html {
    let lines = found.wrong.iter().map(|(line, text)| {
        html! { <p key={format!("{line} {text}")}>{ phrase(context, Phrase::WrongLine { line: *line, text }) }</p> }
    });
    let more = (found.more_wrong > 0).then(
        || html! { <p key="more">{ phrase(context, Phrase::MoreWrong(found.more_wrong)) }</p> },
    );
    let left = (found.left > 0)
        .then(|| html! { <p key="left">{ phrase(context, Phrase::TooMany(found.left)) }</p> });
    let any = !found.wrong.is_empty() || found.left > 0;
    html! { <div class="errtext" role="status" hidden={!any}>{ for lines }{ more }{ left }</div> }
}

/// Where the dots begin and end: with the answer that stands among them, once it is shown.
pub fn span(numbers: &[f64], open: bool, truth: Option<Truth>, scale: Scale) -> (f64, f64) {
    let truth = truth.filter(|_| !open).map(|truth| truth.mean);
    let all = numbers.iter().copied().chain(truth);
    extent(all).unwrap_or((scale.low, scale.high))
}

fn plot(on: &On<'_>, ask: &Ask, asked: &Asked, numbers: &[f64]) -> Html {
    if numbers.is_empty() {
        return html! { <div hidden=true/> };
    }
    let (low, high) = room_span(on, ask, asked, numbers);
    let air = (high - low) * 0.08;
    let domain = Domain::of(Some((low - air, high + air)), 4);
    // Dots need no zero on their axis.
    let (low, high) = if high > low {
        (low - air, high + air)
    } else {
        (domain.low, domain.high)
    };
    let x = |value: f64| MARGIN + (value - low) / (high - low) * (WIDTH - 2.0 * MARGIN);
    let places = dots(numbers, low, high, COLUMNS);
    let tallest = places
        .iter()
        .map(|(_, height)| height + 1)
        .max()
        .unwrap_or(1);
    let step = 2.2 * RADIUS * (TALL as f64 / tallest.max(TALL) as f64);
    let base = 30.0 + step * tallest.min(TALL.max(tallest)) as f64;
    let column = (WIDTH - 2.0 * MARGIN) / (COLUMNS - 1) as f64;
    let circles = places.iter().enumerate().map(|(at, (across, up))| {
        let cx = MARGIN + *across as f64 * column;
        let cy = base - RADIUS - *up as f64 * step - 2.0;
        html! { <circle key={at} class="dot-guess" cx={format!("{cx:.1}")} cy={format!("{cy:.1}")} r="4.6"/> }
    });
    let numbers_said = &on.context.say.numbers;
    let written = |value: f64| numbers_said.value(asked.unit(), value);
    let truth = asked.truth(&on.show.stage).filter(|_| !on.show.is_open());
    let truth = truth.map(|truth| {
        let at = x(truth.mean);
        let anchor = if at > WIDTH * 0.75 { "end" } else { "middle" };
        html! {
            <g key="truth">
                <path class="dot-truth" d={format!("M{at:.1} 22V{}", base + 6.0)}/>
                <text class="t b" x={format!("{at:.1}")} y="16" font-size="14" text-anchor={anchor}>{ written(truth.mean) }</text>
            </g>
        }
    });
    let ticks = domain
        .ticks()
        .into_iter()
        .filter(|tick| *tick >= low && *tick <= high);
    let ticks = ticks.map(|tick| {
        html! {
            <text key={tick.to_string()} class="t3" x={format!("{:.1}", x(tick))} y={(base + 20.0).to_string()} font-size="13"
                text-anchor="middle">{ written(tick) }</text>
        }
    });
    let said = guesses(on.context, numbers, asked.unit());
    html! {
        <figure class="play-dots">
            <figcaption><b>{ word(on.context, Word::RoomGuessed) }</b>{ ": " }{ said.clone() }</figcaption>
            <svg class="scene" role="img" aria-label={said} viewBox={format!("0 0 {WIDTH} {}", base + 28.0)}>
                <path key="axis" class="gridline" d={format!("M{MARGIN} {base}H{}", WIDTH - MARGIN)}/>
                <g key="dots">{ for circles }</g>
                <g key="ticks">{ for ticks }</g>
                <g key="right">{ truth }</g>
            </svg>
        </figure>
    }
}

fn guesses(context: &Context, numbers: &[f64], unit: Unit) -> String {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN);
    let inside = context.say.numbers.value(unit, middle);
    phrase(
        context,
        Phrase::Guesses {
            count: numbers.len(),
            inside: &inside,
        },
    )
}
