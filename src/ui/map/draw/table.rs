//! The map in figures: stages, then flows.

use super::{Painter, stage_name};
use crate::engine::series::Unit;
use crate::text::map::{self, Phrase, Word};
use crate::ui::charts::scene::Table;

impl Painter<'_> {
    pub(super) fn table(&self) -> Table {
        let word = |word: Word| map::word(self.input.language, word).to_owned();
        let scenario = self.input.scenario;
        let mut rows: Vec<Vec<String>> = (0..scenario.stages.len())
            .map(|s| {
                vec![
                    stage_name(scenario, s).to_owned(),
                    map::kind(self.input.language, scenario.stages[s].kind).to_owned(),
                    self.people(self.count(s)),
                    self.change(s)
                        .map(|change| self.numbers.change(Unit::People, change))
                        .unwrap_or_default(),
                ]
            })
            .collect();
        let mut flow = |name: String, kind: Word, value: Option<&f64>| {
            let people = value.map(|value| self.people(*value)).unwrap_or_default();
            rows.push(vec![name, word(kind), people, String::new()]);
        };
        for (c, channel) in scenario.channels.iter().enumerate() {
            let name = if channel.name.is_empty() {
                &channel.id
            } else {
                &channel.name
            };
            flow(name.clone(), Word::Arrivals, self.figures.arrivals.get(c));
        }
        for t in 0..scenario.transitions.len() {
            let (from, to) = self.ends(t);
            flow(
                format!("{from} → {to}"),
                Word::Move,
                self.figures.moves.get(t),
            );
        }
        for (r, ends) in self.input.layout.graph.referrals.iter().enumerate() {
            if let Some((from, to)) = ends {
                let name = format!(
                    "{} → {}",
                    stage_name(scenario, *from),
                    stage_name(scenario, *to)
                );
                flow(name, Word::Referral, self.figures.referred.get(r));
            }
        }
        Table {
            caption: self.phrase(Phrase::Caption {
                time: &self.time,
                period: scenario.clock.period,
            }),
            columns: vec![
                word(Word::Name),
                word(Word::Kind),
                word(Word::People),
                word(Word::Change),
            ],
            rows,
        }
    }
}
