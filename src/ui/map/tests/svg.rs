//! A scene as SVG text, to be looked at and compared.

use crate::ui::charts::scene::{Anchor, Mark, Scene};

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn number(value: f64) -> String {
    format!("{}", (value * 10.0).round() / 10.0)
}

fn mark(out: &mut String, mark: &Mark, depth: usize) {
    let pad = "  ".repeat(depth);
    match mark {
        Mark::Path { d, class, width } => {
            let width = width.map_or(String::new(), |w| format!(" stroke-width=\"{}\"", number(w)));
            out.push_str(&format!("{pad}<path class=\"{class}\"{width} d=\"{d}\"/>\n"));
        }
        Mark::Rect { x, y, width, height, radius, class } => out.push_str(&format!(
            "{pad}<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>\n",
            number(*x), number(*y), number(*width), number(*height), number(*radius)
        )),
        Mark::Circle { x, y, r, class } => out.push_str(&format!(
            "{pad}<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n",
            number(*x), number(*y), number(*r)
        )),
        Mark::Text { x, y, text, size, anchor, class } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            out.push_str(&format!(
                "{pad}<text class=\"{class}\" x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\">{}</text>\n",
                number(*x), number(*y), number(*size), escaped(text)
            ));
        }
        Mark::Group { pick, label, class, marks } => {
            let pick = pick.map_or(String::new(), |pick| format!(" data-pick=\"{pick:?}\""));
            out.push_str(&format!("{pad}<g class=\"{class}\"{pick} aria-label=\"{}\">\n", escaped(label)));
            for inner in marks {
                self::mark(out, inner, depth + 1);
            }
            out.push_str(&format!("{pad}</g>\n"));
        }
    }
}

/// The scene as SVG, shown at a scale.
pub fn svg(scene: &Scene, scale: f64) -> String {
    let mut out = format!(
        "<svg width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}. {}\">\n",
        number(scene.width * scale), number(scene.height * scale),
        number(scene.width), number(scene.height),
        escaped(&scene.title), escaped(&scene.description)
    );
    for inner in &scene.marks {
        mark(&mut out, inner, 1);
    }
    out.push_str("</svg>\n");
    out
}
