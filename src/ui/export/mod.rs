//! Pictures and data to take away: what is on screen as SVG, PNG and CSV, and the code of its link.
//!
//! [`exhibit`] says what there is and draws it, [`data`] writes it as figures, [`listing`] lists that are no picture, [`code`] makes the QR code; all
//! three are pure. [`raster`] turns a picture into dots, [`take`] hands everything to the browser, and
//! [`menu`] is the button beside a chart.

pub mod code;
pub mod data;
pub mod exhibit;
pub mod listing;
pub mod menu;
pub mod png;
pub mod raster;
pub mod take;

pub use exhibit::{EXHIBITS, Exhibit};
pub use menu::SaveMenu;
