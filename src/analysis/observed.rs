//! Real values against the baseline's simulated ones.

use super::results::{ObservedFit, StrategyResult};
use crate::engine::outline::{ObservedSeries, Outline};

/// Within this part of the middle, a value counts as met.
const CLOSE: f64 = 0.01;

/// One entry for each observed series. Values before or beyond the horizon are not counted.
pub(super) fn fits(outline: &Outline, baseline: &StrategyResult) -> Vec<ObservedFit> {
    outline
        .observed
        .iter()
        .map(|observed| fit(observed, baseline))
        .collect()
}

fn fit(observed: &ObservedSeries, baseline: &StrategyResult) -> ObservedFit {
    let series = &baseline.series[observed.position];
    let mut fit = ObservedFit {
        series: observed.series,
        values: 0,
        in_band: (!series.quantiles.is_empty()).then_some(0),
        within_1_percent: 0,
    };
    for (offset, value) in observed.values.iter().enumerate() {
        let place = usize::try_from(observed.first + offset as i64).ok();
        let Some((place, mean)) = place.and_then(|at| Some((at, *series.mean.get(at)?))) else {
            continue;
        };
        let Some(value) = *value else {
            continue;
        };
        fit.values += 1;
        let quantiles = series.quantiles.get(place);
        let middle = quantiles.map_or(mean, |quantiles| quantiles[2]);
        if (value - middle).abs() <= CLOSE * middle.abs() {
            fit.within_1_percent += 1;
        }
        if let (Some(quantiles), Some(count)) = (quantiles, &mut fit.in_band) {
            let [low, .., high] = *quantiles;
            *count += usize::from(low <= value && value <= high);
        }
    }
    fit
}
