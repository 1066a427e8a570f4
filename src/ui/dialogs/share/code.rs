//! The link as a QR code.

use yew::prelude::*;

use crate::text::share::{Phrase, Word};
use crate::ui::context::Context;
use crate::ui::export::code::Code;
use crate::ui::export::take::{self, Form};
use crate::ui::widgets::{Icon, icon};

/// The code, or why there is none.
pub(super) fn part(context: &Context, link: Option<&str>) -> Html {
    let language = context.say.language;
    match link.and_then(|link| Some((link, Code::of(link)?))) {
        Some((link, code)) => drawn(context, link, &code),
        None => html! { <p key="none" class="small">{ Word::CodeTooLong.say(language) }</p> },
    }
}

fn drawn(context: &Context, link: &str, code: &Code) -> Html {
    let language = context.say.language;
    let size = code.size;
    let save = |form: Form| {
        let (context, code, link) = (context.clone(), code.clone(), link.to_owned());
        let title = Phrase::CodeOf {
            scenario: &context.say.scenario_name(&context.scenario),
        }
        .say(language);
        let onclick = move |_: MouseEvent| take::code(&context, &code, &title, &link, form);
        html! {
            <button key={form.short()} type="button" class="btn" onclick={onclick}>{ icon(Icon::Save) }{ form.word().say(language) }</button>
        }
    };
    html! {
        <div key="code" class="stack">
            <p class="small">{ Word::CodeMeans.say(language) }</p>
            <svg class={classes!("code", (size > 100).then_some("code-fine"))} role="img" aria-label={Word::CodeName.say(language)}
                viewBox={format!("0 0 {size} {size}")} shape-rendering="crispEdges">
                <rect key="paper" width={size.to_string()} height={size.to_string()} fill="#fff"/>
                <path key="ink" fill="#000" d={code.path.clone()}/>
            </svg>
            <div class="acts">{ save(Form::Svg) }{ save(Form::Png) }</div>
        </div>
    }
}
