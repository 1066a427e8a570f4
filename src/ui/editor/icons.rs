//! The signs of the map's tools.

use yew::prelude::*;

/// What a sign means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A stage.
    Stage,
    /// A channel.
    Channel,
    /// A referral.
    Referral,
    /// An arrow.
    Connect,
    /// Automatic layout.
    Arrange,
    /// Rows by department.
    Lanes,
    /// Smaller.
    Out,
    /// Larger.
    In,
    /// The whole.
    Fit,
}

impl Sign {
    const fn path(self) -> &'static str {
        match self {
            Self::Stage => {
                "M2 5.500a1.500 1.500 0 0 1 1.500-1.500h9A1.500 1.500 0 0 1 14 5.500v5a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 2 10.500zM8 6v4M6 8h4"
            }
            Self::Channel => "M2 4h8l4 4-4 4H2l3.500-4z",
            Self::Referral => "M3 12V8a4 4 0 0 1 4-4h3a3 3 0 0 1 3 3v5M1 10l2 2.500L5 10",
            Self::Connect => {
                "M2.500 8a1.500 1.500 0 1 0 3 0 1.500 1.500 0 1 0-3 0M5.500 8H13M10.500 5.500L13 8l-2.500 2.500"
            }
            Self::Arrange => "M2 3h4v4H2zM10 3h4v4h-4zM10 10h4v3.500h-4zM6 5h4M12 7v3",
            Self::Lanes => "M2 3h12v3.500H2zM2 9.500h12V13H2zM4.500 4.800h3M7 11.300h4",
            Self::Out => "M4 8h8",
            Self::In => "M4 8h8M8 4v8",
            Self::Fit => "M2 6V2.500h3.500M10.500 2.500H14V6M14 10v3.500h-3.500M5.500 13.500H2V10",
        }
    }
}

/// Draws a sign. It is silent: the name stands beside it.
pub fn sign(which: Sign) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={which.path()}/></svg>
    }
}
