//! Segments, lasting differences, and the market.

use super::super::shape::{ChangeShape, List, Number, ParameterShape, TargetShape};
use super::{ID, KEY_NAME, KEY_NOTES, NAME, NOTES, Record, Visitor, record};
use crate::model::descriptor::{FRAILTY_CV, RATE};
use crate::model::{
    Adjustment, Bounds, Change, Extra, Frailty, Market, Parameter, Quantity, Segment, Target,
    limits,
};

impl Record for Segment {
    fn title() -> &'static str {
        "Segment"
    }

    fn blank() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            notes: String::new(),
            share: 0.0,
            adjust: Vec::new(),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("id", "i"), &mut self.id, &ID);
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        let share = const { &Number(Bounds::PROBABILITY) };
        visitor.required(key!("share", "s"), &mut self.share, share);
        let adjust = const { &List::up_to(limits::LEVERS, record()) };
        visitor.optional(key!("adjust", "a"), &mut self.adjust, adjust);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Adjustment {
    fn title() -> &'static str {
        "Adjustment"
    }

    fn blank() -> Self {
        Self {
            target: Target::MarketSize,
            change: Change::Set(Quantity::Known(0.0)),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("target", "t"), &mut self.target, &TargetShape);
        visitor.required(key!("change", "c"), &mut self.change, &ChangeShape);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Frailty {
    fn title() -> &'static str {
        "Frailty"
    }

    fn blank() -> Self {
        Self {
            cv: 0.0,
            transitions: Vec::new(),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("cv", "v"), &mut self.cv, &Number(FRAILTY_CV));
        let transitions = const { &List::up_to(limits::TRANSITIONS, ID) };
        visitor.required(key!("transitions", "t"), &mut self.transitions, transitions);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Market {
    fn title() -> &'static str {
        "Market"
    }

    fn blank() -> Self {
        Self {
            size: Parameter::default(),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("size", "s"), &mut self.size, &ParameterShape(RATE));
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}
