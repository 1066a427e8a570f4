//! The figures behind pictures, and every series, as CSV: full numbers, with their units in the header.

use std::io;

use super::exhibit::{Exhibit, flows};
use crate::analysis::results::{Quantiles, Results};
use crate::app::State;
use crate::engine::series::{OUTCOMES, Outcome, Series, Unit};
use crate::model::Scenario;
use crate::text::csv::{CRLF, Csv};
use crate::text::share::{Phrase, Word};
use crate::text::{map, period, series as names, workspace};
use crate::ui::charts::lookup;
use crate::ui::results::Shown;
use crate::ui::say::Say;

/// By this a spreadsheet knows that the letters are UTF-8.
const MARK: &str = "\u{feff}";

/// The figures behind a picture; `None` where there are none yet.
#[must_use]
pub fn csv(exhibit: Exhibit, state: &State, say: &Say) -> Option<Vec<u8>> {
    let shown = Shown::of(state);
    let sheet = Sheet::of(&shown, say)?;
    written(|csv| match exhibit {
        Exhibit::Map => sheet.map(csv, state.time()),
        Exhibit::Figures => sheet.figures(csv),
        Exhibit::Chart => sheet.chart(csv, state.series()),
        Exhibit::Flow => sheet.flow(csv),
    })
}

/// Rows as a spreadsheet takes them.
pub(super) fn written(rows: impl FnOnce(&mut Csv) -> io::Result<()>) -> Option<Vec<u8>> {
    let mut out = MARK.as_bytes().to_vec();
    rows(&mut Csv::new(&mut out, CRLF)).ok()?;
    Some(out)
}

/// Figures by name: what a picture that ranks or adds up is made of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// The columns, with their units; the first is of names.
    pub columns: Vec<String>,
    /// A name, and the numbers of the other columns.
    pub rows: Vec<(String, Vec<f64>)>,
}

impl Figures {
    /// The figures as a spreadsheet takes them.
    #[must_use]
    pub fn csv(&self) -> Option<Vec<u8>> {
        written(|csv| self.write(csv))
    }

    fn write(&self, csv: &mut Csv) -> io::Result<()> {
        csv.texts(&self.columns)?;
        for (name, numbers) in &self.rows {
            csv.text(name)?;
            numbers.iter().try_for_each(|number| csv.number(*number))?;
            csv.end()?;
        }
        Ok(())
    }
}

/// Every series of every strategy: a row for each time, a column for each series, with the 90 % range where
/// it was simulated.
#[must_use]
pub fn all_series(state: &State, say: &Say) -> Option<Vec<u8>> {
    let shown = Shown::of(state);
    let sheet = Sheet::of(&shown, say)?;
    written(|csv| sheet.all(csv))
}

/// The head of a column: "Customers (people)".
#[must_use]
pub fn column(scenario: &Scenario, say: &Say, name: &str, unit: Unit) -> String {
    let periods = period::plural(say.language, say.period);
    let unit = match unit {
        Unit::Money => scenario.money.currency.clone(),
        Unit::Share => Word::ShareUnit.say(say.language).to_owned(),
        Unit::Periods => periods.to_owned(),
        Unit::CustomerPeriods => Phrase::CustomerPeriods { periods }.say(say.language),
        other => names::unit(say.language, other).to_owned(),
    };
    Phrase::Column { name, unit: &unit }.say(say.language)
}

struct Sheet<'a> {
    shown: &'a Shown,
    say: &'a Say,
    scenario: &'a Scenario,
    exact: Option<&'a Results>,
    simulated: Option<&'a Results>,
    /// Averages: those of the one, else of the other.
    averages: &'a Results,
}

impl<'a> Sheet<'a> {
    fn of(shown: &'a Shown, say: &'a Say) -> Option<Self> {
        let exact = shown.exact.as_ref().map(|computed| &computed.results);
        let simulated = shown.simulated.as_ref().map(|computed| &computed.results);
        Some(Self {
            shown,
            say,
            scenario: &shown.scenario,
            exact,
            // Ranges of an earlier state beside averages of this one would be two stories in one row.
            simulated: simulated.filter(|_| !shown.stale),
            averages: exact.or(simulated)?,
        })
    }

    fn word(&self, word: Word) -> &'static str {
        word.say(self.say.language)
    }

    fn phrase(&self, phrase: Phrase<'_>) -> String {
        phrase.say(self.say.language)
    }

    /// "Customers (people)".
    fn column(&self, name: &str, unit: Unit) -> String {
        column(self.scenario, self.say, name, unit)
    }

    /// The columns of an average and, where it was simulated, of its 90 % range.
    fn columns(&self, csv: &mut Csv, name: &str, unit: Unit) -> io::Result<()> {
        csv.text(&self.column(name, unit))?;
        if self.simulated.is_some() {
            csv.text(&self.column(&self.phrase(Phrase::Low { name }), unit))?;
            csv.text(&self.column(&self.phrase(Phrase::High { name }), unit))?;
        }
        Ok(())
    }

    fn values(
        &self,
        csv: &mut Csv,
        mean: Option<f64>,
        quantiles: Option<&Quantiles>,
    ) -> io::Result<()> {
        csv.number(mean.unwrap_or(f64::NAN))?;
        if self.simulated.is_some() {
            csv.number(quantiles.map_or(f64::NAN, |levels| levels[0]))?;
            csv.number(quantiles.map_or(f64::NAN, |levels| levels[4]))?;
        }
        Ok(())
    }

    /// The values of a series of a strategy at a time.
    fn at(&self, csv: &mut Csv, strategy: usize, series: Series, time: u32) -> io::Result<()> {
        let index = series.position(time);
        let of = |results| lookup::series(results, self.scenario, strategy, series);
        let mean = index.and_then(|index| of(self.averages)?.mean.get(index).copied());
        let quantiles = index.and_then(|index| self.simulated.and_then(of)?.quantiles.get(index));
        self.values(csv, mean, quantiles)
    }

    /// "Month", and the day of its end where the clock has dates.
    fn time_columns(&self, csv: &mut Csv) -> io::Result<()> {
        let name = period::singular(self.say.language, self.say.period);
        let mut letters = name.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        csv.text(&first.into_iter().chain(letters).collect::<String>())?;
        if self.say.calendar.is_dated() {
            csv.text(self.word(Word::Date))?;
        }
        Ok(())
    }

    fn time(&self, csv: &mut Csv, time: u32) -> io::Result<()> {
        csv.number(f64::from(time))?;
        match self.say.calendar.date(time) {
            Some(date) => csv.text(&format!(
                "{:04}-{:02}-{:02}",
                date.year, date.month, date.day
            )),
            None => Ok(()),
        }
    }

    fn strategy(&self, position: usize) -> &'a str {
        self.scenario.strategies.get(position).map_or_else(
            || workspace::Word::Baseline.say(self.say.language),
            names::strategy,
        )
    }

    /// Positions of all strategies, the unnamed baseline where there is none.
    fn strategies(&self) -> std::ops::Range<usize> {
        0..self.scenario.strategies.len().max(1)
    }

    fn all(&self, csv: &mut Csv) -> io::Result<()> {
        let all = Series::all(self.scenario);
        csv.text(self.word(Word::Strategy))?;
        self.time_columns(csv)?;
        for series in &all {
            self.columns(csv, &self.full_name(*series), series.unit())?;
        }
        csv.end()?;
        for strategy in self.strategies() {
            for time in 0..=self.scenario.clock.periods {
                csv.text(self.strategy(strategy))?;
                self.time(csv, time)?;
                for series in &all {
                    self.at(csv, strategy, *series, time)?;
                }
                csv.end()?;
            }
        }
        Ok(())
    }

    /// The name of a series, with its kind where an item's name alone would say too little.
    fn full_name(&self, series: Series) -> String {
        let language = self.say.language;
        let name = names::label(language, series, self.scenario);
        let kind = match series {
            Series::Stage(_) | Series::Move(_) | Series::Arrivals(_) | Series::Referral(_) => {
                names::total_label(language, series)
            }
            _ => return name,
        };
        self.phrase(Phrase::About {
            scenario: kind,
            what: &name,
        })
    }

    fn chart(&self, csv: &mut Csv, series: Series) -> io::Result<()> {
        let drawn = &self.shown.strategies;
        let observed = self.observed(series);
        let unit = series.unit();
        self.time_columns(csv)?;
        for strategy in drawn {
            self.columns(csv, self.strategy(*strategy), unit)?;
        }
        if !observed.is_empty() {
            csv.text(&self.column(self.word(Word::Reported), unit))?;
        }
        csv.end()?;
        let first = series.first_time();
        for time in first..=self.scenario.clock.periods {
            self.time(csv, time)?;
            for strategy in drawn {
                self.at(csv, *strategy, series, time)?;
            }
            if !observed.is_empty() {
                let found = observed.iter().find(|(at, _)| *at == time);
                csv.number(found.map_or(f64::NAN, |(_, value)| *value))?;
            }
            csv.end()?;
        }
        Ok(())
    }

    fn observed(&self, series: Series) -> Vec<(u32, f64)> {
        let of_series = self
            .scenario
            .observed
            .iter()
            .filter(|real| Series::parse(&real.series, self.scenario) == Some(series));
        of_series
            .flat_map(|real| (real.first..).zip(&real.values))
            .filter_map(|(time, value)| value.map(|value| (time, value)))
            .collect()
    }

    fn figures(&self, csv: &mut Csv) -> io::Result<()> {
        csv.text(self.word(Word::Strategy))?;
        for outcome in OUTCOMES {
            let name = names::outcome(self.say.language, outcome);
            self.columns(csv, name, outcome.unit())?;
        }
        csv.end()?;
        for strategy in self.strategies() {
            csv.text(self.strategy(strategy))?;
            for outcome in OUTCOMES {
                self.outcome(csv, strategy, outcome)?;
            }
            csv.end()?;
        }
        Ok(())
    }

    fn outcome(&self, csv: &mut Csv, strategy: usize, outcome: Outcome) -> io::Result<()> {
        let of = |results| lookup::outcome(results, self.scenario, strategy, outcome);
        // What is not defined on the expected path may be in some futures.
        let means = [self.exact, self.simulated].into_iter().flatten();
        let mut means = means.filter_map(of).map(|summary| summary.mean);
        let mean = means.find(|mean| mean.is_finite());
        let quantiles = self
            .simulated
            .and_then(of)
            .and_then(|it| it.quantiles.as_ref());
        self.values(csv, mean, quantiles)
    }

    /// What the map shows at a time, for the strategy in focus: stages, then what moves in the period.
    fn map(&self, csv: &mut Csv, time: u32) -> io::Result<()> {
        let people = self.column(self.word(Word::People), Unit::People);
        let change = self.column(self.word(Word::Change), Unit::People);
        csv.texts([
            self.word(Word::Name),
            self.word(Word::Kind),
            &people,
            &change,
        ])?;
        let mean = |series: Series, index: u32| {
            let found = lookup::series(self.averages, self.scenario, self.shown.focus, series);
            found.and_then(|summary| summary.mean.get(index as usize).copied())
        };
        for (position, stage) in self.scenario.stages.iter().enumerate() {
            let series = Series::Stage(position);
            let now = mean(series, time);
            let before = time.checked_sub(1).and_then(|before| mean(series, before));
            csv.text(names::stage(stage))?;
            csv.text(map::kind(self.say.language, stage.kind))?;
            csv.number(now.unwrap_or(f64::NAN))?;
            let change = now.zip(before).map(|(now, before)| now - before);
            csv.number(change.unwrap_or(f64::NAN))?;
            csv.end()?;
        }
        for series in Series::all(self.scenario) {
            let kind = match series {
                Series::Move(_) => Word::Move,
                Series::Arrivals(_) => Word::Arrivals,
                Series::Referral(_) => Word::Referral,
                _ => continue,
            };
            csv.text(&names::label(self.say.language, series, self.scenario))?;
            csv.text(self.word(kind))?;
            // At the start what moves in the first period, which follows.
            csv.number(mean(series, time.saturating_sub(1)).unwrap_or(f64::NAN))?;
            csv.text("")?;
            csv.end()?;
        }
        Ok(())
    }

    /// What flows over the whole horizon, for the strategy in focus.
    fn flow(&self, csv: &mut Csv) -> io::Result<()> {
        let people = self.column(self.word(Word::People), Unit::People);
        csv.texts([self.word(Word::From), self.word(Word::To), &people])?;
        let Some(flows) = flows(self.shown) else {
            return Ok(());
        };
        let stage = |id: &str| names::stage_by_id(id, self.scenario).to_owned();
        let mut row = |from: &str, to: String, value: f64| {
            csv.text(from)?;
            csv.text(&to)?;
            csv.number(value)?;
            csv.end()
        };
        for (channel, value) in self.scenario.channels.iter().zip(&flows.arrivals) {
            row(names::channel(channel), stage(&channel.entry), *value)?;
        }
        for (transition, value) in self.scenario.transitions.iter().zip(&flows.moves) {
            row(&stage(&transition.from), stage(&transition.to), *value)?;
        }
        for (referral, value) in self.scenario.referrals.iter().zip(&flows.referred) {
            let name = names::referral(self.say.language, referral, self.scenario);
            row(&name, stage(&referral.to), *value)?;
        }
        Ok(())
    }
}
