//! Where arrows touch a stage: spread along its sides so that they do not lie on one another.

use super::geometry::Span;
use crate::model::sort;
use crate::model::sorted::Sorted;

/// A side of a stage, along the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Towards where the journey comes from.
    Start,
    /// Towards where it goes.
    End,
    /// Across, the lower coordinate: the top of a journey that runs rightwards.
    Low,
    /// Across, the higher coordinate.
    High,
}

impl Side {
    /// Whether it is one of the two that the journey comes in and goes out by.
    #[must_use]
    pub fn is_along(self) -> bool {
        matches!(self, Self::Start | Self::End)
    }

    /// Whether it is the lower one of two.
    #[must_use]
    pub fn is_low(self) -> bool {
        matches!(self, Self::Start | Self::Low)
    }

    /// The place on it that lies so far from its middle, along the journey and across.
    #[must_use]
    pub fn at(self, span: Span, offset: f64) -> (f64, f64) {
        match self {
            Self::Start => (span.start, span.across() + offset),
            Self::End => (span.end, span.across() + offset),
            Self::Low => (span.middle() + offset, span.low),
            Self::High => (span.middle() + offset, span.high),
        }
    }
}

/// One end of an arrow that wants a place on a side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wish {
    /// Who asks.
    pub arrow: usize,
    /// Whether it is the arrow's end (else its start).
    pub is_end: bool,
    /// Wished offset from the middle of the side.
    pub offset: f64,
    /// Room it takes.
    pub size: f64,
    /// Whether the offset holds, so that an arrow stays straight.
    pub fixed: bool,
}

/// Wishes by stage and side.
#[derive(Debug, Default)]
pub struct Ports {
    sides: Sorted<(usize, Side), Vec<Wish>>,
}

impl Ports {
    /// Adds a wish.
    pub fn wish(&mut self, stage: usize, side: Side, wish: Wish) {
        self.sides.or_insert((stage, side), Vec::new()).push(wish);
    }

    /// Offsets from the middle of the sides, by arrow and end. `half` is half a side's usable length.
    #[must_use]
    pub fn settle(self, half: impl Fn(usize, Side) -> f64) -> Sorted<(usize, bool), f64> {
        let mut places = Sorted::new();
        for ((stage, side), mut wishes) in self.sides.into_list() {
            sort::by(&mut wishes, |a, b| {
                a.offset.total_cmp(&b.offset).then(a.arrow.cmp(&b.arrow))
            });
            let offsets = spread(&wishes, half(stage, side));
            for (wish, offset) in wishes.iter().zip(offsets) {
                places.insert((wish.arrow, wish.is_end), offset);
            }
        }
        places
    }
}

/// Places in the order of the wishes, within ±half, fixed ones where they wish to be.
fn spread(wishes: &[Wish], half: f64) -> Vec<f64> {
    let mut places: Vec<f64> = wishes.iter().map(|w| w.offset.clamp(-half, half)).collect();
    let mut from = 0;
    let mut low = -half;
    while from < wishes.len() {
        let to = (from..wishes.len())
            .find(|&i| wishes[i].fixed)
            .unwrap_or(wishes.len());
        let high = if to < wishes.len() {
            places[to] - wishes[to].size / 2.0
        } else {
            half
        };
        fit(&mut places[from..to], &wishes[from..to], low, high);
        if to < wishes.len() {
            low = places[to] + wishes[to].size / 2.0;
        }
        from = to + 1;
    }
    places
}

/// Pushes apart within limits; where there is too little room, evenly.
fn fit(places: &mut [f64], wishes: &[Wish], low: f64, high: f64) {
    if places.is_empty() {
        return;
    }
    let need: f64 = wishes.iter().map(|wish| wish.size).sum();
    if need >= high - low {
        let step = (high - low) / places.len() as f64;
        for (i, place) in places.iter_mut().enumerate() {
            *place = low + step * (i as f64 + 0.5);
        }
        return;
    }
    let mut edge = low;
    for (place, wish) in places.iter_mut().zip(wishes) {
        *place = place.max(edge + wish.size / 2.0);
        edge = *place + wish.size / 2.0;
    }
    let mut edge = high;
    for (place, wish) in places.iter_mut().zip(wishes).rev() {
        *place = place.min(edge - wish.size / 2.0);
        edge = *place - wish.size / 2.0;
    }
}
