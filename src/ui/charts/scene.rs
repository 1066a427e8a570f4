//! A picture as data: marks with style classes, and the table that says the same in figures.
//!
//! A chart is a pure function from results to a [`Scene`]. The scene becomes Yew nodes on the page
//! (`html.rs`), a self-contained SVG file, and a data table. Colours are classes of the style sheet,
//! never values, so that a theme is one set of tokens and no inline style is needed.

/// Where a text is anchored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// At its start.
    #[default]
    Start,
    /// At its middle.
    Middle,
    /// At its end.
    End,
}

/// One drawn thing. Lengths are in units of the scene, y downwards.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A path by SVG path data.
    Path {
        /// Path data.
        d: String,
        /// Style classes.
        class: String,
        /// Width of the line where it is of data; `None`: by class.
        width: Option<f64>,
    },
    /// A rectangle.
    Rect {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Radius of the corners.
        radius: f64,
        /// Style classes.
        class: String,
    },
    /// A circle.
    Circle {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        r: f64,
        /// Style classes.
        class: String,
    },
    /// A text on one line.
    Text {
        /// Anchor point.
        x: f64,
        /// Base line.
        y: f64,
        /// What it says.
        text: String,
        /// Size of the type.
        size: f64,
        /// Which part of the text stands at x.
        anchor: Anchor,
        /// Style classes.
        class: String,
    },
    /// A text on one line whose parts differ in style, such as a name and its figure.
    Phrase {
        /// Anchor point.
        x: f64,
        /// Base line.
        y: f64,
        /// What it says, part by part.
        parts: Vec<Part>,
        /// Size of the type.
        size: f64,
        /// Which part of the whole stands at x.
        anchor: Anchor,
        /// Style classes of the whole.
        class: String,
    },
    /// Marks that belong together and may be chosen as one, by mouse, touch or keyboard.
    Group {
        /// What is chosen; `None`: not choosable.
        pick: Option<Pick>,
        /// What a screen reader says.
        label: String,
        /// Style classes.
        class: String,
        /// The marks, back to front.
        marks: Vec<Mark>,
    },
}

/// A part of a [`Mark::Phrase`].
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it says, spaces to its neighbours included.
    pub text: String,
    /// Style classes.
    pub class: String,
}

/// Something in the journey that a person can choose in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// A stage, by position.
    Stage(usize),
    /// A transition, by position.
    Transition(usize),
    /// A channel, by position.
    Channel(usize),
    /// A referral, by position.
    Referral(usize),
}

/// The figures behind a picture. Cells are worded and formatted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table shows, with units.
    pub caption: String,
    /// Column headers; the first heads the row names.
    pub columns: Vec<String>,
    /// Rows, each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Width in its own units.
    pub width: f64,
    /// Height in its own units.
    pub height: f64,
    /// Short name for a screen reader.
    pub title: String,
    /// One sentence that says what is to be seen.
    pub description: String,
    /// The marks, back to front.
    pub marks: Vec<Mark>,
    /// The same in figures.
    pub table: Table,
}
