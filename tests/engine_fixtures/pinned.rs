//! Digests that an engine version promises, natively and in WebAssembly alike.

use perennial::analysis::{collector::Collector, exact, person};
use perennial::engine::ENGINE_VERSION;
use perennial::engine::chunk::split;
use perennial::engine::counts::simulate;
use perennial::engine::plan::Plan;
use perennial::model::Scenario;

/// The pinned digests, a line each: engine version, scenario, engine, digest.
const PINNED: &str = include_str!("../golden/digests.txt");

fn scenarios() -> Vec<(&'static str, Scenario)> {
    vec![
        ("b1", super::b1(10_000, 64)),
        ("b1_billion", super::b1(1_000_000_000, 64)),
        ("b1_most", super::b1(1_000_000_000_000_000, 64)),
        ("hiv", super::hiv()),
        ("telephone", super::telephone()),
        ("subscription", super::subscription()),
        ("everything", super::everything()),
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

/// Fails with the lines to pin where a digest differs. Pinning others is a new engine version.
pub fn check() {
    let computed = computed();
    assert!(
        computed == PINNED,
        "tests/golden/digests.txt would have to be\n{computed}"
    );
}
