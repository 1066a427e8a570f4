//! Following one customer: who it is, and the story.

use yew::prelude::*;

use super::player::Shown;
use super::screen::Reel;
use super::tale::Tale;
use crate::analysis::playback::Course;
use crate::engine::journal::Deed;
use crate::model::StageKind;
use crate::text::playback::{Phrase, Word, phrase, word};
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, icon};

/// Properties of [`Follow`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Words.
    pub context: Context,
    /// What is played.
    pub reel: Reel,
    /// Who is followed, by key.
    pub followed: Option<u64>,
    /// Which moment is shown.
    pub shown: Shown,
    /// Follows someone else, or nobody.
    pub on_follow: Callback<Option<u64>>,
}

/// The next person by key who is there at a time, and to whom something happens sooner or later; after the last one the first. Keys are as
/// good as drawn by lot.
fn next(reel: &Reel, time: u32, after: Option<u64>) -> Option<u64> {
    let (course, film) = (reel.playback.courses.first()?, reel.films.first()?);
    let people = &course.record.people;
    let mut moves = vec![false; people.len()];
    for entry in &course.record.entries {
        if let (Deed::Moved(_) | Deed::Shifted(_), Some(moves)) =
            (entry.deed, moves.get_mut(entry.person as usize))
        {
            *moves = true;
        }
    }
    let is_lost = |stage: u32| {
        let stage = reel.scenario.stages.get(stage as usize);
        stage.is_none_or(|stage| stage.kind == StageKind::Lost)
    };
    let here: Vec<usize> = (film.at(time))
        .filter(|stay| !is_lost(stay.place.stage))
        .map(|stay| stay.person as usize)
        .collect();
    let lively: Vec<usize> = here.iter().copied().filter(|at| moves[*at]).collect();
    // Where nothing happens to anyone who is there, or nobody is: whoever comes.
    let all = || (0..people.len()).collect();
    let chosen = [lively, here].into_iter().find(|some| !some.is_empty());
    let keys: Vec<u64> = (chosen.unwrap_or_else(all).into_iter())
        .map(|at| people[at].key)
        .collect();
    let later = keys
        .iter()
        .copied()
        .filter(|key| after.is_none_or(|after| *key > after));
    later.min().or_else(|| keys.iter().copied().min())
}

/// The panel.
#[component]
pub fn Follow(props: &Props) -> Html {
    let say = &props.context.say;
    let courses = &props.reel.playback.courses;
    let another = {
        let (reel, followed, time) = (props.reel.clone(), props.followed, props.shown.time);
        props
            .on_follow
            .reform(move |_: MouseEvent| next(&reel, time, followed))
    };
    let number = props.followed.and_then(|key| {
        let of = |course: &Course| course.record.people.iter().position(|one| one.key == key);
        courses.iter().find_map(of)
    });
    let title = match number {
        Some(at) => {
            let number = say.numbers.whole(at as u64 + 1);
            phrase(say.language, Phrase::Person { number: &number })
        }
        None => word(say.language, Word::Follow).to_owned(),
    };
    let nobody = props.followed.map(|_| {
        let nobody = props.on_follow.reform(|_: MouseEvent| None);
        let name = word(say.language, Word::Nobody);
        html! {
            <button type="button" class="btn btn-quiet btn-icon" aria-label={name} title={name} onclick={nobody}>{ icon(Icon::Close) }</button>
        }
    });
    let tales = props.followed.filter(|_| number.is_some()).map(|key| {
        let tales = (0..courses.len()).map(|at| {
            html! {
                <Tale key={at} context={props.context.clone()} reel={props.reel.clone()} at={at} key_of={key} shown={props.shown}/>
            }
        });
        html! { <div class="motion-tales">{ for tales }</div> }
    });
    let about = number.is_none().then(|| {
        html! { <p class="small muted">{ word(say.language, Word::FollowAbout) }</p> }
    });
    html! {
        <section class="motion-follow" aria-label={word(say.language, Word::Follow)}>
            <div class="motion-who">
                <h3>{ title }</h3>
                <button type="button" class="btn" onclick={another}>{ word(say.language, Word::Another) }</button>
                { nobody }
            </div>
            { about }
            { tales }
        </section>
    }
}
