//! A scene as a self-contained SVG file: its style inside, the colours of a theme resolved, with every text
//! escaped. What a picture is exported as, by way of `plate.rs`.

use super::path::{number, push_number};
use super::scene::{Anchor, Mark, Part, Scene};

/// The rules that pictures are drawn by, file by file; of each the part below the marker is of the page alone. One text: of a list of
/// texts that lie one behind the other a program names the first alone, and what is not named is not fetched later.
const STYLES: &str = concat!(
    include_str!("../../../static/styles/charts.css"),
    "/* next file */",
    include_str!("../../../static/styles/map.css"),
    "/* next file */",
    include_str!("../../../static/styles/matters.css"),
);

/// Ends a file of them.
const NEXT_FILE: &str = "/* next file */";

/// Ends the rules that a file needs.
const PAGE_ONLY: &str = "/* page only */";

/// Every colour of both themes, as the page has them.
const TOKENS: &str = include_str!("../../../static/styles/tokens.css");

/// How the tokens of a theme begin there.
const LIGHT: &str = ":root, .sheets {";
const DARK: &str = ":root[data-theme=\"dark\"] {";

/// A theme's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The value of a token; that of the light theme where this one does not say.
    #[must_use]
    pub fn token(self, name: &str) -> &'static str {
        let own = match self {
            Self::Light => None,
            Self::Dark => value(DARK, name),
        };
        own.or_else(|| value(LIGHT, name)).unwrap_or("currentColor")
    }
}

/// The value of a token in the block that begins so.
fn value(block: &str, name: &str) -> Option<&'static str> {
    let (_, rest) = TOKENS.split_once(block)?;
    let (block, _) = rest.split_once('}')?;
    block.split(';').find_map(|line| {
        let (key, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        (key == name).then(|| value.trim())
    })
}

/// The picture as an SVG file, in the light theme.
#[must_use]
pub fn file(scene: &Scene) -> String {
    let mut out = String::with_capacity(4096);
    open(&mut out, (scene.width, scene.height), Theme::Light);
    element(&mut out, "title", &scene.title);
    element(&mut out, "desc", &scene.description);
    out.push_str("<rect width=\"100%\" height=\"100%\" class=\"surf\"/>\n");
    out.push_str(&body(scene));
    out.push_str("</svg>\n");
    out
}

/// Opens a file of this size, with the rules of its classes.
pub(super) fn open(out: &mut String, (width, height): (f64, f64), theme: Theme) {
    let (width, height) = (number(width), number(height));
    out.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" class=\"scene\" role=\"img\">\n"
    ));
    out.push_str("<style>");
    escape(out, &styles(theme));
    out.push_str("</style>\n");
}

/// The marks alone, one a line.
#[must_use]
pub fn body(scene: &Scene) -> String {
    let mut out = String::with_capacity(4096);
    for mark in &scene.marks {
        push_mark(&mut out, mark);
    }
    out
}

/// The rules of a file, every colour resolved.
fn styles(theme: Theme) -> String {
    let rules: String = STYLES
        .split(NEXT_FILE)
        .filter_map(|styles| styles.split(PAGE_ONLY).next())
        .collect();
    let rules = without_remarks(&rules);
    let mut out = String::with_capacity(rules.len());
    let mut rest = rules.as_str();
    while let Some((before, after)) = rest.split_once("var(--") {
        out.push_str(before);
        let (name, after) = after.split_once(')').unwrap_or((after, ""));
        out.push_str(theme.token(name));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn without_remarks(rules: &str) -> String {
    let parts = rules.split("/*").enumerate();
    parts
        .map(|(position, part)| match part.split_once("*/") {
            Some((_, rule)) if position > 0 => rule.trim_start(),
            _ => part,
        })
        .collect()
}

/// Appends text so that it is text in XML, characters that XML cannot hold left out.
pub(super) fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(character),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
}

pub(in crate::ui) fn element(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("<{name}>"));
    escape(out, text);
    out.push_str(&format!("</{name}>\n"));
}

pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

pub(super) fn measure(out: &mut String, name: &str, value: f64) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_number(out, value);
    out.push('"');
}

pub(super) fn push_mark(out: &mut String, mark: &Mark) {
    match mark {
        Mark::Path { d, class, width } => {
            out.push_str("<path");
            attribute(out, "class", class);
            if let Some(width) = width {
                measure(out, "stroke-width", *width);
            }
            attribute(out, "d", d);
            out.push_str("/>\n");
        }
        Mark::Rect {
            x,
            y,
            width,
            height,
            radius,
            class,
        } => {
            out.push_str("<rect");
            attribute(out, "class", class);
            measure(out, "x", *x);
            measure(out, "y", *y);
            measure(out, "width", width.max(0.0));
            measure(out, "height", height.max(0.0));
            if *radius > 0.0 {
                measure(out, "rx", *radius);
            }
            out.push_str("/>\n");
        }
        Mark::Circle { x, y, r, class } => {
            out.push_str("<circle");
            attribute(out, "class", class);
            measure(out, "cx", *x);
            measure(out, "cy", *y);
            measure(out, "r", r.max(0.0));
            out.push_str("/>\n");
        }
        Mark::Text {
            x,
            y,
            text,
            size,
            anchor,
            class,
        } => {
            open_text(out, (*x, *y), *size, *anchor, class);
            escape(out, text);
            out.push_str("</text>\n");
        }
        Mark::Phrase {
            x,
            y,
            parts,
            size,
            anchor,
            class,
        } => {
            open_text(out, (*x, *y), *size, *anchor, class);
            parts.iter().for_each(|part| push_part(out, part));
            out.push_str("</text>\n");
        }
        Mark::Group {
            label,
            class,
            marks,
            ..
        } => push_group(out, label, class, marks),
    }
}

fn open_text(out: &mut String, at: (f64, f64), size: f64, anchor: Anchor, class: &str) {
    out.push_str("<text");
    attribute(out, "class", class);
    measure(out, "x", at.0);
    measure(out, "y", at.1);
    measure(out, "font-size", size);
    match anchor {
        Anchor::Start => {}
        Anchor::Middle => attribute(out, "text-anchor", "middle"),
        Anchor::End => attribute(out, "text-anchor", "end"),
    }
    out.push('>');
}

fn push_part(out: &mut String, part: &Part) {
    out.push_str("<tspan");
    attribute(out, "class", &part.class);
    out.push('>');
    escape(out, &part.text);
    out.push_str("</tspan>");
}

fn push_group(out: &mut String, label: &str, class: &str, marks: &[Mark]) {
    out.push_str("<g");
    attribute(out, "class", class);
    out.push_str(">\n");
    if !label.is_empty() {
        element(out, "title", label);
    }
    for mark in marks {
        push_mark(out, mark);
    }
    out.push_str("</g>\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text_whatever_it_says() {
        let scene = Scene {
            title: "<script>alert('&')</script>\u{0}".to_owned(),
            marks: vec![Mark::Text {
                x: 1.0,
                y: 2.0,
                text: "\"a\" < b & c".to_owned(),
                size: 12.0,
                anchor: Anchor::End,
                class: "t".to_owned(),
            }],
            ..Scene::default()
        };
        let file = file(&scene);
        assert!(file.contains("&lt;script&gt;alert('&amp;')&lt;/script&gt;</title>"));
        assert!(file.contains("&quot;a&quot; &lt; b &amp; c</text>"));
        assert!(!file.contains('\u{0}'));
    }

    #[test]
    fn every_colour_is_resolved() {
        for (theme, of_strategy, ink) in [
            (Theme::Light, "#5D8EFB", "#17201C"),
            (Theme::Dark, "#2773EE", "#EDF2EF"),
        ] {
            let styles = styles(theme);
            assert!(!styles.contains("var("), "{styles}");
            assert!(!styles.contains("currentColor"), "{styles}");
            assert!(!styles.contains("/*") && styles.starts_with(".scene {"));
            assert!(styles.contains(of_strategy) && styles.contains(ink));
        }
        assert_eq!(Theme::Dark.token("band-in"), ".42");
        assert_eq!(Theme::Dark.token("r-bar"), "4px", "said once, for both");
    }
}
