//! The words of the page of templates and one's own scenarios, and of what is kept on this device.

use super::period::Date;
use super::{Language, en, es};

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Word {
    Mine,
    Lead,
    Empty,
    New,
    Open,
    OpenNow,
    Rename,
    Duplicate,
    Delete,
    SaveFile,
    NewName,
    Search,
    NothingFound,
    Templates,
    Full,
    Denied,
    Clash,
    TakeOther,
    KeepBoth,
    NotThere,
    NoPicture,
}

/// A text with figures or names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each says itself in the catalogue")]
pub enum Phrase<'a> {
    /// What a button does, and to which scenario.
    Act {
        act: Word,
        name: &'a str,
    },
    FromTemplate,
    FromFile {
        name: &'a str,
    },
    FromLink,
    FromBlank,
    CopyOf {
        name: &'a str,
    },
    MyCopyOf {
        name: &'a str,
    },
    Deleted {
        name: &'a str,
    },
    Duplicated {
        name: &'a str,
    },
    Found {
        count: usize,
        all: usize,
    },
    /// The scenario on screen is not kept, since nothing was changed in it.
    Untouched {
        name: &'a str,
    },
    /// The scenario on screen is not kept any more, since it was deleted.
    Gone {
        name: &'a str,
    },
}

/// A moment as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Of this day.
    Today {
        /// Hour, 0 to 23.
        hour: u32,
        /// Minute.
        minute: u32,
    },
    /// Of the day before.
    Yesterday {
        /// Hour, 0 to 23.
        hour: u32,
        /// Minute.
        minute: u32,
    },
    /// Of another day.
    Day(Date),
}

impl Word {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> &'static str {
        match language {
            Language::English => en::scenarios::word(self),
            Language::Spanish => es::scenarios::word(self),
        }
    }
}

impl Phrase<'_> {
    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::scenarios::phrase(self),
            Language::Spanish => es::scenarios::phrase(self),
        }
    }
}

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

impl Moment {
    /// A moment as it is seen at another, each in milliseconds since 1970 of the clock on the wall.
    #[must_use]
    pub fn seen(moment: i64, now: i64) -> Self {
        let (day, today) = (moment.div_euclid(DAY), now.div_euclid(DAY));
        let minutes = moment.rem_euclid(DAY) / MINUTE;
        let part = |minutes: i64| u32::try_from(minutes).unwrap_or(0);
        let (hour, minute) = (part(minutes / 60), part(minutes % 60));
        match today - day {
            0 => Self::Today { hour, minute },
            1 => Self::Yesterday { hour, minute },
            _ => Self::Day(Date::from_days(day)),
        }
    }

    /// What it says in a language.
    #[must_use]
    pub fn say(self, language: Language) -> String {
        match language {
            Language::English => en::scenarios::moment(self),
            Language::Spanish => es::scenarios::moment(self),
        }
    }
}

/// How much room something takes: `3 KB`.
#[must_use]
pub fn size(language: Language, bytes: usize) -> String {
    match language {
        Language::English => en::scenarios::size(bytes.div_ceil(1000)),
        Language::Spanish => es::scenarios::size(bytes.div_ceil(1000)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64, hour: i64, minute: i64) -> i64 {
        day * DAY + (hour * 60 + minute) * MINUTE
    }

    #[test]
    fn moments_are_said_as_people_say_them() {
        let now = at(20_000, 9, 30);
        let say = |moment: i64| {
            Moment::seen(moment, now)
                .say(Language::English)
                .replace('\u{a0}', " ")
        };
        assert_eq!(say(at(20_000, 9, 5)), "today, 09:05");
        assert_eq!(say(at(20_000, 0, 0)), "today, 00:00");
        assert_eq!(say(at(19_999, 23, 59)), "yesterday, 23:59");
        assert_eq!(say(at(19_998, 23, 59)), "2 Oct 2024");
        // A clock that was put back.
        assert_eq!(say(at(20_001, 1, 0)), "5 Oct 2024");
    }

    #[test]
    fn sizes_are_whole_and_never_nothing() {
        assert_eq!(size(Language::English, 1).replace('\u{a0}', " "), "1 KB");
        assert_eq!(
            size(Language::English, 12_400).replace('\u{a0}', " "),
            "13 KB"
        );
    }
}
