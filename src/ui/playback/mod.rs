//! Playback: one simulated future in motion, its people as dots on the map, and the story of one of them.
//!
//! What is played comes from a worker (`worker/study/playback`). [`clock`] is the time of it, [`player`] what makes it run, [`board`] where
//! dots are, and [`painter`] what draws them: those at rest once a period, those on their way in every frame.

mod board;
pub mod clock;
mod controls;
mod counted;
mod fit;
mod follow;
mod legend;
mod painter;
mod pictured;
mod player;
mod screen;
mod tale;

use std::rc::Rc;

use yew::prelude::*;

use crate::analysis::playback::Playback as Found;
use crate::analysis::playback::film::Film;
use crate::app::Shared;
use crate::app::shown::Dialog;
use crate::app::view::ViewChange;
use crate::app::{Action, counts::count};
use crate::text::playback::{Phrase, Word, phrase, word};
use crate::text::series;
use crate::ui::compare::studied::{Studied, use_study};
use crate::ui::context::Context;
use crate::ui::media;
use crate::ui::widgets::choice::choice;
use crate::ui::widgets::{self, Icon, icon};
use clock::Clock;
use follow::Follow;
use player::{Running, Shown};
use screen::{Reel, Screen};

/// The button that opens it.
#[inline(never)]
pub fn opener(context: &Context) -> Html {
    let open = context.on_click(|| Action::ShowDialog(Dialog::Playback));
    let language = context.say.language;
    let title = word(language, Word::Title);
    html! {
        <button type="button" class="btn motion-open" title={title} onclick={open}>{ icon(Icon::Run) }{ word(language, Word::Open) }</button>
    }
}

/// Its title.
pub fn title(context: &Context) -> &'static str {
    word(context.say.language, Word::Title)
}

/// Properties of [`Playback`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// Position of the strategy to begin with.
    pub focus: usize,
    /// The time that the page shows.
    pub time: u32,
}

/// What is asked to be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wish {
    strategy: usize,
    beside: Option<usize>,
    /// Which future, from 0.
    future: u32,
}

impl Wish {
    /// As a question. What the scenario does not have any more is left out.
    fn asked(self, strategies: usize) -> (u32, Vec<u32>) {
        let all = [Some(self.strategy), self.beside];
        let known = all.into_iter().flatten().filter(|at| *at < strategies);
        let mut found: Vec<u32> = known.map(|at| at as u32).collect();
        if found.is_empty() {
            found.push(0);
        }
        found.dedup();
        (self.future, found)
    }
}

/// The playback, as the body of a dialog.
#[component]
pub fn Playback(props: &Props) -> Html {
    count("Playback");
    let context = &props.context;
    let periods = context.scenario.clock.periods;
    let wish = use_state_eq(|| Wish {
        strategy: props.focus,
        beside: None,
        future: 0,
    });
    let mut clock = Clock::from(periods, props.time);
    clock.still = prefers_less_motion();
    let shown = use_state_eq(|| Shown::of(&clock));
    let player = use_memo(periods, |_| Running::new(clock, shown.setter()));
    let player: Running = (*player).clone();
    let asked = wish.asked(context.scenario.strategies.len().max(1));
    let studied = use_study::<Found>(context, &asked);
    let reel = use_reel(&studied);
    use_hand_back(context, &player);
    use_begin(reel.is_some() && !clock.still, &player);
    let followed = use_state_eq(|| None::<u64>);
    use_effect_with((*followed, player.clone()), |(followed, player)| {
        player.follow(*followed);
    });
    let on_follow = {
        let followed = followed.setter();
        Callback::from(move |key: Option<u64>| followed.set(key))
    };
    let language = context.say.language;
    let (missing, waits) = match (&studied, &reel) {
        (_, Some(_)) => (None, None),
        (Studied::Missing, None) => (Some(word(language, Word::Missing)), None),
        (_, None) => (None, Some(word(language, Word::Working))),
    };
    let both = reel.as_ref().is_some_and(|reel| reel.films.len() > 1);
    let ready = reel.is_some();
    html! {
        <div class={classes!("motion", both.then_some("motion-both"))} onkeydown={controls::on_key(&player, ready)}>
            { choices(context, &wish, reel.as_ref()) }
            <div class="motion-work">
                { missing.map(|text| html! { <p class="note bad" role="alert">{ text }</p> }) }
                { waits.map(|text| html! { <p class="motion-wait muted" role="status">{ text }</p> }) }
                { reel.map(|reel| body(context, &reel, &player, &shown, (*followed, &on_follow))) }
            </div>
            { controls::controls(context, &player, &shown, periods, ready) }
        </div>
    }
}

/// Begins to play once there is something to play: whoever opens it has asked for that. Once; from then on a person says.
#[hook]
fn use_begin(ready: bool, player: &Running) {
    let begun = use_mut_ref(|| false);
    use_effect_with((ready, player.clone()), move |(ready, player)| {
        if *ready && !begun.replace(true) {
            player.act(|clock| {
                if !clock.running {
                    clock.toggle();
                }
            });
        }
    });
}

/// Leaves the page at the time at which the playback is left, where that is not the one at which it began.
#[hook]
fn use_hand_back(context: &Context, player: &Running) {
    let context = context.clone();
    use_effect_with(player.clone(), move |player| {
        let (player, periods) = (player.clone(), context.scenario.clock.periods);
        let begun = player.time();
        move || {
            let time = player.time();
            // Another scenario that took this one's place has a time of its own.
            let is_same = context.latest().scenario == context.scenario;
            if is_same && time != begun {
                context.view(ViewChange::Cursor((time < periods).then_some(time)));
            }
        }
    });
}

/// What is played, once it is there.
#[hook]
fn use_reel(studied: &Studied<Found>) -> Option<Reel> {
    let here = match studied {
        Studied::Here(here) => Some(here.clone()),
        _ => None,
    };
    let reel = use_memo(here, |here| {
        let here = here.as_ref()?;
        let films = here.found.courses.iter();
        let films = films.map(|course| Shared::new(Film::new(&here.scenario, course)));
        Some(Reel {
            scenario: here.scenario.clone(),
            films: Rc::new(films.collect()),
            playback: Shared::new(Found::clone(&here.found)),
        })
    });
    Option::clone(&reel)
}

fn body(
    context: &Context,
    reel: &Reel,
    player: &Running,
    shown: &Shown,
    (followed, on_follow): (Option<u64>, &Callback<Option<u64>>),
) -> Html {
    let screens = (0..reel.films.len()).map(|at| {
        html! {
            <Screen key={at} context={context.clone()} reel={reel.clone()} at={at} player={player.clone()} shown={*shown}
                on_follow={on_follow.reform(Some)}/>
        }
    });
    html! {
        <div class="motion-stage">
            <div class="motion-screens" tabindex="0" role="group" aria-label={title(context)}>{ for screens }</div>
            <div class="motion-side">
                <Follow context={context.clone()} reel={reel.clone()} followed={followed} shown={*shown} on_follow={on_follow.clone()}/>
                { counted::counted(context, reel, shown) }
                { notes(context, reel) }
            </div>
        </div>
    }
}

/// What to know of what is seen.
fn notes(context: &Context, reel: &Reel) -> Html {
    let language = context.say.language;
    let note = |is: bool, text: Word| {
        is.then(|| html! { <p class="small muted">{ word(language, text) }</p> })
    };
    html! {
        <div class="stack">
            { note(reel.films.len() > 1, Word::Paired) }
            { note(reel.playback.sampled, Word::Sampled) }
        </div>
    }
}

/// Which strategies, and which future.
fn choices(context: &Context, wish: &UseStateHandle<Wish>, reel: Option<&Reel>) -> Html {
    let say = &context.say;
    let several = context.scenario.strategies.len() > 1;
    let one_dot = reel.map(|reel| {
        let people = say.numbers.whole(reel.playback.one_in);
        let one = reel.playback.one_in == 1;
        phrase(
            say.language,
            Phrase::OneDot {
                people: &people,
                one,
            },
        )
    });
    html! {
        <div class="motion-choices">
            <Fold chosen={chosen(context, wish)}>
                { several.then(|| strategy(context, wish)) }{ several.then(|| beside(context, wish)) }
                { future(context, wish) }
            </Fold>
            <p class="motion-one">{ one_dot }</p>
        </div>
    }
}

/// The choice of a strategy.
fn strategy(context: &Context, wish: &UseStateHandle<Wish>) -> Html {
    let strategies = context.scenario.strategies.iter().enumerate();
    let options: Vec<(String, bool)> = strategies
        .map(|(at, one)| (series::strategy(one).to_owned(), at == wish.strategy))
        .collect();
    let wish = wish.clone();
    let on_choose = Callback::from(move |at: usize| {
        wish.set(Wish {
            strategy: at,
            beside: wish.beside.filter(|beside| *beside != at),
            ..*wish
        });
    });
    let label = word(context.say.language, Word::Strategy);
    choice(label, "", &options, on_choose)
}

/// The choice of another beside it: beside itself nothing would differ.
fn beside(context: &Context, wish: &UseStateHandle<Wish>) -> Html {
    let language = context.say.language;
    let strategies = &context.scenario.strategies;
    let others: Vec<usize> = (0..strategies.len())
        .filter(|at| *at != wish.strategy)
        .collect();
    let nothing = word(language, Word::Nothing).to_owned();
    let named = others.iter().map(|at| {
        let name = series::strategy(&strategies[*at]).to_owned();
        (name, wish.beside == Some(*at))
    });
    let options: Vec<(String, bool)> = std::iter::once((nothing, wish.beside.is_none()))
        .chain(named)
        .collect();
    let wish = wish.clone();
    let on_choose = Callback::from(move |at: usize| {
        let beside = at.checked_sub(1).and_then(|at| others.get(at).copied());
        wish.set(Wish { beside, ..*wish });
    });
    choice(word(language, Word::Beside), "", &options, on_choose)
}

/// What is chosen, in few words.
fn chosen(context: &Context, wish: &Wish) -> String {
    let strategies = &context.scenario.strategies;
    let shown = [Some(wish.strategy), wish.beside].into_iter().flatten();
    let names = shown.filter_map(|at| strategies.get(at));
    let mut said: Vec<String> = names.map(|one| series::strategy(one).to_owned()).collect();
    said.push(which(context, wish));
    said.join(" · ")
}

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
struct FoldProps {
    /// What is chosen.
    chosen: String,
    /// What is folded away.
    children: Html,
}

/// The choices. Where the window is low they are folded away behind what is chosen (playback.css), so that the picture has the room.
#[component]
fn Fold(props: &FoldProps) -> Html {
    let open = use_state_eq(|| false);
    let toggle = widgets::toggle(&open);
    html! {
        <>
            <button type="button" class="btn motion-fold" aria-expanded={open.to_string()} onclick={toggle}>
                { icon(Icon::Sliders) }<span>{ &props.chosen }</span>
            </button>
            <div class="motion-folded">{ props.children.clone() }</div>
        </>
    }
}

/// Which of all futures it is.
fn which(context: &Context, wish: &Wish) -> String {
    let say = &context.say;
    let number = say.numbers.whole(u64::from(wish.future) + 1);
    let all = context.scenario.run.replications.max(1);
    let of = say.numbers.whole(u64::from(all));
    let (number, of) = (&number, &of);
    phrase(say.language, Phrase::Future { number, of })
}

/// Which of all futures it is, and the way to the next.
fn future(context: &Context, wish: &UseStateHandle<Wish>) -> Html {
    let say = &context.say;
    let all = context.scenario.run.replications.max(1);
    let next = {
        let wish = wish.clone();
        move |_: MouseEvent| {
            wish.set(Wish {
                future: (wish.future + 1) % all,
                ..*wish
            });
        }
    };
    let another = word(say.language, Word::AnotherFuture);
    html! {
        <div class="motion-future">
            <span>{ which(context, wish) }</span>
            <button type="button" class="btn" disabled={all < 2} onclick={next}>{ another }</button>
        </div>
    }
}

/// Whether the reader asked for less motion.
fn prefers_less_motion() -> bool {
    media::holds("(prefers-reduced-motion: reduce)")
}
