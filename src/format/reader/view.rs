//! Tables and values of a parsed file with their places.

use crate::domain::number::{Number, NumberError};
use crate::format::fault::Place;
use crate::format::source::Source;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of a file.
#[derive(Clone, Copy, Debug)]
pub struct TableView<'d> {
    source: &'d Source,
    table: &'d DeTable<'d>,
    start: usize,
    end: usize,
}

/// A value of a file.
#[derive(Clone, Copy, Debug)]
pub struct Value<'d> {
    source: &'d Source,
    value: &'d Spanned<DeValue<'d>>,
}

impl<'d> TableView<'d> {
    pub(super) fn new(source: &'d Source, table: &'d DeTable<'d>, span: &Range<usize>) -> Self {
        Self {
            source,
            table,
            start: span.start,
            end: span.end,
        }
    }

    /// Its header, or its braces.
    pub fn place(&self) -> Place {
        Place::new(self.source, self.start..self.end)
    }

    /// Whether it is an inline table over several lines, which TOML has only since version 1.1.
    pub(super) fn is_newer_toml(&self) -> bool {
        let text = self.source.text();
        if !text[self.start..].starts_with('{') {
            return false;
        }
        let mut at = self.start;
        let gaps = self.entries().map(|(_, key, value)| {
            let gap = at..key.span.start.max(at);
            at = value.place().span.end.max(at);
            gap
        });
        let mut gaps: Vec<Range<usize>> = gaps.collect();
        gaps.push(at..self.end.max(at));
        gaps.into_iter()
            .any(|gap| text.get(gap).is_some_and(|gap| gap.contains('\n')))
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<Value<'d>> {
        self.table.get(key).map(|value| Value {
            source: self.source,
            value,
        })
    }

    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// All keys with their places and values, in the order of the file.
    pub fn entries(&self) -> impl Iterator<Item = (&'d str, Place, Value<'d>)> + use<'d> {
        let source = self.source;
        self.table.iter().map(move |(key, value)| {
            let place = Place::new(source, key.span());
            (key.get_ref().as_ref(), place, Value { source, value })
        })
    }

    /// The string at a key.
    pub fn str(&self, key: &str) -> Option<&'d str> {
        self.get(key)?.str()
    }

    /// The exact number at a key.
    pub fn number(&self, key: &str) -> Option<Number> {
        self.get(key)?.number().ok()
    }

    /// The whole number at a key.
    pub fn integer(&self, key: &str) -> Option<i64> {
        self.get(key)?.integer()
    }

    /// The truth value at a key.
    pub fn bool(&self, key: &str) -> Option<bool> {
        self.get(key)?.bool()
    }

    /// The table at a key.
    pub fn table(&self, key: &str) -> Option<TableView<'d>> {
        self.get(key)?.table()
    }

    /// The entries of the list at a key; none where there is no list.
    pub fn list(&self, key: &str) -> Vec<Value<'d>> {
        self.get(key).and_then(Value::list).unwrap_or_default()
    }

    /// The tables of the list at a key; none where there is no list.
    pub fn tables(&self, key: &str) -> Vec<TableView<'d>> {
        self.list(key)
            .into_iter()
            .filter_map(Value::table)
            .collect()
    }

    /// The place of the value of a key; of the table where the key is not there.
    pub fn place_of(&self, key: &str) -> Place {
        self.get(key).map_or_else(|| self.place(), Value::place)
    }
}

impl<'d> Value<'d> {
    /// Where it stands.
    pub fn place(self) -> Place {
        Place::new(self.source, self.value.span())
    }

    /// The value as `toml` has it.
    pub fn raw(self) -> &'d DeValue<'d> {
        self.value.get_ref()
    }

    /// The string.
    pub fn str(self) -> Option<&'d str> {
        self.raw().as_str()
    }

    /// The exact number.
    ///
    /// # Errors
    /// What is not a decimal number, or one with too many digits. Exponents, hexadecimal numbers, `inf` and `nan` are none.
    pub fn number(self) -> Result<Number, NumberError> {
        match self.raw() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse(),
            DeValue::Float(number) => number.as_str().parse(),
            _ => Err(NumberError::Syntax),
        }
    }

    /// The whole number.
    pub fn integer(self) -> Option<i64> {
        let number = self.raw().as_integer()?;
        i64::from_str_radix(number.as_str(), number.radix()).ok()
    }

    /// The truth value.
    pub fn bool(self) -> Option<bool> {
        self.raw().as_bool()
    }

    /// The day.
    pub fn date(self) -> Option<jiff::civil::Date> {
        let datetime = self.raw().as_datetime()?;
        let (Some(date), None) = (datetime.date, datetime.time) else {
            return None;
        };
        let year = i16::try_from(date.year).ok()?;
        let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
        jiff::civil::Date::new(year, month, day).ok()
    }

    /// The table.
    pub fn table(self) -> Option<TableView<'d>> {
        let table = self.raw().as_table()?;
        Some(TableView::new(self.source, table, &self.value.span()))
    }

    /// The entries of the list.
    pub fn list(self) -> Option<Vec<Value<'d>>> {
        let source = self.source;
        let entry = |value| Value { source, value };
        Some(self.raw().as_array()?.iter().map(entry).collect())
    }

    /// The place of some bytes of a string; of the whole string where it is written with escapes, so that bytes of the text are
    /// no bytes of the file.
    pub fn place_within(self, part: Range<usize>) -> Place {
        let span = self.value.span();
        let offset = self.str().and_then(|text| {
            let written = self.source.text().get(span.clone())?;
            written.find(text).filter(|_| !text.is_empty())
        });
        match offset {
            Some(offset) => {
                let start = span.start + offset;
                Place::new(self.source, start + part.start..start + part.end)
            }
            None => self.place(),
        }
    }
}
