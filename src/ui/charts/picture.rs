//! What a chart gives the page: a scene, and where in it a time can be chosen.

use super::scene::Scene;

/// The part of a picture in which a time is chosen by dragging, tapping or with the arrow keys.
#[derive(Debug, Clone, PartialEq)]
pub struct Scrub {
    /// Place of time 0.
    pub from: f64,
    /// Place of the last time.
    pub to: f64,
    /// Upper edge.
    pub top: f64,
    /// Lower edge.
    pub bottom: f64,
    /// The last time.
    pub last: u32,
    /// The time chosen.
    pub at: Option<u32>,
    /// What it means, for a screen reader.
    pub text: String,
}

impl Scrub {
    /// The time at a place.
    #[must_use]
    pub fn time(&self, x: f64) -> u32 {
        let width = self.to - self.from;
        if width <= 0.0 || !width.is_finite() || !x.is_finite() {
            return 0;
        }
        let part = ((x - self.from) / width).clamp(0.0, 1.0);
        (part * f64::from(self.last)).round() as u32
    }
}

/// A scene with what can be done in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// What is drawn.
    pub scene: Scene,
    /// Where a time can be chosen.
    pub scrub: Option<Scrub>,
}

impl From<Scene> for Picture {
    fn from(scene: Scene) -> Self {
        Self { scene, scrub: None }
    }
}

impl From<super::fan::Fan> for Picture {
    fn from(fan: super::fan::Fan) -> Self {
        Self {
            scene: fan.scene,
            scrub: Some(fan.scrub),
        }
    }
}
