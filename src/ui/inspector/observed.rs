//! Real values of series: which, from when, and the values as they come from a spreadsheet.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::fields::{self, Look, Whole};
use super::parts;
use crate::app::edit::Edit;
use crate::app::observe::{self, PasteProblem, Pasted, Sense};
use crate::app::refused::{self, Place};
use crate::engine::series::{Series, Unit};
use crate::model::{Extra, Observed, limits, series_key};
use crate::text::fields::Field;
use crate::text::number::{self, Kind};
use crate::text::population::{Phrase, Word};
use crate::text::{problems, series, workspace};
use crate::ui::context::Context;
use crate::ui::strategies::focus;
use crate::ui::strategies::tools::{Tool, Tools, selector, tools};
use crate::ui::widgets::draft::use_draft;
use crate::ui::widgets::id::use_id;
use crate::ui::widgets::{Icon, icon};

/// All real values.
#[inline(never)]
pub fn observed(context: &Context) -> Html {
    let language = context.say.language;
    let all = &context.scenario.observed;
    let rows = all.iter().enumerate().map(|(at, it)| {
        html! { <li key={at} class="lever">{ one(context, at, it) }</li> }
    });
    let add = {
        let context = context.clone();
        move |_: MouseEvent| {
            let mut all = context.scenario.observed.clone();
            let at = all.len();
            all.push(Observed {
                series: "customers".to_owned(),
                name: String::new(),
                notes: String::new(),
                first: 0,
                values: Vec::new(),
                extra: Extra::new(),
            });
            focus::wish(format!("[data-observed=\"{at}\"] select"));
            context.edit(Edit::Observed(all));
        }
    };
    html! {
        <>
            { parts::head(context.say.word(workspace::Word::Scenario), Word::Observed.say(language)) }
            <p class="small muted">{ Word::ObservedAbout.say(language) }</p>
            <p class="note" hidden={!all.is_empty()}>{ Word::NoObserved.say(language) }</p>
            <ul class="stack" tabindex="-1" data-list="observed">{ for rows }</ul>
            <div><button type="button" class="btn" onclick={add}>{ icon(Icon::Add) }{ Word::AddObserved.say(language) }</button></div>
        </>
    }
}

/// All real values, with one of them changed.
fn with(context: &Context, at: usize, change: impl FnOnce(&mut Observed)) -> Edit {
    let mut all = context.scenario.observed.clone();
    if let Some(it) = all.get_mut(at) {
        change(it);
    }
    Edit::Observed(all)
}

fn one(context: &Context, at: usize, it: &Observed) -> Html {
    let language = context.say.language;
    let title = label(context, &it.series);
    html! {
        <div class="stack" data-observed={at.to_string()}>
            <div class="lever-head"><h3>{ title.clone() }</h3>{ buttons(context, at, &title) }</div>
            { choice(context, at, it) }
            { first(context, at, it) }
            <Paste key={it.series.clone()} context={context.clone()} at={at} place={refused::of_observed(&context.scenario, at)} values={it.values.clone()}
                kind={KindOf(kind(context, &it.series))} label={Word::Values.say(language)}/>
            <p class="small muted">{ count(context, it) }</p>
        </div>
    }
}

/// What a series is called.
fn label(context: &Context, key: &str) -> String {
    let scenario = &context.scenario;
    Series::parse(key, scenario).map_or_else(
        || key.to_owned(),
        |it| series::label(context.say.language, it, scenario),
    )
}

fn kind(context: &Context, key: &str) -> Kind {
    match Series::parse(key, &context.scenario).map(Series::unit) {
        Some(Unit::Money) => Kind::Money,
        Some(Unit::Share) => Kind::Share,
        Some(Unit::People) => Kind::Count,
        _ => Kind::Number,
    }
}

fn count(context: &Context, it: &Observed) -> String {
    let calendar = &context.say.calendar;
    let count = it.values.len();
    if count == 0 {
        return String::new();
    }
    let last = it.first + u32::try_from(count - 1).unwrap_or(0);
    let phrase = Phrase::ValueCount {
        count,
        unknown: it.values.iter().filter(|it| it.is_none()).count(),
        first: &calendar.label(it.first),
        last: &calendar.label(last),
    };
    phrase.say(context.say.language)
}

fn buttons(context: &Context, at: usize, title: &str) -> Html {
    let all = &context.scenario.observed;
    let item = format!("observed-{at}");
    let mut without = all.clone();
    without.remove(at);
    let mut copied = all.clone();
    if let Some(it) = all.get(at) {
        copied.insert(at + 1, it.clone());
    }
    let copy = selector(&format!("observed-{}", at + 1), "copy");
    let own = Tools {
        copy: Some(Tool::new(Edit::Observed(copied), copy)),
        remove: Some(Tool::new(Edit::Observed(without), "[data-list]".to_owned())),
        ..Tools::default()
    };
    tools(context, &item, title, false, own)
}

/// Which series: those of the whole first, then those of single stages, arrows and channels.
fn choice(context: &Context, at: usize, it: &Observed) -> Html {
    let mut keys: Vec<String> = series_key::TOTALS.map(str::to_owned).to_vec();
    let all = series_key::all(&context.scenario);
    keys.extend(all.into_iter().filter(|key| key.contains('/')));
    let options: Vec<(String, bool)> = keys
        .iter()
        .map(|key| (label(context, key), *key == it.series))
        .collect();
    let on_choose = {
        let context = context.clone();
        Callback::from(move |position: usize| {
            if let Some(key) = keys.get(position) {
                let starts = series_key::starts_at_zero(key);
                context.edit(with(&context, at, |it| {
                    it.series.clone_from(key);
                    // What is counted by period begins with the first.
                    it.first = it.first.max(u32::from(!starts));
                }));
            }
        })
    };
    parts::choice(
        Word::Series.say(context.say.language),
        "",
        &options,
        on_choose,
    )
}

fn first(context: &Context, at: usize, it: &Observed) -> Html {
    let limits = Whole {
        low: u64::from(!series_key::starts_at_zero(&it.series)),
        high: u64::from(limits::PERIODS),
        empty: None,
    };
    let label = Word::FirstPeriod.say(context.say.language).to_owned();
    let look = Look::new(Field::ObservedFirst, context.say.period()).called(label);
    let write = {
        let context = context.clone();
        move |value: Option<u64>| {
            let first = value.and_then(|value| u32::try_from(value).ok());
            with(&context, at, |it| it.first = first.unwrap_or(0))
        }
    };
    let were = context.origin.observed.get(at);
    let was = were.map(|was| Some(u64::from(was.first)));
    fields::whole_number(
        context,
        Some(u64::from(it.first)),
        was,
        limits,
        &look,
        write,
    )
}

/// A kind of number, compared by value.
#[derive(Clone, Copy, PartialEq)]
struct KindOf(Kind);

#[derive(Clone, Properties, PartialEq)]
struct PasteProps {
    context: Context,
    at: usize,
    /// Where what was not taken yet waits.
    place: Option<Place>,
    values: Vec<Option<f64>>,
    kind: KindOf,
    label: AttrValue,
}

impl PasteProps {
    /// The values as text, one a line.
    fn written(&self) -> String {
        let (KindOf(kind), locale) = (self.kind, self.context.say.language.locale());
        let one = |value: &Option<f64>| {
            value.map_or_else(String::new, |value| number::exact(value, kind, locale))
        };
        self.values.iter().map(one).collect::<Vec<_>>().join("\n")
    }

    /// Reads a text: the values, or what is wrong with it in a sentence.
    fn read(&self, text: &str) -> Result<Pasted, String> {
        let (context, KindOf(kind)) = (&self.context, self.kind);
        let sense = Sense {
            kind,
            locale: context.say.language.locale(),
            unit: context.scenario.clock.period,
            calendar: &context.say.calendar,
            fresh: self.values.is_empty(),
        };
        observe::read(text, sense).map_err(|problem| why(context, &problem))
    }
}

/// The values as text; what is typed or pasted is taken when it is asked for, and waits until then.
#[component]
fn Paste(props: &PasteProps) -> Html {
    let id = use_id();
    let draft = use_draft(props.place.as_ref(), &props.written().into());
    let text = draft.text().to_owned();
    let is_typed = draft.is_typed();
    // What waited is there with what is wrong with it.
    let said = use_state_eq(|| {
        let read = is_typed.then(|| props.read(&text));
        read.and_then(Result::err).map(Err)
    });
    let (context, language) = (&props.context, props.context.say.language);
    let oninput = {
        let (draft, said) = (draft.clone(), said.clone());
        move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                said.set(None);
                draft.refuse(area.value());
            }
        }
    };
    let onkeydown = {
        let (draft, said) = (draft.clone(), said.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" && is_typed {
                event.stop_propagation();
                said.set(None);
                draft.give_up();
            }
        }
    };
    let take = {
        let (props, context, text, said) =
            (props.clone(), context.clone(), text.clone(), said.clone());
        move |_: MouseEvent| match props.read(&text) {
            Ok(pasted) => {
                draft.give_up();
                context.edit(with(&context, props.at, |it| take(it, pasted)));
                said.set(Some(Ok(())));
            }
            Err(sentence) => said.set(Some(Err(sentence))),
        }
    };
    let wrong = match &*said {
        Some(Err(sentence)) => sentence.clone(),
        _ => String::new(),
    };
    let bad = !wrong.is_empty();
    let taken = matches!(&*said, Some(Ok(())));
    html! {
        <div class="field">
            <div class="field-head"><label for={id.clone()}>{ props.label.clone() }</label></div>
            <div class={classes!("box", bad.then_some("err"))}>
                <textarea id={id.clone()} rows="6" value={text} aria-invalid={bad.to_string()} aria-describedby={format!("{id}-hint")}
                    data-waits={is_typed.then_some("")} oninput={oninput} onkeydown={onkeydown}/>
            </div>
            <p id={format!("{id}-hint")} class="hint">{ Word::ValuesAbout.say(language) }</p>
            <div role="alert"><p class="errtext" hidden={!bad}>{ wrong }</p></div>
            <div class="row gap-above">
                <button type="button" class="btn" onclick={take}>{ Word::TakeValues.say(language) }</button>
                <span role="status" class="small muted">{ if taken { Word::Taken.say(language) } else { "" } }</span>
            </div>
        </div>
    }
}

/// Takes what was pasted, and where its labels put it.
fn take(it: &mut Observed, pasted: Pasted) {
    let least = u32::from(!series_key::starts_at_zero(&it.series));
    it.values = pasted.values;
    it.first = pasted.first.map_or(it.first, |first| first.max(least));
}

/// What is wrong with what was pasted, in a sentence.
fn why(context: &Context, problem: &PasteProblem) -> String {
    let language = context.say.language;
    match problem {
        PasteProblem::Nothing => Word::PasteNothing.say(language).to_owned(),
        PasteProblem::Block { rows, columns } => Phrase::Block {
            rows: *rows,
            columns: *columns,
        }
        .say(language),
        PasteProblem::Mixed { at, text } => Phrase::BadCell {
            at: *at,
            why: &Phrase::TwoWays { text }.say(language),
        }
        .say(language),
        PasteProblem::Label(odd) => Phrase::BadLabel { odd }.say(language),
        PasteProblem::Early { label } => Phrase::Early {
            label,
            start: &context.say.calendar.label(1),
        }
        .say(language),
        PasteProblem::TooMany { limit } => {
            let limit = context.say.numbers.whole(*limit as u64);
            Phrase::TooMany { limit: &limit }.say(language)
        }
        PasteProblem::Cell { at, problem } => Phrase::BadCell {
            at: *at,
            why: &problems::number(language, problem).line(),
        }
        .say(language),
    }
}
