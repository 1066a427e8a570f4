//! The sheet for new customers: where they meet us, what they can expect and when. No figure, no money,
//! nothing that departments say among themselves.

use yew::prelude::*;

use crate::model::{Sentiment, Stage, StageKind};
use crate::text::people::{Phrase, Word};
use crate::text::series;
use crate::ui::people::page::Drawn;
use crate::ui::people::{phrase, word};

/// The sheet.
pub fn sheet(drawn: &Drawn<'_>, flipped: &[String]) -> Html {
    let context = drawn.context;
    let steps: Vec<Html> = choices(drawn)
        .into_iter()
        .filter(|stage| is_on(stage, flipped))
        .enumerate()
        .map(|(at, stage)| step(drawn, at + 1, stage))
        .collect();
    let body = if steps.is_empty() {
        html! { <p>{ word(context, Word::NoCustomerPrint) }</p> }
    } else {
        html! { <ol class="paper-steps">{ for steps }</ol> }
    };
    html! {
        <article class="sheet sheet-customers">
            <header class="paper-head">
                <h1>{ word(context, Word::CustomerTitle) }</h1>
                <p class="paper-lead">{ word(context, Word::CustomerLead) }</p>
            </header>
            { body }
        </article>
    }
}

/// The stages that the sheet may tell of: those of the way, of which something is said to customers.
pub fn choices<'a>(drawn: &Drawn<'a>) -> Vec<&'a Stage> {
    let stages = drawn.order.iter();
    let stages = stages.filter_map(|at| drawn.context.scenario.stages.get(*at));
    stages.filter(|stage| tells(stage)).collect()
}

fn tells(stage: &Stage) -> bool {
    let on_the_way = matches!(stage.kind, StageKind::Prospect | StageKind::Customer);
    let says = |text: &str| !text.trim().is_empty();
    on_the_way && (says(&stage.expectation) || says(&stage.touchpoints))
}

/// Whether a stage is on the sheet. One of detractors is not, since its name says how we speak of them among
/// ourselves; for the stages whose ids are in `flipped` a person has decided otherwise.
pub fn is_on(stage: &Stage, flipped: &[String]) -> bool {
    let by_itself = stage.sentiment != Some(Sentiment::Detractor);
    by_itself != flipped.contains(&stage.id)
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
        <li key={stage.id.clone()} class="paper-step">
            <p class="paper-kind">{ kind }</p>
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
    fn customers_read_of_promises_and_not_of_the_gone_and_by_themselves_not_of_the_unhappy() {
        let stage = |kind, sentiment, expectation: &str| Stage {
            sentiment,
            expectation: expectation.to_owned(),
            ..Stage::new("a", kind)
        };
        assert!(tells(&stage(StageKind::Prospect, None, "An offer")));
        assert!(!tells(&stage(StageKind::Customer, None, " ")));
        assert!(!tells(&stage(StageKind::Lost, None, "Peace")));
        assert!(!tells(&stage(StageKind::Dormant, None, "Peace")));
        let happy = stage(StageKind::Customer, Some(Sentiment::Promoter), "A call");
        let unhappy = stage(StageKind::Customer, Some(Sentiment::Detractor), "Help");
        let flipped = ["a".to_owned()];
        assert!(tells(&unhappy));
        assert!(is_on(&happy, &[]) && !is_on(&happy, &flipped));
        assert!(!is_on(&unhappy, &[]) && is_on(&unhappy, &flipped));
    }
}
