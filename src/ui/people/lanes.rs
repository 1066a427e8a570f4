//! A lane for each department along the stages: filled where it owns, outlined where it helps.

use yew::prelude::*;

use super::focus::lead;
use super::page::Drawn;
use super::{phrase, word};
use crate::app::departments::Part;
use crate::model::StageKind;
use crate::text::people::{Phrase, Word};
use crate::text::series;

/// The lanes, as a table.
pub fn lanes(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    let heads = drawn.order.iter().filter_map(|&position| {
        let stage = context.scenario.stages.get(position)?;
        let kind = kind_class(stage.kind);
        Some(html! {
            <th key={stage.id.clone()} scope="col" class={kind}>
                <button type="button" class="lane-stage" onclick={lead(context, &stage.id, false)}>{ series::stage(stage) }</button>
            </th>
        })
    });
    let rows = (0..drawn.departments.all.len()).map(|department| row(drawn, department));
    let caption = word(context, Word::LanesCaption);
    html! {
        <section class="panel people-lanes">
            <h3>{ word(context, Word::Lanes) }</h3>
            <div class="table-scroll" tabindex="0" role="region" aria-label={caption}>
                <table class="lanes">
                    <caption class="quiet">{ caption }</caption>
                    <thead><tr><th scope="col"><span class="quiet">{ word(context, Word::Department) }</span></th>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                    <tbody>{ nobody(drawn) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// The class of a kind of stage.
pub fn kind_class(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Prospect => "kind-prospect",
        StageKind::Customer => "kind-customer",
        StageKind::Dormant => "kind-dormant",
        StageKind::Lost => "kind-lost",
    }
}

fn row(drawn: &Drawn<'_>, department: usize) -> Html {
    let Some(one) = drawn.departments.all.get(department) else {
        return html! { <tr hidden=true/> };
    };
    let class = match drawn.chosen {
        Some(chosen) if chosen == department => "lane-on",
        Some(_) => "lane-off",
        None => "",
    };
    let cells = drawn.order.iter().map(|&position| {
        let part = drawn.departments.part(department, position);
        html! { <td key={position}>{ cell(drawn, &one.name, part, position) }</td> }
    });
    html! {
        <tr key={one.name.clone()} class={class}><th scope="row">{ one.name.clone() }</th>{ for cells }</tr>
    }
}

fn cell(drawn: &Drawn<'_>, name: &str, part: Part, position: usize) -> Html {
    let context = drawn.context;
    let Some(stage) = context.scenario.stages.get(position) else {
        return html! { <span/> };
    };
    let (class, label, owns) = match part {
        Part::Owner => ("lane lane-owns", Word::Owns, true),
        Part::Helper => ("lane lane-helps", Word::Helps, false),
        Part::None => return html! { <span/> },
    };
    let said = phrase(
        context,
        Phrase::Part {
            name,
            stage: series::stage(stage),
            owns,
        },
    );
    html! {
        <button type="button" class={class} aria-label={said.clone()} title={said} onclick={lead(context, &stage.id, false)}>
            { word(context, label) }
        </button>
    }
}

/// The lane of the stages that nobody owns.
fn nobody(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    if drawn.departments.unowned.is_empty() {
        return html! { <tr hidden=true/> };
    }
    let cells =
        drawn.order.iter().map(|&position| {
            let stage = context.scenario.stages.get(position);
            let open = stage.filter(|_| drawn.departments.unowned.contains(&position));
            let cell = open.map(|stage| {
            let said = phrase(context, Phrase::ChooseFor { stage: series::stage(stage) });
            html! {
                <button type="button" class="lane lane-open" aria-label={said.clone()} title={said}
                    onclick={lead(context, &stage.id, true)}>{ "?" }</button>
            }
        });
            html! { <td key={position}>{ cell }</td> }
        });
    html! {
        <tr class={drawn.chosen.map(|_| "lane-off")}><th scope="row">{ word(context, Word::Nobody) }</th>{ for cells }</tr>
    }
}
