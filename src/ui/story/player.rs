//! A story on the whole screen: one idea per step, words at the left, the picture for the rest.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::foot::foot;
use super::keys::{self, Command};
use super::notes::{Notes, Speaker};
use super::{end, handout, numbers, paragraphs, phrase, picture, question, word};
use crate::app::effects::run::use_run;
use crate::app::effects::turns::{recalled, use_turns};
use crate::app::run::{RunId, RunReport};
use crate::app::story::{Act, Presented, Show};
use crate::app::{Action, Shared};
use crate::text::story::{Phrase, Word};
use crate::text::{Language, workspace};
use crate::ui::context::Context;
use crate::ui::say::Say;
use crate::ui::widgets::icon::brand;

/// Properties of [`Player`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Of the page.
    pub context: Context,
    /// What is presented.
    pub presented: Shared<Presented>,
}

/// What every part of a presentation needs.
pub struct On<'a> {
    /// How far it is.
    pub show: &'a Show,
    /// Words and figures of the scenario of the step. Its actions are those of the page.
    pub context: &'a Context,
    /// What happens.
    pub act: &'a Callback<Act>,
}

/// Says at which step a lesson is, for its address.
fn tell_step(page: &Context, presented: &Presented, at: usize) {
    if presented.lesson.is_some() && presented.from != at {
        let presented = Presented {
            from: at,
            ..presented.clone()
        };
        page.dispatch.send(Action::Present(Some(presented.into())));
    }
}

/// A story, from its first step to its end.
#[component]
pub fn Player(props: &Props) -> Html {
    let page = &props.context;
    let show = use_reducer({
        let (presented, page) = (props.presented.clone(), page.clone());
        move || recalled(Show::new(presented, &page.latest()))
    });
    let dispatcher = show.dispatcher();
    let act = use_callback((), move |act: Act, ()| dispatcher.dispatch(act));
    let heard = {
        let act = act.clone();
        Rc::new(move |run: RunId, report: RunReport| act.emit(Act::Run(run, report)))
    };
    use_run(&show.stage, heard, true);

    let say = use_memo(
        (show.stage.scenario.clone(), page.say.language),
        |(scenario, language)| Say::of(*language, scenario),
    );
    let latest = use_mut_ref(|| show.stage.clone());
    latest.replace(show.stage.clone());
    let context = Context::new(
        latest,
        (*say).clone(),
        page.dispatch.clone(),
        page.later.clone(),
    );
    let (is_printed, on_print) = use_printing();
    let full = use_state_eq(|| None::<Word>);
    let speaker = use_mut_ref(Speaker::default);
    let blocked = use_state_eq(|| false);
    let heading = use_node_ref();

    let latest_show = use_mut_ref(|| Show::clone(&show));
    latest_show.replace(Show::clone(&show));
    use_turns(&latest_show);
    let on_command = {
        let (page, act, full) = (page.clone(), act.clone(), full.setter());
        let (speaker, blocked, shown) = (speaker.clone(), blocked.setter(), latest_show.clone());
        use_callback(
            context.say.language,
            move |command: Command, language| match command {
                Command::Notes => turn_notes(&speaker, &shown, &blocked, *language),
                Command::Full => full.set(toggle_full()),
                other => go(&page, &act, other),
            },
        )
    };
    use_keys(&on_command, &speaker);
    use_effect_with(show.at, {
        let (page, presented) = (page.clone(), props.presented.clone());
        move |at| tell_step(&page, &presented, *at)
    });
    use_heading(show.at, &heading);
    use_answer_in_view(show.at, show.turn().is_some_and(|turn| turn.revealed));
    let notes = Notes::of(&show, context.say.language);
    use_effect_with(notes.clone(), {
        let speaker = speaker.clone();
        move |notes: &Notes| speaker.borrow_mut().tell(notes)
    });

    let on = On {
        show: &show,
        context: &context,
        act: &act,
    };
    let body = if show.is_over() {
        end::page(&on, &heading)
    } else {
        step(&on, &heading)
    };
    let paper = is_printed.then(|| handout::sheets(page, &props.presented));
    let run = show.stage.run.key();
    let aside = html! {
        <>
            { blocked_notes(&context, &notes, *blocked) }
            <p class="small" role="status">{ full.map(|said| word(&context, said)) }</p>
        </>
    };
    html! {
        <div class="play" data-step={show.at.to_string()} data-run={run}
            data-stale={show.stage.is_stale().to_string()}>
            { head(&on) }
            <main class="play-main">{ body }</main>
            <div class="play-aside">{ aside }</div>
            { foot(&on, &on_command, &on_print) }
            <div hidden=true>{ paper }</div>
        </div>
    }
}

/// Whether the handout was printed, for which it has to stand on the page, and what prints it.
#[hook]
fn use_printing() -> (bool, Callback<MouseEvent>) {
    let printed = use_state_eq(|| 0_u32);
    use_effect_with(*printed, |printed| {
        if *printed > 0 {
            let _ = window().print();
        }
    });
    let is_printed = *printed > 0;
    let on_print = Callback::from(move |_: MouseEvent| printed.set(*printed + 1));
    (is_printed, on_print)
}

/// Hears the keys, in the second window too, as long as something is presented. After that the page is as it was before.
#[hook]
fn use_keys(on_command: &Callback<Command>, speaker: &Rc<RefCell<Speaker>>) {
    let (on_command, speaker) = (on_command.clone(), Rc::clone(speaker));
    use_effect_with((), move |()| {
        speaker.borrow_mut().heard = Some(on_command.clone());
        let before = document().active_element();
        let listener = keys::listen(&window(), on_command);
        move || {
            drop(listener);
            speaker.borrow_mut().close();
            leave_full();
            if let Some(before) = before.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                let _ = before.focus();
            }
        }
    });
}

/// Another step begins at its heading, for the eye and for who listens.
#[hook]
fn use_heading(at: usize, heading: &NodeRef) {
    let heading = heading.clone();
    use_effect_with(at, move |_| {
        if let Some(element) = heading.cast::<HtmlElement>() {
            let _ = element.focus();
            if let Ok(Some(whole)) = element.closest(".play") {
                whole.set_scroll_top(0);
            }
        }
    });
}

/// An answer comes into view.
#[hook]
fn use_answer_in_view(at: usize, revealed: bool) {
    use_effect_with((at, revealed), |(_, revealed)| {
        let answer = document().query_selector(".play-answer").ok().flatten();
        if let Some(answer) = answer.filter(|_| *revealed) {
            answer.scroll_into_view_with_bool(false);
        }
    });
}

/// What a key does to the presentation.
#[inline(never)]
fn go(page: &Context, act: &Callback<Act>, command: Command) {
    match command {
        Command::Next => act.emit(Act::Next),
        Command::Back => act.emit(Act::Back),
        Command::Reveal => act.emit(Act::Reveal),
        Command::Leave => page.dispatch.send(Action::Present(None)),
        Command::Notes | Command::Full => {}
    }
}

/// Opens the second window or closes it; remembers whether it is blocked.
#[inline(never)]
fn turn_notes(
    speaker: &Rc<RefCell<Speaker>>,
    shown: &Rc<RefCell<Show>>,
    blocked: &UseStateSetter<bool>,
    language: Language,
) {
    let notes = Notes::of(&shown.borrow(), language);
    blocked.set(!speaker.borrow_mut().toggle(&notes));
}

/// The name of what is presented.
fn name(on: &On<'_>) -> String {
    match &on.show.presented.lesson {
        Some(lesson) => phrase(
            on.context,
            Phrase::LessonName {
                number: lesson.number,
                title: &lesson.title,
            },
        ),
        None => on.context.say.scenario_name(&on.show.presented.scenario),
    }
}

/// The product, what is presented, and how far it is.
fn head(on: &On<'_>) -> Html {
    let (of, at) = (on.show.steps.len(), on.show.at);
    let bars = (0..of).map(|step| {
        let class = if step <= at { "play-bar on" } else { "play-bar" };
        let label = phrase(on.context, Phrase::StepOf { at: step + 1, of });
        let act = on.act.clone();
        let onclick = move |_: MouseEvent| act.emit(Act::Go(step));
        let current = (step == at).then_some("step");
        html! {
            <li key={step}><button type="button" class={class} aria-label={label} aria-current={current}
                onclick={onclick}><span></span></button></li>
        }
    });
    let count = if on.show.is_over() {
        word(on.context, Word::TheEnd).to_owned()
    } else {
        phrase(on.context, Phrase::Of { at: at + 1, of })
    };
    html! {
        <header class="play-head">
            <span class="brand">{ brand() }<span class="no-phone">{ on.context.say.word(workspace::Word::Product) }</span></span>
            <span class="play-name">{ name(on) }</span>
            <ol class="play-bars" aria-label={word(on.context, Word::Progress)}>{ for bars }</ol>
            <span class="play-count">{ count }</span>
        </header>
    }
}

/// A step: its words and what is asked, and its picture.
fn step(on: &On<'_>, heading: &NodeRef) -> Html {
    let key = on.show.at;
    let Some(step) = on.show.step() else {
        let (title, about) = if on.show.steps.is_empty() {
            (Word::NoSteps, Word::Empty)
        } else {
            (Word::Unknown, Word::UnknownAbout)
        };
        return html! {
            <div key={key} class="play-step"><div class="play-words">
                <h1 ref={heading.clone()} tabindex="-1">{ word(on.context, title) }</h1>
                <p>{ word(on.context, about) }</p>
            </div></div>
        };
    };
    let title = title(on, &step.title);
    html! {
        <div key={key} class="play-step">
            <div class="play-words">
                <h1 ref={heading.clone()} tabindex="-1">{ title }</h1>
                <div class="play-text">{ paragraphs(&step.text) }</div>
                { numbers::list(on, step) }
                { question::section(on) }
            </div>
            <div class="play-picture">{ picture::picture(on, step) }</div>
        </div>
    }
}

fn title(on: &On<'_>, title: &str) -> String {
    if title.is_empty() {
        phrase(on.context, Phrase::Untitled { at: on.show.at + 1 })
    } else {
        title.to_owned()
    }
}

/// The notes, where the second window may not open.
fn blocked_notes(context: &Context, notes: &Notes, blocked: bool) -> Html {
    if !blocked {
        return html! { <span hidden=true/> };
    }
    let own = if notes.text.is_empty() {
        html! { <p>{ word(context, Word::NoNotes) }</p> }
    } else {
        paragraphs(&notes.text)
    };
    html! {
        <aside class="note warn play-notes" aria-label={word(context, Word::Notes)}>
            <p role="alert">{ word(context, Word::Blocked) }</p>
            <div class="stack">{ own }</div>
        </aside>
    }
}

/// Fills the screen or leaves that; what to say where it cannot.
#[inline(never)]
fn toggle_full() -> Option<Word> {
    let document = document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return None;
    }
    if !document.fullscreen_enabled() {
        return Some(Word::NoFull);
    }
    let asked = document
        .document_element()
        .map(|it| it.request_fullscreen());
    (!matches!(asked, Some(Ok(())))).then_some(Word::NoFull)
}

fn leave_full() {
    let document = document();
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    }
}
