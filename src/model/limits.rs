//! How large a scenario may be: the one place for every limit.
//!
//! They keep any input from exhausting time or memory, and are far above what a person draws.

/// Most stages.
pub const STAGES: usize = 200;
/// Most transitions.
pub const TRANSITIONS: usize = 2_000;
/// Most channels, referrals, segments, events, observed series, goals or steps of a story, each.
pub const ITEMS: usize = 200;
/// Most departments that contribute to a stage or are handed something by it.
pub const DEPARTMENTS: usize = 40;
/// Most numbers that are pinned.
pub const PINNED: usize = 60;
/// Most strategies.
pub const STRATEGIES: usize = 40;
/// Most levers of one strategy, and most adjustments of a segment.
pub const LEVERS: usize = 200;
/// Most uncertain numbers.
pub const UNCERTAIN: usize = 10_000;
/// Most values in a table.
pub const TABLE: usize = 10_000;
/// Most periods.
pub const PERIODS: u32 = 10_000;
/// Most replications.
pub const REPLICATIONS: u32 = 1_000_000;
/// Most people in a stage, and most arrivals per period: integers stay exact in a double.
pub const PEOPLE: u64 = 1_000_000_000_000_000;
/// Most people expected in a journey at any time: beyond, whole numbers end in a double.
pub const JOURNEY_PEOPLE: f64 = 4.0e15;
/// Most numbers held for parameters by period, segment and tenure: 0.25 GB.
pub const TABLE_NUMBERS: f64 = 3.2e7;
/// Most numbers held of a run: 1 GB.
pub const RESULT_NUMBERS: f64 = 1.25e8;
/// Most steps of one replication, all strategies together: some ten seconds.
pub const REPLICATION_STEPS: f64 = 2.0e8;
/// Most steps of a run: some twenty minutes of one processor.
pub const RUN_STEPS: f64 = 2.0e10;
/// Most people who are followed one by one at one time: some 50 MB.
pub const FOLLOWED_AT_ONCE: u64 = 750_000;
/// Most periods of people who are followed one by one in one replication, all strategies together:
/// some five seconds.
pub const FOLLOWED_REPLICATION: f64 = 2.0e8;
/// Most periods of people who are followed one by one in a run: a minute of one processor.
pub const FOLLOWED_RUN: f64 = 2.0e9;
/// Most people who are written down one by one and in the journey at one time, for a playback: each is drawn in every frame.
pub const WRITTEN_AT_ONCE: u64 = 2_000;
/// Most people who are written down in one strategy, over all periods.
pub const WRITTEN_PEOPLE: usize = 50_000;
/// Most entries about them: 10 MB.
pub const WRITTEN_ENTRIES: usize = 250_000;
/// Most multiplications for the exact figures per customer of a run, all strategies and draws together:
/// some twenty seconds of one processor. Beyond, results go without them.
pub const PERSON_STEPS: f64 = 2.0e10;
/// Most numbers held for the variances of one strategy in one draw: 0.13 GB.
pub const MOMENT_NUMBERS: f64 = 1.6e7;
/// Most multiplications for the variances of a run: some tens of seconds of one processor. Beyond, results
/// go without them.
pub const MOMENT_STEPS: f64 = 2.0e10;
/// Most multiplications for what becomes of the people on whom a strategy's money is spent: about a second of one processor.
/// Beyond, that is not told.
pub const FATE_STEPS: f64 = 4.0e8;
/// Most bytes of a table of draws.
pub const TABLE_BYTES: usize = 64 * 1024 * 1024;
/// Most strategies of a table of draws.
pub const DECISION_STRATEGIES: usize = 1_000;
/// Most values of a unit of effect that a decision is asked for at once.
pub const THRESHOLDS: usize = 1_000;
/// Longest id, in characters.
pub const ID_LENGTH: usize = 64;
/// Longest name, in characters.
pub const NAME_LENGTH: usize = 200;
/// Longest other text, in characters.
pub const TEXT_LENGTH: usize = 20_000;
/// Deepest nesting of a file.
pub const NESTING: usize = 32;
/// Largest scenario file, in bytes.
pub const FILE_BYTES: usize = 4 * 1024 * 1024;
/// Longest link, in bytes.
pub const LINK_BYTES: usize = 32 * 1024;
/// Largest inflated payload of a link, in bytes.
pub const LINK_INFLATED_BYTES: usize = 256 * 1024;
/// Most values (numbers, texts, lists, objects) in a file.
pub const VALUES: usize = 1_000_000;
/// Largest amount of money, rate, factor or other number, either side of 0: sums and squares of
/// what it stands for stay far from overflow.
pub const NUMBER: f64 = 1e15;
/// Largest shape or exponent of a hazard.
pub const SHAPE: f64 = 1e6;
/// Most hazard values that validation works out, over all exits, tenures and segments.
pub const HAZARD_VALUES: u64 = 1_000_000;
/// Most problems that are listed of one scenario.
pub const PROBLEMS: usize = 1_000;
/// Most slots of the palette.
pub const COLORS: u8 = 8;
