//! Every picture and its figures, and every series.

use yew::prelude::*;

use crate::text::share::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::export::take::{self, FORMS, Form};
use crate::ui::export::{EXHIBITS, Exhibit};
use crate::ui::results::Shown;

/// What can be taken away, row by row.
pub(super) fn part(context: &Context) -> Html {
    let state = context.latest();
    let language = context.say.language;
    let shown = Shown::of(&state);
    if shown.exact.is_none() && shown.simulated.is_none() {
        return html! { <p key="none" class="small">{ Word::NothingYet.say(language) }</p> };
    }
    let rows = EXHIBITS.iter().map(|exhibit| {
        let name = exhibit.name(&state, &context.say);
        let buttons = FORMS.map(|form| button(context, *exhibit, &name, form));
        html! {
            <li key={exhibit.key()}><span class="take-name">{ name }</span><span class="take-forms">{ for buttons }</span></li>
        }
    });
    let name = Word::AllSeries.say(language);
    let all = {
        let context = context.clone();
        move |_: MouseEvent| take::all_series(&context)
    };
    let label = |what: &str, form: Form| {
        Phrase::SaveAs {
            what,
            form: form.short(),
        }
        .say(language)
    };
    html! {
        <div key="rows" class="stack">
            <p class="small muted">{ Word::ExportMeans.say(language) }</p>
            <ul class="takes">
                { for rows }
                <li key="all">
                    <span class="take-name">{ name }{ ": " }{ Word::AllSeriesMeans.say(language) }</span>
                    <span class="take-forms"><button type="button" class="btn" aria-label={label(name, Form::Csv)} onclick={all}>{ Form::Csv.short() }</button></span>
                </li>
            </ul>
        </div>
    }
}

fn button(context: &Context, exhibit: Exhibit, name: &str, form: Form) -> Html {
    let label = Phrase::SaveAs {
        what: name,
        form: form.short(),
    }
    .say(context.say.language);
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| take::exhibit(&context, exhibit, form)
    };
    html! {
        <button key={form.short()} type="button" class="btn" aria-label={label.clone()} title={label} onclick={onclick}>{ form.short() }</button>
    }
}
