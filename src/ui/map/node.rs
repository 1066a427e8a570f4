//! How stages, the lost along the foot, and channels are drawn.

use super::geometry::{Direction, Rect};
use super::path::number;
use super::width::{shortened, text_width};
use crate::model::{Sentiment, StageKind};
use crate::ui::charts::scene::{Anchor, Mark};

/// Sizes of the type of a stage's name, in the order in which they are tried.
const SIZES: [f64; 5] = [13.0, 12.0, 11.5, 11.0, SMALLEST];
/// The smallest one that is still read well.
const SMALLEST: f64 = 10.66;
/// The size of a name that is shortened in any case.
const SHORTENED: f64 = 12.0;
/// How much closer to the edges than others a name may stand that is whole only then.
const OUT: f64 = 3.0;

/// The worded figures of a stage.
pub struct NodeText<'a> {
    /// Name.
    pub name: &'a str,
    /// How many.
    pub people: &'a str,
    /// Change per period; may be empty.
    pub change: &'a str,
    /// Stock as a part of the largest.
    pub stock: f64,
}

pub(super) fn text(
    x: f64,
    y: f64,
    text: impl Into<String>,
    size: f64,
    anchor: Anchor,
    class: &str,
) -> Mark {
    Mark::Text {
        x,
        y,
        text: text.into(),
        size,
        anchor,
        class: class.to_owned(),
    }
}

pub(super) fn rect(rect: Rect, radius: f64, class: impl Into<String>) -> Mark {
    Mark::Rect {
        x: rect.x,
        y: rect.y,
        width: rect.width,
        height: rect.height,
        radius,
        class: class.into(),
    }
}

pub(super) fn path(d: impl Into<String>, class: impl Into<String>, width: Option<f64>) -> Mark {
    Mark::Path {
        d: d.into(),
        class: class.into(),
        width,
    }
}

/// The ending of style classes for a kind.
#[must_use]
pub fn kind_class(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Prospect => "prospect",
        StageKind::Customer => "customer",
        StageKind::Dormant => "dormant",
        StageKind::Lost => "lost",
    }
}

/// The ring around what is selected.
pub(super) fn ring(around: Rect, radius: f64) -> Vec<Mark> {
    vec![
        rect(around.grown(4.0), radius + 4.0, "selhalo node-halo"),
        rect(around.grown(1.5), radius + 1.5, "node-ring"),
    ]
}

/// A stage of the journey proper.
#[must_use]
pub fn stage(
    place: Rect,
    kind: StageKind,
    sentiment: Option<Sentiment>,
    words: &NodeText<'_>,
    selected: bool,
) -> Vec<Mark> {
    let class = kind_class(kind);
    let (x, y) = (place.x, place.y);
    let mut marks = Vec::new();
    if selected {
        marks.extend(ring(place, 8.0));
    }
    marks.push(rect(place, 8.0, format!("node k-{class}")));
    marks.extend(glyph(x + 15.0, y + 17.0, kind));
    let marked = matches!(sentiment, Some(Sentiment::Promoter | Sentiment::Detractor));
    let room = place.width - 26.0 - if marked { 26.0 } else { 6.0 };
    marks.push(name((x + 26.0, y + 21.5), words.name, room, marked));
    match sentiment {
        Some(Sentiment::Promoter) => marks.push(path(
            format!(
                "M{},{}l6,10h-12z",
                number(place.right() - 16.0),
                number(y + 12.0)
            ),
            "mark-promoter kb-customer",
            None,
        )),
        Some(Sentiment::Detractor) => marks.push(path(
            format!(
                "M{},{}l6,-10h-12z",
                number(place.right() - 16.0),
                number(y + 22.0)
            ),
            "mark-detractor neg",
            None,
        )),
        _ => {}
    }
    marks.push(text(
        x + 12.0,
        y + 44.0,
        words.people,
        17.0,
        Anchor::Start,
        "t b",
    ));
    let taken = text_width(words.people, 17.0, true) + 12.0;
    if taken + text_width(words.change, 11.0, false) + 20.0 < place.width {
        marks.push(text(
            place.right() - 10.0,
            y + 44.0,
            words.change,
            11.0,
            Anchor::End,
            "t2",
        ));
    }
    let bar = Rect {
        x: x + 10.0,
        y: y + 51.0,
        width: place.width - 20.0,
        height: 4.0,
    };
    marks.push(rect(bar, 2.0, "track"));
    let stock = Rect {
        width: bar.width * words.stock.clamp(0.0, 1.0),
        ..bar
    };
    if stock.width > 0.05 {
        marks.push(rect(
            stock,
            stock.width.min(4.0) / 2.0,
            format!("kb-{class}"),
        ));
    }
    marks
}

/// A name: a little smaller where that saves it, at last a little closer to the edges, else shortened. `marked`: what it ends before is a mark.
fn name((x, y): (f64, f64), name: &str, room: f64, marked: bool) -> Mark {
    let beyond = if marked { OUT } else { 2.0 * OUT };
    let fits = |size: f64, room: f64| text_width(name, size, true) <= room;
    let whole = || name.to_owned();
    let (x, shown, size) = match SIZES.into_iter().find(|size| fits(*size, room)) {
        Some(size) => (x, whole(), size),
        None if fits(SMALLEST, room + beyond) => (x - OUT, whole(), SMALLEST),
        None => (x, shortened(name, SHORTENED, true, room), SHORTENED),
    };
    text(x, y, shown, size, Anchor::Start, "t b")
}

/// The sign of a kind.
fn glyph(x: f64, y: f64, kind: StageKind) -> Vec<Mark> {
    let circle = |class: &str| Mark::Circle {
        x,
        y,
        r: 4.0,
        class: class.to_owned(),
    };
    match kind {
        StageKind::Prospect => vec![circle("kg-prospect")],
        StageKind::Customer => vec![circle("kg-customer")],
        StageKind::Dormant => vec![
            circle("kg-dormant"),
            path(
                format!("M{0},{1}a4,4 0 0 0 0,8z", number(x), number(y - 4.0)),
                "kb-dormant",
                None,
            ),
        ],
        StageKind::Lost => vec![path(
            format!("M{},{}l8,8m0,-8l-8,8", number(x - 4.0), number(y - 4.0)),
            "kg-lost",
            None,
        )],
    }
}

/// A bar of the foot.
#[must_use]
pub fn foot(place: Rect, name: &str, so_far: &str, change: &str, selected: bool) -> Vec<Mark> {
    let mut marks = Vec::new();
    if selected {
        marks.extend(ring(place, 8.0));
    }
    marks.push(rect(place, 8.0, "node k-lost"));
    let middle = place.center().y;
    marks.extend(glyph(place.x + 16.0, middle, StageKind::Lost));
    let x = place.x + 30.0;
    let one_line = place.height < 40.0;
    let room = place.right() - 10.0 - x;
    let shown = shortened(name, 13.0, true, room);
    let named = text_width(&shown, 13.0, true) + 14.0;
    if one_line {
        let base = middle + 4.8;
        marks.push(text(x, base, shown, 13.0, Anchor::Start, "t b"));
        let people = text_width(so_far, 13.0, false);
        if named + people < room {
            marks.push(text(x + named, base, so_far, 13.0, Anchor::Start, "t"));
            let third = named + people + 16.0;
            if third + text_width(change, 12.0, false) < room {
                marks.push(text(x + third, base, change, 12.0, Anchor::Start, "t2"));
            }
        }
    } else {
        marks.push(text(x, middle - 4.0, shown, 13.0, Anchor::Start, "t b"));
        let both = format!("{so_far}   {change}");
        let line = if text_width(&both, 12.0, false) < room {
            both
        } else {
            so_far.to_owned()
        };
        marks.push(text(
            x,
            middle + 13.0,
            shortened(&line, 12.0, false, room),
            12.0,
            Anchor::Start,
            "t2",
        ));
    }
    marks
}

/// A channel: a chevron that points to its stage.
#[must_use]
pub fn channel(
    place: Rect,
    direction: Direction,
    name: &str,
    arrivals: &str,
    selected: bool,
) -> Vec<Mark> {
    let (x, y, w, h) = (place.x, place.y, place.width, place.height);
    let n = number;
    let d = match direction {
        Direction::Rightwards => {
            let tip = 16.0_f64.min(w / 4.0);
            format!(
                "M{},{}h{}l{},{}l{},{}h{}l{},{}z",
                n(x),
                n(y),
                n(w - tip),
                n(tip),
                n(h / 2.0),
                n(-tip),
                n(h / 2.0),
                n(tip - w),
                n(tip),
                n(-h / 2.0)
            )
        }
        Direction::Downwards => {
            let tip = 9.0;
            format!(
                "M{},{}h{}v{}l{},{}l{},{}z",
                n(x),
                n(y),
                n(w),
                n(h - tip),
                n(-w / 2.0),
                n(tip),
                n(-w / 2.0),
                n(-tip)
            )
        }
    };
    let mut marks = Vec::new();
    if selected {
        marks.push(path(d.clone(), "selhalo node-halo", Some(9.0)));
    }
    let class = if selected {
        "node k-prospect chosen"
    } else {
        "node k-prospect"
    };
    marks.push(path(d, class, Some(1.5)));
    let center = place.center();
    let (middle, room) = match direction {
        Direction::Rightwards => (center.x + 3.0, w - 40.0),
        Direction::Downwards => (center.x, w - 14.0),
    };
    let drop = if direction == Direction::Downwards {
        -4.0
    } else {
        0.0
    };
    let fits = |size: f64, room: f64| text_width(name, size, true) <= room;
    let size = if fits(13.0, room) {
        13.0
    } else if !fits(11.5, room + 6.0) && fits(SMALLEST, room + 6.0) {
        SMALLEST
    } else {
        11.5
    };
    marks.push(text(
        middle,
        center.y - 5.0 + drop,
        shortened(name, size, true, room + 6.0),
        size,
        Anchor::Middle,
        "t b",
    ));
    marks.push(text(
        middle,
        center.y + 12.0 + drop,
        arrivals,
        13.0,
        Anchor::Middle,
        "t",
    ));
    marks
}
