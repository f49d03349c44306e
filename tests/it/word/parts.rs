//! A Word file, taken apart.

use roxmltree::{Document as Tree, Node};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Cursor, Read};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REFERENCES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The only namespaces that are spoken, by the end of their names.
const NAMESPACES: [&str; 14] = [
    "/wordprocessingml/2006/main",
    "/drawingml/2006/main",
    "/drawingml/2006/picture",
    "/drawingml/2006/wordprocessingDrawing",
    "/office/drawing/2016/SVG/main",
    "/officeDocument/2006/relationships",
    "/package/2006/content-types",
    "/package/2006/relationships",
    "/package/2006/metadata/core-properties",
    "/dc/elements/1.1/",
    "/dc/terms/",
    "/2001/XMLSchema-instance",
    "/XML/1998/namespace",
    "/2000/svg",
];
/// What Word may work out.
const FIELDS: [&str; 5] = [
    "PAGE",
    "NUMPAGES",
    "SEQ Figure \\* ARABIC",
    "TOC \\o \"1-1\" \\h \\z \\u",
    "TOC \\o \"1-2\" \\h \\z \\u",
];

/// A file taken apart.
pub struct Parts(pub BTreeMap<String, Vec<u8>>);

impl Parts {
    pub fn of(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("an entry");
            let path = file.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("readable");
            assert_eq!(file.last_modified(), Some(zip::DateTime::default()));
            parts.insert(path, bytes);
        }
        // A reader may hide a name that is there twice.
        let entries = bytes.windows(4).filter(|four| four == b"PK\x01\x02");
        assert_eq!(entries.count(), parts.len());
        Self(parts)
    }

    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.0[path]).expect("UTF-8")
    }

    /// Every part is well-formed, and refers only to what is there or to web and mail addresses.
    pub fn assert_sound(&self) {
        for path in self.0.keys() {
            if is_xml(path) {
                let text = self.text(path);
                let acts = |c: char| {
                    c.is_control() && !"\n\t".contains(c) || ('\u{202a}'..='\u{202e}').contains(&c)
                };
                assert!(!text.contains(acts), "{path}");
                let tree = Tree::parse(text).unwrap_or_else(|fault| panic!("{path}: {fault}"));
                self.assert_harmless(path, &tree);
            }
        }
        self.assert_kinds();
        self.assert_contents();
        self.assert_styles_and_lists();
    }

    fn assert_harmless(&self, path: &str, tree: &Tree<'_>) {
        let relations = self.relations(path);
        for node in tree.descendants().filter(Node::is_element) {
            let namespace = node.tag_name().namespace().expect("all have one");
            assert!(
                NAMESPACES.iter().any(|known| namespace.ends_with(known)),
                "{path}: {namespace}"
            );
            let name = node.tag_name().name();
            let acts = ["altChunk", "object", "control", "script", "subDoc"];
            assert!(!acts.contains(&name), "{path}: {name}");
            let code = match name {
                "fldSimple" => Some(node.attribute((WORD, "instr")).expect("a field has code")),
                "instrText" => Some(node.text().expect("a field has code")),
                _ => None,
            };
            assert!(
                code.is_none_or(|code| FIELDS.contains(&code)),
                "{path}: {code:?}"
            );
            for reference in node
                .attributes()
                .filter(|own| own.namespace() == Some(REFERENCES))
            {
                assert!(
                    relations.contains(reference.value()),
                    "{path}: {}",
                    reference.value()
                );
            }
            if name == "Relationship" {
                self.assert_target(path, node);
            }
        }
    }

    /// Ids of what the part refers to.
    fn relations(&self, path: &str) -> BTreeSet<String> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(bytes) = self.0.get(&format!("{folder}/_rels/{name}.rels")) else {
            return BTreeSet::new();
        };
        let tree = Tree::parse(std::str::from_utf8(bytes).expect("UTF-8")).expect("well-formed");
        let ids = tree.descendants().filter_map(|node| node.attribute("Id"));
        let ids: Vec<_> = ids.map(str::to_owned).collect();
        let set: BTreeSet<_> = ids.iter().cloned().collect();
        assert_eq!(set.len(), ids.len(), "{path}");
        set
    }

    fn assert_target(&self, path: &str, node: Node<'_, '_>) {
        let target = node.attribute("Target").expect("a target");
        if node.attribute("TargetMode") == Some("External") {
            assert!(
                node.attribute("Type")
                    .expect("a type")
                    .ends_with("/hyperlink")
            );
            let allowed = ["http://", "https://", "mailto:"];
            assert!(
                allowed.iter().any(|scheme| target.starts_with(scheme)),
                "{target}"
            );
            let foreign = |c: char| !c.is_ascii_graphic() || "<>\"{}|\\^`".contains(c);
            assert!(
                target.len() < 2_100 && !target.contains(foreign),
                "{target}"
            );
            return;
        }
        let folder = path.split("_rels/").next().expect("a folder");
        assert!(
            self.0.contains_key(&format!("{folder}{target}")),
            "{path}: {target}"
        );
    }

    /// The kind of every part is told, and no part is told of that is not there.
    fn assert_kinds(&self) {
        let tree = Tree::parse(self.text("[Content_Types].xml")).expect("well-formed");
        let named = |attribute| {
            tree.descendants()
                .filter_map(move |node| node.attribute(attribute))
        };
        let endings: BTreeSet<_> = named("Extension").collect();
        for path in self.0.keys() {
            assert!(
                endings.contains(path.rsplit('.').next().expect("an ending")),
                "{path}"
            );
        }
        for path in named("PartName") {
            assert!(self.0.contains_key(path.trim_start_matches('/')), "{path}");
        }
    }

    /// Nothing asks to be worked out when the file opens, fields end, and entries lead to headings, in order.
    fn assert_contents(&self) {
        assert!(!self.text("word/settings.xml").contains("updateFields"));
        let tree = Tree::parse(self.text("word/document.xml")).expect("well-formed");
        let all = |name, attribute| -> Vec<_> {
            let nodes = tree
                .descendants()
                .filter(|node| node.has_tag_name((WORD, name)));
            nodes
                .filter_map(|node| node.attribute((WORD, attribute)))
                .collect()
        };
        let parts = all("fldChar", "fldCharType");
        assert!(
            parts.is_empty() || parts == ["begin", "separate", "end"],
            "{parts:?}"
        );
        assert_eq!(all("hyperlink", "anchor"), all("bookmarkStart", "name"));
        assert_eq!(all("bookmarkEnd", "id"), all("bookmarkStart", "id"));
        assert!(all("fldChar", "dirty").is_empty());
    }

    /// Every style and list in use is defined, once.
    fn assert_styles_and_lists(&self) {
        let defined = |path, name, attribute| {
            let tree = Tree::parse(self.text(path)).expect("well-formed");
            let all: Vec<_> = tree
                .descendants()
                .filter(|node| node.has_tag_name((WORD, name)))
                .map(|node| node.attribute((WORD, attribute)).expect("an id").to_owned())
                .collect();
            let set: BTreeSet<_> = all.iter().cloned().collect();
            assert_eq!(set.len(), all.len());
            set
        };
        let styles = defined("word/styles.xml", "style", "styleId");
        let lists = defined("word/numbering.xml", "num", "numId");
        for path in self
            .0
            .keys()
            .filter(|path| path.starts_with("word/") && is_xml(path))
        {
            let tree = Tree::parse(self.text(path)).expect("well-formed");
            for node in tree.descendants() {
                let value = node.attribute((WORD, "val")).unwrap_or_default();
                match node.tag_name().name() {
                    "pStyle" | "rStyle" | "tblStyle" | "basedOn" | "next" => {
                        assert!(styles.contains(value), "{path}: {value}");
                    }
                    "numId" => assert!(lists.contains(value), "{path}: {value}"),
                    _ => {}
                }
            }
        }
    }

    /// The body as lines: style, marks in brackets, text. Cells of a row have ` | ` between them.
    pub fn outline(&self) -> String {
        let tree = Tree::parse(self.text("word/document.xml")).expect("well-formed");
        let mut out = String::new();
        let paragraphs = tree
            .descendants()
            .filter(|node| node.has_tag_name((WORD, "p")));
        for paragraph in paragraphs {
            writeln!(out, "{}", line(paragraph)).expect("a string takes it");
        }
        out
    }
}

fn is_xml(path: &str) -> bool {
    [".xml", ".rels", ".svg"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// A paragraph as a line.
fn line(paragraph: Node<'_, '_>) -> String {
    let (mut out, mut begun) = (String::new(), false);
    for node in paragraph.descendants().filter(Node::is_element) {
        let value = node.attribute((WORD, "val")).unwrap_or_default();
        match node.tag_name().name() {
            "pStyle" => write!(out, "{value}"),
            "ilvl" | "numId" => write!(out, " {}={value}", node.tag_name().name()),
            "ind" => write!(
                out,
                " left={}",
                node.attribute((WORD, "left")).unwrap_or_default()
            ),
            "keepNext" => write!(out, " keep"),
            "jc" => write!(out, " {value}"),
            "r" if !std::mem::replace(&mut begun, true) => write!(out, ": "),
            "b" | "i" | "strike" => write!(out, "<{}>", node.tag_name().name()),
            "rStyle" => write!(out, "<{value}>"),
            "t" => write!(out, "{}", node.text().unwrap_or_default()),
            "br" => write!(out, "⏎"),
            "tab" => write!(out, "⇥"),
            "docPr" => write!(
                out,
                "[{}: {}]",
                node.attribute("name").unwrap_or_default(),
                node.attribute("descr").unwrap_or_default()
            ),
            _ => Ok(()),
        }
        .expect("a string takes it");
    }
    out
}
