//! Digests that an engine version promises, natively and in WebAssembly alike.

use perennial::analysis::histories::HistoryCollector;
use perennial::analysis::{collector::Collector, exact, person};
use perennial::engine::ENGINE_VERSION;
use perennial::engine::chunk::split;
use perennial::engine::counts::simulate;
use perennial::engine::individuals;
use perennial::engine::plan::Plan;
use perennial::model::{Draws, EngineKind, Scenario};

/// The pinned digests, a line each: engine version, scenario, engine, digest.
const PINNED: &str = include_str!("../golden/digests.txt");

fn scenarios() -> Vec<(&'static str, Scenario)> {
    let mut random = super::b1_uncertain(10_000, 64);
    random.run.draws = Draws::Random;
    vec![
        ("b1", super::b1(10_000, 64)),
        ("b1_billion", super::b1(1_000_000_000, 64)),
        ("b1_most", super::b1(1_000_000_000_000_000, 64)),
        ("hiv", super::hiv()),
        ("telephone", super::telephone()),
        ("subscription", super::subscription()),
        ("everything", super::everything()),
        ("uncertain", super::b1_uncertain(10_000, 64)),
        ("at random", random),
    ]
}

/// The digests as computed here, in the form of the file.
fn computed() -> String {
    let mut lines = String::new();
    for (name, scenario) in scenarios() {
        let plan = Plan::compile(&scenario).expect("can be simulated");
        let mut collector = Collector::new(&plan);
        for range in split(64, 2) {
            collector.add(simulate(&plan, range));
        }
        let counts = collector.results().digest;
        let exact = exact::results(&plan).digest;
        let figures = person::figures(&plan, 64);
        let person = exact::results(&plan).with_per_customer(figures).digest;
        lines += &format!("{ENGINE_VERSION} {name} exact {exact}\n");
        lines += &format!("{ENGINE_VERSION} {name} exact with figures per customer {person}\n");
        lines += &format!("{ENGINE_VERSION} {name} counts {counts}\n");
    }
    lines
}

/// The pinned digests of single people: engine version, scenario, digest.
const PEOPLE: &str = include_str!("../golden/people.txt");

/// Fails with the lines to pin where a digest of single people differs.
pub fn check_people() {
    let mut sampled = super::b1(1_000_000_000, 2);
    sampled.clock.periods = 3;
    let mut computed = String::new();
    for (name, mut scenario) in [
        ("b1", super::b1(1_000, 4)),
        ("b1_billion", sampled),
        ("telephone", super::telephone()),
        ("subscription", super::subscription()),
        ("everything", super::everything()),
    ] {
        scenario.run.engine = EngineKind::Individuals;
        scenario.run.replications = scenario.run.replications.min(8);
        let plan = Plan::compile(&scenario).expect("can be simulated");
        let mut collector = Collector::new(&plan);
        let mut people = HistoryCollector::new(&plan);
        for range in individuals::split(&plan, 2) {
            let followed = individuals::simulate(&plan, range);
            collector.add(followed.chunk);
            people.add(followed.histories);
        }
        let digest = people.complete(collector.results()).digest;
        computed += &format!("{ENGINE_VERSION} {name} {digest}\n");
    }
    assert!(
        computed == PEOPLE,
        "tests/golden/people.txt would have to be\n{computed}"
    );
}

/// Fails with the lines to pin where a digest differs. Pinning others is a new engine version.
pub fn check() {
    let computed = computed();
    assert!(
        computed == PINNED,
        "tests/golden/digests.txt would have to be\n{computed}"
    );
}
