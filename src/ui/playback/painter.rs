//! Draws dots on two canvases: those at rest once a period, those on the way in every frame.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::board::Board;
use super::clock::Pose;
use crate::analysis::playback::film::{Film, LOOKS, Look, Place, Stay, Trip};
use crate::analysis::playback::{Course, Playback};
use crate::app::Shared;
use crate::engine::journal::Came;
use crate::ui::map::geometry::Point;
use crate::ui::map::path::distance;

/// Radius of a dot on its way.
const RADIUS: f64 = 3.3;
/// Least radius on the screen of a dot on its way, and of one at rest, however small the map is: on a projector less is not seen.
const LEAST: [f64; 2] = [2.6, 1.2];
/// The last one sets out when this part of a period is over.
const LATEST: f64 = 0.4;
/// Part of a way in which a dot grows at its start and shrinks at its end.
const GROWS: f64 = 0.12;
/// How near to a dot a press has to be.
const REACH: f64 = 22.0;
/// Radius of the ring around who is followed.
const RING: f64 = 9.0;

/// A dot as it is drawn.
#[derive(Debug, Clone, Copy)]
struct Dot {
    person: u32,
    at: Point,
    radius: f64,
    look: Look,
}

/// The colours of the page's theme.
#[derive(Default)]
struct Colors {
    /// By look, in the order of [`LOOKS`].
    looks: [String; 5],
    ground: String,
    accent: String,
}

impl Colors {
    fn of(canvas: &HtmlCanvasElement) -> Self {
        let style = gloo_utils::window().get_computed_style(canvas);
        let Ok(Some(style)) = style else {
            return Self::default();
        };
        let value = |name: &str| style.get_property_value(name).unwrap_or_default();
        Self {
            looks: [
                "--dot-known",
                "--dot-new",
                "--dot-referred",
                "--dot-lost",
                "--dot-back",
            ]
            .map(value),
            ground: value("--ground"),
            accent: value("--accent"),
        }
    }
}

/// Who is followed on a board, and where they rest.
#[derive(Clone, Copy, PartialEq)]
struct Followed {
    person: u32,
    rest: Option<Point>,
}

/// Draws one strategy.
pub struct Painter {
    resting: HtmlCanvasElement,
    moving: HtmlCanvasElement,
    playback: Shared<Playback>,
    course: usize,
    film: Shared<Film>,
    board: Rc<Board>,
    colors: Colors,
    /// What was drawn last, and of whom it was the ring.
    drawn: Option<(Pose, Option<u64>)>,
    followed: Option<Followed>,
}

impl Painter {
    /// For a course, and the canvases that lie over its map.
    pub fn new(
        (resting, moving): (HtmlCanvasElement, HtmlCanvasElement),
        playback: Shared<Playback>,
        course: usize,
        film: Shared<Film>,
        board: Rc<Board>,
    ) -> Self {
        Self {
            resting,
            moving,
            playback,
            course,
            film,
            board,
            colors: Colors::default(),
            drawn: None,
            followed: None,
        }
    }

    fn course(&self) -> Option<&Course> {
        self.playback.courses.get(self.course)
    }

    /// Draws what is not drawn yet.
    pub fn paint(&mut self, pose: Pose, followed: Option<u64>) {
        if self.drawn == Some((pose, followed)) {
            return;
        }
        let same_rest = self
            .drawn
            .is_some_and(|(last, who)| who == followed && stage_of(last) == stage_of(pose));
        self.drawn = Some((pose, followed));
        if !same_rest {
            self.rest(pose);
            self.followed = followed.and_then(|key| self.find(key, pose));
        }
        self.move_on(pose);
    }

    fn find(&self, key: u64, pose: Pose) -> Option<Followed> {
        let people = &self.course()?.record.people;
        let person = people.iter().position(|person| person.key == key)? as u32;
        let place = match pose {
            Pose::Rest(time) => self.film.place_at(person, time),
            Pose::Moving(period, _) | Pose::Still(period) => {
                let mut stays = self.film.throughout(period);
                stays
                    .find(|stay| stay.person == person)
                    .map(|stay| stay.place)
            }
        };
        let rest = place.and_then(|place| self.point(place));
        Some(Followed { person, rest })
    }

    /// Where a place is; for the lost, where they went.
    fn point(&self, place: Place) -> Option<Point> {
        (self.board.rest(place)).or_else(|| self.board.drain(place.stage))
    }

    /// Those at rest.
    fn rest(&mut self, pose: Pose) {
        self.colors = Colors::of(&self.resting);
        let Some(pen) = ready(&self.resting, &self.board) else {
            return;
        };
        let dots = self.dots_at_rest(pose);
        for (at, look) in LOOKS.iter().enumerate() {
            pen.set_global_alpha(if *look == Look::Known { 0.5 } else { 0.9 });
            self.draw(&pen, &dots, *look, &self.colors.looks[at]);
        }
        pen.set_global_alpha(1.0);
    }

    /// How large a dot at rest is, and one that is about to come to rest.
    fn resting_radius(&self) -> f64 {
        let own = (0.4 * self.board.pitch).clamp(0.7, 2.2);
        own.max(LEAST[1] / self.scale())
    }

    /// How large a dot on its way is.
    fn moving_radius(&self) -> f64 {
        RADIUS.max(LEAST[0] / self.scale())
    }

    /// How large a unit of the map is on the screen.
    fn scale(&self) -> f64 {
        let shown = f64::from(self.moving.client_width()) / self.board.size.width.max(1.0);
        if shown > 0.0 { shown } else { 1.0 }
    }

    fn dots_at_rest(&self, pose: Pose) -> Vec<Dot> {
        let Some(course) = self.course() else {
            return Vec::new();
        };
        let radius = self.resting_radius();
        let dot = |stay: &Stay, time: u32| {
            Some(Dot {
                person: stay.person,
                at: self.board.rest(stay.place)?,
                radius,
                look: stay.look_at(time, &course.record),
            })
        };
        match pose {
            Pose::Rest(time) => (self.film.at(time))
                .filter_map(|stay| dot(stay, time))
                .collect(),
            Pose::Moving(period, _) | Pose::Still(period) => (self.film.throughout(period))
                .filter_map(|stay| dot(stay, period))
                .collect(),
        }
    }

    /// Those on their way, and the ring.
    fn move_on(&self, pose: Pose) {
        let Some(pen) = ready(&self.moving, &self.board) else {
            return;
        };
        let dots = self.dots_on_way(pose);
        pen.set_stroke_style_str(&self.colors.ground);
        for (at, look) in LOOKS.iter().enumerate() {
            self.draw(&pen, &dots, *look, &self.colors.looks[at]);
        }
        let Some(followed) = self.followed else {
            return;
        };
        let moves = dots.iter().find(|dot| dot.person == followed.person);
        if let Some(at) = moves.map(|dot| dot.at).or(followed.rest) {
            self.ring(&pen, at);
        }
    }

    fn dots_on_way(&self, pose: Pose) -> Vec<Dot> {
        let (period, part) = match pose {
            Pose::Rest(_) => return Vec::new(),
            Pose::Moving(period, part) => (period, Some(part)),
            Pose::Still(period) => (period, None),
        };
        let trips = self.film.trips(period).iter();
        // Asking the page how large it is takes time: once for all.
        let radii = [self.moving_radius(), self.resting_radius()];
        trips
            .filter_map(|trip| self.on_way(trip, part, radii))
            .collect()
    }

    /// Someone on a trip when this part of the period is over; `None`: in a still picture. `radii`: on the way, and at rest.
    fn on_way(&self, trip: &Trip, part: Option<f64>, [moving, rest]: [f64; 2]) -> Option<Dot> {
        let key = self.course()?.record.people.get(trip.person as usize)?.key;
        let own = |shift: u32| f64::from((key >> shift) as u16) / 65_536.0;
        let done = match part {
            Some(part) => eased((part - LATEST * own(0)) / (1.0 - LATEST)),
            None => 0.2 + 0.6 * own(0),
        };
        if trip.from.is_none() && done <= 0.0 {
            return None;
        }
        let legs = self.film.legs(trip);
        let all = legs.len() as f64;
        let at = ((done * all) as usize).min(legs.len() - 1);
        let leg = legs.get(at)?;
        let of_leg = done * all - at as f64;
        // Between two legs there is no place: the ends of the arrows are near enough.
        let from = trip.from.filter(|_| at == 0);
        let to = Some(trip.to).filter(|_| at + 1 == legs.len());
        let ends = (
            from.and_then(|place| self.board.rest(place)),
            to.and_then(|place| self.board.rest(place)),
        );
        let point = self.board.on_way(leg, ends, of_leg, own(16) - 0.5);
        let first = if ends.0.is_some() { rest } else { 0.0 };
        let last = if ends.1.is_some() { rest } else { 0.0 };
        let radius = if done < 0.5 {
            first + (moving - first) * (done / GROWS).min(1.0)
        } else {
            last + (moving - last) * ((1.0 - done) / GROWS).min(1.0)
        };
        Some(Dot {
            person: trip.person,
            at: point,
            radius,
            look: if done > 0.0 {
                leg.look
            } else {
                self.before(trip)
            },
        })
    }

    /// What someone looks like who has not set out yet.
    fn before(&self, trip: &Trip) -> Look {
        let people = self.course().map(|course| &course.record.people);
        let person = people.and_then(|people| people.get(trip.person as usize));
        match person.map(|person| person.came) {
            Some(Came::Referral(_)) => Look::Referred,
            _ => Look::Known,
        }
    }

    fn draw(&self, pen: &CanvasRenderingContext2d, dots: &[Dot], look: Look, color: &str) {
        let mut any = false;
        for dot in dots.iter().filter(|dot| dot.look == look) {
            if !any {
                pen.begin_path();
                any = true;
            }
            shape(pen, look, dot.at, dot.radius);
        }
        if !any {
            return;
        }
        if look == Look::Lost {
            pen.set_stroke_style_str(color);
            pen.set_line_width(1.9);
            pen.stroke();
        } else {
            pen.set_fill_style_str(color);
            pen.fill();
        }
    }

    fn ring(&self, pen: &CanvasRenderingContext2d, at: Point) {
        for (color, width) in [(&self.colors.ground, 5.0), (&self.colors.accent, 2.25)] {
            pen.begin_path();
            // A circle whose radius is positive is never refused.
            let _ = pen.arc(at.x, at.y, RING, 0.0, std::f64::consts::TAU);
            pen.set_stroke_style_str(color);
            pen.set_line_width(width);
            pen.stroke();
        }
    }

    /// Who is nearest to a press, given as parts of the picture's width and height: a key.
    pub fn nearest(&self, x: f64, y: f64) -> Option<u64> {
        let (pose, _) = self.drawn?;
        let size = self.board.size;
        let press = Point {
            x: x * size.width,
            y: y * size.height,
        };
        let mut dots = self.dots_on_way(pose);
        dots.extend(self.dots_at_rest(pose));
        let mut best: Option<(f64, u32)> = None;
        for dot in dots {
            let far = distance(dot.at, press);
            if far <= REACH && best.is_none_or(|(least, _)| far < least) {
                best = Some((far, dot.person));
            }
        }
        let (_, person) = best?;
        Some(self.course()?.record.people.get(person as usize)?.key)
    }
}

/// What does not change as long as nobody comes to rest.
fn stage_of(pose: Pose) -> (u32, u8) {
    match pose {
        Pose::Rest(time) => (time, 0),
        Pose::Moving(period, _) => (period, 1),
        Pose::Still(period) => (period, 2),
    }
}

/// Starts and ends gently.
fn eased(part: f64) -> f64 {
    let part = part.clamp(0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

/// Adds the shape of a look to the path.
fn shape(pen: &CanvasRenderingContext2d, look: Look, at: Point, r: f64) {
    let (x, y) = (at.x, at.y);
    match look {
        Look::Known => {
            pen.move_to(x + r, y);
            // A circle whose radius is not negative is never refused.
            let _ = pen.arc(x, y, r, 0.0, std::f64::consts::TAU);
        }
        Look::New => {
            let r = r * 1.35;
            pen.move_to(x, y - r);
            pen.line_to(x + r * 0.9, y + r * 0.65);
            pen.line_to(x - r * 0.9, y + r * 0.65);
            pen.close_path();
        }
        Look::Referred => {
            let r = r * 1.35;
            pen.move_to(x, y - r);
            pen.line_to(x + r, y);
            pen.line_to(x, y + r);
            pen.line_to(x - r, y);
            pen.close_path();
        }
        Look::Lost => {
            let r = r * 0.95;
            pen.move_to(x - r, y - r);
            pen.line_to(x + r, y + r);
            pen.move_to(x + r, y - r);
            pen.line_to(x - r, y + r);
        }
        Look::Back => pen.rect(x - r * 0.95, y - r * 0.95, r * 1.9, r * 1.9),
    }
}

/// A clean canvas in the units of the map, as fine as the screen is.
fn ready(canvas: &HtmlCanvasElement, board: &Board) -> Option<CanvasRenderingContext2d> {
    let ratio = gloo_utils::window().device_pixel_ratio().clamp(1.0, 3.0);
    let fine = |length: i32| (f64::from(length) * ratio).round().clamp(1.0, 8_192.0) as u32;
    let (width, height) = (fine(canvas.client_width()), fine(canvas.client_height()));
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let pen = canvas.get_context("2d").ok()??;
    let pen: CanvasRenderingContext2d = pen.dyn_into().ok()?;
    let (x, y) = (
        f64::from(width) / board.size.width.max(1.0),
        f64::from(height) / board.size.height.max(1.0),
    );
    pen.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0).ok()?;
    pen.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
    pen.set_transform(x, 0.0, 0.0, y, 0.0, 0.0).ok()?;
    Some(pen)
}
