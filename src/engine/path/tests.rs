use super::*;
use perennial_kernel::journey::{
    Channel, Counts, Exit, Lumps, NOWHERE, Orders, Outcomes, Places, Referral, Stage, Tables,
};

/// Numbers that differ in a few periods, each table with what it takes.
struct Few {
    /// By class of periods.
    tables: Vec<[Vec<f64>; 5]>,
    market: Option<f64>,
    shares: Vec<f64>,
}

impl Few {
    /// Hazards of 5 periods, then others; amounts of 17, then others.
    fn class(period: usize) -> (usize, usize) {
        (usize::from(period > 5), usize::from(period > 17))
    }
}

impl Numbers for Few {
    fn tables(&self, period: usize) -> Tables<'_> {
        let (hazards, amounts) = Self::class(period);
        let [exits, stay, arrivals, ..] = &self.tables[hazards];
        let [.., stages, moves] = &self.tables[amounts];
        Tables {
            exits,
            stay,
            arrivals,
            rates: &self.shares,
            market: self.market,
            stage_revenue: stages,
            stage_cost: stages,
            exit_revenue: moves,
            exit_cost: moves,
            channel_cost: &self.shares,
            referral_cost: &self.shares,
            per_customer: &[],
            per_move: &[],
        }
    }

    fn is_as_before(&self, period: usize) -> bool {
        period > 1 && Self::class(period) == Self::class(period - 1)
    }

    fn lumps(&self, period: usize) -> Lumps {
        Lumps {
            fixed: period as f64,
            strategy: 0.5,
        }
    }

    fn shifts(&self, period: usize) -> usize {
        usize::from(period == 9)
    }

    fn shift(&self, _period: usize, _position: usize) -> Shift<'_> {
        Shift {
            from: 1,
            to: 3,
            shares: &self.shares[..4],
            cost: 2.0,
            counts: Counts::Churned,
        }
    }

    fn orders(&self, _stage: usize) -> Option<Orders> {
        None
    }

    fn gross_margin(&self) -> f64 {
        0.7
    }
}

/// Three stages, of which the second has two tenure classes; two segments of two classes each.
fn journey() -> (Journey, Few) {
    let stage = |cells, exits, slots, is_customer| Stage {
        cells,
        exits,
        slots,
        is_customer,
        is_prospect: !is_customer && slots == 0,
        sentiment: if is_customer { -1.0 } else { 0.0 },
    };
    let exit = |to, counts| Exit {
        to,
        counts,
        from_prospect: counts == Counts::New,
    };
    let mut next = 0;
    let mut place = |length: usize| {
        next += length;
        next - length
    };
    let mut places = || Places {
        stages: (0..3).map(|_| place(31)).collect(),
        exits: (0..3).map(|_| place(30)).collect(),
        channels: vec![place(30), NOWHERE],
        referrals: vec![place(30)],
        referred: place(30),
        customers: place(31),
        new: place(30),
        churned: place(30),
        reactivated: NOWHERE,
        churn_rate: place(30),
        revenue: place(30),
        contribution: place(30),
        cost: place(30),
        acquisition: place(30),
        service: place(30),
        moves: place(30),
        fixed: place(30),
        strategy: place(30),
        profit: place(30),
        cumulative_revenue: place(30),
        cumulative_profit: place(30),
        discounted_profit: place(30),
        cumulative_discounted: place(30),
        nps: place(30),
    };
    let scopes = (0..3).map(|_| places()).collect();
    let outcomes = Outcomes {
        npv: place(1),
        profit: place(1),
        revenue: place(1),
        customers_end: place(1),
        customer_periods: place(1),
        cac: place(1),
        payback: place(1),
        discounted_cost: place(1),
        discounted_contribution: place(1),
        width: place(0),
    };
    let journey = Journey {
        periods: 30,
        shares: vec![0.3, 0.2, 0.4, 0.1],
        weights: vec![0.5, 0.5],
        cells: 4,
        slots: 5,
        stages: vec![
            stage(0..1, 0..1, 0, false),
            stage(1..3, 1..3, 1, true),
            stage(3..4, 3..3, 5, false),
        ],
        exits: vec![
            exit(1, Counts::New),
            exit(3, Counts::Churned),
            exit(0, Counts::Nothing),
        ],
        channels: vec![
            Channel {
                to: 0,
                is_fixed: true,
                is_new: false,
            },
            Channel {
                to: 1,
                is_fixed: false,
                is_new: true,
            },
        ],
        referrals: vec![Referral {
            from: 1,
            to: 0,
            is_new: false,
        }],
        initial: vec![(0, 1000.0), (2, 70.0)],
        accrual: (0.4, 0.6),
        discount: (0..30).map(|k| 1.0 - 0.01 * f64::from(k)).collect(),
        scopes,
        outcomes,
    };
    let table = |by: f64| {
        let exits = [0.2, 0.1, 0.05, 0.03, 0.0].map(|p| p * by).repeat(4);
        let stay: Vec<f64> = exits
            .chunks(5)
            .flat_map(|p| [1.0 - p[0], 1.0 - p[1] - p[2], 1.0 - p[3] - p[4], 1.0])
            .collect();
        let arrivals = [20.3, 0.7].map(|mean| mean * by).repeat(4);
        [
            exits,
            stay,
            arrivals,
            vec![3.0 * by; 16],
            vec![0.9 * by; 12],
        ]
    };
    let numbers = Few {
        tables: vec![table(1.0), table(1.3)],
        market: None,
        shares: vec![0.11, 0.07, 0.13, 0.02, 0.11, 0.07, 0.13, 0.02],
    };
    (journey, numbers)
}

/// How many periods are worked out at once is nobody's business: tables change, people are shifted and a market fills
/// up within blocks, and the last is not full.
#[test]
fn blocks_change_no_number() {
    let (journey, mut numbers) = journey();
    for market in [None, Some(3_000.0)] {
        numbers.market = market;
        let row = |periods| {
            let mut row = vec![f64::NAN; journey.outcomes.width];
            in_blocks(periods, &journey, &numbers, &mut row);
            row.into_iter().map(f64::to_bits).collect::<Vec<_>>()
        };
        let single = row(1);
        assert!((2..=PERIODS).all(|periods| row(periods) == single));
        let people = f64::from_bits(single[journey.outcomes.customers_end]);
        assert!(people > 50.0 && people < 50_000.0, "{people}");
    }
}

/// 20.3 people are expected in each of four groups: 81.2, which are 81.
#[test]
fn what_is_written_is_who_came() {
    let (journey, numbers) = journey();
    let mut row = vec![0.0; journey.outcomes.width];
    path(&journey, &numbers, &mut row);
    let [everyone, first, second] = &journey.scopes[..] else {
        panic!()
    };
    assert_eq!(row[everyone.channels[0]], 81.0);
    let parts = row[first.channels[0]] + row[second.channels[0]];
    assert!((parts - 81.0).abs() < 1e-9);
    let stages: f64 = everyone.stages.iter().map(|place| row[*place]).sum();
    assert_eq!(stages, 1070.0);
}

#[test]
fn a_short_row_is_left_alone() {
    let (journey, numbers) = journey();
    let mut row = vec![7.0; journey.outcomes.width - 1];
    path(&journey, &numbers, &mut row);
    assert!(row.iter().all(|number| *number == 7.0));
}
