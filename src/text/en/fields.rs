//! Labels and help of a scenario's fields.

use crate::model::{Accrual, ArrivalProcess, ChangeKind, EngineKind, Sentiment, StageKind};
use crate::text::fields::{Choice, Field};

pub(crate) fn label(field: Field) -> &'static str {
    match field {
        Field::Name => "Name",
        Field::Period => "Period",
        Field::Periods => "Number of periods",
        Field::Start => "Starts on",
        Field::Currency => "Currency",
        Field::DiscountRate => "Discount rate per year",
        Field::Accrual => "Amounts count customers",
        Field::GrossMargin => "Gross margin",
        Field::FixedCost => "Fixed cost",
        Field::Engine => "Engine",
        Field::Replications => "Simulated futures",
        Field::Seed => "Seed",
        Field::StageKind => "Kind",
        Field::Initial => "Here at the start",
        Field::StageRevenue => "Revenue per customer",
        Field::StageCost => "Cost per customer",
        Field::Sentiment => "Sentiment",
        Field::Feedback => "What other departments say",
        Field::From => "From",
        Field::To => "To",
        Field::Probability => "Probability",
        Field::MoveRevenue => "Revenue per move",
        Field::MoveCost => "Cost per move",
        Field::Entry => "Enters at",
        Field::Arrivals => "Arrivals",
        Field::Process => "How they vary",
        Field::Seasonality => "Seasonality",
        Field::CostPerArrival => "Cost per person",
        Field::ReferralRate => "Referred per customer",
        Field::MarketSize => "Market size",
        Field::SegmentShare => "Share of all",
        Field::LeverChange => "How",
        Field::LeverFrom => "From",
        Field::LeverUntil => "Until",
        Field::LeverRamp => "Full effect after",
        Field::LeverIntensity => "Intensity",
        Field::LeverMaxIntensity => "Intensity at most",
        Field::LeverSaturation => "Diminishing returns",
        Field::LeverCostOnce => "Cost once",
        Field::LeverCostPerPeriod => "Cost per period",
        Field::LeverCostPerMove => "Cost per move",
        Field::LeverCostPerCustomer => "Cost per customer",
        Field::FrailtySpread => "Spread",
        Field::ObservedFirst => "First value belongs to",
        Field::StandardError => "Standard error",
    }
}

pub(crate) fn help(field: Field) -> &'static str {
    match field {
        Field::Name => "What people call it.",
        Field::Period => "The length of one step of time.",
        Field::Periods => "How far the simulation looks ahead.",
        Field::Start => "The date of the start. With it, periods are shown by date.",
        Field::Currency => "The currency of all amounts. Nothing is converted.",
        Field::DiscountRate => "What a year of waiting takes off the worth of money.",
        Field::Accrual => {
            "Whether a period's amounts count the customers at its end, at its start, or half of each."
        }
        Field::GrossMargin => {
            "The part of the revenue that is left after the cost of what is sold."
        }
        Field::FixedCost => "A cost of every period, whatever happens.",
        Field::Engine => "How futures are worked out: exactly on average, or simulated.",
        Field::Replications => {
            "How many futures are simulated. More make the averages steadier, not the future surer."
        }
        Field::Seed => "Where the random numbers start. The same seed gives the same futures.",
        Field::StageKind => {
            "What being here means: not yet a customer, a customer, a former one who may return, or gone."
        }
        Field::Initial => "How many people are in this stage at the start.",
        Field::StageRevenue => "What one customer here brings in per period.",
        Field::StageCost => "What one customer here costs per period.",
        Field::Sentiment => {
            "How customers here speak of us. Promoters less detractors make the net promoter score."
        }
        Field::Feedback => "What others in the house say about this stage.",
        Field::From => "The stage that people come from.",
        Field::To => "The stage that people enter.",
        Field::Probability => {
            "The share of the people in the stage who make this move in a period."
        }
        Field::MoveRevenue => "What one move brings in, such as a fee.",
        Field::MoveCost => "What one move costs, such as a setup.",
        Field::Entry => "The stage that people of this channel enter.",
        Field::Arrivals => "How many people this channel brings per period, on average.",
        Field::Process => "Whether the number of arrivals is random around its average, or fixed.",
        Field::Seasonality => "Factors of the arrivals that repeat from period to period.",
        Field::CostPerArrival => "What one person who comes this way costs.",
        Field::ReferralRate => "How many new people one customer brings per period, on average.",
        Field::MarketSize => "How many people there are to win. Arrivals fade as they run out.",
        Field::SegmentShare => "The part of all people who belong to this segment.",
        Field::LeverChange => "By how much it is changed.",
        Field::LeverFrom => "The first period in which the lever acts.",
        Field::LeverUntil => "The last period in which the lever acts. Empty: to the end.",
        Field::LeverRamp => "How many periods it takes until the lever has its full effect.",
        Field::LeverIntensity => "How hard the lever is pulled. Its costs grow with it.",
        Field::LeverMaxIntensity => "How hard the lever can be pulled at most.",
        Field::LeverSaturation => {
            "How quickly pulling harder helps less. 0: twice the intensity has twice the effect."
        }
        Field::LeverCostOnce => "Paid once, in the lever's first period.",
        Field::LeverCostPerPeriod => "Paid in every period in which the lever acts.",
        Field::LeverCostPerMove => "Paid for every move on the arrow that the lever changes.",
        Field::LeverCostPerCustomer => "Paid for every customer of a stage and period.",
        Field::FrailtySpread => {
            "Standard deviation of a customer's own factor, whose mean is 1. 0: all alike; 1: very different."
        }
        Field::ObservedFirst => "The time or period that the first value was measured at.",
        Field::StandardError => {
            "How far the average may still be from its true value, typically. Smaller needs more futures."
        }
    }
}

pub(crate) fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::Stage(StageKind::Prospect) => "Prospect",
        Choice::Stage(StageKind::Customer) => "Customer",
        Choice::Stage(StageKind::Dormant) => "Dormant",
        Choice::Stage(StageKind::Lost) => "Lost",
        Choice::Sentiment(None) => "Not asked",
        Choice::Sentiment(Some(Sentiment::Promoter)) => "Promoter",
        Choice::Sentiment(Some(Sentiment::Passive)) => "Passive",
        Choice::Sentiment(Some(Sentiment::Detractor)) => "Detractor",
        Choice::Accrual(Accrual::End) => "at the end of the period",
        Choice::Accrual(Accrual::Start) => "at its start",
        Choice::Accrual(Accrual::Mid) => "half at each",
        Choice::Process(ArrivalProcess::Poisson) => "random around the average",
        Choice::Process(ArrivalProcess::Fixed) => "exactly the average",
        Choice::Engine(EngineKind::Exact) => "Averages, exactly",
        Choice::Engine(EngineKind::Counts) => "Simulated futures",
        Choice::Engine(EngineKind::Individuals) => "Single customers",
    }
}

pub(crate) fn change(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Set => "set to",
        ChangeKind::Add => "add",
        ChangeKind::Multiply => "multiply by",
        ChangeKind::HazardRatio => "multiply the hazard by",
        ChangeKind::OddsRatio => "multiply the odds by",
        ChangeKind::Move => "move a share to",
    }
}
