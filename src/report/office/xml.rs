//! Writes XML. Everything in a part goes through here, so that it is well-formed whatever it says.

use crate::report::markup::entity;
use crate::wording::visible::visible_in_document;

/// What every part begins with.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A part on its way.
pub(in crate::report) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A part with this root.
    pub fn new(root: &'static str, attributes: &[(&str, &str)]) -> Self {
        let mut xml = Self {
            text: DECLARATION.to_owned(),
            open: Vec::new(),
        };
        xml.open(root, attributes);
        xml
    }

    /// Begins an element, which [`Self::close`] ends.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Ends the element that began last.
    pub fn close(&mut self) {
        let name = self.open.pop().expect("an element is open");
        self.text.extend(["</", name, ">"]);
    }

    /// An element with what `inner` puts into it.
    pub fn within(
        &mut self,
        name: &'static str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inner(self);
        self.close();
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str("/>");
    }

    /// An element without content whose only attribute is `w:val`, as most of Word's are.
    pub fn value(&mut self, name: &'static str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element that holds a text.
    pub fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes);
        self.text.extend([">", &escaped(text), "</", name, ">"]);
    }

    /// The whole part.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.text.extend(["<", name]);
        for (name, value) in attributes {
            self.text.extend([" ", name, "=\"", &escaped(value), "\""]);
        }
    }
}

/// `text` for content and attributes alike: what acts or hides, and what XML cannot carry, is shown as a mark.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible_in_document(text).chars() {
        match entity(c) {
            Some(entity) => out.push_str(entity),
            None => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_what_xml_cannot_carry_become_text() {
        assert_eq!(
            escaped("<a b=\"c\">&amp;]]>"),
            "&lt;a b=&quot;c&quot;&gt;&amp;amp;]]&gt;"
        );
        for c in [
            '\0', '\u{b}', '\u{1b}', '\u{85}', '\u{202e}', '\u{fffe}', '\u{ffff}',
        ] {
            let text = escaped(&format!("a{c}b"));
            assert!(
                !text.contains(c) && text.chars().count() >= 3,
                "{c:?}: {text:?}"
            );
        }
        assert_eq!(escaped("ä\t日本 👩\u{200d}👧\n"), "ä\t日本 👩\u{200d}👧\n");
    }

    #[test]
    fn what_is_left_open_is_closed() {
        let mut xml = Xml::new("a", &[("b", "<")]);
        xml.open("c", &[]);
        xml.leaf("d", &[], "e");
        assert!(xml.finish().ends_with("<a b=\"&lt;\"><c><d>e</d></c></a>"));
    }
}
