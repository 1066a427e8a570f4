//! Play, step, scrub, speed: buttons, a slider, and keys.

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::clock::SPEEDS;
use super::player::{Running, Shown};
use crate::text::playback::{Phrase, Word, phrase, word};
use crate::ui::context::Context;
use crate::ui::widgets::slider::track;
use crate::ui::widgets::{Icon, Segment, Segmented, icon, is_command};

/// The row of controls. Until there is something to play, they are there and do nothing.
pub fn controls(
    context: &Context,
    player: &Running,
    shown: &Shown,
    periods: u32,
    ready: bool,
) -> Html {
    let say = &context.say;
    let act = |act: fn(&Running)| {
        let player = player.clone();
        Callback::from(move |_: MouseEvent| {
            if ready {
                act(&player);
            }
        })
    };
    let step = |name: Word,
                which: Icon,
                key: &'static str,
                off: bool,
                does: Callback<MouseEvent>| {
        let name = word(say.language, name);
        let off = (off || !ready).then_some("true");
        html! {
            <button type="button" class="btn btn-icon" aria-label={name} title={format!("{name} ({key})")}
                aria-keyshortcuts={key} aria-disabled={off} onclick={does}>{ icon(which) }</button>
        }
    };
    let oninput = {
        let player = player.clone();
        move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let value = input.map(|input| input.value_as_number());
            if let Some(value) = value.filter(|value| ready && *value >= 0.0) {
                player.act(|clock| clock.seek(value as u32));
            }
        }
    };
    let (period, label) = (shown.period, say.calendar.label(shown.period));
    let of_all = if say.calendar.is_dated() {
        label.clone()
    } else {
        say.calendar.of_all(period)
    };
    let filled = format!(
        "{:.2}",
        100.0 * f64::from(period) / f64::from(periods.max(1))
    );
    let name = word(
        say.language,
        if shown.running {
            Word::Pause
        } else {
            Word::Play
        },
    );
    html! {
        <div class="motion-controls" role="group" aria-label={word(say.language, Word::Controls)}>
            <button type="button" class="btn btn-primary motion-run" autofocus=true aria-disabled={(!ready).then_some("true")}
                aria-keyshortcuts="Space" onclick={act(|player| player.act(|clock| clock.toggle()))}>
                { if shown.running { pause() } else { icon(Icon::Run) } }<span>{ name }</span>
            </button>
            <div class="motion-steps">
                { step(Word::Back, Icon::Previous, ",", period == 0, act(|player| player.act(|clock| clock.step_back()))) }
                { step(Word::On, Icon::Next, ".", period >= periods, act(|player| player.act(|clock| clock.step_on()))) }
            </div>
            <span class="slide motion-slide">
                { track(filled) }
                <input type="range" class="slider" min="0" max={periods.to_string()} step="1" value={period.to_string()}
                    aria-label={word(say.language, Word::Time)} aria-valuetext={label} oninput={oninput}/>
            </span>
            <span class="motion-now">{ of_all }</span>
            { speeds(context, player, shown) }
        </div>
    }
}

fn speeds(context: &Context, player: &Running, shown: &Shown) -> Html {
    let say = &context.say;
    let segments = SPEEDS.map(|speed| {
        let factor = say.numbers.factor(speed);
        Segment {
            key: speed.to_string().into(),
            label: phrase(say.language, Phrase::Times { factor: &factor }).into(),
        }
    });
    let player = player.clone();
    let on_choose = Callback::from(move |key: AttrValue| {
        if let Ok(speed) = key.parse::<f64>() {
            player.act(|clock| clock.speed = speed);
        }
    });
    html! {
        <Segmented label={word(say.language, Word::Speed)} segments={segments.to_vec()} chosen={shown.speed.to_string()}
            on_choose={on_choose}/>
    }
}

fn pause() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M5 3v10M11 3v10"/></svg>
    }
}

/// Keys that work wherever nothing else has them: space, arrows, comma and full stop; as little as the controls before there is
/// something to play.
pub fn on_key(player: &Running, ready: bool) -> Callback<KeyboardEvent> {
    let player = player.clone();
    Callback::from(move |event: KeyboardEvent| {
        if !ready || is_command(&event) {
            return;
        }
        let at = event.target_dyn_into::<Element>();
        let is = |names: &[&str]| {
            let name = at.as_ref().map(Element::tag_name).unwrap_or_default();
            names.iter().any(|one| name.eq_ignore_ascii_case(one))
        };
        let is_choice = || {
            let role = at.as_ref().and_then(|at| at.get_attribute("role"));
            role.as_deref() == Some("radio")
        };
        match event.key().as_str() {
            " " if !is(&["button", "select", "summary"]) => player.act(|clock| clock.toggle()),
            "." => player.act(|clock| clock.step_on()),
            "," => player.act(|clock| clock.step_back()),
            "ArrowRight" if !is(&["input", "select"]) && !is_choice() => {
                player.act(|clock| clock.step_on());
            }
            "ArrowLeft" if !is(&["input", "select"]) && !is_choice() => {
                player.act(|clock| clock.step_back());
            }
            _ => return,
        }
        event.prevent_default();
    })
}
