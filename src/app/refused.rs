//! What was typed into a field and could not be read. It waits while one looks at something else, and is there with
//! what is wrong with it when one comes back.

use std::cell::RefCell;

use super::edit::Edit;
use super::shared::Shared;
use super::view::Selection;
use crate::model::{Extra, Observed, Scenario};

/// How many texts wait at most; the oldest go first.
const MOST: usize = 50;

/// A field: the edit that it makes of a value that is no one's, and which of several fields of one value it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The edit that the field makes, of a value that is nobody's.
    pub edit: Edit,
    /// Which field of it; 0 where there is one.
    pub part: usize,
}

impl Place {
    /// Whether a scenario (still) has the field.
    fn is_in(&self, scenario: &Scenario) -> bool {
        match &self.edit {
            // The values of one row of a series: see `of_observed`.
            Edit::Observed(rows) if self.part > 0 => rows
                .first()
                .is_some_and(|row| of_series(scenario, &row.series).count() >= self.part),
            _ => true,
        }
    }
}

/// Where the real values of a row wait: by their series and which of its rows it is, so that what is done to other rows
/// leaves them alone. `None` where there is no such row.
#[must_use]
pub fn of_observed(scenario: &Scenario, at: usize) -> Option<Place> {
    let series = &scenario.observed.get(at)?.series;
    // From 1: other fields of a row are part 0 of their edit.
    let part = of_series(scenario, series).filter(|row| *row <= at).count();
    let nobodys = Observed {
        series: series.clone(),
        name: String::new(),
        notes: String::new(),
        first: 0,
        values: Vec::new(),
        extra: Extra::new(),
    };
    Some(Place {
        edit: Edit::Observed(vec![nobodys]),
        part,
    })
}

/// The rows of real values that are of a series.
fn of_series<'a>(scenario: &'a Scenario, series: &'a str) -> impl Iterator<Item = usize> + 'a {
    let rows = scenario.observed.iter().enumerate();
    rows.filter(move |(_, row)| row.series == series)
        .map(|(at, _)| at)
}

struct Text {
    place: Place,
    /// What the field showed beside it: where that has changed since, the text is out of date.
    beside: String,
    text: String,
}

struct Texts {
    /// The scenario that was opened.
    of: Option<Shared<Scenario>>,
    all: Vec<Text>,
}

thread_local! {
    static TEXTS: RefCell<Texts> = const { RefCell::new(Texts { of: None, all: Vec::new() }) };
}

/// The scenario that was opened: where it is another, nothing waits any more.
pub fn belong_to(opened: &Shared<Scenario>) {
    TEXTS.with_borrow_mut(|texts| {
        if texts.of.as_ref() != Some(opened) {
            *texts = Texts {
                of: Some(opened.clone()),
                all: Vec::new(),
            };
        }
    });
}

/// Keeps the text of a field that shows a value; of one without a place it is not kept.
pub fn keep(place: Option<&Place>, beside: &str, text: &str) {
    let Some(place) = place else { return };
    forget(Some(place));
    TEXTS.with_borrow_mut(|texts| {
        let over = (texts.all.len() + 1).saturating_sub(MOST);
        texts.all.drain(..over);
        texts.all.push(Text {
            place: place.clone(),
            beside: beside.to_owned(),
            text: text.to_owned(),
        });
    });
}

/// The text of a field that shows a value. One that was typed over another value is out of date, and gone.
#[must_use]
pub fn kept(place: Option<&Place>, beside: &str) -> Option<String> {
    let place = place?;
    TEXTS.with_borrow_mut(|texts| {
        let is_its = |text: &Text| text.place == *place;
        texts
            .all
            .retain(|text| !is_its(text) || text.beside == beside);
        let its = texts.all.iter().find(|text| is_its(text));
        its.map(|text| text.text.clone())
    })
}

/// The field has none any more.
pub fn forget(place: Option<&Place>) {
    TEXTS.with_borrow_mut(|texts| texts.all.retain(|text| Some(&text.place) != place));
}

/// Whether any text waits.
#[must_use]
pub fn are_any() -> bool {
    TEXTS.with_borrow(|texts| !texts.all.is_empty())
}

/// Texts whose fields belong to something else of the scenario than what is shown, the oldest first, each with what that is; one of each.
#[must_use]
pub fn elsewhere(scenario: &Scenario, shown: Option<&Selection>) -> Vec<(String, Selection)> {
    let mut all: Vec<(String, Selection)> = Vec::new();
    TEXTS.with_borrow(|texts| {
        for text in &texts.all {
            let Some(subject) = text.place.edit.subject() else {
                continue;
            };
            let is_new = all.iter().all(|(_, other)| *other != subject);
            let is_there = subject.is_in(scenario) && text.place.is_in(scenario);
            if is_new && is_there && Some(&subject) != shown {
                all.push((text.text.clone(), subject));
            }
        }
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Parameter, PeriodUnit, Stage, StageKind, Target};

    fn opened() -> Shared<Scenario> {
        Shared::new(Scenario::new(PeriodUnit::Month, 12))
    }

    fn place(stage: &str) -> Place {
        let target = Target::StageCost(stage.to_owned());
        Place {
            edit: Edit::Parameter(target, Parameter::default()),
            part: 0,
        }
    }

    #[test]
    fn a_text_waits_for_its_field_and_value() {
        belong_to(&opened());
        keep(Some(&place("a")), "5", "five");
        keep(Some(&place("a")), "5", "fife");
        assert_eq!(kept(Some(&place("a")), "5").as_deref(), Some("fife"));
        assert_eq!(kept(Some(&place("b")), "5"), None);
        // Undo brought another value: the text is not of it.
        assert_eq!(kept(Some(&place("a")), "6"), None);
        let second = Place {
            part: 1,
            ..place("a")
        };
        assert_eq!(kept(Some(&second), "5"), None);
        forget(Some(&place("a")));
        assert_eq!(kept(Some(&place("a")), "5"), None);
    }

    #[test]
    fn what_waits_is_told_wherever_else_one_looks() {
        belong_to(&opened());
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        for id in ["a", "b"] {
            scenario.stages.push(Stage::new(id, StageKind::Customer));
        }
        keep(Some(&place("a")), "5", "five");
        keep(Some(&place("gone")), "5", "six");
        let told = |shown: &str| elsewhere(&scenario, Some(&Selection::Stage(shown.to_owned())));
        let a = || Selection::Stage("a".to_owned());
        assert_eq!(told("b"), vec![("five".to_owned(), a())]);
        assert_eq!(told("a"), Vec::new());
        assert_eq!(elsewhere(&scenario, None).len(), 1);
        // Its field shows another value: what was typed over the old one is out of date.
        assert_eq!(kept(Some(&place("a")), "6"), None);
        assert_eq!(told("b"), Vec::new());
    }

    #[test]
    fn pasted_values_wait_by_their_series() {
        belong_to(&opened());
        let row = |series: &str| Observed {
            series: series.to_owned(),
            name: String::new(),
            notes: String::new(),
            first: 1,
            values: Vec::new(),
            extra: Extra::new(),
        };
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        scenario.observed = ["arrivals", "customers", "customers"].map(row).to_vec();
        let place = |scenario: &Scenario, at: usize| of_observed(scenario, at);
        assert_eq!(place(&scenario, 3), None);
        keep(place(&scenario, 2).as_ref(), "", "Jan 2024 n/a");
        assert_eq!(kept(place(&scenario, 1).as_ref(), ""), None);
        let settings = Some(&Selection::Settings);
        assert_eq!(
            elsewhere(&scenario, settings),
            vec![("Jan 2024 n/a".to_owned(), Selection::Observed)]
        );
        // Other rows may change or go.
        scenario.observed[1].values = vec![Some(7.0)];
        scenario.observed.remove(0);
        let its = place(&scenario, 1);
        assert_eq!(kept(its.as_ref(), "").as_deref(), Some("Jan 2024 n/a"));
        // Without its row there is no field to go to.
        scenario.observed.remove(1);
        assert_eq!(elsewhere(&scenario, settings), Vec::new());
    }

    #[test]
    fn another_scenario_has_none_and_the_oldest_go() {
        let first = opened();
        belong_to(&first);
        for stage in 0..=MOST {
            keep(Some(&place(&stage.to_string())), "5", "five");
        }
        belong_to(&first.clone());
        assert_eq!(kept(Some(&place("0")), "5"), None);
        assert!(kept(Some(&place("1")), "5").is_some());
        assert!(kept(Some(&place(&MOST.to_string())), "5").is_some());
        belong_to(&opened());
        assert_eq!(kept(Some(&place("1")), "5"), None);
    }
}
