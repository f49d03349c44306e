//! Choosing an assessment, or creating one.

use super::show;
use super::talk::Talk;
use crate::desk::{Desk, New, Open, words};
use crate::t;
use crate::workspace::Entry;
use std::io::{self, BufRead, Write};

/// Asks until an assessment is open; none when the user leaves.
pub fn choose<R: BufRead, W: Write>(
    desk: &Desk,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Option<Open>> {
    let locale = talk.locale;
    let place = words::place(locale, desk.workspace());
    talk.say(&t!(locale, "plain-welcome", place = place))?;
    loop {
        let entries = match desk.list() {
            Ok(entries) => entries,
            Err(error) => {
                talk.say(&error.message(locale))?;
                return Ok(None);
            }
        };
        list(desk, &entries, talk)?;
        let prompt = match entries.len() {
            0 => t!(locale, "plain-choose-first"),
            count => t!(locale, "plain-choose", count = count),
        };
        let Some(line) = talk.ask(&prompt)? else {
            return Ok(None);
        };
        if is(&line, &["q", &t!(locale, "plain-word-quit")]) {
            return Ok(None);
        }
        if let Some(open) = chosen(desk, &entries, &line, talk)? {
            return Ok(Some(open));
        }
    }
}

/// What was chosen by number, or created.
fn chosen<R: BufRead, W: Write>(
    desk: &Desk,
    entries: &[Entry],
    line: &str,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Option<Open>> {
    if is(line, &["n", &t!(talk.locale, "plain-word-new")]) {
        return create(desk, talk);
    }
    if let Some(entry) = numbered(line, entries) {
        return open(desk, entry, talk);
    }
    talk.say(&t!(talk.locale, "plain-choose-again"))?;
    Ok(None)
}

/// The one of this number, from 1.
fn numbered<'a, T>(line: &str, all: &'a [T]) -> Option<&'a T> {
    all.get(line.parse::<usize>().ok()?.checked_sub(1)?)
}

fn is(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| line.eq_ignore_ascii_case(word))
}

fn list<R: BufRead, W: Write>(
    desk: &Desk,
    entries: &[Entry],
    talk: &mut Talk<'_, R, W>,
) -> io::Result<()> {
    let locale = talk.locale;
    talk.pause()?;
    if entries.is_empty() {
        return talk.say(&t!(locale, "plain-none-yet"));
    }
    let titles = desk.questionnaires();
    talk.say(&t!(locale, "plain-assessments"))?;
    for (place, entry) in entries.iter().enumerate() {
        talk.say(&format!(
            "{}: {}",
            place + 1,
            show::entry(locale, entry, &titles)
        ))?;
    }
    Ok(())
}

fn open<R: BufRead, W: Write>(
    desk: &Desk,
    entry: &Entry,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Option<Open>> {
    match desk.open(&entry.path, false) {
        Ok(open) => Ok(Some(open)),
        Err(error) => {
            talk.say(&error.message(talk.locale))?;
            Ok(None)
        }
    }
}

/// Asks for what a new assessment needs; none where the input ends or nothing could be created.
fn create<R: BufRead, W: Write>(
    desk: &Desk,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Option<Open>> {
    let locale = talk.locale;
    let Some(organisation) = talk.ask(&t!(locale, "plain-ask-organisation"))? else {
        return Ok(None);
    };
    if organisation.is_empty() {
        talk.say(&t!(locale, "new-needs-organisation"))?;
        return Ok(None);
    }
    let Some(unit) = talk.ask(&t!(locale, "plain-ask-unit"))? else {
        return Ok(None);
    };
    let Some(questionnaire) = questionnaire(desk, talk)? else {
        return Ok(None);
    };
    let language = locale.lang().clone();
    let new = New {
        questionnaire,
        organisation,
        unit,
        language,
        ..New::default()
    };
    let created = desk
        .create(new)
        .map_err(|error| words::create_error(locale, &error));
    let opened = created.and_then(|path| {
        desk.open(&path, false)
            .map_err(|error| error.message(locale))
    });
    match opened {
        Ok(open) => Ok(Some(open)),
        Err(why) => {
            talk.say(&why)?;
            Ok(None)
        }
    }
}

/// The id of the questionnaire to use; asks only where there are several.
fn questionnaire<R: BufRead, W: Write>(
    desk: &Desk,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Option<String>> {
    let locale = talk.locale;
    let all = desk.questionnaires();
    if let [only] = &all[..] {
        return Ok(Some(only.id.clone()));
    }
    talk.say(&t!(locale, "plain-questionnaires"))?;
    for (place, own) in all.iter().enumerate() {
        talk.say(&t!(
            locale,
            "plain-questionnaire",
            number = place + 1,
            title = own.title.get(locale.lang()).into_owned(),
            count = own.questions().count()
        ))?;
    }
    loop {
        let Some(line) = talk.ask(&t!(locale, "plain-ask-questionnaire", count = all.len()))?
        else {
            return Ok(None);
        };
        if let Some(own) = numbered(&line, &all) {
            return Ok(Some(own.id.clone()));
        }
        talk.say(&t!(locale, "plain-choose-again"))?;
    }
}
