//! Following one customer: who it is, and the story.

use yew::prelude::*;

use super::player::Shown;
use super::screen::Reel;
use super::tale::Tale;
use crate::analysis::playback::Course;
use crate::engine::journal::Deed;
use crate::text::playback::{Phrase, Word, phrase, word};
use crate::ui::context::Context;

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

/// The next person by key to whom something happens; after the last one the first. Keys are as good as drawn by lot.
fn next(course: &Course, after: Option<u64>) -> Option<u64> {
    let mut moves = vec![false; course.record.people.len()];
    for entry in &course.record.entries {
        if let (Deed::Moved(_) | Deed::Shifted(_), Some(moves)) =
            (entry.deed, moves.get_mut(entry.person as usize))
        {
            *moves = true;
        }
    }
    let any = moves.contains(&true);
    let people = || {
        let people = course.record.people.iter().zip(&moves);
        people
            .filter(|(_, moves)| **moves || !any)
            .map(|(person, _)| person.key)
    };
    let later = people().filter(|key| after.is_none_or(|after| *key > after));
    later.min().or_else(|| people().min())
}

/// The panel.
#[component]
pub fn Follow(props: &Props) -> Html {
    let say = &props.context.say;
    let courses = &props.reel.playback.courses;
    let another = {
        let (reel, followed) = (props.reel.clone(), props.followed);
        props.on_follow.reform(move |_: MouseEvent| {
            let course = reel.playback.courses.first();
            course.and_then(|course| next(course, followed))
        })
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
        html! { <button type="button" class="btn btn-quiet" onclick={nobody}>{ word(say.language, Word::Nobody) }</button> }
    });
    let tales = props.followed.filter(|_| number.is_some()).map(|key| {
        let tales = (0..courses.len()).map(|at| {
            html! {
                <Tale key={at} context={props.context.clone()} reel={props.reel.clone()} at={at} key_of={key} shown={props.shown}/>
            }
        });
        html! { <div class="play-tales">{ for tales }</div> }
    });
    let about = number.is_none().then(|| {
        html! { <p class="small muted">{ word(say.language, Word::FollowAbout) }</p> }
    });
    html! {
        <section class="play-follow" aria-label={word(say.language, Word::Follow)}>
            <div class="play-who">
                <h3>{ title }</h3>
                <button type="button" class="btn" onclick={another}>{ word(say.language, Word::Another) }</button>
                { nobody }
            </div>
            { about }
            { tales }
        </section>
    }
}
