//! A table as text, to write in or to paste a column or row of a spreadsheet into.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::Domain;
use crate::app::refused::Place;
use crate::model::Quantity;
use crate::text::values::{Phrase, Word};
use crate::ui::say::Say;
use crate::ui::widgets::draft::use_draft;
use crate::ui::widgets::id::use_id;

/// Properties of [`Table`].
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// What the numbers are.
    pub label: AttrValue,
    /// Words and figures.
    pub say: Rc<Say>,
    /// What values they take.
    pub domain: Domain,
    /// Whether they must be certain.
    pub certain: bool,
    /// How many there must be; `None`: any number.
    #[prop_or_default]
    pub wanted: Option<usize>,
    /// The values.
    pub values: Vec<Quantity>,
    /// Where a text waits that cannot be read.
    #[prop_or_default]
    pub place: Option<Place>,
    /// What they mean.
    pub help: Word,
    /// What the fold is called.
    pub summary: Word,
    /// New values.
    pub on_change: Callback<Vec<Quantity>>,
}

impl Props {
    fn read(&self, text: &str) -> Result<Vec<Quantity>, String> {
        let values = self.domain.table(text, self.certain, &self.say)?;
        match self.wanted {
            Some(wanted) if wanted != values.len() => Err(Phrase::CountsWanted {
                found: values.len(),
                wanted,
            }
            .say(self.say.language)),
            _ => Ok(values),
        }
    }

    /// What a text that is being written reads as, before it is taken.
    fn holds(&self, values: &[Quantity]) -> String {
        let known: Option<Vec<f64>> = values.iter().map(Quantity::known).collect();
        let ends = known.and_then(|known| {
            let low = known.iter().copied().reduce(f64::min)?;
            let high = known.iter().copied().reduce(f64::max)?;
            Some([low, high].map(|end| self.domain.written(end, &self.say)))
        });
        Phrase::TableHolds {
            count: values.len(),
            ends: ends
                .as_ref()
                .map(|[low, high]| (low.as_str(), high.as_str())),
        }
        .say(self.say.language)
    }
}

/// The table, folded away until it is wanted.
#[component]
pub fn Table(props: &Props) -> Html {
    let id = use_id();
    let language = props.say.language;
    let text = props.domain.table_text(&props.values, "\n", &props.say);
    let draft = use_draft(props.place.as_ref(), &text.into());
    let is_written = draft.is_typed();
    let is_open = use_state(|| is_written);
    let shown = draft.text().to_owned();
    let read = props.read(&shown);
    let area = |event: &Event| event.target_dyn_into::<HtmlTextAreaElement>();
    let oninput = {
        let draft = draft.clone();
        move |event: InputEvent| draft.write(area(&event).map(|area| area.value()))
    };
    let onchange = {
        let (props, draft) = (props.clone(), draft.clone());
        move |event: Event| {
            let Some(area) = area(&event) else { return };
            match props.read(&area.value()) {
                Ok(values) => {
                    draft.forget();
                    props.on_change.emit(values);
                }
                Err(_) => draft.refuse(area.value()),
            }
        }
    };
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_written {
            event.stop_propagation();
            draft.give_up();
        }
    };
    let bad = read.is_err();
    let hint = match read {
        Err(sentence) => html! { <p class="errtext" role="alert">{ sentence }</p> },
        Ok(values) if is_written => {
            html! { <p class="hint" role="status">{ props.holds(&values) }</p> }
        }
        Ok(_) => html! { <p class="hint">{ props.help.say(language) }</p> },
    };
    let label = format!("{}: {}", props.label, props.summary.say(language));
    html! {
        <details class="fold" open={*is_open}>
            <summary>{ props.summary.say(language) }</summary>
            <div class={classes!("box", bad.then_some("err"))}>
                <textarea rows="6" spellcheck="false" autocomplete="off" aria-label={label} aria-invalid={bad.to_string()}
                    aria-describedby={id.clone()} value={shown} oninput={oninput} onchange={onchange} onkeydown={onkeydown}/>
            </div>
            <div id={id}>{ hint }</div>
        </details>
    }
}
