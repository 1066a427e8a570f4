//! Where a stage comes to stand that was dropped upon another: beside it, so that nothing else has to make way.

use crate::ui::map::geometry::Rect;
use crate::ui::map::path::distance;

/// Room between two stages.
const ROOM: f64 = 12.0;
/// Places that are tried.
const TRIES: usize = 400;

/// The place nearest to where a stage was dropped that is free of all others; where it was dropped, if there is none nearby.
pub fn beside(dropped: Rect, others: &[Rect]) -> Rect {
    let mut open = vec![dropped];
    for _ in 0..TRIES {
        let far = |rect: &Rect| distance(rect.center(), dropped.center());
        let nearest = (0..open.len()).min_by(|a, b| far(&open[*a]).total_cmp(&far(&open[*b])));
        let Some(place) = nearest.map(|at| open.swap_remove(at)) else {
            break;
        };
        let Some(other) = others
            .iter()
            .find(|other| other.grown(ROOM - 1.0).overlap(&place) > 0.0)
        else {
            return place;
        };
        let at = |x: f64, y: f64| Rect { x, y, ..place };
        let around = [
            at(other.right() + ROOM, place.y),
            at(other.x - place.width - ROOM, place.y),
            at(place.x, other.bottom() + ROOM),
            at(place.x, other.y - place.height - ROOM),
        ];
        open.extend(
            around
                .into_iter()
                .filter(|it| it.x >= 0.0 && it.y >= 0.0 && far(it) > far(&place)),
        );
    }
    dropped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(x: f64, y: f64) -> Rect {
        Rect {
            x,
            y,
            width: 100.0,
            height: 60.0,
        }
    }

    #[test]
    fn a_stage_that_is_dropped_upon_another_stands_beside_it() {
        let others = [
            stage(200.0, 100.0),
            stage(200.0, 172.0),
            stage(312.0, 100.0),
        ];
        assert_eq!(beside(stage(500.0, 500.0), &others), stage(500.0, 500.0));
        assert_eq!(beside(stage(120.0, 110.0), &others), stage(88.0, 110.0));
        assert_eq!(beside(stage(210.0, 60.0), &others), stage(210.0, 28.0));
        // Between two that leave no room it goes past both.
        let place = beside(stage(290.0, 140.0), &others);
        assert!(
            others
                .iter()
                .all(|other| other.grown(6.0).overlap(&place) == 0.0),
            "{place:?}"
        );
        assert_eq!(place, stage(312.0, 172.0));
        assert_eq!(
            beside(stage(0.0, 0.0), &[stage(10.0, 10.0)]),
            stage(0.0, 82.0)
        );
    }
}
