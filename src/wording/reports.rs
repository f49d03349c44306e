//! What reports can be, in words.

use super::visible::visible;
use crate::i18n::Locale;
use crate::t;

/// What a template is; its name where it is not one of the program's.
pub fn template(locale: &Locale, name: &str) -> String {
    match name {
        "full" => t!(locale, "report-template-full"),
        "summary" => t!(locale, "report-template-summary"),
        "actions" => t!(locale, "report-template-actions"),
        "answers" => t!(locale, "report-template-answers"),
        own => visible(own).into_owned(),
    }
}

/// What a format is for.
pub fn format(locale: &Locale, name: &str) -> String {
    match name {
        "md" => t!(locale, "report-format-md"),
        "html" => t!(locale, "report-format-html"),
        "pdf" => t!(locale, "report-format-pdf"),
        "docx" => t!(locale, "report-format-docx"),
        "xlsx" => t!(locale, "report-format-xlsx"),
        "csv" => t!(locale, "report-format-csv"),
        "json" => t!(locale, "report-format-json"),
        other => other.to_uppercase(),
    }
}
