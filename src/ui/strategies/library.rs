//! The library of common levers: what each does, and the two questions that it asks.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::adopt::add;
use super::names::target_label;
use super::question::{Answer, written};
use crate::app::Action;
use crate::app::remedies::{self, Answers, Direction, REMEDIES, Remedy, Second};
use crate::model::Target;
use crate::text::number::Kind;
use crate::text::remedies as words;
use crate::text::series;
use crate::text::strategies::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::value;
use crate::ui::widgets::{Icon, choice, icon};

/// Properties of [`Library`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// Position of the strategy in focus.
    pub focus: usize,
}

/// The library: all of it, then one.
#[component]
pub fn Library(props: &Props) -> Html {
    let chosen = use_state_eq(|| None::<Remedy>);
    let node = use_node_ref();
    // What was chosen is gone with its list: the one begins at its heading, the list where it was left.
    let first = use_mut_ref(|| true);
    use_effect_with(*chosen, {
        let node = node.clone();
        move |_| {
            if !first.replace(false)
                && let Some(element) = node.cast::<HtmlElement>()
            {
                let _ = element.focus();
            }
        }
    });
    let language = props.context.say.language;
    let body = match *chosen {
        None => {
            let on_choose = {
                let chosen = chosen.clone();
                Callback::from(move |remedy| chosen.set(Some(remedy)))
            };
            list(&props.context, &on_choose)
        }
        Some(remedy) => {
            let back = {
                let chosen = chosen.clone();
                move |_: MouseEvent| chosen.set(None)
            };
            html! {
                <>
                    <div><button type="button" class="link small" onclick={back}>{ "← " }{ Word::Back.say(language) }</button></div>
                    <Questions key={format!("{remedy:?}")} context={props.context.clone()} focus={props.focus} remedy={remedy}/>
                </>
            }
        }
    };
    html! { <div class="stack library" tabindex="-1" ref={node}>{ body }</div> }
}

fn list(context: &Context, on_choose: &Callback<Remedy>) -> Html {
    let language = context.say.language;
    let cards = REMEDIES.iter().map(|remedy| {
        let (name, about) = (words::name(language, *remedy), words::about(language, *remedy));
        if remedies::candidates(&context.scenario, *remedy).is_empty() {
            return html! {
                <li key={name} class="card card-idle">
                    <h3>{ name }</h3>
                    <p>{ about }</p>
                    <p class="small">{ Word::NothingToActOn.say(language) }{ " " }{ words::needs(language, *remedy) }</p>
                </li>
            };
        }
        let onclick = {
            let (on_choose, remedy) = (on_choose.clone(), *remedy);
            move |_: MouseEvent| on_choose.emit(remedy)
        };
        html! { <li key={name}><button type="button" class="card" onclick={onclick}><h3>{ name }</h3><p>{ about }</p></button></li> }
    });
    html! {
        <>
            <p class="muted">{ Word::LibraryLead.say(language) }</p>
            <ul class="gallery gallery-words">{ for cards }</ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct QuestionsProps {
    context: Context,
    focus: usize,
    remedy: Remedy,
}

/// What was typed so far.
#[derive(Debug, Clone, PartialEq)]
struct Draft {
    /// Position among the candidates; `None`: all of them.
    target: Option<usize>,
    low: String,
    high: String,
    second: String,
}

#[component]
fn Questions(props: &QuestionsProps) -> Html {
    let (context, remedy) = (&props.context, props.remedy);
    let say = &context.say;
    let candidates = remedies::candidates(&context.scenario, remedy);
    let draft = use_state_eq(|| {
        let (low, high) = remedy.effect();
        let kind = second_kind(remedy, candidates.first());
        Draft {
            target: if starts_with_all(remedy) {
                None
            } else {
                Some(0)
            },
            low: written(low, Kind::Share, say),
            high: written(high, Kind::Share, say),
            second: written(remedy.second_at_first(), kind, say),
        }
    });
    let targets: Vec<Target> = match draft.target {
        Some(at) => candidates.get(at).cloned().into_iter().collect(),
        None => candidates.clone(),
    };
    let Some(target) = targets.first().cloned() else {
        return html! { <p class="note">{ words::needs(say.language, remedy) }</p> };
    };
    let less = remedies::direction(&context.scenario, &target) == Direction::Less;
    let read_all = answers(context, remedy, &draft, targets.clone(), less);
    let (wrong, answers) = match read_all {
        Ok(answers) => (None, Some(answers)),
        Err(wrong) => (
            wrong.map(|word| AttrValue::from(word.say(say.language))),
            None,
        ),
    };
    let put = |change: fn(&mut Draft, String)| {
        let draft = draft.clone();
        Callback::from(move |text: String| {
            let mut new = (*draft).clone();
            change(&mut new, text);
            draft.set(new);
        })
    };
    let onclick = {
        let (context, focus, answers) = (context.clone(), props.focus, answers.clone());
        move |_: MouseEvent| {
            if let Some(answers) = &answers {
                finish(&context, focus, remedy, answers);
            }
        }
    };
    let second = remedy.second(&target);
    let served = remedies::served(&context.scenario, remedy, &targets);
    let served: Vec<String> = (served.into_iter().map(series::stage))
        .map(str::to_owned)
        .collect();
    let question = words::second(say.language, second, say.period, &served);
    let unit = if second == Second::Leaving {
        String::new()
    } else {
        say.currency.clone()
    };
    html! {
        <div class="stack">
            <div><h3>{ words::name(say.language, remedy) }</h3><p class="muted">{ words::about(say.language, remedy) }</p></div>
            { target_choice(context, &candidates, &draft) }
            <fieldset class="field">
                <legend class="strong">{ words::first(say.language, &target, less) }</legend>
                <div class="two">
                    <Answer context={context.clone()} label={Word::Lower.say(say.language)} text={draft.low.clone()} kind={Kind::Share}
                        wrong={wrong} on_text={put(|draft, text| draft.low = text)}/>
                    <Answer context={context.clone()} label={Word::Upper.say(say.language)} text={draft.high.clone()} kind={Kind::Share}
                        on_text={put(|draft, text| draft.high = text)}/>
                </div>
                <p class="hint">{ words::careful(say.language, remedy) }</p>
            </fieldset>
            <Answer context={context.clone()} label={question} text={draft.second.clone()}
                kind={second_kind(remedy, Some(&target))} unit={unit} on_text={put(|draft, text| draft.second = text)}/>
            <div class="acts">
                <button type="button" class="btn btn-primary" disabled={answers.is_none()} onclick={onclick}>
                    { icon(Icon::Add) }{ Word::AddThese.say(say.language) }
                </button>
            </div>
        </div>
    }
}

/// Whether a remedy is for all of what it could act on, until someone chooses.
fn starts_with_all(remedy: Remedy) -> bool {
    matches!(
        remedy,
        Remedy::Loyalty | Remedy::ServiceRecovery | Remedy::Price | Remedy::Onboarding
    )
}

fn second_kind(remedy: Remedy, target: Option<&Target>) -> Kind {
    match target.map(|target| remedy.second(target)) {
        Some(Second::Leaving) => Kind::Share,
        _ => Kind::Money,
    }
}

/// How many of all that something acts on are named.
const NAMED: usize = 3;

/// What it acts on, with all of it first where there is more than one.
fn target_choice(context: &Context, candidates: &[Target], draft: &UseStateHandle<Draft>) -> Html {
    let language = context.say.language;
    let several = candidates.len() > 1;
    let mut options = Vec::new();
    if several {
        let named = candidates.iter().take(NAMED);
        let mut names: Vec<String> = named.map(|it| target_label(context, it)).collect();
        if candidates.len() > NAMED {
            names.push("…".to_owned());
        }
        let all = Phrase::AllOf {
            count: candidates.len(),
            names: &names.join(", "),
        }
        .say(language);
        options.push((all, draft.target.is_none()));
    }
    for (at, target) in candidates.iter().enumerate() {
        let on = draft.target == Some(at) || !several;
        options.push((target_label(context, target), on));
    }
    let on_choose = {
        let draft = draft.clone();
        Callback::from(move |at: usize| {
            let mut new = (*draft).clone();
            new.target = if several { at.checked_sub(1) } else { Some(at) };
            draft.set(new);
        })
    };
    choice(Word::ActsOn.say(language), "", &options, on_choose)
}

/// The answers as numbers; else what is wrong beyond a number that cannot be read.
fn answers(
    context: &Context,
    remedy: Remedy,
    draft: &Draft,
    targets: Vec<Target>,
    less: bool,
) -> Result<Answers, Option<Word>> {
    let say = &context.say;
    let share = |text: &str| value::number(text, Kind::Share, say).map_err(|_| None);
    let (low, high) = (share(&draft.low)?, share(&draft.high)?);
    if low > high {
        return Err(Some(Word::WrongWayRound));
    }
    if (less && high > 1.0) || low < -1.0 {
        return Err(Some(Word::ShareTooLarge));
    }
    let kind = second_kind(remedy, targets.first());
    let second = value::number(&draft.second, kind, say).map_err(|_| None)?;
    if kind == Kind::Share && second < -1.0 {
        return Err(Some(Word::ShareTooLarge));
    }
    Ok(Answers {
        targets,
        effect: (low, high),
        second,
    })
}

/// Puts the levers into the strategy, as one step.
fn finish(context: &Context, focus: usize, remedy: Remedy, answers: &Answers) {
    let name = words::name(context.say.language, remedy);
    let made = remedies::levers(&context.scenario, remedy, answers, name);
    context.dispatch.send(Action::CloseDialog);
    add(context, focus, made, Some(name));
}
