//! How large the map is shown, and which part of it.
//!
//! The picture is as large as the zoom says and its frame scrolls, so that wheels, fingers and the
//! focus move it as they move any page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::board::Board;
use crate::ui::map::Layout;
use crate::ui::map::geometry::Point;

/// Greatest zoom, of the whole map.
pub const MOST: f64 = 8.0;
/// One step of the buttons.
pub const STEP: f64 = 1.3;

/// Pixels of a map unit at which all words can be read.
const READABLE: f64 = 0.82;

/// Pixels of a map unit below which a name is a line.
const DISCERNIBLE: f64 = 0.4;

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
        let next = (*live.zoom * factor).clamp(1.0, MOST);
        let (Some(view), Some(layout)) = (live.view.cast::<HtmlElement>(), live.layout.as_ref())
        else {
            return;
        };
        let Some(picture) = self.picture() else {
            return;
        };
        let frame = view.get_bounding_client_rect();
        let (x, y) = around.unwrap_or((
            frame.left() + frame.width() / 2.0,
            frame.top() + frame.height() / 2.0,
        ));
        let Some(before) = Fit::of(&picture, layout) else {
            return;
        };
        let point = before.to_map(x, y);
        set(&view, next, layout);
        if let Some(after) = Fit::of(&picture, layout) {
            let (to_x, to_y) = after.to_screen(point);
            self.pan_to(
                f64::from(view.scroll_left()) + to_x - x,
                f64::from(view.scroll_top()) + to_y - y,
            );
        }
        live.zoom.set(next);
    }

    /// Shows the whole map.
    pub fn fit(&self) {
        self.zoom_to(1.0);
    }

    /// Shows the whole map where words can be made out in it, else its beginning as large as it is to be read.
    pub fn fit_to_see(&self) {
        self.fit();
        if let Some(whole) = self.scale().filter(|scale| *scale < DISCERNIBLE) {
            self.begin_at(READABLE / whole);
        }
    }

    /// Shows the map as large as it is to be read, from its beginning.
    pub fn fit_to_read(&self) {
        if let (Some(live), Some(scale)) = (self.live(), self.scale()) {
            self.begin_at(*live.zoom * READABLE / scale);
        }
    }

    /// Pixels for a unit of the map, as it is shown now.
    fn scale(&self) -> Option<f64> {
        let live = self.live()?;
        let (picture, layout) = (self.picture()?, live.layout.as_ref()?);
        Fit::of(&picture, layout).map(|fit| fit.scale)
    }

    /// Zooms so far, as far as it goes, and shows the beginning.
    fn begin_at(&self, zoom: f64) {
        self.zoom_to(zoom.clamp(1.0, MOST));
        self.pan_to(0.0, 0.0);
    }

    fn zoom_to(&self, zoom: f64) {
        let Some(live) = self.live() else { return };
        if let (Some(view), Some(layout)) = (live.view.cast::<HtmlElement>(), live.layout.as_ref())
        {
            set(&view, zoom, layout);
        }
        live.zoom.set(zoom);
    }

    /// Holds the zoom where the frame or the map has another size now.
    pub fn hold_zoom(&self) {
        let Some(live) = self.live() else { return };
        if let (Some(view), Some(layout)) = (live.view.cast::<HtmlElement>(), live.layout.as_ref())
        {
            set(&view, *live.zoom, layout);
        }
    }

    /// Moves the part that is shown.
    pub fn pan_to(&self, left: f64, top: f64) {
        if let Some(view) = self.live().and_then(|live| live.view.cast::<Element>()) {
            view.set_scroll_left(left.round() as i32);
            view.set_scroll_top(top.round() as i32);
        }
    }
}

/// The style sheet makes the picture so much larger than its frame: no larger than what is drawn, so that there
/// is nothing empty to scroll to. What it is told stands with the picture alone, since the browser would go through the
/// styles of all that is within the frame for it.
fn set(view: &HtmlElement, zoom: f64, layout: &Layout) {
    let picture = view.first_element_child();
    let Some(picture) = picture.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let style = picture.style();
    if zoom <= 1.0 {
        for name in ["--zoom", "--map-width", "--map-height"] {
            let _ = style.remove_property(name);
        }
        return;
    }
    let frame = view.get_bounding_client_rect();
    let size = layout.size;
    let scale = (frame.width() / size.width).min(frame.height() / size.height) * zoom;
    let _ = style.set_property("--zoom", &format!("{zoom:.4}"));
    let _ = style.set_property("--map-width", &format!("{:.1}px", size.width * scale));
    let _ = style.set_property("--map-height", &format!("{:.1}px", size.height * scale));
}
