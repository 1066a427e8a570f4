//! The three questions: who you are, what your part is in each stage, and what you and others hand each other.

use yew::prelude::*;

use super::{Asked, PARTS, WHICH, say, tell};
use crate::app::departments::Part;
use crate::app::departments::exercise::{Change, Way};
use crate::app::departments::same;
use crate::model::limits;
use crate::text::exercise::{Phrase, Word};
use crate::text::series;
use crate::ui::people::lanes::kind_class;
use crate::ui::widgets::TextField;

/// The questions. Those after the first wait for its answer.
pub fn answer(asked: &Asked<'_>) -> Html {
    let rest = asked
        .exercise
        .department
        .as_deref()
        .map(|own| rest(asked, own));
    html! {
        <>
            <p class="exercise-lead">{ say(asked.context, Word::Lead) }</p>
            { which(asked) }
            <div class="exercise-rest">{ rest }</div>
        </>
    }
}

fn which(asked: &Asked<'_>) -> Html {
    let chosen = asked.exercise.department.as_deref();
    let all = asked.departments.all.iter().map(|one| {
        let on = chosen.is_some_and(|chosen| same(chosen, &one.name));
        let onchange = asked.on_choose(Change::Choose(one.name.clone()));
        choice(Some("exercise-department"), on, &one.name, onchange)
    });
    html! {
        <fieldset class="panel exercise-ask">
            <legend><h3 id={WHICH} tabindex="-1">{ say(asked.context, Word::Which) }</h3></legend>
            <div class="exercise-picks">{ for all }</div>
        </fieldset>
    }
}

fn rest(asked: &Asked<'_>, own: &str) -> Html {
    let left = asked.stages.iter().filter(|&&stage| {
        let stage = asked.context.scenario.stages.get(stage);
        stage.is_some_and(|stage| asked.exercise.part(&stage.id).is_none())
    });
    let count = left.count();
    html! {
        <>
            <section class="panel exercise-ask" aria-labelledby={PARTS}>
                <h3 id={PARTS} tabindex="-1">{ say(asked.context, Word::Parts) }</h3>
                <ol class="exercise-stages">{ for asked.stages.iter().map(|&stage| part(asked, stage)) }</ol>
            </section>
            { handed(asked, own) }
            <div class="exercise-acts">
                { asked.button("btn btn-primary", Word::Compare, Change::Compare) }
                <p class="small muted">{ tell(asked.context, Phrase::Left { count }) }</p>
            </div>
        </>
    }
}

fn part(asked: &Asked<'_>, position: usize) -> Html {
    let Some(stage) = asked.context.scenario.stages.get(position) else {
        return html! { <li hidden=true/> };
    };
    let said = asked.exercise.part(&stage.id);
    let group = format!("exercise-stage-{position}");
    let all = [
        (Part::Owner, Word::Own),
        (Part::Helper, Word::Help),
        (Part::None, Word::Neither),
    ];
    let options = all.into_iter().map(|(part, word)| {
        let onchange = asked.on_choose(Change::Say(stage.id.clone(), part));
        let label = say(asked.context, word);
        choice(Some(&group), said == Some(part), label, onchange)
    });
    html! {
        <li key={stage.id.clone()} class={kind_class(stage.kind)}>
            <fieldset class="exercise-stage">
                <legend>{ series::stage(stage) }</legend>
                <div class="exercise-options">{ for options }</div>
            </fieldset>
        </li>
    }
}

fn handed(asked: &Asked<'_>, own: &str) -> Html {
    let others = asked.departments.all.iter();
    let others: Vec<&str> = others
        .map(|one| one.name.as_str())
        .filter(|name| !same(name, own))
        .collect();
    if others.is_empty() {
        return html! { <span hidden=true/> };
    }
    let rows = others.into_iter().map(|name| {
        html! {
            <li key={name.to_owned()}>
                <fieldset class="exercise-other">
                    <legend>{ name.to_owned() }</legend>
                    { one_way(asked, name, Way::Give) }
                    { one_way(asked, name, Way::Get) }
                </fieldset>
            </li>
        }
    });
    html! {
        <section class="panel exercise-ask" aria-labelledby="exercise-handed">
            <h3 id="exercise-handed">{ say(asked.context, Word::Handed) }</h3>
            <p class="muted">{ say(asked.context, Word::HandedLead) }</p>
            <ul class="exercise-others">{ for rows }</ul>
        </section>
    }
}

#[inline(never)]
fn one_way(asked: &Asked<'_>, name: &str, way: Way) -> Html {
    let (tick, what) = match way {
        Way::Give => (Word::Give, Word::WhatGiven),
        Way::Get => (Word::Get, Word::WhatGot),
    };
    let named = asked.exercise.named(way, name);
    let ticked = named.is_some_and(|named| named.ticked);
    let onchange = asked.on_choose(Change::Tick(way, name.to_owned(), !ticked));
    let field = ticked.then(|| {
        let name = name.to_owned();
        let on_text = (asked.change).reform(move |text| Change::Word(way, name.clone(), text));
        let value = named.map_or_else(String::new, |named| named.what.clone());
        html! { <TextField label={say(asked.context, what)} value={value} max={limits::TEXT_LENGTH} on_text={on_text}/> }
    });
    html! {
        <div class="exercise-way">
            { choice(None, ticked, say(asked.context, tick), onchange) }
            <div>{ field }</div>
        </div>
    }
}

/// One of a group, with its dot, or without a group a tick.
#[inline(never)]
fn choice(group: Option<&str>, on: bool, label: &str, onchange: Callback<Event>) -> Html {
    let (kind, class) = match (group, on) {
        (None, _) => ("checkbox", "people-tick"),
        (_, false) => ("radio", "exercise-option"),
        (_, true) => ("radio", "exercise-option on"),
    };
    html! {
        <label key={label} class={class}>
            <input type={kind} name={group.map(str::to_owned)} checked={on} onchange={onchange}/><span>{ label.to_owned() }</span>
        </label>
    }
}
