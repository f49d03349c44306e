//! Parsing the halves of a large file beside each other.
//!
//! Parsing is the most of reading a questionnaire, and a questionnaire is a list of dimensions for the most part. It is parted
//! where one of them begins: whatever follows that header belongs to it or to a table further on.

use crate::domain::beside;
use memchr::memmem;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// From how many bytes on it pays.
const LARGE: usize = 128 * 1024;
/// How a dimension begins.
const HEADER: &str = "\n[[dimensions]]";

/// The table that is the whole file.
///
/// # Errors
/// The fault of the syntax.
pub(super) fn parse(text: &str) -> Result<Spanned<DeTable<'_>>, Error> {
    if text.len() > LARGE
        && let Some(cut) = middle(text)
        && let Some(root) = in_halves(text, cut)
    {
        return Ok(root);
    }
    DeTable::parse(text)
}

/// Where a dimension begins, the nearest to the middle.
fn middle(text: &str) -> Option<usize> {
    let headers = memmem::find_iter(text.as_bytes(), HEADER).map(|at| at + 1);
    headers.min_by_key(|at| at.abs_diff(text.len() / 2))
}

/// The same as the whole text gives; nothing where a half is not valid by itself, or where both say what only one of them may.
fn in_halves(text: &str, cut: usize) -> Option<Spanned<DeTable<'_>>> {
    let parsed = |text| Some(DeTable::parse(text).ok()?.into_inner());
    let (second, first) = beside::both(
        || Some(moved(parsed(&text[cut..])?, cut)),
        || parsed(&text[..cut]),
    );
    let mut whole = first?;
    for (key, value) in second? {
        let name = key.get_ref().as_ref();
        match whole.get_key_value(name) {
            None => _ = whole.insert(key, value),
            // A list that was written in one piece cannot go on.
            Some((first, _)) if !text[..first.span().start].ends_with("[[") => return None,
            Some(_) => append(whole.get_mut(name)?.get_mut(), value.into_inner())?,
        }
    }
    Some(Spanned::new(0..0, whole))
}

/// Adds the entries of a list, if both are lists.
fn append<'t>(list: &mut DeValue<'t>, more: DeValue<'t>) -> Option<()> {
    match (list, more) {
        (DeValue::Array(list), DeValue::Array(more)) => {
            more.into_iter().for_each(|entry| list.push(entry));
            Some(())
        }
        _ => None,
    }
}

/// A table with every place in it further on by so many bytes.
fn moved(table: DeTable<'_>, by: usize) -> DeTable<'_> {
    let entries = table.into_iter();
    let entries = entries.map(|(key, mut value)| {
        shift(&mut value, by);
        (
            Spanned::new(further(key.span(), by), key.into_inner()),
            value,
        )
    });
    entries.collect()
}

fn shift(value: &mut Spanned<DeValue<'_>>, by: usize) {
    let span = further(value.span(), by);
    let mut inner = std::mem::replace(value.get_mut(), DeValue::Boolean(false));
    match &mut inner {
        DeValue::Array(list) => {
            for entry in list.iter_mut() {
                shift(entry, by);
            }
        }
        DeValue::Table(table) => *table = moved(std::mem::take(table), by),
        _ => {}
    }
    *value = Spanned::new(span, inner);
}

fn further(span: Range<usize>, by: usize) -> Range<usize> {
    span.start + by..span.end + by
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::questionnaire::{Builtin, Library};

    /// With every place.
    fn told(root: &Spanned<DeTable<'_>>) -> String {
        format!("{root:?}")
    }

    /// All places where a text can be parted, with what becomes of it.
    fn parted(text: &str) -> Vec<Option<Spanned<DeTable<'_>>>> {
        let headers = memmem::find_iter(text.as_bytes(), HEADER);
        headers.map(|at| in_halves(text, at + 1)).collect()
    }

    #[test]
    fn halves_give_what_the_whole_gives() {
        let builtin = |id: &str| Builtin.find(id).unwrap().text().to_owned();
        let texts = ["pulse", "customer-orientation", "digital-backbone"].map(builtin);
        let lenses =
            "[[lenses]]\nid = \"a\"\n\n[[dimensions]]\nid = \"ä\"\n[[lenses]]\nid = \"b\"\n"
                .repeat(5);
        for text in texts.into_iter().chain([lenses]) {
            for text in [text.replace('\n', "\r\n"), text] {
                let whole = told(&DeTable::parse(&text).unwrap());
                let halves = parted(&text);
                assert!(halves.len() >= 4);
                for half in halves {
                    assert_eq!(told(&half.unwrap()), whole);
                }
            }
        }
    }

    #[test]
    fn what_only_the_whole_can_tell_is_left_to_it() {
        let head = "id = \"a\"\n";
        for text in [
            "dimensions = [{ id = \"A\" }]\n\n[[dimensions]]\nid = \"B\"\n",
            "dimensions = 1\n\n[[dimensions]]\n",
            "[scale]\n[[dimensions]]\n[scale]\n",
            "[lenses]\n[[dimensions]]\n[[lenses]]\n",
            "[[lenses]]\n[[dimensions]]\n[lenses]\n",
            "[dimensions]\n\n[[dimensions]]\n",
            "[dimensions.x]\n\n[[dimensions]]\n",
            "[[dimensions]]\ntext = \"\"\"\n[[dimensions]]\n\"\"\"\n",
            "dimensions = [{ text = \"\"\"\n[[dimensions]]\"\"\" }]\n\n[[dimensions]]\n",
            "[[dimensions]]\nid = \"A\"\n[[dimensions]]\nid = \n",
            "[[dimensions]]\nid = \n[[dimensions]]\nid = \"A\"\n",
        ] {
            let text = format!("{head}{text}");
            let whole = DeTable::parse(&text).ok().map(|own| told(&own));
            let halves = parted(&text);
            assert!(halves.iter().any(Option::is_none), "{text}");
            for half in halves.into_iter().flatten() {
                assert_eq!(Some(told(&half)), whole);
            }
        }
    }
}
