//! The sections of the page: each has pictures that are worked out only while it is open.

use yew::prelude::*;

use super::decision::Decision;
use super::matters::Matters;
use super::pictures::Pictures;
use super::retention::Retention;
use super::studied::Studied;
use crate::analysis::judgement::Judgement;
use crate::app::view::{SECTIONS, Section, ViewChange};
use crate::text::compare::Word;
use crate::ui::context::Context;
use crate::ui::results::Shown;
use crate::ui::widgets::{Segment, Segmented};

/// Properties of a section.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub context: Context,
    /// The results at hand.
    pub shown: Shown,
    /// How strategies are judged, where not as every run judges them.
    pub judged: Studied<Judgement>,
}

/// What a section is called.
fn name(section: Section) -> Word {
    match section {
        Section::Overview => Word::Overview,
        Section::Decision => Word::Decision,
        Section::Matters => Word::WhatMatters,
        Section::Retention => Word::Retention,
    }
}

/// What a section shows.
pub(super) fn page(section: Section, props: Props) -> Html {
    let Props {
        context,
        shown,
        judged,
    } = props;
    match section {
        Section::Overview => html! { <Pictures {context} {shown} {judged}/> },
        Section::Decision => html! { <Decision {context} {shown} {judged}/> },
        Section::Matters => html! { <Matters {context} {shown} {judged}/> },
        Section::Retention => html! { <Retention {context} {shown} {judged}/> },
    }
}

/// The choice between them.
pub(super) fn choice(context: &Context, section: Section) -> Html {
    let language = context.say.language;
    let segments = SECTIONS.iter().map(|one| Segment {
        key: AttrValue::Static(one.key()),
        label: AttrValue::Static(name(*one).say(language)),
    });
    let choose = {
        let context = context.clone();
        Callback::from(move |key: AttrValue| {
            context.view(ViewChange::Section(Section::of(&key)));
        })
    };
    html! {
        <div class="compare-sections">
            <Segmented label={Word::Sections.say(language)} segments={segments.collect::<Vec<_>>()} chosen={section.key()} on_choose={choose}/>
        </div>
    }
}
