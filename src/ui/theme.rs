//! Light or dark, as the browser has it.

use web_sys::MediaQueryList;

use super::media;
use crate::app::shown::Theme;

thread_local! {
    /// What the browser says now: asked for once, since asking takes as long as drawing the bar does.
    static DARK: Option<MediaQueryList> = media::list("(prefers-color-scheme: dark)");
}

/// Whether the page is dark.
#[must_use]
pub fn is_dark(theme: Theme) -> bool {
    match theme {
        Theme::Dark => true,
        Theme::Light => false,
        Theme::Auto => DARK.with(|query| query.as_ref().is_some_and(MediaQueryList::matches)),
    }
}
