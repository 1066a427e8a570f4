//! What makes a playback run: the clock, the painters, and the browser's frames.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use yew::prelude::*;

use super::clock::Clock;
use super::painter::Painter;

/// What of a playback is written beside the pictures. It changes a few times a second at most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// The period that is on, or was last.
    pub period: u32,
    /// The time that figures are of.
    pub time: u32,
    /// Whether time runs.
    pub running: bool,
    /// How fast.
    pub speed: f64,
}

impl Shown {
    /// Of a clock.
    #[must_use]
    pub fn of(clock: &Clock) -> Self {
        Self {
            period: clock.period,
            time: clock.time(),
            running: clock.running,
            speed: clock.speed,
        }
    }
}

type Frame = Closure<dyn FnMut(f64)>;

/// A playback that runs.
pub struct Player {
    clock: RefCell<Clock>,
    painters: RefCell<Vec<Option<Painter>>>,
    /// Whom to follow, by key.
    followed: Cell<Option<u64>>,
    shown: UseStateSetter<Shown>,
    frame: RefCell<Option<Frame>>,
    /// The frame that was asked for.
    asked: Cell<Option<i32>>,
    /// When the last frame was, while time runs.
    last: Cell<Option<f64>>,
}

/// Shared; equal only to itself.
#[derive(Clone)]
pub struct Running(Rc<Player>);

impl PartialEq for Running {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Running {
    type Target = Player;

    fn deref(&self) -> &Player {
        &self.0
    }
}

impl Running {
    /// At the time of a clock.
    #[must_use]
    pub fn new(clock: Clock, shown: UseStateSetter<Shown>) -> Self {
        let player = Rc::new(Player {
            clock: RefCell::new(clock),
            painters: RefCell::default(),
            followed: Cell::new(None),
            shown,
            frame: RefCell::new(None),
            asked: Cell::new(None),
            last: Cell::new(None),
        });
        let weak: Weak<Player> = Rc::downgrade(&player);
        let frame = Frame::new(move |now: f64| {
            if let Some(player) = weak.upgrade() {
                player.frame(now);
            }
        });
        player.frame.replace(Some(frame));
        Self(player)
    }
}

impl Player {
    /// Does something with time.
    pub fn act(&self, act: impl FnOnce(&mut Clock)) {
        act(&mut self.clock.borrow_mut());
        self.show();
    }

    /// The time that figures are of.
    pub fn time(&self) -> u32 {
        self.clock.borrow().time()
    }

    /// Follows someone, or nobody.
    pub fn follow(&self, key: Option<u64>) {
        self.followed.set(key);
        self.paint();
    }

    /// What draws a strategy from now on; `None`: nothing does.
    pub fn set_painter(&self, at: usize, painter: Option<Painter>) {
        let mut painters = self.painters.borrow_mut();
        if painters.len() <= at {
            painters.resize_with(at + 1, || None);
        }
        painters[at] = painter;
        drop(painters);
        self.paint();
    }

    /// Who is nearest to a press on a picture.
    pub fn nearest(&self, at: usize, x: f64, y: f64) -> Option<u64> {
        self.painters.borrow().get(at)?.as_ref()?.nearest(x, y)
    }

    fn show(&self) {
        self.paint();
        let clock = *self.clock.borrow();
        self.shown.set(Shown::of(&clock));
        if clock.running {
            self.ask();
        } else {
            self.last.set(None);
        }
    }

    fn paint(&self) {
        let pose = self.clock.borrow().pose();
        for painter in self.painters.borrow_mut().iter_mut().flatten() {
            painter.paint(pose, self.followed.get());
        }
    }

    /// Asks for a frame, unless one is on its way.
    fn ask(&self) {
        if self.asked.get().is_some() {
            return;
        }
        if let Some(frame) = &*self.frame.borrow() {
            let window = gloo_utils::window();
            let asked = window.request_animation_frame(frame.as_ref().unchecked_ref());
            self.asked.set(asked.ok());
        }
    }

    fn frame(&self, now: f64) {
        self.asked.set(None);
        let passed = self.last.replace(Some(now)).map_or(0.0, |last| now - last);
        self.clock.borrow_mut().pass(passed);
        self.show();
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        if let Some(asked) = self.asked.get() {
            let _ = gloo_utils::window().cancel_animation_frame(asked);
        }
    }
}
