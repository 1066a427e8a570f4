//! Standard error: what is said beside results, and how far a run is where someone watches.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use crate::model::PeriodUnit;
use crate::text::Language;
use crate::text::cli::{Phrase, phrase};
use crate::text::number::Numbers;

/// How long a run may take before anything is said of it.
const PATIENCE: Duration = Duration::from_secs(1);
/// Between one word of it and the next.
const PAUSE: Duration = Duration::from_millis(200);

/// Standard error.
pub(super) struct Aside<'a> {
    error: &'a mut dyn Write,
    /// Whether it is a terminal, so that a line may be written over.
    is_watched: bool,
}

impl<'a> Aside<'a> {
    /// Everything goes there.
    pub fn new(error: &'a mut dyn Write, is_watched: bool) -> Self {
        Self { error, is_watched }
    }

    /// Says how far a run is of at most so many replications.
    pub fn progress(&mut self, most: u32, language: Language) -> Progress<'_> {
        Progress {
            error: self.is_watched.then_some(&mut *self.error),
            most,
            language,
            next: Instant::now() + PATIENCE,
            width: 0,
        }
    }
}

impl Write for Aside<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.error.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.error.flush()
    }
}

/// How far a run is: a line that is written over, and gone when the run is done. Nothing where nobody watches, or where it is
/// done soon.
pub(super) struct Progress<'a> {
    error: Option<&'a mut dyn Write>,
    most: u32,
    language: Language,
    /// When to say the next word.
    next: Instant,
    /// Characters that stand there.
    width: usize,
}

impl Progress<'_> {
    /// So many replications are done.
    pub fn at(&mut self, done: u32) {
        let now = Instant::now();
        if self.error.is_some() && now >= self.next {
            self.next = now + PAUSE;
            let numbers = Numbers::new(self.language, "", PeriodUnit::Month);
            let whole = |count: u32| numbers.whole(u64::from(count));
            let hundredths = 100 * u64::from(done) / u64::from(self.most.max(1));
            let line = phrase(
                self.language,
                &Phrase::Progress {
                    done: &whole(done),
                    most: &whole(self.most),
                    share: &numbers.share(hundredths as f64 / 100.0),
                },
            );
            self.write(&line);
        }
    }

    /// Writes over what stands there. That nobody can be told is no reason not to go on.
    fn write(&mut self, line: &str) {
        if let Some(error) = &mut self.error {
            let width = self.width;
            let _ = write!(error, "\r{line:width$}").and_then(|()| error.flush());
            self.width = line.chars().count();
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.width > 0 {
            self.write("");
            self.width = 0;
            self.write("");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(is_watched: bool, is_slow: bool) -> String {
        let mut error = Vec::new();
        let mut aside = Aside::new(&mut error, is_watched);
        let mut progress = aside.progress(2000, Language::English);
        if is_slow {
            progress.next = Instant::now();
        }
        progress.at(500);
        // Said a moment ago.
        progress.at(501);
        drop(progress);
        String::from_utf8(error).unwrap_or_default()
    }

    #[test]
    fn who_watches_a_long_run_hears_how_far_it_is_and_then_the_line_is_gone() {
        let heard = said(true, true);
        let line = "500 of 2,000 futures (25\u{a0}%)";
        let blank = " ".repeat(line.chars().count());
        assert_eq!(heard, format!("\r{line}\r{blank}\r"));
    }

    #[test]
    fn nothing_is_said_of_a_short_run_or_to_a_file() {
        assert_eq!(said(true, false), "");
        assert_eq!(said(false, true), "");
    }
}
