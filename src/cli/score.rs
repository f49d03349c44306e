//! `reifegrad score`.

use super::context::Context;
use super::failure::{Failure, Result};
use super::open;
use super::table::{Align, Table};
use crate::desk::{Figures, Open, json_text, words};
use crate::domain::assessment::Grade;
use crate::domain::explain::explain;
use crate::domain::questionnaire::{Dimension, Kind, Question, Questionnaire};
use crate::domain::scoring::QuestionScore;
use crate::i18n::Locale;
use crate::report::json;
use crate::report::markdown::plain_text;
use crate::t;
use crate::wording::visible::visible;
use crate::wording::{agreement, answers, explanation, figures};
use std::io::{self, Write};
use unicode_width::UnicodeWidthChar;

/// Columns of texts that are no table.
const WIDTH: usize = 100;
/// Most columns of an answer in a table.
const ANSWER: usize = 40;

/// Arguments of `score`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Path of an assessment, or its name in the workspace
    assessment: String,
    /// Form of the output
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    /// Show step by step how the figures of a question, a dimension or the whole (the questionnaire's id) come about
    #[arg(long, value_name = "ID", conflicts_with = "format")]
    explain: Option<String>,
}

/// Forms of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people
    Table,
    /// For programs
    Json,
}

/// Prints the scores.
pub fn run(args: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    let open = open::read(&args.assessment, context)?;
    if let Some(id) = &args.explain {
        return explained(id, &open, context, out);
    }
    let figures = open.figures();
    match args.format {
        Format::Json => {
            let lang = context.locale.lang();
            let value = json::scores(&open.questionnaire, &open.assessment, &figures.scores, lang);
            Ok(out.write_all(json_text(&value).as_bytes())?)
        }
        Format::Table => Ok(table(&context.locale, &open, &figures, out)?),
    }
}

/// The calculation, step by step; what a step is made from stands below it.
fn explained(id: &str, open: &Open, context: &Context, out: &mut dyn Write) -> Result<()> {
    let locale = &context.locale;
    let Some(explained) = explain(&open.questionnaire, &open.assessment, id) else {
        let (id, whole) = (visible(id).into_owned(), open.questionnaire.id.as_str());
        return Err(Failure::Usage(t!(
            locale,
            "cli-explain-unknown",
            id = id,
            whole = whole
        )));
    };
    for line in explanation::explanation(locale, &open.questionnaire, &explained) {
        let rule = line
            .rule
            .map_or_else(String::new, |rule| format!(" [{rule}]"));
        writeln!(
            out,
            "{}{}{rule}",
            "  ".repeat(line.depth),
            visible(&line.text)
        )?;
    }
    Ok(writeln!(out, "\n{}", t!(locale, "cli-explain-rules"))?)
}

fn table(locale: &Locale, open: &Open, figures: &Figures, out: &mut dyn Write) -> io::Result<()> {
    let coverage = figures::coverage(locale, figures.scores.coverage.as_ref());
    writeln!(out, "{}", words::title(&open.assessment.meta))?;
    writeln!(
        out,
        "{}\n",
        t!(
            locale,
            "cli-score-about",
            questionnaire = visible(&open.questionnaire.title.get(locale.lang())).into_owned(),
            date = locale.date(open.assessment.changed),
            coverage = coverage
        )
    )?;
    dimensions(locale, open, figures, out)?;
    writeln!(out)?;
    questions(locale, open, figures, out)?;
    notes(locale, open, figures, out)
}

/// What the columns of dimensions and questions have in common.
fn columns(locale: &Locale, first: String, middle: String, last: String) -> Vec<(Align, String)> {
    vec![
        (Align::Left, t!(locale, "cli-col-id")),
        (Align::Left, first),
        (Align::Right, middle),
        (Align::Right, t!(locale, "cli-col-interval")),
        (Align::Right, t!(locale, "cli-col-target")),
        (Align::Right, t!(locale, "cli-col-gap")),
        (Align::Left, last),
    ]
}

fn dimensions(
    locale: &Locale,
    open: &Open,
    shown: &Figures,
    out: &mut dyn Write,
) -> io::Result<()> {
    let questionnaire = &*open.questionnaire;
    let (title, score) = (t!(locale, "cli-col-dimension"), t!(locale, "cli-col-score"));
    let mut table = Table::new(&columns(locale, title, score, t!(locale, "cli-col-remark")));
    for (dimension, score) in questionnaire
        .dimensions
        .iter()
        .zip(&shown.scores.dimensions)
    {
        let indent = "  ".repeat(depth(questionnaire, dimension));
        table.row([
            dimension.id.to_string(),
            format!("{indent}{}", dimension.title.get(locale.lang())),
            figures::score(locale, score.score.as_ref()),
            figures::interval(locale, score.interval.as_ref()),
            figures::score(locale, score.target.as_ref()),
            figures::score(locale, score.gap.as_ref()),
            figures::level_line(locale, questionnaire, score),
        ]);
    }
    if questionnaire.score.is_some() {
        table.row([
            String::new(),
            t!(locale, "cli-overall"),
            figures::score(locale, shown.scores.score.as_ref()),
            figures::interval(locale, shown.scores.interval.as_ref()),
        ]);
    }
    table.write(out)
}

/// How deep a dimension is nested.
fn depth(questionnaire: &Questionnaire, dimension: &Dimension) -> usize {
    let parent = |id: &str| {
        questionnaire
            .dimension(id)
            .and_then(|own| own.parent.as_deref())
    };
    std::iter::successors(dimension.parent.as_deref(), |id| parent(id)).count()
}

fn questions(locale: &Locale, open: &Open, shown: &Figures, out: &mut dyn Write) -> io::Result<()> {
    let questionnaire = &*open.questionnaire;
    let (answer, evidence) = (t!(locale, "cli-col-answer"), t!(locale, "cli-col-evidence"));
    let mut heads = columns(locale, answer, t!(locale, "cli-col-value"), evidence);
    heads.push((Align::Left, t!(locale, "cli-col-remark")));
    let mut table = Table::new(&heads);
    let scores = shown
        .scores
        .dimensions
        .iter()
        .flat_map(|own| &own.questions);
    for ((_, question), score) in questionnaire.questions().zip(scores) {
        let grade = open.assessment.answer(&question.id).grade;
        let graded = score
            .value
            .as_ref()
            .map(|_| grade.unwrap_or(Grade::E0).as_str());
        table.row([
            question.id.to_string(),
            in_words(locale, questionnaire, question, score),
            on_scale(locale, score),
            figures::interval(locale, score.interval.as_ref()),
            figures::value(locale, score.target.as_ref()),
            figures::value(locale, score.gap.as_ref()),
            graded.unwrap_or(figures::NONE).to_owned(),
            remark(locale, score),
        ]);
    }
    table.write(out)
}

/// The answer in words, else the state.
fn in_words(
    locale: &Locale,
    questionnaire: &Questionnaire,
    question: &Question,
    score: &QuestionScore,
) -> String {
    let Some(value) = &score.value else {
        return answers::state(locale, score.state);
    };
    let level = figures::level_name(questionnaire, locale.lang(), value);
    match (&question.kind, level) {
        (Kind::Level { .. }, Some(name)) => name,
        (Kind::Level { .. }, None) => answers::state(locale, score.state),
        _ => shortened(&answers::value(locale, questionnaire, question, value)),
    }
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

/// A value on the scale of the scores: as it was entered, rounded where it was moved from another scale.
fn on_scale(locale: &Locale, score: &QuestionScore) -> String {
    if score.value == score.mapped {
        figures::value(locale, score.mapped.as_ref())
    } else {
        figures::score(locale, score.mapped.as_ref())
    }
}

/// What the votes say, and whether an upper level lacks evidence.
fn remark(locale: &Locale, score: &QuestionScore) -> String {
    let votes = score.agreement.as_ref().filter(|own| own.votes > 1);
    let votes = votes.map(|own| {
        t!(
            locale,
            "cli-votes",
            count = own.votes,
            figures = agreement::figures(locale, own),
            advice = agreement::advice(locale, own.advice)
        )
    });
    let provisional = score.provisional.then(|| t!(locale, "cli-provisional"));
    [votes, provisional]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ")
}

/// Tensions, and how to ask further.
fn notes(locale: &Locale, open: &Open, shown: &Figures, out: &mut dyn Write) -> io::Result<()> {
    let found = |id: &String| open.questionnaire.tensions.iter().find(|own| own.id == *id);
    let tensions: Vec<_> = shown.scores.tensions.iter().filter_map(found).collect();
    if !tensions.is_empty() {
        writeln!(out, "\n{}", t!(locale, "cli-tensions"))?;
    }
    for tension in tensions {
        let text = plain_text(&tension.text.get(locale.lang()));
        writeln!(
            out,
            "{}",
            textwrap::fill(
                &visible(&text),
                textwrap::Options::new(WIDTH)
                    .initial_indent("- ")
                    .subsequent_indent("  ")
            )
        )?;
    }
    Ok(())
}
