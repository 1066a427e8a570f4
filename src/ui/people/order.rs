//! The order in which the customer comes by the stages: as the map has it.

use crate::model::{Scenario, sort};
use crate::ui::map::graph::Graph;
use crate::ui::map::rank::{Layering, Ranking, ranks};

/// Positions of all stages along the journey; those that people are lost to come last.
#[must_use]
pub fn along(scenario: &Scenario) -> Vec<usize> {
    let ranking = Ranking {
        layering: Layering::Longest,
        fold: false,
        tuck: false,
    };
    let ranks = ranks(&Graph::new(scenario), ranking);
    let mut order: Vec<usize> = (0..scenario.stages.len()).collect();
    sort::by_key(&mut order, |position| {
        let rank = ranks.get(*position).copied().flatten();
        rank.unwrap_or(usize::MAX)
    });
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::templates;

    #[test]
    fn the_way_goes_from_the_first_contact_to_the_lost() {
        let scenario = (templates::find("six-stages").unwrap().build)();
        let ids: Vec<&str> = along(&scenario)
            .into_iter()
            .map(|position| scenario.stages[position].id.as_str())
            .collect();
        assert_eq!(ids.first(), Some(&"awareness"));
        assert_eq!(ids.last(), Some(&"lost"));
        assert_eq!(ids.len(), scenario.stages.len());
    }
}
