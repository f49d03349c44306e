//! Texts in one or several languages.

use crate::i18n::Lang;
use std::borrow::Cow;

/// One text of a questionnaire in the languages it has, the fallback first. A large questionnaire has thousands of them, so they
/// take no more room than they need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(Box<[(Lang, String)]>);

impl Text {
    /// A text from its languages; the first is the fallback.
    pub fn new(languages: Vec<(Lang, String)>) -> Self {
        Self(languages.into_boxed_slice())
    }

    /// The text in `lang`, else in the language it derives from (`de-CH` from `de`), else in the fallback.
    /// Swiss German writes ss where standard German writes ß.
    pub fn get(&self, lang: &Lang) -> Cow<'_, str> {
        let find = |tag: &str| {
            self.0
                .iter()
                .find(|(own, _)| own.as_str() == tag)
                .map(|(_, text)| text.as_str())
        };
        let text = find(lang.as_str())
            .or_else(|| find(lang.primary()))
            .or_else(|| self.0.first().map(|(_, text)| text.as_str()));
        lang.spell(text.unwrap_or_default())
    }

    /// Whether no language has any text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// The languages and their texts as written.
    pub fn languages(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, text)| (lang, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_by_language() {
        let text = Text::new(vec![
            ("en".into(), "Street".into()),
            ("de".into(), "Straße".into()),
        ]);
        assert_eq!(text.get(&"de".into()), "Straße");
        assert_eq!(text.get(&"de-CH".into()), "Strasse");
        assert_eq!(text.get(&"fr".into()), "Street");
        assert_eq!(Text::default().get(&"de".into()), "");
    }
}
