//! What levers are made of: what they can act on, a first lever for something picked on the map, and
//! how a lever keeps its meaning when its target or its kind of change becomes another.

mod adopt;
mod convert;
mod event;
mod first;
mod targets;

#[cfg(test)]
mod tests;

pub use adopt::{Adopted, adopt};
pub use convert::{change_to, neutral, retarget};
pub use event::{event, setback, way_down};
pub use first::{first, for_target, leads_up};
pub use targets::{Group, GroupKind, targets};
