//! That the model's keys of series and outcomes are those of the engine.

use perennial::engine::series::{OUTCOMES, Series, TOTALS};
use perennial::model::{
    Channel, PeriodUnit, Referral, Scenario, Stage, StageKind, Transition, series_key,
};

#[test]
fn the_model_knows_the_engines_series() {
    let mut scenario = Scenario::new(PeriodUnit::Month, 3);
    scenario.stages.push(Stage::new("a", StageKind::Customer));
    scenario
        .transitions
        .push(Transition::new("t", "a", "a", 0.1));
    scenario.channels.push(Channel::new("c", "a", 1.0));
    scenario.referrals.push(Referral::new("r", "a", "a", 0.1));
    let known: Vec<_> = Series::all(&scenario)
        .into_iter()
        .map(|series| series.key(&scenario))
        .collect();
    assert_eq!(series_key::all(&scenario), known);
    assert_eq!(known.len(), TOTALS.len() + 4);
    for series in Series::all(&scenario) {
        let key = series.key(&scenario);
        assert!(series_key::is_series(&key, &scenario));
        assert_eq!(
            series_key::starts_at_zero(&key),
            series.starts_at_zero(),
            "{key}"
        );
    }
}

#[test]
fn the_model_knows_the_engines_outcomes() {
    assert_eq!(series_key::OUTCOMES, OUTCOMES.map(|outcome| outcome.key()));
}
