//! English words for asking the departments for their parts.

use crate::text::asking::{Phrase, Word};

#[inline(never)]
pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Title => "Ask the departments",
        Word::Lead => {
            "Each department gets its part as a link, fills in what only it knows, and sends it back. \
             You see what differs and take it over, one by one."
        }
        Word::Send => "Send each its part",
        Word::Note => "A message that goes with the links",
        Word::NoteDefault => {
            "Please look at your part of our customer journey: what you do, promise and hand over. \
             Fill in what is missing, change what is not so, and send it back."
        }
        Word::Copied => "Copied.",
        Word::Refused => "Your browser refused the clipboard. Select the link and copy it.",
        Word::TooLong => {
            "This scenario is too large for a link. Save it as a file and send that; the file that comes back can be read below."
        }
        Word::Link => "Link",
        Word::NoDepartments => "No stage names a department yet.",
        Word::Back => "Take over what came back",
        Word::Paste => "Links that came back",
        Word::PasteHelp => "Paste one link or several, a whole message, or the text of a file.",
        Word::Read => "Read",
        Word::Nothing => {
            "There is no link in this text. One that came back has “#/s/” in it: copy it whole, and paste it here."
        }
        Word::Unnamed => "A link that names no department",
        Word::NoteWith => "They write",
        Word::Here => "Here",
        Word::CameBack => "Came back",
        Word::Empty => "Nothing",
        Word::TakeOver => "Take over",
        Word::TakePart => "Take over all of their part",
        Word::PartSame => "Their part is as you have it.",
        Word::Same => "Nothing differs from what you have.",
        Word::PutAside => "Put aside",
        Word::NewThere => "is new there",
        Word::GoneThere => "is not there",
        Word::MovedThere => "stand in another order",
        Word::YourLead => {
            "You were asked for what only you know. Go through your stages, fill in what is missing and change what is not so; then send it back."
        }
        Word::YourNone => {
            "No stage names this department yet. Open a stage on the page “Journey” and say what you do there; then send it back."
        }
        Word::FillIn => "Fill in",
        Word::LookThrough => "Look through",
        Word::AllSaid => "Everything is said.",
        Word::YouHelp => "You help here.",
        Word::SendBack => "Send back",
        Word::TakeHome => "Take over into my own",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::CopyFor { name } => format!("Copy the link for {name}"),
        Phrase::Part { owns, helps, open } => {
            let mut parts = Vec::new();
            if owns > 0 {
                parts.push(format!("owns {}", stages(owns)));
            }
            if helps > 0 {
                parts.push(format!("helps with {}", stages(helps)));
            }
            parts.push(match open {
                0 => "nothing is open".to_owned(),
                1 => "1 question is open".to_owned(),
                open => format!("{open} questions are open"),
            });
            parts.join(" · ")
        }
        Phrase::Differs { count: 1 } => "1 difference in their part".to_owned(),
        Phrase::Differs { count } => format!("{count} differences in their part"),
        Phrase::Elsewhere { count: 1 } => {
            "1 difference elsewhere. It may only be older than what you have.".to_owned()
        }
        Phrase::Elsewhere { count } => {
            format!("{count} differences elsewhere. They may only be older than what you have.")
        }
        Phrase::YourPart { name } => format!("Your part: {name}"),
        Phrase::Missing { what } => format!("Not said yet: {what}"),
    }
}

fn stages(count: usize) -> String {
    match count {
        1 => "1 stage".to_owned(),
        count => format!("{count} stages"),
    }
}
