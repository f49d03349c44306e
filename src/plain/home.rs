//! Choosing an assessment, or creating one.

use super::show;
use super::talk::{Talk, numbered};
use crate::desk::{Desk, New, Open, words};
use crate::domain::questionnaire::Questionnaire;
use crate::t;
use crate::wording::visible::visible;
use crate::workspace::Entry;
use std::collections::BTreeMap;
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
        list(&entries, talk)?;
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
    if let Some(place) = numbered(line, entries.len()) {
        return open(desk, &entries[place], talk);
    }
    talk.say(&t!(talk.locale, "plain-choose-again"))?;
    Ok(None)
}

fn is(line: &str, words: &[&str]) -> bool {
    words.iter().any(|word| line.eq_ignore_ascii_case(word))
}

fn list<R: BufRead, W: Write>(entries: &[Entry], talk: &mut Talk<'_, R, W>) -> io::Result<()> {
    let locale = talk.locale;
    talk.pause()?;
    if entries.is_empty() {
        return talk.say(&t!(locale, "plain-none-yet"));
    }
    talk.say(&t!(locale, "plain-assessments"))?;
    for (place, entry) in entries.iter().enumerate() {
        talk.say(&format!("{}: {}", place + 1, show::entry(locale, entry)))?;
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
    // They only spare typing: what is wrong with them is no reason to stop here.
    let defaults = desk.defaults().map(|own| own.value).unwrap_or_default();
    let usual = defaults.organisation.unwrap_or_default();
    let prompt = match usual.as_str() {
        "" => t!(locale, "plain-ask-organisation"),
        usual => t!(
            locale,
            "plain-ask-organisation-usual",
            usual = visible(usual).into_owned()
        ),
    };
    let Some(mut organisation) = talk.ask(&prompt)? else {
        return Ok(None);
    };
    if organisation.is_empty() {
        organisation = usual;
    }
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
    let Some(profile) = profile(&questionnaire, talk)? else {
        return Ok(None);
    };
    let language = defaults.language.unwrap_or_else(|| locale.lang().clone());
    let new = New {
        questionnaire: questionnaire.id,
        profile,
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

/// The questionnaire to use; asks only where there are several.
fn questionnaire<R: BufRead, W: Write>(
    desk: &Desk,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Option<Questionnaire>> {
    let locale = talk.locale;
    let mut all = desk.questionnaires(|own| own);
    if all.len() == 1 {
        return Ok(all.pop());
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
    let prompt = t!(locale, "plain-ask-questionnaire", count = all.len());
    match ask_number(&prompt, &all, talk)? {
        Picked::One(own) => Ok(Some(own.clone())),
        Picked::Nothing => {
            talk.say(&t!(locale, "plain-nothing-created"))?;
            Ok(None)
        }
        Picked::Ended => Ok(None),
    }
}

/// Answers to the profile, each optional; none where the input ends.
fn profile<R: BufRead, W: Write>(
    questionnaire: &Questionnaire,
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Option<BTreeMap<String, String>>> {
    let (locale, mut answers) = (talk.locale, BTreeMap::new());
    for asked in &questionnaire.profile {
        talk.say(&asked.text.get(locale.lang()))?;
        for (place, (_, text)) in asked.options.iter().enumerate() {
            talk.say(&format!("{}: {}", place + 1, text.get(locale.lang())))?;
        }
        let prompt = t!(locale, "plain-ask-profile", count = asked.options.len());
        match ask_number(&prompt, &asked.options, talk)? {
            Picked::One((key, _)) => drop(answers.insert(asked.id.clone(), key.clone())),
            Picked::Nothing => {}
            Picked::Ended => return Ok(None),
        }
    }
    Ok(Some(answers))
}

/// What was picked from a numbered list.
enum Picked<'a, T> {
    /// The one whose number was typed.
    One(&'a T),
    /// None of them: an empty line.
    Nothing,
    /// The input has ended.
    Ended,
}

/// Asks for a number until one of the list is typed, or nothing.
fn ask_number<'a, T, R: BufRead, W: Write>(
    prompt: &str,
    all: &'a [T],
    talk: &mut Talk<'_, R, W>,
) -> io::Result<Picked<'a, T>> {
    loop {
        let Some(line) = talk.ask(prompt)? else {
            return Ok(Picked::Ended);
        };
        if line.is_empty() {
            return Ok(Picked::Nothing);
        }
        if let Some(place) = numbered(&line, all.len()) {
            return Ok(Picked::One(&all[place]));
        }
        talk.say(&t!(talk.locale, "plain-choose-again"))?;
    }
}
