//! The mark of a strategy: a shape for each slot of the palette, since colour is never the only sign.

use yew::prelude::*;

/// Shape of a slot, in a box of 16.
const fn shape(slot: u8) -> &'static str {
    match slot {
        2 => "M8 1.800L14.2 8 8 14.2 1.8 8z",
        3 => "M8 2.200L14.3 13.400H1.700z",
        4 => "M2.8 2.800h10.400v10.400H2.800z",
        5 => "M8 13.800L1.7 2.600h12.600z",
        6 => "M6 2h4v4h4v4h-4v4H6v-4H2V6h4z",
        7 => "M8 1.500l2 4.4 4.8.5-3.6 3.2 1 4.700L8 11.900l-4.2 2.4 1-4.700L1.2 6.4 6 5.900z",
        8 => "M8 1.800l6.2 4.5-2.4 7.300H4.200L1.8 6.300z",
        _ => "M8 2.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z",
    }
}

/// Draws the mark of a slot (1 to 8): filled, or hollow where the strategy is not shown.
pub fn mark(slot: u8, hollow: bool) -> Html {
    let class = if hollow { "mark-hollow" } else { "mark-fill" };
    html! {
        <svg class={format!("mark slot-{slot}")} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path class={class} d={shape(slot)}/>
        </svg>
    }
}
