//! The sections of the page: each has pictures that are worked out only while it is open.

use yew::prelude::*;

use super::decision::Decision;
use super::matters::Matters;
use super::pictures::Pictures;
use super::retention::Retention;
use super::studied::Studied;
use crate::analysis::judgement::Judgement;
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

/// A section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// What everyone wants to know first.
    Overview,
    /// The decision itself.
    Decision,
    /// How much each uncertain number counts, and where the journey leaks.
    Matters,
    /// Who stays and who leaves.
    Retention,
}

/// Every section, in the order of the choice.
const ALL: [Section; 4] = [
    Section::Overview,
    Section::Decision,
    Section::Matters,
    Section::Retention,
];

impl Section {
    fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Decision => "decision",
            Self::Matters => "matters",
            Self::Retention => "retention",
        }
    }

    fn name(self) -> Word {
        match self {
            Self::Overview => Word::Overview,
            Self::Decision => Word::Decision,
            Self::Matters => Word::WhatMatters,
            Self::Retention => Word::Retention,
        }
    }

    /// What it shows.
    pub fn page(self, context: &Context, shown: &Shown, judged: &Studied<Judgement>) -> Html {
        let (context, shown, judged) = (context.clone(), shown.clone(), judged.clone());
        match self {
            Self::Overview => {
                html! { <Pictures context={context} shown={shown} judged={judged}/> }
            }
            Self::Decision => {
                html! { <Decision context={context} shown={shown} judged={judged}/> }
            }
            Self::Matters => html! { <Matters context={context} shown={shown} judged={judged}/> },
            Self::Retention => {
                html! { <Retention context={context} shown={shown} judged={judged}/> }
            }
        }
    }
}

/// The choice between them.
pub(super) fn choice(context: &Context, section: &UseStateHandle<Section>) -> Html {
    let language = context.say.language;
    let segments = ALL.iter().map(|one| Segment {
        key: AttrValue::Static(one.key()),
        label: AttrValue::Static(one.name().say(language)),
    });
    let choose = {
        let section = section.clone();
        Callback::from(move |key: AttrValue| {
            let found = ALL.iter().find(|one| one.key() == key.as_str());
            section.set(found.copied().unwrap_or(Section::Overview));
        })
    };
    html! {
        <div class="compare-sections">
            <Segmented label={Word::Sections.say(language)} segments={segments.collect::<Vec<_>>()} chosen={section.key()} on_choose={choose}/>
        </div>
    }
}
