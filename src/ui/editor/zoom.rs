//! How large the map is shown, and which part of it.
//!
//! The picture is as large as the zoom says and its frame scrolls, so that wheels, fingers and the
//! focus move it as they move any page.

use web_sys::{Element, HtmlElement};

use super::board::Board;
use crate::ui::map::Layout;
use crate::ui::map::geometry::Point;

/// Greatest zoom, of the whole map.
pub const MOST: f64 = 8.0;
/// One step of the buttons.
pub const STEP: f64 = 1.3;

/// How map units lie on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    left: f64,
    top: f64,
    /// Pixels of a map unit.
    pub scale: f64,
}

impl Fit {
    /// Of the picture as it stands: it keeps its proportions and is centred.
    pub fn of(picture: &Element, layout: &Layout) -> Option<Self> {
        let rect = picture.get_bounding_client_rect();
        let size = layout.size;
        let scale = (rect.width() / size.width).min(rect.height() / size.height);
        (scale.is_finite() && scale > 0.0).then(|| Self {
            left: rect.left() + (rect.width() - size.width * scale) / 2.0,
            top: rect.top() + (rect.height() - size.height * scale) / 2.0,
            scale,
        })
    }

    /// A point of the screen in map units.
    #[must_use]
    pub fn to_map(self, x: f64, y: f64) -> Point {
        Point {
            x: (x - self.left) / self.scale,
            y: (y - self.top) / self.scale,
        }
    }

    /// A point of the map on the screen.
    #[must_use]
    pub fn to_screen(self, point: Point) -> (f64, f64) {
        (
            self.left + point.x * self.scale,
            self.top + point.y * self.scale,
        )
    }
}

impl Board {
    /// Zooms by a factor, keeping a point of the screen (the middle, where none is given) in its place.
    pub fn zoom_by(&self, factor: f64, around: Option<(f64, f64)>) {
        let Some(live) = self.live() else { return };
        let Some(view) = live.view.cast::<HtmlElement>() else {
            return;
        };
        let now = *live.zoom;
        let next = (now * factor).clamp(1.0, MOST);
        let frame = view.get_bounding_client_rect();
        let (x, y) = around.map_or((frame.width() / 2.0, frame.height() / 2.0), |(x, y)| {
            (x - frame.left(), y - frame.top())
        });
        let (left, top) = (f64::from(view.scroll_left()), f64::from(view.scroll_top()));
        let ratio = next / now;
        set(&view, next);
        view.set_scroll_left(((left + x) * ratio - x).round() as i32);
        view.set_scroll_top(((top + y) * ratio - y).round() as i32);
        live.zoom.set(next);
    }

    /// Shows the whole map.
    pub fn fit(&self) {
        let Some(live) = self.live() else { return };
        if let Some(view) = live.view.cast::<HtmlElement>() {
            set(&view, 1.0);
        }
        live.zoom.set(1.0);
    }

    /// Moves the part that is shown.
    pub fn pan_to(&self, left: f64, top: f64) {
        if let Some(view) = self.live().and_then(|live| live.view.cast::<Element>()) {
            view.set_scroll_left(left.round() as i32);
            view.set_scroll_top(top.round() as i32);
        }
    }
}

/// The style sheet makes the picture so much larger than its frame.
fn set(view: &HtmlElement, zoom: f64) {
    let _ = view.style().set_property("--zoom", &format!("{zoom:.4}"));
}
