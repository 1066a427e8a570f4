//! The inspector of the simulation: which engine, how many futures or how precise, and which.

use yew::prelude::*;

use super::fields::{self, Look, Whole};
use super::inputs::{radios, switch};
use super::parts;
use super::read::Domain;
use crate::app::edit::{Edit, RunEdit};
use crate::engine::series::{OUTCOMES, Outcome};
use crate::model::{Draws, EngineKind, Extra, Precision, Quantity, Tolerance, limits};
use crate::text::fields::{Choice, Field, choice};
use crate::text::number::Kind;
use crate::text::population::{self, Word};
use crate::text::{series, workspace};
use crate::ui::context::Context;
use crate::ui::value::Forms;
use crate::ui::widgets::{Icon, icon};

/// How the scenario is simulated.
#[inline(never)]
pub fn run(context: &Context) -> Html {
    let say = &context.say;
    let (run, was) = (&context.scenario.run, &context.origin.run);
    let futures = Whole {
        low: 2,
        high: u64::from(limits::REPLICATIONS),
        empty: None,
    };
    let replications = fields::whole_number(
        context,
        Some(u64::from(run.replications)),
        Some(Some(u64::from(was.replications))),
        futures,
        &Look::new(Field::Replications, ""),
        |value| {
            let value = value.and_then(|value| u32::try_from(value).ok());
            Edit::Run(RunEdit::Replications(value.unwrap_or(1000)))
        },
    );
    html! {
        <>
            { parts::head(say.word(workspace::Word::Scenario), say.word(workspace::Word::Run)) }
            { engine(context) }
            { replications }
            { precision(context) }
            { seed(context) }
            { draws(context) }
        </>
    }
}

fn engine(context: &Context) -> Html {
    let language = context.say.language;
    let all = [
        EngineKind::Counts,
        EngineKind::Individuals,
        EngineKind::Exact,
    ];
    let options = all.map(|engine| {
        let name = choice(language, Choice::Engine(engine));
        (engine, name, population::engine(language, engine))
    });
    let now = context.scenario.run.engine;
    let context = context.clone();
    radios(
        Word::EngineLabel.say(language),
        "engine",
        &options,
        &now,
        move |engine| context.edit(Edit::Run(RunEdit::Engine(engine))),
    )
}

fn draws(context: &Context) -> Html {
    let language = context.say.language;
    let options = [Draws::LowDiscrepancy, Draws::Random].map(|draws| {
        let (name, about) = population::draws(language, draws);
        (draws, name, about)
    });
    let now = context.scenario.run.draws;
    let context = context.clone();
    radios(
        Word::DrawsLabel.say(language),
        "draws",
        &options,
        &now,
        move |draws| context.edit(Edit::Run(RunEdit::Draws(draws))),
    )
}

/// The seed, and a button for another that nobody chose.
fn seed(context: &Context) -> Html {
    let (run, was) = (&context.scenario.run, &context.origin.run);
    let seeds = Whole {
        low: 0,
        high: u64::MAX,
        empty: None,
    };
    let field = fields::whole_number(
        context,
        Some(run.seed),
        Some(Some(was.seed)),
        seeds,
        &Look::new(Field::Seed, ""),
        |value| Edit::Run(RunEdit::Seed(value.unwrap_or(1))),
    );
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| {
            let seed = 1.0 + (js_sys::Math::random() * 999_999.0).floor();
            context.edit(Edit::Run(RunEdit::Seed(seed as u64)));
        }
    };
    html! {
        <div>{ field }<div class="gap-above"><button type="button" class="btn" onclick={onclick}>
            { icon(Icon::Reset) }{ Word::NewSeed.say(context.say.language) }</button></div></div>
    }
}

fn send(context: &Context, precision: Option<Precision>) {
    context.edit(Edit::Run(RunEdit::Precision(precision)));
}

/// When it may stop early.
fn precision(context: &Context) -> Html {
    let language = context.say.language;
    let now = context.scenario.run.precision.as_ref();
    let turn = {
        let context = context.clone();
        move |on: bool| {
            let precision = on.then(|| Precision {
                outcome: Outcome::CustomersEnd.key().to_owned(),
                tolerance: Tolerance::Relative(0.005),
                extra: Extra::new(),
            });
            send(&context, precision);
        }
    };
    let (name, about) = (
        Word::Precision.say(language),
        Word::PrecisionAbout.say(language),
    );
    html! {
        <div class="stack">
            { switch(name, about, now.is_some(), turn) }
            <div class="indent stack">{ now.map(|precision| details(context, precision)) }</div>
        </div>
    }
}

fn details(context: &Context, precision: &Precision) -> Html {
    let language = context.say.language;
    let options: Vec<(String, bool)> = OUTCOMES
        .iter()
        .map(|it| {
            let name = series::outcome(language, *it).to_owned();
            (name, it.key() == precision.outcome)
        })
        .collect();
    let on_outcome = {
        let (context, precision) = (context.clone(), precision.clone());
        Callback::from(move |at: usize| {
            if let Some(outcome) = OUTCOMES.get(at) {
                let outcome = outcome.key().to_owned();
                let precision = Precision {
                    outcome,
                    ..precision.clone()
                };
                send(&context, Some(precision));
            }
        })
    };
    let relative = matches!(precision.tolerance, Tolerance::Relative(_));
    let kinds = [
        (Word::Relative.say(language).to_owned(), relative),
        (Word::Absolute.say(language).to_owned(), !relative),
    ];
    let on_kind = {
        let (context, precision) = (context.clone(), precision.clone());
        Callback::from(move |at: usize| {
            // A half per cent, or one of whatever it is: neither can be reckoned from the other.
            let tolerance = match at {
                0 => Tolerance::Relative(0.005),
                _ => Tolerance::Absolute(1.0),
            };
            let precision = Precision {
                tolerance,
                ..precision.clone()
            };
            send(&context, Some(precision));
        })
    };
    html! {
        <>
            { parts::choice(Word::PrecisionOf.say(language), "", &options, on_outcome) }
            { parts::choice(Word::Tolerance.say(language), "", &kinds, on_kind) }
            { tolerance(context, precision) }
        </>
    }
}

fn tolerance(context: &Context, precision: &Precision) -> Html {
    let (value, domain) = match precision.tolerance {
        Tolerance::Relative(value) => (value, positive(Kind::Share, 1.0)),
        Tolerance::Absolute(value) => (value, positive(Kind::Number, 1e15)),
    };
    let write = {
        let precision = precision.clone();
        move |value: Quantity| {
            let value = value.center();
            let tolerance = match precision.tolerance {
                Tolerance::Relative(_) => Tolerance::Relative(value),
                Tolerance::Absolute(_) => Tolerance::Absolute(value),
            };
            Edit::Run(RunEdit::Precision(Some(Precision {
                tolerance,
                ..precision.clone()
            })))
        }
    };
    let label = Word::StandardError.say(context.say.language).to_owned();
    let look = Look::new(Field::StandardError, "")
        .called(label)
        .taking(Forms::CERTAIN);
    fields::quantity(
        context,
        &Quantity::Known(value),
        None,
        domain,
        &look,
        None,
        write,
    )
}

fn positive(kind: Kind, high: f64) -> Domain {
    Domain {
        kind,
        low: 1e-9,
        high,
        ..Domain::FACTOR
    }
}
