//! The scores as tables that fit eighty columns, with what else is to be said below them.

use crate::cli::table::{Align, Table};
use crate::desk::{Open, words};
use crate::domain::answer_check::answer_check;
use crate::domain::assessment::Grade;
use crate::domain::figures::Figures;
use crate::domain::left_to_ask::LeftToAsk;
use crate::domain::questionnaire::{Dimension, Kind, LevelRule, Question, Questionnaire};
use crate::domain::scoring::{Advice, DimensionScore, QuestionScore};
use crate::i18n::Locale;
use crate::report::markdown::plain_text;
use crate::t;
use crate::wording::visible::visible;
use crate::wording::{agreement, answers, figures, findings};
use std::io::{self, Write};
use textwrap::Options;
use unicode_width::UnicodeWidthChar;

/// Columns of what is no table.
const WIDTH: usize = 80;
/// Most questions that are listed as left to ask.
const LEFT: usize = 10;
/// Most columns of an answer in a table.
const ANSWER: usize = 40;

/// The scores of an assessment, to be printed.
pub struct Board<'a> {
    locale: &'a Locale,
    open: &'a Open,
    questionnaire: &'a Questionnaire,
    shown: &'a Figures,
}

impl<'a> Board<'a> {
    /// The scores `shown` of an assessment.
    pub fn new(locale: &'a Locale, open: &'a Open, shown: &'a Figures) -> Self {
        let questionnaire = &*open.questionnaire;
        Self {
            locale,
            open,
            questionnaire,
            shown,
        }
    }

    /// Prints everything.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.about(out)?;
        self.dimension_table().write(out)?;
        writeln!(out)?;
        self.question_table().write(out)?;
        list(out, "", &self.remarks())?;
        list(out, &t!(self.locale, "cli-tensions"), &self.tensions())?;
        list(out, &t!(self.locale, "cli-answer-check"), &self.findings())?;
        list(
            out,
            &t!(self.locale, "cli-left-to-ask"),
            &self.left_to_ask(),
        )
    }

    fn about(&self, out: &mut dyn Write) -> io::Result<()> {
        let title = self.questionnaire.title.get(self.locale.lang());
        let coverage = self.shown.scores.coverage.as_ref();
        writeln!(out, "{}", words::title(&self.open.assessment.meta))?;
        let about = t!(
            self.locale,
            "cli-score-about",
            questionnaire = visible(&title).into_owned(),
            date = self.locale.date(self.open.assessment.changed),
            coverage = figures::coverage(self.locale, coverage)
        );
        writeln!(out, "{about}\n")
    }

    fn dimensions(&self) -> impl Iterator<Item = (&'a Dimension, &'a DimensionScore)> {
        let scores = &self.shown.scores.dimensions;
        self.questionnaire.dimensions.iter().zip(scores)
    }

    fn questions(&self) -> impl Iterator<Item = (&'a Question, &'a QuestionScore)> {
        let scores = self
            .shown
            .scores
            .dimensions
            .iter()
            .flat_map(|own| &own.questions);
        self.questionnaire
            .questions()
            .map(|(_, own)| own)
            .zip(scores)
    }

    /// What the columns of dimensions and questions have in common.
    fn columns(&self, first: String, middle: String) -> Vec<(Align, String)> {
        vec![
            (Align::Left, t!(self.locale, "cli-col-id")),
            (Align::Left, first),
            (Align::Right, middle),
            (Align::Right, t!(self.locale, "cli-col-interval")),
            (Align::Right, t!(self.locale, "cli-col-target")),
            (Align::Right, t!(self.locale, "cli-col-gap")),
        ]
    }

    fn dimension_table(&self) -> Table {
        let locale = self.locale;
        let mut columns =
            self.columns(t!(locale, "cli-col-dimension"), t!(locale, "cli-col-score"));
        let has_levels = self
            .dimensions()
            .any(|(own, _)| own.level != LevelRule::None);
        if has_levels {
            columns.push((Align::Left, t!(locale, "cli-col-level")));
        }
        let mut table = Table::new(&columns);
        for (dimension, score) in self.dimensions() {
            let indent = "  ".repeat(depth(self.questionnaire, dimension));
            let level = figures::level(locale, self.questionnaire, score);
            let cells = [
                dimension.id.to_string(),
                format!("{indent}{}", dimension.title.get(locale.lang())),
                figures::score(locale, score.score.as_ref()),
                figures::interval(locale, score.interval.as_ref()),
                figures::score(locale, score.target.as_ref()),
                figures::more(locale, score.surplus())
                    .unwrap_or_else(|| figures::score(locale, score.gap.as_ref())),
            ];
            table.row(cells.into_iter().chain(has_levels.then_some(level)));
        }
        self.add_overall(&mut table);
        table
    }

    fn add_overall(&self, table: &mut Table) {
        if self.questionnaire.score.is_some() {
            let scores = &self.shown.scores;
            table.row([
                String::new(),
                t!(self.locale, "cli-overall"),
                figures::score(self.locale, scores.score.as_ref()),
                figures::interval(self.locale, scores.interval.as_ref()),
            ]);
        }
    }

    fn question_table(&self) -> Table {
        let locale = self.locale;
        let mut columns = self.columns(t!(locale, "cli-col-answer"), t!(locale, "cli-col-value"));
        columns.push((Align::Left, t!(locale, "cli-col-evidence")));
        let mut table = Table::new(&columns);
        for (question, score) in self.questions() {
            let grade = self.open.assessment.answer(&question.id).grade;
            let grade = score
                .value
                .as_ref()
                .map(|_| grade.unwrap_or(Grade::E0).as_str());
            table.row([
                question.id.to_string(),
                self.in_words(question, score),
                self.on_scale(score),
                figures::interval(locale, score.interval.as_ref()),
                figures::value(locale, score.target.as_ref()),
                figures::more(locale, score.surplus())
                    .unwrap_or_else(|| figures::value(locale, score.gap.as_ref())),
                grade.unwrap_or(figures::NONE).to_owned(),
            ]);
        }
        table
    }

    /// The answer in words, else the state.
    fn in_words(&self, question: &Question, score: &QuestionScore) -> String {
        let Some(value) = &score.value else {
            return answers::state(self.locale, score.state);
        };
        let level = figures::level_name(self.questionnaire, self.locale.lang(), value);
        let answer = self.open.assessment.answer(&question.id);
        match (&question.kind, level, &answer.agreed) {
            (Kind::Level { .. }, Some(name), _) => name,
            (Kind::Level { .. }, None, _) => answers::state(self.locale, score.state),
            (Kind::Number { .. }, _, Some(given)) => {
                answers::response(self.locale, self.questionnaire, question, given)
            }
            _ => shortened(&answers::value(
                self.locale,
                self.questionnaire,
                question,
                value,
            )),
        }
    }

    /// A value on the scale of the scores: as it was entered, rounded where it was moved from another scale.
    fn on_scale(&self, score: &QuestionScore) -> String {
        let mapped = score.mapped.as_ref();
        if score.value == score.mapped {
            figures::value(self.locale, mapped)
        } else {
            figures::score(self.locale, mapped)
        }
    }

    /// What holds dimensions down, what the votes say, which upper levels lack evidence.
    fn remarks(&self) -> Vec<String> {
        let remarkable =
            |own: &&(&Dimension, &DimensionScore)| !own.1.rateable || !own.1.capped_by.is_empty();
        let dimensions: Vec<_> = self.dimensions().collect();
        let dimensions = dimensions
            .iter()
            .filter(remarkable)
            .map(|(dimension, score)| {
                let line = figures::level_line(self.locale, self.questionnaire, score);
                format!("{}: {line}", dimension.id)
            });
        let questions = self.questions().filter_map(|(question, score)| {
            let parts = [self.votes(score), self.provisional(score)];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| format!("{}: {}", question.id, parts.join("; ")))
        });
        dimensions.chain(questions).collect()
    }

    /// Votes that lie apart.
    fn votes(&self, score: &QuestionScore) -> Option<String> {
        let own = score.agreement.as_ref()?;
        (own.advice != Advice::Agree).then(|| {
            t!(
                self.locale,
                "cli-votes",
                count = own.votes,
                figures = agreement::figures(self.locale, own),
                advice = agreement::advice(self.locale, own.advice)
            )
        })
    }

    fn provisional(&self, score: &QuestionScore) -> Option<String> {
        score
            .provisional
            .then(|| t!(self.locale, "cli-provisional"))
    }

    /// What the answer check finds.
    fn findings(&self) -> Vec<String> {
        let found = answer_check(self.questionnaire, &self.open.assessment);
        let told = found.iter();
        told.map(|own| findings::finding(self.locale, self.questionnaire, own))
            .collect()
    }

    /// Open questions that can still change something, or that none can; then what nobody knew.
    fn left_to_ask(&self) -> Vec<String> {
        let left = LeftToAsk::of(self.questionnaire, &self.open.assessment);
        findings::left_to_ask(self.locale, self.questionnaire, &left, LEFT)
    }

    fn tensions(&self) -> Vec<String> {
        let find = |id: &String| self.questionnaire.tensions.iter().find(|own| own.id == *id);
        let found = self.shown.scores.tensions.iter().filter_map(find);
        found
            .map(|own| plain_text(&own.text.get(self.locale.lang())))
            .collect()
    }
}

/// How deep a dimension is nested.
fn depth(questionnaire: &Questionnaire, dimension: &Dimension) -> usize {
    let parent = |id: &str| {
        let own = questionnaire.dimension(id);
        own.and_then(|own| own.parent.as_deref())
    };
    std::iter::successors(dimension.parent.as_deref(), |id| parent(id)).count()
}

/// As much of a text as a column takes.
fn shortened(text: &str) -> String {
    let text = visible(text);
    let mut width = 0;
    let fits = |c: &char| {
        width += c.width().unwrap_or(0);
        width < ANSWER
    };
    let start: String = text.chars().take_while(fits).collect();
    if start.len() == text.len() {
        start
    } else {
        format!("{}…", start.trim_end())
    }
}

/// Sentences below a heading; nothing where there are none.
fn list(out: &mut dyn Write, heading: &str, sentences: &[String]) -> io::Result<()> {
    if sentences.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    if !heading.is_empty() {
        writeln!(out, "{heading}")?;
    }
    let options = || {
        Options::new(WIDTH)
            .initial_indent("- ")
            .subsequent_indent("  ")
    };
    for sentence in sentences {
        writeln!(out, "{}", textwrap::fill(&visible(sentence), options()))?;
    }
    Ok(())
}
