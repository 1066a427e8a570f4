//! The library of levers in English.

use super::{period, problems::joined};
use crate::model::{PeriodUnit, Target};
use crate::text::remedies::{Remedy, Second};

pub(crate) fn name(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Onboarding => "Onboarding",
        Remedy::Loyalty => "Loyalty programme",
        Remedy::ServiceRecovery => "Service recovery",
        Remedy::WinBack => "Win-back",
        Remedy::ReferralReward => "Referral reward",
        Remedy::CrossSell => "Cross-sell or up-sell",
        Remedy::Price => "Price change",
        Remedy::Automation => "Automation",
        Remedy::Channels => "Channel optimisation",
        Remedy::Training => "Staff training",
    }
}

pub(crate) fn about(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Onboarding => {
            "Helps new customers over their first steps, so that fewer leave before they have felt the benefit."
        }
        Remedy::Loyalty => "Rewards customers for staying, so that fewer leave.",
        Remedy::ServiceRecovery => {
            "Puts right what went wrong, so that fewer unhappy customers leave and more become content."
        }
        Remedy::WinBack => "Asks those who left to come back, with an offer to those who do.",
        Remedy::ReferralReward => {
            "Rewards customers who bring a friend: more are referred, and each of them costs the reward."
        }
        Remedy::CrossSell => {
            "Sells more to those who are customers already, at their renewal or while they stay."
        }
        Remedy::Price => {
            "Raises what customers pay, and reckons with those who leave because of it."
        }
        Remedy::Automation => {
            "Lets machines do what people did, so that serving a customer costs less."
        }
        Remedy::Channels => "Gets more people out of a channel by better aim and timing.",
        Remedy::Training => {
            "Trains those who talk with customers, so that more are won and fewer are lost."
        }
    }
}

pub(crate) fn needs(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Onboarding => {
            "Add a customer stage that people enter first, with an arrow out of it."
        }
        Remedy::Loyalty | Remedy::ServiceRecovery => {
            "Add an arrow from a customer stage to a stage of those who left."
        }
        Remedy::WinBack => "Add an arrow from a dormant or lost stage back to customers.",
        Remedy::ReferralReward => "Add a referral from a customer stage, with a rate above 0.",
        Remedy::CrossSell | Remedy::Price => "Give a customer stage some revenue first.",
        Remedy::Automation => "Give a customer stage or an arrow some cost first.",
        Remedy::Channels => "Add a channel that brings people.",
        Remedy::Training => "Add an arrow from prospects to customers.",
    }
}

pub(crate) fn first(target: &Target, less: bool) -> &'static str {
    match (target, less) {
        (Target::TransitionProbability(_), true) => "How much less often will this happen?",
        (Target::TransitionProbability(_), false) => "How much more often will this happen?",
        (Target::StageRevenue(_) | Target::TransitionRevenue(_), _) => {
            "How much more will they pay?"
        }
        (Target::ChannelArrivals(_), _) => "How many more people will it bring?",
        (Target::ReferralRate(_), _) => "How many more will be referred?",
        (_, true) => "How much less will it cost?",
        (_, false) => "How much more will it be?",
    }
}

pub(crate) fn careful(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Price => {
            "The same at both ends, since the price is yours to set. A negative share is a cut."
        }
        _ => {
            "9 times in 10 it should lie between the two. The range offered is careful and no measurement: put your own where you know better."
        }
    }
}

pub(crate) fn second(second: Second, unit: PeriodUnit, stages: &[String]) -> String {
    let each = period::singular(unit);
    match second {
        Second::Once => "What does it cost, once?".to_owned(),
        Second::PerPeriod => format!("What does it cost each {each}?"),
        Second::PerCustomer if stages.is_empty() => {
            format!("What does it cost per customer and {each}?")
        }
        Second::PerCustomer => format!(
            "What does it cost per customer of {} and {each}?",
            joined(stages, "or")
        ),
        Second::PerMove => "What does it cost per customer who does it?".to_owned(),
        Second::PerReferral => "What is the reward per referred person?".to_owned(),
        Second::Leaving => "How many more will leave because of it?".to_owned(),
    }
}
