//! A measure with its value to reach: what is simulated, and met or missed by sign, word and colour.

use yew::prelude::*;

use crate::analysis::benchmark::Verdict;
use crate::text::people::Word;
use crate::ui::context::Context;

use super::figures::Measured;
use super::word;

/// What is simulated, and how it stands.
pub fn verdict(context: &Context, measured: &Measured) -> Html {
    let simulated = measured
        .simulated
        .clone()
        .unwrap_or_else(|| word(context, Word::NotMeasured).to_owned());
    let judged = match (&measured.judged, &measured.benchmark) {
        (Some((verdict, said)), _) => badge(*verdict, said),
        (None, Some(benchmark)) => html! { <span class="small muted">{ benchmark.clone() }</span> },
        (None, None) => {
            html! { <span class="small muted">{ word(context, Word::NoBenchmark) }</span> }
        }
    };
    html! {
        <>
            <p class="people-simulated">{ simulated }</p>
            <div>{ picture(measured) }</div>
            <p>{ judged }</p>
        </>
    }
}

/// Met or missed, in a sign, words and a colour.
pub fn badge(verdict: Verdict, said: &str) -> Html {
    let (class, path) = if verdict.is_met() {
        ("verdict verdict-met", "M3 8.5l3.5 3.5L13 4.5")
    } else {
        ("verdict verdict-missed", "M4 4l8 8M12 4l-8 8")
    };
    html! {
        <span class={class}>
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path}/></svg>
            { said.to_owned() }
        </span>
    }
}

/// Width of the picture, in its own units.
const WIDTH: f64 = 200.0;

/// The range, the mean and the value to reach on one line. Its figures stand beside it in words.
fn picture(measured: &Measured) -> Html {
    let (Some(reading), Some(benchmark)) = (measured.reading, measured.value) else {
        return html! { <span hidden=true/> };
    };
    let (low, high) = reading.range.unwrap_or((reading.mean, reading.mean));
    let least = low.min(benchmark).min(reading.mean);
    let most = high.max(benchmark).max(reading.mean);
    let room = if most > least { most - least } else { 1.0 };
    let at = |value: f64| 8.0 + (WIDTH - 16.0) * (value - least) / room;
    let figure = |value: f64| format!("{:.1}", at(value));
    let width = format!("{:.1}", (at(high) - at(low)).max(2.0));
    html! {
        <svg class="bullet" viewBox="0 0 200 18" aria-hidden="true" focusable="false">
            <line class="bullet-way" x1="0" x2="200" y1="9" y2="9"/>
            <rect class="bullet-range" x={figure(low)} y="5" width={width} height="8" rx="2"/>
            <circle class="bullet-mean" cx={figure(reading.mean)} cy="9" r="4"/>
            <line class="bullet-goal" x1={figure(benchmark)} x2={figure(benchmark)} y1="1" y2="17"/>
        </svg>
    }
}
