//! The top bar.

use yew::prelude::*;

use super::status::status;
use super::title::title;
use crate::app::shown::{Dialog, Theme};
use crate::app::view::{PAGES, Page, ViewChange};
use crate::app::{Action, State};
use crate::text::workspace::{Phrase, Word};
use crate::ui::changes;
use crate::ui::context::Context;
use crate::ui::files;
use crate::ui::help;
use crate::ui::language;
use crate::ui::later::Place;
use crate::ui::received;
use crate::ui::story;
use crate::ui::theme;
use crate::ui::widgets::icon::brand;
use crate::ui::widgets::{Icon, Popover, icon};

/// The top bar.
pub fn top(context: &Context, state: &State) -> Html {
    html! {
        <header class="top">
            <span class="brand">{ brand() }<span>{ context.say.word(Word::Product) }</span></span>
            { document(context, state) }
            { pages(context, state) }
            <span class="grow"></span>
            <span class="status-box">{ status(context, state) }</span>
            <span class="tools">{ tools(context, state) }</span>
        </header>
    }
}

fn document(context: &Context, state: &State) -> Html {
    let name = context.say.scenario_name(&state.scenario);
    // Until what is pressed is here the name stands for itself.
    let pressed = if context.later.is_here() {
        title(context, &name)
    } else {
        html! { name.clone() }
    };
    html! {
        <div class="doc">
            <h1 class="doc-name" title={name.clone()}>{ pressed }</h1>
            { changed(context, state) }
            { received_tag(context, state) }
        </div>
    }
}

/// That it is read-only, or a copy of what was sent.
fn received_tag(context: &Context, state: &State) -> Html {
    if !state.is_received() {
        return html! { <span hidden=true/> };
    }
    context
        .later
        .show(context, Place::Quiet, || received::tag(context, state))
}

/// "3 changes", with the list of them behind it.
fn changed(context: &Context, state: &State) -> Html {
    let changes = state.changes();
    if changes.is_empty() {
        return html! { <span/> };
    }
    let say = &context.say;
    let face = html! {
        <><span class="dot dot-ok" aria-hidden="true"></span><span>{ say.phrase(Phrase::Changes { count: changes.len() }) }</span></>
    };
    let list = context
        .later
        .show(context, Place::Row, || changes::list(context, &changes));
    html! {
        <Popover face={face} class="btn btn-quiet changed">{ list }</Popover>
    }
}

fn page_name(page: Page) -> Word {
    match page {
        Page::Journey => Word::Journey,
        Page::Compare => Word::Compare,
        Page::Flow => Word::Flow,
        Page::People => Word::WhoDoesWhat,
        Page::Scenarios => Word::Scenarios,
    }
}

fn pages(context: &Context, state: &State) -> Html {
    let tabs = PAGES.iter().map(|page| {
        let on = state.view.page == *page;
        let onclick = context.on_click(move || Action::View(ViewChange::Page(*page)));
        html! {
            <button key={page.key()} type="button" aria-current={on.then_some("page")} onclick={onclick}>
                { context.say.word(page_name(*page)) }
            </button>
        }
    });
    html! { <nav class="tabs" aria-label={context.say.word(Word::Pages)}>{ for tabs }</nav> }
}

/// Brings the name of the page into view where not all of them have room beside each other.
pub fn show_tab() {
    let tab = gloo_utils::document().query_selector(".tabs [aria-current]");
    let Some(tab) = tab.ok().flatten() else {
        return;
    };
    let Some(row) = tab.parent_element() else {
        return;
    };
    let (tab, view) = (
        tab.get_bounding_client_rect(),
        row.get_bounding_client_rect(),
    );
    let aside = tab.left() - view.left() - (view.width() - tab.width()) / 2.0;
    row.set_scroll_left(row.scroll_left() + aside as i32);
}

fn tools(context: &Context, state: &State) -> Html {
    let button = |word: Word, which: Icon, disabled: bool, action: fn() -> Action| {
        let name = context.say.word(word);
        // A button that is disabled for real would lose the focus with its last step.
        let onclick = (!disabled).then(|| context.on_click(action));
        html! {
            <button type="button" class="btn btn-quiet btn-icon" aria-label={name} title={name} aria-disabled={disabled.then_some("true")}
                onclick={onclick}>{ icon(which) }</button>
        }
    };
    html! {
        <>
            <span class="no-phone">{ button(Word::Undo, Icon::Undo, !state.can_undo(), || Action::Undo) }</span>
            <span class="no-phone">{ button(Word::Redo, Icon::Redo, !state.can_redo(), || Action::Redo) }</span>
            <span class="no-phone">{ theme_switch(context, state.theme, false) }</span>
            <button type="button" class="btn no-phone wide" onclick={context.on_click(|| Action::ShowDialog(Dialog::Templates))}>
                { icon(Icon::Templates) }<span>{ context.say.word(Word::Templates) }</span>
            </button>
            { present(context, state) }
            <button type="button" class="btn btn-primary no-phone" onclick={context.on_share()}>
                { icon(Icon::Share) }<span>{ context.say.word(Word::Share) }</span>
            </button>
            { menu(context, state) }
        </>
    }
}

/// Presents the story, where there is one.
fn present(context: &Context, state: &State) -> Html {
    let is_there = !state.scenario.story.is_empty() && context.later.is_here();
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| {
            if context.later.is_here() {
                story::present(&context, 0);
            }
        }
    };
    html! {
        <button type="button" class="btn no-phone" hidden={!is_there} onclick={onclick}>
            { icon(Icon::Run) }<span>{ context.say.word(Word::Present) }</span>
        </button>
    }
}

/// What has no place of its own, or none on a small screen.
fn menu(context: &Context, state: &State) -> Html {
    let say = &context.say;
    let phone = |word: Word, which: Icon, disabled: bool, action: fn() -> Action| {
        html! {
            <button type="button" class="btn btn-quiet only-phone" disabled={disabled} onclick={context.on_click(action)}>
                { icon(which) }{ say.word(word) }
            </button>
        }
    };
    html! {
        <Popover face={icon(Icon::Menu)} label={say.word(Word::Menu)} class="btn btn-quiet btn-icon" at_end=true menu=true>
            { phone(Word::Undo, Icon::Undo, !state.can_undo(), || Action::Undo) }
            { phone(Word::Redo, Icon::Redo, !state.can_redo(), || Action::Redo) }
            <button type="button" class="btn btn-quiet" onclick={context.on_click(|| Action::ShowDialog(Dialog::Templates))}>
                { icon(Icon::Templates) }{ say.word(Word::Templates) }
            </button>
            { context.later.show(context, Place::Quiet, || files::entries(context)) }
            <button type="button" class="btn btn-quiet" onclick={context.on_share()}>
                { icon(Icon::Share) }{ say.word(Word::Share) }
            </button>
            { context.later.show(context, Place::Quiet, || story::entrance(context)) }
            { theme_switch(context, state.theme, true) }
            { context.later.show(context, Place::Quiet, || language::languages(context, state.language)) }
            { context.later.show(context, Place::Quiet, || help::ways(context)) }
        </Popover>
    }
}

fn theme_switch(context: &Context, now: Theme, named: bool) -> Html {
    let dark = theme::is_dark(now);
    let (word, which, to) = if dark {
        (Word::ToLight, Icon::Sun, Theme::Light)
    } else {
        (Word::ToDark, Icon::Moon, Theme::Dark)
    };
    let name = context.say.word(word);
    let class = classes!("btn", "btn-quiet", (!named).then_some("btn-icon"));
    html! {
        <button type="button" class={class} aria-label={name} title={name}
            onclick={context.on_click(move || Action::SetTheme(to))}>
            { icon(which) }{ named.then_some(name) }
        </button>
    }
}
