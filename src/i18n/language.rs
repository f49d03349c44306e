//! The messages of one language.

use crate::packed::Packed;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use memchr::memmem;
use std::sync::OnceLock;

/// Messages by key.
type Bundle = FluentBundle<FluentResource>;

/// Number of files per language.
const FILES: usize = 9;

/// A language the program speaks.
pub(super) struct Language {
    /// Its tag, such as `de`.
    pub tag: &'static str,
    files: [MessageFile; FILES],
}

/// A file with messages; it is read when one of them is first needed.
pub(super) struct MessageFile {
    text: Packed,
    messages: OnceLock<Bundle>,
}

impl MessageFile {
    pub(super) const fn new(text: Packed) -> Self {
        Self {
            text,
            messages: OnceLock::new(),
        }
    }

    /// Its messages, if `key` is one of them.
    fn messages_with(&self, tag: &str, key: &str) -> Option<&Bundle> {
        if let Some(messages) = self.messages.get() {
            return messages.has_message(key).then_some(messages);
        }
        let text = self.text.text();
        let defines = defines(&text, key);
        defines.then(|| self.messages.get_or_init(|| read_in(tag, text)))
    }
}

/// Whether a file with messages has a line that begins with `key` and an equals sign; its first line is a remark.
fn defines(text: &str, key: &str) -> bool {
    memmem::find(text.as_bytes(), format!("\n{key} =").as_bytes()).is_some()
}

impl Language {
    pub(super) const fn new(tag: &'static str, files: [MessageFile; FILES]) -> Self {
        Self { tag, files }
    }

    /// The message of `key` and what went wrong in it; none if there is no such message.
    pub(super) fn message(
        &self,
        key: &str,
        args: Option<&FluentArgs<'_>>,
    ) -> Option<(String, Vec<FluentError>)> {
        let bundle = self.bundle_with(key)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors);
        Some((text.into_owned(), errors))
    }

    /// Most keys stand in a file that was read already; finding out about the others takes unpacking them.
    fn bundle_with(&self, key: &str) -> Option<&Bundle> {
        let mut read = self.files.iter().filter_map(|file| file.messages.get());
        let known = read.find(|bundle| bundle.has_message(key));
        let mut files = self.files.iter();
        known.or_else(|| files.find_map(|file| file.messages_with(self.tag, key)))
    }
}

/// # Panics
/// Never: the message files are compiled in and a test reads them all.
fn read_in(tag: &str, text: String) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![tag.parse().expect("a tag of the list")]);
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(text).expect("message files are tested");
    bundle
        .add_resource(resource)
        .expect("a key stands once; tested");
    bundle
}

#[cfg(test)]
mod tests {
    use super::super::LANGUAGES;
    use super::*;

    #[test]
    fn every_file_can_be_read_and_its_messages_found() {
        for language in &LANGUAGES {
            for file in &language.files {
                let text = file.text.text();
                let bundle = read_in(language.tag, text.clone());
                let lines = text.lines().filter_map(|line| line.split_once(" ="));
                let mut keys = lines.map(|(key, _)| key).filter(|key| !key.contains(' '));
                assert!(keys.all(|key| defines(&text, key) && bundle.has_message(key)));
            }
            assert!(language.bundle_with("common").is_none());
        }
    }
}
