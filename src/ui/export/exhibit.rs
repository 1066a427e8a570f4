//! What can be taken away: each chart as a picture of its own, whatever the size of the screen.

use crate::app::State;
use crate::text::series;
use crate::text::share::{Phrase, Word};
use crate::text::workspace;
use crate::ui::charts::fan::{FanInput, fan};
use crate::ui::charts::kpi::{KpiInput, KpiTile, tiles};
use crate::ui::charts::label::fit;
use crate::ui::charts::plate::Plate;
use crate::ui::charts::sankey::{Flows, SankeyInput, sankey};
use crate::ui::charts::scene::{Anchor, Mark};
use crate::ui::map::{self, MapFigures, MapInput};
use crate::ui::results::Shown;
use crate::ui::say::Say;

/// Something that can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Exhibit {
    /// The journey at the time that is shown.
    Map,
    /// The key figures.
    Figures,
    /// The series that is shown.
    Chart,
    /// The flow over the whole horizon.
    Flow,
}

/// All of them, in the order of the page.
pub const EXHIBITS: [Exhibit; 4] = [
    Exhibit::Map,
    Exhibit::Figures,
    Exhibit::Chart,
    Exhibit::Flow,
];

/// Sizes of pictures, in pixels: wide enough for a slide, with type that stays readable there.
pub const MAP: map::Size = map::Size {
    width: 1232.0,
    height: 520.0,
};
const CHART: map::Size = map::Size {
    width: 960.0,
    height: 440.0,
};
const FLOW: map::Size = map::Size {
    width: 1100.0,
    height: 560.0,
};
const TILE: map::Size = map::Size {
    width: 190.0,
    height: 64.0,
};
const GAP: f64 = 28.0;

impl Exhibit {
    /// How its files are called, after the scenario.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Figures => "figures",
            Self::Chart => "chart",
            Self::Flow => "flow",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, state: &State, say: &Say) -> String {
        match self {
            Self::Map => Word::Map.say(say.language).to_owned(),
            Self::Figures => Word::Figures.say(say.language).to_owned(),
            Self::Chart => series::label(say.language, state.series(), &state.scenario),
            Self::Flow => Word::Flow.say(say.language).to_owned(),
        }
    }

    /// The picture, with its title and the link that it is from; `None` where there are no figures yet.
    #[must_use]
    pub fn plate(self, state: &State, say: &Say) -> Option<Plate> {
        let shown = Shown::of(state);
        let plate = match self {
            Self::Map => map_plate(state, say, &shown)?,
            Self::Figures => figures_plate(state, say, &shown)?,
            Self::Chart => chart_plate(state, say, &shown)?,
            Self::Flow => flow_plate(say, &shown)?,
        };
        Some(finished(plate, state, say))
    }
}

/// A picture with the scenario in its title, and the link that it is from.
pub(super) fn finished(mut plate: Plate, state: &State, say: &Say) -> Plate {
    let about = Phrase::About {
        scenario: &say.scenario_name(&state.scenario),
        what: &plate.about,
    };
    plate.about = about.say(say.language);
    let address = state.address.split('?').next().unwrap_or_default();
    plate.source = Phrase::Source { address }.say(say.language);
    // How the page was opened (in a frame, say) is nothing that the picture is to lead back to.
    plate.link = match state.fragment(&state.draft.note) {
        Some(fragment) => format!("{address}#{fragment}"),
        None => address.to_owned(),
    };
    plate
}

fn strategy<'a>(shown: &'a Shown, say: &Say) -> &'a str {
    let focus = shown.scenario.strategies.get(shown.focus);
    focus.map_or_else(
        || workspace::Word::Baseline.say(say.language),
        series::strategy,
    )
}

fn map_plate(state: &State, say: &Say, shown: &Shown) -> Option<Plate> {
    let computed = shown.exact.as_ref().or(shown.simulated.as_ref())?;
    let time = usize::try_from(state.time()).ok()?;
    let figures =
        MapFigures::from_results(&computed.scenario, &computed.results, shown.focus, time)?;
    let layout = map::layout(&shown.scenario, MAP);
    let scene = map::draw(&MapInput {
        scenario: &shown.scenario,
        layout: &layout,
        figures: Some(&figures),
        selection: None,
        language: say.language,
    });
    let about = Phrase::MapAbout {
        time: &say.calendar.label(state.time()),
        strategy: strategy(shown, say),
    };
    let mut plate = Plate::of(scene, about.say(say.language));
    plate.on_ground = true;
    Some(plate)
}

fn chart_plate(state: &State, say: &Say, shown: &Shown) -> Option<Plate> {
    if shown.exact.is_none() && shown.simulated.is_none() {
        return None;
    }
    let fan = fan(&FanInput {
        scenario: &shown.scenario,
        exact: shown.exact.as_ref().map(|computed| &computed.results),
        simulated: shown.simulated.as_ref().map(|computed| &computed.results),
        series: state.series(),
        strategies: &shown.strategies,
        focus: shown.focus,
        cursor: state.view.cursor,
        width: CHART.width,
        height: CHART.height,
        stale: shown.stale,
        held: None,
        span: None,
        table: false,
        language: say.language,
    });
    let about = say.phrase(workspace::Phrase::ChartAbout {
        focus: &shown.ranged(say.word(workspace::Word::Baseline)),
        band: shown.simulated.is_some(),
    });
    let about = if shown.stale {
        Phrase::OutOfDate { about: &about }.say(say.language)
    } else {
        about
    };
    Some(Plate::of(fan.scene, about))
}

fn flow_plate(say: &Say, shown: &Shown) -> Option<Plate> {
    let flows = flows(shown)?;
    let scene = sankey(&SankeyInput {
        scenario: &shown.scenario,
        flows: &flows,
        beside: None,
        size: FLOW,
        selection: None,
        language: say.language,
        horizon: "",
    });
    let about = say.phrase(workspace::Phrase::FlowAbout {
        focus: strategy(shown, say),
    });
    let title = say.phrase(workspace::Phrase::FlowTitle {
        horizon: &say.calendar.horizon(),
    });
    let mut plate = Plate::of(scene, about);
    plate.title = title;
    Some(plate)
}

/// What flows over the whole horizon; `None` where nobody moves.
pub(super) fn flows(shown: &Shown) -> Option<Flows> {
    let computed = shown.exact.as_ref().or(shown.simulated.as_ref())?;
    let periods = usize::try_from(shown.scenario.clock.periods).ok()?;
    let flows = Flows::from_results(
        &computed.scenario,
        &computed.results,
        shown.focus,
        1,
        periods,
    )?;
    let moves = [&flows.moves, &flows.arrivals, &flows.referred];
    let is_any = moves.into_iter().flatten().any(|value| *value > 0.0);
    is_any.then_some(flows)
}

fn figures_plate(state: &State, say: &Say, shown: &Shown) -> Option<Plate> {
    let tiles = tiles(&KpiInput {
        scenario: &shown.scenario,
        exact: shown.exact.as_ref().map(|computed| &computed.results),
        simulated: shown.simulated.as_ref().map(|computed| &computed.results),
        strategies: &shown.strategies,
        focus: shown.focus,
        width: TILE.width,
        stale: shown.stale,
        language: say.language,
    });
    let strips = tiles.iter().map(|tile| tile.strip.height);
    let highest = strips.fold(0.0, f64::max);
    if tiles.is_empty() {
        return None;
    }
    let mut plate = Plate {
        title: Exhibit::Figures.name(state, say),
        about: Phrase::FiguresAbout {
            strategy: strategy(shown, say),
        }
        .say(say.language),
        width: tiles.len() as f64 * (TILE.width + GAP) - GAP,
        height: TILE.height + highest,
        ..Plate::default()
    };
    for (position, tile) in tiles.into_iter().enumerate() {
        let x = position as f64 * (TILE.width + GAP);
        plate.description.push_str(&tile.description);
        plate.description.push(' ');
        plate.marks.extend(words(&tile, x));
        plate.scenes.push((x, TILE.height, tile.strip));
    }
    Some(plate)
}

/// The name, the value and the range of a tile.
fn words(tile: &KpiTile, x: f64) -> [Mark; 3] {
    let line = |y: f64, size: f64, text: &str, bold: bool, class: &str| Mark::Text {
        x,
        y,
        text: fit(text, TILE.width, size, bold),
        size,
        anchor: Anchor::Start,
        class: class.to_owned(),
    };
    let range = tile.range.as_deref().unwrap_or_default();
    [
        line(14.0, 12.0, &tile.label, false, "t2"),
        line(38.0, 21.0, &tile.value, true, "t b"),
        line(56.0, 12.0, range, false, "t2"),
    ]
}
