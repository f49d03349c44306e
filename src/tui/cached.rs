//! Something that takes long to make and is kept until it is asked for differently.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// The last value, with what it was made for.
pub struct Cached<K, V>(RefCell<Option<(K, Rc<V>)>>);

impl<K: PartialEq, V> Cached<K, V> {
    /// The value for `key`; `make` makes it unless it is the last one asked for.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> Rc<V> {
        if let Some((own, value)) = &*self.0.borrow()
            && *own == key
        {
            return Rc::clone(value);
        }
        let value = Rc::new(make());
        self.0.replace(Some((key, Rc::clone(&value))));
        value
    }
}

impl<K, V> Default for Cached<K, V> {
    fn default() -> Self {
        Self(RefCell::new(None))
    }
}

impl<K: fmt::Debug, V> fmt::Debug for Cached<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = self.0.borrow();
        f.debug_tuple("Cached")
            .field(&key.as_ref().map(|(key, _)| key))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_a_value_once_for_each_change_of_key() {
        let cached = Cached::default();
        assert_eq!(*cached.get(1, || "a"), "a");
        assert_eq!(*cached.get(1, || "b"), "a");
        assert_eq!(*cached.get(2, || "c"), "c");
    }
}
