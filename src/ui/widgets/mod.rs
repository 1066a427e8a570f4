//! Small parts that know nothing of scenarios: icons, fields, sliders, dialogs.

pub mod choice;
pub mod chosen;
pub mod click;
pub mod dialog;
pub mod draft;
pub mod explained;
pub mod icon;
pub mod id;
pub mod keys;
pub mod mark;
pub mod number_field;
pub mod popover;
pub mod rename;
pub mod segmented;
pub mod sent;
pub mod size;
pub mod slider;
pub mod table;
pub mod text_field;
pub mod toggle;

pub use choice::choice;
pub use chosen::use_chosen;
pub use dialog::Modal;
pub use explained::Explained;
pub use icon::{Icon, icon};
pub use keys::is_command;
pub use mark::mark;
pub use number_field::{NumberField, Pin, Reader, Understood};
pub use popover::Popover;
pub use segmented::{Segment, Segmented};
pub use sent::use_sent;
pub use size::use_size;
pub use slider::{Scale, Slider};
pub use table::figures;
pub use text_field::{TextArea, TextField};
pub use toggle::toggle;
