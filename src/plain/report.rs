//! Writing reports: by which template and in which forms is asked with numbers.

use super::interview::{Interview, Picked, Then};
use crate::desk::{
    Existing, ExportError, Exporter, Format, Wanted, branding, template, template_names, words,
};
use crate::i18n::Locale;
use crate::t;
use crate::wording::reports;
use std::io::{self, BufRead, Write};

impl<R: BufRead, W: Write> Interview<'_, '_, R, W> {
    /// Writes reports in the language of the room and says where they lie.
    pub fn report(&mut self) -> io::Result<Then> {
        let name = match self.template()? {
            Ok(name) => name,
            Err(then) => return Ok(then),
        };
        match self.formats()? {
            Ok(formats) => self.write(&name, &formats).map(|()| Then::Stay),
            Err(then) => Ok(then),
        }
    }

    fn template(&mut self) -> Picked<String> {
        let locale = self.locale();
        let names = template_names(&self.open.workspace);
        let told: Vec<_> = (names.iter().map(|own| reports::template(locale, own))).collect();
        self.talk.say(&t!(locale, "plain-templates"))?;
        let prompt = t!(locale, "plain-ask-template", count = told.len());
        let picked = self.pick(&told, &prompt, 1)?;
        Ok(picked.map(|places| names[places[0]].clone()))
    }

    fn formats(&mut self) -> Picked<Vec<Format>> {
        let locale = self.locale();
        let (names, formats): (Vec<_>, Vec<_>) = Format::built_in().unzip();
        let told: Vec<_> = (names.iter().map(|own| reports::format(locale, own))).collect();
        self.talk.say(&t!(locale, "plain-formats"))?;
        let prompt = t!(locale, "plain-ask-formats", count = told.len());
        let picked = self.pick(&told, &prompt, told.len())?;
        Ok(picked.map(|places| places.into_iter().map(|place| formats[place]).collect()))
    }

    /// What was picked of a list; the first for nothing, no report for 0.
    fn pick(&mut self, all: &[String], prompt: &str, most: usize) -> Picked<Vec<usize>> {
        Ok(match self.talk.pick(all, prompt, (most, "1"))? {
            None => Err(Then::Leave),
            Some(none) if none.is_empty() => {
                self.talk.say(&t!(self.locale(), "plain-no-report"))?;
                Err(Then::Stay)
            }
            Some(places) => Ok(places),
        })
    }

    /// Writes a report in each of these forms; says where each lies, or why there is none.
    fn write(&mut self, name: &str, formats: &[Format]) -> io::Result<()> {
        let (locale, open) = (self.locale(), &self.open);
        let found = template(&open.workspace, name).and_then(|own| {
            let look = branding(&open.workspace)?;
            Ok((own, look))
        });
        let (template, look) = match found {
            Ok(found) => found,
            Err(error) => return self.talk.say(&words::export_error(locale, &error)),
        };
        for told in look.told(locale) {
            self.talk.say(&told)?;
        }
        let wanted = Wanted {
            template: &template,
            locale: &Locale::new(&open.assessment.meta.language),
            alone: false,
            brand: &look.brand,
        };
        let folder = open.workspace.reports(open.file.path());
        let reports = Exporter::new(&open.questionnaire, &open.assessment, wanted);
        for format in formats {
            match reports.export(*format, &folder, Existing::Keep) {
                Ok(written) => self
                    .talk
                    .say(&words::report(locale, &written, Vec::new()))?,
                Err(error) => {
                    self.talk.say(&words::export_error(locale, &error))?;
                    // It is the same in every form.
                    if matches!(error, ExportError::Template(_)) {
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}
