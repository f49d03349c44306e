//! Texts that come with the program, smaller than they are.

/// A text as `build.rs` has packed it; made by [`packed!`].
pub struct Packed(&'static [u8]);

impl Packed {
    /// The content of a file that `build.rs` wrote.
    pub const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes)
    }

    /// The text itself.
    ///
    /// # Panics
    /// Never: `build.rs` packs texts only.
    pub fn text(&self) -> String {
        let bytes = lz4_flex::decompress_size_prepended(self.0).expect("packed by build.rs");
        String::from_utf8(bytes).expect("texts are UTF-8")
    }
}

/// The text of a file that `build.rs` packs, by its path in the repository.
macro_rules! packed {
    ($path:expr) => {
        $crate::packed::Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $path, ".lz4")))
    };
}
pub(crate) use packed;
