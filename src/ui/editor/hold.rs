//! What stands on a map that a person arranges stays there. Of such a map some stages have a place of their own and others
//! stand where the layout wants them, which is elsewhere once anything is added: so the edit that adds it writes down
//! where they all stand. What is new takes free room near where it belongs.

use super::beside::beside;
use crate::app::edit::Edit;
use crate::model::{Scenario, Stage};
use crate::ui::map::geometry::{Direction, Point, Rect};
use crate::ui::map::layout::DESK;
use crate::ui::map::path::distance;
use crate::ui::map::{Layout, layout};

/// Room for arrows around a new stage.
const ROOM: f64 = 16.0;

/// Whether stages can be put somewhere by hand on a map that is laid out like this.
#[must_use]
pub fn takes_places(layout: &Layout) -> bool {
    layout.direction == Direction::Rightwards && layout.lanes.is_empty()
}

/// The edit, together with the places of all stages where a person placed some. `shown` is the map on screen: where nobody
/// places any on it, stages are placed for the room of [`DESK`].
#[must_use]
pub fn holding(scenario: &Scenario, shown: Option<&Layout>, edit: Edit) -> Edit {
    let held = with_places(scenario, shown, &edit);
    held.unwrap_or(edit)
}

/// `None` where the edit alone will do.
fn with_places(scenario: &Scenario, shown: Option<&Layout>, edit: &Edit) -> Option<Edit> {
    let mut after = scenario.clone();
    let is_done = edit.clone().apply(&mut after);
    if !is_done || !after.stages.iter().any(is_placed) {
        return None;
    }
    let of_now = |layout: &&Layout| layout.stages.len() == scenario.stages.len();
    let shown = shown.filter(|layout| takes_places(layout)).filter(of_now);
    let shown = shown.cloned().unwrap_or_else(|| layout(scenario, DESK));
    let mut edits = stay(scenario, &shown);
    edits.push(edit.clone());
    // A copy has its place from what it is a copy of.
    let mut after = scenario.clone();
    if !Edit::All(edits.clone()).apply(&mut after) {
        return None;
    }
    edits.extend(settle(scenario, &shown, &after));
    (edits.len() > 1).then_some(Edit::All(edits))
}

fn is_placed(stage: &Stage) -> bool {
    own_place(stage).is_some()
}

fn own_place(stage: &Stage) -> Option<(f64, f64)> {
    stage.x.zip(stage.y)
}

fn put(stage: &Stage, rect: Rect) -> Edit {
    let middle = rect.center();
    let place = (middle.x.round(), middle.y.round());
    Edit::Place(stage.id.clone(), Some(place))
}

/// Every stage that has no place of its own gets the one where it stands.
fn stay(scenario: &Scenario, shown: &Layout) -> Vec<Edit> {
    let all = scenario.stages.iter().zip(&shown.stages).zip(&shown.slots);
    let free = all.filter(|((stage, _), slot)| slot.is_some() && !is_placed(stage));
    free.map(|((stage, rect), _)| put(stage, *rect)).collect()
}

/// Places for what stands in the journey after an edit and did not before.
fn settle(scenario: &Scenario, shown: &Layout, after: &Scenario) -> Vec<Edit> {
    let free = arranged(after);
    let mut stands: Vec<Option<Rect>> = after
        .stages
        .iter()
        .map(|stage| {
            let at = scenario.stage_index(&stage.id)?;
            shown.slots[at].and(shown.stages.get(at).copied())
        })
        .collect();
    let mut edits = Vec::new();
    for (at, stage) in after.stages.iter().enumerate() {
        if stands[at].is_some() || free.slots[at].is_none() {
            continue;
        }
        let Some(wish) = wish(stage, at, &free, &stands) else {
            continue;
        };
        let others: Vec<Rect> = stands
            .iter()
            .chain(&shown.channels)
            .flatten()
            .copied()
            .collect();
        let mut place = beside(wish, &others);
        if place != wish {
            // Where it has to go elsewhere there is room for arrows between.
            let wider: Vec<Rect> = others.iter().map(|other| other.grown(ROOM)).collect();
            place = beside(wish, &wider);
        }
        stands[at] = Some(place);
        let edit = put(stage, place);
        if edit != Edit::Place(stage.id.clone(), own_place(stage)) {
            edits.push(edit);
        }
    }
    edits
}

/// How a journey is laid out if nobody has placed anything.
fn arranged(scenario: &Scenario) -> Layout {
    let mut free = scenario.clone();
    for stage in &mut free.stages {
        (stage.x, stage.y) = (None, None);
    }
    layout(&free, DESK)
}

/// Where a new stage wishes to stand: at its own place, else as far from a stage as the layout would put it. That is one
/// that it is connected with, or the nearest.
fn wish(stage: &Stage, at: usize, free: &Layout, stands: &[Option<Rect>]) -> Option<Rect> {
    let middle = |stage: usize| free.stages[stage].center();
    let linked = |other: usize| {
        let mut arrows = free.graph.inner();
        arrows.any(|ends| ends == (at, other) || ends == (other, at))
    };
    let far = |other: usize| distance(middle(other), middle(at));
    let known =
        (0..stands.len()).filter(|&other| stands[other].is_some() && free.slots[other].is_some());
    let by = known.min_by(|&a, &b| (linked(b).cmp(&linked(a))).then(far(a).total_cmp(&far(b))))?;
    let beside = stands[by]?;
    let from = beside.center();
    let wished = own_place(stage).map_or_else(
        || Point {
            x: from.x + middle(at).x - middle(by).x,
            y: from.y + middle(at).y - middle(by).y,
        },
        |(x, y)| Point { x, y },
    );
    Some(Rect {
        x: (wished.x - beside.width / 2.0).max(0.0),
        y: (wished.y - beside.height / 2.0).max(0.0),
        ..beside
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::edit::{Item, StructureEdit};
    use crate::app::view::Selection;
    use crate::model::templates::all;
    use crate::model::{PeriodUnit, StageKind, Transition};
    use crate::text::Language;
    use crate::ui::editor::acts;
    use crate::ui::map::geometry::Size;

    const LANGUAGE: Language = Language::English;

    /// Five stages, the first three of them connected; the third was moved down a little.
    fn nudged(size: Size) -> Scenario {
        let mut scenario = Scenario::new(PeriodUnit::Month, 36);
        for name in ["First", "Trial", "Member", "Regular", "Champion"] {
            let kind = match name {
                "First" => StageKind::Prospect,
                _ => StageKind::Customer,
            };
            let mut stage = Stage::new(name.to_lowercase(), kind);
            stage.name = name.to_owned();
            scenario.stages.push(stage);
        }
        for (from, to) in [("first", "trial"), ("trial", "member")] {
            let arrow = Transition::new(format!("{from}-{to}"), from, to, 0.05);
            scenario.transitions.push(arrow);
        }
        let place = layout(&scenario, size).stages[2].center();
        done(
            &scenario,
            Edit::Place(
                "member".to_owned(),
                Some((place.x.round(), place.y.round() + 30.0)),
            ),
        )
    }

    fn done(scenario: &Scenario, edit: Edit) -> Scenario {
        let mut after = scenario.clone();
        assert!(edit.clone().apply(&mut after), "{edit:?}");
        after
    }

    fn id(at: &str) -> Selection {
        Selection::Stage(at.to_owned())
    }

    /// What a person may do next; each adds to what the one before made.
    fn acts_in_turn() -> Vec<fn(&Scenario) -> Edit> {
        vec![
            |it| acts::add_channel(it, LANGUAGE, None).unwrap().edit,
            |it| acts::add_stage(it, LANGUAGE).edit,
            |it| acts::duplicate(it, LANGUAGE, &id("member")).unwrap().edit,
            |it| acts::duplicate(it, LANGUAGE, &id("trial")).unwrap().edit,
            |it| acts::connect(it, LANGUAGE, "member", "regular").edit,
            |it| {
                acts::add_stage_after(it, LANGUAGE, "member", None)
                    .unwrap()
                    .edit
            },
            |it| {
                acts::add_channel(it, LANGUAGE, Some(&id("member")))
                    .unwrap()
                    .edit
            },
            |it| acts::add_channel(it, LANGUAGE, None).unwrap().edit,
            |_| {
                Edit::Name(
                    Item::Stage("trial".to_owned()),
                    "A trial of thirty days".to_owned(),
                )
            },
            |it| acts::add_referral(it, LANGUAGE, None).unwrap().edit,
            |_| Edit::Structure(StructureEdit::Remove(Item::Stage("trial-copy".to_owned()))),
        ]
    }

    /// Makes an edit on a map of this size: whoever stood on it stays, and nothing lies on anything.
    fn stays(scenario: &Scenario, size: Size, edit: Edit) -> Scenario {
        let shown = layout(scenario, size);
        let after = done(scenario, holding(scenario, Some(&shown), edit.clone()));
        let now = layout(&after, size);
        for (at, stage) in scenario.stages.iter().enumerate() {
            if shown.slots[at].is_none() {
                // The foot is as long as the picture.
                continue;
            }
            let Some(there) = after.stage_index(&stage.id) else {
                continue;
            };
            let far = distance(shown.stages[at].center(), now.stages[there].center());
            assert!(far <= 1.0, "{edit:?} moves {} by {far}", stage.id);
        }
        let things: Vec<Rect> = now
            .stages
            .iter()
            .chain(now.channels.iter().flatten())
            .copied()
            .collect();
        for (at, thing) in things.iter().enumerate() {
            for other in &things[..at] {
                assert!(
                    thing.overlap(other) < 0.01,
                    "{edit:?}: {thing:?} lies on {other:?}"
                );
            }
        }
        after
    }

    #[test]
    fn the_layout_alone_moves_what_nobody_placed_once_something_is_added() {
        let scenario = nudged(DESK);
        let edit = acts::add_channel(&scenario, LANGUAGE, None).unwrap().edit;
        let (before, after) = (
            layout(&scenario, DESK),
            layout(&done(&scenario, edit), DESK),
        );
        assert!(distance(before.stages[1].center(), after.stages[1].center()) > 20.0);
    }

    #[test]
    fn what_stands_on_a_map_stays_whatever_is_added() {
        for width in [800.0, 1096.0, 1500.0] {
            let size = Size { width, ..DESK };
            let first = nudged(size);
            let mut all = first.clone();
            for act in acts_in_turn().into_iter().take(8) {
                stays(&first, size, act(&first));
            }
            for act in acts_in_turn() {
                all = stays(&all, size, act(&all));
            }
            let member = |it: &Scenario| own_place(&it.stages[it.stage_index("member").unwrap()]);
            assert_eq!(member(&all), member(&first));
            let trial = all.stages[1].clone();
            assert!(trial.x < all.stages[2].x, "arrows lead on");
        }
    }

    #[test]
    fn what_stands_on_the_map_of_a_template_stays() {
        for template in all() {
            let first = (template.build)();
            let shown = layout(&first, DESK);
            for (at, stage) in first.stages.iter().enumerate() {
                if shown.slots[at].is_none() {
                    continue;
                }
                let middle = shown.stages[at].center();
                let place = Some((middle.x.round() + 4.0, middle.y.round() + 18.0));
                let moved = done(&first, Edit::Place(stage.id.clone(), place));
                let what = id(&stage.id);
                let channel = acts::add_channel(&moved, LANGUAGE, Some(&what)).unwrap();
                let mut more = stays(&moved, DESK, channel.edit);
                more = stays(&more, DESK, acts::add_stage(&more, LANGUAGE).edit);
                let copy = acts::duplicate(&more, LANGUAGE, &what).unwrap();
                more = stays(&more, DESK, copy.edit);
                let next = acts::add_stage_after(&more, LANGUAGE, &stage.id, None).unwrap();
                stays(&more, DESK, next.edit);
            }
        }
    }

    #[test]
    fn a_map_that_nobody_arranged_is_laid_out_anew() {
        let mut scenario = nudged(DESK);
        scenario = done(&scenario, acts::arrange(&scenario).unwrap());
        for act in [acts_in_turn()[0], acts_in_turn()[1], acts_in_turn()[2]] {
            let edit = act(&scenario);
            let shown = layout(&scenario, DESK);
            assert_eq!(holding(&scenario, Some(&shown), edit.clone()), edit);
        }
    }

    #[test]
    fn a_phone_adds_to_an_arranged_map_too() {
        let scenario = nudged(DESK);
        let phone = layout(
            &scenario,
            Size {
                width: 390.0,
                height: 600.0,
            },
        );
        let edit = acts::add_stage(&scenario, LANGUAGE).edit;
        let after = done(&scenario, holding(&scenario, Some(&phone), edit));
        assert!(after.stages.iter().all(is_placed));
        let wide = layout(&after, DESK);
        assert!(wide.stages[5].x > wide.stages[4].right());
    }

    #[test]
    fn arranging_lays_all_out_anew() {
        let mut all = nudged(DESK);
        for act in acts_in_turn() {
            all = stays(&all, DESK, act(&all));
        }
        let again = done(&all, acts::arrange(&all).unwrap());
        assert_eq!(layout(&again, DESK), arranged(&all));
    }
}
