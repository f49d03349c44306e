//! Where the note of a question stands in a report, by whatever template: where the report differs from the same report with
//! another note.

use super::super::template::{Template, TemplateError};
use super::super::{Basis, Report, annex};
use super::markdown;
use crate::domain::assessment::Assessment;
use crate::domain::figures::Figures;
use crate::domain::questionnaire::Questionnaire;
use crate::i18n::Locale;
use ratatui::text::Line;
use std::ops::Range;

/// What stands in for a note that is still empty.
const ANY: &str = "…";

/// The part of a report in which a note stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotePlace {
    /// The note with what stands around it.
    pub lines: Vec<Line<'static>>,
    /// The lines of the note; empty where it is, then at the place where it will stand.
    pub note: Range<usize>,
}

/// The place of the note on the question `id` in the report by `template`, laid out for `width` columns, with at most `around` lines
/// before and after it; none where the template does not show that note.
///
/// # Errors
/// The template is wrong.
pub fn note_place(
    template: &Template,
    (questionnaire, assessment): (&Questionnaire, &Assessment),
    id: &str,
    (width, around): (u16, usize),
) -> Result<Option<NotePlace>, TemplateError> {
    let locale = Locale::new(&assessment.meta.language);
    let other = with_another(assessment, id);
    // Neither they nor charts hang on notes.
    let figures = Figures::of(questionnaire, assessment);
    let basis = |own| Basis::new(questionnaire, own, &figures, &locale);
    let report = Report::new(basis(assessment));
    let other = Report {
        annex: annex::chapters(basis(&other)),
        charts: report.charts.clone(),
        ..Report::rest(basis(&other))
    };
    let lines = |report: &Report| {
        let document = template.document(report)?;
        Ok(markdown(&document.markdown, width).lines)
    };
    let (shown, other) = (lines(&report)?, lines(&other)?);
    Ok(place(shown, &other, around))
}

/// The same with another note on the question: none, or any where there is none.
fn with_another(assessment: &Assessment, id: &str) -> Assessment {
    let mut other = assessment.clone();
    let note = &mut other.answers.entry(id.into()).or_default().note;
    *note = if note.trim().is_empty() {
        ANY.to_owned()
    } else {
        String::new()
    };
    other
}

fn place(mut lines: Vec<Line<'static>>, other: &[Line<'_>], around: usize) -> Option<NotePlace> {
    if lines == other {
        return None;
    }
    let same = |(own, other): &(&Line<'_>, &Line<'_>)| own == other;
    let before = lines.iter().zip(other).take_while(same).count();
    let ends = lines.iter().rev().zip(other.iter().rev());
    let most = lines.len().min(other.len()) - before;
    let after = ends.take_while(same).take(most).count();
    let mut note = before..lines.len() - after;
    while !note.is_empty() && lines[note.end - 1].width() == 0 {
        note.end -= 1;
    }
    lines.truncate(note.end + around);
    let left_out = note.start.saturating_sub(around);
    lines.drain(..left_out);
    Some(NotePlace {
        lines,
        note: note.start - left_out..note.end - left_out,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::{answered, questionnaire};

    fn of(template: &str, id: &str, note: &str) -> Option<(Vec<String>, String)> {
        let template = Template::built_in(template).unwrap_or_else(|| Template {
            name: "own".to_owned(),
            text: template.to_owned(),
        });
        let mut assessment = answered();
        assessment.answers.entry(id.into()).or_default().note = note.to_owned();
        let both = (&questionnaire(), &assessment);
        let place = note_place(&template, both, id, (60, 3)).expect("a template");
        place.map(|own| {
            let text = |lines: &[Line<'_>]| lines.iter().map(ToString::to_string).collect();
            let note: Vec<String> = text(&own.lines[own.note.clone()]);
            (text(&own.lines), note.join("\n"))
        })
    }

    #[test]
    fn a_note_is_found_as_it_is_shown_with_what_stands_around_it() {
        let (lines, note) = of("answers", "P02", "On the **wall**\n\n- since May").unwrap();
        assert_eq!(note, "| On the wall\n|\n| - since May");
        assert_eq!(lines.len(), 3 + 3 + 3, "{lines:?}");
        assert!(lines[1].starts_with("Evidence"), "{lines:?}");
    }

    #[test]
    fn an_empty_note_has_the_place_where_it_will_stand() {
        let (lines, note) = of("answers", "P02", " ").unwrap();
        assert_eq!(note, "");
        assert!(lines[1].starts_with("Evidence"), "{lines:?}");
    }

    #[test]
    fn also_an_own_template_and_one_in_which_a_note_displaces_another() {
        let own = "# Own\n{% for c in annex %}{% for q in c.questions %}{{ q.note }}{% endfor %}{% endfor %}";
        let (_, note) = of(own, "P01", "Here").unwrap();
        assert!(note.starts_with("HereTop-5-Liste"), "{note}");
        let (_, note) = of("full", "P01", "Here").unwrap();
        assert!(note.contains("Here"), "{note}");
    }

    #[test]
    fn a_template_without_notes_has_no_place_for_one() {
        assert_eq!(of("summary", "P02", "Here"), None);
        assert_eq!(of("summary", "P02", ""), None);
    }
}
