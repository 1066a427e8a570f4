//! A line of HTML that shows the scenario in another page.

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::effects::clipboard::write;
use crate::text::share::Word;
use crate::ui::context::Context;
use crate::ui::widgets::{Icon, Segment, Segmented, icon};

/// What the embedded page may show, as its address says it, and its name.
const VIEWS: [(&str, Word); 3] = [
    ("map", Word::EmbedMap),
    ("chart", Word::EmbedChart),
    ("compare", Word::EmbedCompare),
];

/// Height of the frame until it asks for its own, which not every page around it hears: what is shown is in sight, and some sliders.
fn height(view: &str, sliders: bool) -> u32 {
    let picture = if view == "compare" { 640 } else { 480 };
    let below = if sliders { 220 } else { 0 };
    picture + below
}

/// The line, as docs/embed.md describes it: the page's own query gives way to what is embedded. `None` where the
/// link has no fragment.
#[must_use]
pub(super) fn line(link: &str, view: &str, sliders: bool, name: &str) -> Option<String> {
    let (address, fragment) = link.split_once('#')?;
    let address = address.split('?').next().unwrap_or_default();
    let height = height(view, sliders);
    let sliders = if sliders { "-sliders" } else { "" };
    let (address, name) = (escaped(address), escaped(name));
    Some(format!(
        "<iframe src=\"{address}?embed={view}{sliders}#{fragment}\" title=\"{name}\" width=\"100%\" height=\"{height}\" \
         loading=\"lazy\" allow=\"fullscreen\" style=\"border:0\"></iframe>",
        fragment = escaped(fragment),
    ))
}

/// As it stands in an attribute, on one line.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// The part of the dialog.
pub(super) fn part(context: &Context, link: Option<&str>) -> Html {
    match link {
        Some(link) => {
            html! { <EmbedPart key="embed" context={context.clone()} link={link.to_owned()}/> }
        }
        None => {
            html! { <p key="none" class="small">{ Word::TooLong.say(context.say.language) }</p> }
        }
    }
}

#[derive(Properties, PartialEq)]
struct Props {
    context: Context,
    link: AttrValue,
}

/// What became of the line on its way to the clipboard, and which line it was.
type Sent = Option<(String, bool)>;

#[component]
fn EmbedPart(props: &Props) -> Html {
    let view = use_state_eq(|| AttrValue::Static(VIEWS[0].0));
    let sliders = use_state_eq(|| false);
    let sent = use_state_eq(|| Sent::None);
    let context = &props.context;
    let word = |word: Word| word.say(context.say.language);
    let name = context.say.scenario_name(&context.scenario);
    let text = line(&props.link, &view, *sliders, &name).unwrap_or_default();
    let segments: Vec<Segment> = VIEWS
        .iter()
        .map(|(key, name)| Segment {
            key: AttrValue::Static(key),
            label: AttrValue::Static(word(*name)),
        })
        .collect();
    let on_choose = {
        let view = view.clone();
        Callback::from(move |key| view.set(key))
    };
    let on_sliders = {
        let sliders = sliders.clone();
        move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                sliders.set(input.checked());
            }
        }
    };
    let said = match &*sent {
        Some((line, true)) if *line == text => {
            html! { <span class="changed">{ word(Word::Copied) }</span> }
        }
        Some((line, false)) if *line == text => {
            html! { <span class="errtext">{ word(Word::CodeRefused) }</span> }
        }
        _ => html! { <span/> },
    };
    html! {
        <div class="stack">
            <p class="small muted">{ word(Word::EmbedMeans) }</p>
            <div class="acts">
                <Segmented label={word(Word::EmbedWhat)} segments={segments} chosen={(*view).clone()} on_choose={on_choose}/>
                <label class="check"><input type="checkbox" checked={*sliders} onchange={on_sliders}/><span>{ word(Word::EmbedSliders) }</span></label>
            </div>
            <textarea class="embed-line" rows="3" readonly=true aria-label={word(Word::EmbedCode)} value={text.clone()} onfocus={select}/>
            <div class="acts">
                <button type="button" class="btn" onclick={on_copy(text, sent)}>{ icon(Icon::Copy) }{ word(Word::CopyCode) }</button>
                <span role="status">{ said }</span>
            </div>
        </div>
    }
}

fn on_copy(text: String, sent: UseStateHandle<Sent>) -> impl Fn(MouseEvent) + 'static {
    move |_| {
        // Asked for at once, while the browser still sees that a person clicked.
        let (written, text, sent) = (write(&text), text.clone(), sent.clone());
        spawn_local(async move {
            sent.set(Some((text, written.await)));
        });
    }
}

fn select(event: FocusEvent) {
    if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
        area.select();
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_line_stands_in_a_page_whatever_the_name() {
        let link = "https://x.org/app/?workers=2#/s/1.ab-_";
        assert_eq!(
            line(link, "map", false, "A \"b\" <c> & d\n").as_deref(),
            Some(
                "<iframe src=\"https://x.org/app/?embed=map#/s/1.ab-_\" title=\"A &quot;b&quot; &lt;c&gt; &amp; d \" \
                 width=\"100%\" height=\"480\" loading=\"lazy\" allow=\"fullscreen\" style=\"border:0\"></iframe>"
            )
        );
        let with = line(link, "compare", true, "").unwrap();
        assert!(with.contains("?embed=compare-sliders#/s/1.ab-_\""));
        assert!(with.contains("height=\"860\""));
        assert_eq!(line("https://x.org/", "map", false, ""), None);
    }
}
