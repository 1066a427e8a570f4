//! What is not said yet, each with a way to the stage where it is to be said.

use yew::prelude::*;

use super::focus::lead;
use super::page::Drawn;
use super::{phrase, word};
use crate::app::departments::Part;
use crate::app::departments::gaps::{GAPS, Gap};
use crate::text::people::{Missing, Phrase, Word};
use crate::text::series;

/// Stages without an owner, then everything else of the stages that are shown.
pub fn gaps(drawn: &Drawn<'_>) -> Html {
    let owners = unowned(drawn);
    let others: Vec<Html> = GAPS
        .into_iter()
        .filter_map(|gap| line(drawn, gap))
        .collect();
    if owners.is_empty() && others.is_empty() {
        return html! { <span hidden=true/> };
    }
    let count = others.len();
    let more = (count > 0).then(|| {
        html! {
            <details open={count <= 3}>
                <summary>{ phrase(drawn.context, Phrase::MoreOpen { count }) }</summary>
                <dl class="people-missing">{ for others }</dl>
            </details>
        }
    });
    html! {
        <section class="panel people-open">
            <h3>{ word(drawn.context, Word::Open) }</h3>
            <ul class="people-owners">{ for owners }</ul>
            <div>{ more }</div>
        </section>
    }
}

fn unowned(drawn: &Drawn<'_>) -> Vec<Html> {
    let context = drawn.context;
    if drawn.chosen.is_some() {
        return Vec::new();
    }
    let open = |position: &&usize| drawn.departments.unowned.contains(*position);
    let stages = drawn.order.iter().filter(open);
    let lines = stages.filter_map(|&position| {
        let stage = context.scenario.stages.get(position)?;
        let name = series::stage(stage);
        Some(html! {
            <li key={stage.id.clone()} class="people-unowned">
                <span>{ phrase(context, Phrase::Unowned { stage: name }) }</span>
                <button type="button" class="btn" aria-label={phrase(context, Phrase::ChooseFor { stage: name })}
                    onclick={lead(context, &stage.id, true)}>{ word(context, Word::Choose) }</button>
            </li>
        })
    });
    lines.collect()
}

fn line(drawn: &Drawn<'_>, gap: Gap) -> Option<Html> {
    let context = drawn.context;
    let counts = |position: usize| match drawn.chosen {
        Some(chosen) => drawn.departments.part(chosen, position) == Part::Owner,
        None => true,
    };
    let with = gap.stages(&context.scenario, counts);
    if with.is_empty() {
        return None;
    }
    let what = missing(gap);
    let stages = drawn
        .order
        .iter()
        .filter(|position| with.contains(position));
    let stages = stages.filter_map(|&position| {
        let stage = context.scenario.stages.get(position)?;
        Some(html! {
            <li key={stage.id.clone()}>
                <button type="button" class="link" onclick={lead(context, &stage.id, false)}>{ series::stage(stage) }</button>
            </li>
        })
    });
    Some(html! {
        <div class="people-lack" key={what as usize}>
            <dt>{ phrase(context, Phrase::Missing { what }) }</dt>
            <dd><ul class="people-links">{ for stages }</ul></dd>
        </div>
    })
}

pub(super) fn missing(gap: Gap) -> Missing {
    match gap {
        Gap::Actions => Missing::Actions,
        Gap::Touchpoints => Missing::Touchpoints,
        Gap::Expectation => Missing::Expectation,
        Gap::ExpectedBy => Missing::ExpectedBy,
        Gap::Metric => Missing::Measure,
        Gap::Benchmark => Missing::Benchmark,
        Gap::Voice => Missing::Voice,
        Gap::Receiver => Missing::Receiver,
    }
}
