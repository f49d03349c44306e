//! What a PDF is set from, as a few files: it can be handed to a process of its own.

use super::paper;
use super::typeface::TYPEFACE;
use crate::i18n::Locale;
use crate::report::Document;
use crate::report::brand::{Logo, LogoKind};
use crate::wording::visible::visible_in_document;
use std::io::{self, BufRead, Read, Write};

/// The files that typst sees beside its sheet, by their paths.
#[derive(Debug, PartialEq, Eq)]
pub struct Job {
    pub(super) files: Vec<(String, Vec<u8>)>,
}

impl Job {
    /// What the file of `document` is set from, and every character, once, that it cannot show.
    pub fn new(document: &Document, locale: &Locale) -> (Self, String) {
        let charts = document.charts.iter();
        let charts: Vec<_> = charts
            .map(|own| (paper::chart_path(own.name), own.svg()))
            .collect();
        let lacking = lacking(document, &charts);
        let paper = paper::json(document, locale, !lacking.is_empty());
        let texts = [("document.json".to_owned(), paper)]
            .into_iter()
            .chain(charts);
        let files = texts.map(|(path, text)| (path, displayable(&text)));
        let files = files
            .chain(document.brand.logo.as_ref().map(logo))
            .collect();
        (Self { files }, lacking)
    }

    /// Writes each file as a line with its length and path, and its bytes.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        for (path, bytes) in &self.files {
            writeln!(out, "{} {path}", bytes.len())?;
            out.write_all(bytes)?;
        }
        Ok(())
    }

    /// Reads what [`Job::write`] wrote.
    ///
    /// # Errors
    /// When it cannot be read, or is something else.
    pub fn read(mut input: impl BufRead) -> io::Result<Self> {
        let (mut files, mut line) = (Vec::new(), String::new());
        while input.read_line(&mut line)? > 0 {
            let (length, path) = parts(&line).ok_or(io::ErrorKind::InvalidData)?;
            let mut bytes = Vec::new();
            if input.by_ref().take(length).read_to_end(&mut bytes)? as u64 != length {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            files.push((path.to_owned(), bytes));
            line.clear();
        }
        Ok(Self { files })
    }
}

/// Length and path of a file.
fn parts(line: &str) -> Option<(u64, &str)> {
    let (length, path) = line.trim_end().split_once(' ')?;
    Some((length.parse().ok()?, path))
}

/// Every character, once, that is to be seen and is not in the typeface.
fn lacking(document: &Document, charts: &[(String, String)]) -> String {
    let brand = [&document.brand.organisation, &document.brand.footer];
    let texts = [&document.title, &document.markdown].into_iter();
    let texts = texts
        .chain(brand.into_iter().flatten())
        .chain(charts.iter().map(|(_, svg)| svg));
    let mut lacking = String::new();
    // As they are shown: what is invisible is spelled out.
    for text in texts.map(|text| visible_in_document(text)) {
        for c in TYPEFACE.lacking(&text) {
            if !lacking.contains(c) {
                lacking.push(c);
            }
        }
    }
    lacking
}

/// Text without what the typeface cannot show.
fn displayable(text: &str) -> Vec<u8> {
    TYPEFACE.displayable(text).into_owned().into_bytes()
}

fn logo(logo: &Logo) -> (String, Vec<u8>) {
    let bytes = match logo.kind {
        LogoKind::Png => logo.bytes.clone(),
        LogoKind::Svg => displayable(&String::from_utf8_lossy(&logo.bytes)),
    };
    (paper::logo_path(logo.kind).to_owned(), bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_read_as_it_was_written() {
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        let job = Job {
            files: vec![
                file("a b.json", "{}\n12 x\n"),
                file("empty", ""),
                file("ä", "\0"),
            ],
        };
        let mut bytes = Vec::new();
        job.write(&mut bytes).unwrap();
        assert_eq!(Job::read(&bytes[..]).unwrap(), job);
        assert!(Job::read(&b"something else"[..]).is_err());
        assert!(Job::read(&bytes[..bytes.len() - 1]).is_err());
    }
}
