//! Language tags.

use std::borrow::Cow;
use std::fmt;

/// A language tag such as `en`, `de` or `de-CH`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Lang(Cow<'static, str>);

impl Lang {
    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without region: `de` of `de-CH`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// `text` in the spelling of this language: Swiss German writes ss for ß.
    pub fn spell<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.0 == "de-CH" && text.contains(['ß', 'ẞ']) {
            Cow::Owned(text.replace('ß', "ss").replace('ẞ', "SS"))
        } else {
            Cow::Borrowed(text)
        }
    }
}

impl Default for Lang {
    /// English, the language of the source code.
    fn default() -> Self {
        "en".into()
    }
}

impl<T: AsRef<str>> From<T> for Lang {
    /// Thousands of texts name their language, nearly always the same few.
    fn from(tag: T) -> Self {
        let tag = tag.as_ref();
        let common = ["en", "de", "de-CH"].into_iter().find(|own| *own == tag);
        Self(common.map_or_else(|| tag.to_owned().into(), Cow::Borrowed))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
