//! The whole scenario, its clock, money and run.

use serde_json::{Value, json};

use super::super::schema::Definitions;
use super::super::shape::{
    Any, List, Nullable, Number, ParameterShape, QuantityShape, Reading, Shape, Style, Text, Whole,
    Words,
};
use super::{ANY_NUMBER, KEY_NAME, KEY_NOTES, NAME, NOTES, Record, Visitor, record};
use crate::model::descriptor::{ANNUAL_DISCOUNT_RATE, FIXED_COST, GROSS_MARGIN, TOLERANCE};
use crate::model::story::Step;
use crate::model::{
    Accrual, Clock, Draws, EngineKind, Extra, Money, Observed, PeriodUnit, Precision, Run,
    Scenario, Tolerance, limits,
};

/// An item of a scenario's story: a step, or what another version left there.
struct StoryShape;

impl Shape<Value> for StoryShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Value> {
        Any.read(value, reading)
    }

    fn write(&self, value: &Value, style: Style) -> Value {
        Any.write(value, style)
    }

    fn schema(&self, definitions: &mut Definitions) -> Value {
        let step = record::<Step>().schema(definitions);
        json!({ "anyOf": [step, true] })
    }
}

impl Record for Scenario {
    fn title() -> &'static str {
        "Scenario"
    }

    fn blank() -> Self {
        Self::new(PeriodUnit::Month, 1)
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        visitor.required(key!("clock", "k"), &mut self.clock, &record());
        visitor.optional(key!("money", "m"), &mut self.money, &record());
        visitor.optional(key!("run", "r"), &mut self.run, &record());
        let segments = const { &List::up_to(limits::ITEMS, record()) };
        visitor.optional(key!("segments", "g"), &mut self.segments, segments);
        let stages = const { &List::some(limits::STAGES, record()) };
        visitor.required(key!("stages", "s"), &mut self.stages, stages);
        let transitions = const { &List::up_to(limits::TRANSITIONS, record()) };
        visitor.optional(key!("transitions", "t"), &mut self.transitions, transitions);
        let channels = const { &List::up_to(limits::ITEMS, record()) };
        visitor.optional(key!("channels", "c"), &mut self.channels, channels);
        let referrals = const { &List::up_to(limits::ITEMS, record()) };
        visitor.optional(key!("referrals", "e"), &mut self.referrals, referrals);
        visitor.optional(key!("frailty", "y"), &mut self.frailty, &Nullable(record()));
        visitor.optional(key!("market", "u"), &mut self.market, &Nullable(record()));
        let events = const { &List::up_to(limits::ITEMS, record()) };
        visitor.optional(key!("events", "v"), &mut self.events, events);
        let strategies = const { &List::up_to(limits::STRATEGIES, record()) };
        visitor.optional(key!("strategies", "l"), &mut self.strategies, strategies);
        let observed = const { &List::up_to(limits::ITEMS, record()) };
        visitor.optional(key!("observed", "b"), &mut self.observed, observed);
        visitor.optional(key!("decision", "d"), &mut self.decision, &record());
        let pinned = const { &List::up_to(limits::PINNED, NAME) };
        visitor.optional(key!("pinned", "p"), &mut self.pinned, pinned);
        visitor.optional(key!("view", "w"), &mut self.view, &Nullable(Any));
        visitor.optional(
            key!("story", "h"),
            &mut self.story,
            const { &List::up_to(limits::ITEMS, StoryShape) },
        );
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

const PERIOD_UNITS: Words<PeriodUnit> = Words(&[
    ("day", PeriodUnit::Day),
    ("week", PeriodUnit::Week),
    ("month", PeriodUnit::Month),
    ("quarter", PeriodUnit::Quarter),
    ("year", PeriodUnit::Year),
]);

impl Record for Clock {
    fn title() -> &'static str {
        "Clock"
    }

    fn blank() -> Self {
        Scenario::blank().clock
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("period", "p"), &mut self.period, &PERIOD_UNITS);
        let periods = const {
            &Whole {
                low: 1,
                high: limits::PERIODS,
            }
        };
        visitor.required(key!("periods", "n"), &mut self.periods, periods);
        let date = const { &Nullable(Text::pattern(10, r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")) };
        visitor.optional(key!("start", "s"), &mut self.start, date);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

const ACCRUALS: Words<Accrual> = Words(&[
    ("end", Accrual::End),
    ("start", Accrual::Start),
    ("mid", Accrual::Mid),
]);

impl Record for Money {
    fn title() -> &'static str {
        "Money"
    }

    fn blank() -> Self {
        Self::default()
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        let currency = const { &Text::pattern(3, "^[A-Z]{3}$") };
        visitor.optional(key!("currency", "c"), &mut self.currency, currency);
        visitor.optional(
            key!("annual_discount_rate", "d"),
            &mut self.annual_discount_rate,
            &Number(ANNUAL_DISCOUNT_RATE),
        );
        visitor.optional(key!("accrual", "a"), &mut self.accrual, &ACCRUALS);
        let margin = const { &QuantityShape(GROSS_MARGIN) };
        visitor.optional(key!("gross_margin", "g"), &mut self.gross_margin, margin);
        let fixed = const { &ParameterShape(FIXED_COST) };
        visitor.optional(key!("fixed_cost", "f"), &mut self.fixed_cost, fixed);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

const ENGINES: Words<EngineKind> = Words(&[
    ("exact", EngineKind::Exact),
    ("counts", EngineKind::Counts),
    ("individuals", EngineKind::Individuals),
]);
const DRAWS: Words<Draws> = Words(&[
    ("low_discrepancy", Draws::LowDiscrepancy),
    ("random", Draws::Random),
]);

impl Record for Run {
    fn title() -> &'static str {
        "Run"
    }

    fn blank() -> Self {
        Self::default()
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.optional(key!("engine", "e"), &mut self.engine, &ENGINES);
        let replications = const {
            &Whole {
                low: 1,
                high: limits::REPLICATIONS,
            }
        };
        visitor.optional(
            key!("replications", "r"),
            &mut self.replications,
            replications,
        );
        let seed = const {
            &Whole {
                low: 0,
                high: u64::MAX,
            }
        };
        visitor.optional(key!("seed", "s"), &mut self.seed, seed);
        visitor.optional(key!("draws", "d"), &mut self.draws, &DRAWS);
        visitor.optional(
            key!("precision", "p"),
            &mut self.precision,
            &Nullable(record()),
        );
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Precision {
    fn title() -> &'static str {
        "Precision"
    }

    fn blank() -> Self {
        Self {
            outcome: String::new(),
            tolerance: Tolerance::Relative(0.01),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("outcome", "o"), &mut self.outcome, &NAME);
        let mut tolerance = match self.tolerance {
            Tolerance::Relative(error) => (0, error),
            Tolerance::Absolute(error) => (1, error),
        };
        let keys = [key!("relative", "r"), key!("absolute", "a")];
        visitor.one_of(&keys, &mut tolerance, &Number(TOLERANCE));
        self.tolerance = match tolerance {
            (0, error) => Tolerance::Relative(error),
            (_, error) => Tolerance::Absolute(error),
        };
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Observed {
    fn title() -> &'static str {
        "Observed"
    }

    fn blank() -> Self {
        Self {
            series: String::new(),
            name: String::new(),
            notes: String::new(),
            first: 0,
            values: Vec::new(),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("series", "s"), &mut self.series, &NAME);
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        let first = const {
            &Whole {
                low: 0,
                high: limits::PERIODS,
            }
        };
        visitor.optional(key!("first", "f"), &mut self.first, first);
        let values = const { &List::up_to(limits::TABLE, Nullable(Number(ANY_NUMBER))) };
        visitor.required(key!("values", "v"), &mut self.values, values);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}
