//! Parts of a file, of what kind they are, and how they refer to each other.

use super::xml::Xml;
use super::zip::zipped;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// Where the kinds of relationships of office files are defined.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// What files of an ending are, where a part says nothing else.
const BY_ENDING: [(&str, &str); 5] = [
    ("emf", "image/x-emf"),
    ("png", "image/png"),
    (
        "rels",
        "application/vnd.openxmlformats-package.relationships+xml",
    ),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml"),
];

/// How the properties of a file are related to it.
const CORE: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
/// Namespaces of the properties.
const CORE_NAMESPACES: [(&str, &str); 4] = [
    (
        "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    ),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:dcterms", "http://purl.org/dc/terms/"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
];

/// What a file says about itself.
pub(in crate::report) struct Properties<'a> {
    pub title: &'a str,
    pub creator: Option<&'a str>,
    pub language: &'a str,
    /// The day it is from, as `2026-11-21`.
    pub date: &'a str,
}

/// Parts of a file, in order.
#[derive(Default)]
pub(in crate::report) struct Package {
    parts: Vec<(String, Vec<u8>)>,
    kinds: Vec<(String, String)>,
}

impl Package {
    /// Adds a part of this kind.
    pub fn part(&mut self, path: &str, kind: &str, xml: String) {
        self.kinds.push((format!("/{path}"), kind.to_owned()));
        self.file(path, xml.into_bytes());
    }

    /// Adds a part whose ending says of what kind it is.
    pub fn file(&mut self, path: &str, bytes: Vec<u8>) {
        self.parts.push((path.to_owned(), bytes));
    }

    /// Adds what the part at `path` refers to; the empty path stands for the package.
    pub fn relations(&mut self, path: &str, relations: &Relations) {
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(a, b)| (a, b));
        let folder = if folder.is_empty() {
            "_rels".to_owned()
        } else {
            format!("{folder}/_rels")
        };
        let bytes = relations.xml().into_bytes();
        self.file(&format!("{folder}/{name}.rels"), bytes);
    }

    /// Adds what file managers show, and says that the file begins with the part at `main`.
    pub fn properties(&mut self, main: &str, properties: &Properties<'_>) {
        let mut xml = Xml::new("cp:coreProperties", &CORE_NAMESPACES);
        xml.leaf("dc:title", &[], properties.title);
        if let Some(creator) = properties.creator {
            xml.leaf("dc:creator", &[], creator);
        }
        xml.leaf("dc:language", &[], properties.language);
        let moment = format!("{}T00:00:00Z", properties.date);
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.leaf(name, &[("xsi:type", "dcterms:W3CDTF")], &moment);
        }
        let kind = "application/vnd.openxmlformats-package.core-properties+xml";
        self.part("docProps/core.xml", kind, xml.finish());
        let mut relations = Relations::default();
        relations.office("officeDocument", main);
        relations.other(CORE, "docProps/core.xml");
        self.relations("", &relations);
    }

    /// The archive: the same parts give the same bytes.
    pub fn zipped(mut self) -> Vec<u8> {
        let types = self.types().into_bytes();
        self.parts
            .insert(0, ("[Content_Types].xml".to_owned(), types));
        zipped(&self.parts)
    }

    fn types(&self) -> String {
        let mut xml = Xml::new("Types", &[("xmlns", TYPES)]);
        for (ending, kind) in BY_ENDING {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        for (path, kind) in &self.kinds {
            xml.empty("Override", &[("PartName", path), ("ContentType", kind)]);
        }
        xml.finish()
    }
}

/// What a part refers to.
#[derive(Default)]
pub(in crate::report) struct Relations(Vec<Relation>);

struct Relation {
    kind: String,
    target: String,
    /// Whether it leads out of the file.
    external: bool,
}

impl Relations {
    /// Refers to a part of one of the kinds that office files define, and returns the id of the reference.
    pub fn office(&mut self, kind: &str, target: &str) -> String {
        self.other(&format!("{OFFICE}{kind}"), target)
    }

    /// Refers to a part by a kind that is defined elsewhere.
    pub fn other(&mut self, kind: &str, target: &str) -> String {
        self.add(kind.to_owned(), target, false)
    }

    /// Refers to an address, which is followed only when somebody asks for it.
    pub fn link(&mut self, url: &str) -> String {
        self.add(format!("{OFFICE}hyperlink"), url, true)
    }

    fn add(&mut self, kind: String, target: &str, external: bool) -> String {
        let target = target.to_owned();
        self.0.push(Relation {
            kind,
            target,
            external,
        });
        id(self.0.len())
    }

    fn xml(&self) -> String {
        let mut xml = Xml::new("Relationships", &[("xmlns", RELATIONSHIPS)]);
        for (index, relation) in self.0.iter().enumerate() {
            let id = id(index + 1);
            let mut attributes = vec![
                ("Id", id.as_str()),
                ("Type", &relation.kind),
                ("Target", &relation.target),
            ];
            if relation.external {
                attributes.push(("TargetMode", "External"));
            }
            xml.empty("Relationship", &attributes);
        }
        xml.finish()
    }
}

fn id(number: usize) -> String {
    format!("rId{number}")
}
