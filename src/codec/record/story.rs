//! A step of a story, its changed numbers and its question.
//!
//! Steps stand in files and links under the same names: a scenario keeps them as they are (`codec::story`).

use serde_json::{Value, json};

use super::super::schema::Definitions;
use super::super::shape::{List, Nullable, Number, Reading, Shape, Style, Text, Whole, Words};
use super::decision::DIRECTIONS;
use super::{ANY_NUMBER, ID, NAME, NOTES, Record, Visitor, record};
use crate::model::story::{Ask, AskKind, Focus, NumberChange, Page, Show, Step};
use crate::model::{Expected, Extra, ProblemKind, limits};

/// A key that is the same in files and links.
macro_rules! same {
    ($name:literal) => {
        key!($name, $name)
    };
}

const PAGES: Words<Page> = Words(&[
    ("journey", Page::Journey),
    ("compare", Page::Compare),
    ("flow", Page::Flow),
    ("people", Page::People),
]);
const SHOWS: Words<Show> = Words(&[
    ("chart", Show::Chart),
    ("map", Show::Map),
    ("figures", Show::Figures),
    ("flow", Show::Flow),
    ("difference", Show::Difference),
    ("outcomes", Show::Outcomes),
]);
const KINDS: Words<AskKind> = Words(&[
    ("range", AskKind::Range),
    ("choose", AskKind::Choose),
    ("draw", AskKind::Draw),
]);
const TIME: Whole<u32> = Whole {
    low: 0,
    high: limits::PERIODS,
};
const MAYBE_NAME: Nullable<Text> = Nullable(NAME);
const MAYBE_ID: Nullable<Text> = Nullable(ID);
const MAYBE_TIME: Nullable<Whole<u32>> = Nullable(TIME);
const MAYBE_NUMBER: Nullable<Number> = Nullable(Number(ANY_NUMBER));
const IDS: List<Text> = List::up_to(limits::STRATEGIES, ID);
const KEYS: List<Text> = List::up_to(limits::ITEMS, NAME);

/// What a step highlights.
struct FocusShape;

impl Shape<Focus> for FocusShape {
    fn read(&self, value: Value, reading: &mut Reading) -> Option<Focus> {
        let Value::String(text) = value else {
            return reading.wrong_type(Expected::Text, &value);
        };
        let focus = Focus::parse(&text);
        if focus.is_none() {
            let found = text.chars().take(80).collect();
            reading.tell(ProblemKind::NotATarget { found });
        }
        focus
    }

    fn write(&self, value: &Focus, _: Style) -> Value {
        value.to_string().into()
    }

    fn schema(&self, _: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^(stage|transition|channel|referral):" })
    }
}

impl Record for Step {
    fn title() -> &'static str {
        "Step"
    }

    fn blank() -> Self {
        Self::default()
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(same!("title"), &mut self.title, &NAME);
        visitor.optional(same!("text"), &mut self.text, &NOTES);
        visitor.optional(same!("notes"), &mut self.notes, &NOTES);
        visitor.optional(same!("page"), &mut self.page, &PAGES);
        visitor.optional(same!("show"), &mut self.show, &SHOWS);
        visitor.optional(same!("series"), &mut self.series, &MAYBE_NAME);
        let focus = const { &Nullable(FocusShape) };
        visitor.optional(same!("focus"), &mut self.focus, focus);
        visitor.optional(same!("strategies"), &mut self.strategies, &IDS);
        visitor.optional(same!("period"), &mut self.period, &MAYBE_TIME);
        let changes = const { &List::up_to(limits::ITEMS, record()) };
        visitor.optional(same!("changes"), &mut self.changes, changes);
        visitor.optional(same!("hidden"), &mut self.hidden, &KEYS);
        visitor.optional(same!("ask"), &mut self.ask, &Nullable(record()));
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for NumberChange {
    fn title() -> &'static str {
        "NumberChange"
    }

    fn blank() -> Self {
        Self {
            number: String::new(),
            value: 0.0,
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(same!("number"), &mut self.number, &NAME);
        visitor.required(same!("value"), &mut self.value, &Number(ANY_NUMBER));
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Ask {
    fn title() -> &'static str {
        "Ask"
    }

    fn blank() -> Self {
        Self::new(AskKind::Range)
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(same!("kind"), &mut self.kind, &KINDS);
        visitor.optional(same!("question"), &mut self.question, &NOTES);
        visitor.optional(same!("series"), &mut self.series, &MAYBE_NAME);
        visitor.optional(same!("outcome"), &mut self.outcome, &MAYBE_NAME);
        visitor.optional(same!("strategy"), &mut self.strategy, &MAYBE_ID);
        visitor.optional(same!("minus"), &mut self.minus, &MAYBE_ID);
        visitor.optional(same!("options"), &mut self.options, &IDS);
        visitor.optional(same!("at"), &mut self.at, &MAYBE_TIME);
        visitor.optional(same!("from"), &mut self.from, &TIME);
        visitor.optional(same!("direction"), &mut self.direction, &DIRECTIONS);
        visitor.optional(same!("low"), &mut self.low, &MAYBE_NUMBER);
        visitor.optional(same!("high"), &mut self.high, &MAYBE_NUMBER);
        visitor.optional(same!("reveal"), &mut self.reveal, &NOTES);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}
