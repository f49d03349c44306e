//! The list of contents: a field of Word's that is filled already, so that nothing has to be worked out when the file opens.
//! Whoever updates it in Word gets the numbers of pages too, which only Word knows.

use super::body::Body;
use super::run::Look;
use crate::report::contents::levels;
use crate::report::markdown::tree;
use comrak::Node;
use comrak::nodes::NodeValue;

/// What lists one level, or two.
const FIELDS: [&str; 2] = [r#"TOC \o "1-1" \h \z \u"#, r#"TOC \o "1-2" \h \z \u"#];
/// How entries of these levels look.
const STYLES: [&str; 2] = ["TOC1", "TOC2"];

/// Headings that are listed.
#[derive(Default)]
pub(super) struct Contents {
    /// Level from 0, and text.
    headings: Vec<(usize, String)>,
    levels: usize,
    /// How many of them were written.
    written: usize,
}

impl Contents {
    /// The headings of the first two levels below the title, or fewer where they are too many or too few.
    pub(super) fn of(root: Node<'_>, up: usize) -> Self {
        let headings = |levels: usize| -> Vec<_> {
            let level = |node| listed(node, up).filter(|level| *level < levels);
            let entry = |node| Some((level(node)?, tree::text_of(node)));
            root.children().filter_map(entry).collect()
        };
        let levels = levels(headings(STYLES.len()).len()).into();
        Self {
            headings: headings(levels),
            levels,
            written: 0,
        }
    }
}

/// The level of a heading below the title, from 0; none of what says nothing or stands inside of something else.
fn listed(node: Node<'_>, up: usize) -> Option<usize> {
    let NodeValue::Heading(heading) = &node.data().value else {
        return None;
    };
    let level = usize::from(heading.level).checked_sub(up + 1)?;
    let is_outside = node.parent()?.parent().is_none();
    (is_outside && !tree::text_of(node).trim().is_empty()).then_some(level)
}

impl Body<'_> {
    /// What a heading says, as a place that the list of contents leads to, where it does.
    pub(super) fn heading_text(&mut self, node: Node<'_>) {
        if !self.is_listed(node) {
            return self.runs(node, Look::default());
        }
        let id = self.contents.written.to_string();
        let name = mark(self.contents.written);
        let start = [("w:id", id.as_str()), ("w:name", &name)];
        self.xml.empty("w:bookmarkStart", &start);
        self.runs(node, Look::default());
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        self.contents.written += 1;
    }

    fn is_listed(&self, node: Node<'_>) -> bool {
        listed(node, self.up).is_some_and(|level| level < self.contents.levels)
    }

    /// Whether the list of contents comes before `node`.
    pub(super) fn is_first_listed(&self, node: Node<'_>) -> bool {
        self.contents.written == 0 && self.is_listed(node)
    }

    /// The list of contents, on a page with what comes before it.
    pub(super) fn list_contents(&mut self) {
        self.xml.open("w:sdt", &[]);
        self.xml.within("w:sdtPr", &[], |xml| {
            xml.within("w:docPartObj", &[], |xml| {
                xml.value("w:docPartGallery", "Table of Contents");
                xml.empty("w:docPartUnique", &[]);
            });
        });
        self.xml.open("w:sdtContent", &[]);
        self.open_paragraph("TOCHeading", false);
        let title = self.contents_title.clone();
        self.run(&title, Look::default());
        self.xml.close();
        for number in 0..self.contents.headings.len() {
            self.entry(number);
        }
        self.open_paragraph("BodyText", false);
        self.field_part("end");
        self.xml.close();
        self.xml.close();
        self.xml.close();
        self.begins_page = true;
    }

    fn entry(&mut self, number: usize) {
        let (level, text) = self.contents.headings[number].clone();
        self.open_paragraph(STYLES[level], false);
        if number == 0 {
            self.field_part("begin");
            let field = FIELDS[self.contents.levels - 1];
            self.xml
                .within("w:r", &[], |xml| xml.leaf("w:instrText", &[], field));
            self.field_part("separate");
        }
        let anchor = mark(number);
        self.xml
            .open("w:hyperlink", &[("w:anchor", &anchor), ("w:history", "1")]);
        self.run(&text, Look::default());
        self.xml.close();
        self.xml.close();
    }

    fn field_part(&mut self, kind: &str) {
        let kind = [("w:fldCharType", kind)];
        self.xml
            .within("w:r", &[], |xml| xml.empty("w:fldChar", &kind));
    }
}

/// What a heading is called that the list leads to; Word hides names that begin like this.
fn mark(number: usize) -> String {
    format!("_Toc{}", number + 1)
}
