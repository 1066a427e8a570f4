use super::*;
use crate::analysis::results::QUANTILES;
use crate::engine::held;
use crate::engine::layout::{Request, Selection};
use crate::engine::series::Series;
use crate::model::{
    Extra, PeriodUnit, Precision, Scenario, Segment, Stage, StageKind, Strategy, Tolerance,
};
use perennial_kernel::random;

fn scenario(replications: u32) -> Scenario {
    let mut scenario = Scenario::new(PeriodUnit::Month, 2);
    scenario.stages = vec![Stage::new("member", StageKind::Customer)];
    scenario.strategies = ["baseline", "care", "hidden"].map(Strategy::new).to_vec();
    scenario.strategies[2].compare = false;
    scenario.run.replications = replications;
    scenario
}

fn precise(mut scenario: Scenario, tolerance: Tolerance) -> Scenario {
    scenario.run.precision = Some(Precision {
        outcome: "npv".to_owned(),
        tolerance,
        extra: Extra::new(),
    });
    scenario
}

fn outline(scenario: &Scenario, uncertain: bool) -> Arc<Outline> {
    Arc::new(Outline::new(scenario, &Request::default(), uncertain))
}

/// A number of a replication and a column: whole in some columns, in some now and then undefined.
fn number(replication: u32, column: usize) -> f64 {
    let base = random::base(7, replication);
    let u = random::uniform(base, random::purpose(&[column as u32]));
    match column % 4 {
        0 => (100.0 * u).floor(),
        1 if u < 0.05 => f64::NAN,
        _ => 10.0 + column as f64 + 3.0 * u,
    }
}

/// A chunk of such numbers, but for those of some columns.
fn chunk(outline: &Outline, replications: std::ops::Range<u32>, set: &[(usize, f64)]) -> Chunk {
    let columns = 0..outline.columns();
    let value = |column, replication| {
        let own = set.iter().find(|(place, _)| *place == column);
        own.map_or_else(|| number(replication, column), |(_, value)| *value)
    };
    Chunk {
        first: replications.start,
        count: replications.end - replications.start,
        values: columns
            .flat_map(|column| {
                let replications = replications.clone();
                replications.map(move |replication| value(column, replication))
            })
            .collect(),
        scaled: vec![f64::from(replications.end - replications.start); 3],
    }
}

fn collect(outline: &Arc<Outline>, chunks: &[std::ops::Range<u32>]) -> Collector {
    let mut collector = Collector::of(Arc::clone(outline));
    for range in chunks {
        collector.add(chunk(outline, range.clone(), &[]));
    }
    collector
}

fn pieces(count: u32, size: u32) -> Vec<std::ops::Range<u32>> {
    let starts = (0..count).step_by(size as usize);
    starts.map(|first| first..count.min(first + size)).collect()
}

#[test]
fn neither_the_order_nor_the_size_of_chunks_changes_a_bit() {
    let outline = outline(&scenario(5_000), true);
    let exact = held::exact_replications(outline.columns());
    for count in [exact, exact + 1, 5_000] {
        let whole = collect(&outline, &pieces(count, count)).results();
        for size in [1, 37, 512] {
            let mut chunks = pieces(count, size);
            assert_eq!(
                collect(&outline, &chunks).results(),
                whole,
                "{count} {size}"
            );
            chunks.reverse();
            assert_eq!(
                collect(&outline, &chunks).results(),
                whole,
                "{count} {size}"
            );
        }
    }
}

#[test]
fn sketches_tell_what_exact_numbers_would() {
    let scenario = scenario(5_000);
    let outline = outline(&scenario, true);
    let sketched = collect(&outline, &pieces(5_000, 512));
    assert_eq!(sketched.outcome(0, Outcome::Npv), None);
    let mut work = Work::default();
    for outcome in OUTCOMES {
        for strategy in 0..3 {
            let column = |strategy: usize| {
                let column = strategy * outline.layout.width() + outline.layout.outcome(outcome);
                (0..5_000).map(move |replication| number(replication, column))
            };
            let own = column(strategy);
            let difference = own.clone().zip(column(0)).map(|(own, base)| own - base);
            let place = outline.layout.outcome(outcome);
            let recorded = Column::Recorded { strategy, place };
            let columns = [
                (recorded, own.collect::<Vec<_>>()),
                (
                    Column::Difference {
                        strategy,
                        place: outline.layout.outcome(outcome),
                    },
                    difference.collect(),
                ),
            ];
            for (column, mut values) in columns {
                let found = sketched.columns.summary(column, &mut work);
                assert_eq!(found.all, 5_000);
                values.retain(|value| !value.is_nan());
                assert_eq!(found.defined, values.len());
                let mean = crate::analysis::summary::mean(&values);
                let sd = crate::analysis::summary::deviation(&values, mean);
                assert!((found.mean - mean).abs() < 1e-11 * mean.abs().max(1.0));
                assert!((found.sd - sd).abs() < 1e-11 * sd.max(1.0));
                values.sort_by(f64::total_cmp);
                for (level, quantile) in QUANTILES.iter().zip(found.quantiles) {
                    let rank = values.partition_point(|value| *value < quantile) as f64;
                    let not_above = values.partition_point(|value| *value <= quantile) as f64;
                    let wanted = level * (values.len() - 1) as f64;
                    let close = 0.005 * values.len() as f64;
                    assert!(rank - close <= wanted && wanted <= not_above + close);
                }
            }
        }
    }
}

/// Comparisons are counted, not kept: they are what the numbers of all replications say.
#[test]
fn comparisons_of_long_runs_count_every_replication() {
    let scenario = scenario(5_000);
    let outline = outline(&scenario, false);
    let sketched = collect(&outline, &pieces(5_000, 512));
    for outcome in OUTCOMES {
        let column =
            |strategy: usize| strategy * outline.layout.width() + outline.layout.outcome(outcome);
        let (mut better, mut pairs, mut loss) = (0.0, 0.0, 0.0);
        for replication in 0..5_000 {
            let gain = number(replication, column(1)) - number(replication, column(0));
            let gain = if outcome.less_is_better() {
                -gain
            } else {
                gain
            };
            if !gain.is_nan() {
                pairs += 1.0;
                better += if gain == 0.0 {
                    0.5
                } else {
                    f64::from(u8::from(gain > 0.0))
                };
                loss += (-gain).max(0.0);
            }
        }
        let comparison = sketched.comparison(outcome);
        let own = &comparison.strategies[1];
        assert_eq!(own.probability_better, Some(better / pairs));
        // Of the two that are compared, the better is the best.
        assert_eq!(own.probability_best, Some(better / pairs));
        let found = own.expected_loss.unwrap();
        assert!((found - loss / pairs).abs() < 1e-9, "{found}");
        assert_eq!(comparison.strategies[2].probability_best, None);
        assert_eq!(comparison.strategies[0].difference.mean, 0.0);
    }
}

#[test]
fn memory_is_what_was_estimated() {
    let outline = outline(&scenario(20_000), false);
    let collector = collect(&outline, &pieces(20_000, 512));
    let estimate = held::numbers(outline.columns(), 20_000) * 8.0;
    assert!((collector.columns.bytes() as f64) < estimate);
    // Beyond the pilot nothing is kept of a replication, but for those that wait to be added.
    let shorter = collect(&outline, &pieces(5_000, 512));
    let batch = 8 * outline.columns() * held::BATCH as usize;
    assert!(collector.columns.bytes() <= shorter.columns.bytes() + batch);
    assert!(collector.waiting.is_empty());
}

#[test]
fn a_variance_has_two_parts() {
    let scenario = scenario(300);
    let outline = outline(&scenario, true);
    let layout = &outline.layout;
    let npv = layout.outcome(Outcome::Npv);
    let expected = layout.expected(Outcome::Npv).unwrap();
    let mut chunk = chunk(&outline, 0..4, &[]);
    chunk.values[npv * 4..npv * 4 + 4].copy_from_slice(&[1.0, 5.0, 3.0, 11.0]);
    chunk.values[expected * 4..expected * 4 + 4].copy_from_slice(&[2.0, 4.0, 4.0, 6.0]);
    let profit = layout.expected(Outcome::Profit).unwrap();
    chunk.values[profit * 4..profit * 4 + 4].copy_from_slice(&[-1e6, 1e6, 1e9, 0.0]);
    let cac = layout.expected(Outcome::Cac).unwrap();
    chunk.values[cac * 4..cac * 4 + 4].copy_from_slice(&[1.0, f64::NAN, 3.0, f64::NAN]);
    let mut collector = Collector::of(Arc::clone(&outline));
    collector.add(chunk);
    let results = collector.results();
    let outcome = |outcome| results.outcome(0, outcome).unwrap();
    let near = |found: Option<f64>, expected: f64| {
        let found = found.unwrap();
        assert!((found - expected).abs() < 1e-12 * expected, "{found}");
    };
    // Variances 56 / 3 and 8 / 3.
    near(outcome(Outcome::Npv).from_parameters, 8.0 / 3.0);
    near(outcome(Outcome::Npv).from_chance, 16.0);
    assert_eq!(
        outcome(Outcome::Profit).from_chance,
        Some(0.0),
        "at least 0"
    );
    near(outcome(Outcome::Cac).from_parameters, 2.0);
}

#[test]
fn without_uncertain_numbers_all_is_chance() {
    let outline = outline(&scenario(300), false);
    let results = collect(&outline, &pieces(300, 50)).results();
    for outcome in &results.strategies[1].outcomes {
        let sd = outcome.sd.unwrap();
        assert_eq!(outcome.from_parameters, Some(0.0));
        assert_eq!(outcome.from_chance, Some(sd * sd));
    }
}

#[test]
fn a_run_stops_at_the_first_checkpoint_that_is_precise() {
    // The last takes more replications than are held whole.
    for tolerance in [
        Tolerance::Absolute(1.5),
        Tolerance::Relative(0.02),
        Tolerance::Absolute(0.55),
    ] {
        let scenario = precise(scenario(100_000), tolerance);
        let outline = outline(&scenario, false);
        let whole = collect(&outline, &pieces(6_000, 6_000));
        assert!(whole.is_finished());
        let (stop, results) = (whole.completed(), whole.results());
        assert_eq!(results.replications, stop);
        // Exits were scaled once in each replication.
        assert_eq!(results.warnings.len(), 3);
        for warning in &results.warnings {
            assert!(
                matches!(warning, Warning::ExitsScaled { times, .. } if *times == u64::from(stop))
            );
        }
        assert!(stop > 96 && stop == checkpoint::next(stop - 1), "{stop}");
        // Every strategy is precise there, and at the checkpoint before one was not.
        let errors = |count: u32| {
            let mut scenario = scenario.clone();
            scenario.run.precision = None;
            let outline = Arc::new(Outline::new(&scenario, &Request::default(), false));
            let results = collect(&outline, &pieces(count, 32)).results();
            let worst = results.strategies.iter().map(|strategy| {
                let npv = &strategy.outcomes[Outcome::Npv.index()];
                match tolerance {
                    Tolerance::Absolute(asked) => npv.se.unwrap() / asked,
                    Tolerance::Relative(asked) => npv.se.unwrap() / npv.mean.abs() / asked,
                }
            });
            worst.fold(0.0, f64::max)
        };
        let before = (0..stop)
            .rev()
            .find(|count| checkpoint::next(*count) < stop);
        assert!(errors(stop) <= 1.0);
        assert!(errors(checkpoint::next(before.unwrap())) > 1.0);
        // Whoever computed what, and however much more there is.
        for size in [1, 32, 37, 500] {
            let mut chunks = pieces(6_000, size);
            assert_eq!(collect(&outline, &chunks).results(), results, "{size}");
            chunks.reverse();
            assert_eq!(collect(&outline, &chunks).results(), results, "{size}");
        }
    }
}

#[test]
fn a_precision_that_is_not_reached_is_told_at_the_end() {
    let scenario = precise(scenario(100), Tolerance::Absolute(1e-6));
    let outline = outline(&scenario, false);
    let some = collect(&outline, &pieces(96, 32));
    assert!(!some.is_finished());
    let is_told = |results: &Results| {
        let told = |warning: &&Warning| matches!(warning, Warning::PrecisionNotReached { .. });
        results.warnings.iter().find(told).cloned()
    };
    assert_eq!(is_told(&some.results()), None);
    let all = collect(&outline, &pieces(100, 32));
    assert!(all.is_finished());
    let Some(Warning::PrecisionNotReached { asked, reached, .. }) = is_told(&all.results()) else {
        panic!("it is not told");
    };
    let errors = all.results().strategies.into_iter();
    let worst = errors.filter_map(|strategy| strategy.outcomes[0].se);
    assert_eq!((asked, reached), (1e-6, worst.reduce(f64::max)));
    // The end counts as a checkpoint.
    let error = reached.unwrap();
    let enough = precise(scenario.clone(), Tolerance::Absolute(error));
    let enough = self::outline(&enough, false);
    let all = collect(&enough, &pieces(100, 32));
    assert_eq!((all.completed(), is_told(&all.results())), (100, None));
}

#[test]
fn an_outcome_that_is_never_defined_is_never_precise() {
    let scenario = precise(scenario(128), Tolerance::Relative(0.5));
    let outline = outline(&scenario, false);
    let npv = outline.layout.width() + outline.layout.outcome(Outcome::Npv);
    let mut collector = Collector::of(Arc::clone(&outline));
    collector.add(chunk(&outline, 0..128, &[(npv, f64::NAN)]));
    assert_eq!(collector.completed(), 128);
    assert!(
        collector
            .results()
            .warnings
            .contains(&Warning::PrecisionNotReached {
                outcome: Outcome::Npv,
                strategy: "care".to_owned(),
                relative: true,
                asked: 0.5,
                reached: None,
            })
    );
}

#[test]
fn segments_and_selected_series_are_summarised_alone() {
    let mut scenario = scenario(100);
    let segment = |id: &str| Segment {
        id: id.to_owned(),
        name: String::new(),
        notes: String::new(),
        share: 0.5,
        adjust: Vec::new(),
        extra: Extra::new(),
    };
    scenario.segments = vec![segment("loyal"), segment("loose")];
    let request = Request {
        selection: Selection::Only(vec![Series::Customers]),
        by_segment: true,
    };
    let outline = Arc::new(Outline::new(&scenario, &request, false));
    let position = Series::Customers.index(&scenario);
    let place = outline.layout.place(2, position).unwrap();
    let mut collector = Collector::of(Arc::clone(&outline));
    collector.add(chunk(&outline, 0..10, &[(place, 4.0)]));
    let results = collector.results();
    let baseline = &results.strategies[0];
    let ids: Vec<_> = baseline
        .segments
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(ids, ["loyal", "loose"]);
    let loose = &baseline.segments[1].series;
    assert_eq!(
        (loose[position].mean[0], loose[position].mean.len()),
        (4.0, 3)
    );
    let recorded =
        |series: &[SeriesSummary]| series.iter().filter(|one| !one.mean.is_empty()).count();
    assert_eq!(recorded(loose), 1);
    assert_eq!(recorded(&baseline.series), 1);
    assert!(collector.series(0, 0).mean.is_empty());
    assert_eq!(collector.series(0, position), baseline.series[position]);
}
