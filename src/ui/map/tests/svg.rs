//! A scene as SVG text, to be looked at and compared.

use crate::ui::charts::scene::Scene;
use crate::ui::charts::svg;

/// The scene as SVG, shown at a scale.
pub fn svg(scene: &Scene, scale: f64) -> String {
    format!(
        "<svg class=\"scene\" width=\"{:.0}\" height=\"{:.0}\" viewBox=\"0 0 {:.1} {:.1}\">\n<!-- {}: {} -->\n{}</svg>\n",
        scene.width * scale,
        scene.height * scale,
        scene.width,
        scene.height,
        scene.title,
        scene.description,
        svg::body(scene)
    )
}
