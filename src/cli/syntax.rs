//! The commands, with what each takes.

/// What a command takes.
pub(super) struct Syntax {
    pub name: &'static str,
    /// The one argument, as the help calls it; `None`: no argument.
    pub argument: Option<&'static str>,
    pub options: &'static [&'static str],
}

const FORMAT: &str = "--format";
pub(super) const THRESHOLDS: &str = "--thresholds";
pub(super) const BY_SEGMENT: &str = "--by-segment";
pub(super) const WITH_RESULTS: &str = "--with-results";
/// Options that stand without a value.
pub(super) const WITHOUT_VALUE: [&str; 2] = [BY_SEGMENT, WITH_RESULTS];

const RUN_OPTIONS: [&str; 6] = [
    "--engine",
    "--replications",
    "--seed",
    "--threads",
    FORMAT,
    BY_SEGMENT,
];

const COMPARE_OPTIONS: [&str; 5] = ["--engine", "--replications", "--seed", "--threads", FORMAT];

/// All of them, in the order of the help.
pub(super) const COMMANDS: [Syntax; 8] = [
    Syntax {
        name: "run",
        argument: Some("FILE|LINK|-"),
        options: &RUN_OPTIONS,
    },
    Syntax {
        name: "compare",
        argument: Some("FILE|LINK|-"),
        options: &COMPARE_OPTIONS,
    },
    Syntax {
        name: "check",
        argument: Some("FILE|LINK|-"),
        options: &[],
    },
    Syntax {
        name: "decide",
        argument: Some("FILE.csv|-"),
        options: &[THRESHOLDS, FORMAT],
    },
    Syntax {
        name: "templates",
        argument: None,
        options: &[],
    },
    Syntax {
        name: "template",
        argument: Some("ID"),
        options: &[],
    },
    Syntax {
        name: "link",
        argument: Some("FILE|-"),
        options: &["--base", WITH_RESULTS],
    },
    Syntax {
        name: "open",
        argument: Some("LINK|-"),
        options: &[],
    },
];
