//! Which strategies are better whatever one thinks of risk.

use std::rc::Rc;

use yew::prelude::*;

use super::super::sentence::name;
use super::super::studied::{Here, Studied};
use crate::analysis::judgement::{Judgement, Order};
use crate::text::compare;
use crate::text::decision::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::dated::old;
use crate::ui::export::listing::Listing;
use crate::ui::export::menu::list_button;

/// The panel of stochastic dominance: who is better for everybody, whatever they think of risk.
pub(super) fn risk(context: &Context, judged: &Studied<Judgement>) -> Html {
    let language = context.say.language;
    let stale = matches!(judged, Studied::Here(Here { stale: true, .. }));
    let body = match judged {
        Studied::Here(here) => said(context, &here.found),
        Studied::Working(_) => html! { <p>{ compare::Word::Working.say(language) }</p> },
        Studied::Missing => html! { <p>{ compare::Word::NoBriefing.say(language) }</p> },
    };
    let title = Word::Risk.say(language);
    let tools = match judged {
        Studied::Here(here) => {
            let found = Rc::clone(&here.found);
            list_button(context, "dominance", title, move |context| {
                listing(context, &found)
            })
        }
        Studied::Working(_) | Studied::Missing => html! { <span hidden=true/> },
    };
    html! {
        <section class={classes!("panel", "stack", old(stale))} aria-label={title}>
            <div class="compare-panel-head">
                <h2>{ title }</h2>
                <span class="compare-tools">{ tools }</span>
            </div>
            <p class="small muted">{ Word::RiskAbout.say(language) }</p>
            { body }
        </section>
    }
}

/// Who dominates whom.
fn listing(context: &Context, found: &Judgement) -> Listing {
    let language = context.say.language;
    let heads = [Word::BetterOne, Word::WorseOne, Word::ForWhom];
    let mut list = Listing::new(heads.map(|head| head.say(language)));
    for one in &found.dominance {
        let whom = match one.order {
            Order::First => Word::ForEverybody,
            Order::Second => Word::ForTheCareful,
        };
        list.rows.push(vec![
            name(context, one.better).into(),
            name(context, one.worse).into(),
            whom.say(language).into(),
        ]);
    }
    list
}

fn said(context: &Context, found: &Judgement) -> Html {
    let language = context.say.language;
    if found
        .standings
        .iter()
        .all(|one| one.best.is_none_or(f64::is_nan))
    {
        return html! { <p>{ Word::Undefined.say(language) }</p> };
    }
    if found.standings.len() < 2 {
        return html! { <p>{ compare::Word::OnlyOne.say(language) }</p> };
    }
    if found.dominance.is_empty() {
        return html! { <p>{ Word::NoDominance.say(language) }</p> };
    }
    let items = found.dominance.iter().enumerate().map(|(at, one)| {
        let said = Phrase::Dominates {
            better: &name(context, one.better),
            worse: &name(context, one.worse),
            order: one.order,
        };
        html! { <li key={at}>{ said.say(language) }</li> }
    });
    html! { <ul class="compare-money small">{ for items }</ul> }
}
