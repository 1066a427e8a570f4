//! English words of the exercise from memory.

use crate::text::counted::counted;
use crate::text::exercise::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Open => "Try it first",
        Word::Title => "Who does what, from memory",
        Word::Lead => {
            "Say how you see it before you look at the model, then compare. There are no marks: it is about what is worth a talk."
        }
        Word::Which => "Which department are you?",
        Word::Parts => "What is your part in each stage?",
        Word::Handed => "What do you and the others hand each other?",
        Word::HandedLead => {
            "Tick every department that you hand something to or get something from. What it is may stay empty."
        }
        Word::Own => "We own it",
        Word::Help => "We help",
        Word::Neither => "Not ours",
        Word::Give => "We hand over to them",
        Word::Get => "We get from them",
        Word::WhatGiven => "What we hand over",
        Word::WhatGot => "What we get",
        Word::Compare => "Compare with the model",
        Word::Again => "Try again",
        Word::Another => "Another department",
        Word::Worth => {
            "Each difference is worth a talk: either the picture is wrong, or the model is."
        }
        Word::AllSame => "No difference: you see it just as the model does.",
        Word::Stages => "Stages",
        Word::Handovers => "Hand-overs",
        Word::Yours => "Your answer",
        Word::Model => "The model",
        Word::Agrees => "As in the model",
        Word::Differs => "Differs",
        Word::NotSaid => "Not answered",
        Word::Found => "Named",
        Word::Missed => "Missed",
        Word::Extra => "Not in the model",
        Word::NotNamed => "Not named",
        Word::NoWords => "Not said what",
        Word::Place => "If it is so, the model should say it:",
        Word::NoneHanded => "None in the model, and none in your answer.",
    }
}

#[inline(never)]
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Left { count } => match count {
            0 => "Every stage has an answer.".to_owned(),
            1 => "1 stage has no answer yet.".to_owned(),
            some => format!("{some} stages have no answer yet."),
        },
        Phrase::Score {
            stages,
            open,
            agreed,
            handed,
            found,
            extra,
        } => {
            let stages = counted(stages, "stage", "stages");
            let open = match open {
                0 => String::new(),
                some => format!(", {some} not answered"),
            };
            let stages = format!("{agreed} of {stages} as in the model{open}");
            let handovers = |count| counted(count, "hand-over", "hand-overs");
            match (handed, extra) {
                (0, 0) => format!("{stages}."),
                (0, more) => format!(
                    "{stages}; {} that the model does not have.",
                    handovers(more)
                ),
                (all, 0) => format!("{stages}; {found} of {} named.", handovers(all)),
                (all, more) => format!(
                    "{stages}; {found} of {} named, {more} that the model does not have.",
                    handovers(all)
                ),
            }
        }
        Phrase::To { name } => format!("To {name}"),
        Phrase::From { name } => format!("From {name}"),
        Phrase::Go { stage } => format!("Go to {stage}"),
        Phrase::NoPlace { name } => {
            format!("{name} owns no stage in the model, so it has no place to say so yet.")
        }
    }
}
