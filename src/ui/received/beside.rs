//! What was received beside a scenario of one's own.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::Shared;
use crate::app::beside::{self, OUTCOMES, Pair, Side};
use crate::app::changes::Change;
use crate::app::effects::device;
use crate::app::history::Step;
use crate::app::library::Entry;
use crate::app::view::View;
use crate::model::{EngineKind, Scenario, sort};
use crate::text::number::Numbers;
use crate::text::received::{Phrase, Word};
use crate::text::series;
use crate::text::workspace;
use crate::ui::context::Context;
use crate::ui::received::inputs;
use crate::ui::say;

/// Properties of [`Beside`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words, and what was sent.
    pub context: Context,
    /// The view, which says which strategy of what was sent is in focus.
    pub view: Shared<View>,
    /// One's own work that was on screen before.
    pub mine: Option<Shared<Step>>,
    /// Id of what is on screen, where it is kept.
    pub present: Option<String>,
}

/// Both, side by side.
#[component]
pub fn Beside(props: &Props) -> Html {
    let language = props.context.say.language;
    let is_present = |id: &str| props.present.as_deref() == Some(id);
    // What was received and then changed is one's own, too.
    let copy = (!props.context.latest().changes.is_empty()).then(|| props.context.scenario.clone());
    let entries = use_memo((props.present.clone(), copy.is_some()), |(_, has_copy)| {
        let mut entries = device::entries();
        entries.retain(|entry| *has_copy || !is_present(&entry.id));
        // Last: whoever has other work wants to see that.
        sort::by_key(&mut entries, |entry| is_present(&entry.id));
        entries
    });
    let chosen = use_state_eq(|| None::<String>);
    let id = (*chosen)
        .clone()
        .or_else(|| entries.first().map(|entry| entry.id.clone()));
    let own = use_memo(
        (id.clone(), props.mine.clone(), copy),
        |(id, mine, copy)| {
            let id = id.as_deref();
            if id.is_some_and(is_present) {
                return copy.clone();
            }
            // What cannot be kept on this device is still at hand.
            let at_hand = || mine.as_ref().map(|step| step.scenario.clone());
            let kept = id.and_then(device::kept).map(|kept| kept.scenario);
            kept.or_else(at_hand).or_else(|| copy.clone())
        },
    );
    let found = use_memo(
        (
            props.context.origin.clone(),
            props.view.clone(),
            Option::clone(&own),
        ),
        |(sent, view, own)| {
            let sent = view.put_into(sent);
            let found = own.as_ref().and_then(|own| beside::beside(&sent, own));
            let inputs = own.as_ref().map(|own| beside::inputs(&sent, own));
            (sent, found, inputs.unwrap_or_default())
        },
    );
    if entries.is_empty() && own.is_none() {
        return html! { <p>{ Word::NoneOfMine.say(language) }</p> };
    }
    let onchange = {
        let chosen = chosen.clone();
        move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                chosen.set(Some(select.value()));
            }
        }
    };
    let options = entries.iter().map(|entry| {
        let selected = Some(&entry.id) == id.as_ref();
        html! { <option key={entry.id.clone()} value={entry.id.clone()} selected={selected}>{ name(&props.context, entry, is_present(&entry.id)) }</option> }
    });
    html! {
        <>
            <label class="field" hidden={entries.is_empty()}>
                <span class="field-head">{ Word::Which.say(language) }</span>
                <span class="box"><select onchange={onchange}>{ for options }</select></span>
            </label>
            { own.as_ref().as_ref().map(|own| differences(&props.context, own, &found.2)) }
            <div class="stack">{ both(&props.context, &found.0, own.as_ref().as_ref(), found.1.as_ref()) }</div>
        </>
    }
}

fn name(context: &Context, entry: &Entry, is_copy: bool) -> String {
    let name = say::or(&entry.name, context.say.word(workspace::Word::Untitled));
    match is_copy {
        true => format!("{name} ({})", Word::Copy.say(context.say.language)),
        false => name,
    }
}

/// What differs, from what was sent to one's own.
fn differences(context: &Context, own: &Shared<Scenario>, found: &[Change]) -> Html {
    inputs::list(&context.reading(own, &context.origin), found)
}

fn both(
    context: &Context,
    sent: &Scenario,
    own: Option<&Shared<Scenario>>,
    found: Option<&beside::Beside>,
) -> Html {
    let language = context.say.language;
    let Some((own, found)) = own.zip(found) else {
        return html! { <p class="note warn">{ Word::CannotCompare.say(language) }</p> };
    };
    let tables = found.pairs.iter().enumerate().map(|(at, pair)| {
        html! { <div key={at} class="beside">{ table(context, (sent, own), found, pair) }</div> }
    });
    let remark = |is_so: bool, word: Word| {
        html! { <p class="small muted" hidden={!is_so}>{ word.say(language) }</p> }
    };
    html! {
        <>
            <h3 class="beside-head">{ Word::Outcomes.say(language) }</h3>
            { for tables }
            { remark(sent.run.engine != EngineKind::Exact, Word::Averages) }
            { remark(!found.same_currency, Word::OtherCurrency) }
            { remark(!found.same_time, Word::OtherTime) }
        </>
    }
}

fn table(
    context: &Context,
    (sent, own): (&Scenario, &Scenario),
    found: &beside::Beside,
    pair: &Pair,
) -> Html {
    let language = context.say.language;
    let strategy = |scenario: &Scenario, side: &Side| {
        let strategy = scenario.strategies.get(side.strategy);
        strategy.map_or(String::new(), |it| series::strategy(it).to_owned())
    };
    let caption = match (pair.first.strategy, pair.second.strategy) {
        (0, 0) => Word::Baselines.say(language).to_owned(),
        (first, second) if [first, second] != found.focus => {
            let names = [strategy(sent, &pair.first), strategy(own, &pair.second)];
            match names[0] == names[1] {
                true => names[1].clone(),
                false => names.join(" / "),
            }
        }
        _ => Phrase::InFocus {
            sent: &strategy(sent, &pair.first),
            mine: &strategy(own, &pair.second),
        }
        .say(language),
    };
    let numbers = [sent, own].map(|scenario| Numbers::of(language, scenario));
    let rows = OUTCOMES.iter().enumerate().map(|(at, outcome)| {
        let figure = |value: Option<f64>, say: &dyn Fn(f64) -> String| match value {
            Some(value) => say(value),
            None => Word::Undefined.say(language).to_owned(),
        };
        let [one, two] =
            [(&pair.first, &numbers[0]), (&pair.second, &numbers[1])].map(|(side, numbers)| {
                figure(side.figures[at], &|value| {
                    numbers.value(outcome.unit(), value)
                })
            });
        let less = figure(found.difference(pair, at), &|value| {
            numbers[0].change(outcome.unit(), value)
        });
        html! {
            <tr key={outcome.key()}>
                <th scope="row">{ series::outcome(language, *outcome) }</th>
                <td>{ one }</td><td>{ two }</td><td>{ less }</td>
            </tr>
        }
    });
    let heads = [Word::Sent, Word::Mine, Word::MineLessSent].map(|word| {
        html! { <th scope="col">{ word.say(language) }</th> }
    });
    html! {
        <table class="beside-table">
            <caption>{ caption }</caption>
            <thead><tr><td></td>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
