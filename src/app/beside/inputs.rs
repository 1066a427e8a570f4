//! What differs in what two scenarios are made of.

use crate::app::changes::{self, Change};
use crate::codec::file;
use crate::model::{Scenario, sort};

/// What differs from one's own scenario to the one that was sent, in the order of the file; what is only of how things are
/// drawn comes last, since one stage that was dragged gives all others a place.
#[must_use]
pub fn inputs(mine: &Scenario, sent: &Scenario) -> Vec<Change> {
    let mut found = changes::changes(&file::value(mine), &file::value(sent));
    sort::by_key(&mut found, Change::is_look);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::changes::Happened;
    use crate::app::view::{View, ViewChange};
    use crate::model::{Parameter, Stage, StageKind, Strategy, templates};

    fn example() -> Scenario {
        (templates::find(templates::FIRST).unwrap().build)()
    }

    #[test]
    fn a_scenario_differs_in_nothing_from_itself_whatever_is_shown_of_it() {
        let mine = example();
        let mut view = View::of(&mine);
        view.apply(ViewChange::Focus(mine.strategies[1].id.clone()), &mine);
        assert_eq!(inputs(&mine, &view.put_into(&mine)), []);
    }

    #[test]
    fn one_number_is_one_difference_from_mine_to_what_was_sent() {
        let mine = example();
        let mut sent = mine.clone();
        sent.stages[0].cost = Parameter::number(7.0);
        let found = inputs(&mine, &sent);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].happened, Happened::Changed);
        assert_eq!(found[0].path.to_string(), "stages[0].cost");
        assert_eq!(found[0].after, 7.0);
        let back = inputs(&sent, &mine);
        assert_eq!(back[0].before, found[0].after);
        assert_eq!(back[0].after, found[0].before);
    }

    #[test]
    fn what_was_sent_adds_lacks_and_renames_and_looks_come_last() {
        let mine = example();
        let mut sent = mine.clone();
        (sent.stages[0].x, sent.stages[0].y) = (Some(10.0), Some(20.0));
        sent.stages[1].name = "Renamed".to_owned();
        sent.stages.push(Stage::new("extra", StageKind::Lost));
        let gone = sent.strategies.pop().unwrap();
        sent.strategies.insert(1, Strategy::new("new"));
        let found = inputs(&mine, &sent);
        let kinds: Vec<Happened> = found.iter().map(|it| it.happened).collect();
        use Happened::{Added, Changed, Removed};
        assert_eq!(kinds, [Changed, Added, Added, Removed, Changed]);
        assert_eq!(found[0].after, "Renamed");
        assert_eq!(found[3].before["id"], gone.id);
        assert!(found[4].is_look() && !found[0].is_look());
    }
}
