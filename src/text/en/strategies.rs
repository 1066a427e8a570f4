//! Words about strategies in English.

use crate::model::Target;
use crate::text::strategies::{Phrase, Word};

pub(crate) fn word(word: Word) -> &'static str {
    match word {
        Word::AllStrategies => "All strategies",
        Word::StrategiesAbout => {
            "Each strategy is a list of levers. All face the same chance, so that what differs is their doing."
        }
        Word::Baseline => "Baseline",
        Word::BaselineAbout => {
            "The baseline is what happens if nothing new is done. Every strategy is measured against it, so it stays first and is best left without levers."
        }
        Word::Color => "Colour and mark",
        Word::Compare => "Compare it",
        Word::CompareAbout => "Off: it is kept, but neither simulated beside the others nor drawn.",
        Word::Notes => "Notes",
        Word::Levers => "Levers",
        Word::Earlier => "Move up",
        Word::Later => "Move down",
        Word::Duplicate => "Duplicate",
        Word::Remove => "Remove",
        Word::WhatToChange => "What shall it change?",
        Word::Add => "Add",
        Word::FromLibrary => "From the library…",
        Word::LibraryTitle => "Add from the library",
        Word::LibraryLead => {
            "What companies commonly do for their customers. Two questions each; everything can be changed afterwards."
        }
        Word::ImproveArrow => "Improve this arrow",
        Word::ImproveStage => "Improve this stage",
        Word::ImproveChannel => "Improve this channel",
        Word::ImproveReferral => "Improve this referral",
        Word::StartsStrategy => "With a lever in a new strategy.",
        Word::LeversOnArrow => "Levers on this arrow",
        Word::LeversOnStage => "Levers on this stage",
        Word::LeversOnChannel => "Levers on this channel",
        Word::LeversOnReferral => "Levers on this referral",
        Word::NoLeverHere => "No strategy changes it yet.",
        Word::Changes => "What it changes",
        Word::How => "How it changes it",
        Word::MoveTo => "Move them to",
        Word::When => "When it acts",
        Word::TimelineFirst => "Begins",
        Word::TimelineLast => "Ends",
        Word::ToTheEnd => "to the end",
        Word::Strength => "How hard it is pulled",
        Word::CurveAbout => "Effect by intensity; the dot is where it is pulled now.",
        Word::WhoFor => "Who it is for",
        Word::Everyone => "Everyone",
        Word::OnlyThese => "Only these segments",
        Word::NobodyChosen => "No segment is chosen: it acts on nobody.",
        Word::Costs => "What it costs",
        Word::NoCostYet => {
            "It costs nothing yet. Fill in what it would cost, for a fair comparison."
        }
        Word::PaidForCustomersOf => "Paid for customers of",
        Word::NoStage => "no stage",
        Word::NameAndNotes => "Name and notes",
        Word::GroupMoves => "How likely a move is",
        Word::GroupExits => "All exits of a stage",
        Word::GroupStageMoney => "Money per customer of a stage",
        Word::GroupMoveMoney => "Money per move",
        Word::GroupChannels => "Channels",
        Word::GroupReferrals => "Referrals",
        Word::GroupCustomers => "Move customers once",
        Word::GroupMarket => "The market",
        Word::Back => "All of the library",
        Word::ActsOn => "What it acts on",
        Word::Lower => "From",
        Word::Upper => "To",
        Word::ShareTooLarge => "It cannot fall by more than 100\u{a0}%.",
        Word::WrongWayRound => "The lower end is above the upper end.",
        Word::AddThese => "Add to the strategy",
        Word::NothingToActOn => "Nothing to act on yet.",
        Word::FrontPanel => "Front panel",
        Word::FrontPanelAbout => "The numbers you pinned, in your order.",
    }
}

pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::StrategyNumber { number } => format!("Strategy {number}"),
        Phrase::CopyOf { name } => format!("Copy of {name}"),
        Phrase::GoesInto { strategy } => {
            format!("With a lever in “{strategy}”, the strategy in focus.")
        }
        Phrase::Of { act, name } => format!("{act}: {name}"),
        Phrase::AllOf { count, names } => format!("All {count}: {names}"),
        Phrase::Costs { list } => format!("Costs {list}."),
        Phrase::Once { money } => format!("{money} once"),
        Phrase::EachPeriod { money, period } => format!("{money} each {period}"),
        Phrase::EachMove { money } => format!("{money} per move"),
        Phrase::EachCustomer {
            money,
            stage,
            period,
        } => format!("{money} per customer of {stage} and {period}"),
    }
}

pub(crate) fn color(slot: u8) -> &'static str {
    match slot {
        2 => "Blue diamond",
        3 => "Amber triangle",
        4 => "Violet square",
        5 => "Brown triangle, pointing down",
        6 => "Teal cross",
        7 => "Plum star",
        8 => "Olive pentagon",
        _ => "Grey circle",
    }
}

pub(crate) fn number_of(target: &Target) -> &'static str {
    match target {
        Target::TransitionProbability(_) => "probability",
        Target::TransitionRevenue(_) => "revenue per move",
        Target::TransitionCost(_) => "cost per move",
        Target::StageRevenue(_) => "revenue",
        Target::StageCost(_) => "cost",
        Target::StageExits(_) => "all exits",
        Target::Stage(_) => "customers moved",
        Target::ChannelArrivals(_) => "arrivals",
        Target::ChannelCost(_) | Target::ReferralCost(_) => "cost per person",
        Target::ReferralRate(_) => "referrals per customer",
        Target::MarketSize => "size",
    }
}
