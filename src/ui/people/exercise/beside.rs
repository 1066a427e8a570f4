//! The answers beside the model: as one sentence, stage by stage, hand-over by hand-over.

use yew::prelude::*;

use super::{Asked, SCORE, say, tell};
use crate::app::Action;
use crate::app::departments::Part;
use crate::app::departments::exercise::{Change, Compared, Handover, Stage, Standing, Way};
use crate::text::exercise::{Phrase, Word};
use crate::text::people::{self, Phrase as Said};
use crate::text::series;
use crate::ui::people::focus::lead;
use crate::ui::people::phrase;

/// All of it.
pub fn beside(asked: &Asked<'_>, compared: &Compared) -> Html {
    let context = asked.context;
    let score = compared.score();
    let sentence = tell(
        context,
        Phrase::Score {
            stages: score.stages,
            open: score.open,
            agreed: score.agreed,
            handed: score.handed,
            found: score.found,
            extra: score.extra,
        },
    );
    let worth = if score.is_all() {
        Word::AllSame
    } else {
        Word::Worth
    };
    html! {
        <>
            <header class="exercise-head">
                <p class="strong">{ name(asked, compared.department) }</p>
                <h3 id={SCORE} tabindex="-1">{ sentence }</h3>
                <p>{ say(context, worth) }</p>
            </header>
            <section class="panel exercise-ask">
                <h4>{ say(context, Word::Stages) }</h4>
                <ol class="exercise-found">{ for compared.stages.iter().map(|one| stage(asked, *one)) }</ol>
            </section>
            { handovers(asked, compared) }
            <div class="exercise-acts">
                { asked.button("btn btn-primary", Word::Again, Change::Again) }
                { asked.button("btn", Word::Another, Change::Another) }
            </div>
        </>
    }
}

fn name(asked: &Asked<'_>, department: usize) -> String {
    let one = asked.departments.all.get(department);
    one.map_or_else(String::new, |one| one.name.clone())
}

fn part_word(part: Part) -> Word {
    match part {
        Part::Owner => Word::Own,
        Part::Helper => Word::Help,
        Part::None => Word::Neither,
    }
}

fn stage(asked: &Asked<'_>, one: Stage) -> Html {
    let context = asked.context;
    let Some(known) = context.scenario.stages.get(one.stage) else {
        return html! { <li hidden=true/> };
    };
    let (mark, word) = match one.said {
        _ if one.agrees() => (Mark::Same, Word::Agrees),
        Some(_) => (Mark::Other, Word::Differs),
        None => (Mark::None, Word::NotSaid),
    };
    let said = one.said.map_or(Word::NotSaid, part_word);
    let owner = known.department.trim();
    let owner = match one.is {
        Part::Owner => String::new(),
        _ if owner.is_empty() => phrase(
            context,
            Said::Unowned {
                stage: series::stage(known),
            },
        ),
        _ => phrase(context, Said::OwnedBy { name: owner }),
    };
    let is =
        html! { <>{ say(context, part_word(one.is)) }<small class="muted">{ owner }</small></> };
    html! {
        <li key={known.id.clone()}>
            { head(series::stage(known).to_owned(), mark, say(context, word)) }
            { pair(asked, html! { say(context, said) }, is) }
            <div class="exercise-go">{ (!one.agrees()).then(|| go(asked, one.stage)) }</div>
        </li>
    }
}

fn handovers(asked: &Asked<'_>, compared: &Compared) -> Html {
    if asked.departments.all.len() < 2 {
        return html! { <span hidden=true/> };
    }
    let context = asked.context;
    let none = compared
        .handed
        .is_empty()
        .then(|| say(context, Word::NoneHanded));
    let all = compared.handed.iter();
    let rows = all.map(|one| handover(asked, compared, one));
    html! {
        <section class="panel exercise-ask">
            <h4>{ say(context, Word::Handovers) }</h4>
            <p class="muted">{ none }</p>
            <ul class="exercise-found">{ for rows }</ul>
        </section>
    }
}

fn handover(asked: &Asked<'_>, compared: &Compared, one: &Handover) -> Html {
    let context = asked.context;
    let name = name(asked, one.other);
    let title = tell(
        context,
        match one.way {
            Way::Give => Phrase::To { name: &name },
            Way::Get => Phrase::From { name: &name },
        },
    );
    let (mark, word) = match one.standing {
        Standing::Found => (Mark::Same, Word::Found),
        Standing::Missed => (Mark::Other, Word::Missed),
        Standing::Extra => (Mark::More, Word::Extra),
    };
    let said = match (one.standing, one.said.as_str()) {
        (Standing::Missed, _) => say(context, Word::NotNamed),
        (_, "") => say(context, Word::Found),
        (_, said) => said,
    };
    let is = match one.standing {
        Standing::Extra => html! { say(context, Word::Extra) },
        _ => model(asked, one),
    };
    let ways = match one.standing {
        Standing::Found => html! { <span hidden=true/> },
        Standing::Missed => {
            let mut stages: Vec<usize> = one.is.iter().map(|handed| handed.stage).collect();
            stages.dedup();
            html! { <>{ for stages.into_iter().map(|stage| go(asked, stage)) }</> }
        }
        Standing::Extra => places(asked, compared, one),
    };
    html! {
        <li key={one.other * 2 + one.way as usize}>
            { head(title, mark, say(context, word)) }
            { pair(asked, html! { said.to_owned() }, is) }
            <div class="exercise-go">{ ways }</div>
        </li>
    }
}

/// What the model says of a hand-over, and at which stages.
fn model(asked: &Asked<'_>, one: &Handover) -> Html {
    let context = asked.context;
    let things = one.is.iter().enumerate().map(|(position, handed)| {
        let what = match handed.what.as_str() {
            "" => say(context, Word::NoWords),
            what => what,
        };
        let at = context.scenario.stages.get(handed.stage).map(|stage| {
            people::phrase(
                context.say.language,
                Said::At {
                    stage: series::stage(stage),
                },
            )
        });
        html! { <li key={position}>{ what.to_owned() }<small class="muted">{ at }</small></li> }
    });
    html! { <ul>{ for things }</ul> }
}

/// Where the model would say of a hand-over that it does not have.
fn places(asked: &Asked<'_>, compared: &Compared, one: &Handover) -> Html {
    let context = asked.context;
    let stages = compared.places(one, asked.departments);
    if stages.is_empty() {
        let giver = match one.way {
            Way::Give => compared.department,
            Way::Get => one.other,
        };
        let name = name(asked, giver);
        return html! { <span class="small muted">{ tell(context, Phrase::NoPlace { name: &name }) }</span> };
    }
    html! {
        <>
            <span class="small muted">{ say(context, Word::Place) }</span>
            { for stages.into_iter().map(|stage| go(asked, stage)) }
        </>
    }
}

/// A way to a stage: the dialog closes, and what is said of the stage's people has the focus.
#[inline(never)]
fn go(asked: &Asked<'_>, position: usize) -> Html {
    let context = asked.context.clone();
    let Some(stage) = context.scenario.stages.get(position) else {
        return html! { <span hidden=true/> };
    };
    let label = tell(
        &context,
        Phrase::Go {
            stage: series::stage(stage),
        },
    );
    let (id, lead) = (stage.id.clone(), lead(&context, &stage.id, false));
    let onclick = move |event: MouseEvent| {
        context.dispatch.send(Action::CloseDialog);
        lead.emit(event);
    };
    html! { <button key={id} type="button" class="link" onclick={onclick}>{ label }</button> }
}

/// How something stands, as a sign.
#[derive(Clone, Copy)]
enum Mark {
    Same,
    Other,
    More,
    None,
}

/// What it is, and how it stands: in a sign, words, and only then a colour.
#[inline(never)]
fn head(title: String, mark: Mark, said: &'static str) -> Html {
    let (class, path) = match mark {
        Mark::Same => ("verdict verdict-met", "M3 8.5l3.5 3.5L13 4.5"),
        Mark::Other => ("verdict verdict-missed", "M4 4l8 8M12 4l-8 8"),
        Mark::More => ("verdict exercise-more", "M8 3v10M3 8h10"),
        Mark::None => ("verdict muted", "M3 8h10"),
    };
    html! {
        <div class="exercise-name">
            <span class="strong">{ title }</span>
            <span class={class}>
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path}/></svg>
                { said }
            </span>
        </div>
    }
}

/// What was answered, and what the model says.
#[inline(never)]
fn pair(asked: &Asked<'_>, said: Html, is: Html) -> Html {
    html! {
        <dl class="exercise-pair">
            <div><dt>{ say(asked.context, Word::Yours) }</dt><dd>{ said }</dd></div>
            <div><dt>{ say(asked.context, Word::Model) }</dt><dd>{ is }</dd></div>
        </dl>
    }
}
