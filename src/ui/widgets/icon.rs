//! Icons, always beside a name or inside a button that has one.

use yew::prelude::*;

/// What an icon means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// Hand on.
    Share,
    /// As a table.
    Table,
    /// As a picture.
    Chart,
    /// Light.
    Sun,
    /// Dark.
    Moon,
    /// Another language.
    Language,
    /// More things to do.
    Menu,
    /// Close.
    Close,
    /// Ready-made scenarios.
    Templates,
    /// Open a file.
    Open,
    /// Save a file.
    Save,
    /// Back to what it was.
    Reset,
    /// Something is wrong.
    Bad,
    /// Something may be wrong.
    Warn,
    /// Settings.
    Sliders,
    /// One back.
    Previous,
    /// One on.
    Next,
    /// Up to the whole.
    Back,
    /// Start a run.
    Run,
    /// One more.
    Add,
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// A copy.
    Copy,
    /// Away with it.
    Remove,
    /// On the front panel.
    Pin,
    /// What helps.
    Help,
    /// To look at.
    Eye,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Undo => "M6 3L2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
            Self::Redo => "M10 3l3.5 3.500L10 10M13.5 6.500H6a3.5 3.5 0 0 0 0 7h3",
            Self::Share => "M8 10V2M5 5l3-3 3 3M3 9v4h10V9",
            Self::Table => "M2 3h12v10H2zM2 6.500h12M2 10h12M6.5 3v10",
            Self::Chart => "M2 2.500v11h12M4.5 10.500l3-4 2.5 2 3.5-5",
            Self::Sun => {
                "M8 5.200a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.600M8 1.500v1M8 13.500v1M1.5 8h1M13.5 8h1M3.4 3.400l.7.7M11.9 11.900l.7.7M12.6 3.400l-.7.7M4.1 11.900l-.7.7"
            }
            Self::Language => {
                "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2zM2.2 8h11.600M8 2c2 1.800 2.600 3.900 2.600 6S10 12.200 8 14C6 12.200 5.400 10.100 5.400 8S6 3.800 8 2z"
            }
            Self::Moon => "M13.5 9.800A6 6 0 0 1 6.2 2.500a6 6 0 1 0 7.3 7.300z",
            Self::Menu => "M2 4h12M2 8h12M2 12h12",
            Self::Close => "M3.5 3.500l9 9M12.5 3.500l-9 9",
            Self::Templates => "M2 2.500h5v5H2zM9 2.500h5v5H9zM2 9h5v4.500H2zM9 9h5v4.500H9z",
            Self::Open => "M2 12.500v-9h4l1.5 2H13v2M2 12.500l2-5h10.500l-2 5z",
            Self::Save => "M8 2v8M5 7l3 3 3-3M3 10v3.500h10V10",
            Self::Reset => "M3 8a5 5 0 1 0 2-4M5 1.500V4.300H7.8",
            Self::Bad => "M8 1.500a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 5v4M8 11v.2",
            Self::Warn => "M8 2l6.5 11.500h-13zM8 6.500v3M8 11.500v.2",
            Self::Sliders => "M2 4.500h6M11 4.500h3M2 11.500h3M8 11.500h6M9.5 3v3M6.5 10v3",
            Self::Previous => "M10 3L5 8l5 5",
            Self::Next => "M6 3l5 5-5 5",
            Self::Back => "M7 3L2.5 8 7 13M3 8h11",
            Self::Help => {
                "M8 1.500a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M6 6.300a2 2 0 1 1 2.8 1.900c-.6.3-.8.7-.8 1.300M8 11.500v.2"
            }
            Self::Run => "M4.5 3l8 5-8 5z",
            Self::Add => "M8 3v10M3 8h10",
            Self::Up => "M3.5 10L8 5.500 12.500 10",
            Self::Down => "M3.5 6L8 10.500 12.500 6",
            Self::Copy => "M5.5 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",
            Self::Remove => {
                "M2.500 4.500h11M6 4.500v-2h4v2M4 4.500l.7 9h6.600l.7-9M6.700 7v4M9.300 7v4"
            }
            Self::Eye => {
                "M1.500 8c3-5.500 10-5.500 13 0-3 5.500-10 5.500-13 0M8 5.800a2.2 2.2 0 1 1 0 4.400 2.2 2.2 0 0 1 0-4.400"
            }
            Self::Pin => "M5.5 2h5M6.500 2v4.500L4 9.500h8L9.500 6.500V2M8 9.500V14",
        }
    }
}

/// Draws an icon. It is silent: the name stands beside it.
pub fn icon(which: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={which.path()}/></svg>
    }
}

/// The mark of the product: two leaves that come again.
pub fn brand() -> Html {
    html! {
        <svg viewBox="0 0 22 22" aria-hidden="true" focusable="false">
            <path d="M11 20V10" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>
            <path d="M11 12C4.5 12 3 7.5 3 4c5 0 8 2.5 8 8z" fill="currentColor"/>
            <path d="M11 9c0-4 2.5-6.5 8-6.500C19 6.5 17 9 11 9z" fill="currentColor" opacity=".7"/>
        </svg>
    }
}
