//! Names and meanings of series, outcomes and units.

use crate::engine::series::{Outcome, Series, Unit};

pub(crate) fn label(series: Series) -> &'static str {
    match series {
        Series::Stage(_) => "Stage",
        Series::Move(_) => "Moves",
        Series::Arrivals(_) => "Arrivals",
        Series::Referral(_) => "Referred",
        Series::Referrals => "Referred people",
        Series::Customers => "Customers",
        Series::New => "New customers",
        Series::Churned => "Churned",
        Series::Reactivated => "Won back",
        Series::ChurnRate => "Churn",
        Series::Revenue => "Revenue",
        Series::Contribution => "Contribution",
        Series::Cost => "Cost",
        Series::CostAcquisition => "Acquisition cost",
        Series::CostService => "Service cost",
        Series::CostMoves => "Cost of moves",
        Series::CostFixed => "Fixed cost",
        Series::CostStrategy => "Strategy cost",
        Series::Profit => "Profit",
        Series::CumulativeRevenue => "Revenue so far",
        Series::CumulativeProfit => "Profit so far",
        Series::DiscountedProfit => "Profit, discounted",
        Series::CumulativeDiscountedProfit => "Profit so far, discounted",
        Series::Nps => "Net promoter score",
    }
}

pub(crate) fn help(series: Series) -> &'static str {
    match series {
        Series::Stage(_) => "People in this stage at the end of each period.",
        Series::Move(_) => "People who make this move in each period.",
        Series::Arrivals(_) => "People whom this channel brings in each period.",
        Series::Referral(_) => "People who come by this referral in each period.",
        Series::Referrals => "People who come by any referral in each period.",
        Series::Customers => "People in all customer stages at the end of each period.",
        Series::New => {
            "Prospects who become customers, and people who arrive or are referred straight into a customer stage."
        }
        Series::Churned => "Customers who become dormant or are lost.",
        Series::Reactivated => "Dormant or lost people who become customers again.",
        Series::ChurnRate => {
            "Customers who churn in a period, as a share of the customers at its start."
        }
        Series::Revenue => "All revenue of each period.",
        Series::Contribution => "Revenue times gross margin.",
        Series::Cost => "All costs of each period.",
        Series::CostAcquisition => "What arrivals and referrals cost.",
        Series::CostService => "What customers in their stages cost.",
        Series::CostMoves => "What moves cost.",
        Series::CostFixed => "Costs of every period, whatever happens.",
        Series::CostStrategy => "What the levers of the strategy and events cost.",
        Series::Profit => "Contribution less all costs.",
        Series::CumulativeRevenue => "All revenue from the start to each period.",
        Series::CumulativeProfit => "All profit from the start to each period.",
        Series::DiscountedProfit => "Profit of each period at its worth at the start.",
        Series::CumulativeDiscountedProfit => {
            "All profit from the start to each period, at its worth at the start."
        }
        Series::Nps => "Promoters less detractors per 100 customers, from −100 to 100.",
    }
}

pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Npv => "Profit, discounted",
        Outcome::Profit => "Profit",
        Outcome::Revenue => "Revenue",
        Outcome::CustomersEnd => "Customers at the end",
        Outcome::CustomerPeriods => "Customer periods",
        Outcome::Cac => "Acquisition cost per new customer",
        Outcome::PaybackPeriod => "Pays back in",
    }
}

pub(crate) fn outcome_help(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Npv => "All profit of the horizon at its worth at the start (net present value).",
        Outcome::Profit => "All profit of the horizon.",
        Outcome::Revenue => "All revenue of the horizon.",
        Outcome::CustomersEnd => "People in all customer stages at the end of the last period.",
        Outcome::CustomerPeriods => {
            "Customers added up over all periods: one customer for one period counts one."
        }
        Outcome::Cac => {
            "What it costs to win a customer: channels, referrals and prospects' costs, divided by new customers."
        }
        Outcome::PaybackPeriod => {
            "The first period from which the discounted profit so far is never below zero again."
        }
    }
}

pub(crate) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::People => "people",
        Unit::Money => "",
        Unit::Share => "%",
        Unit::Points => "points",
        Unit::Periods => "periods",
        Unit::CustomerPeriods => "customer periods",
    }
}

pub(crate) fn referral_by(stage: &str) -> String {
    format!("Referred by {stage}")
}
