//! The shares of the segments: that they add to 1, and how the rest is made to fit.

use super::edit::ids::fresh;
use super::edit::{Edit, Item, SegmentEdit, StructureEdit};
use crate::model::{Scenario, Segment, limits};

/// How far a sum may be from 1: rounding.
const ROUNDING: f64 = 1e-9;

/// What all shares add to.
#[must_use]
pub fn sum(scenario: &Scenario) -> f64 {
    scenario.segments.iter().map(|it| it.share).sum()
}

/// Whether the shares add to 1.
#[must_use]
pub fn fits(scenario: &Scenario) -> bool {
    (sum(scenario) - 1.0).abs() <= ROUNDING
}

/// Changes every share in proportion so that all add to 1; one (by id) may be kept as it is. `None` where
/// there is nothing left to change.
#[must_use]
pub fn fit(scenario: &Scenario, kept: Option<&str>) -> Option<Edit> {
    let is_kept = |id: &str| kept == Some(id);
    let all = &scenario.segments;
    let left = 1.0
        - all
            .iter()
            .filter(|it| is_kept(&it.id))
            .map(|it| it.share)
            .sum::<f64>();
    let others: Vec<&Segment> = all.iter().filter(|it| !is_kept(&it.id)).collect();
    let sum: f64 = others.iter().map(|it| it.share).sum();
    let (last, before) = others.split_last()?;
    let left = if left > 0.0 { left } else { 0.0 };
    let mut rest = left;
    let mut edits = Vec::new();
    let mut put = |id: &str, share| {
        edits.push(Edit::Segment(id.to_owned(), SegmentEdit::Share(share)));
    };
    for segment in before {
        let part = if sum > 0.0 {
            segment.share / sum
        } else {
            1.0 / others.len() as f64
        };
        let share = round(left * part).min(rest);
        rest = tidy(rest - share);
        put(&segment.id, share);
    }
    // What rounding left is the last one's.
    put(&last.id, rest);
    Some(Edit::All(edits))
}

/// Gives a segment (by id) another share. Of two that add to 1 the other takes the rest, which leaves nothing to choose; where
/// there are more, a person says which.
#[must_use]
pub fn share(scenario: &Scenario, id: &str, share: f64) -> Edit {
    let to = |id: &str, share| Edit::Segment(id.to_owned(), SegmentEdit::Share(share));
    let own = to(id, share);
    if !fits(scenario) || !(0.0..=1.0).contains(&share) {
        return own;
    }
    match &scenario.segments[..] {
        [one, other] | [other, one] if one.id == id => {
            Edit::All(vec![own, to(&other.id, tidy(1.0 - share))])
        }
        _ => own,
    }
}

/// Removes a segment (by id). Where the shares added to 1, those of the others do so again, in proportion.
#[must_use]
pub fn remove(scenario: &Scenario, id: &str) -> Edit {
    let gone = Edit::Structure(StructureEdit::Remove(Item::Segment(id.to_owned())));
    let mut left = scenario.clone();
    if !fits(scenario) || !gone.clone().apply(&mut left) {
        return gone;
    }
    match fit(&left, None) {
        Some(fitted) => Edit::All(vec![gone, fitted]),
        None => gone,
    }
}

fn round(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

/// What is left, without what subtracting adds to it: with all that was typed of the others, so that the sum is 1.
fn tidy(rest: f64) -> f64 {
    (rest * 1e12).round() / 1e12
}

/// Adds a segment, and the id of the new one: the first two share all people, a further one has nobody yet.
/// `name` calls the one with a number.
#[must_use]
pub fn add(scenario: &Scenario, name: impl Fn(usize) -> String) -> Option<(Edit, String)> {
    let count = scenario.segments.len();
    if count >= limits::ITEMS {
        return None;
    }
    let mut taken: Vec<String> = scenario.segments.iter().map(|it| it.id.clone()).collect();
    let mut make = |number: usize, share: f64| {
        let name = name(number);
        let id = fresh(&name, taken.iter().map(String::as_str));
        taken.push(id.clone());
        let segment = Segment {
            id: id.clone(),
            name,
            notes: String::new(),
            share,
            adjust: Vec::new(),
            extra: crate::model::Extra::new(),
        };
        let edit = Edit::Structure(StructureEdit::AddSegment(Box::new(segment)));
        (edit, id)
    };
    if count > 0 {
        return Some(make(count + 1, 0.0));
    }
    let (first, id) = make(1, 0.5);
    let (second, _) = make(2, 0.5);
    Some((Edit::All(vec![first, second]), id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PeriodUnit;

    fn with(shares: &[f64]) -> Scenario {
        let mut scenario = Scenario::new(PeriodUnit::Month, 1);
        for share in shares {
            let (edit, id) = add(&scenario, |number| format!("Kind {number}")).unwrap();
            assert!(edit.apply(&mut scenario));
            let at = scenario.segments.iter().position(|it| it.id == id).unwrap();
            scenario.segments.truncate(at + 1);
            scenario.segments[at].share = *share;
        }
        scenario
    }

    fn shares(scenario: &Scenario) -> Vec<f64> {
        scenario.segments.iter().map(|it| it.share).collect()
    }

    #[test]
    fn the_first_segments_come_as_a_pair_that_fits() {
        let mut scenario = Scenario::new(PeriodUnit::Month, 1);
        let (edit, id) = add(&scenario, |number| format!("Kind {number}")).unwrap();
        assert!(edit.apply(&mut scenario));
        assert_eq!((id.as_str(), scenario.segments.len()), ("kind-1", 2));
        assert!(fits(&scenario));
        let (edit, id) = add(&scenario, |number| format!("Kind {number}")).unwrap();
        assert!(edit.apply(&mut scenario));
        assert_eq!((id.as_str(), fits(&scenario)), ("kind-3", true));
    }

    #[test]
    fn what_is_left_when_one_goes_adds_up_again() {
        let mut scenario = with(&[0.5, 0.2, 0.3]);
        assert!(remove(&scenario, "kind-1").apply(&mut scenario));
        assert_eq!(shares(&scenario), [0.4, 0.6]);
        assert!(remove(&scenario, "kind-2").apply(&mut scenario));
        assert_eq!(shares(&scenario), [1.0]);
        assert!(remove(&scenario, "kind-3").apply(&mut scenario));
        assert!(scenario.segments.is_empty());
        let mut off = with(&[0.5, 0.2, 0.2]);
        assert!(remove(&off, "kind-1").apply(&mut off));
        assert_eq!(
            shares(&off),
            [0.2, 0.2],
            "what a person has not settled stays theirs"
        );
    }

    #[test]
    fn of_two_the_other_takes_the_rest() {
        let mut scenario = with(&[0.5, 0.5]);
        assert!(share(&scenario, "kind-2", 0.3).apply(&mut scenario));
        assert_eq!(shares(&scenario), [0.7, 0.3]);
        assert!(share(&scenario, "kind-1", 1.2).apply(&mut scenario));
        assert_eq!(shares(&scenario), [1.2, 0.3]);
        assert!(share(&scenario, "kind-1", 0.6).apply(&mut scenario));
        assert_eq!(shares(&scenario), [0.6, 0.3], "they did not add to 1");
        let mut scenario = with(&[0.5, 0.5]);
        assert!(share(&scenario, "kind-1", 0.333_333_333).apply(&mut scenario));
        assert!(fits(&scenario), "{:?}", shares(&scenario));
        let mut scenario = with(&[0.5, 0.25, 0.25]);
        assert!(share(&scenario, "kind-1", 0.4).apply(&mut scenario));
        assert_eq!(shares(&scenario), [0.4, 0.25, 0.25]);
    }

    #[test]
    fn the_rest_is_made_to_fit_in_proportion() {
        let mut scenario = with(&[0.5, 0.3, 0.3]);
        assert!(!fits(&scenario));
        let id = scenario.segments[0].id.clone();
        assert!(fit(&scenario, Some(&id)).unwrap().apply(&mut scenario));
        assert_eq!(shares(&scenario), [0.5, 0.25, 0.25]);
        let mut scenario = with(&[1.0, 1.0, 1.0]);
        assert!(fit(&scenario, None).unwrap().apply(&mut scenario));
        assert!(fits(&scenario), "{:?}", shares(&scenario));
    }

    #[test]
    fn shares_of_nothing_become_even_and_never_negative() {
        let mut scenario = with(&[0.4, 0.0, 0.0]);
        let id = scenario.segments[0].id.clone();
        assert!(fit(&scenario, Some(&id)).unwrap().apply(&mut scenario));
        assert_eq!(shares(&scenario), [0.4, 0.3, 0.3]);
        let mut scenario = with(&[1.4, 0.3]);
        let id = scenario.segments[0].id.clone();
        assert!(fit(&scenario, Some(&id)).unwrap().apply(&mut scenario));
        assert_eq!(shares(&scenario), [1.4, 0.0]);
        assert_eq!(fit(&with(&[0.2]), Some("kind-1")), None);
    }
}
