//! The figures of the moment as a table.

use yew::prelude::*;

use super::player::Shown;
use super::screen::Reel;
use crate::engine::series::Unit;
use crate::text::playback::{Phrase, Word, phrase, word};
use crate::text::series;
use crate::ui::charts::scene::Table;
use crate::ui::charts::table::table;
use crate::ui::context::Context;

/// A table for each strategy: how many are in each stage, and by how many that changed in the period.
pub fn counted(context: &Context, reel: &Reel, shown: &Shown) -> Html {
    let language = context.say.language;
    let tables = (0..reel.playback.courses.len()).map(|at| {
        html! { <div key={at}>{ table(&of_course(context, reel, at, shown)) }</div> }
    });
    html! {
        <details class="motion-figures">
            <summary>{ word(language, Word::Figures) }</summary>
            <div class="motion-tables">{ for tables }</div>
        </details>
    }
}

fn of_course(context: &Context, reel: &Reel, at: usize, shown: &Shown) -> Table {
    let say = &context.say;
    let Some(course) = reel.playback.courses.get(at) else {
        return Table::default();
    };
    let strategy = reel.strategy(at);
    let row = |name: &str, counts: &[f64]| {
        let time = shown.time as usize;
        let people = counts.get(time).copied().unwrap_or(0.0);
        let before = time.checked_sub(1).and_then(|time| counts.get(time));
        let change = before.map(|before| say.numbers.change(Unit::People, people - before));
        vec![
            name.to_owned(),
            say.numbers.whole(people as u64),
            change.unwrap_or_default(),
        ]
    };
    let mut rows: Vec<Vec<String>> = (reel.scenario.stages.iter().zip(&course.stages))
        .map(|(stage, counts)| row(series::stage(stage), counts))
        .collect();
    rows.push(row(word(say.language, Word::Customers), &course.customers));
    let words = [Word::Stage, Word::People, Word::Change];
    Table {
        caption: phrase(
            say.language,
            Phrase::FiguresAt {
                strategy: strategy.map_or("", |(_, strategy)| series::strategy(strategy)),
                time: &say.calendar.label(shown.time),
            },
        ),
        columns: words.map(|one| word(say.language, one).to_owned()).to_vec(),
        rows,
    }
}
