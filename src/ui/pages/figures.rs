//! The key figures. They are drawn anew when what they show changes, and not with the page around them.

use std::rc::Rc;

use yew::prelude::*;

use crate::text::workspace::Word;
use crate::ui::charts::html;
use crate::ui::charts::kpi::{self, KpiInput, KpiTile};
use crate::ui::dated::old;
use crate::ui::results::Shown;
use crate::ui::say::Say;
use crate::ui::widgets::Explained;

/// Width of a tile's strip in its own units; it is stretched to the tile.
const STRIP: f64 = 190.0;

/// What they are drawn from.
#[derive(PartialEq)]
pub struct Figures {
    /// Words and figures.
    pub say: Rc<Say>,
    /// Results.
    pub shown: Shown,
}

impl Figures {
    /// The first of them.
    pub fn first(&self) -> Option<KpiTile> {
        self.tiles(1).pop()
    }

    /// The figures on the page.
    pub fn html(&self) -> Html {
        let tiles = self.tiles(kpi::TILES);
        let tiles = tiles.iter().map(|tile| {
            html! {
                <div key={tile.label.clone()} class="kpi">
                    <dt class="kpi-label"><Explained text={tile.label.clone()} meaning={self.about(tile)}/></dt>
                    <dd class="kpi-value">{ tile.value.clone() }<span class={classes!("kpi-range", tile.is_old.then_some("kpi-old"))}>{ tile.range.clone() }</span></dd>
                    <dd class="kpi-strip">{ html::scene(&tile.strip, None, None) }</dd>
                </div>
            }
        });
        html! { <dl class={classes!("kpis", old(self.shown.dated))} aria-label={self.say.word(Word::KeyFigures)}>{ for tiles }</dl> }
    }

    fn tiles(&self, most: usize) -> Vec<KpiTile> {
        let shown = &self.shown;
        let input = KpiInput {
            scenario: &shown.scenario,
            exact: shown.exact.as_ref().map(|computed| &computed.results),
            simulated: shown.simulated.as_ref().map(|computed| &computed.results),
            strategies: &shown.strategies,
            focus: shown.focus,
            width: STRIP,
            stale: shown.stale,
            language: self.say.language,
        };
        kpi::first(&input, most)
    }

    /// What a figure is, and what its term means.
    fn about(&self, tile: &KpiTile) -> String {
        let term = tile.kpi.term();
        let term = term.map(|term| term.meaning(self.say.language));
        [Some(tile.description.as_str()), term]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }
}
