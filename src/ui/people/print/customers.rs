//! The sheet for new customers: where they meet us, what they can expect and when. No figure, no money,
//! nothing that departments say among themselves.

use yew::prelude::*;

use crate::model::{Sentiment, Stage, StageKind};
use crate::text::people::{Phrase, Word};
use crate::text::series;
use crate::ui::people::page::Drawn;
use crate::ui::people::{phrase, word};

/// The sheet.
pub fn sheet(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    let stages = drawn.order.iter();
    let stages = stages.filter_map(|at| context.scenario.stages.get(*at));
    let steps: Vec<Html> = stages
        .filter(|stage| is_for_customers(stage))
        .enumerate()
        .map(|(at, stage)| step(drawn, at + 1, stage))
        .collect();
    let body = if steps.is_empty() {
        html! { <p>{ word(context, Word::NoCustomerPrint) }</p> }
    } else {
        html! { <ol class="sheet-steps">{ for steps }</ol> }
    };
    html! {
        <article class="sheet sheet-customers">
            <header class="sheet-head">
                <h1>{ word(context, Word::CustomerTitle) }</h1>
                <p class="sheet-lead">{ word(context, Word::CustomerLead) }</p>
            </header>
            { body }
        </article>
    }
}

/// Whether a stage is part of what is shown to customers: they are told where we meet and what to expect,
/// not how we speak of those who are unhappy, asleep or gone.
fn is_for_customers(stage: &Stage) -> bool {
    let on_the_way = matches!(stage.kind, StageKind::Prospect | StageKind::Customer);
    let says = |text: &str| !text.trim().is_empty();
    on_the_way
        && stage.sentiment != Some(Sentiment::Detractor)
        && (says(&stage.expectation) || says(&stage.touchpoints))
}

fn step(drawn: &Drawn<'_>, number: usize, stage: &Stage) -> Html {
    let context = drawn.context;
    let kind = phrase(
        context,
        Phrase::Step {
            number,
            kind: stage.kind,
        },
    );
    let fact = |label: Word, text: &str| {
        let text = text.trim();
        if text.is_empty() {
            return html! { <div hidden=true/> };
        }
        html! { <div><dt>{ word(context, label) }</dt><dd class="prose">{ text.to_owned() }</dd></div> }
    };
    html! {
        <li key={stage.id.clone()} class="sheet-step">
            <p class="sheet-kind">{ kind }</p>
            <h2>{ series::stage(stage) }</h2>
            <dl>
                { fact(Word::WhereWeMeet, &stage.touchpoints) }
                { fact(Word::WhatToExpect, &stage.expectation) }
                { fact(Word::When, &stage.expected_by) }
            </dl>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_read_of_promises_and_not_of_the_unhappy_and_the_gone() {
        let stage = |kind, sentiment, expectation: &str| Stage {
            sentiment,
            expectation: expectation.to_owned(),
            ..Stage::new("a", kind)
        };
        assert!(is_for_customers(&stage(
            StageKind::Prospect,
            None,
            "An offer"
        )));
        assert!(is_for_customers(&stage(
            StageKind::Customer,
            Some(Sentiment::Promoter),
            "A call"
        )));
        assert!(!is_for_customers(&stage(StageKind::Customer, None, " ")));
        assert!(!is_for_customers(&stage(StageKind::Lost, None, "Peace")));
        assert!(!is_for_customers(&stage(StageKind::Dormant, None, "Peace")));
        let detractor = Some(Sentiment::Detractor);
        assert!(!is_for_customers(&stage(
            StageKind::Customer,
            detractor,
            "Help"
        )));
    }
}
