//! Words, keys and the tour.

use crate::text::help::{Place, Step, Term, Word};

pub(crate) fn term(term: Term) -> (&'static str, &'static str) {
    match term {
        Term::Stage => (
            "Stage",
            "A state that a person can be in, such as “Evaluating” or “Active”. Everyone is in exactly one at a time.",
        ),
        Term::Transition => (
            "Transition",
            "An arrow between two stages, with the probability that a person takes it in one period. Whoever takes none stays.",
        ),
        Term::Channel => (
            "Channel",
            "Where new people come from, such as advertising: so many a period, at so much each.",
        ),
        Term::Referral => (
            "Referral",
            "Customers of a stage who bring in new people: so many per customer and period, on average.",
        ),
        Term::Period => (
            "Period",
            "One step of time: a day, week, month, quarter or year. Probabilities and amounts are per period.",
        ),
        Term::Tenure => (
            "Tenure",
            "How many whole periods a person has been in a stage. Many customers leave early, and those who stay, stay longer.",
        ),
        Term::Segment => (
            "Segment",
            "A part of all people that differs in some numbers, such as “Business”. A person stays in it for life.",
        ),
        Term::Churn => (
            "Churn",
            "Customers who leave: they become dormant or are lost. The churn rate of a period is how many left, by how many there were before.",
        ),
        Term::Retention => (
            "Retention",
            "Customers who stay. It is what churn leaves over: with 5\u{a0}% churn a month, 95\u{a0}% are retained.",
        ),
        Term::Lever => (
            "Lever",
            "One change that a strategy makes, such as 10\u{a0}% less churn from month 7 on, with what it costs.",
        ),
        Term::Strategy => (
            "Strategy",
            "A list of levers that is tried out beside the others, in the same simulated futures.",
        ),
        Term::Baseline => (
            "Baseline",
            "The first strategy, usually “change nothing”. All others are compared with it.",
        ),
        Term::Event => (
            "Event",
            "Something that the world does, whatever the strategy: a competitor, a crisis, a new law.",
        ),
        Term::Future => (
            "Future",
            "One simulated course of events, with its own luck and its own values for what we do not know. Thousands of them show what can happen.",
        ),
        Term::Average => (
            "Average",
            "The mean over all futures. Averages add up: the customers of all stages together are the average of the total.",
        ),
        Term::Range90 => (
            "90\u{a0}% range",
            "Nine futures in ten lie inside it: one in twenty is below, one in twenty above.",
        ),
        Term::Chance => (
            "What chance does",
            "The part of the range that would be there even if every number were known, since people decide one by one.",
        ),
        Term::Unknown => (
            "What we do not know",
            "The part of the range that comes from numbers given as ranges. Finding out more makes it narrower; more customers do not.",
        ),
        Term::UncertainNumber => (
            "Uncertain number",
            "A number given as a range, such as 10–15\u{a0}%. Every future draws its own value, the same for all strategies.",
        ),
        Term::Paired => (
            "Same futures for all",
            "Every strategy meets the same luck, so that the difference between two is what the strategy does, and hardly chance.",
        ),
        Term::Seed => (
            "Seed",
            "Where the random numbers start. The same scenario with the same seed gives the same figures, to the last digit, on any machine.",
        ),
        Term::Observed => (
            "Reported values",
            "Values from the real world, drawn over the simulated ones, so that you see how well the journey fits.",
        ),
        Term::Npv => (
            "Discounted profit",
            "All profit over the horizon in today’s money: what comes later counts less, by the discount rate. Also called net present value.",
        ),
        Term::DiscountRate => (
            "Discount rate",
            "What a year of waiting takes off the worth of money. At 10\u{a0}%, €110 in a year are worth €100 today.",
        ),
        Term::Cac => (
            "Acquisition cost",
            "What it costs to win one new customer: channels, referral rewards and everything spent on prospects, by the number of new customers.",
        ),
        Term::Payback => (
            "Payback",
            "The first period from which everything spent so far has come back, and stays so.",
        ),
        Term::Clv => (
            "Customer lifetime value",
            "The discounted profit that one person is expected to bring from a stage on, with or without the people they refer.",
        ),
        Term::Nps => (
            "Net promoter score",
            "The share of all customers who are in promoter stages less the share in detractor stages, from −100 to +100. Customers in other stages count as neither.",
        ),
        Term::KFactor => (
            "k-factor",
            "How many people one person brings in directly, on average, over the horizon. Above 1, a journey grows by itself.",
        ),
        Term::GrossMargin => (
            "Gross margin",
            "The part of the revenue that is left after the cost of what is sold.",
        ),
        Term::Accrual => (
            "Accrual",
            "Whether a period’s money counts the customers at its end, at its start, or half of each.",
        ),
        Term::Frailty => (
            "Lasting differences",
            "Some customers are more likely to leave than others, for life. Those who stay are then the loyal ones, and churn falls without anyone improving.",
        ),
        Term::Market => (
            "Market limit",
            "How many people there are to win at all. The more have come already, the fewer come anew.",
        ),
        Term::InternalCustomer => (
            "Internal customer",
            "The colleague or department that gets what you hand over, and needs it to keep the promise to the customer.",
        ),
    }
}

pub(crate) fn place(place: Place) -> &'static str {
    match place {
        Place::Everywhere => "Everywhere",
        Place::Map => "On the map",
        Place::Number => "In a number",
        Place::Slider => "On a slider",
        Place::Story => "While a story is presented",
        Place::Playback => "In the playback",
    }
}

pub(crate) fn keys(place: Place) -> &'static [(&'static str, &'static str)] {
    match place {
        Place::Everywhere => &[
            ("Ctrl+Z", "Undo"),
            ("Ctrl+Shift+Z", "Redo"),
            ("Tab", "On to the next control"),
            ("Esc", "Close what is open"),
            ("?", "This sheet"),
        ],
        Place::Map => &[
            ("← → ↑ ↓", "On to the next stage"),
            ("Enter", "Open what is in focus"),
            ("F2", "Rename what is in focus"),
            ("Shift+← → ↑ ↓", "Move the stage, bend the arrow"),
            ("N", "Add a stage"),
            ("H", "Add a channel"),
            ("R", "Add a referral"),
            ("C", "Draw an arrow from the stage in focus"),
            ("A", "Arrange all stages"),
            ("L", "Rows by department"),
            ("Delete", "Remove what is selected"),
            ("Ctrl+D", "Duplicate what is selected"),
            ("+ −", "Larger, smaller"),
            ("0", "Show all of it"),
        ],
        Place::Number => &[
            ("Enter", "Take what was typed"),
            ("Esc", "Back to what it was"),
        ],
        Place::Slider => &[
            ("← →", "A little less, a little more"),
            ("Page\u{a0}Up, Page\u{a0}Down", "A lot"),
            ("Home, End", "Least, most"),
        ],
        Place::Story => &[
            ("Space", "The answer, then the next step"),
            ("← →", "One step back, one on"),
            ("Page\u{a0}Up, Page\u{a0}Down", "The same from a clicker"),
            ("R", "Show the answer, or hide it"),
            ("N", "Speaker’s notes in a second window"),
            ("F", "Full screen"),
            ("Esc", "Leave the story"),
        ],
        Place::Playback => &[
            ("Space", "Play, pause"),
            (".", "One period on"),
            (",", "One period back"),
        ],
    }
}

pub(crate) fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Map => (
            "The map is the model",
            "Every box is a stage, every arrow a move with a probability. The figures are averages at the period you look at. Select anything to see and change its numbers.",
        ),
        Step::Strategies => (
            "Strategies, side by side",
            "Each chip is a strategy. All of them live through the same simulated futures. The one in focus is drawn with its range; the mark hides or shows it.",
        ),
        Step::Inspector => (
            "Every number, where it belongs",
            "Here is what is selected, or the numbers that matter most. Drag a slider: the averages move at once, the ranges follow. Type 12\u{a0}%, 1.5k, or a range such as 10–15\u{a0}%.",
        ),
        Step::Figures => (
            "Key figures",
            "The average of the strategy in focus, with the 90\u{a0}% range; below, every strategy as a mark on one scale.",
        ),
        Step::Chart => (
            "The future, with honest ranges",
            "The line is the average. The shade holds nine futures in ten: what chance does, and where numbers are ranges, what we do not know. Choose another series, or see it as a table.",
        ),
        Step::Changes => (
            "Nothing is lost",
            "What differs from where you started is listed here, and can be put back one by one. Undo and redo reach back through everything.",
        ),
        Step::Pages => (
            "More views",
            "The flow over the whole horizon, who does what, and your scenarios with the templates.",
        ),
        Step::Share => (
            "Send it on",
            "A link holds the whole scenario: whoever opens it gets the same figures. Nothing is sent anywhere else.",
        ),
    }
}

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Help => "Help",
        Word::Keys => "Keys",
        Word::Words => "What the words mean",
        Word::Tour => "Take the tour",
        Word::Find => "Find a word",
        Word::NothingFound => "No word is like this. Try a shorter one.",
        Word::Next => "Next",
        Word::Back => "Back",
        Word::Done => "Done",
        Word::End => "End the tour",
    }
}

pub(crate) fn progress(step: usize, of: usize) -> String {
    format!("{step} of {of}")
}
