//! The words of retention.

use crate::text::retention::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::Cohorts => "Cohorts",
        Word::CohortsAbout => {
            "of 100 people who became customers in a period, how many are customers so many periods later (win-backs included)"
        }
        Word::CohortsInPerCent => {
            "Cohorts, in per cent of those who became customers, by periods since"
        }
        Word::Cohort => "became customers in",
        Word::Movement => "Who is new, who stayed, who came back, who left",
        Word::MovementAbout => {
            "customers at the end of each period, on average, and below those lost in it"
        }
        Word::Retained => "stayed",
        Word::New => "new",
        Word::Reactivated => "came back",
        Word::Lost => "lost",
        Word::Survival => "Who never left",
        Word::SurvivalAbout => {
            "of those who become customers in the first period, which share has never left since (survival)"
        }
        Word::Since => "periods since becoming a customer",
        Word::Hazard => "Who leaves when",
        Word::HazardAbout => {
            "of those who have never left by then, which share leaves in the next period (hazard)"
        }
        Word::Funnel => "Funnel",
        Word::FunnelAbout => {
            "of 100 people who come as prospects and have the whole horizon before them, how many ever get to each stage"
        }
        Word::Stage => "stage",
        Word::Reached => "get there",
        Word::DropOff => "fewer than at the stage above",
        Word::Value => "What customers are worth",
        Word::ValueAbout => {
            "those who ever are customers, by the discounted profit that each makes within the horizon (CLV), what their arrival cost not taken off; the lowest and highest 1\u{a0}% left out"
        }
        Word::Worth => "worth",
        Word::Share => "customers",
        Word::Mean => "average",
        Word::Median => "median",
        Word::Payback => "When an arrival pays back",
        Word::PaybackAbout => {
            "discounted profit so far of one person who comes in the first period, less what the arrival cost (CAC)"
        }
        Word::SinceArrival => "periods since coming",
        Word::Rates => "Rates",
        Word::RatesAbout => {
            "how people do along the journey, and the values to reach that stages have. Who buys, buys again or becomes a promoter is counted among all who come, until the horizon ends: who comes late has less time, so that fewer buy than in the funnel"
        }
        Word::Activation => "Prospects who buy within the horizon",
        Word::Repeat => "Customers who buy again",
        Word::Loyalty => "Customers who become promoters",
        Word::KFactor => "People referred per arrival",
        Word::HalfLife => "Half have left after",
        Word::PaidBack => "Arrival paid back after",
        Word::Beyond => "not within the horizon",
        Word::Benchmark => "to reach",
        Word::Show => "Show",
        Word::Itself => "the strategy",
        Word::Difference => "its difference to the baseline",
        Word::Whom => "Of whom",
        Word::Everyone => "everyone",
    }
}

/// `1 period`, `12 periods`.
fn periods(count: &str) -> String {
    let word = if count == "1" { "period" } else { "periods" };
    format!("{count} {word}")
}

pub(crate) fn phrase(phrase: &Phrase<'_>) -> String {
    match phrase {
        Phrase::CohortEnd {
            cohort,
            share,
            after,
        } => {
            format!(
                "Of those who became customers in {cohort}, {share} are after {}.",
                periods(after)
            )
        }
        Phrase::CohortMore {
            cohort,
            share,
            after,
        } => {
            format!(
                "Of those who became customers in {cohort}, the share who are after {} differs from the baseline's by {share}.",
                periods(after)
            )
        }
        Phrase::Moved {
            new,
            reactivated,
            lost,
        } => format!(
            "Over the horizon {new} became customers, {reactivated} came back and {lost} left."
        ),
        Phrase::MovedMore {
            new,
            reactivated,
            lost,
        } => format!(
            "Over the horizon, beside the baseline: {new} who became customers, {reactivated} who came back, {lost} who left."
        ),
        Phrase::Worth {
            mean,
            median,
            negative,
        } => format!(
            "A customer is worth {mean} on average and {median} in the middle; {negative} are worth less than nothing."
        ),
        Phrase::WorthMore {
            mean,
            median,
            negative,
            was,
            baseline,
        } => format!(
            "A customer is worth {mean} on average and {median} in the middle beyond “{baseline}” (outline); {negative} are worth less than nothing, there {was}."
        ),
        Phrase::Step { share, drop } => format!("{share}, {drop} fewer"),
        Phrase::Followed { count } => {
            format!(
                "Worth is of {count} customers who were followed one by one, and so are the rates."
            )
        }
        Phrase::Reads {
            value,
            is_met: true,
        } => format!("{value} ✓"),
        Phrase::Reads { value, .. } => format!("{value} ✗"),
    }
}
