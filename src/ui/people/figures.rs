//! What stages are measured by, with what is simulated.

use crate::analysis::benchmark::{self, Reading, Verdict};
use crate::app::Shared;
use crate::app::run::Computed;
use crate::engine::series::{Series, Unit};
use crate::model::{Metric, Scenario};
use crate::text::people::Phrase;
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::now::Now;
use crate::ui::results::Shown;

use super::phrase;

/// The figures of one time, for one strategy.
#[derive(Clone, PartialEq)]
pub struct Figures {
    computed: Option<Shared<Computed>>,
    /// Position of the strategy.
    pub focus: usize,
    /// The time.
    pub time: u32,
}

impl Figures {
    /// Of a page: simulated futures where they are the present scenario's, else exact means.
    #[must_use]
    pub fn shown(shown: &Shown, time: u32) -> Self {
        let simulated = shown.simulated.as_ref().filter(|_| !shown.stale);
        Self {
            computed: simulated.or(shown.exact.as_ref()).cloned(),
            focus: shown.focus,
            time,
        }
    }

    /// Of the inspector: exact means.
    #[must_use]
    pub fn now(now: &Now) -> Self {
        Self {
            computed: now.exact.clone(),
            focus: now.focus,
            time: now.time,
        }
    }

    fn reading(&self, key: &str) -> Option<Reading> {
        let computed = self.computed.as_ref()?;
        let scenario = &computed.scenario;
        let series = Series::parse(key, scenario)?;
        benchmark::reading(&computed.results, self.focus, series, self.time, scenario)
    }
}

/// What a stage is measured by, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// What is measured.
    pub name: String,
    /// What is simulated; `None` where there is no figure.
    pub simulated: Option<String>,
    /// The value to reach, with "at least" or "at most"; `None` where there is none.
    pub benchmark: Option<String>,
    /// How it stands, with the value to reach.
    pub judged: Option<(Verdict, String)>,
    /// The numbers behind it.
    pub reading: Option<Reading>,
    /// The value to reach.
    pub value: Option<f64>,
}

/// The name of a series as something to measure.
#[must_use]
pub fn name(context: &Context, series: Series) -> String {
    let scenario = &context.scenario;
    let label = series::label(context.say.language, series, scenario);
    match series {
        Series::Stage(_) => phrase(context, Phrase::PeopleIn { stage: &label }),
        _ => label,
    }
}

/// What a metric says.
#[must_use]
pub fn measured(context: &Context, figures: &Figures, metric: &Metric) -> Measured {
    let scenario: &Scenario = &context.scenario;
    let Some(series) = Series::parse(&metric.series, scenario) else {
        return Measured {
            name: metric.series.clone(),
            simulated: None,
            benchmark: None,
            judged: None,
            reading: None,
            value: None,
        };
    };
    let most = benchmark::is_most(metric, series, scenario);
    let reading = figures.reading(&metric.series);
    let written = metric
        .benchmark
        .map(|value| context.say.numbers.value(series.unit(), value));
    let judged = reading.zip(metric.benchmark).zip(written.as_deref()).map(
        |((reading, value), benchmark)| {
            let verdict = benchmark::verdict(reading, value, most);
            let judged = Phrase::Judged {
                verdict,
                most,
                benchmark,
            };
            (verdict, phrase(context, judged))
        },
    );
    Measured {
        name: name(context, series),
        simulated: reading.map(|reading| {
            let limit = metric.benchmark.map(|limit| (limit, most));
            simulated(context, series.unit(), (reading, limit), figures.time)
        }),
        benchmark: written
            .as_deref()
            .map(|benchmark| phrase(context, Phrase::Benchmark { most, benchmark })),
        judged,
        reading,
        value: metric.benchmark,
    }
}

/// A value to reach, and whether it is the most that should be.
type Limit = Option<(f64, bool)>;

fn simulated(
    context: &Context,
    unit: Unit,
    (reading, limit): (Reading, Limit),
    time: u32,
) -> String {
    let (numbers, time) = (&context.say.numbers, context.say.calendar.label(time));
    let value = match (limit, reading.range) {
        (Some(limit), range) => numbers.value_at(unit, reading.mean, range, limit),
        (None, Some((low, high))) => numbers.value_in(unit, reading.mean, low, high),
        (None, None) => numbers.value(unit, reading.mean),
    };
    let (value, time) = (&value, &time);
    match reading.range {
        Some((low, high)) => {
            let range = &numbers.range(unit, low, high);
            phrase(context, Phrase::SimulatedIn { value, range, time })
        }
        None => phrase(context, Phrase::Simulated { value, time }),
    }
}
