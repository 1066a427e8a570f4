//! A map that is one sorted list.
//!
//! The library's trees and tables are compiled anew for every type of key and value, several KB of
//! WebAssembly each, and the page is fetched before its first screen. What is kept here is short: finding
//! takes as long as in a tree, inserting moves what lies behind.

/// Values by key, in the order of the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted<K, V = ()>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// An empty map.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Where a key is, or would have to be.
    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    /// Whether there is a value of this key.
    #[must_use]
    pub fn has(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// Gives a key a value, and returns the one that it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    /// The value of a key, which is `first` where it had none.
    pub fn or_insert(&mut self, key: K, first: V) -> &mut V {
        let place = match self.place(&key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, first));
                place
            }
        };
        &mut self.0[place].1
    }

    /// Takes a key with its value out.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.place(key).ok()?;
        Some(self.0.remove(place).1)
    }

    /// The keys and values, in the order of the keys.
    pub fn iter(&self) -> std::slice::Iter<'_, (K, V)> {
        self.0.iter()
    }

    /// The same, to take them.
    #[must_use]
    pub fn into_list(self) -> Vec<(K, V)> {
        self.0
    }

    /// Keeps the entries whose key passes.
    pub fn retain(&mut self, mut keep: impl FnMut(&K) -> bool) {
        self.0.retain(|(key, _)| keep(key));
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A set: keys alone.
impl<K: Ord> Sorted<K> {
    /// Adds a key; whether it is new.
    pub fn add(&mut self, key: K) -> bool {
        self.insert(key, ()).is_none()
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, ())| key)
    }
}

impl<K: Ord> FromIterator<K> for Sorted<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        let mut set = Self::new();
        for key in keys {
            set.add(key);
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::Sorted;
    use std::collections::BTreeMap;

    #[test]
    fn it_is_the_librarys_map() {
        let (mut own, mut library) = (Sorted::new(), BTreeMap::new());
        for step in 0..2_000_u32 {
            let key = step.wrapping_mul(2_654_435_761) >> 25;
            match step % 4 {
                0 => assert_eq!(own.remove(&key), library.remove(&key)),
                1 => {
                    *own.or_insert(key, 7) += step;
                    *library.entry(key).or_insert(7) += step;
                }
                _ => assert_eq!(own.insert(key, step), library.insert(key, step)),
            }
            assert_eq!(own.get(&step), library.get(&step));
            assert_eq!(own.has(&key), library.contains_key(&key));
        }
        own.retain(|key| key % 3 > 0);
        library.retain(|key, _| key % 3 > 0);
        assert!(!own.is_empty());
        assert_eq!(own.into_list(), library.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_set_holds_each_key_once_in_order() {
        let mut set: Sorted<&str> = ["b", "a", "b"].into_iter().collect();
        assert!(!set.add("a") && set.add("0"));
        assert_eq!(set.keys().copied().collect::<Vec<_>>(), ["0", "a", "b"]);
    }
}
