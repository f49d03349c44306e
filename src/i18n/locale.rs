//! A language with its messages and its way of writing numbers and dates.

use super::language::Language;
use super::{LANGUAGES, Lang};
use crate::domain::number::Number;
use fluent_bundle::FluentArgs;
use jiff::civil::Date;

/// Everything needed to speak one language. Cheap to make: messages are read once and shared.
pub struct Locale {
    lang: Lang,
    language: &'static Language,
}

impl Locale {
    /// The locale of a tag; English where the program does not speak the language.
    pub fn new(lang: &Lang) -> Self {
        let spoken = LANGUAGES.iter().find(|own| own.tag == lang.primary());
        Self {
            lang: spoken.map_or_else(Lang::default, |_| lang.clone()),
            language: spoken.unwrap_or(&LANGUAGES[0]),
        }
    }

    /// The language spoken.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// Tags of the languages the program speaks, the fallback first.
    pub fn available() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|own| own.tag)
    }

    /// The message of `key`; use [`t!`](crate::t), which a test can follow.
    ///
    /// # Panics
    /// When a message does not exist, which a test rules out for keys named through [`t!`](crate::t).
    pub fn message(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let (text, problem) = self
            .format(key, args)
            .unwrap_or_else(|| panic!("no message “{key}”"));
        debug_assert!(problem.is_none(), "message “{key}”: {problem:?}");
        text
    }

    /// The message of a key that somebody else chose, such as the author of a template.
    ///
    /// # Errors
    /// What is wrong: there is no such message, or it takes other arguments.
    pub fn find_message(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Result<String, String> {
        match self.format(key, args) {
            Some((text, None)) => Ok(text),
            Some((_, Some(problem))) => Err(problem),
            None => Err("there is no such message".to_owned()),
        }
    }

    /// The message and what went wrong in it; none if there is no such message.
    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<(String, Option<String>)> {
        let (text, errors) = self.language.message(key, args)?;
        let text = self.lang.spell(&text).into_owned();
        Some((text, errors.first().map(ToString::to_string)))
    }

    /// A number for people: one decimal, halves away from zero, the language's decimal mark.
    pub fn score(&self, number: &Number) -> String {
        self.rounded(number, 1)
    }

    /// A number with exactly `places` decimals, halves away from zero, the language's decimal mark.
    pub fn rounded(&self, number: &Number, places: usize) -> String {
        self.point(&number.rounded(places))
    }

    /// A number as it was entered: the shortest decimal, the language's decimal mark.
    pub fn number(&self, number: &Number) -> String {
        self.point(&number.to_decimal())
    }

    /// A number as people type it, with a point or the language's decimal mark.
    pub fn parse_number(&self, text: &str) -> Option<Number> {
        text.trim().replace(',', ".").parse().ok()
    }

    /// A date as people type it: 2026-11-21, and with points the day first and the year with four digits or two.
    pub fn parse_date(&self, text: &str) -> Option<Date> {
        let text = text.trim();
        let year = match text.rsplit_once('.').map(|(_, year)| year.len()) {
            Some(4) => "%d.%m.%Y",
            Some(2) => "%d.%m.%y",
            _ => return text.parse().ok(),
        };
        Date::strptime(year, text).ok()
    }

    /// A share between 0 and 1 in whole per cent.
    pub fn percent(&self, share: &Number) -> String {
        let rounded = (share * &Number::from(100u32)).rounded(0);
        if self.lang.primary() == "de" {
            format!("{rounded}\u{a0}%")
        } else {
            format!("{rounded}%")
        }
    }

    /// A number with its unit, which may be empty.
    pub fn with_unit(&self, number: &Number, unit: &str) -> String {
        let gap = match unit {
            "" => "",
            "%" if self.lang.primary() != "de" => "",
            _ => "\u{a0}",
        };
        format!("{}{gap}{unit}", self.number(number))
    }

    /// A date as people write it.
    pub fn date(&self, date: Date) -> String {
        if self.lang.primary() == "de" {
            format!("{}.{}.{}", date.day(), date.month(), date.year())
        } else {
            date.strftime("%-d %b %Y").to_string()
        }
    }

    /// A date as people type it in this language; [`Locale::parse_date`] reads it.
    pub fn date_entry(&self, date: Date) -> String {
        if self.lang.primary() == "de" {
            format!("{}.{}.{:04}", date.day(), date.month(), date.year())
        } else {
            date.to_string()
        }
    }

    fn point(&self, decimal: &str) -> String {
        if self.lang.as_str() != "de-CH" && self.lang.primary() == "de" {
            decimal.replace('.', ",")
        } else {
            decimal.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_they_are_offered() {
        for tag in ["en", "de", "de-CH"] {
            let locale = Locale::new(&tag.into());
            for date in ["2026-11-21", "2026-01-02", "0999-12-31", "0007-02-28"] {
                let date: Date = date.parse().unwrap();
                let entry = locale.date_entry(date);
                assert_eq!(locale.parse_date(&entry), Some(date), "{tag}: {entry}");
            }
        }
        let locale = Locale::new(&"de".into());
        assert_eq!(locale.parse_date("1.3.27"), "2027-03-01".parse().ok());
        for wrong in ["1.3.", "1.3.7", "1.3.027", "31.2.27", "1.3", ""] {
            assert_eq!(locale.parse_date(wrong), None, "{wrong}");
        }
        assert_eq!(
            Locale::new(&"de".into()).date_entry("2026-01-02".parse().unwrap()),
            "2.1.2026"
        );
    }
}
