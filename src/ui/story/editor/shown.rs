//! What a step shows.

use yew::prelude::*;

use super::super::{picture, word};
use super::{Open, fields};
use crate::app::story::capture;
use crate::engine::series::Series;
use crate::model::story::{Focus, Page, SHOWS, Show, Step};
use crate::text::series;
use crate::text::story::{self as words, Word};
use crate::ui::widgets::choice;

const PAGES: [Page; 4] = [Page::Journey, Page::Compare, Page::Flow, Page::People];

/// Fields of what a step shows: page, picture, series, strategies, time and highlight.
pub fn fields(open: &Open<'_>) -> Html {
    let (context, step) = (open.context, open.step);
    let language = context.say.language;
    let shows: Vec<(String, bool)> = SHOWS
        .iter()
        .map(|show| (words::show(language, *show).to_owned(), *show == step.show))
        .collect();
    let pages: Vec<(String, bool)> = PAGES
        .iter()
        .map(|page| (words::page(language, *page).to_owned(), *page == step.page))
        .collect();
    let on_show = open.changer(|step, at: usize| {
        step.show = SHOWS.get(at).copied().unwrap_or_default();
    });
    let on_page = open.changer(|step, at: usize| {
        step.page = PAGES.get(at).copied().unwrap_or_default();
    });
    let take = {
        let (context, change) = (context.clone(), open.changer(taken));
        move |_: MouseEvent| change.emit(capture::step(&context.latest()))
    };
    let of_series = matches!(step.show, Show::Chart | Show::Difference);
    // None stands for all of them.
    let drawn = match step.strategies.as_slice() {
        [] => context
            .scenario
            .strategies
            .iter()
            .map(|it| it.id.clone())
            .collect(),
        some => some.to_vec(),
    };
    html! {
        <>
            <div>
                <button type="button" class="btn" onclick={take}>{ word(context, Word::TakeView) }</button>
                <p class="hint">{ word(context, Word::TakeViewAbout) }</p>
            </div>
            { choice(word(context, Word::Shows), "", &shows, on_show) }
            <div hidden={!of_series}>{ series_of(open) }</div>
            { focus(open) }
            { fields::strategies(open, Word::StrategiesDrawn, &drawn, |step, ids| step.strategies = ids) }
            { fields::time(open, Word::Time, Word::End, step.period, |step, time| step.period = time) }
            { choice(word(context, Word::PageOf), "", &pages, on_page) }
        </>
    }
}

/// What is on screen, in place of what the step showed.
fn taken(step: &mut Step, view: Step) {
    let Step {
        page,
        show,
        series,
        focus,
        strategies,
        period,
        ..
    } = view;
    (step.page, step.show, step.series) = (page, show, series);
    (step.focus, step.strategies, step.period) = (focus, strategies, period);
}

fn series_of(open: &Open<'_>) -> Html {
    let (context, step) = (open.context, open.step);
    let all = Series::all(&context.scenario);
    let now = step.series.as_deref().unwrap_or("customers").to_owned();
    let keys: Vec<String> = all.iter().map(|it| it.key(&context.scenario)).collect();
    let options: Vec<(String, bool)> = all
        .iter()
        .zip(&keys)
        .map(|(it, key)| {
            let name = series::label(context.say.language, *it, &context.scenario);
            (name, *key == now)
        })
        .collect();
    let on_choose = open.changer(move |step, at: usize| step.series = keys.get(at).cloned());
    choice(word(context, Word::Series), "", &options, on_choose)
}

fn focus(open: &Open<'_>) -> Html {
    let (context, step) = (open.context, open.step);
    let scenario = &context.scenario;
    let stages = scenario.stages.iter().map(|it| Focus::Stage(it.id.clone()));
    let transitions = scenario.transitions.iter();
    let transitions = transitions.map(|it| Focus::Transition(it.id.clone()));
    let channels = scenario.channels.iter();
    let channels = channels.map(|it| Focus::Channel(it.id.clone()));
    let referrals = scenario.referrals.iter();
    let referrals = referrals.map(|it| Focus::Referral(it.id.clone()));
    let all: Vec<Focus> = stages
        .chain(transitions)
        .chain(channels)
        .chain(referrals)
        .collect();
    let mut options = vec![(
        word(context, Word::Nothing).to_owned(),
        step.focus.is_none(),
    )];
    options.extend(all.iter().map(|it| {
        let on = step.focus.as_ref() == Some(it);
        (picture::focus_name(context, it), on)
    }));
    let on_choose = open.changer(move |step, at: usize| {
        step.focus = at.checked_sub(1).and_then(|at| all.get(at).cloned());
    });
    choice(word(context, Word::Highlight), "", &options, on_choose)
}
