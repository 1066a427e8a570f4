//! What a fan chart says.

use crate::engine::series::Series;
use crate::text::fan::Note;

pub(crate) const UNDEFINED: &str = "Not defined in this journey";

pub(crate) fn note(note: Note<'_>) -> String {
    match note {
        Note::Observed => "○ reported".to_owned(),
        Note::ThinBand => "chance alone is thinner than this line".to_owned(),
        Note::YearEnds => "year ends".to_owned(),
        Note::AxisStarts(value) => format!("the axis starts at {value}, not at 0"),
        Note::AxisEnds(value) => format!("the axis ends at {value}, not at 0"),
        Note::Undefined(strategy) => format!("{strategy}: not defined"),
        Note::More(count) => format!("and {count} more"),
        Note::Every(count) => format!("every {count} periods"),
    }
}

pub(crate) fn readout(series: Series, time: &str, value: Option<&str>) -> String {
    let time = super::capital(time);
    let Some(value) = value else {
        return format!("{time}: not defined");
    };
    let noun = match series {
        Series::Customers | Series::New => " customers",
        Series::Nps => " points",
        _ => "",
    };
    format!("{time}: {value}{noun}")
}

pub(crate) fn range(range: &str) -> String {
    format!("90\u{a0}%: {range}")
}

pub(crate) fn description(band_of: Option<&str>, time: &str, ends: &[(&str, &str)]) -> String {
    let band = band_of.map_or(String::new(), |name| {
        format!(", with the 90\u{a0}% range of {name}")
    });
    let ends: Vec<String> = ends
        .iter()
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    if ends.is_empty() {
        return format!("{UNDEFINED}.");
    }
    format!(
        "Average of each strategy{band}. At {time}: {}.",
        ends.join(", ")
    )
}

pub(crate) fn caption(series: &str) -> String {
    format!("{series}: average of each strategy")
}
