//! Each kind of problem, by the smallest change of a scenario that has none.

use perennial::codec::causes::first_causes;
use perennial::codec::file;
use perennial::model::{Problem, ProblemKind, Severity, validate};
use serde_json::{Value, json};

/// A scenario without a problem, with every field.
pub const FULL: &str = include_str!("full.json");

/// What a case does to [`FULL`].
#[derive(Clone)]
pub enum Edit {
    /// Puts a value at a place (which `/-` at its end adds to a list).
    Put(Value),
    /// Takes away what is there.
    Drop,
}

/// A case: where it changes what, and the problem that it makes: where and of which kind.
pub struct Case {
    pub at: &'static str,
    pub edit: Edit,
    pub path: &'static str,
    pub kind: &'static str,
    /// Whether the schema refuses it too.
    pub shape: bool,
}

fn shape(at: &'static str, value: Value, path: &'static str, kind: &'static str) -> Case {
    let edit = Edit::Put(value);
    Case {
        at,
        edit,
        path,
        kind,
        shape: true,
    }
}

fn sense(at: &'static str, value: Value, path: &'static str, kind: &'static str) -> Case {
    Case {
        shape: false,
        ..shape(at, value, path, kind)
    }
}

fn drop(at: &'static str, path: &'static str) -> Case {
    let edit = Edit::Drop;
    Case {
        at,
        edit,
        path,
        kind: "MissingField",
        shape: true,
    }
}

/// A whole scenario with one change.
pub fn edited(case: &Case) -> Value {
    let mut scenario: Value = serde_json::from_str(FULL).unwrap();
    let (parent, last) = case.at.rsplit_once('/').unwrap();
    let parent = scenario
        .pointer_mut(parent)
        .unwrap_or_else(|| panic!("{}", case.at));
    match (parent, case.edit.clone()) {
        (Value::Object(object), Edit::Put(value)) => {
            object.insert(last.to_owned(), value);
        }
        (Value::Object(object), Edit::Drop) => {
            assert!(object.remove(last).is_some(), "{}", case.at);
        }
        (Value::Array(list), Edit::Put(value)) if last == "-" => list.push(value),
        (Value::Array(list), Edit::Put(value)) => list[last.parse::<usize>().unwrap()] = value,
        _ => panic!("{}", case.at),
    }
    scenario
}

/// Everything that is told of a text.
pub fn told(text: &str) -> Vec<Problem> {
    match file::read(text) {
        Ok(loaded) => {
            let mut problems = loaded.warnings;
            problems.extend(validate(&loaded.scenario));
            problems
        }
        Err(problems) => problems,
    }
}

/// The name of a kind.
pub fn name(kind: &ProblemKind) -> String {
    let debug = format!("{kind:?}");
    debug.split([' ', '(']).next().unwrap().to_owned()
}

fn structural() -> Vec<Case> {
    let many = |count: usize| json!(vec![0; count]);
    vec![
        drop("/clock", ""),
        drop("/stages", ""),
        drop("/clock/period", "clock"),
        drop("/clock/periods", "clock"),
        drop("/stages/1/id", "stages[1]"),
        drop("/stages/1/kind", "stages[1]"),
        drop("/segments/0/share", "segments[0]"),
        drop("/transitions/0/from", "transitions[0]"),
        drop("/transitions/0/to", "transitions[0]"),
        drop("/transitions/0/probability", "transitions[0]"),
        drop("/channels/0/entry", "channels[0]"),
        drop("/channels/0/arrivals", "channels[0]"),
        drop("/referrals/0/rate", "referrals[0]"),
        drop("/events/0/target", "events[0]"),
        drop("/events/0/change", "events[0]"),
        drop("/observed/0/series", "observed[0]"),
        drop("/observed/0/values", "observed[0]"),
        drop("/frailty/cv", "frailty"),
        drop("/market/size", "market"),
        drop(
            "/strategies/1/levers/1/change/move/share",
            "strategies[1].levers[1].change.move",
        ),
        shape("/name", json!(5), "name", "WrongType"),
        shape("/clock", json!([]), "clock", "WrongType"),
        shape("/stages", json!({}), "stages", "WrongType"),
        shape("/stages/0", json!("lead"), "stages[0]", "WrongType"),
        shape(
            "/money/annual_discount_rate",
            json!("8%"),
            "money.annual_discount_rate",
            "WrongType",
        ),
        shape(
            "/money/gross_margin",
            json!(null),
            "money.gross_margin",
            "WrongType",
        ),
        shape(
            "/stages/1/revenue",
            json!([1]),
            "stages[1].revenue",
            "WrongType",
        ),
        shape(
            "/stages/1/initial",
            json!("many"),
            "stages[1].initial",
            "WrongType",
        ),
        shape(
            "/stages/0/exits_observed",
            json!([1]),
            "stages[0].exits_observed",
            "WrongType",
        ),
        shape(
            "/stages/0/exits_observed/gone",
            json!("1"),
            "stages[0].exits_observed.gone",
            "WrongType",
        ),
        shape(
            "/strategies/1/compare",
            json!("yes"),
            "strategies[1].compare",
            "WrongType",
        ),
        shape(
            "/strategies/1/levers/0/target",
            json!(1),
            "strategies[1].levers[0].target",
            "WrongType",
        ),
        shape(
            "/strategies/1/levers/0/change",
            json!(1),
            "strategies[1].levers[0].change",
            "WrongType",
        ),
        shape(
            "/transitions/0/probability",
            json!({"pert": 3}),
            "transitions[0].probability.pert",
            "WrongType",
        ),
        shape(
            "/transitions/0/probability",
            json!({"by_period": 3}),
            "transitions[0].probability.by_period",
            "WrongType",
        ),
        shape(
            "/clock/period",
            json!("fortnight"),
            "clock.period",
            "UnknownWord",
        ),
        shape(
            "/stages/1/kind",
            json!("vip"),
            "stages[1].kind",
            "UnknownWord",
        ),
        shape(
            "/money/accrual",
            json!("END"),
            "money.accrual",
            "UnknownWord",
        ),
        shape("/run/engine", json!("fast"), "run.engine", "UnknownWord"),
        shape("/run/draws", json!("sobol"), "run.draws", "UnknownWord"),
        shape(
            "/stages/1/sentiment",
            json!("happy"),
            "stages[1].sentiment",
            "UnknownWord",
        ),
        shape(
            "/channels/0/process",
            json!("normal"),
            "channels[0].process",
            "UnknownWord",
        ),
        shape(
            "/transitions/0/probability",
            json!({}),
            "transitions[0].probability",
            "UnknownForm",
        ),
        shape(
            "/transitions/0/probability",
            json!({"weibull": 1}),
            "transitions[0].probability",
            "UnknownForm",
        ),
        shape(
            "/transitions/0/probability",
            json!({"by_period": [1], "by_tenure": [1]}),
            "transitions[0].probability",
            "UnknownForm",
        ),
        shape(
            "/events/0/change",
            json!({"set": 1, "add": 1}),
            "events[0].change",
            "UnknownForm",
        ),
        shape(
            "/events/0/change",
            json!({"divide": 2}),
            "events[0].change",
            "UnknownForm",
        ),
        shape(
            "/stages/1/initial",
            json!({"by_period": [1]}),
            "stages[1].initial",
            "UnknownForm",
        ),
        shape(
            "/run/precision",
            json!({"outcome": "npv"}),
            "run.precision",
            "UnknownForm",
        ),
        shape(
            "/run/precision",
            json!({"outcome": "npv", "relative": 0.1, "absolute": 1}),
            "run.precision",
            "UnknownForm",
        ),
        shape(
            "/transitions/0/probability",
            json!({"beta": {"mean": 0.1, "failures": 3}}),
            "transitions[0].probability.beta",
            "WrongFields",
        ),
        shape(
            "/transitions/2/probability",
            json!({"beta_geometric": {"alpha": 1}}),
            "transitions[2].probability.beta_geometric",
            "WrongFields",
        ),
        shape(
            "/events/0/target",
            json!("market"),
            "events[0].target",
            "NotATarget",
        ),
        shape(
            "/events/0/target",
            json!("stage:member.price"),
            "events[0].target",
            "NotATarget",
        ),
        shape(
            "/events/0/target",
            json!("stage:"),
            "events[0].target",
            "NotATarget",
        ),
        shape(
            "/stages/1/initial",
            json!(1.5),
            "stages[1].initial",
            "NotWhole",
        ),
        shape(
            "/stages/0/initial",
            json!([1, 2.5]),
            "stages[0].initial[1]",
            "NotWhole",
        ),
        shape("/clock/periods", json!(36.5), "clock.periods", "NotWhole"),
        shape("/run/seed", json!(0.5), "run.seed", "NotWhole"),
        shape(
            "/stages/1/initial",
            json!(-1),
            "stages[1].initial",
            "OutOfRange",
        ),
        shape(
            "/stages/1/initial",
            json!(1_000_000_000_000_001_u64),
            "stages[1].initial",
            "OutOfRange",
        ),
        shape("/clock/periods", json!(0), "clock.periods", "OutOfRange"),
        shape(
            "/clock/periods",
            json!(10_001),
            "clock.periods",
            "OutOfRange",
        ),
        shape(
            "/run/replications",
            json!(0),
            "run.replications",
            "OutOfRange",
        ),
        shape(
            "/run/replications",
            json!(1e9),
            "run.replications",
            "OutOfRange",
        ),
        shape("/run/seed", json!(-1), "run.seed", "OutOfRange"),
        shape(
            "/strategies/1/color",
            json!(9),
            "strategies[1].color",
            "OutOfRange",
        ),
        shape(
            "/strategies/1/color",
            json!(0),
            "strategies[1].color",
            "OutOfRange",
        ),
        shape("/events/0/from", json!(0), "events[0].from", "OutOfRange"),
        shape(
            "/channels/0/seasonality",
            json!([]),
            "channels[0].seasonality",
            "ListEmpty",
        ),
        shape(
            "/stages/0/initial",
            json!([]),
            "stages[0].initial",
            "ListEmpty",
        ),
        shape(
            "/stages/1/cost",
            json!({"by_tenure": []}),
            "stages[1].cost.by_tenure",
            "ListEmpty",
        ),
        shape("/stages", json!([]), "stages", "ListEmpty"),
        shape(
            "/observed/0/values",
            many(10_001),
            "observed[0].values",
            "ListTooLong",
        ),
        shape("/story", many(201), "story", "ListTooLong"),
    ]
}

fn ranges() -> Vec<Case> {
    vec![
        shape(
            "/transitions/0/probability",
            json!(1.01),
            "transitions[0].probability",
            "OutOfRange",
        ),
        shape(
            "/transitions/0/probability",
            json!(-0.01),
            "transitions[0].probability",
            "OutOfRange",
        ),
        shape(
            "/transitions/3/probability",
            json!({"by_period": [0.1, 2]}),
            "transitions[3].probability.by_period[1]",
            "OutOfRange",
        ),
        shape(
            "/transitions/2/probability",
            json!({"beta_geometric": {"alpha": 0, "beta": 1}}),
            "transitions[2].probability.beta_geometric.alpha",
            "OutOfRange",
        ),
        shape(
            "/transitions/7/probability",
            json!({"discrete_weibull": {"q": 1.5, "c": 1}}),
            "transitions[7].probability.discrete_weibull.q",
            "OutOfRange",
        ),
        shape(
            "/channels/0/arrivals",
            json!(-3),
            "channels[0].arrivals",
            "OutOfRange",
        ),
        shape(
            "/channels/0/seasonality",
            json!([1, -1]),
            "channels[0].seasonality[1]",
            "OutOfRange",
        ),
        shape(
            "/referrals/0/rate",
            json!(-0.1),
            "referrals[0].rate",
            "OutOfRange",
        ),
        shape("/market/size", json!(-1), "market.size", "OutOfRange"),
        shape(
            "/stages/1/revenue",
            json!(1e16),
            "stages[1].revenue",
            "OutOfRange",
        ),
        shape(
            "/stages/1/revenue/orders/cv",
            json!(-1),
            "stages[1].revenue.orders.cv",
            "OutOfRange",
        ),
        shape(
            "/money/annual_discount_rate",
            json!(-1),
            "money.annual_discount_rate",
            "OutOfRange",
        ),
        sense(
            "/money/annual_discount_rate",
            json!(-0.999_999),
            "money.annual_discount_rate",
            "OutOfRange",
        ),
        shape(
            "/money/gross_margin",
            json!(1.2),
            "money.gross_margin",
            "OutOfRange",
        ),
        shape(
            "/segments/0/share",
            json!(-0.75),
            "segments[0].share",
            "OutOfRange",
        ),
        shape("/frailty/cv", json!(-1), "frailty.cv", "OutOfRange"),
        shape(
            "/run/precision/relative",
            json!(0),
            "run.precision.relative",
            "OutOfRange",
        ),
        shape(
            "/strategies/1/levers/0/intensity",
            json!(-1),
            "strategies[1].levers[0].intensity",
            "OutOfRange",
        ),
        shape(
            "/strategies/1/levers/0/saturation",
            json!(-1),
            "strategies[1].levers[0].saturation",
            "OutOfRange",
        ),
        shape(
            "/strategies/1/levers/1/change/move/share",
            json!(1.1),
            "strategies[1].levers[1].change.move.share",
            "OutOfRange",
        ),
        shape(
            "/events/0/change",
            json!({"multiply": -1}),
            "events[0].change.multiply",
            "OutOfRange",
        ),
        sense(
            "/events/0/change",
            json!({"set": -1}),
            "events[0].change.set",
            "OutOfRange",
        ),
        shape(
            "/stages/0/exits_observed/gone",
            json!(-1),
            "stages[0].exits_observed.gone",
            "OutOfRange",
        ),
        sense(
            "/stages/2/cost/uniform",
            json!({"low": 2, "high": 1}),
            "stages[2].cost.uniform",
            "EndsSwapped",
        ),
        sense(
            "/referrals/0/rate/pert",
            json!({"low": 0, "mode": 3, "high": 2}),
            "referrals[0].rate.pert.mode",
            "ModeOutside",
        ),
        sense(
            "/money/gross_margin/beta",
            json!({"mean": 0.5, "sd": 0.5}),
            "money.gross_margin.beta.sd",
            "DeviationTooLarge",
        ),
        sense(
            "/stages/1/revenue/orders/value/gamma",
            json!({"mean": 20, "sd": 0}),
            "stages[1].revenue.orders.value.gamma.sd",
            "OutOfRange",
        ),
        sense(
            "/strategies/1/levers/0/change/hazard_ratio/beta",
            json!({"successes": 0, "failures": 1}),
            "strategies[1].levers[0].change.hazard_ratio.beta.successes",
            "OutOfRange",
        ),
        sense(
            "/referrals/0/rate/pert",
            json!({"low": -1, "mode": 1, "high": 2}),
            "referrals[0].rate.pert",
            "DrawsClamped",
        ),
        sense(
            "/clock/start",
            json!("2023-02-29"),
            "clock.start",
            "NotADate",
        ),
        shape("/clock/start", json!("today"), "clock.start", "NotADate"),
        shape(
            "/money/currency",
            json!("€"),
            "money.currency",
            "NotACurrency",
        ),
        shape("/name", json!("x".repeat(201)), "name", "TextTooLong"),
        shape(
            "/stages/0/voice",
            json!("x".repeat(20_001)),
            "stages[0].voice",
            "TextTooLong",
        ),
    ]
}

fn references() -> Vec<Case> {
    vec![
        shape("/stages/3/id", json!("g o n e"), "stages[3].id", "BadId"),
        shape("/stages/3/id", json!(""), "stages[3].id", "BadId"),
        shape(
            "/stages/3/id",
            json!("x".repeat(65)),
            "stages[3].id",
            "BadId",
        ),
        sense("/stages/3/id", json!("lead"), "stages[3].id", "DuplicateId"),
        sense(
            "/strategies/1/id",
            json!("baseline"),
            "strategies[1].id",
            "DuplicateId",
        ),
        sense(
            "/transitions/0/to",
            json!("membr"),
            "transitions[0].to",
            "UnknownReference",
        ),
        sense(
            "/transitions/0/from",
            json!("x"),
            "transitions[0].from",
            "UnknownReference",
        ),
        sense(
            "/channels/0/entry",
            json!("x"),
            "channels[0].entry",
            "UnknownReference",
        ),
        sense(
            "/referrals/0/from",
            json!("x"),
            "referrals[0].from",
            "UnknownReference",
        ),
        sense(
            "/referrals/0/to",
            json!("x"),
            "referrals[0].to",
            "UnknownReference",
        ),
        sense(
            "/frailty/transitions",
            json!(["x"]),
            "frailty.transitions[0]",
            "UnknownReference",
        ),
        sense(
            "/events/0/target",
            json!("stage:x.cost"),
            "events[0].target",
            "UnknownReference",
        ),
        sense(
            "/events/0/target",
            json!("channel:x.arrivals"),
            "events[0].target",
            "UnknownReference",
        ),
        sense(
            "/strategies/1/levers/0/segments",
            json!(["x"]),
            "strategies[1].levers[0].segments[0]",
            "UnknownReference",
        ),
        sense(
            "/strategies/1/levers/0/cost/per_customer/stage",
            json!("x"),
            "strategies[1].levers[0].cost.per_customer.stage",
            "UnknownReference",
        ),
        sense(
            "/strategies/1/levers/1/change/move/to",
            json!("x"),
            "strategies[1].levers[1].change.move.to",
            "UnknownReference",
        ),
        sense(
            "/segments/0/adjust/0/target",
            json!("stage:x.cost"),
            "segments[0].adjust[0].target",
            "UnknownReference",
        ),
        sense(
            "/observed/0/series",
            json!("customer"),
            "observed[0].series",
            "UnknownSeries",
        ),
        sense(
            "/observed/0/series",
            json!("stages/x"),
            "observed[0].series",
            "UnknownSeries",
        ),
        sense(
            "/stages/0/metric/series",
            json!("x"),
            "stages[0].metric.series",
            "UnknownSeries",
        ),
        sense(
            "/decision/outcome",
            json!("clv"),
            "decision.outcome",
            "UnknownOutcome",
        ),
        sense(
            "/decision/goals/0/series",
            json!("stages/x"),
            "decision.goals[0].series",
            "UnknownSeries",
        ),
        sense(
            "/decision/goals/1/outcome",
            json!("customers"),
            "decision.goals[1].outcome",
            "UnknownOutcome",
        ),
        sense(
            "/run/precision/outcome",
            json!("clv"),
            "run.precision.outcome",
            "UnknownOutcome",
        ),
        sense(
            "/frailty/transitions",
            json!(["churn", "churn"]),
            "frailty.transitions[1]",
            "ListedTwice",
        ),
        sense(
            "/frailty/transitions",
            json!([]),
            "frailty.transitions",
            "ListedNone",
        ),
        sense(
            "/strategies/1/levers/0/segments",
            json!([]),
            "strategies[1].levers[0].segments",
            "ListedNone",
        ),
        sense("/market", json!(null), "events[0].target", "NoMarket"),
    ]
}

fn meanings() -> Vec<Case> {
    let orders = json!({"orders": {"per_period": 1, "value": 1, "cv": 1}});
    vec![
        shape("/stages/2/cost", orders, "stages[2].cost", "FormNotAllowed"),
        shape(
            "/channels/0/arrivals",
            json!({"by_tenure": [1]}),
            "channels[0].arrivals",
            "FormNotAllowed",
        ),
        shape(
            "/transitions/0/cost",
            json!({"by_tenure": [1]}),
            "transitions[0].cost",
            "FormNotAllowed",
        ),
        shape(
            "/money/fixed_cost",
            json!({"by_tenure": [1]}),
            "money.fixed_cost",
            "FormNotAllowed",
        ),
        shape(
            "/stages/2/cost",
            json!({"beta_geometric": {"alpha": 1, "beta": 1}}),
            "stages[2].cost",
            "FormNotAllowed",
        ),
        sense("/segments/0/share", json!(0.7), "segments", "SharesNotOne"),
        sense(
            "/transitions/3/probability",
            json!(0.95),
            "stages[1]",
            "ExitsAboveOne",
        ),
        sense(
            "/strategies/1/levers/0/until",
            json!(1),
            "strategies[1].levers[0].until",
            "WindowEmpty",
        ),
        sense(
            "/events/0/from",
            json!(37),
            "events[0].until",
            "WindowEmpty",
        ),
        sense(
            "/strategies/1/levers/1/from",
            json!(37),
            "strategies[1].levers[1].from",
            "WindowBeyond",
        ),
        sense("/events/0/until", json!(40), "events[0].until", "WindowCut"),
        sense(
            "/strategies/1/levers/0/ramp",
            json!(30),
            "strategies[1].levers[0].ramp",
            "RampTooLong",
        ),
        sense(
            "/strategies/1/levers/1/ramp",
            json!(2),
            "strategies[1].levers[1].ramp",
            "RampOfMove",
        ),
        sense(
            "/stages/1/revenue/orders/per_period",
            json!(0),
            "strategies[1].levers[4].target",
            "NoOrders",
        ),
        sense(
            "/money/fixed_cost/by_period",
            json!(vec![1; 37]),
            "money.fixed_cost.by_period",
            "TableBeyond",
        ),
        sense(
            "/observed/0/first",
            json!(35),
            "observed[0].values",
            "ObservedBeyond",
        ),
        sense(
            "/observed/0/series",
            json!("profit"),
            "observed[0].first",
            "ObservedAtZero",
        ),
        sense(
            "/decision/goals/0/at",
            json!(37),
            "decision.goals[0].at",
            "GoalNeverMeasured",
        ),
        sense(
            "/strategies/1/levers/0/intensity",
            json!(2.5),
            "strategies[1].levers[0].intensity",
            "IntensityAboveMax",
        ),
        sense(
            "/events/0/change",
            json!({"odds_ratio": 2}),
            "events[0].change",
            "ChangeNotAllowed",
        ),
        sense(
            "/events/0/target",
            json!("stage:member"),
            "events[0].change",
            "ChangeNotAllowed",
        ),
        sense(
            "/strategies/1/levers/2/change",
            json!({"move": {"to": "gone", "share": 0.1}}),
            "strategies[1].levers[2].change",
            "ChangeNotAllowed",
        ),
        sense(
            "/segments/0/adjust/0/target",
            json!("market.size"),
            "segments[0].adjust[0].target",
            "AdjustNotAllowed",
        ),
        sense(
            "/segments/0/adjust/0/target",
            json!("stage:lead"),
            "segments[0].adjust[0].target",
            "AdjustNotAllowed",
        ),
        sense(
            "/events/0/segments",
            json!(["private"]),
            "events[0].segments",
            "SegmentsOfMarket",
        ),
        sense(
            "/events/0/cost",
            json!({"per_move": 1}),
            "events[0].cost.per_move",
            "PerMoveWithoutMoves",
        ),
        sense(
            "/transitions/7/from",
            json!("lead"),
            "stages[0].exits_observed",
            "ExitToItself",
        ),
        sense(
            "/transitions/7/from",
            json!("sleeping"),
            "stages[0].exits_observed",
            "ExitWithoutCount",
        ),
        sense(
            "/transitions/1/to",
            json!("member"),
            "stages[0].exits_observed",
            "ExitsShareTarget",
        ),
        sense(
            "/stages/0/exits_observed/sleeping",
            json!(3),
            "stages[0].exits_observed.sleeping",
            "CountWithoutExit",
        ),
        sense(
            "/stages/0/exits_observed/lead",
            json!(0),
            "stages[0].exits_observed",
            "NobodyStays",
        ),
        sense(
            "/stages/0/exits_observed",
            json!({"lead": 0, "member": 0, "gone": 0}),
            "stages[0].exits_observed",
            "NoCounts",
        ),
        sense("/extra_field", json!(1), "", "UnknownField"),
        sense("/stages/1/revenu", json!(1), "stages[1]", "UnknownField"),
    ]
}

/// Every case.
pub fn cases() -> Vec<Case> {
    let mut cases = structural();
    cases.extend(ranges());
    cases.extend(references());
    cases.extend(meanings());
    // A sleeper's way to itself: made from the last transition, of a stage without counts.
    cases.retain(|case| case.kind != "ExitWithoutCount" || case.at != "/transitions/7/from");
    cases.push(sense(
        "/transitions/1/to",
        json!("sleeping"),
        "stages[0].exits_observed",
        "ExitWithoutCount",
    ));
    cases
}

#[test]
fn the_full_scenario_has_no_problem() {
    assert_eq!(told(FULL), []);
    // What it says of itself: nothing stands at its default alone.
    let loaded = file::read(FULL).unwrap();
    assert_eq!(file::read(&file::write(&loaded.scenario)).unwrap(), loaded);
}

#[test]
fn each_change_makes_its_problem() {
    for case in cases() {
        let problems = told(&edited(&case).to_string());
        let found = problems.iter().find(|problem| {
            problem.path.to_string() == case.path && name(&problem.kind) == case.kind
        });
        assert!(found.is_some(), "{} {} {:#?}", case.at, case.kind, problems);
    }
}

#[test]
fn a_missing_field_makes_no_further_problems() {
    for case in cases().iter().filter(|case| case.kind == "MissingField") {
        let problems = told(&edited(case).to_string());
        let errors: Vec<_> = problems
            .iter()
            .filter(|problem| problem.is_error())
            .collect();
        assert_eq!(errors.len(), 1, "{} {problems:#?}", case.at);
    }
}

/// An id that is none, and targets that name it; what cannot be read, and what depends on it.
#[test]
fn what_follows_from_another_problem_is_not_told() {
    for id in ["mem.ber", "", "m:m", "mem ber"] {
        let text = FULL.replace("\"member", &format!("\"{id}"));
        let text = text.replace(":member", &format!(":{id}"));
        let problems = first_causes(text.as_bytes(), told(&text));
        let kinds: Vec<_> = problems.iter().map(|it| name(&it.kind)).collect();
        assert_eq!(kinds, ["BadId"], "“{id}”");
    }
    for lever in ["/strategies/1/levers/1", "/strategies/1/levers/0"] {
        let mut scenario: Value = serde_json::from_str(FULL).unwrap();
        scenario.pointer_mut(lever).unwrap()["target"] = json!("nothing");
        let text = scenario.to_string();
        let problems = first_causes(text.as_bytes(), told(&text));
        assert_eq!(problems.len(), 1, "{problems:#?}");
    }
}

#[test]
fn a_number_beyond_what_is_told_is_told_what_it_may_be() {
    let case = sense(
        "/events/0/from",
        json!(1e30),
        "events[0].from",
        "OutOfRange",
    );
    let problems = told(&edited(&case).to_string());
    let ProblemKind::OutOfRange { found, allowed } = problems[0].kind else {
        panic!("{problems:#?}");
    };
    assert!(!allowed.contain(found) && found > allowed.high);
}

#[test]
fn everything_is_told_at_once() {
    let mut scenario: Value = serde_json::from_str(FULL).unwrap();
    scenario["stages"][1]["kind"] = json!("vip");
    scenario["transitions"][0]["probability"] = json!(1.5);
    scenario["transitions"][1]["to"] = json!("nowhere");
    scenario["events"][0]["from"] = json!(30);
    scenario["clok"] = json!(1);
    let mut kinds: Vec<_> = told(&scenario.to_string())
        .iter()
        .map(|it| name(&it.kind))
        .collect();
    kinds.sort();
    assert_eq!(
        kinds,
        [
            "OutOfRange",
            "UnknownField",
            "UnknownReference",
            "UnknownWord",
            "WindowEmpty"
        ]
    );
}

#[test]
fn suggestions_name_what_was_meant() {
    let case = sense("/transitions/0/to", json!("membr"), "", "");
    let problems = told(&edited(&case).to_string());
    assert!(matches!(&problems[0].kind,
        ProblemKind::UnknownReference { close: Some(close), .. } if close == "member"));
    let case = sense("/stages/1/revenu", json!(1), "", "");
    let problems = told(&edited(&case).to_string());
    assert_eq!(
        problems[0].kind,
        ProblemKind::UnknownField {
            key: "revenu".to_owned(),
            close: Some("revenue"),
        }
    );
    assert_eq!(problems[0].kind.severity(), Severity::Warning);
}

fn kind(text: &str) -> ProblemKind {
    file::read(text).unwrap_err().remove(0).kind
}

#[test]
fn formats_are_told_apart() {
    let known = 1;
    let with = |format: &str| {
        format!(
            r#"{{"format":{format},"clock":{{"period":"day","periods":1}},"stages":[{{"id":"a","kind":"lost"}}]}}"#
        )
    };
    assert!(file::read(&with("1")).is_ok());
    assert_eq!(
        kind(&with("2")),
        ProblemKind::FormatNewer { found: 2, known }
    );
    assert_eq!(kind("{}"), ProblemKind::FormatMissing { known });
    for (text, found) in [
        ("0", "0"),
        ("-1", "-1"),
        ("1.5", "1.5"),
        ("\"1\"", "\"1\""),
        ("null", "null"),
        ("[1]", "…"),
    ] {
        let found = found.to_owned();
        assert_eq!(
            kind(&with(text)),
            ProblemKind::FormatUnknown { found, known }
        );
    }
}

#[test]
fn what_is_no_scenario_says_what_it_is() {
    use perennial::model::ForeignFile::{Archive, Binary, Pdf, Picture, WebPage};
    let first = |bytes: &[u8]| file::read_bytes(bytes).unwrap_err().remove(0).kind;
    for (bytes, what) in [
        (b"\x89PNG\r\n\x1a\n....".as_slice(), Picture),
        (b"\xff\xd8\xff\xe0", Picture),
        (b"PK\x03\x04.....", Archive),
        (b"%PDF-1.7", Pdf),
        (b"<!doctype html>", WebPage),
        (b"{\"a\":\"\xff\"}", Binary),
        (b"\x00\x01\x02", Binary),
    ] {
        assert_eq!(first(bytes), ProblemKind::Foreign { what });
    }
    assert_eq!(first(b""), ProblemKind::Empty);
    assert_eq!(first(b" \n"), ProblemKind::Empty);
    let bytes = 100 * 1024 * 1024;
    let limit = perennial::model::limits::FILE_BYTES;
    assert_eq!(
        first(&vec![b' '; bytes]),
        ProblemKind::FileTooLarge { bytes, limit }
    );
    assert!(matches!(
        first(b"id,kind\n1,2"),
        ProblemKind::NotJson { .. }
    ));
    assert!(matches!(first(b"[1]"), ProblemKind::WrongType { .. }));
}

#[test]
fn sums_of_exits_are_those_of_each_period_tenure_and_segment() {
    let sum = |probabilities: [Value; 2], adjust: Value| {
        let scenario = json!({"format": 1, "clock": {"period": "month", "periods": 6},
            "stages": [{"id": "a", "kind": "customer", "initial": 5}, {"id": "b", "kind": "lost"}],
            "segments": [{"id": "s", "share": 0.5, "adjust": adjust}, {"id": "t", "share": 0.5}],
            "transitions": [
                {"id": "x", "from": "a", "to": "b", "probability": probabilities[0]},
                {"id": "y", "from": "a", "to": "b", "probability": probabilities[1]}]});
        told(&scenario.to_string())
            .into_iter()
            .find_map(|problem| match problem.kind {
                ProblemKind::ExitsAboveOne {
                    segment,
                    sum,
                    period,
                    tenure,
                    exits,
                    ..
                } => {
                    assert!((exits.iter().map(|(_, p)| p).sum::<f64>() - sum).abs() < 1e-12);
                    Some((segment, (sum * 1e6).round() / 1e6, period, tenure))
                }
                _ => None,
            })
    };
    let none = || json!([]);
    assert_eq!(sum([json!(0.5), json!(0.5)], none()), None);
    assert_eq!(
        sum([json!(0.7), json!(0.3000000001)], none()),
        None,
        "rounding"
    );
    assert_eq!(
        sum([json!(0.7), json!(0.4)], none()),
        Some((None, 1.1, 1, None))
    );
    let late = json!({"by_period": [0.1, 0.1, 0.8]});
    assert_eq!(
        sum([late.clone(), json!(0.4)], none()),
        Some((None, 1.2, 3, None))
    );
    let old = json!({"by_tenure": [0.1, 0.1, 0.1, 0.9]});
    assert_eq!(
        sum([old.clone(), json!(0.4)], none()),
        Some((None, 1.3, 4, Some(3)))
    );
    // Nobody has tenure 3 in period 1.
    let early = json!({"by_period": [0.4, 0]});
    assert_eq!(sum([early, old], none()), None);
    let halved = json!([{"target": "stage:a.exits", "change": {"multiply": 0.5}}]);
    assert_eq!(
        sum([json!(0.7), json!(0.4)], halved),
        Some((None, 1.1, 1, None))
    );
    let raised = json!([{"target": "transition:x.probability", "change": {"add": 0.5}}]);
    assert_eq!(
        sum([json!(0.4), json!(0.3)], raised),
        Some((Some("s".to_owned()), 1.2, 1, None))
    );
    let clamped = json!([{"target": "transition:x.probability", "change": {"add": 5}}]);
    assert_eq!(sum([json!(0.4), json!(0)], clamped), None);
    let uncertain = json!({"uniform": {"low": 0.5, "high": 0.9}});
    assert_eq!(sum([uncertain, json!(0.9)], none()), None);
    let hazard = json!({"beta_geometric": {"alpha": 3, "beta": 1}});
    assert_eq!(
        sum([hazard, json!(0.3)], none()),
        Some((None, 1.05, 1, Some(0)))
    );
}

#[test]
fn a_hostile_size_is_refused_quickly() {
    let hazard = json!({"beta_discrete_weibull": {"alpha": 1, "beta": 1, "c": 1}});
    let transition =
        |at: usize| json!({"id": format!("t{at}"), "from": "a", "to": "b", "probability": hazard});
    let scenario = json!({"format": 1, "clock": {"period": "day", "periods": 10_000},
        "stages": [{"id": "a", "kind": "customer"}, {"id": "b", "kind": "lost"}],
        "transitions": (0..2_000).map(transition).collect::<Vec<_>>()});
    let problems = told(&scenario.to_string());
    assert!(
        problems
            .iter()
            .any(|problem| matches!(problem.kind, ProblemKind::TooMuchWork { .. }))
    );
}
