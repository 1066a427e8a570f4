//! Stages, transitions, channels and referrals.

use super::super::shape::{
    Counts, Flag, InitialShape, List, Nullable, Number, ParameterShape, Words,
};
use super::{ANY_NUMBER, ID, KEY_NAME, KEY_NOTES, NAME, NOTES, Record, Visitor, record};
use crate::model::descriptor::{AMOUNT, PROBABILITY, RATE, STAGE_COST, STAGE_REVENUE};
use crate::model::{
    ArrivalProcess, Bounds, Channel, Extra, Handover, Metric, Referral, Sentiment, Stage,
    StageKind, Transition, limits,
};

const STAGE_KINDS: Words<StageKind> = Words(&[
    ("prospect", StageKind::Prospect),
    ("customer", StageKind::Customer),
    ("dormant", StageKind::Dormant),
    ("lost", StageKind::Lost),
]);
const SENTIMENTS: Words<Sentiment> = Words(&[
    ("promoter", Sentiment::Promoter),
    ("passive", Sentiment::Passive),
    ("detractor", Sentiment::Detractor),
]);

impl Record for Stage {
    fn title() -> &'static str {
        "Stage"
    }

    fn blank() -> Self {
        Self::new("", StageKind::Prospect)
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("id", "i"), &mut self.id, &ID);
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        visitor.required(key!("kind", "k"), &mut self.kind, &STAGE_KINDS);
        visitor.optional(key!("initial", "a"), &mut self.initial, &InitialShape);
        let revenue = const { &ParameterShape(STAGE_REVENUE) };
        visitor.optional(key!("revenue", "r"), &mut self.revenue, revenue);
        visitor.optional(
            key!("cost", "c"),
            &mut self.cost,
            &ParameterShape(STAGE_COST),
        );
        let sentiment = const { &Nullable(SENTIMENTS) };
        visitor.optional(key!("sentiment", "s"), &mut self.sentiment, sentiment);
        let observed = const { &Nullable(Counts) };
        visitor.optional(
            key!("exits_observed", "e"),
            &mut self.exits_observed,
            observed,
        );
        visitor.optional(key!("department", "d"), &mut self.department, &NOTES);
        let departments = const { &List::up_to(limits::DEPARTMENTS, NAME) };
        visitor.optional(
            key!("contributors", "q"),
            &mut self.contributors,
            departments,
        );
        visitor.optional(key!("actions", "t"), &mut self.actions, &NOTES);
        let handovers = const { &List::up_to(limits::DEPARTMENTS, record()) };
        visitor.optional(key!("handovers", "g"), &mut self.handovers, handovers);
        visitor.optional(key!("touchpoints", "h"), &mut self.touchpoints, &NOTES);
        visitor.optional(key!("expectation", "p"), &mut self.expectation, &NOTES);
        visitor.optional(key!("expected_by", "b"), &mut self.expected_by, &NAME);
        visitor.optional(key!("feedback", "f"), &mut self.feedback, &NOTES);
        visitor.optional(key!("voice", "v"), &mut self.voice, &NOTES);
        let score = const { &Nullable(Number(Bounds::closed(0.0, 100.0))) };
        visitor.optional(key!("satisfaction", "z"), &mut self.satisfaction, score);
        visitor.optional(key!("metric", "m"), &mut self.metric, &Nullable(record()));
        let place = const { &Nullable(Number(ANY_NUMBER)) };
        visitor.optional(key!("x", "x"), &mut self.x, place);
        visitor.optional(key!("y", "y"), &mut self.y, place);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Handover {
    fn title() -> &'static str {
        "Handover"
    }

    fn blank() -> Self {
        Self {
            to: String::new(),
            what: String::new(),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("to", "t"), &mut self.to, &NAME);
        visitor.optional(key!("what", "w"), &mut self.what, &NOTES);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Metric {
    fn title() -> &'static str {
        "Metric"
    }

    fn blank() -> Self {
        Self {
            series: String::new(),
            benchmark: None,
            at_most: None,
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("series", "s"), &mut self.series, &NAME);
        let benchmark = const { &Nullable(Number(ANY_NUMBER)) };
        visitor.optional(key!("benchmark", "b"), &mut self.benchmark, benchmark);
        visitor.optional(key!("at_most", "m"), &mut self.at_most, &Nullable(Flag));
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Transition {
    fn title() -> &'static str {
        "Transition"
    }

    fn blank() -> Self {
        Self::new("", "", "", 0.0)
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("id", "i"), &mut self.id, &ID);
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        visitor.required(key!("from", "f"), &mut self.from, &ID);
        visitor.required(key!("to", "t"), &mut self.to, &ID);
        let probability = const { &ParameterShape(PROBABILITY) };
        visitor.required(key!("probability", "p"), &mut self.probability, probability);
        let amount = const { &ParameterShape(AMOUNT) };
        visitor.optional(key!("revenue", "r"), &mut self.revenue, amount);
        visitor.optional(key!("cost", "c"), &mut self.cost, amount);
        visitor.optional(key!("bend", "b"), &mut self.bend, &Number(ANY_NUMBER));
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

const PROCESSES: Words<ArrivalProcess> = Words(&[
    ("poisson", ArrivalProcess::Poisson),
    ("fixed", ArrivalProcess::Fixed),
]);

impl Record for Channel {
    fn title() -> &'static str {
        "Channel"
    }

    fn blank() -> Self {
        Self::new("", "", 0.0)
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("id", "i"), &mut self.id, &ID);
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        visitor.required(key!("entry", "e"), &mut self.entry, &ID);
        visitor.required(
            key!("arrivals", "a"),
            &mut self.arrivals,
            &ParameterShape(RATE),
        );
        visitor.optional(key!("process", "p"), &mut self.process, &PROCESSES);
        let factors =
            const { &List::some(limits::TABLE, Number(Bounds::closed(0.0, limits::NUMBER))) };
        visitor.optional(key!("seasonality", "s"), &mut self.seasonality, factors);
        let cost = const { &ParameterShape(AMOUNT) };
        visitor.optional(
            key!("cost_per_arrival", "c"),
            &mut self.cost_per_arrival,
            cost,
        );
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Referral {
    fn title() -> &'static str {
        "Referral"
    }

    fn blank() -> Self {
        Self::new("", "", "", 0.0)
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("id", "i"), &mut self.id, &ID);
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        visitor.required(key!("from", "f"), &mut self.from, &ID);
        visitor.required(key!("to", "t"), &mut self.to, &ID);
        visitor.required(key!("rate", "r"), &mut self.rate, &ParameterShape(RATE));
        let cost = const { &ParameterShape(AMOUNT) };
        visitor.optional(
            key!("cost_per_arrival", "c"),
            &mut self.cost_per_arrival,
            cost,
        );
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}
