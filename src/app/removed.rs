//! What was removed, and what went with it because it cannot be without it.

use super::edit::{Edit, Item, LeverPlace, StructureEdit};
use crate::model::Scenario;

/// Something that was removed, and how much went with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Removed {
    /// What it was called.
    pub name: String,
    /// Transitions, channels and referrals, besides itself.
    pub arrows: usize,
    /// Levers of other strategies, besides itself.
    pub levers: usize,
    /// Events, besides itself.
    pub events: usize,
    /// Differences of segments that are left.
    pub differences: usize,
}

impl Removed {
    /// What removing something from a scenario takes with it.
    #[must_use]
    pub fn of(scenario: &Scenario, item: &Item, name: String) -> Self {
        let mut after = scenario.clone();
        let edit = Edit::Structure(StructureEdit::Remove(item.clone()));
        if !edit.apply(&mut after) {
            return Self {
                name,
                ..Self::default()
            };
        }
        let gone = |before: usize, after: usize, itself: bool| {
            before.saturating_sub(after + usize::from(itself))
        };
        let is_arrow = matches!(
            item,
            Item::Transition(_) | Item::Channel(_) | Item::Referral(_)
        );
        let left = |id: &str| after.strategies.iter().any(|it| it.id == id);
        let stays = |id: &str| after.segments.iter().any(|it| it.id == id);
        let is_event = matches!(item, Item::Lever(LeverPlace::Event(_)));
        let is_lever = matches!(item, Item::Lever(_)) && !is_event;
        Self {
            name,
            arrows: gone(arrows(scenario), arrows(&after), is_arrow),
            levers: gone(levers(scenario, left), levers(&after, left), is_lever),
            events: gone(scenario.events.len(), after.events.len(), is_event),
            differences: gone(
                differences(scenario, stays),
                differences(&after, stays),
                false,
            ),
        }
    }
}

fn arrows(scenario: &Scenario) -> usize {
    scenario.transitions.len() + scenario.channels.len() + scenario.referrals.len()
}

/// Levers of the strategies that are left: those of one that is removed go without saying.
fn levers(scenario: &Scenario, left: impl Fn(&str) -> bool) -> usize {
    let of = scenario.strategies.iter().filter(|it| left(&it.id));
    of.map(|it| it.levers.len()).sum()
}

/// The same of what differs for segments.
fn differences(scenario: &Scenario, left: impl Fn(&str) -> bool) -> usize {
    let of = scenario.segments.iter().filter(|it| left(&it.id));
    of.map(|it| it.adjust.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::{Removed, arrows};
    use crate::app::edit::{Edit, Item, LeverPlace, StructureEdit};
    use crate::app::templates;
    use crate::model::{Adjustment, Extra, Scenario, Segment};

    fn all_levers(scenario: &Scenario) -> usize {
        scenario.strategies.iter().map(|it| it.levers.len()).sum()
    }

    #[test]
    fn what_goes_with_a_stage_is_counted() {
        let scenario = templates::first().unwrap();
        let stage = Item::Stage("risk".to_owned());
        let found = Removed::of(&scenario, &stage, "At risk".to_owned());
        let mut after = scenario.clone();
        assert!(Edit::Structure(StructureEdit::Remove(stage)).apply(&mut after));
        assert!(found.arrows > 0 && found.levers > 0);
        assert_eq!(found.arrows, arrows(&scenario) - arrows(&after));
        assert_eq!(found.levers, all_levers(&scenario) - all_levers(&after));
    }

    #[test]
    fn events_and_what_differs_for_segments_are_counted_by_themselves() {
        let mut scenario = templates::first().unwrap();
        let strategy = &scenario.strategies[1];
        let lever = strategy
            .levers
            .iter()
            .find(|it| it.target.to_string().contains("risk"))
            .unwrap()
            .clone();
        scenario.events = vec![lever.clone(); 2];
        scenario.segments = vec![Segment {
            id: "new".to_owned(),
            name: String::new(),
            notes: String::new(),
            share: 1.0,
            adjust: vec![Adjustment {
                target: lever.target.clone(),
                change: lever.change.clone(),
                extra: Extra::new(),
            }],
            extra: Extra::new(),
        }];
        let stage = Item::Stage("risk".to_owned());
        let found = Removed::of(&scenario, &stage, String::new());
        assert_eq!((found.events, found.differences), (2, 1));
        let event = Removed::of(&scenario, &Item::Lever(LeverPlace::Event(0)), String::new());
        assert_eq!((event.events, event.levers), (0, 0));
    }

    #[test]
    fn what_is_removed_is_not_counted_with_what_went() {
        let scenario = templates::first().unwrap();
        let id = scenario.strategies[1].id.clone();
        let strategy = Removed::of(&scenario, &Item::Strategy(id), String::new());
        assert_eq!((strategy.arrows, strategy.levers), (0, 0));
        let id = scenario.channels[0].id.clone();
        let channel = Removed::of(&scenario, &Item::Channel(id), String::new());
        assert_eq!(channel.arrows, 0);
    }
}
