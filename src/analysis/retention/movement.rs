//! Customers period by period: who is new, who stayed, who came back, who left.

use crate::analysis::exact;
use crate::analysis::results::SeriesSummary;
use crate::engine::layout::{Request, Selection};
use crate::engine::plan::Plan;
use crate::engine::series::Series;
use crate::model::Scenario;

/// The series that it is made of.
const SERIES: [Series; 4] = [
    Series::Customers,
    Series::New,
    Series::Reactivated,
    Series::Churned,
];

/// The customers of a period, as averages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Movement {
    /// Those who were customers before and still are.
    pub retained: f64,
    /// Those who first became customers in it and are at its end.
    pub new: f64,
    /// Those who came back.
    pub reactivated: f64,
    /// Those who moved from customer to dormant or lost in it.
    pub lost: f64,
}

impl Movement {
    /// The same of one strategy less that of another.
    #[must_use]
    pub fn less(self, base: Self) -> Self {
        Self {
            retained: self.retained - base.retained,
            new: self.new - base.new,
            reactivated: self.reactivated - base.reactivated,
            lost: self.lost - base.lost,
        }
    }
}

/// The movement of every period, of a strategy's series (in the order of [`Series::all`]); `None` where they are not recorded.
#[must_use]
pub fn movement(all: &[SeriesSummary], scenario: &Scenario) -> Option<Vec<Movement>> {
    let of = |series: Series| {
        let found = all.get(series.index(scenario))?;
        (!found.mean.is_empty()).then_some(found.mean.as_slice())
    };
    let [customers, new, back, lost] = SERIES.map(of);
    let came = new?.iter().zip(back?).zip(lost?);
    let periods =
        (customers?.iter().skip(1).zip(came)).map(|(customers, ((new, reactivated), lost))| {
            Movement {
                retained: customers - new - reactivated,
                new: *new,
                reactivated: *reactivated,
                lost: *lost,
            }
        });
    Some(periods.collect())
}

/// By strategy: the movement of everyone or of one segment. `None` where there is none of that name, or the scenario cannot be run.
pub(super) fn of_segment(scenario: &Scenario, segment: Option<&str>) -> Option<Vec<Vec<Movement>>> {
    let request = Request {
        selection: Selection::Only(SERIES.to_vec()),
        by_segment: segment.is_some(),
    };
    let plan = Plan::compile_for(scenario, &request).ok()?;
    let results = exact::means(&plan);
    let strategies = results.strategies.iter().map(|strategy| {
        let series = match segment {
            None => &strategy.series,
            Some(id) => &strategy.segments.iter().find(|one| one.id == id)?.series,
        };
        movement(series, scenario)
    });
    strategies.collect()
}
