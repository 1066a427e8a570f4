//! One customer's story, told up to the moment that is shown.

use web_sys::Element;
use yew::prelude::*;

use super::player::Shown;
use super::screen::Reel;
use crate::analysis::playback::story::{Chapter, story};
use crate::text::playback::{Phrase, Teller, Word, phrase, word};
use crate::text::series;
use crate::ui::context::Context;
use crate::ui::widgets::mark;

/// Most entries of a story that are listed.
const LISTED: usize = 200;

/// Properties of [`Tale`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words.
    pub context: Context,
    /// What is played.
    pub reel: Reel,
    /// Which course of it.
    pub at: usize,
    /// Who is followed.
    pub key_of: u64,
    /// Which moment is shown.
    pub shown: Shown,
}

/// The chapters that have begun by a time, the last one no longer than until then.
fn until(chapters: &[Chapter], time: u32) -> Vec<Chapter> {
    let begun = chapters.iter().filter(|chapter| chapter.from <= time);
    let mut begun: Vec<Chapter> = begun.cloned().collect();
    if let Some(last) = begun.last_mut().filter(|last| last.until > time) {
        last.so_far -= f64::from(last.until - time) * last.earned;
        last.until = time;
    }
    begun
}

/// The story in one strategy.
#[component]
pub fn Tale(props: &Props) -> Html {
    let list = use_node_ref();
    let chapters = use_memo(
        (props.reel.clone(), props.at, props.key_of),
        |(reel, at, key)| {
            let course = reel.playback.courses.get(*at)?;
            let mut people = course.record.people.iter();
            let person = people.position(|person| person.key == *key)? as u32;
            Some(story(&reel.scenario, course, person))
        },
    );
    let time = props.shown.time;
    // What happens last is in view.
    use_effect_with((time, props.key_of), {
        let list = list.clone();
        move |_| {
            if let Some(list) = list.cast::<Element>() {
                list.set_scroll_top(list.scroll_height());
            }
        }
    });
    let language = props.context.say.language;
    let scenario = &props.reel.scenario;
    let strategy = props.reel.strategy(props.at);
    let heading = strategy.filter(|_| props.reel.playback.courses.len() > 1);
    let heading = heading.map(|(at, strategy)| {
        html! { <h4 class="motion-name">{ mark(scenario.slot(at), false) }{ series::strategy(strategy).to_owned() }</h4> }
    });
    let body = match &*chapters {
        None => html! { <p class="muted">{ word(language, Word::NeverComes) }</p> },
        Some(chapters) => told(props, &until(chapters, time)),
    };
    html! {
        <div class="motion-tale">
            { heading }
            <div class="motion-told" ref={list} role="log" aria-live="polite" tabindex="0"
                aria-label={strategy.map(|(_, strategy)| series::strategy(strategy).to_owned())}>{ body }</div>
        </div>
    }
}

fn told(props: &Props, chapters: &[Chapter]) -> Html {
    let say = &props.context.say;
    if chapters.is_empty() {
        return html! { <p class="muted">{ word(say.language, Word::NotYet) }</p> };
    }
    let teller = Teller::new(say.language, &props.reel.scenario);
    let left_out = chapters.len().saturating_sub(LISTED);
    let earlier = (left_out > 0).then(|| {
        let count = say.numbers.whole(left_out as u64);
        html! { <p class="muted small">{ phrase(say.language, Phrase::Earlier { count: &count }) }</p> }
    });
    let entries = chapters[left_out..].iter().map(|chapter| {
        let told = teller.told(chapter);
        let quiet = chapter.events.is_empty().then_some("motion-quiet");
        let money = (!told.money.is_empty())
            .then(|| html! { <span class="motion-money">{ told.money.clone() }</span> });
        html! {
            <li key={chapter.from} class={quiet}><b>{ told.when }</b><span>{ told.what }</span>{ money }</li>
        }
    });
    html! { <>{ earlier }<ol class="motion-story">{ for entries }</ol></> }
}
