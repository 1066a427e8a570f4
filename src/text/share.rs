//! The words of sharing: the link and what it leaves out, its code, files and pictures, and the page that embeds it.

use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    Title,
    Holds,
    HoldsBroken,
    TooLong,
    CopyLink,
    Copied,
    CopiedBefore,
    CopyRefused,
    Link,
    Note,
    NothingIsSent,
    SaveFile,
    Print,
    Send,
    SendRefused,
    // Length
    Short,
    Longer,
    Long,
    // What is left out
    LeaveOut,
    LeaveNothing,
    Texts,
    TextsMean,
    Layout,
    LayoutMeans,
    Observed,
    ObservedMeans,
    NoneHere,
    SameFigures,
    // The code
    Code,
    CodeMeans,
    CodeTooLong,
    CodeName,
    // Pictures and data
    Export,
    ExportMeans,
    SaveMenu,
    AsSvg,
    AsPng,
    AsCsv,
    AllSeries,
    AllSeriesMeans,
    Map,
    Flow,
    Figures,
    NothingYet,
    // The embedded page
    Embed,
    EmbedMeans,
    EmbedWhat,
    EmbedMap,
    EmbedChart,
    EmbedCompare,
    EmbedSliders,
    EmbedCode,
    CopyCode,
    CodeRefused,
    // Headers
    Strategy,
    Date,
    Name,
    Kind,
    From,
    To,
    People,
    Change,
    Reported,
    Arrivals,
    Move,
    Referral,
    ShareUnit,
}

/// A text with figures or names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    /// The scenario has so many problems that keep it from being simulated.
    Broken {
        problems: usize,
    },
    /// How long the link is.
    Length {
        characters: &'a str,
    },
    Saves {
        characters: &'a str,
    },
    /// The fields that a link leaves out, and how many more there are.
    Unknown {
        fields: &'a str,
        more: usize,
    },
    /// What a button saves, and as what.
    SaveAs {
        what: &'a str,
        form: &'a str,
    },
    /// A column with its unit.
    Column {
        name: &'a str,
        unit: &'a str,
    },
    /// The ends of the 90 % range of something.
    Low {
        name: &'a str,
    },
    High {
        name: &'a str,
    },
    CustomerPeriods {
        periods: &'a str,
    },
    /// Under a picture: where it is from.
    Source {
        address: &'a str,
    },
    /// What stands above a picture: the scenario, and what is drawn.
    About {
        scenario: &'a str,
        what: &'a str,
    },
    OutOfDate {
        about: &'a str,
    },
    MapAbout {
        time: &'a str,
        strategy: &'a str,
    },
    FiguresAbout {
        strategy: &'a str,
    },
    CodeOf {
        scenario: &'a str,
    },
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::share::word(self),
            Language::Spanish => es::share::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::share::phrase(self),
            Language::Spanish => es::share::phrase(self),
        }
    }
}
