//! What frames every page: the top bar, the strategies, the state of the run, notices.

mod bar;
mod in_sight;
mod notices;
mod status;
mod title;
mod top;
mod trouble;

pub use bar::{bar, scrubber};
pub use in_sight::in_sight;
pub use notices::notices;
pub use status::broken;
pub use top::{show_tab, top};
pub use trouble::trouble;
