//! The button beside a chart: its picture, its figures, every series.

use yew::prelude::*;

use super::Exhibit;
use super::listing::Listing;
use super::take::{self, FORMS, Form};
use crate::text::share::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, Popover, icon};

/// Properties of [`SaveMenu`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// What is beside it.
    pub exhibit: Exhibit,
}

/// The menu.
#[component]
pub fn SaveMenu(props: &Props) -> Html {
    let on_save = {
        let (context, exhibit) = (props.context.clone(), props.exhibit);
        Callback::from(move |form| take::exhibit(&context, exhibit, form))
    };
    menu(&props.context, &on_save)
}

/// The same for a picture that is no exhibit: `on_save` takes it away in a form.
pub fn menu(context: &Context, on_save: &Callback<Form>) -> Html {
    let language = context.say.language;
    let forms = FORMS.iter().map(|form| item(context, on_save, *form));
    let all = {
        let context = context.clone();
        move |_: MouseEvent| take::all_series(&context)
    };
    html! {
        <Popover face={icon(Icon::Save)} label={Word::SaveMenu.say(language)} class="btn btn-quiet btn-icon" at_end=true menu=true>
            <div class="save-menu">
                { for forms }
                <button key="all" type="button" class="btn btn-quiet" onclick={all}>
                    { icon(Icon::Table) }{ Phrase::SaveAs { what: Word::AllSeries.say(language), form: Form::Csv.short() }.say(language) }
                </button>
            </div>
        </Popover>
    }
}

/// The button beside a list that is no picture: `list` makes it when it is asked for; `title` is what stands over it.
pub fn list_button(
    context: &Context,
    key: &'static str,
    title: &str,
    list: impl Fn(&Context) -> Listing + 'static,
) -> Html {
    let said = Form::Csv.word().say(context.say.language);
    let onclick = {
        let context = context.clone();
        move |_: MouseEvent| take::listing(&context, key, &list(&context))
    };
    html! {
        <button type="button" class="btn btn-quiet btn-icon" aria-label={format!("{title}: {said}")} title={said} onclick={onclick}>
            { icon(Icon::Save) }
        </button>
    }
}

fn item(context: &Context, on_save: &Callback<Form>, form: Form) -> Html {
    let which = match form {
        Form::Svg | Form::Png => Icon::Chart,
        Form::Csv => Icon::Table,
    };
    let onclick = on_save.reform(move |_: MouseEvent| form);
    html! {
        <button key={form.short()} type="button" class="btn btn-quiet" onclick={onclick}>
            { icon(which) }{ form.word().say(context.say.language) }
        </button>
    }
}
