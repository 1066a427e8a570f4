//! Which way an arrow takes, by where its ends stand in the columns.

use super::graph::Graph;
use super::order::{Columns, Item};

/// Where a stage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Column.
    pub column: usize,
    /// Place in the column, from its top.
    pub order: usize,
    /// How many things the column holds.
    pub count: usize,
    /// Whether a person put it where it is, so that its column says little.
    pub moved: bool,
}

impl Slot {
    /// Whether nothing stands above it.
    #[must_use]
    pub fn is_top(&self) -> bool {
        self.order == 0
    }

    /// Whether nothing stands between it and the foot.
    #[must_use]
    pub fn is_bottom(&self) -> bool {
        self.order + 1 == self.count
    }
}

/// The slots of all stages; `None` for the lost.
#[must_use]
pub fn slots(graph: &Graph, columns: &Columns) -> Vec<Option<Slot>> {
    let mut slots = vec![None; graph.kinds.len()];
    for (column, items) in columns.iter().enumerate() {
        for (order, item) in items.iter().enumerate() {
            if let Item::Stage(stage) = item {
                slots[*stage] = Some(Slot {
                    column,
                    order,
                    count: items.len(),
                    moved: false,
                });
            }
        }
    }
    slots
}

/// The way of an arrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// To the next column.
    Forward,
    /// To the column before.
    Back,
    /// To the neighbour below in the column.
    Below,
    /// To the neighbour above in the column.
    Above,
    /// Around others in the column.
    Around,
    /// Over later columns.
    Over,
    /// Back under earlier columns.
    Under,
    /// Into the foot.
    Loss,
    /// Out of the foot.
    Regain,
    /// Within the foot.
    Foot,
    /// To where it starts.
    Own,
    /// Straight across, since an end was moved by hand.
    Free,
}

impl Way {
    /// The way between two stages.
    #[must_use]
    pub fn of(slots: &[Option<Slot>], from: usize, to: usize) -> Self {
        if from == to {
            return Self::Own;
        }
        match (slots[from], slots[to]) {
            (None, None) => Self::Foot,
            (Some(_), None) => Self::Loss,
            (None, Some(_)) => Self::Regain,
            (Some(a), Some(b)) if a.moved || b.moved => Self::Free,
            (Some(a), Some(b)) if a.column == b.column => {
                if b.order == a.order + 1 {
                    Self::Below
                } else if a.order == b.order + 1 {
                    Self::Above
                } else {
                    Self::Around
                }
            }
            (Some(a), Some(b)) if b.column == a.column + 1 => Self::Forward,
            (Some(a), Some(b)) if a.column == b.column + 1 => Self::Back,
            (Some(a), Some(b)) if b.column > a.column => Self::Over,
            _ => Self::Under,
        }
    }
}

/// How much room arrows need beside the columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Room {
    /// Lanes along the columns: entry c lies after column c.
    pub gaps: Vec<usize>,
    /// Whether arrows in the gap after column c change height.
    pub bent: Vec<bool>,
    /// Lanes over the columns.
    pub over: usize,
    /// Lanes under the columns.
    pub under: usize,
    /// Arrows into or out of the foot.
    pub losses: usize,
    /// Referrals.
    pub referrals: usize,
}

/// The room that the arrows of a journey need.
#[must_use]
pub fn room(graph: &Graph, columns: &Columns) -> Room {
    let slots = slots(graph, columns);
    let mut room = Room {
        gaps: vec![0; columns.len()],
        bent: vec![false; columns.len()],
        referrals: graph.referrals.iter().flatten().count(),
        ..Room::default()
    };
    let mut over = vec![0_usize; columns.len() + 1];
    let mut under = vec![0_usize; columns.len() + 1];
    let crosses_row = |a: Slot, b: Slot| a.order * 2 + b.count != b.order * 2 + a.count;
    for &(from, to) in graph.transitions.iter().flatten() {
        let (a, b) = (slots[from], slots[to]);
        match (Way::of(&slots, from, to), a, b) {
            (Way::Forward, Some(a), Some(b)) => room.bent[a.column] |= crosses_row(a, b),
            (Way::Back, Some(a), Some(b)) => room.bent[b.column] |= crosses_row(a, b),
            (Way::Around, Some(a), _) => room.gaps[a.column] += 1,
            (Way::Loss, Some(a), _) | (Way::Regain, _, Some(a)) => {
                room.losses += 1;
                room.gaps[a.column] += usize::from(!a.is_bottom());
            }
            (Way::Over, Some(a), Some(b)) => {
                room.gaps[a.column] += usize::from(!a.is_top());
                room.gaps[b.column - 1] += usize::from(!b.is_top());
                over[a.column..b.column].iter_mut().for_each(|n| *n += 1);
            }
            (Way::Under, Some(a), Some(b)) => {
                room.gaps[a.column - 1] += usize::from(!a.is_bottom());
                room.gaps[b.column] += usize::from(!b.is_bottom());
                under[b.column..a.column].iter_mut().for_each(|n| *n += 1);
            }
            _ => {}
        }
    }
    for entry in graph.channels.iter().flatten() {
        if let Some(slot) = slots[*entry]
            && slot.column > 0
        {
            room.bent[slot.column - 1] |= slot.count > 1 || columns[slot.column - 1].len() > 1;
        }
    }
    room.over = over.into_iter().max().unwrap_or(0);
    room.under = under.into_iter().max().unwrap_or(0);
    room
}
