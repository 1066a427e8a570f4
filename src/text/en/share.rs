//! English words of sharing.

use crate::text::share::{Phrase, Word};

/// What a word says.
#[must_use]
pub fn word(word: Word) -> &'static str {
    match word {
        Word::Title => "Share this view",
        Word::Holds => {
            "Holds the scenario, this page and the selection; opens with the same numbers, to the last digit. Anyone with the link can read everything in it."
        }
        Word::HoldsBroken => {
            "Holds the scenario, this page and the selection. Anyone with the link can read everything in it."
        }
        Word::TooLong => {
            "This scenario is too large for a link. Leave something out below, or save it as a file and send that: it opens here just as well."
        }
        Word::CopyLink => "Copy link",
        Word::Copied => "Copied.",
        Word::CopiedBefore => "The link has changed since it was copied.",
        Word::CopyRefused => "Your browser refused the clipboard. Select the link and copy it.",
        Word::Link => "Link",
        Word::Note => "Note to the reader",
        Word::NothingIsSent => "Nothing is sent anywhere: the scenario is in the link.",
        Word::SaveFile => "Save as file",
        Word::Print => "Print",
        Word::Send => "Send…",
        Word::SendRefused => "Your browser did not hand the link on. Copy it instead.",
        Word::Short => "Short enough for nearly every place.",
        Word::Longer => {
            "Some mail programs, spreadsheets and chats cut links after 2,000 characters. Try it there first, or leave something out."
        }
        Word::Long => {
            "Most chats take no more than about 4,000 characters, and mail programs cut longer links. Leave something out, or send the file."
        }
        Word::LeaveOut => "Leave out of the link",
        Word::LeaveNothing => {
            "This scenario has nothing that a link could do without: no remarks, no places on the map, no real values."
        }
        Word::Texts => "Remarks",
        Word::TextsMean => "notes, and what people do, say and expect; names stay",
        Word::Layout => "Layout of the map",
        Word::LayoutMeans => "the map then lays itself out",
        Word::Observed => "Real values",
        Word::ObservedMeans => "what was observed, beside what is simulated",
        Word::NoneHere => "none here",
        Word::SameFigures => {
            "Every simulated figure stays the same, to the last digit. What is left out stays in your own copy and in files."
        }
        Word::Code => "QR code",
        Word::CodeMeans => "Point a phone’s camera at it: it opens the link.",
        Word::CodeTooLong => {
            "The link is too long for a code that phones read: at most 1,732 characters. Leave something out above, or send the link."
        }
        Word::CodeName => "QR code of the link",
        Word::Export => "Pictures and data",
        Word::ExportMeans => {
            "Pictures carry their title and the link that they are from. Data are full numbers for a spreadsheet, with units in the header."
        }
        Word::SaveMenu => "Save picture or data",
        Word::AsSvg => "Picture (SVG)",
        Word::AsPng => "Picture (PNG)",
        Word::AsCsv => "Data (CSV)",
        Word::AllSeries => "All series",
        Word::AllSeriesMeans => "every strategy, series and period",
        Word::Map => "Journey map",
        Word::Flow => "Flow",
        Word::Figures => "Key figures",
        Word::NothingYet => "There are no figures yet.",
        Word::Embed => "Embed in a page",
        Word::EmbedMeans => {
            "Put this line into the page: it shows the scenario live, to look at. The page’s host must allow frames."
        }
        Word::EmbedWhat => "What the page shows",
        Word::EmbedMap => "Map",
        Word::EmbedChart => "Chart",
        Word::EmbedCompare => "Comparison",
        Word::EmbedSliders => "With sliders",
        Word::EmbedCode => "Line to put into the page",
        Word::CopyCode => "Copy line",
        Word::CodeRefused => "Your browser refused the clipboard. Select the line and copy it.",
        Word::Strategy => "Strategy",
        Word::Date => "End of it",
        Word::Name => "Name",
        Word::Kind => "Kind",
        Word::From => "From",
        Word::To => "To",
        Word::People => "People",
        Word::Change => "Change",
        Word::Reported => "Reported",
        Word::Arrivals => "arrivals",
        Word::Move => "move",
        Word::Referral => "referral",
        Word::ShareUnit => "share of 1",
    }
}

/// What a phrase says.
#[must_use]
pub fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Broken { problems: 1 } => {
            "This scenario has 1 problem and cannot be simulated as it is: whoever opens the link sees no figures.".to_owned()
        }
        Phrase::Broken { problems } => format!(
            "This scenario has {problems} problems and cannot be simulated as it is: whoever opens the link sees no figures."
        ),
        Phrase::Length { characters } => format!("{characters} characters."),
        Phrase::Saves { characters } => format!("saves {characters} characters"),
        Phrase::Unknown { fields, more: 0 } => format!(
            "This version does not know these fields, and links leave them out: {fields}. A file keeps them."
        ),
        Phrase::Unknown { fields, more } => format!(
            "This version does not know these fields, and links leave them out: {fields} and {more} more. A file keeps them."
        ),
        Phrase::SaveAs { what, form } => format!("{what}: {form}"),
        Phrase::Column { name, unit } => format!("{name} ({unit})"),
        Phrase::Low { name } => format!("{name}, 5 %"),
        Phrase::High { name } => format!("{name}, 95 %"),
        Phrase::CustomerPeriods { periods } => format!("customer {periods}"),
        Phrase::Source { address } => format!("Made with Perennial: {address}"),
        Phrase::About { scenario, what } => format!("{scenario}: {what}"),
        Phrase::OutOfDate { about } => format!("{about}. The ranges are of an earlier state."),
        Phrase::MapAbout { time, strategy } => format!("{time}, {strategy}"),
        Phrase::FiguresAbout { strategy } => {
            format!("{strategy} in figures, with the 90\u{a0}% range; all strategies on one scale")
        }
        Phrase::CodeOf { scenario } => format!("{scenario}, QR code"),
    }
}
