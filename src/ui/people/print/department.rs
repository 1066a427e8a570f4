//! The sheet of a department: where it fits in the customer lifecycle, on one page.

use yew::prelude::*;

use crate::app::departments::{Department, Handed, Part};
use crate::model::Stage;
use crate::text::people::{Phrase, Word};
use crate::text::series;
use crate::ui::people::card::{feeling, stages};
use crate::ui::people::figures::measured;
use crate::ui::people::lanes::kind_class;
use crate::ui::people::page::Drawn;
use crate::ui::people::verdict::badge;
use crate::ui::people::{phrase, word};

/// From so many characters on the type is smaller, so that the page holds them.
const DENSE: usize = 2_600;

/// The sheet of a department, by position.
pub fn sheet(drawn: &Drawn<'_>, position: usize) -> Html {
    let Some(one) = drawn.departments.all.get(position) else {
        return html! { <span/> };
    };
    let context = drawn.context;
    let owned = stages(drawn, &one.owns);
    let dense = characters(drawn, one, position) > DENSE;
    html! {
        <article class={classes!("sheet", dense.then_some("sheet-dense"))}>
            <header class="paper-head">
                <h1 class="paper-lead">{ word(context, Word::FitTitle) }</h1>
                <p class="paper-who">{ one.name.clone() }</p>
            </header>
            <section><h2>{ word(context, Word::TheWay) }</h2>{ strip(drawn, position) }</section>
            { doing(drawn, one, &owned) }
            <div class="paper-two">
                { handed(drawn, Word::WhatWeGet, Word::NothingGot, drawn.departments.got(position), false) }
                { handed(drawn, Word::WhatWeGive, Word::NothingHanded, drawn.departments.given(position), true) }
            </div>
            { promises(drawn, &owned) }
            { measures(drawn, &owned) }
            { voices(drawn, &owned) }
            <footer class="paper-foot">{ foot(drawn, &owned) }</footer>
        </article>
    }
}

/// How much there is to print.
fn characters(drawn: &Drawn<'_>, one: &Department, position: usize) -> usize {
    let owned = stages(drawn, &one.owns).into_iter().map(|stage| {
        let texts = [
            &stage.actions,
            &stage.expectation,
            &stage.expected_by,
            &stage.voice,
            &stage.feedback,
        ];
        120 + texts.iter().map(|text| text.len()).sum::<usize>()
    });
    let helped = stages(drawn, &one.helps)
        .into_iter()
        .map(|stage| 60 + stage.actions.len());
    let departments = drawn.departments;
    let handed = departments.given(position).chain(departments.got(position));
    let handed = handed.map(|handed| 50 + handed.what.len());
    owned.chain(helped).chain(handed).sum()
}

/// The whole journey, with the stages of the department marked.
fn strip(drawn: &Drawn<'_>, position: usize) -> Html {
    let context = drawn.context;
    let boxes = drawn.order.iter().filter_map(|&at| {
        let stage = context.scenario.stages.get(at)?;
        let (class, owns) = match drawn.departments.part(position, at) {
            Part::Owner => ("strip-owns", Some(true)),
            Part::Helper => ("strip-helps", Some(false)),
            Part::None => ("", None),
        };
        let part = owns.map(|owns| phrase(context, Phrase::InStrip { owns }));
        Some(html! {
            <li key={stage.id.clone()} class={classes!("strip-stage", kind_class(stage.kind), class)}>
                { series::stage(stage) }<small>{ part }</small>
            </li>
        })
    });
    html! { <ol class="strip">{ for boxes }</ol> }
}

fn doing(drawn: &Drawn<'_>, one: &Department, owned: &[&Stage]) -> Html {
    let context = drawn.context;
    let helped = stages(drawn, &one.helps);
    if owned.is_empty() && helped.is_empty() {
        return html! { <section><h2>{ word(context, Word::WhatWeDo) }</h2><p>{ word(context, Word::NoPart) }</p></section> };
    }
    let row = |stage: &Stage, owns: bool| {
        let actions = match stage.actions.trim() {
            "" => word(context, Word::NothingSaid),
            actions => actions,
        };
        html! {
            <tr key={stage.id.clone()}>
                <th scope="row">{ series::stage(stage) }</th>
                <td>{ phrase(context, Phrase::InStrip { owns }) }</td>
                <td class="prose">{ actions.to_owned() }</td>
            </tr>
        }
    };
    let owned = owned.iter().map(|stage| row(stage, true));
    let helped = helped.iter().map(|stage| row(stage, false));
    html! {
        <section>
            <h2>{ word(context, Word::WhatWeDo) }</h2>
            <table class="paper-table"><tbody>{ for owned }{ for helped }</tbody></table>
        </section>
    }
}

fn handed<'a>(
    drawn: &Drawn<'_>,
    title: Word,
    nothing: Word,
    items: impl Iterator<Item = &'a Handed>,
    given: bool,
) -> Html {
    let context = drawn.context;
    let items: Vec<Html> = items
        .enumerate()
        .filter_map(|(key, handed)| {
            let stage = context.scenario.stages.get(handed.stage)?;
            let other = if given { handed.to } else { handed.from };
            let other = other.and_then(|other| drawn.departments.all.get(other));
            let name = other.map_or(word(context, Word::Unnamed), |other| &other.name);
            let who = if given {
                Phrase::ToWhom { name }
            } else {
                Phrase::FromWhom { name }
            };
            let stage = series::stage(stage);
            let at = phrase(context, Phrase::At { stage });
            Some(html! {
                <li key={key}><strong>{ handed.what.clone() }</strong>{ format!(" {}, {at}", phrase(context, who)) }</li>
            })
        })
        .collect();
    let body = if items.is_empty() {
        html! { <p>{ word(context, nothing) }</p> }
    } else {
        html! { <ul class="paper-list">{ for items }</ul> }
    };
    html! { <section><h2>{ word(context, title) }</h2>{ body }</section> }
}

/// A table of the stages of which something is said, under a heading; nothing where there is none.
fn table(drawn: &Drawn<'_>, title: Word, rows: impl Iterator<Item = Html>) -> Html {
    let rows: Vec<Html> = rows.collect();
    if rows.is_empty() {
        return html! { <section hidden=true/> };
    }
    html! {
        <section>
            <h2>{ word(drawn.context, title) }</h2>
            <table class="paper-table"><tbody>{ for rows }</tbody></table>
        </section>
    }
}

fn promises(drawn: &Drawn<'_>, owned: &[&Stage]) -> Html {
    let rows = owned.iter().filter_map(|stage| {
        let (what, when) = (stage.expectation.trim(), stage.expected_by.trim());
        let said = !what.is_empty() || !when.is_empty();
        said.then(|| {
            html! {
                <tr key={stage.id.clone()}>
                    <th scope="row">{ series::stage(stage) }</th>
                    <td class="prose">{ what.to_owned() }</td>
                    <td class="paper-when">{ when.to_owned() }</td>
                </tr>
            }
        })
    });
    table(drawn, Word::WhatWePromise, rows)
}

fn measures(drawn: &Drawn<'_>, owned: &[&Stage]) -> Html {
    let context = drawn.context;
    let rows = owned.iter().filter_map(|stage| {
        let measured = measured(context, drawn.figures, stage.metric.as_ref()?);
        let judged = match (&measured.judged, &measured.benchmark) {
            (Some((verdict, said)), _) => badge(*verdict, said),
            (None, benchmark) => html! { <span>{ benchmark.clone() }</span> },
        };
        Some(html! {
            <tr key={stage.id.clone()}>
                <th scope="row">{ series::stage(stage) }</th>
                <td>{ measured.name }</td>
                <td>{ measured.simulated }</td>
                <td>{ judged }</td>
            </tr>
        })
    });
    table(drawn, Word::HowWeMeasure, rows)
}

fn voices(drawn: &Drawn<'_>, owned: &[&Stage]) -> Html {
    let context = drawn.context;
    let rows = owned.iter().filter_map(|stage| {
        let (voice, feedback) = (stage.voice.trim(), stage.feedback.trim());
        let feeling = feeling(context, stage);
        let said = !voice.is_empty() || !feedback.is_empty() || !feeling.is_empty();
        let quote = (!voice.is_empty()).then(|| html! { <q>{ voice.to_owned() }</q> });
        said.then(|| {
            html! {
                <tr key={stage.id.clone()}>
                    <th scope="row">{ series::stage(stage) }</th>
                    <td><div>{ quote }</div><small>{ feeling }</small></td>
                    <td class="prose">{ feedback.to_owned() }</td>
                </tr>
            }
        })
    });
    table(drawn, Word::WhatTheySay, rows)
}

/// Which scenario it is, and where there are figures, of what they are.
fn foot(drawn: &Drawn<'_>, owned: &[&Stage]) -> String {
    let (context, figures) = (drawn.context, drawn.figures);
    let scenario = context.say.scenario_name(&context.scenario);
    if !owned.iter().any(|stage| has_figure(drawn, stage)) {
        return scenario;
    }
    let strategy = context.scenario.strategies.get(figures.focus);
    phrase(
        context,
        Phrase::Foot {
            scenario: &scenario,
            strategy: strategy.map_or("", series::strategy),
            time: &context.say.calendar.of_all(figures.time),
        },
    )
}

/// Whether what a stage is measured by has a figure on the sheet.
fn has_figure(drawn: &Drawn<'_>, stage: &Stage) -> bool {
    let metric = stage.metric.as_ref();
    metric.is_some_and(|it| {
        measured(drawn.context, drawn.figures, it)
            .simulated
            .is_some()
    })
}
