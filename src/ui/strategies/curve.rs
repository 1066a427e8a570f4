//! The effect of a lever by how hard it is pulled, as a small curve.

use libm::expm1;
use yew::prelude::*;

use crate::model::Lever;
use crate::text::strategies::Word;
use crate::ui::context::Context;

/// How many straight pieces the curve has.
const PIECES: u32 = 40;
/// Where it begins and ends, from the left.
const LEFT: f64 = 4.0;
const RIGHT: f64 = 296.0;
/// Its foot and head.
const FOOT: f64 = 60.0;
const HEAD: f64 = 8.0;

/// The effect at an intensity, as a part of that at intensity 1.
#[must_use]
pub fn effect(intensity: f64, saturation: f64) -> f64 {
    if saturation > 0.0 {
        expm1(-saturation * intensity) / expm1(-saturation)
    } else {
        intensity
    }
}

/// The curve with a dot where the lever is.
pub fn curve(context: &Context, lever: &Lever, slot: Option<u8>) -> Html {
    let most = lever.max_intensity.max(lever.intensity).max(1e-9);
    let top = effect(most, lever.saturation).max(1e-9);
    let place = |intensity: f64| {
        let x = LEFT + (RIGHT - LEFT) * intensity / most;
        let y = FOOT - (FOOT - HEAD) * effect(intensity, lever.saturation) / top;
        (format!("{x:.1}"), format!("{y:.1}"))
    };
    let mut path = String::new();
    for piece in 0..=PIECES {
        let (x, y) = place(most * f64::from(piece) / f64::from(PIECES));
        path.push(if piece == 0 { 'M' } else { 'L' });
        path.push_str(&x);
        path.push(',');
        path.push_str(&y);
    }
    let (x, y) = place(lever.intensity);
    let class = slot.map_or_else(String::new, |slot| format!("slot-{slot}"));
    html! {
        <figure class="effect-curve">
            <svg class={class} viewBox="0 0 300 68" aria-hidden="true" focusable="false">
                <line x1="4" x2="296" y1="60" y2="60"/>
                <path d={path}/>
                <circle cx={x} cy={y} r="4.5"/>
            </svg>
            <figcaption class="small muted">{ Word::CurveAbout.say(context.say.language) }</figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::effect;

    #[test]
    fn saturation_bends_the_effect_but_keeps_its_ends() {
        assert_eq!(effect(0.4, 0.0), 0.4);
        assert_eq!((effect(0.0, 3.0), effect(1.0, 3.0)), (0.0, 1.0));
        let half = effect(0.5, 3.0);
        assert!(half > 0.8 && half < 0.83, "{half}");
        assert!(effect(2.0, 3.0) < 1.06);
    }
}
