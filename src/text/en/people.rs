//! English words of departments.

use crate::analysis::benchmark::Verdict;
use crate::model::StageKind;
use crate::text::counted::counted;
use crate::text::people::{Missing, Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::People => "People",
        Word::Owner => "Owner",
        Word::OwnerHelp => "The department that looks after the customers here.",
        Word::Helpers => "Who helps",
        Word::HelpersHelp => "Other departments that contribute here.",
        Word::AddHelper => "Add a department that helps",
        Word::Add => "Add",
        Word::Actions => "What we do here",
        Word::ActionsHelp => "In a few words, so that everyone in the house understands it.",
        Word::Handovers => "What we hand to our colleagues",
        Word::HandoversHelp => {
            "Colleagues are customers too: what do they need from here to do their part?"
        }
        Word::AddHandover => "Hand something to",
        Word::To => "To department",
        Word::What => "What",
        Word::Touchpoints => "Where we meet the customer",
        Word::TouchpointsHelp => "Website, visit, invoice, call: wherever both sides meet.",
        Word::Expectation => "What the customer expects",
        Word::ExpectationHelp => "The promise, in the customer's words.",
        Word::ExpectedBy => "By when",
        Word::ExpectedByHelp => "As one says it: within a day, before the contract ends.",
        Word::Measure => "Measured by",
        Word::MeasureHelp => "The figure by which this stage is judged.",
        Word::NoMeasure => "Nothing yet",
        Word::ThisStage => "This stage",
        Word::WholeJourney => "The whole journey",
        Word::OtherStages => "Other stages and moves",
        Word::Benchmark => "Value to reach",
        Word::Limit => "It should be",
        Word::AtLeast => "At least",
        Word::AtMost => "At most",
        Word::BenchmarkHelp => "The value to reach. It changes no figure.",
        Word::TooLarge => "This number is too large.",
        Word::Feedback => "What other departments say",
        Word::FeedbackHelp => "Feedback from colleagues on this stage.",
        Word::Voice => "What customers say",
        Word::VoiceHelp => "In their own words.",
        Word::Satisfaction => "Satisfaction, 0 to 100",
        Word::SatisfactionHelp => "From a survey, say. Empty: not known.",
        Word::SatisfactionLimits => "Satisfaction lies between 0 and 100.",
        Word::Sentiment => "How they speak of us",

        Word::Title => "Who does what",
        Word::Lead => {
            "Each department's stages, what it hands to colleagues, what it promises, and how it does."
        }
        Word::Filter => "Department to show",
        Word::Everyone => "Everyone",
        Word::Lanes => "Along the journey",
        Word::LanesCaption => "Stages along the journey, and each department's part in them",
        Word::Department => "Department",
        Word::Owns => "Owns",
        Word::Helps => "Helps",
        Word::Nobody => "Nobody yet",
        Word::Choose => "Choose a department",
        Word::Open => "Not said yet",
        Word::NoDepartments => "No department has a stage yet",
        Word::NoDepartmentsLead => {
            "Say who looks after the customers of each stage: then everyone can see where they fit in."
        }
        Word::ChooseFirst => "Begin with the first stage",
        Word::NoStages => "There is no journey yet",
        Word::NoStagesLead => "Draw its stages first: then say who looks after each.",
        Word::ToJourney => "To the journey",
        Word::NoPart => "Has no stage yet, and helps with none.",
        Word::WeOwn => "Owns",
        Word::WeHelp => "Helps with",
        Word::NothingSaid => "Not said yet what we do here.",
        Word::HandsOver => "Hands over",
        Word::Gets => "Gets",
        Word::NothingHanded => "Nothing is handed to colleagues.",
        Word::NothingGot => "Nothing comes from colleagues.",
        Word::Promises => "Promises to the customer",
        Word::NoPromises => "Nothing is promised yet.",
        Word::Measures => "Measured by",
        Word::NoMeasures => "Nothing is measured yet.",
        Word::VoiceAndFeedback => "What they say",
        Word::NoVoice => "Nobody has been asked yet.",
        Word::NotMeasured => "no figure at this time",
        Word::NoBenchmark => "no value to reach yet",
        Word::Mesh => "Hand-overs between departments",
        Word::MeshLead => "Rows hand over, columns get it.",
        Word::NoMesh => {
            "Nothing is handed over yet. Choose a stage and say what colleagues need from it."
        }
        Word::From => "From",
        Word::AtStage => "At stage",
        Word::Unnamed => "Nobody yet",

        Word::PrintEach => "Print a page for each department",
        Word::PrintCustomers => "Print for new customers",
        Word::OnSheet => "Stages on the sheet",
        Word::NotOnSheet => "No figure, no money and nothing that departments say is on it.",
        Word::Print => "Print",
        Word::FitTitle => "Do you know where you fit in the customer lifecycle?",
        Word::TheWay => "The customer's way, and your stages on it",
        Word::WhatWeDo => "What you do",
        Word::WhatWeGet => "What you get from colleagues",
        Word::WhatWeGive => "What you hand to colleagues",
        Word::WhatWePromise => "What your customers expect",
        Word::HowWeMeasure => "How you are measured",
        Word::WhatTheySay => "What customers and colleagues say",
        Word::CustomerTitle => "Your way with us",
        Word::CustomerLead => "What you can expect from us, where and when.",
        Word::WhereWeMeet => "Where we meet",
        Word::WhatToExpect => "What you can expect",
        Word::When => "When",
        Word::NoCustomerPrint => {
            "Nothing to print for customers yet: say what they can expect at a stage."
        }
    }
}

pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "Met",
        Verdict::MetOnAverage => "Met on average",
        Verdict::MissedOnAverage => "Missed on average",
        Verdict::Missed => "Missed",
    }
}

fn limit(most: bool, benchmark: &str) -> String {
    let word = if most { "at most" } else { "at least" };
    format!("{word} {benchmark}")
}

fn things(count: usize) -> String {
    match count {
        0 => "nothing".to_owned(),
        some => counted(some, "thing", "things"),
    }
}

fn some(count: usize) -> String {
    match count {
        0 => "none".to_owned(),
        some => some.to_string(),
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::RemoveHelper { name } => format!("{name} helps no more"),
        Phrase::Handover { number } => format!("Hand-over {number}"),
        Phrase::Up { number } => format!("Move hand-over {number} up"),
        Phrase::Down { number } => format!("Move hand-over {number} down"),
        Phrase::Remove { number } => format!("Remove hand-over {number}"),
        Phrase::PeopleIn { stage } => format!("People in {stage}"),
        Phrase::Simulated { value, time } => format!("{value} on average, {time}"),
        Phrase::SimulatedIn { value, range, time } => format!("{value} ({range}), {time}"),
        Phrase::Judged {
            verdict: how,
            most,
            benchmark,
        } => format!("{}: {}", verdict(how), limit(most, benchmark)),
        Phrase::Benchmark { most, benchmark } => limit(most, benchmark),
        Phrase::Everyone {
            departments,
            stages,
            unowned,
            lost,
        } => everyone(departments, stages, [unowned, lost]),
        Phrase::One {
            name,
            owns,
            helps,
            gives,
            gets,
        } => format!(
            "{name} owns {}, helps with {}, hands over {} and gets {}.",
            counted(owns, "stage", "stages"),
            some(helps),
            things(gives),
            things(gets)
        ),
        Phrase::Part { name, stage, owns } => {
            let verb = if owns { "owns" } else { "helps with" };
            format!("{name} {verb} {stage}")
        }
        Phrase::Unowned { stage } => format!("Nobody owns {stage}."),
        Phrase::ChooseFor { stage } => format!("Choose a department for {stage}"),
        Phrase::Missing { what } => missing(what).to_owned(),
        Phrase::MoreOpen { count } => {
            format!("{} to fill in", counted(count, "more thing", "more things"))
        }
        Phrase::Between { from, to, count } => {
            format!("{from} hands {} to {to}", things(count))
        }
        Phrase::MeshCaption { count } => counted(count, "hand-over", "hand-overs"),
        Phrase::At { stage } => format!("at {stage}"),
        Phrase::OwnedBy { name } => format!("owned by {name}"),
        Phrase::ToWhom { name } => format!("to {name}"),
        Phrase::FromWhom { name } => format!("from {name}"),
        Phrase::By { when } => format!("by when: {when}"),
        Phrase::Satisfaction { value } => format!("Satisfaction {value} of 100"),
        Phrase::PrintOne { name } => format!("Print for {name}"),
        Phrase::Foot {
            scenario,
            strategy,
            time,
        } => format!("{scenario}. Figures: {strategy}, {time}."),
        Phrase::InStrip { owns } => if owns { "yours" } else { "you help" }.to_owned(),
        Phrase::Step { number, kind } => match kind {
            StageKind::Prospect => format!("{number} · Getting to know us"),
            _ => format!("{number} · With us"),
        },
    }
}

fn everyone(departments: usize, stages: usize, unowned: [usize; 2]) -> String {
    let owners = match unowned {
        [0, 0] => "each has an owner".to_owned(),
        [0, 1] => "each has an owner, except the stage of lost customers".to_owned(),
        [0, _] => "each has an owner, except the stages of lost customers".to_owned(),
        [some, 0] => format!("{some} without an owner"),
        [some, _] => format!("{some} without an owner, not counting those of lost customers"),
    };
    format!(
        "{}, {}: {owners}.",
        counted(departments, "department", "departments"),
        counted(stages, "stage", "stages")
    )
}

fn missing(what: Missing) -> &'static str {
    match what {
        Missing::Actions => "What we do",
        Missing::Touchpoints => "Where we meet the customer",
        Missing::Expectation => "What the customer expects",
        Missing::ExpectedBy => "By when the customer expects it",
        Missing::Measure => "How it is measured",
        Missing::Benchmark => "The value to reach",
        Missing::Voice => "What customers say",
        Missing::Receiver => "To whom something is handed",
    }
}
