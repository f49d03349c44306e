//! Tables for spreadsheets and programs: answers, votes, scores and actions, each described once.
//!
//! A column has a key that never changes, a heading in the language of the report, and a value per row with a type of its own;
//! what cannot be given is empty, never 0. Names of participants appear only where somebody owns an action.

mod actions;
mod answers;
mod scores;
mod votes;

pub(super) use actions::{effort, impact};

use super::Basis;
use crate::domain::number::Number;
use jiff::civil::Date;

/// A table of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What files call it: `answers`.
    pub name: &'static str,
    /// What people call it.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, with a cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What programs call it; the same in every language.
    pub key: &'static str,
    /// What people call it.
    pub heading: String,
    /// How wide it is, in characters; none for one that only programs need.
    pub width: Option<u8>,
}

/// A value in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing there, or nothing that can be given.
    Empty,
    /// A text of people or of the questionnaire, or made of such.
    Text(String),
    /// One of a few: its key for programs, its name for people.
    Term(&'static str, String),
    /// A number as it was entered, or a count.
    Number(Number),
    /// A score or an end of an interval, which people read with one decimal.
    Score(Number),
    /// A share between 0 and 1.
    Share(Number),
    /// A day.
    Date(Date),
}

/// All tables of a report, in order.
pub fn tables(basis: Basis<'_>) -> [Table; 4] {
    [
        answers::table(basis),
        votes::table(basis),
        scores::table(basis),
        actions::table(basis),
    ]
}

/// A column with how its cell is made from a row.
struct Maker<R> {
    column: Column,
    cell: fn(&R) -> Cell,
}

/// A column for people and programs.
fn column<R>(key: &'static str, heading: String, width: u8, cell: fn(&R) -> Cell) -> Maker<R> {
    // No word of a heading is to be broken.
    let words = heading.split(' ').map(|own| own.chars().count() + 4);
    let longest = words.max().and_then(|own| u8::try_from(own).ok());
    let column = Column {
        key,
        heading,
        width: Some(width).max(longest),
    };
    Maker { column, cell }
}

/// A column that only programs need.
fn machine<R>(key: &'static str, cell: fn(&R) -> Cell) -> Maker<R> {
    let column = Column {
        key,
        heading: String::new(),
        width: None,
    };
    Maker { column, cell }
}

impl Table {
    fn new<R>(
        name: &'static str,
        title: String,
        makers: impl IntoIterator<Item = Maker<R>>,
        rows: impl IntoIterator<Item = R>,
    ) -> Self {
        let makers: Vec<_> = makers.into_iter().collect();
        let cells = |row: R| makers.iter().map(|own| (own.cell)(&row)).collect();
        let rows = rows.into_iter().map(cells).collect();
        let columns = makers.into_iter().map(|own| own.column).collect();
        Self {
            name,
            title,
            columns,
            rows,
        }
    }
}

impl Cell {
    /// A text; nothing where it is blank.
    pub(in crate::report) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    fn number(number: Option<&Number>) -> Self {
        number.cloned().map_or(Self::Empty, Self::Number)
    }

    pub(in crate::report) fn score(number: Option<&Number>) -> Self {
        number.cloned().map_or(Self::Empty, Self::Score)
    }

    fn share(number: Option<&Number>) -> Self {
        number.cloned().map_or(Self::Empty, Self::Share)
    }

    pub(in crate::report) fn count(count: usize) -> Self {
        Self::Number(count.into())
    }

    fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// Ids with commas between them.
    fn ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        Self::text(ids.into_iter().collect::<Vec<_>>().join(", "))
    }

    fn truth(basis: Basis<'_>, holds: bool) -> Self {
        if holds {
            Self::Term("true", crate::t!(basis.locale, "sheet-yes"))
        } else {
            Self::Term("false", crate::t!(basis.locale, "sheet-no"))
        }
    }
}
