//! What single people went through, as JSON.

use std::io;

use super::{Json, QUANTILE_KEYS, maybe};
use crate::analysis::results::{CommonPath, DurationSummary, Histories, ValueSummary};
use crate::model::{Scenario, Stage};

/// The people followed in a strategy.
pub(super) fn write(
    json: &mut Json<'_>,
    scenario: &Scenario,
    histories: &Histories,
) -> io::Result<()> {
    json.object(|json| {
        json.key("followed")?.whole(histories.followed)?;
        json.key("one_in")?.whole(histories.one_in)?;
        value(json.key("value")?, &histories.value)?;
        durations(json.key("first_purchase")?, &histories.first_purchase)?;
        durations(json.key("churn")?, &histories.churn)?;
        json.key("reached")?.object(|json| {
            let stages = scenario.stages.iter().zip(&histories.reached);
            stages
                .into_iter()
                .try_for_each(|(stage, share)| json.key(&stage.id)?.number(*share))
        })?;
        for (key, rate) in [
            ("activation_rate", histories.activation_rate),
            ("repeat_rate", histories.repeat_rate),
            ("loyalty_rate", histories.loyalty_rate),
        ] {
            json.key(key)?.number(rate)?;
        }
        let told = u64::try_from(histories.paths_told).unwrap_or(u64::MAX);
        json.key("paths_told")?.whole(told)?;
        json.key("paths")?.list(|json| {
            histories.paths.iter().try_for_each(|one| {
                json.item()?;
                path(json, scenario, one)
            })
        })
    })
}

fn value(json: &mut Json<'_>, value: &ValueSummary) -> io::Result<()> {
    json.object(|json| {
        json.key("mean")?.number(value.mean)?;
        json.key("sd")?.number(value.sd)?;
        json.key("se")?.number(value.se)?;
        for (key, quantile) in QUANTILE_KEYS.iter().zip(value.quantiles) {
            json.key(key)?.number(quantile)?;
        }
        json.key("arrival_cost")?.number(value.arrival_cost)?;
        json.key("low")?.number(value.low)?;
        json.key("width")?.number(value.width)?;
        json.key("shares")?.numbers(value.shares.iter().copied())
    })
}

fn durations(json: &mut Json<'_>, durations: &DurationSummary) -> io::Result<()> {
    json.object(|json| {
        json.key("never")?.number(durations.never)?;
        maybe(json, "median", durations.median)?;
        for (key, numbers) in [
            ("events", &durations.events),
            ("censored", &durations.censored),
            ("survival", &durations.survival),
        ] {
            json.key(key)?.numbers(numbers.iter().copied())?;
        }
        Ok(())
    })
}

fn path(json: &mut Json<'_>, scenario: &Scenario, path: &CommonPath) -> io::Result<()> {
    let id = |stage: &usize| scenario.stages.get(*stage).map(|stage: &Stage| &stage.id);
    json.object(|json| {
        json.key("stages")?.list(|json| {
            path.stages.iter().filter_map(id).try_for_each(|id| {
                json.item()?;
                json.text(id)
            })
        })?;
        json.key("goes_on")?.boolean(path.goes_on)?;
        json.key("share")?.number(path.share)
    })
}
