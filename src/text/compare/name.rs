//! What people call an uncertain number, by its place in the file.

use crate::model::path::Step;
use crate::model::{Adjustment, Change, Lever, Path, Scenario, Target};
use crate::text::fields::{Field, label};
use crate::text::{Language, period, series, strategies, values, workspace};

/// What people call the number at a place of the file: `At risk → Churned: probability`.
#[must_use]
pub fn number(language: Language, scenario: &Scenario, path: &Path) -> String {
    let namer = Namer { language, scenario };
    match &path.0[..] {
        [Step::Key(list), Step::Index(at), rest @ ..] => namer.of_item(list, *at, rest),
        rest => upper(&namer.words("", rest)),
    }
}

/// Names what is in a scenario, in a language.
#[derive(Clone, Copy)]
struct Namer<'a> {
    language: Language,
    scenario: &'a Scenario,
}

impl Namer<'_> {
    /// A number of an item of one of the file's lists.
    fn of_item(self, list: &str, at: usize, rest: &[Step]) -> String {
        let Self { language, scenario } = self;
        let named = match (list, rest) {
            ("events", rest) => self.of_lever(&scenario.events, at, rest),
            ("strategies", [Step::Key(_), Step::Index(lever), rest @ ..]) => scenario
                .strategies
                .get(at)
                .and_then(|one| self.of_lever(&one.levers, *lever, rest)),
            ("segments", [Step::Key(_), Step::Index(adjust), ..]) => scenario
                .segments
                .get(at)
                .and_then(|one| one.adjust.get(*adjust))
                .map(|Adjustment { target, .. }| self.target(target)),
            ("stages", [Step::Key(key), Step::Key(to)]) if key == "exits_observed" => {
                return self.of_counts(at, to);
            }
            _ => None,
        };
        let named = named.unwrap_or_else(|| self.words(list, rest));
        // What an event is called says enough.
        match series::item(language, scenario, list, at) {
            Some(item) => together(&item, &named),
            None => named,
        }
    }

    /// A number of a lever. What it does is the lever itself, or by how much it multiplies; what it costs has a name of its own.
    fn of_lever(self, levers: &[Lever], at: usize, rest: &[Step]) -> Option<String> {
        let lever = self.lever(levers, at)?;
        let is_change = matches!(rest.first(), Some(Step::Key(key)) if key == "change");
        let what = match levers.get(at).map(|lever| &lever.change) {
            _ if !is_change => self.words("levers", rest),
            Some(Change::Multiply(_) | Change::HazardRatio(_) | Change::OddsRatio(_)) => {
                workspace::Word::Factor.say(self.language).to_owned()
            }
            _ => String::new(),
        };
        Some(together(&lever, &what))
    }

    /// A lever by its own name, or by what it acts on; by both where another one has that name.
    fn lever(self, levers: &[Lever], at: usize) -> Option<String> {
        let lever = levers.get(at)?;
        let name = lever.name.trim();
        let target = self.target(&lever.target);
        if name.is_empty() {
            return Some(target);
        }
        let named = levers.iter().filter(|other| other.name.trim() == name);
        Some(if named.count() > 1 {
            format!("{name} ({target})")
        } else {
            lever.name.clone()
        })
    }

    /// What is changed, and which number of it.
    fn target(self, target: &Target) -> String {
        match target {
            Target::MarketSize => lower(label(self.language, Field::MarketSize)),
            _ => {
                let item = strategies::target(self.language, self.scenario, target);
                format!("{item}, {}", strategies::number_of(self.language, target))
            }
        }
    }

    /// A share of those whose exits were counted: it is the probability of that exit, or of staying.
    fn of_counts(self, stage: usize, to: &str) -> String {
        let Self { language, scenario } = self;
        let from = scenario.stages.get(stage).map_or("", |stage| &stage.id);
        let mut moves = scenario.transitions.iter();
        let found = moves.find(|item| item.from == from && item.to == to);
        let arrow = found.map_or_else(
            || series::arrow(from, to, scenario),
            |item| series::transition(item, scenario),
        );
        let target = Target::TransitionProbability(String::new());
        together(&arrow, strategies::number_of(language, &target))
    }

    /// The steps to a number below its item, in words: the field, and where in it.
    fn words(self, list: &str, steps: &[Step]) -> String {
        let mut words = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            let before = match at.checked_sub(1).and_then(|before| steps.get(before)) {
                Some(Step::Key(key)) => key.as_str(),
                _ => list,
            };
            let word = match step {
                Step::Key(key) => self.key(before, key),
                Step::Index(at) => self.entry(before, *at),
            };
            words.extend(word);
        }
        words.join(", ")
    }

    /// A key behind another one; `None` where it says nothing that what stands around it does not.
    fn key(self, before: &str, key: &str) -> Option<String> {
        let field = |field: Field| Some(lower(label(self.language, field)));
        let of = |target: fn(String) -> Target| {
            let target = target(String::new());
            Some(strategies::number_of(self.language, &target).to_owned())
        };
        match (before, key) {
            ("transitions", "probability") => of(Target::TransitionProbability),
            ("transitions", "revenue") => of(Target::TransitionRevenue),
            ("transitions", "cost") => of(Target::TransitionCost),
            ("stages", "revenue") => of(Target::StageRevenue),
            ("stages", "cost") => of(Target::StageCost),
            ("channels", "arrivals") => of(Target::ChannelArrivals),
            ("channels", "cost_per_arrival") => of(Target::ChannelCost),
            ("referrals", "rate") => of(Target::ReferralRate),
            ("referrals", "cost_per_arrival") => of(Target::ReferralCost),
            ("market", "size") => field(Field::MarketSize),
            ("money", "gross_margin") => field(Field::GrossMargin),
            ("money", "fixed_cost") => field(Field::FixedCost),
            ("cost", "once") => field(Field::LeverCostOnce),
            ("cost", "per_period") => field(Field::LeverCostPerPeriod),
            ("cost", "per_move") => field(Field::LeverCostPerMove),
            ("cost", "per_customer") => field(Field::LeverCostPerCustomer),
            // A number of a formula, which has a name of its own.
            ("beta_geometric" | "beta_discrete_weibull" | "discrete_weibull" | "orders", part) => {
                Some(lower(values::part(self.language, part)))
            }
            _ => None,
        }
    }

    /// An entry of a table.
    fn entry(self, table: &str, at: usize) -> Option<String> {
        let language = self.language;
        match table {
            "by_period" => {
                let unit = self.scenario.clock.period;
                Some(period::numbered(language, unit, &(at + 1).to_string()))
            }
            "by_tenure" => {
                let tenure = at.to_string();
                Some(values::Phrase::AtTenure { tenure: &tenure }.say(language))
            }
            _ => None,
        }
    }
}

/// A name with what is meant of it.
fn together(name: &str, what: &str) -> String {
    if what.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {what}")
    }
}

/// A label inside a name.
fn lower(label: &str) -> String {
    cased(label, |first| first.to_lowercase().collect())
}

/// A label that is a name by itself.
pub(in crate::text) fn upper(label: &str) -> String {
    cased(label, |first| first.to_uppercase().collect())
}

fn cased(label: &str, turned: fn(char) -> String) -> String {
    let mut rest = label.chars();
    let first = rest.next().map(turned).unwrap_or_default();
    first + rest.as_str()
}

#[cfg(test)]
mod tests;
