//! Lists: how their items are marked.

use super::NAMESPACES;
use crate::report::office::Xml;

/// Levels that Word knows; deeper items stay on the last one.
const LEVELS: usize = 9;
/// Levels that have a style of their own.
const STYLED: usize = 3;
/// How far every level is indented, in twentieths of a point.
pub(super) const INDENT: usize = 360;

/// How the items of a list are marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A bullet.
    Bullet,
    /// A number.
    Number,
    /// An empty box.
    Open,
    /// A ticked box.
    Done,
}

impl Mark {
    const ALL: [Self; 4] = [Self::Bullet, Self::Number, Self::Open, Self::Done];

    /// The style of an item at `level`, which begins with 0.
    pub(super) fn style(self, level: usize) -> &'static str {
        let styles = match self {
            Self::Number => ["ListNumber", "ListNumber2", "ListNumber3"],
            _ => ["ListBullet", "ListBullet2", "ListBullet3"],
        };
        styles[level.min(STYLED - 1)]
    }

    /// The list that all items with this mark belong to, unless they are numbered; their styles say the same.
    pub(super) fn list(self) -> usize {
        self as usize + 1
    }

    fn text(self, level: usize) -> String {
        match self {
            Self::Bullet => ["•", "–"][level % 2].to_owned(),
            Self::Number => format!("%{}.", level + 1),
            Self::Open => "☐".to_owned(),
            Self::Done => "☑".to_owned(),
        }
    }
}

/// The numbered lists of a document: where each starts and at which level.
#[derive(Default)]
pub(super) struct Numbered(Vec<(usize, usize)>);

impl Numbered {
    /// A further list, which counts for itself.
    pub(super) fn add(&mut self, start: usize, level: usize) -> usize {
        self.0.push((start, clamped(level)));
        Mark::ALL.len() + self.0.len()
    }

    /// The part that defines all lists.
    pub(super) fn xml(&self) -> String {
        let mut xml = Xml::new("w:numbering", &NAMESPACES[..1]);
        for mark in Mark::ALL {
            define(&mut xml, mark);
        }
        for mark in Mark::ALL {
            begin(&mut xml, mark.list(), mark);
            xml.close();
        }
        for (index, (start, level)) in self.0.iter().enumerate() {
            begin(&mut xml, Mark::ALL.len() + 1 + index, Mark::Number);
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.value("w:startOverride", &start.to_string());
            xml.close();
            xml.close();
        }
        xml.finish()
    }
}

/// The level as Word counts it.
pub(super) fn clamped(level: usize) -> usize {
    level.min(LEVELS - 1)
}

fn begin(xml: &mut Xml, list: usize, mark: Mark) {
    xml.open("w:num", &[("w:numId", &list.to_string())]);
    xml.value("w:abstractNumId", &(mark as usize).to_string());
}

/// All levels of the lists with this mark.
fn define(xml: &mut Xml, mark: Mark) {
    xml.open(
        "w:abstractNum",
        &[("w:abstractNumId", &(mark as usize).to_string())],
    );
    xml.value("w:multiLevelType", "multilevel");
    for level in 0..LEVELS {
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.value("w:start", "1");
        let numbered = mark == Mark::Number;
        xml.value("w:numFmt", if numbered { "decimal" } else { "bullet" });
        if matches!(mark, Mark::Bullet | Mark::Number) && level < STYLED {
            xml.value("w:pStyle", mark.style(level));
        }
        xml.value("w:lvlText", &mark.text(level));
        xml.value("w:lvlJc", "left");
        indent(xml, level);
        if matches!(mark, Mark::Open | Mark::Done) {
            symbols(xml);
        }
        xml.close();
    }
    xml.close();
}

fn indent(xml: &mut Xml, level: usize) {
    let left = (INDENT * (level + 1)).to_string();
    let hanging = INDENT.to_string();
    let indent = [("w:left", left.as_str()), ("w:hanging", &hanging)];
    xml.within("w:pPr", &[], |xml| xml.empty("w:ind", &indent));
}

/// A font that has boxes.
fn symbols(xml: &mut Xml) {
    let font = "Segoe UI Symbol";
    let fonts = [("w:ascii", font), ("w:hAnsi", font), ("w:hint", "default")];
    xml.within("w:rPr", &[], |xml| xml.empty("w:rFonts", &fonts));
}
