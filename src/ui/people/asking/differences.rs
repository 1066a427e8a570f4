//! One answer: what differs from the scenario on screen, each with a button that takes it over.

use serde_json::Value;
use yew::prelude::*;

use crate::app::changes::{Change, Happened};
use crate::app::departments::asked::{Difference, Reply, Taking};
use crate::app::{Action, Shared};
use crate::engine::series::Series;
use crate::text::asking::{Phrase, Word};
use crate::text::{changes, values};
use crate::ui::changes::{keys, parameters};
use crate::ui::context::Context;
use crate::ui::people::figures;

/// Longest value that is shown, in characters.
const LONG: usize = 1200;

/// Properties of [`Differences`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// The answer.
    pub reply: Shared<Reply>,
    /// Its position among them.
    pub at: usize,
    /// All answers.
    pub replies: Shared<Vec<Shared<Reply>>>,
}

/// The answer.
#[component]
pub fn Differences(props: &Props) -> Html {
    let (context, reply) = (&props.context, &props.reply);
    let language = context.say.language;
    let found = use_memo(
        (reply.clone(), context.scenario.clone()),
        |(reply, scenario)| reply.differences(scenario),
    );
    let (part, rest): (Vec<_>, Vec<_>) = found.iter().partition(|it| it.in_part);
    let name = (reply.department.clone()).unwrap_or_else(|| Word::Unnamed.say(language).to_owned());
    let how = match (part.len(), rest.len()) {
        (0, 0) => Word::Same.say(language).to_owned(),
        (0, _) if reply.department.is_some() => Word::PartSame.say(language).to_owned(),
        (0, _) => String::new(),
        (count, _) => Phrase::Differs { count }.say(language),
    };
    html! {
        <article class="stack" aria-label={name.clone()}>
            <div class="asking-head">
                <h4 class="grow">{ name }</h4>
                { take_part(context, reply, part.len()) }
                <button type="button" class="btn btn-quiet" onclick={put_aside(props)}>{ Word::PutAside.say(language) }</button>
            </div>
            { note(context, reply) }
            <p class="small" role="status">{ how }</p>
            { list(context, reply, &part) }
            { elsewhere(context, reply, &rest) }
        </article>
    }
}

fn put_aside(props: &Props) -> Callback<MouseEvent> {
    let (replies, at) = (props.replies.clone(), props.at);
    props.context.on_click(move || {
        let mut left = Vec::clone(&replies);
        if at < left.len() {
            left.remove(at);
        }
        Action::Replies(left)
    })
}

fn note(context: &Context, reply: &Reply) -> Html {
    if reply.note.trim().is_empty() {
        return html! { <p hidden=true/> };
    }
    html! {
        <p class="small prose">
            <b>{ Word::NoteWith.say(context.say.language) }{ ": " }</b>{ reply.note.clone() }
        </p>
    }
}

fn take(context: &Context, reply: &Shared<Reply>, change: Option<Change>) -> Callback<MouseEvent> {
    let reply = reply.clone();
    context.on_click(move || {
        Action::TakeOver(Box::new(Taking {
            reply: reply.clone(),
            change: change.clone(),
        }))
    })
}

fn take_part(context: &Context, reply: &Shared<Reply>, count: usize) -> Html {
    html! {
        <button type="button" class="btn" hidden={count < 2} onclick={take(context, reply, None)}>
            { Word::TakePart.say(context.say.language) }
        </button>
    }
}

fn elsewhere(context: &Context, reply: &Shared<Reply>, rest: &[&Difference]) -> Html {
    if rest.is_empty() {
        return html! { <div hidden=true/> };
    }
    let count = rest.len();
    html! {
        <details class="asking-rest" open={reply.department.is_none()}>
            <summary>{ Phrase::Elsewhere { count }.say(context.say.language) }</summary>
            { list(context, reply, rest) }
        </details>
    }
}

fn list(context: &Context, reply: &Shared<Reply>, found: &[&Difference]) -> Html {
    let rows = found
        .iter()
        .map(|difference| row(context, reply, &difference.change));
    html! { <ul class="asking-list">{ for rows }</ul> }
}

fn row(context: &Context, reply: &Shared<Reply>, change: &Change) -> Html {
    let language = context.say.language;
    // What is only there is named by what came back.
    let scenario = match change.happened {
        Happened::Removed => &reply.scenario,
        _ => &*context.scenario,
    };
    let place = changes::place(language, &change.path, scenario);
    let (list, key) = keys(&change.path);
    let (what, values) = match change.happened {
        Happened::Removed => (Word::NewThere.say(language).to_owned(), None),
        Happened::Added => (Word::GoneThere.say(language).to_owned(), None),
        Happened::Moved => (Word::MovedThere.say(language).to_owned(), None),
        Happened::Changed => {
            let both = [&reply.scenario, &*context.scenario];
            let values = match parameters(&context.say, both, &change.path) {
                Some([back, here]) => [here, back],
                None => [&change.after, &change.before].map(|value| said(context, key, value)),
            };
            (changes::field(language, list, key), Some(values))
        }
    };
    let take_over = Word::TakeOver.say(language);
    let name = format!("{take_over}: {place}, {what}");
    let key = format!("{}{}", change.happened as u8, change.path);
    html! {
        <li key={key} class="asking-row">
            <div class="grow">
                <p class="small"><b>{ place }</b>{ ": " }{ what }</p>
                { values.map(|values| both(context, values)) }
            </div>
            <button type="button" class="btn" aria-label={name} onclick={take(context, reply, Some(change.clone()))}>
                { take_over }
            </button>
        </li>
    }
}

fn both(context: &Context, [here, back]: [String; 2]) -> Html {
    let language = context.say.language;
    html! {
        <dl class="asking-both">
            <dt>{ Word::Here.say(language) }</dt><dd class="prose">{ here }</dd>
            <dt>{ Word::CameBack.say(language) }</dt><dd class="prose">{ back }</dd>
        </dl>
    }
}

/// A value of the file, as a person reads it.
fn said(context: &Context, key: &str, value: &Value) -> String {
    let language = context.say.language;
    let mut text = match (key, value) {
        (_, Value::String(text)) => text.clone(),
        (_, Value::Array(items)) => {
            let items: Vec<String> = items.iter().map(|item| said(context, key, item)).collect();
            items.join("; ")
        }
        ("handovers", Value::Object(fields)) => {
            let [what, to] = ["what", "to"].map(|key| {
                let text = fields.get(key).and_then(Value::as_str).unwrap_or("");
                text.trim().to_owned()
            });
            [what, to]
                .into_iter()
                .filter(|it| !it.is_empty())
                .collect::<Vec<_>>()
                .join(" → ")
        }
        ("metric", Value::Object(fields)) => {
            let series = fields.get("series").and_then(Value::as_str);
            let series = series.and_then(|key| Series::parse(key, &context.scenario));
            let name = series.map(|series| figures::name(context, series));
            let goal = fields.get("benchmark").filter(|it| !it.is_null());
            let goal = goal.map(|goal| said(context, "benchmark", goal));
            let both: Vec<String> = name.into_iter().chain(goal).collect();
            both.join(": ")
        }
        (_, Value::Object(fields)) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            let parts: Vec<String> = fields
                .map(|(key, value)| {
                    format!(
                        "{}: {}",
                        values::part(language, key),
                        said(context, key, value)
                    )
                })
                .collect();
            parts.join(", ")
        }
        _ => changes::value(language, key, value).unwrap_or_default(),
    };
    if text.trim().is_empty() {
        return Word::Empty.say(language).to_owned();
    }
    if let Some((end, _)) = text.char_indices().nth(LONG) {
        text.truncate(end);
        text.push('…');
    }
    text
}
