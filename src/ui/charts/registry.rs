//! Every chart of series and outcomes, by name: to add one, add its file and its line here.
//!
//! The page offers what is listed; one snapshot test runs over all of them and every odd input.

use super::fan::{FanInput, fan};
use super::kpi;
use super::picture::Picture;
use super::scene::Scene;

/// A chart.
#[derive(Debug, Clone, Copy)]
pub struct Chart {
    /// Its name in views and files.
    pub id: &'static str,
    /// Draws it; some charts give several pictures.
    pub draw: fn(&FanInput) -> Vec<Picture>,
}

/// All charts.
pub const CHARTS: [Chart; 2] = [
    Chart {
        id: "fan",
        draw: |input| vec![fan(input).into()],
    },
    Chart {
        id: "kpi",
        draw: |input| {
            kpi::tiles(&kpi::KpiInput::of(input))
                .into_iter()
                .map(|tile| Picture::from(Scene::from(tile)))
                .collect()
        },
    },
];
