//! A range as an answer: each of its ends by a slider, and by a field for whoever knows the number.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::player::On;
use super::{ask, phrase, word};
use crate::app::story::{Act, Answer, Asked};
use crate::engine::series::Unit;
use crate::model::story::Ask;
use crate::text::number::{Kind, exact, parse};
use crate::text::story::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::id::use_id;
use crate::ui::widgets::{Scale, Slider};

/// How an end came to be what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// Nobody said anything: it is where the axis ends.
    Not,
    /// By its slider.
    Moved,
    /// By its field.
    Typed,
}

/// Two numbers between which it should be.
pub fn range(on: &On<'_>, ask: &Ask, asked: &Asked) -> Html {
    let ends = match on.show.turn().and_then(|turn| turn.answer.as_ref()) {
        Some(Answer::Range(ends)) => Some(*ends),
        _ => None,
    };
    let on_ends = on.act.reform(|ends| Act::Answer(Some(Answer::Range(ends))));
    html! {
        <Range key={on.show.at} context={on.context.clone()} unit={asked.unit()} scale={ask::scale(on, ask, asked)} ends={ends} on_ends={on_ends}/>
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    unit: Unit,
    scale: Scale,
    ends: Option<[f64; 2]>,
    on_ends: Callback<[f64; 2]>,
}

#[component]
fn Range(props: &Props) -> Html {
    let (context, ends, scale) = (&props.context, props.ends, props.scale);
    // What was answered before this was shown is kept as if it had been typed.
    let said = use_state_eq(|| [ends.map_or(Said::Not, |_| Said::Typed); 2]);
    let set = |at: usize| {
        let (said, on_ends) = (said.clone(), props.on_ends.clone());
        Callback::from(move |(how, value): (Said, f64)| {
            let mut now = *said;
            now[at] = how;
            on_ends.emit(with(ends, now, (at, value), scale));
            said.set(now);
        })
    };
    let is_crossed = ends.is_some_and(|[low, high]| high < low);
    let field = |at: usize, label: Word| {
        html! {
            <End key={at} context={context.clone()} unit={props.unit} scale={scale} label={word(context, label)} value={ends.map(|ends| ends[at])}
                rest={[scale.low, scale.high][at]} is_said={said[at] != Said::Not} is_crossed={is_crossed} on_value={set(at)}/>
        }
    };
    html! {
        <div class="play-range">
            { field(0, Word::AtLeast) }{ field(1, Word::AtMost) }
            <div role="status">{ ends.filter(|_| is_crossed).map(|ends| crossed(props, ends)) }</div>
        </div>
    }
}

/// That the ends are the wrong way round, and how the range is counted.
fn crossed(props: &Props, [low, high]: [f64; 2]) -> Html {
    let numbers = &props.context.say.numbers;
    let [low, high] = [high, low].map(|end| numbers.value(props.unit, end));
    let said = Phrase::Crossed {
        low: &low,
        high: &high,
    };
    html! { <p class="errtext">{ phrase(&props.context, said) }</p> }
}

/// The ends after one of them was said. What was typed stays as it was typed, whichever side it is on; what was moved gives way, and
/// what nobody said does so to where an axis ends that has room for the new one.
fn with(
    before: Option<[f64; 2]>,
    said: [Said; 2],
    (at, value): (usize, f64),
    scale: Scale,
) -> [f64; 2] {
    let mut ends = before.unwrap_or([scale.low, scale.high]);
    ends[at] = value;
    let other = 1 - at;
    if ends[0] > ends[1] {
        let wider = scale.holding(value);
        ends[other] = match said[other] {
            Said::Typed => ends[other],
            Said::Moved => value,
            Said::Not => [wider.low, wider.high][other],
        };
    }
    ends
}

#[derive(Properties, PartialEq)]
struct EndProps {
    context: Context,
    unit: Unit,
    scale: Scale,
    label: AttrValue,
    value: Option<f64>,
    rest: f64,
    /// Whether a person said it: what nobody has said stands on the slider alone, since a number that came into the field while
    /// somebody goes there to write would become part of what is written.
    is_said: bool,
    /// Whether it is on the wrong side of the other.
    is_crossed: bool,
    on_value: Callback<(Said, f64)>,
}

/// One end: a slider, and a field for whoever knows the number.
#[component]
fn End(props: &EndProps) -> Html {
    let id = use_id();
    let wrong = use_state_eq(|| None::<String>);
    let say = &props.context.say;
    let kind = match props.unit {
        Unit::Money => Kind::Money,
        Unit::Share => Kind::Share,
        Unit::People | Unit::CustomerPeriods => Kind::Count,
        Unit::Points | Unit::Periods => Kind::Number,
    };
    let locale = say.language.locale();
    let text = match props.value.filter(|_| props.is_said) {
        Some(value) => exact(value, kind, locale),
        None => String::new(),
    };
    let said = props.value.map_or_else(
        || word(&props.context, Word::Unanswered).to_owned(),
        |value| say.numbers.value(props.unit, value),
    );
    let onchange = {
        let (on_value, wrong) = (props.on_value.clone(), wrong.setter());
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            match parse(&input.value(), kind, locale) {
                Ok(value) => {
                    wrong.set(None);
                    on_value.emit((Said::Typed, value));
                }
                Err(problem) => wrong.set(Some(problem.text)),
            }
        }
    };
    let on_move = {
        let (on_value, wrong) = (props.on_value.clone(), wrong.setter());
        Callback::from(move |(value, _): (f64, u64)| {
            wrong.set(None);
            on_value.emit((Said::Moved, value));
        })
    };
    let value = props.value.unwrap_or(props.rest);
    let scale = props.scale.holding(value);
    let error = wrong.as_ref().map(|text| {
        html! { <p class="errtext" role="alert">{ phrase(&props.context, Phrase::NotRead { text }) }</p> }
    });
    html! {
        <div class="play-end">
            <label for={id.clone()}>{ props.label.clone() }</label>
            <Slider label={props.label.clone()} said={said} value={value} scale={scale} on_move={on_move}/>
            <span class={classes!("box", (wrong.is_some() || props.is_crossed).then_some("err"))}>
                <input id={id} type="text" inputmode="text" autocomplete="off" value={text} placeholder="…" onchange={onchange}/>
            </span>
            <div>{ error }</div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_and_what_was_not_gives_way() {
        let scale = Scale::new(0.0, 4000.0, 200.0);
        let of = |before, said, (at, value): (usize, f64)| with(before, said, (at, value), scale);
        // The first end leaves the other where the axis ends, or further out where it would be beyond it.
        assert_eq!(
            of(None, [Said::Typed, Said::Not], (0, 700.0)),
            [700.0, 4000.0]
        );
        let [low, high] = of(None, [Said::Typed, Said::Not], (0, 5000.0));
        assert!(low == 5000.0 && high > 5000.0, "{high}");
        let [low, high] = of(None, [Said::Not, Said::Typed], (1, -5.0));
        assert!(low < -5.0 && high == -5.0, "{low}");
        // Both typed, the wrong way round: neither is lost.
        let typed = [Said::Typed; 2];
        assert_eq!(of(Some([700.0, 4000.0]), typed, (1, 600.0)), [700.0, 600.0]);
        // A slider pushes what a slider has put there, and nothing that was typed.
        assert_eq!(
            of(Some([300.0, 600.0]), [Said::Moved; 2], (0, 700.0)),
            [700.0, 700.0]
        );
        let mixed = [Said::Moved, Said::Typed];
        assert_eq!(of(Some([300.0, 600.0]), mixed, (0, 700.0)), [700.0, 600.0]);
    }
}
