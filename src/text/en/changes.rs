//! What differs from what was opened, in English.

use crate::text::changes::Story;

pub(crate) const NOTHING: &str = "nothing";

pub(crate) fn flag(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

pub(crate) fn story(story: Story<'_>) -> String {
    match story {
        Story::Changed {
            field,
            values: Some((before, after)),
        } => format!("{field}, {before} → {after}"),
        Story::Changed {
            field,
            values: None,
        } => field.to_owned(),
        Story::Renamed { from, to } => format!("renamed from “{from}” to “{to}”"),
        Story::Added => "added".to_owned(),
        Story::Removed => "removed".to_owned(),
        Story::Moved => "in another order".to_owned(),
    }
}

/// A lever by its name, or by its number; of a strategy, or an event.
pub(crate) fn lever(name: &str, number: usize, of: Option<&str>) -> String {
    match (of, name.is_empty()) {
        (Some(strategy), true) => format!("{strategy}, lever {number}"),
        (Some(strategy), false) => format!("{strategy}, {name}"),
        (None, true) => format!("Event {number}"),
        (None, false) => name.to_owned(),
    }
}

/// A part of the scenario, by its key.
pub(crate) fn part(key: &str) -> &'static str {
    match key {
        "clock" => "Time",
        "money" => "Money",
        "run" => "Simulation",
        "segments" => "Segments",
        "stages" => "Stages",
        "transitions" => "Arrows",
        "channels" => "Channels",
        "referrals" => "Referrals",
        "frailty" => "Lasting differences",
        "market" => "Market",
        "events" => "Events",
        "strategies" => "Strategies",
        "observed" => "Real values",
        "decision" => "Decision",
        "pinned" => "Front panel",
        _ => "Scenario",
    }
}

/// A field, by its key in a list or record.
pub(crate) fn field(list: &str, key: &str) -> String {
    let known = match (list, key) {
        (_, "name") => "name",
        (_, "notes") => "notes",
        ("clock", "period") => "length of a period",
        ("clock", "periods") => "number of periods",
        ("clock", "start") => "date of the start",
        ("money", "annual_discount_rate") => "discount rate per year",
        ("money", "accrual") => "when amounts count",
        ("run", "replications") => "simulated futures",
        ("run", "engine") => "what is worked out",
        ("run", "precision") => "precision that is asked for",
        ("run", "draws") => "how uncertain numbers are drawn",
        ("levers" | "events", "target") => "what it changes",
        ("levers" | "events", "change") => "by how much",
        ("levers" | "events", "from") => "first period",
        ("levers" | "events", "until") => "last period",
        ("levers" | "events", "ramp") => "periods until the full effect",
        ("levers" | "events", "segments") => "whom it is for",
        (_, "max_intensity") => "greatest intensity",
        (_, "saturation") => "diminishing returns",
        (_, "once") => "cost once",
        (_, "per_period") => "cost per period",
        (_, "per_move") => "cost per move",
        (_, "per_customer") => "cost per customer",
        ("stages", "initial") => "people at the start",
        (_, "department") => "owner",
        (_, "sentiment") => "how customers speak of us",
        ("transitions", "from") => "stage that it leaves",
        ("transitions", "to") => "stage that it leads to",
        ("referrals", "from") => "stage of those who refer",
        ("referrals", "to") => "stage that they enter",
        (_, "exits_observed") => "counted exits",
        (_, "contributors") => "who contributes",
        (_, "actions") => "what we do here",
        (_, "handovers") => "what we hand on",
        (_, "expectation") => "what customers expect",
        (_, "expected_by") => "by when they expect it",
        (_, "feedback") => "feedback from other departments",
        (_, "voice") => "voice of the customer",
        (_, "x" | "y") => "place on the map",
        (_, "bend") => "bend of the arrow",
        ("channels", "entry") => "stage that people enter",
        (_, "process") => "how arrivals vary",
        (_, "seasonality") => "seasons",
        (_, "cost_per_arrival") => "cost per arrival",
        ("referrals", "rate") => "referrals per customer",
        ("segments", "share") => "share of all who arrive",
        (_, "adjust") => "what differs",
        ("frailty", "cv") => "how much customers differ",
        ("frailty", "transitions") => "arrows where customers differ",
        (_, "color") => "colour",
        (_, "compare") => "compared with the others",
        ("observed", "first") => "first period",
        ("observed", "series") => "what was measured",
        ("observed", "values") => "measured values",
        ("decision", "outcome") => "outcome to judge by",
        ("decision", "direction") => "which is better",
        (_, "pinned") => "numbers on the front panel",
        _ => "",
    };
    if known.is_empty() {
        key.replace('_', " ")
    } else {
        known.to_owned()
    }
}
