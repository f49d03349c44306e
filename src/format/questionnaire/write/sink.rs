//! What takes a table in, key by key: a document to be written, or a hash.

use crate::domain::number::Number;
use crate::domain::text::Text;
use crate::format::hex;
use crate::format::tree::{Node, Tree};
use sha2::{Digest as _, Sha256};

/// Takes a table in; what is absent is left out.
pub(super) trait Sink: Sized {
    /// A value under a key, as it stands in a file: a number or a truth value.
    fn literal(&mut self, key: &str, literal: &str);

    /// A text under a key.
    fn string(&mut self, key: &str, text: &str);

    /// A list of values under a key, empty or not.
    fn literals(&mut self, key: &str, list: &[String]);

    /// A list of texts under a key, empty or not.
    fn list<'t>(&mut self, key: &str, list: impl Iterator<Item = &'t str>);

    /// A table under a key.
    fn table(&mut self, key: &str, fill: impl FnOnce(&mut Self));

    /// A list of tables under a key; nothing where it is empty.
    fn tables<T>(&mut self, key: &str, list: &[T], fill: impl Fn(&mut Self, &T));

    fn number(&mut self, key: &str, number: &Number) {
        self.literal(key, &number.to_decimal());
    }

    fn number_if(&mut self, key: &str, number: Option<&Number>) {
        if let Some(number) = number {
            self.number(key, number);
        }
    }

    /// Texts under a key; nothing where there are none.
    fn strings<T: ToString>(&mut self, key: &str, list: &[T]) {
        if !list.is_empty() {
            let list: Vec<_> = list.iter().map(ToString::to_string).collect();
            self.list(key, list.iter().map(String::as_str));
        }
    }

    /// A plain string where there is one language; nothing where there is no text.
    fn text(&mut self, key: &str, text: &Text) {
        let mut languages = text.languages();
        match (languages.next(), languages.next()) {
            _ if text.is_empty() => {}
            (Some((_, only)), None) => self.string(key, only),
            _ => self.table(key, |table| {
                for (lang, text) in text.languages() {
                    table.string(lang.as_str(), text);
                }
            }),
        }
    }

    /// Texts as one list per language, as people write them.
    fn texts(&mut self, key: &str, texts: &[Text]) {
        let mut languages = texts.iter().take(1).flat_map(Text::languages);
        let in_language = |tag: &str| {
            let tag = tag.to_owned();
            texts.iter().map(move |own| {
                let found = own.languages().find(|(lang, _)| lang.as_str() == tag);
                found.map_or("", |(_, text)| text)
            })
        };
        match (languages.next(), languages.next()) {
            (None, _) => self.list(key, [].into_iter()),
            (Some((only, _)), None) => self.list(key, in_language(only.as_str())),
            _ => self.table(key, |table| {
                for (lang, _) in texts.iter().take(1).flat_map(Text::languages) {
                    table.list(lang.as_str(), in_language(lang.as_str()));
                }
            }),
        }
    }
}

/// A document in memory.
#[derive(Default)]
pub(super) struct Document(pub(super) Tree);

impl Document {
    fn put(&mut self, key: &str, node: Node) {
        self.0.insert(key.to_owned(), node);
    }
}

impl Sink for Document {
    fn literal(&mut self, key: &str, literal: &str) {
        self.put(key, Node::Literal(literal.to_owned()));
    }

    fn string(&mut self, key: &str, text: &str) {
        self.put(key, Node::Text(text.to_owned()));
    }

    fn literals(&mut self, key: &str, list: &[String]) {
        let list = list.iter().map(|own| Node::Literal(own.clone()));
        self.put(key, Node::List(list.collect()));
    }

    fn list<'t>(&mut self, key: &str, list: impl Iterator<Item = &'t str>) {
        let list = list.map(|own| Node::Text(own.to_owned()));
        self.put(key, Node::List(list.collect()));
    }

    fn table(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        let mut table = Self::default();
        fill(&mut table);
        self.put(key, Node::Table(table.0));
    }

    fn tables<T>(&mut self, key: &str, list: &[T], fill: impl Fn(&mut Self, &T)) {
        if list.is_empty() {
            return;
        }
        let table = |own| {
            let mut table = Self::default();
            fill(&mut table, own);
            Node::Table(table.0)
        };
        self.put(key, Node::List(list.iter().map(table).collect()));
    }
}

/// SHA-256 of a table. Different tables never feed the same bytes.
pub(super) struct Digest(Sha256);

impl Digest {
    /// The digest of what `fill` describes, in hexadecimal.
    pub(super) fn of(fill: impl FnOnce(&mut Self)) -> String {
        let mut digest = Self(Sha256::new());
        digest.whole(fill);
        hex(&digest.0.finalize())
    }

    fn feed(&mut self, tag: u8, text: &str) {
        self.0.update([tag]);
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
    }

    fn whole(&mut self, fill: impl FnOnce(&mut Self)) {
        self.feed(b'{', "");
        fill(self);
        self.0.update(b"}");
    }

    fn each<T>(&mut self, key: &str, list: impl Iterator<Item = T>, feed: impl Fn(&mut Self, T)) {
        self.feed(b't', key);
        self.feed(b'[', "");
        list.for_each(|own| feed(self, own));
        self.0.update(b"]");
    }
}

impl Sink for Digest {
    fn literal(&mut self, key: &str, literal: &str) {
        self.feed(b't', key);
        self.feed(b'l', literal);
    }

    fn string(&mut self, key: &str, text: &str) {
        self.feed(b't', key);
        self.feed(b't', text);
    }

    fn literals(&mut self, key: &str, list: &[String]) {
        self.each(key, list.iter(), |own, literal| own.feed(b'l', literal));
    }

    fn list<'t>(&mut self, key: &str, list: impl Iterator<Item = &'t str>) {
        self.each(key, list, |own, text| own.feed(b't', text));
    }

    fn table(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        self.feed(b't', key);
        self.whole(fill);
    }

    fn tables<T>(&mut self, key: &str, list: &[T], fill: impl Fn(&mut Self, &T)) {
        if !list.is_empty() {
            self.each(key, list.iter(), |own, entry| {
                own.whole(|own| fill(own, entry));
            });
        }
    }
}
