//! Whether what a step names is in the scenario.

use super::{Ask, AskKind, Focus, Show, Step};
use crate::model::close::closest;
use crate::model::validate::Report;
use crate::model::{
    Bounds, ItemKind, Path, Pin, Problem, ProblemKind, Scenario, limits, series_key,
};

/// What a step names that the scenario does not have, and texts that are too long. `path`: where the step is.
#[must_use]
pub fn check(step: &Step, scenario: &Scenario, path: &Path) -> Vec<Problem> {
    let mut found = Found {
        scenario,
        report: Report::default(),
    };
    for (key, text, limit) in [
        ("title", &step.title, limits::NAME_LENGTH),
        ("text", &step.text, limits::TEXT_LENGTH),
        ("notes", &step.notes, limits::TEXT_LENGTH),
    ] {
        found.text(path.key(key), text, limit);
    }
    if let Some(key) = &step.series {
        found.series(path.key("series"), key);
    }
    if let Some(focus) = &step.focus {
        found.focus(path.key("focus"), focus);
    }
    for (at, id) in step.strategies.iter().enumerate() {
        found.strategy(path.key("strategies").index(at), id);
    }
    if let Some(period) = step.period {
        found.time(path.key("period"), period);
    }
    for (at, change) in step.changes.iter().enumerate() {
        let path = path.key("changes").index(at).key("number");
        found.number(path, &change.number);
    }
    for (at, key) in step.hidden.iter().enumerate() {
        found.number(path.key("hidden").index(at), key);
    }
    if let Some(ask) = &step.ask {
        found.ask(&path.key("ask"), ask);
    }
    // A picture of the difference needs two of them.
    if step.show == Show::Difference && scenario.strategies.len() < 2 {
        found.tell(path.key("show"), ProblemKind::OptionsTooFew);
    }
    found.report.problems
}

struct Found<'a> {
    scenario: &'a Scenario,
    report: Report,
}

impl Found<'_> {
    fn tell(&mut self, path: Path, kind: ProblemKind) {
        self.report.tell(path, kind);
    }

    fn text(&mut self, path: Path, text: &str, limit: usize) {
        let found = text.chars().count();
        if found > limit {
            self.tell(path, ProblemKind::TextTooLong { found, limit });
        }
    }

    fn series(&mut self, path: Path, key: &str) {
        if !series_key::is_series(key, self.scenario) {
            let close = series_key::close_to(key, self.scenario);
            let key = key.to_owned();
            self.tell(path, ProblemKind::UnknownSeries { key, close });
        }
    }

    fn outcome(&mut self, path: Path, key: &str) {
        if !series_key::OUTCOMES.contains(&key) {
            let (key, allowed) = (key.to_owned(), series_key::OUTCOMES.to_vec());
            self.tell(path, ProblemKind::UnknownOutcome { key, allowed });
        }
    }

    fn reference<'b>(
        &mut self,
        path: Path,
        item: ItemKind,
        id: &str,
        all: impl Iterator<Item = &'b str> + Clone,
    ) {
        if !all.clone().any(|other| other == id) {
            let close = closest(id, all).map(str::to_owned);
            let id = id.to_owned();
            self.tell(path, ProblemKind::UnknownReference { item, id, close });
        }
    }

    fn strategy(&mut self, path: Path, id: &str) {
        let scenario = self.scenario;
        let all = scenario.strategies.iter().map(|it| it.id.as_str());
        self.reference(path, ItemKind::Strategy, id, all);
    }

    fn focus(&mut self, path: Path, focus: &Focus) {
        let scenario = self.scenario;
        match focus {
            Focus::Stage(id) => {
                let all = scenario.stages.iter().map(|it| it.id.as_str());
                self.reference(path, ItemKind::Stage, id, all);
            }
            Focus::Transition(id) => {
                let all = scenario.transitions.iter().map(|it| it.id.as_str());
                self.reference(path, ItemKind::Transition, id, all);
            }
            Focus::Channel(id) => {
                let all = scenario.channels.iter().map(|it| it.id.as_str());
                self.reference(path, ItemKind::Channel, id, all);
            }
            Focus::Referral(id) => {
                let all = scenario.referrals.iter().map(|it| it.id.as_str());
                self.reference(path, ItemKind::Referral, id, all);
            }
        }
    }

    fn time(&mut self, path: Path, time: u32) {
        let last = self.scenario.clock.periods;
        if time > last {
            let allowed = Bounds::closed(0.0, f64::from(last));
            let found = f64::from(time);
            self.tell(path, ProblemKind::OutOfRange { found, allowed });
        }
    }

    fn number(&mut self, path: Path, key: &str) {
        let known = Pin::parse(key).is_some_and(|pin| pin.is_in(self.scenario));
        if !known {
            let found = key.chars().take(80).collect();
            self.tell(path, ProblemKind::NotANumberOfIt { found });
        }
    }

    fn ask(&mut self, path: &Path, ask: &Ask) {
        for (key, text) in [("question", &ask.question), ("reveal", &ask.reveal)] {
            self.text(path.key(key), text, limits::TEXT_LENGTH);
        }
        match (&ask.series, &ask.outcome) {
            (Some(key), _) => self.series(path.key("series"), key),
            (None, Some(key)) if ask.kind != AskKind::Draw => {
                self.outcome(path.key("outcome"), key);
            }
            // A curve without a series is that of customers.
            (None, _) if ask.kind == AskKind::Draw => {}
            _ => {
                let allowed = vec!["series", "outcome"];
                let found = Vec::new();
                self.tell(path.clone(), ProblemKind::UnknownForm { found, allowed });
            }
        }
        for (key, id) in [("strategy", &ask.strategy), ("minus", &ask.minus)] {
            if let Some(id) = id {
                self.strategy(path.key(key), id);
            }
        }
        let options = path.key("options");
        if ask.kind == AskKind::Choose && ask.options.len() < 2 {
            self.tell(options.clone(), ProblemKind::OptionsTooFew);
        }
        for (at, id) in ask.options.iter().enumerate() {
            self.strategy(options.index(at), id);
        }
        if let Some(at) = ask.at {
            self.time(path.key("at"), at);
        }
        if ask.kind == AskKind::Draw {
            self.time(path.key("from"), ask.from);
        }
        if let (Some(low), Some(high)) = (ask.low, ask.high)
            && low >= high
        {
            self.tell(path.key("low"), ProblemKind::EndsSwapped { low, high });
        }
    }
}
