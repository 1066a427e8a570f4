//! What differs in what two scenarios are made of.

use crate::app::changes::{self, Change};
use crate::codec::file;
use crate::model::{Scenario, sort};

/// What differs from the scenario that was sent to one's own, in the order of the file: the way that figures are compared
/// and changes are listed. What is only of how things are drawn comes last, since one stage that was dragged gives all others a place.
#[must_use]
pub fn inputs(sent: &Scenario, mine: &Scenario) -> Vec<Change> {
    let mut found = changes::changes(&file::value(sent), &file::value(mine));
    sort::by_key(&mut found, Change::is_look);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::changes::Happened;
    use crate::app::tests::example;
    use crate::app::view::{View, ViewChange};
    use crate::model::{Parameter, Stage, StageKind, Strategy};

    #[test]
    fn a_scenario_differs_in_nothing_from_itself_whatever_is_shown_of_it() {
        let sent = example();
        let mut view = View::of(&sent);
        view.apply(ViewChange::Focus(sent.strategies[1].id.clone()), &sent);
        assert_eq!(inputs(&view.put_into(&sent), &sent), []);
    }

    #[test]
    fn one_number_is_one_difference_from_what_was_sent_to_mine() {
        let sent = example();
        let mut mine = sent.clone();
        mine.stages[0].cost = Parameter::number(7.0);
        let found = inputs(&sent, &mine);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].happened, Happened::Changed);
        assert_eq!(found[0].path.to_string(), "stages[0].cost");
        assert_eq!(found[0].after, 7.0);
        let back = inputs(&mine, &sent);
        assert_eq!(back[0].before, found[0].after);
        assert_eq!(back[0].after, found[0].before);
    }

    #[test]
    fn mine_adds_lacks_and_renames_and_looks_come_last() {
        let sent = example();
        let mut mine = sent.clone();
        (mine.stages[0].x, mine.stages[0].y) = (Some(10.0), Some(20.0));
        mine.stages[1].name = "Renamed".to_owned();
        mine.stages.push(Stage::new("extra", StageKind::Lost));
        let gone = mine.strategies.pop().unwrap();
        mine.strategies.insert(1, Strategy::new("new"));
        let found = inputs(&sent, &mine);
        let kinds: Vec<Happened> = found.iter().map(|it| it.happened).collect();
        use Happened::{Added, Changed, Removed};
        assert_eq!(kinds, [Changed, Added, Added, Removed, Changed]);
        assert_eq!(found[0].after, "Renamed");
        assert_eq!(found[3].before["id"], gone.id);
        assert!(found[4].is_look() && !found[0].is_look());
    }
}
