//! A slider over a plain scale: the browser's own range input, so keys and readers work as expected.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::counts::count;

/// Where a slider begins, ends and stops between.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
    /// Distance of two stops.
    pub step: f64,
    /// What it never goes beyond, whatever value it has to hold.
    pub limit: f64,
}

impl Scale {
    /// A scale from `low` to `high` with about `stops` stops at round numbers.
    #[must_use]
    pub fn new(low: f64, high: f64, stops: f64) -> Self {
        let high = if high > low { high } else { low + 1.0 };
        Self {
            low,
            high,
            step: round_step((high - low) / stops.max(1.0)),
            limit: f64::INFINITY,
        }
    }

    /// The same, which never goes beyond a limit.
    #[must_use]
    pub fn within(self, limit: f64) -> Self {
        Self {
            high: self.high.min(limit),
            limit,
            ..self
        }
    }

    /// A scale from 0 that leaves room above a value, within a limit where there is one.
    #[must_use]
    pub fn around(value: f64, limit: Option<f64>) -> Self {
        let room = if value > 0.0 {
            value * 2.5
        } else {
            limit.unwrap_or(100.0)
        };
        let limit = limit.unwrap_or(f64::INFINITY);
        Self::new(0.0, round_up(room).min(limit), 200.0).within(limit)
    }

    /// The same, ending where there is no more to give; as it is where that is next to nothing.
    #[must_use]
    pub fn up_to(self, most: f64) -> Self {
        let leaves_some = most - self.low >= self.step;
        Self {
            high: if leaves_some {
                self.high.min(most)
            } else {
                self.high
            },
            ..self
        }
    }

    /// The same with room for a value that lies outside.
    #[must_use]
    pub fn holding(self, value: f64) -> Self {
        if value > self.high {
            let high = round_up(value * 1.25).min(self.limit.max(value));
            Self::new(self.low, high, 200.0).within(self.limit.max(value))
        } else if value < self.low {
            Self::new(-round_up(-value * 1.25), self.high, 200.0).within(self.limit)
        } else {
            self
        }
    }

    fn stops(self) -> f64 {
        ((self.high - self.low) / self.step)
            .round()
            .clamp(1.0, 100_000.0)
    }

    fn position(self, value: f64) -> f64 {
        ((value - self.low) / self.step)
            .round()
            .clamp(0.0, self.stops())
    }

    /// The value at a stop, free of rounding dust: 0.3, not 0.30000000000000004.
    fn value(self, position: f64) -> f64 {
        let raw = self.low + position * self.step;
        let digits = 1e9;
        ((raw * digits).round() / digits).clamp(self.low, self.high)
    }
}

/// The power of ten at or below a positive number.
fn decade(value: f64) -> f64 {
    libm::pow(10.0, libm::floor(libm::log10(value)))
}

fn round_up(value: f64) -> f64 {
    if value.is_nan() || value <= 0.0 || !value.is_finite() {
        return 1.0;
    }
    let decade = decade(value);
    let lead = value / decade;
    let nice = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    nice.into_iter()
        .find(|candidate| *candidate >= lead - 1e-9)
        .unwrap_or(10.0)
        * decade
}

fn round_step(value: f64) -> f64 {
    if value.is_nan() || value <= 0.0 || !value.is_finite() {
        return 1.0;
    }
    let decade = decade(value);
    let lead = value / decade;
    let nice = if lead < 1.5 {
        1.0
    } else if lead < 3.5 {
        2.0
    } else if lead < 7.5 {
        5.0
    } else {
        10.0
    };
    nice * decade
}

/// Properties of [`Slider`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What it changes, for a screen reader.
    pub label: AttrValue,
    /// The value in words, for a screen reader.
    pub said: AttrValue,
    /// Where it stands.
    pub value: f64,
    /// Its scale.
    pub scale: Scale,
    /// Slot of the strategy whose colour it wears.
    #[prop_or_default]
    pub slot: Option<u8>,
    /// While it moves, with a number that names the gesture: one drag, or one stroke of a key.
    pub on_move: Callback<(f64, u64)>,
}

/// A number that names a gesture, and no other.
#[must_use]
pub fn next_gesture() -> u64 {
    thread_local! { static NEXT: std::cell::Cell<u64> = const { std::cell::Cell::new(1) }; }
    NEXT.with(|next| {
        next.set(next.get() + 1);
        next.get()
    })
}

/// A slider.
#[component]
pub fn Slider(props: &Props) -> Html {
    count("Slider");
    let scale = props.scale;
    let gesture = use_mut_ref(|| None::<u64>);
    let oninput = {
        let (on_move, gesture) = (props.on_move.clone(), gesture.clone());
        move |event: InputEvent| {
            let position = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value_as_number());
            if let Some(position) = position.filter(|position| position.is_finite()) {
                let gesture = *gesture.borrow_mut().get_or_insert_with(next_gesture);
                on_move.emit((scale.value(position), gesture));
            }
        }
    };
    let onpointerdown = {
        let gesture = gesture.clone();
        move |_: PointerEvent| *gesture.borrow_mut() = None
    };
    let onchange = move |_: Event| *gesture.borrow_mut() = None;
    let class = match props.slot {
        Some(slot) => format!("slide slot-{slot}"),
        None => "slide".to_owned(),
    };
    let position = scale.position(props.value);
    // Where the value is no number the slider stands at its start.
    let position = if position.is_finite() { position } else { 0.0 };
    let filled = format!("{:.2}", 100.0 * position / scale.stops());
    html! {
        <span class={class}>
            { track(filled) }
            <input type="range" class="slider" min="0" max={scale.stops().to_string()} step="1"
                value={position.to_string()} aria-label={props.label.clone()}
                aria-valuetext={props.said.clone()} oninput={oninput} onchange={onchange} onpointerdown={onpointerdown}/>
        </span>
    }
}

/// The track behind the input, filled up to the thumb: browsers do not agree on how to style one.
pub fn track(filled: String) -> Html {
    html! {
        <svg class="slide-track" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="slide-rest" width="100" height="6"/>
            <rect class="slide-fill" width={filled} height="6"/>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_are_round_numbers() {
        let scale = Scale::around(0.15, Some(1.0));
        assert_eq!((scale.low, scale.high, scale.step), (0.0, 0.4, 0.002));
        assert_eq!(scale.value(scale.position(0.15)), 0.15);
        let scale = Scale::around(1000.0, None);
        assert_eq!((scale.high, scale.step), (3000.0, 20.0));
    }

    #[test]
    fn any_value_has_a_scale() {
        for value in [0.0, -1.0, 1e-300, 1e300, f64::NAN, f64::INFINITY] {
            let scale = Scale::around(value, None).holding(value);
            assert!(
                scale.stops() >= 1.0 && scale.stops() <= 100_000.0,
                "{value}"
            );
            assert!(scale.position(value) >= 0.0 || value.is_nan());
        }
    }

    #[test]
    fn a_scale_ends_where_there_is_no_more() {
        let scale = Scale::new(0.0, 1.0, 200.0).up_to(0.563);
        assert_eq!((scale.high, scale.step), (0.563, 0.005));
        assert_eq!(scale.value(scale.stops()), 0.563);
        assert_eq!(scale.position(0.9), scale.stops());
        assert_eq!(scale.value(scale.position(0.55)), 0.55);
        let scale = Scale::new(0.0, 1.0, 200.0);
        assert_eq!(scale.up_to(2.0), scale);
        assert_eq!(scale.up_to(0.001), scale);
        assert_eq!(scale.up_to(-0.1), scale);
    }

    #[test]
    fn a_value_outside_is_held() {
        let scale = Scale::new(0.0, 1.0, 100.0);
        assert!(scale.holding(7.0).high >= 7.0);
        assert!(scale.holding(-7.0).low <= -7.0);
        assert_eq!(scale.holding(0.5), scale);
    }

    #[test]
    fn what_a_scale_holds_leads_nowhere_beyond_its_limit() {
        let scale = Scale::around(0.12, Some(1.0));
        assert!((scale.high - 0.3).abs() < 1e-12);
        assert_eq!(scale.holding(0.95).high, 1.0);
        assert_eq!(scale.up_to(0.2).holding(0.95).high, 1.0);
        assert_eq!(scale.holding(0.4).high, 0.5);
    }
}
