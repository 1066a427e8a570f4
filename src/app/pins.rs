//! The order of the numbers that are pinned to the front panel.

use super::edit::Edit;
use crate::model::Scenario;

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
    fn numbers_are_put_in_order() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 1);
        scenario.pinned = vec!["money.fixed_cost".into(), "money.gross_margin".into()];
        assert_eq!(shift(&scenario, 0, false), None);
        assert_eq!(shift(&scenario, 1, true), None);
        assert!(shift(&scenario, 1, false).unwrap().apply(&mut scenario));
        assert_eq!(scenario.pinned, ["money.gross_margin", "money.fixed_cost"]);
    }
}
