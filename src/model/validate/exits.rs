//! That the known exits of a stage never sum to more than 1, before events, levers and frailty but
//! after what each segment adjusts.
//!
//! Exits depend on the period or on the tenure, never on both, so the sum in period k at tenure j
//! is a constant, plus a part by period, plus a part by tenure; and in period k nobody has been
//! in a stage longer than k - 1 periods and the initial customers' longest tenure.

use libm::{expm1, log1p};

use super::{Report, item};
use crate::model::hazard::{beta_discrete_weibull, beta_geometric, discrete_weibull};
use crate::model::{
    Bounds, Change, Initial, Parameter, Path, ProblemKind, Quantity, Scenario, Segment, Stage,
    Target, Transition, Work, limits,
};

/// How far a sum may be above 1: rounding.
const ROUNDING: f64 = 1e-9;

pub fn check(scenario: &Scenario, report: &mut Report) {
    let mut work = 0_u64;
    for (index, stage) in scenario.stages.iter().enumerate() {
        if stage.exits_observed.is_some() {
            continue;
        }
        let exits: Vec<&Transition> = scenario
            .transitions
            .iter()
            .filter(|exit| exit.from == stage.id)
            .collect();
        if exits.is_empty() || !exits.iter().all(|exit| is_sound(&exit.probability)) {
            continue;
        }
        let path = item("stages", index);
        if !check_stage(scenario, stage, &exits, &path, &mut work, report) {
            return;
        }
    }
}

/// Whether a probability is known, and what it may be: what is not is told elsewhere.
fn is_sound(probability: &Parameter) -> bool {
    let form = probability.form();
    let bounds = |name: Option<&&str>| match name {
        Some(name) => form.field_bounds(name),
        None => Bounds::PROBABILITY,
    };
    let names = probability.field_names();
    let numbers = probability.quantities();
    let orders = matches!(probability, Parameter::Orders { .. });
    !orders
        && !numbers.is_empty()
        && numbers.iter().enumerate().all(|(at, number)| {
            let known = number.known();
            known.is_some_and(|known| bounds(names.get(at)).contain(known))
        })
}

/// Changes of a stage's exits that a segment makes for its whole life.
type Changes<'a> = Vec<(&'a Target, &'a Change)>;

/// Checks one stage; `false` when the work is over its limit.
fn check_stage(
    scenario: &Scenario,
    stage: &Stage,
    exits: &[&Transition],
    path: &Path,
    work: &mut u64,
    report: &mut Report,
) -> bool {
    let span = Span::of(scenario.clock.periods, stage, exits);
    for (segment, changes) in groups(scenario, stage, exits) {
        *work += span.work(exits.len());
        if *work > limits::HAZARD_VALUES {
            report.tell(path.clone(), too_much(*work));
            return false;
        }
        let (period, tenure, sum) = largest(exits, &changes, &span);
        if sum > 1.0 + ROUNDING {
            let value = |exit: &&Transition| {
                let value = value(&exit.probability, period, tenure);
                (exit.id.clone(), adjusted(exit, value, &changes))
            };
            let by_tenure = exits.iter().any(|exit| varies(exit).1);
            let problem = ProblemKind::ExitsAboveOne {
                stage: stage.id.clone(),
                segment: segment.map(str::to_owned),
                sum,
                period,
                tenure: by_tenure.then_some(tenure),
                exits: exits.iter().map(value).collect(),
            };
            report.tell(path.clone(), problem);
        }
    }
    true
}

/// Who has other exits than whom: everyone whom no adjustment concerns, then each segment that
/// has its own. Left out is a segment with an uncertain one.
fn groups<'a>(
    scenario: &'a Scenario,
    stage: &Stage,
    exits: &[&Transition],
) -> Vec<(Option<&'a str>, Changes<'a>)> {
    let segments = scenario.segments.iter();
    let known = segments.filter_map(|segment| {
        let changes = adjustments(segment, stage, exits)?;
        Some((segment.id.as_str(), changes))
    });
    let (plain, own): (Vec<_>, Vec<_>) = known.partition(|(_, changes)| changes.is_empty());
    let mut groups = Vec::with_capacity(own.len() + 1);
    if scenario.segments.is_empty() || !plain.is_empty() {
        groups.push((None, Vec::new()));
    }
    groups.extend(own.into_iter().map(|(id, changes)| (Some(id), changes)));
    groups
}

fn too_much(work: u64) -> ProblemKind {
    // Rounded ones will do for a sentence.
    let (estimate, limit) = (work as f64, limits::HAZARD_VALUES as f64);
    ProblemKind::TooMuchWork {
        what: Work::Steps,
        estimate,
        limit,
    }
}

/// A segment's changes of these exits; `None` where one is uncertain or is told elsewhere.
fn adjustments<'a>(
    segment: &'a Segment,
    stage: &Stage,
    exits: &[&Transition],
) -> Option<Changes<'a>> {
    let concerns = |target: &Target| match target {
        Target::StageExits(id) => *id == stage.id,
        Target::TransitionProbability(id) => exits.iter().any(|exit| exit.id == *id),
        _ => false,
    };
    let mut changes = Vec::new();
    for adjustment in &segment.adjust {
        let (target, change) = (&adjustment.target, &adjustment.change);
        if !concerns(target) {
            continue;
        }
        let kind = change.kind();
        let amount = change.amount().known()?;
        if !target.changes().contains(&kind) || !kind.bounds(target.kind()).contain(amount) {
            return None;
        }
        changes.push((target, change));
    }
    Some(changes)
}

/// Which periods and tenures tell all values apart.
struct Span {
    /// Periods of the scenario.
    periods: u32,
    /// Period from which none changes by period.
    last_period: u32,
    /// Tenure from which none changes by tenure.
    last_tenure: u32,
    /// Longest tenure in period 1.
    first_tenure: u32,
    /// Exits that are formulas of the tenure.
    hazards: u64,
}

impl Span {
    fn of(periods: u32, stage: &Stage, exits: &[&Transition]) -> Self {
        let small = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let first_tenure = match &stage.initial {
            Initial::Total(_) => 0,
            Initial::ByTenure(counts) => small(counts.len()).saturating_sub(1),
        };
        let longest = first_tenure.saturating_add(periods.saturating_sub(1));
        let mut span = Self {
            periods: periods.max(1),
            last_period: 1,
            last_tenure: 0,
            first_tenure,
            hazards: 0,
        };
        for exit in exits {
            match &exit.probability {
                Parameter::ByPeriod(values) => {
                    let last = small(values.len()).min(span.periods);
                    span.last_period = span.last_period.max(last);
                }
                Parameter::ByTenure(values) => {
                    let last = small(values.len()).saturating_sub(1).min(longest);
                    span.last_tenure = span.last_tenure.max(last);
                }
                Parameter::Constant(_) => {}
                _ => {
                    span.last_tenure = longest;
                    span.hazards += 1;
                }
            }
        }
        span
    }

    /// Hazard values to work out; entries of tables count a hundredth.
    fn work(&self, exits: usize) -> u64 {
        let (periods, tenures) = (u64::from(self.last_period), u64::from(self.last_tenure) + 1);
        self.hazards * tenures + exits as u64 * (periods + tenures) / 100
    }
}

/// The largest sum, with the first period and tenure that reach it.
fn largest(exits: &[&Transition], changes: &[(&Target, &Change)], span: &Span) -> (u32, u32, f64) {
    let sum = |period: u32, tenure: u32, wanted: (bool, bool)| -> f64 {
        let of = exits.iter().filter(|exit| varies(exit) == wanted);
        of.map(|exit| adjusted(exit, value(&exit.probability, period, tenure), changes))
            .sum()
    };
    let constant = sum(1, 0, (false, false));
    // For each tenure, the first up to it with the largest part by tenure.
    let mut best: Vec<(u32, f64)> = Vec::new();
    for tenure in 0..=span.last_tenure {
        let part = sum(1, tenure, (false, true));
        match best.last() {
            Some(&(before, most)) if part <= most => best.push((before, most)),
            _ => best.push((tenure, part)),
        }
    }
    let mut most = (1, 0, f64::NEG_INFINITY);
    // Tenures go on growing after the last change by period.
    let growing = span.last_tenure.saturating_sub(span.first_tenure) + 1;
    let last = span.last_period.max(growing).min(span.periods);
    let mut by_period = 0.0;
    for period in 1..=last {
        if period <= span.last_period {
            by_period = sum(period, 0, (true, false));
        }
        let reached = span.first_tenure.saturating_add(period - 1);
        let at = reached.min(span.last_tenure) as usize;
        let (tenure, by_tenure) = best.get(at).copied().unwrap_or((0, 0.0));
        let sum = constant + by_period + by_tenure;
        if sum > most.2 {
            most = (period, tenure, sum);
        }
    }
    most
}

/// Whether an exit varies by period, and by tenure.
fn varies(exit: &Transition) -> (bool, bool) {
    match exit.probability {
        Parameter::Constant(_) => (false, false),
        Parameter::ByPeriod(_) => (true, false),
        _ => (false, true),
    }
}

/// A known probability in a period, at a tenure.
fn value(probability: &Parameter, period: u32, tenure: u32) -> f64 {
    let known = |number: &Quantity| number.known().unwrap_or(0.0);
    let entry = |values: &[Quantity], at: u32| {
        let at = (at as usize).min(values.len().saturating_sub(1));
        values.get(at).map_or(0.0, known)
    };
    match probability {
        Parameter::Constant(number) => known(number),
        Parameter::ByPeriod(values) => entry(values, period - 1),
        Parameter::ByTenure(values) => entry(values, tenure),
        Parameter::BetaGeometric { alpha, beta } => {
            beta_geometric(known(alpha), known(beta), tenure)
        }
        Parameter::BetaDiscreteWeibull { alpha, beta, c } => {
            beta_discrete_weibull(known(alpha), known(beta), known(c), tenure)
        }
        Parameter::DiscreteWeibull { q, c } => discrete_weibull(known(q), known(c), tenure),
        Parameter::Orders { .. } => 0.0,
    }
}

/// The probability of an exit after a segment's changes, each clamped.
fn adjusted(exit: &Transition, probability: f64, changes: &[(&Target, &Change)]) -> f64 {
    let concerns = |target: &Target| match target {
        Target::TransitionProbability(id) => *id == exit.id,
        _ => true,
    };
    changes
        .iter()
        .filter(|(target, _)| concerns(target))
        .fold(probability, |p, (_, change)| {
            let changed = fully(change, p);
            Bounds::PROBABILITY.clamp(changed)
        })
}

/// A probability after a change at full effect.
fn fully(change: &Change, p: f64) -> f64 {
    let a = change.amount().known().unwrap_or(0.0);
    match change {
        Change::Set(_) => a,
        Change::Add(_) => p + a,
        Change::Multiply(_) => p * a,
        Change::HazardRatio(_) if a == 0.0 => 0.0,
        Change::HazardRatio(_) => -expm1(a * log1p(-p)),
        Change::OddsRatio(_) if p >= 1.0 => 1.0,
        Change::OddsRatio(_) => a * p / (1.0 - p + a * p),
        Change::Move { .. } => p,
    }
}
