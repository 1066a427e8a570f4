//! The voice of the customer: what they say, how satisfied they are, how they speak of us.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::draft::{Check, Draft};
use crate::app::edit::{Edit, StageEdit};
use crate::model::{Stage, StageKind};
use crate::text::fields::{self, Choice, Field, SENTIMENTS};
use crate::text::number::{self, Kind, Locale};
use crate::text::people::Word;
use crate::ui::context::Context;
use crate::ui::people::word;

/// Id of the choice.
const SENTIMENT: &str = "people-sentiment";

/// Satisfaction and sentiment, side by side.
pub fn voice(context: &Context, stage: &Stage) -> Html {
    html! {
        <div class="two">
            { satisfaction(context, stage) }
            <div>{ (stage.kind == StageKind::Customer).then(|| sentiment(context, stage)) }</div>
        </div>
    }
}

fn read(text: &str, locale: Locale) -> Option<f64> {
    let value = number::parse(text, Kind::Number, locale).ok()?;
    (0.0..=100.0).contains(&value).then_some(value)
}

fn satisfaction(context: &Context, stage: &Stage) -> Html {
    let locale = context.say.language.locale();
    let limits = word(context, Word::SatisfactionLimits);
    let check = Check::new(move |text| {
        let fine = text.trim().is_empty() || read(text, locale).is_some();
        (!fine).then(|| limits.to_owned())
    });
    let on_commit = {
        let (context, id) = (context.clone(), stage.id.clone());
        Callback::from(move |text: String| {
            let edit = StageEdit::Satisfaction(read(&text, locale));
            context.edit(Edit::Stage(id.clone(), edit));
        })
    };
    let value = stage
        .satisfaction
        .map_or_else(String::new, |it| number::exact(it, Kind::Number, locale));
    html! {
        <Draft label={word(context, Word::Satisfaction)} value={value} max={20} check={check}
            help={word(context, Word::SatisfactionHelp)} on_commit={on_commit}/>
    }
}

fn sentiment(context: &Context, stage: &Stage) -> Html {
    let language = context.say.language;
    let onchange = {
        let (context, id) = (context.clone(), stage.id.clone());
        move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let position = select.and_then(|it| usize::try_from(it.selected_index()).ok());
            if let Some(sentiment) = position.and_then(|at| SENTIMENTS.get(at)) {
                context.edit(Edit::Stage(id.clone(), StageEdit::Sentiment(*sentiment)));
            }
        }
    };
    let options = SENTIMENTS.iter().enumerate().map(|(position, sentiment)| {
        let name = fields::choice(language, Choice::Sentiment(*sentiment));
        html! { <option key={position} selected={*sentiment == stage.sentiment}>{ name }</option> }
    });
    html! {
        <div class="field">
            <div class="field-head"><label for={SENTIMENT}>{ word(context, Word::Sentiment) }</label></div>
            <div class="box"><select id={SENTIMENT} onchange={onchange}>{ for options }</select></div>
            <p class="hint help">{ fields::help(language, Field::Sentiment) }</p>
        </div>
    }
}
