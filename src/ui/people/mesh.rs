//! The mesh between departments: how many things each hands to each, and what they are.

use yew::prelude::*;

use super::focus::lead;
use super::page::Drawn;
use super::{phrase, word};
use crate::app::departments::Handed;
use crate::text::people::{Phrase, Word};
use crate::text::series;

/// The matrix and the list.
pub fn mesh(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    let body = if drawn.departments.handed.is_empty() {
        html! { <p class="muted">{ word(context, Word::NoMesh) }</p> }
    } else {
        html! { <div class="people-mesh">{ matrix(drawn) }{ list(drawn) }</div> }
    };
    html! {
        <section class="panel stack">
            <h3>{ word(context, Word::Mesh) }</h3>
            { body }
        </section>
    }
}

/// Those who hand over or get something.
fn members(drawn: &Drawn<'_>) -> Vec<usize> {
    let departments = drawn.departments;
    let busy = |at: &usize| {
        departments.given(*at).next().is_some() || departments.got(*at).next().is_some()
    };
    (0..departments.all.len()).filter(busy).collect()
}

fn matrix(drawn: &Drawn<'_>) -> Html {
    let (context, departments) = (drawn.context, drawn.departments);
    let members = members(drawn);
    let name = |at: usize| departments.all.get(at).map_or("", |one| one.name.as_str());
    let on = |at: usize| (drawn.chosen == Some(at)).then_some("mesh-on");
    let heads = members.iter().map(|&at| {
        html! { <th key={at} scope="col" class={on(at)}><span>{ name(at).to_owned() }</span></th> }
    });
    let rows = members.iter().map(|&from| {
        let cells = members.iter().map(|&to| {
            let count = departments.between(from, to);
            let said = phrase(
                context,
                Phrase::Between {
                    from: name(from),
                    to: name(to),
                    count,
                },
            );
            let class = classes!("mesh-cell", on(from).or(on(to)));
            html! { <td key={to} class={class} title={(count > 0).then_some(said)}>{ dot(count) }</td> }
        });
        html! { <tr key={from}><th scope="row" class={on(from)}>{ name(from).to_owned() }</th>{ for cells }</tr> }
    });
    let caption = word(context, Word::MeshLead);
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={word(context, Word::Mesh)}>
            <table class="mesh">
                <caption>{ caption }</caption>
                <thead><tr><td></td>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn dot(count: usize) -> Html {
    let size = match count {
        0 => return html! { <span class="mesh-none">{ "·" }</span> },
        1 => "mesh-dot mesh-1",
        2 | 3 => "mesh-dot mesh-2",
        _ => "mesh-dot mesh-3",
    };
    html! { <span class={size}>{ count }</span> }
}

/// Everything that is handed over, or what the chosen department hands over and gets.
fn list(drawn: &Drawn<'_>) -> Html {
    let context = drawn.context;
    let mine = |handed: &&Handed| {
        drawn.chosen.is_none() || handed.from == drawn.chosen || handed.to == drawn.chosen
    };
    let shown: Vec<&Handed> = drawn.departments.handed.iter().filter(mine).collect();
    let name = |at: Option<usize>| {
        let one = at.and_then(|at| drawn.departments.all.get(at));
        one.map_or(word(context, Word::Unnamed), |one| &one.name)
            .to_owned()
    };
    let rows = shown.iter().enumerate().filter_map(|(at, handed)| {
        let stage = context.scenario.stages.get(handed.stage)?;
        Some(html! {
            <tr key={at}>
                <th scope="row">{ name(handed.from) }</th>
                <td>{ name(handed.to) }</td>
                <td class="people-wide">{ handed.what.clone() }</td>
                <td><button type="button" class="link" onclick={lead(context, &stage.id, false)}>{ series::stage(stage) }</button></td>
            </tr>
        })
    });
    let caption = phrase(context, Phrase::MeshCaption { count: shown.len() });
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="figures people-handed">
                <caption>{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ word(context, Word::From) }</th>
                    <th scope="col">{ word(context, Word::To) }</th>
                    <th scope="col">{ word(context, Word::What) }</th>
                    <th scope="col">{ word(context, Word::AtStage) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
