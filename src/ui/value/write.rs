//! What a field does with a new value.

use std::rc::Rc;

use crate::app::Edit;
use crate::model::{Parameter, Quantity};

/// What makes an edit of a value.
type Make = dyn Fn(Parameter) -> Edit;

/// Makes the edit of a field from its new value.
///
/// Two are equal if they make the same edit of the same value: so a field is drawn anew only when its
/// own value or place changed, though each drawing of what is around it makes a new function.
#[derive(Clone)]
pub struct Write(Rc<Make>);

impl Write {
    /// From a function of the parameter.
    pub fn new(make: impl Fn(Parameter) -> Edit + 'static) -> Self {
        Self(Rc::new(make))
    }

    /// From a function of a single number.
    pub fn of_quantity(make: impl Fn(Quantity) -> Edit + 'static) -> Self {
        Self::new(move |parameter| {
            make(match parameter {
                Parameter::Constant(quantity) => quantity,
                other => other
                    .quantities()
                    .first()
                    .map_or(Quantity::Known(0.0), |first| **first),
            })
        })
    }

    /// The edit that makes this the value.
    #[must_use]
    pub fn edit(&self, value: Parameter) -> Edit {
        (self.0)(value)
    }
}

impl PartialEq for Write {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
            || self.edit(Parameter::default()) == other.edit(Parameter::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::edit::MoneyEdit;
    use crate::model::Target;

    #[test]
    fn writers_of_one_place_are_equal() {
        let to = |id: &str| {
            let target = Target::StageCost(id.to_owned());
            Write::new(move |value| Edit::Parameter(target.clone(), value))
        };
        assert!(to("a") == to("a"));
        assert!(to("a") != to("b"));
        let margin = Write::of_quantity(|value| Edit::Money(MoneyEdit::GrossMargin(value)));
        assert!(margin != to("a"));
    }
}
