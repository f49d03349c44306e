//! Headings: where they lie, and the table of contents that leads to them.

use super::text;
use std::collections::HashSet;
use std::fmt::Write as _;

/// Most characters of an id that come from a heading.
const ID_LENGTH: usize = 60;
/// Fewest chapters that need a table of contents.
const FEWEST: usize = 3;
/// Most sections that a chapter shows there.
const MOST_SECTIONS: usize = 20;

/// The headings below the title, in order.
#[derive(Default)]
pub(super) struct Contents {
    headings: Vec<Heading>,
    ids: HashSet<String>,
}

/// A heading that can be led to.
struct Heading {
    level: u8,
    id: String,
    text: String,
}

impl Contents {
    /// Takes in a heading that asks for this level and says `text`; returns its level and its id. No level is left out
    /// on the way down, and level 1 stays with the title.
    pub(super) fn add(&mut self, level: u8, text: &str) -> (u8, String) {
        let before = self.headings.last().map_or(1, |heading| heading.level);
        let level = level.clamp(2, before + 1);
        let id = self.free(&slug(text));
        self.headings.push(Heading {
            level,
            id: id.clone(),
            text: text.to_owned(),
        });
        (level, id)
    }

    /// What the last heading says; none before the first.
    pub(super) fn last(&self) -> Option<&str> {
        self.headings.last().map(|heading| heading.text.as_str())
    }

    /// `wanted`, or with a number behind it where that is taken.
    fn free(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 1;
        while !self.ids.insert(id.clone()) {
            number += 1;
            id = format!("{wanted}-{number}");
        }
        id
    }

    /// Links to chapters and their sections, below `title`; nothing where there are few chapters.
    pub(super) fn navigation(&self, title: &str) -> String {
        let chapters = self.headings.iter().filter(|heading| heading.level == 2);
        if chapters.count() < FEWEST {
            return String::new();
        }
        let mut items = String::new();
        for chapter in self.headings.chunk_by(|_, next| next.level > 2) {
            let [chapter, below @ ..] = chapter else {
                continue;
            };
            let sections: Vec<_> = below.iter().filter(|below| below.level == 3).collect();
            write!(items, "<li>{}", link(chapter)).expect("a string takes it");
            if (1..=MOST_SECTIONS).contains(&sections.len()) {
                items.push_str("\n<ul>\n");
                for section in sections {
                    writeln!(items, "<li>{}</li>", link(section)).expect("a string takes it");
                }
                items.push_str("</ul>\n");
            }
            items.push_str("</li>\n");
        }
        let title = text(title);
        format!(
            "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{title}</h2>\n<ul>\n{items}</ul>\n</nav>\n"
        )
    }
}

fn link(heading: &Heading) -> String {
    format!(
        "<a href=\"#{}\">{}</a>",
        text(&heading.id),
        text(&heading.text)
    )
}

/// An id that says what the heading says, as far as ASCII can. Only headings have ids that begin so.
fn slug(text: &str) -> String {
    let mut slug = "s".to_owned();
    let text = text.to_lowercase().replace('ß', "ss");
    let words = text.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        slug.push('-');
        slug.extend(word.chars().filter_map(ascii));
    }
    slug.truncate(ID_LENGTH);
    slug
}

fn ascii(c: char) -> Option<char> {
    match c {
        'ä' => Some('a'),
        'ö' => Some('o'),
        'ü' => Some('u'),
        c => c.is_ascii().then_some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_say_what_the_heading_says_and_are_unique() {
        let mut contents = Contents::default();
        let mut id = |text| contents.add(2, text).1;
        assert_eq!(id("Maßnahme 1: „Zuhören“"), "s-massnahme-1-zuhoren");
        assert_eq!(id("a"), "s-a");
        assert_eq!(id("a-2"), "s-a-2");
        assert_eq!(id("a"), "s-a-3");
        assert_eq!(id("\" onclick=x"), "s-onclick-x");
        assert_eq!(id("!"), "s");
        assert_eq!(id("?"), "s-2");
        assert_eq!(id(&"ab ".repeat(50)).len(), 60);
    }

    #[test]
    fn levels_go_down_one_by_one() {
        let mut contents = Contents::default();
        let levels = [4, 1, 2, 3, 6, 2, 6].map(|level| contents.add(level, "x").0);
        assert_eq!(levels, [2, 2, 2, 3, 4, 2, 3]);
    }

    #[test]
    fn a_few_sections_stand_below_their_chapter() {
        let mut contents = Contents::default();
        for (level, text) in [(2, "A"), (3, "<b>"), (4, "c"), (2, "B")] {
            contents.add(level, text);
        }
        assert_eq!(contents.navigation("Contents"), "");
        contents.add(2, "C");
        for _ in 0..=MOST_SECTIONS {
            contents.add(3, "D");
        }
        let navigation = contents.navigation("Contents");
        assert!(
            navigation.contains(
                "<li><a href=\"#s-a\">A</a>\n<ul>\n<li><a href=\"#s-b\">&lt;b&gt;</a></li>\n</ul>\n</li>\n<li><a href=\"#s-b-2\">B</a></li>\n"
            ),
            "{navigation}"
        );
        assert!(!navigation.contains(">D<"), "{navigation}");
    }
}
