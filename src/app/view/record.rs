//! The view as part of a scenario file or link: `scenario.view`.
//!
//! Only what differs from the default is written. Reading takes what it understands and leaves the
//! rest, since a view may come from another version and changes no number. Unknown fields stay.

use serde_json::{Map, Value};

use super::{PAGES, PANELS, Section, Selection, View};
use crate::model::Scenario;

/// The fields that are ours.
const KEYS: [&str; 9] = [
    "page",
    "focus",
    "hidden",
    "series",
    "time",
    "select",
    "tables",
    "department",
    "section",
];

impl View {
    /// Reads the view of a scenario, as far as it is one.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let value = scenario.view.as_ref();
        let field = |key: &str| value.and_then(|value| value.get(key));
        let text = |key: &str| field(key).and_then(Value::as_str);
        let mut view = Self {
            page: text("page")
                .and_then(|key| PAGES.into_iter().find(|page| page.key() == key))
                .unwrap_or_default(),
            focus: text("focus").map(str::to_owned),
            hidden: texts(field("hidden")).map(str::to_owned).collect(),
            series: text("series").map(str::to_owned),
            cursor: field("time")
                .and_then(Value::as_u64)
                .and_then(|time| u32::try_from(time).ok()),
            selection: text("select").and_then(Selection::parse),
            tables: texts(field("tables"))
                .filter_map(|key| PANELS.into_iter().find(|panel| panel.key() == key))
                .collect(),
            department: text("department").map(str::to_owned),
            section: text("section").map_or_else(Section::default, Section::of),
        };
        view.keep_to(scenario);
        view
    }

    /// The scenario with this view in it, for a file or a link.
    #[must_use]
    pub fn put_into(&self, scenario: &Scenario) -> Scenario {
        let mut fields = match &scenario.view {
            Some(Value::Object(fields)) => fields.clone(),
            _ => Map::new(),
        };
        fields.retain(|key, _| !KEYS.contains(&key.as_str()));
        fields.append(&mut self.record());
        Scenario {
            view: (!fields.is_empty()).then_some(Value::Object(fields)),
            ..scenario.clone()
        }
    }

    fn record(&self) -> Map<String, Value> {
        let mut fields = Map::new();
        let mut put = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                fields.insert(key.to_owned(), value);
            }
        };
        let page = (self.page != super::Page::default()).then(|| self.page.key().into());
        let hidden: Vec<Value> = self.hidden.keys().cloned().map(Value::from).collect();
        let tables: Vec<Value> = self.tables.keys().map(|panel| panel.key().into()).collect();
        put("page", page);
        put("focus", self.focus.clone().map(Value::from));
        put("hidden", (!hidden.is_empty()).then_some(hidden.into()));
        put("series", self.series.clone().map(Value::from));
        put("time", self.cursor.map(Value::from));
        put(
            "select",
            self.selection
                .as_ref()
                .map(|selection| selection.to_string().into()),
        );
        put("tables", (!tables.is_empty()).then_some(tables.into()));
        put("department", self.department.clone().map(Value::from));
        let section = (self.section != Section::default()).then(|| self.section.key().into());
        put("section", section);
        fields
    }
}

fn texts(value: Option<&Value>) -> impl Iterator<Item = &str> {
    let items = value
        .and_then(Value::as_array)
        .map_or(&[] as &[Value], Vec::as_slice);
    items.iter().filter_map(Value::as_str)
}

impl std::fmt::Display for Selection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Stage(id) => write!(f, "stage:{id}"),
            Self::Transition(id) => write!(f, "transition:{id}"),
            Self::Channel(id) => write!(f, "channel:{id}"),
            Self::Referral(id) => write!(f, "referral:{id}"),
            Self::Strategy(id) => write!(f, "strategy:{id}"),
            Self::Lever(id, position) => write!(f, "lever:{id}.{position}"),
            Self::Event(position) => write!(f, "event:{position}"),
            Self::Segment(id) => write!(f, "segment:{id}"),
            Self::Strategies => f.write_str("strategies"),
            Self::Events => f.write_str("events"),
            Self::Segments => f.write_str("segments"),
            Self::Market => f.write_str("market"),
            Self::Frailty => f.write_str("frailty"),
            Self::Observed => f.write_str("observed"),
            Self::Settings => f.write_str("settings"),
            Self::Run => f.write_str("run"),
            Self::Story => f.write_str("story"),
        }
    }
}

impl Selection {
    /// Reads what [`Display`](std::fmt::Display) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "settings" => return Some(Self::Settings),
            "run" => return Some(Self::Run),
            "story" => return Some(Self::Story),
            "strategies" => return Some(Self::Strategies),
            "events" => return Some(Self::Events),
            "segments" => return Some(Self::Segments),
            "market" => return Some(Self::Market),
            "frailty" => return Some(Self::Frailty),
            "observed" => return Some(Self::Observed),
            _ => {}
        }
        let (kind, rest) = text.split_once(':')?;
        let id = rest.to_owned();
        match kind {
            "stage" => Some(Self::Stage(id)),
            "transition" => Some(Self::Transition(id)),
            "channel" => Some(Self::Channel(id)),
            "referral" => Some(Self::Referral(id)),
            "segment" => Some(Self::Segment(id)),
            "strategy" => Some(Self::Strategy(id)),
            "lever" => {
                let (id, position) = rest.rsplit_once('.')?;
                Some(Self::Lever(id.to_owned(), position.parse().ok()?))
            }
            "event" => Some(Self::Event(rest.parse().ok()?)),
            _ => None,
        }
    }
}
