//! How many there are to win, and in what customers differ for good.

use yew::prelude::*;

use super::fields::{self, Look};
use super::inputs::{check, switch};
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, Item, LeverPlace, StructureEdit};
use crate::app::levers::leads_up;
use crate::model::{
    Extra, Frailty, Lever, Market, Parameter, Pin, Quantity, Scenario, StageKind, Target,
    Transition, descriptor,
};
use crate::text::fields::Field;
use crate::text::population::Word;
use crate::text::{series, workspace};
use crate::ui::context::Context;
use crate::ui::value::Forms;

/// The market limit.
#[inline(never)]
pub fn market(context: &Context) -> Html {
    let language = context.say.language;
    let on = context.scenario.market.is_some();
    let turn = {
        let context = context.clone();
        move |on: bool| {
            let edit = if on {
                Edit::Market(Some(Market {
                    size: Parameter::number(size_at_first(&context.scenario)),
                    extra: Extra::new(),
                }))
            } else {
                without_market(&context.scenario)
            };
            context.edit(edit);
        }
    };
    let size = on.then(|| {
        let look = Look::new(Field::MarketSize, "").dragged();
        fields::parameter(context, &Target::MarketSize, &look)
    });
    html! {
        <>
            { parts::head(context.say.word(workspace::Word::Scenario), Word::Market.say(language)) }
            { switch(Word::MarketLimited.say(language), Word::MarketAbout.say(language), on, turn) }
            <div>{ size }</div>
            { parts::levers_on(context, |target| *target == Target::MarketSize) }
        </>
    }
}

/// Ten times those who are there and come in a year, in round numbers.
fn size_at_first(scenario: &Scenario) -> f64 {
    let there: u64 = scenario.stages.iter().map(|it| it.initial.total()).sum();
    let first = |parameter: &Parameter| {
        let all = parameter.quantities();
        all.first().map_or(0.0, |it| it.center())
    };
    let come: f64 = scenario.channels.iter().map(|it| first(&it.arrivals)).sum();
    let year = there as f64 + come * scenario.clock.period.per_year();
    let size = (year / 100.0).ceil().max(1.0) * 1000.0;
    size.min(1e12)
}

/// No market, and nothing that names it.
fn without_market(scenario: &Scenario) -> Edit {
    let mut edits = Vec::new();
    let mut drop = |levers: &[Lever], place: &dyn Fn(usize) -> LeverPlace| {
        // From the last, so that positions stay what they are.
        for (at, lever) in levers.iter().enumerate().rev() {
            if lever.target == Target::MarketSize {
                let item = Item::Lever(place(at));
                edits.push(Edit::Structure(StructureEdit::Remove(item)));
            }
        }
    };
    drop(&scenario.events, &LeverPlace::Event);
    for strategy in &scenario.strategies {
        let place = |at| LeverPlace::Strategy(strategy.id.clone(), at);
        drop(&strategy.levers, &place);
    }
    let key = Pin::Parameter(Target::MarketSize).to_string();
    if edits.is_empty() && scenario.pinned.contains(&key) {
        let kept = scenario.pinned.iter().filter(|it| **it != key);
        edits.push(Edit::Pinned(kept.cloned().collect()));
    }
    edits.push(Edit::Market(None));
    Edit::All(edits)
}

/// Lasting differences.
#[inline(never)]
pub fn frailty(context: &Context) -> Html {
    let language = context.say.language;
    let frailty = context.scenario.frailty.as_ref();
    let turn = {
        let context = context.clone();
        move |on: bool| {
            let frailty = on.then(|| Frailty {
                cv: 0.5,
                transitions: leaving(&context.scenario),
                extra: Extra::new(),
            });
            context.edit(Edit::Frailty(frailty));
        }
    };
    let body = frailty.map(
        |it| html! { <div class="stack">{ spread(context, it) }{ arrows(context, it) }</div> },
    );
    html! {
        <>
            { parts::head(context.say.word(workspace::Word::Scenario), Word::Frailty.say(language)) }
            { switch(Word::FrailtyOn.say(language), Word::FrailtyAbout.say(language), frailty.is_some(), turn) }
            <div>{ body }</div>
        </>
    }
}

/// The arrows by which customers leave.
fn leaving(scenario: &Scenario) -> Vec<String> {
    let customer = |id: &str| {
        let mut stages = scenario.stages.iter();
        stages.any(|it| it.id == id && it.kind == StageKind::Customer)
    };
    let out = |it: &&Transition| customer(&it.from) && !customer(&it.to) && !leads_up(scenario, it);
    let all = scenario.transitions.iter().filter(out);
    all.map(|it| it.id.clone()).collect()
}

fn spread(context: &Context, frailty: &Frailty) -> Html {
    let write = {
        let frailty = frailty.clone();
        move |value: Quantity| {
            Edit::Frailty(Some(Frailty {
                cv: value.center(),
                ..frailty.clone()
            }))
        }
    };
    let domain = Domain {
        high: descriptor::FRAILTY_CV.high,
        ..Domain::FACTOR
    };
    let was = context.origin.frailty.as_ref();
    let was = was.map(|was| Quantity::Known(was.cv));
    let label = Word::FrailtySpread.say(context.say.language).to_owned();
    let look = Look::new(Field::FrailtySpread, "")
        .called(label)
        .dragged()
        .taking(Forms::CERTAIN);
    let now = Quantity::Known(frailty.cv);
    fields::quantity(context, &now, was.as_ref(), domain, &look, None, write)
}

fn arrows(context: &Context, frailty: &Frailty) -> Html {
    let language = context.say.language;
    let scenario = &context.scenario;
    let rows = scenario.transitions.iter().map(|transition| {
        let on_change = {
            let (context, frailty, id) = (context.clone(), frailty.clone(), transition.id.clone());
            move |on: bool| {
                let kept = frailty.transitions.iter().filter(|it| **it != id);
                let mut transitions: Vec<String> = kept.cloned().collect();
                if on {
                    transitions.push(id.clone());
                }
                let frailty = Frailty {
                    transitions,
                    ..frailty.clone()
                };
                context.edit(Edit::Frailty(Some(frailty)));
            }
        };
        let name = series::transition(transition, scenario);
        let on = frailty.transitions.contains(&transition.id);
        html! { <li key={transition.id.clone()}>{ check(&name, on, on_change) }</li> }
    });
    let none = frailty.transitions.is_empty();
    html! {
        <fieldset class="field">
            <legend class="small muted">{ Word::FrailtyArrows.say(language) }</legend>
            <p class="errtext" hidden={!none}>{ Word::FrailtyNoArrow.say(language) }</p>
            <ul>{ for rows }</ul>
        </fieldset>
    }
}
