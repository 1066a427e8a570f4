//! The numbers that are pinned to the front panel: pinning, taking off, and their order.

use super::edit::Edit;
use crate::model::{Pin, Scenario, limits};

/// Whether a number is pinned, by its key.
#[must_use]
pub fn is_pinned(scenario: &Scenario, pin: &Pin) -> bool {
    let key = pin.to_string();
    scenario.pinned.contains(&key)
}

/// Pins a number, or takes it off. `None` where there is room for no more.
#[must_use]
pub fn toggle(scenario: &Scenario, pin: &Pin) -> Option<Edit> {
    let key = pin.to_string();
    let mut keys = scenario.pinned.clone();
    match keys.iter().position(|it| *it == key) {
        Some(at) => {
            keys.remove(at);
        }
        None if keys.len() < limits::PINNED => keys.push(key),
        None => return None,
    }
    Some(Edit::Pinned(keys))
}

/// Moves a pinned number one place up or down. `None` at the end of the list.
#[must_use]
pub fn shift(scenario: &Scenario, at: usize, down: bool) -> Option<Edit> {
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    let mut keys = scenario.pinned.clone();
    if at.max(to) >= keys.len() {
        return None;
    }
    keys.swap(at, to);
    Some(Edit::Pinned(keys))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PeriodUnit;

    #[test]
    fn numbers_are_pinned_moved_and_taken_off() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 1);
        for pin in [Pin::FixedCost, Pin::GrossMargin] {
            assert!(toggle(&scenario, &pin).unwrap().apply(&mut scenario));
        }
        assert_eq!(scenario.pinned, ["money.fixed_cost", "money.gross_margin"]);
        assert_eq!(shift(&scenario, 0, false), None);
        assert_eq!(shift(&scenario, 1, true), None);
        assert!(shift(&scenario, 1, false).unwrap().apply(&mut scenario));
        assert_eq!(scenario.pinned, ["money.gross_margin", "money.fixed_cost"]);
        assert!(
            toggle(&scenario, &Pin::GrossMargin)
                .unwrap()
                .apply(&mut scenario)
        );
        assert_eq!(scenario.pinned, ["money.fixed_cost"]);
        assert!(is_pinned(&scenario, &Pin::FixedCost));
        scenario.pinned = vec![String::from("x"); limits::PINNED];
        assert_eq!(toggle(&scenario, &Pin::GrossMargin), None);
    }
}
