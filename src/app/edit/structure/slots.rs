//! Marks of strategies: each keeps its own whatever becomes of others, and no two share one while there are enough.

use crate::model::{Scenario, limits};

/// By strategy, in their order: its id and its slot of the palette.
pub fn slots(scenario: &Scenario) -> Vec<(String, u8)> {
    let strategies = scenario.strategies.iter().enumerate();
    strategies
        .map(|(at, it)| (it.id.clone(), scenario.slot(at)))
        .collect()
}

/// Gives strategies the slots that they had before, and those that are new one that is free.
pub fn keep(before: &[(String, u8)], scenario: &mut Scenario) {
    let mut new = Vec::new();
    for at in 0..scenario.strategies.len() {
        let id = &scenario.strategies[at].id;
        match before.iter().find(|(before, _)| before == id) {
            Some((_, slot)) if *slot != scenario.slot(at) => {
                scenario.strategies[at].color = Some(*slot);
            }
            Some(_) => {}
            None => new.push(at),
        }
    }
    for at in new {
        let taken = |slot: u8| {
            (0..scenario.strategies.len()).any(|it| it != at && scenario.slot(it) == slot)
        };
        // The first is the baseline's.
        let free = (2..=limits::COLORS).find(|slot| !taken(*slot));
        if at > 0 && taken(scenario.slot(at)) {
            scenario.strategies[at].color = free;
        }
    }
}

/// Gives a strategy (by id) a slot; the one that had it takes that which becomes free.
pub fn choose(scenario: &mut Scenario, id: &str, slot: Option<u8>) -> Option<()> {
    let place = scenario.strategies.iter().position(|it| it.id == id)?;
    let before = scenario.slot(place);
    scenario.strategies[place].color = slot;
    let slot = scenario.slot(place);
    let other =
        (0..scenario.strategies.len()).find(|at| *at != place && scenario.slot(*at) == slot);
    if let Some(other) = other {
        scenario.strategies[other].color = Some(before);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::{Part, StructureEdit};
    use super::*;
    use crate::app::edit::Edit;
    use crate::model::{PeriodUnit, Strategy};

    fn scenario(strategies: usize) -> Scenario {
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        scenario.strategies = (0..strategies)
            .map(|at| Strategy::new(format!("s{at}")))
            .collect();
        scenario
    }

    fn all(scenario: &Scenario) -> Vec<u8> {
        slots(scenario).into_iter().map(|(_, slot)| slot).collect()
    }

    fn edited(scenario: &mut Scenario, edit: StructureEdit) -> Vec<u8> {
        assert!(Edit::Structure(edit).apply(scenario));
        all(scenario)
    }

    #[test]
    fn what_stays_keeps_its_mark_when_others_go_move_or_come() {
        let mut four = scenario(4);
        let part = |id: &str| Part::Strategy(id.to_owned());
        assert_eq!(all(&four), [1, 2, 3, 4]);
        let left = edited(&mut four, StructureEdit::Remove(part("s1")));
        assert_eq!(left, [1, 3, 4]);
        let moved = edited(&mut four, StructureEdit::MoveTo(part("s3"), 1));
        assert_eq!(moved, [1, 4, 3]);
        let copied = edited(
            &mut four,
            StructureEdit::Duplicate(part("s3"), "Copy".into()),
        );
        assert_eq!(copied, [1, 4, 2, 3], "the copy takes the one that is free");
        let added = Box::new(Strategy::new("new"));
        let added = edited(&mut four, StructureEdit::AddStrategy(added));
        assert_eq!(added, [1, 4, 2, 3, 5]);
    }

    #[test]
    fn the_marks_of_what_is_only_added_need_no_field() {
        let mut one = scenario(1);
        for at in 1..10 {
            let added = Box::new(Strategy::new(format!("s{at}")));
            edited(&mut one, StructureEdit::AddStrategy(added));
        }
        assert!(one.strategies.iter().all(|it| it.color.is_none()));
        assert_eq!(all(&one), [1, 2, 3, 4, 5, 6, 7, 8, 2, 3]);
    }

    #[test]
    fn a_mark_that_is_chosen_is_given_up_by_the_other() {
        let mut three = scenario(3);
        assert!(Edit::Color("s1".into(), Some(3)).apply(&mut three));
        assert_eq!(all(&three), [1, 3, 2]);
        assert!(!Edit::Color("gone".into(), Some(3)).apply(&mut three));
    }
}
