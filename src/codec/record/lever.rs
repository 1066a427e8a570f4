//! Levers with their costs, and strategies.

use super::super::shape::{
    ChangeShape, Flag, List, Nullable, Number, QuantityShape, TargetShape, Whole,
};
use super::{ANY_NUMBER, ID, KEY_NAME, KEY_NOTES, NAME, NOTES, Record, Visitor, record};
use crate::model::descriptor::INTENSITY;
use crate::model::{
    Bounds, Change, Extra, Lever, LeverCost, PerCustomerCost, Quantity, Strategy, Target, limits,
};

/// A number of periods, or of one.
const fn period(low: u32) -> Whole<u32> {
    Whole {
        low,
        high: u32::MAX,
    }
}

impl Record for Lever {
    fn title() -> &'static str {
        "Lever"
    }

    fn blank() -> Self {
        Self::new(Target::MarketSize, Change::Set(Quantity::Known(0.0)))
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        visitor.required(key!("target", "t"), &mut self.target, &TargetShape);
        visitor.required(key!("change", "c"), &mut self.change, &ChangeShape);
        visitor.optional(key!("from", "f"), &mut self.from, const { &period(1) });
        visitor.optional(
            key!("until", "u"),
            &mut self.until,
            const { &Nullable(period(1)) },
        );
        visitor.optional(key!("ramp", "r"), &mut self.ramp, const { &period(0) });
        let segments = const { &Nullable(List::up_to(limits::ITEMS, ID)) };
        visitor.optional(key!("segments", "g"), &mut self.segments, segments);
        let strength = const { &Number(INTENSITY) };
        visitor.optional(key!("intensity", "i"), &mut self.intensity, strength);
        visitor.optional(
            key!("max_intensity", "m"),
            &mut self.max_intensity,
            strength,
        );
        visitor.optional(key!("saturation", "s"), &mut self.saturation, strength);
        visitor.optional(key!("cost", "x"), &mut self.cost, &record());
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for LeverCost {
    fn title() -> &'static str {
        "LeverCost"
    }

    fn blank() -> Self {
        Self::default()
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        let amount = const { &QuantityShape(ANY_NUMBER) };
        visitor.optional(key!("once", "o"), &mut self.once, amount);
        visitor.optional(key!("per_period", "p"), &mut self.per_period, amount);
        visitor.optional(key!("per_move", "m"), &mut self.per_move, amount);
        let per_customer = const { &Nullable(record()) };
        visitor.optional(
            key!("per_customer", "c"),
            &mut self.per_customer,
            per_customer,
        );
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for PerCustomerCost {
    fn title() -> &'static str {
        "PerCustomerCost"
    }

    fn blank() -> Self {
        Self {
            stage: String::new(),
            amount: Quantity::Known(0.0),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("stage", "s"), &mut self.stage, &ID);
        visitor.required(
            key!("amount", "a"),
            &mut self.amount,
            &QuantityShape(ANY_NUMBER),
        );
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

/// What stands under `move`.
#[derive(Debug, Clone)]
pub struct Moved {
    /// Id of the stage entered.
    pub to: String,
    /// Share of the customers.
    pub share: Quantity,
    /// Fields that this version does not know, kept to be written back.
    pub extra: Extra,
}

impl Moved {
    /// The change of the model.
    pub fn into_change(self) -> Change {
        Change::Move {
            to: self.to,
            share: self.share,
            extra: self.extra,
        }
    }
}

impl Record for Moved {
    fn title() -> &'static str {
        "Move"
    }

    fn blank() -> Self {
        Self {
            to: String::new(),
            share: Quantity::Known(0.0),
            extra: Extra::new(),
        }
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("to", "t"), &mut self.to, &ID);
        let share = const { &QuantityShape(Bounds::PROBABILITY) };
        visitor.required(key!("share", "s"), &mut self.share, share);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}

impl Record for Strategy {
    fn title() -> &'static str {
        "Strategy"
    }

    fn blank() -> Self {
        Self::new("")
    }

    fn visit(&mut self, visitor: &mut dyn Visitor) {
        visitor.required(key!("id", "i"), &mut self.id, &ID);
        visitor.optional(KEY_NAME, &mut self.name, &NAME);
        visitor.optional(KEY_NOTES, &mut self.notes, &NOTES);
        let color = const {
            &Nullable(Whole {
                low: 1,
                high: limits::COLORS,
            })
        };
        visitor.optional(key!("color", "c"), &mut self.color, color);
        visitor.optional(key!("compare", "m"), &mut self.compare, &Flag);
        let levers = const { &List::up_to(limits::LEVERS, record()) };
        visitor.optional(key!("levers", "l"), &mut self.levers, levers);
    }

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }
}
