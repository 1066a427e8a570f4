//! The words of the playback: its controls, what people look like, and what one person went through.

use super::number::Numbers;
use super::period::Calendar;
use super::{Language, en, es, series};
use crate::analysis::playback::film::Look;
use crate::analysis::playback::story::{Chapter, Event, Turn};
use crate::engine::journal::Came;
use crate::engine::series::Unit;
use crate::model::Scenario;

/// A word or sentence without figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Opens it, and its heading.
    Title,
    /// What the button that opens it says.
    Open,
    /// Lets time run.
    Play,
    /// Stops time.
    Pause,
    /// One period back.
    Back,
    /// One period on.
    On,
    /// The slider of time.
    Time,
    /// How fast time runs.
    Speed,
    /// The controls, for a screen reader.
    Controls,
    /// Choice of the strategy.
    Strategy,
    /// Choice of a second one.
    Beside,
    /// No second one.
    Nothing,
    /// The same chance for both.
    Paired,
    /// The next one.
    AnotherFuture,
    /// It is being worked out.
    Working,
    /// It could not be.
    Missing,
    /// Only a sample could be followed.
    Sampled,
    /// What shapes and colours mean.
    Legend,
    /// Heading of the story.
    Follow,
    /// How to choose someone.
    FollowAbout,
    /// Follows someone else.
    Another,
    /// Follows nobody.
    Nobody,
    /// Someone who never comes in a strategy.
    NeverComes,
    /// Someone who has not come yet.
    NotYet,
    /// Figures as a table.
    Figures,
    /// Column of stages.
    Stage,
    /// Column of people.
    People,
    /// Column of changes in the period.
    Change,
    /// Row of all customers.
    Customers,
}

/// The text of a word.
#[must_use]
pub fn word(language: Language, word: Word) -> &'static str {
    match language {
        Language::English => en::playback::word(word),
        Language::Spanish => es::playback::word(word),
    }
}

/// What people of a look are called in the legend.
#[must_use]
pub fn look(language: Language, look: Look) -> &'static str {
    match language {
        Language::English => en::playback::look(look),
        Language::Spanish => es::playback::look(look),
    }
}

/// A sentence with figures, already written by `text::number`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Phrase<'a> {
    /// How many people one dot stands for; `one`: just one.
    OneDot {
        /// How many.
        people: &'a str,
        /// Whether it is one.
        one: bool,
    },
    /// Which of all futures is played.
    Future {
        /// Which, from 1.
        number: &'a str,
        /// Of how many.
        of: &'a str,
    },
    /// What the picture shows, for a screen reader.
    Picture {
        /// The strategy.
        strategy: &'a str,
        /// When.
        time: &'a str,
        /// How many customers.
        customers: &'a str,
    },
    /// Someone by number.
    Person {
        /// Which of those written down.
        number: &'a str,
    },
    /// The figures of a strategy at a time, as a caption.
    FiguresAt {
        /// The strategy.
        strategy: &'a str,
        /// When.
        time: &'a str,
    },
    /// Earlier periods of a long story are left out.
    Earlier {
        /// How many entries.
        count: &'a str,
    },
    /// So many times as fast.
    Times {
        /// How many.
        factor: &'a str,
    },
}

/// The text of a phrase.
#[must_use]
pub fn phrase(language: Language, phrase: Phrase<'_>) -> String {
    match language {
        Language::English => en::playback::phrase(phrase),
        Language::Spanish => es::playback::phrase(phrase),
    }
}

/// A sentence of a story; names and figures are written already.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Line<'a> {
    /// Is there from the start.
    There(&'a str),
    /// Comes by a channel, into a stage.
    ByChannel(&'a str, &'a str),
    /// Comes by a referral, into a stage.
    ByReferral(&'a str, &'a str),
    /// Goes from a stage to another; whether a lever moved them.
    Went(Turn, &'a str, &'a str, bool),
    /// Brings people.
    Brought(&'a str, bool),
    /// Buys so often, for so much.
    Ordered(&'a str, bool, &'a str),
    /// Stays.
    Stays(&'a str),
}

/// A chapter in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The time, or the stretch of time, in words.
    pub when: String,
    /// What happens, in full sentences.
    pub what: String,
    /// What they bring in; empty: nothing.
    pub money: String,
}

/// Tells chapters of stories.
#[derive(Debug, Clone)]
pub struct Teller<'a> {
    scenario: &'a Scenario,
    numbers: Numbers,
    calendar: Calendar,
    language: Language,
}

impl<'a> Teller<'a> {
    /// A teller with the names, numbers and calendar of a scenario.
    #[must_use]
    pub fn new(language: Language, scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            numbers: Numbers::of(language, scenario),
            calendar: Calendar::new(language, &scenario.clock),
            language,
        }
    }

    /// One chapter in words.
    #[must_use]
    pub fn told(&self, chapter: &Chapter) -> Told {
        let mut what: Vec<String> = (chapter.events.iter())
            .map(|event| self.event(event))
            .collect();
        if what.is_empty() {
            what.push(self.line(Line::Stays(self.stage(chapter.stage))));
        }
        Told {
            when: self.when(chapter.from, chapter.until),
            what: what.join(" "),
            money: self.money(chapter),
        }
    }

    fn when(&self, from: u32, until: u32) -> String {
        let (first, last) = (self.calendar.label(from), self.calendar.label(until));
        match self.language {
            Language::English => {
                let numbers = (!self.calendar.is_dated()).then_some((from, until));
                let unit = self.scenario.clock.period;
                en::playback::when(&first, &last, numbers, unit)
            }
            Language::Spanish => {
                let numbers = (!self.calendar.is_dated()).then_some((from, until));
                let unit = self.scenario.clock.period;
                es::playback::when(&first, &last, numbers, unit)
            }
        }
    }

    fn money(&self, chapter: &Chapter) -> String {
        if chapter.earned == 0.0 {
            return String::new();
        }
        let each = self.numbers.change(Unit::Money, chapter.earned);
        let so_far = self.numbers.money(chapter.so_far);
        let unit = (chapter.from != chapter.until).then_some(self.scenario.clock.period);
        match self.language {
            Language::English => en::playback::money(&each, unit, &so_far),
            Language::Spanish => es::playback::money(&each, unit, &so_far),
        }
    }

    fn event(&self, event: &Event) -> String {
        let count = |number: f64| self.numbers.whole(number as u64);
        match *event {
            Event::Came(Came::Start, stage) => self.line(Line::There(self.stage(stage))),
            Event::Came(Came::Channel(at), stage) => {
                let channel = self.scenario.channels.get(at as usize);
                let name = channel.map_or("", series::channel);
                self.line(Line::ByChannel(name, self.stage(stage)))
            }
            Event::Came(Came::Referral(at), stage) => {
                let referral = self.scenario.referrals.get(at as usize);
                let from = referral.map_or("", |one| series::stage_by_id(&one.from, self.scenario));
                self.line(Line::ByReferral(from, self.stage(stage)))
            }
            Event::Went {
                from,
                to,
                turn,
                lever,
            } => self.line(Line::Went(turn, self.stage(from), self.stage(to), lever)),
            Event::Brought(people) => self.line(Line::Brought(&count(people), people == 1.0)),
            Event::Ordered(number, revenue) => {
                let worth = self.numbers.money(revenue);
                self.line(Line::Ordered(&count(number), number == 1.0, &worth))
            }
        }
    }

    fn line(&self, line: Line<'_>) -> String {
        match self.language {
            Language::English => en::playback::line(line),
            Language::Spanish => es::playback::line(line),
        }
    }

    fn stage(&self, at: u32) -> &str {
        let stage = self.scenario.stages.get(at as usize);
        stage.map_or("", series::stage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Channel, PeriodUnit, Stage, StageKind};

    fn scenario() -> Scenario {
        let mut scenario = Scenario::new(PeriodUnit::Month, 12);
        scenario.stages = vec![
            Stage::new("Lead", StageKind::Prospect),
            Stage::new("Member", StageKind::Customer),
        ];
        scenario.channels = vec![Channel::new("Ads", "Lead", 1.0)];
        scenario
    }

    fn told(chapter: &Chapter) -> (String, String, String) {
        let scenario = scenario();
        let told = Teller::new(Language::English, &scenario).told(chapter);
        let plain = |text: String| text.replace('\u{a0}', " ");
        (plain(told.when), plain(told.what), plain(told.money))
    }

    #[test]
    fn chapters_are_told_in_sentences() {
        let went = |turn| Event::Went {
            from: 0,
            to: 1,
            turn,
            lever: false,
        };
        let mut chapter = Chapter {
            from: 3,
            until: 3,
            events: vec![Event::Came(Came::Channel(0), 0)],
            stage: 0,
            earned: 0.0,
            so_far: 0.0,
        };
        let (when, what, money) = told(&chapter);
        assert_eq!((when.as_str(), money.as_str()), ("Month 3", ""));
        assert_eq!(what, "Comes through Ads, and is in Lead now.");
        chapter.events = vec![
            Event::Brought(2.0),
            went(Turn::Customer),
            Event::Ordered(1.0, 20.0),
        ];
        (chapter.earned, chapter.so_far) = (12.0, 12.0);
        let (_, what, money) = told(&chapter);
        assert_eq!(
            what,
            "Brings 2 people. Becomes a customer: from Lead to Member. Buys once, for €20."
        );
        assert_eq!(money, "+€12; €12 so far");
        (chapter.until, chapter.stage, chapter.so_far) = (7, 1, 60.0);
        chapter.events.clear();
        let (when, what, money) = told(&chapter);
        assert_eq!(when, "Months 3 to 7");
        assert_eq!(what, "Stays in Member.");
        assert_eq!(money, "+€12 each month; €60 so far");
        (chapter.from, chapter.until) = (0, 0);
        assert_eq!(told(&chapter).0, "Start");
    }
}
