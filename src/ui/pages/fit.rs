//! How real values lie in the simulated ones, above the chart.

use yew::prelude::*;

use crate::analysis::results::ObservedFit;
use crate::text::results::{Finding, ObservedAt, finding};
use crate::text::workspace::Phrase;
use crate::ui::context::Context;

/// The sentence.
#[inline(never)]
pub(super) fn fit(context: &Context, fit: &ObservedFit) -> Html {
    let say = &context.say;
    let sentence = finding(
        &say.numbers,
        &Finding::Observed {
            values: fit.values,
            within: fit.within_1_percent,
            in_band: fit.in_band,
            what: ObservedAt {
                unit: say.period,
                at_end: fit.series.starts_at_zero(),
                median: fit.in_band.is_some(),
            },
        },
    );
    html! { <p class="fit" data-fit="true">{ say.phrase(Phrase::ObservedMarks) }{ " " }{ sentence }</p> }
}
