//! `perennial decide`: what a table of draws says of a choice.

use std::io::{self, Write};

use super::arguments::Format;
use super::block::block;
use super::json_writer::Json;
use super::{Failure, clean, say};
use crate::analysis::decision::{
    Choice, Draws, Frontier, Standing, choose, choose_each, frontier, read, telling,
};
use crate::model::PeriodUnit;
use crate::text::Language;
use crate::text::csv::{Csv, LF};
use crate::text::decide::{Phrase, Word, problem, standing};
use crate::text::number::Numbers;

/// Figures of a number in the table.
const FIGURES: usize = 6;

/// What is said of a table of draws.
struct Decision {
    draws: Draws,
    frontier: Frontier,
    /// What one unit of effect may be worth; nothing where there are no costs.
    thresholds: Vec<f64>,
    /// The choice at each threshold; one, where there are none.
    choices: Vec<Choice>,
}

/// Reads the table, and prints what it says.
pub(super) fn write(
    bytes: &[u8],
    thresholds: Option<Vec<f64>>,
    format: Format,
    language: Language,
    output: &mut dyn Write,
    error: &mut dyn Write,
) -> Result<(), Failure> {
    let draws = read(bytes).map_err(|found| {
        for one in &found {
            say(error, &problem(language, one).line());
        }
        Failure::Said
    })?;
    if draws.cost.is_none() && thresholds.is_some() {
        say(error, Word::NoCosts.say(language));
    }
    let decision = Decision::new(draws, thresholds);
    match format {
        Format::Table => decision.table(output, language)?,
        Format::Json => decision.json(output)?,
        Format::Csv => decision.csv(output)?,
    }
    Ok(())
}

impl Decision {
    fn new(draws: Draws, thresholds: Option<Vec<f64>>) -> Self {
        let effect = draws.mean_effect();
        let costs = draws.mean_cost();
        let has_costs = costs.is_some();
        // Where nothing costs anything, the frontier is what gives most.
        let costs = costs.unwrap_or_else(|| vec![0.0; effect.len()]);
        let frontier = frontier(&costs, &effect);
        let thresholds = match thresholds {
            _ if !has_costs => Vec::new(),
            Some(given) => given,
            None => telling(&costs, &frontier),
        };
        let choices = if has_costs {
            choose_each(&draws, &thresholds)
        } else {
            vec![choose(&draws, 1.0)]
        };
        Self {
            draws,
            frontier,
            thresholds,
            choices,
        }
    }

    fn name(&self, strategy: usize) -> &str {
        self.draws
            .strategies
            .get(strategy)
            .map_or("", String::as_str)
    }

    fn json(&self, output: &mut dyn Write) -> io::Result<()> {
        let effect = self.draws.mean_effect();
        let cost = self.draws.mean_cost();
        let mut json = Json::new(output);
        json.object(|json| {
            json.key("thresholds")?
                .numbers(self.thresholds.iter().copied())?;
            json.key("strategies")?.list(|json| {
                for (strategy, name) in self.draws.strategies.iter().enumerate() {
                    let of = |lists: fn(&Choice) -> &[f64]| {
                        self.choices
                            .iter()
                            .map(move |choice| lists(choice)[strategy])
                    };
                    json.item()?;
                    json.object(|json| {
                        json.key("id")?.text(name)?;
                        let cost = cost.as_ref().map_or(f64::NAN, |cost| cost[strategy]);
                        json.key("mean_cost")?.number(cost)?;
                        json.key("mean_effect")?.number(effect[strategy])?;
                        json.key("probability_best")?
                            .numbers(of(|choice| &choice.probability_best))?;
                        json.key("expected_loss")?
                            .numbers(of(|choice| &choice.expected_loss))?;
                        json.key("frontier")?
                            .text(key(self.frontier.standings[strategy]))?;
                        let ratio = self.frontier.ratios[strategy].unwrap_or(f64::NAN);
                        json.key("ratio")?.number(ratio)
                    })?;
                }
                Ok(())
            })?;
            json.key("best")?.list(|json| {
                for choice in &self.choices {
                    json.item()?;
                    json.text(self.name(choice.best))?;
                }
                Ok(())
            })?;
            json.key("evpi")?
                .numbers(self.choices.iter().map(|choice| choice.evpi))
        })?;
        writeln!(output)
    }

    /// A row for each threshold and strategy.
    fn csv(&self, output: &mut dyn Write) -> io::Result<()> {
        const KEYS: [&str; 10] = [
            "threshold",
            "strategy",
            "mean_cost",
            "mean_effect",
            "frontier",
            "ratio",
            "probability_best",
            "expected_loss",
            "best",
            "evpi",
        ];
        let effect = self.draws.mean_effect();
        let cost = self.draws.mean_cost();
        let mut csv = Csv::new(output, LF);
        csv.texts(KEYS)?;
        for (position, choice) in self.choices.iter().enumerate() {
            let threshold = self.thresholds.get(position).copied();
            for (strategy, name) in self.draws.strategies.iter().enumerate() {
                csv.number(threshold.unwrap_or(f64::NAN))?;
                csv.text(name)?;
                csv.number(cost.as_ref().map_or(f64::NAN, |cost| cost[strategy]))?;
                csv.number(effect[strategy])?;
                csv.text(key(self.frontier.standings[strategy]))?;
                csv.number(self.frontier.ratios[strategy].unwrap_or(f64::NAN))?;
                csv.number(choice.probability_best[strategy])?;
                csv.number(choice.expected_loss[strategy])?;
                csv.text(self.name(choice.best))?;
                csv.number(choice.evpi)?;
                csv.end()?;
            }
        }
        Ok(())
    }

    fn table(&self, output: &mut dyn Write, language: Language) -> io::Result<()> {
        // Only for how numbers look: a table of draws has no currency and no periods.
        let numbers = Numbers::new(language, "", PeriodUnit::Month);
        let whole = |count: usize| numbers.whole(u64::try_from(count).unwrap_or(u64::MAX));
        let (strategies, draws) = (
            whole(self.draws.strategies.len()),
            whole(self.draws.count()),
        );
        let table = Phrase::Table {
            strategies: &strategies,
            draws: &draws,
        };
        writeln!(output, "{}", table.say(language))?;
        self.means(output, &numbers, language)?;
        for (position, choice) in self.choices.iter().enumerate() {
            let heading = self.thresholds.get(position).map(|threshold| {
                let threshold = numbers.plain(*threshold, FIGURES);
                Phrase::Threshold(&threshold).say(language)
            });
            self.choice(output, &numbers, heading.unwrap_or_default(), choice)?;
        }
        Ok(())
    }

    /// Means, and the frontier where there are costs.
    fn means(
        &self,
        output: &mut dyn Write,
        numbers: &Numbers,
        language: Language,
    ) -> io::Result<()> {
        let effect = self.draws.mean_effect();
        let write = |value: f64| numbers.plain(value, FIGURES);
        let Some(cost) = self.draws.mean_cost() else {
            let rows = effect.iter().enumerate();
            let rows = rows.map(|(one, mean)| vec![clean(self.name(one)), write(*mean)]);
            return block(
                output,
                "",
                vec![Word::Outcome.say(language).to_owned()],
                rows.collect(),
            );
        };
        let columns = [Word::Cost, Word::Effect, Word::Ratio];
        let columns = columns.iter().map(|word| word.say(language).to_owned());
        let rows = self
            .frontier
            .standings
            .iter()
            .enumerate()
            .map(|(one, place)| {
                vec![
                    clean(self.name(one)),
                    write(cost[one]),
                    write(effect[one]),
                    self.frontier.ratios[one].map_or(String::new(), write),
                    standing(language, *place).to_owned(),
                ]
            });
        block(output, "", columns.collect(), rows.collect())
    }

    fn choice(
        &self,
        output: &mut dyn Write,
        numbers: &Numbers,
        heading: String,
        choice: &Choice,
    ) -> io::Result<()> {
        let language = numbers.language();
        let write = |value: f64| numbers.plain(value, FIGURES);
        let rows = self.draws.strategies.iter().enumerate().map(|(one, name)| {
            let chosen = if one == choice.best {
                Word::Chosen.say(language)
            } else {
                ""
            };
            vec![
                clean(name),
                numbers.of_hundred(choice.probability_best[one]),
                write(choice.expected_loss[one]),
                chosen.to_owned(),
            ]
        });
        let columns = [Word::Best, Word::Loss].map(|word| word.say(language).to_owned());
        block(output, &heading, columns.to_vec(), rows.collect())?;
        let (value, error) = (write(choice.evpi), numbers.plain(choice.evpi_error, 2));
        let evpi = Phrase::Evpi {
            value: &value,
            error: &error,
        };
        writeln!(output, "{}", evpi.say(language))
    }
}

/// The name of a standing in files.
pub(super) fn key(standing: Standing) -> &'static str {
    match standing {
        Standing::On => "on",
        Standing::Dominated => "dominated",
        Standing::Extended => "extended",
    }
}
