//! Sharing what is on screen: the link with a note and without what it can do without; its code; pictures and
//! data; a line for another page.

mod broken;
mod code;
mod embed;
mod export;
mod fold;
mod left;
mod link;
mod paper;

use yew::prelude::*;

use crate::app::shown::{Notice, NoticeKind, Share};
use crate::text::share::Word;
use crate::text::workspace;
use crate::ui::context::Context;
use fold::Fold;

/// The heading of the dialog.
#[must_use]
pub fn title(context: &Context) -> &'static str {
    Word::Title.say(context.say.language)
}

/// Properties of [`ShareBody`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The scenario and its words.
    pub context: Context,
    /// The link, as far as it is.
    pub share: Share,
    /// What became of the file that was taken away last; empty: nothing of late.
    pub said: AttrValue,
}

/// What became of the last file, from the messages: those lie behind the dialog, where they are neither seen well nor heard.
#[must_use]
pub fn said(context: &Context, notices: &[Notice]) -> AttrValue {
    let say = &context.say;
    let of_file = |notice: &Notice| match &notice.kind {
        NoticeKind::FileSaved(name) => {
            Some(say.phrase(workspace::Phrase::FileSaved { name }).into())
        }
        NoticeKind::NoPicture => Some(say.word(workspace::Word::NoPicture).into()),
        _ => None,
    };
    notices.iter().rev().find_map(of_file).unwrap_or_default()
}

/// What the dialog holds.
#[component]
pub fn ShareBody(props: &Props) -> Html {
    let (context, share) = (&props.context, &props.share);
    let word = |word: Word| word.say(context.say.language);
    let (with_code, with_export, with_embed) = (context.clone(), context.clone(), context.clone());
    let (of_code, of_embed) = (share.link.clone(), share.link.clone());
    html! {
        <div class="share">
            <link::LinkPart context={context.clone()} share={share.clone()}/>
            <div class="folds">
                <Fold key="code" label={word(Word::Code)} body={Callback::from(move |()| code::part(&with_code, of_code.as_deref()))}/>
                <Fold key="export" label={word(Word::Export)} body={Callback::from(move |()| export::part(&with_export))}/>
                <Fold key="embed" label={word(Word::Embed)} body={Callback::from(move |()| embed::part(&with_embed, of_embed.as_deref()))}/>
            </div>
            <p class={classes!("share-said", props.said.is_empty().then_some("quiet"))} role="status">{ props.said.clone() }</p>
        </div>
    }
}
