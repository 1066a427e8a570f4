//! Results as one list of numbers and one of texts, so that they cross between threads uncopied.
//!
//! Numbers keep every bit, NaN included. Both ends are the same build, so there is no version.

mod results;
#[cfg(test)]
mod tests;

use crate::analysis::results::Results;

/// Results, packed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Packed {
    /// Every number, in order.
    pub numbers: Vec<f64>,
    /// Every text, in order.
    pub texts: Vec<String>,
}

impl Packed {
    /// Packs results.
    #[must_use]
    pub fn new(results: &Results) -> Self {
        Self::of(results)
    }

    /// The results; `None` where this is no such pack.
    #[must_use]
    pub fn open(&self) -> Option<Results> {
        self.opened()
    }

    /// Packs anything that can be.
    pub(crate) fn of(value: &impl Pack) -> Self {
        let mut packed = Self::default();
        value.put(&mut packed);
        packed
    }

    /// What was packed; `None` where it was something else.
    pub(crate) fn opened<T: Pack>(&self) -> Option<T> {
        let mut reader = Reader {
            numbers: &self.numbers,
            texts: &self.texts,
        };
        let value = T::take(&mut reader)?;
        (reader.numbers.is_empty() && reader.texts.is_empty()).then_some(value)
    }
}

/// What is left of a pack.
#[derive(Debug)]
pub struct Reader<'a> {
    numbers: &'a [f64],
    texts: &'a [String],
}

/// What can be packed.
pub trait Pack: Sized {
    /// Adds it to a pack.
    fn put(&self, packed: &mut Packed);
    /// Takes it from what is left of one; `None` where something else comes next.
    fn take(reader: &mut Reader<'_>) -> Option<Self>;
}

impl Pack for f64 {
    fn put(&self, packed: &mut Packed) {
        packed.numbers.push(*self);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let (first, rest) = reader.numbers.split_first()?;
        reader.numbers = rest;
        Some(*first)
    }
}

impl Pack for String {
    fn put(&self, packed: &mut Packed) {
        packed.texts.push(self.clone());
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let (first, rest) = reader.texts.split_first()?;
        reader.texts = rest;
        Some(first.clone())
    }
}

impl Pack for bool {
    fn put(&self, packed: &mut Packed) {
        f64::from(u8::from(*self)).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        Some(f64::take(reader)? != 0.0)
    }
}

impl Pack for u32 {
    fn put(&self, packed: &mut Packed) {
        f64::from(*self).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        Some(f64::take(reader)? as Self)
    }
}

// Both halves apart, since a double holds 53 bits.
impl Pack for u64 {
    fn put(&self, packed: &mut Packed) {
        ((*self >> 32) as u32).put(packed);
        (*self as u32).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let high = u32::take(reader)?;
        let low = u32::take(reader)?;
        Some((Self::from(high) << 32) | Self::from(low))
    }
}

impl Pack for usize {
    fn put(&self, packed: &mut Packed) {
        (*self as u64).put(packed);
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        Some(u64::take(reader)? as Self)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn put(&self, packed: &mut Packed) {
        self.is_some().put(packed);
        if let Some(value) = self {
            value.put(packed);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        if bool::take(reader)? {
            T::take(reader).map(Some)
        } else {
            Some(None)
        }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn put(&self, packed: &mut Packed) {
        self.len().put(packed);
        for value in self {
            value.put(packed);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let length = usize::take(reader)?;
        (0..length).map(|_| T::take(reader)).collect()
    }
}

impl<T: Pack, const N: usize> Pack for [T; N] {
    fn put(&self, packed: &mut Packed) {
        for value in self {
            value.put(packed);
        }
    }

    fn take(reader: &mut Reader<'_>) -> Option<Self> {
        let values: Option<Vec<T>> = (0..N).map(|_| T::take(reader)).collect();
        values?.try_into().ok()
    }
}

/// Packs a struct field by field. A field that is forgotten here does not compile.
macro_rules! pack_struct {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl Pack for $name {
            fn put(&self, packed: &mut Packed) {
                $(self.$field.put(packed);)*
            }

            fn take(reader: &mut Reader<'_>) -> Option<Self> {
                Some(Self { $($field: Pack::take(reader)?),* })
            }
        }
    };
}

pub(crate) use pack_struct;
