//! A picture to hand on: scenes under a title, with the link that they are from below, as one SVG file.
//!
//! It stands for itself: its colours are those of a theme, its links lead back, nothing is fetched.

use super::label::{fit, wrap};
use super::scene::{Anchor, Mark, Scene};
use super::svg::{self, Theme, attribute, element, escape, measure, push_mark};

/// Space around everything.
const MARGIN: f64 = 24.0;

/// Size of the title, of what stands below it, and of the source.
const TITLE: f64 = 18.0;
const ABOUT: f64 = 13.0;
const SOURCE: f64 = 11.0;

/// A picture with its title and source.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plate {
    /// What is to be seen.
    pub title: String,
    /// Of what, and how to read it.
    pub about: String,
    /// One sentence that says what is to be seen.
    pub description: String,
    /// Width of the picture, without its margins.
    pub width: f64,
    /// Height of the picture, without its margins, title and source.
    pub height: f64,
    /// Texts and shapes of its own, over the scenes.
    pub marks: Vec<Mark>,
    /// What is drawn, and where.
    pub scenes: Vec<(f64, f64, Scene)>,
    /// Whether the scenes are drawn to stand on the ground, else on a surface.
    pub on_ground: bool,
    /// Where it is from, as people read it.
    pub source: String,
    /// The address that opens it.
    pub link: String,
}

impl Plate {
    /// A plate of one scene.
    #[must_use]
    pub fn of(scene: Scene, about: String) -> Self {
        Self {
            title: scene.title.clone(),
            about,
            description: scene.description.clone(),
            width: scene.width,
            height: scene.height,
            scenes: vec![(0.0, 0.0, scene)],
            ..Self::default()
        }
    }

    /// Width and height of the file.
    #[must_use]
    pub fn size(&self) -> (f64, f64) {
        let foot = if self.source.is_empty() { 0.0 } else { 26.0 };
        let height = self.top() + self.height + foot + MARGIN;
        (self.width + 2.0 * MARGIN, height.ceil())
    }

    /// The file.
    #[must_use]
    pub fn file(&self, theme: Theme) -> String {
        let mut out = String::with_capacity(16 * 1024);
        let size = self.size();
        svg::open(&mut out, size, theme);
        element(&mut out, "title", &self.title);
        element(&mut out, "desc", &self.description);
        out.push_str("<rect width=\"100%\" height=\"100%\"");
        let fill = if self.on_ground { "ground" } else { "surface" };
        attribute(&mut out, "fill", theme.token(fill));
        out.push_str("/>\n");
        for mark in &self.heads() {
            push_mark(&mut out, mark);
        }
        for (x, y, scene) in &self.scenes {
            self.scene(&mut out, (*x, *y), scene);
        }
        out.push_str("<g transform=\"translate(");
        out.push_str(&format!("{MARGIN} {})\">\n", self.top()));
        for mark in &self.marks {
            push_mark(&mut out, mark);
        }
        out.push_str("</g>\n");
        self.foot(&mut out, size.1);
        out.push_str("</svg>\n");
        out
    }

    fn about(&self) -> Vec<String> {
        if self.about.is_empty() {
            return Vec::new();
        }
        wrap(&self.about, self.width, ABOUT)
    }

    /// Where the scenes begin.
    fn top(&self) -> f64 {
        MARGIN + TITLE + 6.0 + self.about().len() as f64 * 18.0 + 8.0
    }

    fn heads(&self) -> Vec<Mark> {
        let line = |y: f64, size: f64, text: String, class: &str| Mark::Text {
            x: MARGIN,
            y,
            text,
            size,
            anchor: Anchor::Start,
            class: class.to_owned(),
        };
        let title = fit(&self.title, self.width, TITLE, true);
        let first = MARGIN + TITLE - 3.0;
        let mut marks = vec![line(first, TITLE, title, "t b")];
        for (position, text) in self.about().into_iter().enumerate() {
            let y = first + 21.0 + position as f64 * 18.0;
            marks.push(line(y, ABOUT, text, "t2"));
        }
        marks
    }

    /// A scene as a picture in the picture, in its own measure.
    fn scene(&self, out: &mut String, (x, y): (f64, f64), scene: &Scene) {
        out.push_str("<svg overflow=\"visible\"");
        measure(out, "x", MARGIN + x);
        measure(out, "y", self.top() + y);
        measure(out, "width", scene.width);
        measure(out, "height", scene.height);
        out.push_str(">\n");
        out.push_str(&svg::body(scene));
        out.push_str("</svg>\n");
    }

    fn foot(&self, out: &mut String, height: f64) {
        if self.source.is_empty() {
            return;
        }
        let text = fit(&self.source, self.width, SOURCE, false);
        let is_link = !self.link.is_empty();
        if is_link {
            out.push_str("<a");
            attribute(out, "href", &self.link);
            out.push('>');
        }
        out.push_str("<text class=\"t3\"");
        measure(out, "x", MARGIN);
        measure(out, "y", height - MARGIN);
        measure(out, "font-size", SOURCE);
        out.push('>');
        escape(out, &text);
        out.push_str(if is_link {
            "</text></a>\n"
        } else {
            "</text>\n"
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plate() -> Plate {
        let scene = Scene {
            width: 400.0,
            height: 200.0,
            title: "Customers & \"others\"".to_owned(),
            description: "All <of> them".to_owned(),
            ..Scene::default()
        };
        let mut plate = Plate::of(scene, "about ".repeat(40).trim().to_owned());
        plate.source = "Made here: https://x.org/".to_owned();
        plate.link = "https://x.org/?a&b#/s/1.abc".to_owned();
        plate
    }

    #[test]
    fn it_has_its_title_and_its_link() {
        let file = plate().file(Theme::Light);
        assert!(file.contains("<title>Customers &amp; &quot;others&quot;</title>"));
        assert!(file.contains("<a href=\"https://x.org/?a&amp;b#/s/1.abc\"><text"));
        assert!(file.contains("https://x.org/</text></a>"));
        assert_eq!(file.matches("<svg").count(), file.matches("</svg>").count());
    }

    #[test]
    fn what_stands_above_makes_room() {
        let (width, height) = plate().size();
        assert_eq!(width, 448.0);
        let short = Plate {
            about: String::new(),
            source: String::new(),
            ..plate()
        };
        assert!(short.size().1 < height - 50.0);
    }

    #[test]
    fn without_a_link_there_is_none() {
        let file = Plate {
            link: String::new(),
            ..plate()
        }
        .file(Theme::Dark);
        assert!(!file.contains("<a "));
        assert!(file.contains("fill=\"#171D1A\""));
    }
}
