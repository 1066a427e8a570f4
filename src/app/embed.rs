//! What a page shows that stands in a frame of another page: `?embed=` in its address, as docs/embed.md has it.

use super::shown::Theme;

/// What a frame shows of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// The journey map.
    #[default]
    Map,
    /// The chart of one series, for the strategy in focus.
    Chart,
    /// The same for all strategies on show, with what each leads to.
    Compare,
}

/// A page in a frame: read-only, and nothing of it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Embed {
    /// What the frame shows; the map where nothing is said.
    pub part: Part,
    /// Whether the levers of the strategy in focus can be moved.
    pub sliders: bool,
    /// The theme that the address asks for, or the reader's own.
    pub theme: Theme,
}

impl Embed {
    /// Reads words that hyphens join; unknown ones are left out.
    #[must_use]
    pub fn parse(words: &str) -> Self {
        let mut embed = Self::default();
        for word in words.split('-') {
            match word {
                "map" => embed.part = Part::Map,
                "chart" => embed.part = Part::Chart,
                "compare" => embed.part = Part::Compare,
                "sliders" => embed.sliders = true,
                "light" => embed.theme = Theme::Light,
                "dark" => embed.theme = Theme::Dark,
                _ => {}
            }
        }
        embed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_any_order_and_unknown_ones_are_left_out() {
        assert_eq!(Embed::parse("map"), Embed::default());
        assert_eq!(Embed::parse(""), Embed::default());
        let all = Embed {
            part: Part::Compare,
            sliders: true,
            theme: Theme::Dark,
        };
        assert_eq!(Embed::parse("compare-sliders-dark"), all);
        assert_eq!(Embed::parse("dark-newer-sliders-compare"), all);
        assert_eq!(Embed::parse("chart").part, Part::Chart);
    }
}
