//! The messages of one language.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use std::sync::OnceLock;

/// Messages by key.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// A language the program speaks.
pub(super) struct Language {
    /// Its tag, such as `de`.
    pub tag: &'static str,
    files: &'static [&'static str],
    messages: OnceLock<Bundle>,
}

impl Language {
    pub(super) const fn new(tag: &'static str, files: &'static [&'static str]) -> Self {
        Self {
            tag,
            files,
            messages: OnceLock::new(),
        }
    }

    /// Its messages; they are read when they are first needed.
    ///
    /// # Panics
    /// Never: the message files are compiled in and a test parses them all.
    pub(super) fn messages(&self) -> &Bundle {
        self.messages.get_or_init(|| read(self.tag, self.files))
    }
}

fn read(tag: &str, files: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![tag.parse().expect("a tag of the list")]);
    bundle.set_use_isolating(false);
    for file in files {
        let resource =
            FluentResource::try_new((*file).to_owned()).expect("message files are tested");
        bundle
            .add_resource(resource)
            .expect("a key stands once; tested");
    }
    bundle
}
