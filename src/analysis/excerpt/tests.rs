use super::*;
use crate::engine::counts;
use crate::engine::series::Series;
use crate::model::templates;

/// Excerpts and whole chunks of a run, in another order than that of replications. An excerpt that is simulated by itself is the one that is
/// taken from the chunk, bit for bit.
fn both(scenario: &Scenario, watched: &[u32]) -> (Excerpts, Results) {
    let plan = Plan::compile(scenario).unwrap();
    let narrow = Plan::compile_for(scenario, &request(plan.outline(), watched)).unwrap();
    let excerpt = Excerpt::new(scenario, &plan, watched);
    let mut excerpts = Excerpts::new(&excerpt);
    let mut collector = Collector::new(&plan);
    for replications in [8..12, 0..8, 12..24] {
        let chunk = counts::simulate(&plan, replications.clone());
        let taken = excerpt.of(&chunk).into_buffer();
        let alone = counts::simulate(&narrow, replications).into_buffer();
        let bits = |buffer: &[f64]| buffer.iter().map(|one| one.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&taken), bits(&alone));
        assert!(excerpts.add(taken));
        collector.add(chunk);
    }
    (excerpts, collector.results())
}

#[test]
fn excerpts_say_what_the_whole_says_of_what_they_have() {
    for template in templates::all() {
        let mut scenario = (template.build)();
        scenario.run.replications = 24;
        scenario.run.precision = None;
        let profit = Series::Profit.index(&scenario);
        let (excerpts, whole) = both(&scenario, &[u32::try_from(profit).unwrap()]);
        assert!(excerpts.is_finished());
        let found = excerpts.results();
        let id = template.id;
        assert_eq!((found.replications, found.seed), (24, whole.seed), "{id}");
        let said = |results: &Results| {
            format!(
                "{:?} {:?} {:?}",
                results.comparison, results.warnings, results.observed
            )
        };
        assert_eq!(said(&found), said(&whole), "{id}");
        for (found, whole) in found.strategies.iter().zip(&whole.strategies) {
            assert_eq!(
                format!("{:?}", found.outcomes),
                format!("{:?}", whole.outcomes),
                "{id}"
            );
            assert_eq!(
                format!("{:?}", found.series[profit]),
                format!("{:?}", whole.series[profit]),
                "{id}"
            );
            assert_eq!(found.series.len(), whole.series.len());
            let customers = Series::Customers.index(&scenario);
            assert!(
                !found.series[customers].quantiles.is_empty(),
                "strategies are compared by it"
            );
            assert!(found.series[0].mean.is_empty(), "nobody watches it");
        }
    }
}

#[test]
fn what_is_beyond_a_gap_waits() {
    let scenario = (templates::all()[0].build)();
    let plan = Plan::compile(&scenario).unwrap();
    let excerpt = Excerpt::new(&scenario, &plan, &[]);
    let mut excerpts = Excerpts::new(&excerpt);
    let part = |replications| {
        let chunk = counts::simulate(&plan, replications);
        excerpt.of(&chunk).into_buffer()
    };
    assert!(excerpts.add(part(0..4)));
    let before = format!("{:?}", excerpts.results());
    assert!(excerpts.add(part(8..12)));
    assert_eq!(
        (excerpts.completed(), format!("{:?}", excerpts.results())),
        (4, before)
    );
    assert!(excerpts.add(part(4..8)));
    assert_eq!(excerpts.completed(), 12);
}

#[test]
fn what_is_no_excerpt_is_refused() {
    let scenario = (templates::all()[0].build)();
    let plan = Plan::compile(&scenario).unwrap();
    let excerpt = |watched: &[u32]| Excerpt::new(&scenario, &plan, watched);
    let mut excerpts = Excerpts::new(&excerpt(&[]));
    let chunk = counts::simulate(&plan, 0..4);
    let other = excerpt(&[0]).of(&chunk).into_buffer();
    for buffer in [Vec::new(), vec![f64::NAN; 7], chunk.into_buffer(), other] {
        assert!(!excerpts.add(buffer));
    }
    assert_eq!(excerpts.completed(), 0);
}
