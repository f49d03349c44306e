//! What a line means: a command by letter or word, else an answer.

use crate::domain::assessment::Grade;
use crate::i18n::{Lang, Locale};
use crate::t;

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Keeps the answer and goes on.
    Keep,
    /// Answers with this.
    Answer(String),
    /// Nobody knows.
    DontKnow,
    /// Does not apply, for this reason.
    NotApplicable(String),
    /// Adds a line to the note; removes the note where it is a dash.
    Note(String),
    /// Grades the evidence; none if that is no grade.
    Evidence(Option<Grade>),
    /// Takes the answer away.
    Clear,
    /// To the question before.
    Back,
    /// To this question.
    Go(String),
    /// To the next open question.
    NextOpen,
    /// Takes the last change back.
    Undo,
    /// Shows help and evidence to ask for.
    About,
    /// Shows the scores.
    Results,
    /// Shows what to do.
    Actions,
    /// Accepts an action of the list.
    Accept(String),
    /// Rejects an action of the list: its number and the reason.
    Reject(String),
    /// Defers an action of the list.
    Defer(String),
    /// Finds the fewest actions for a level.
    Fewest,
    /// Writes a report.
    Report,
    /// Shows the commands.
    Help,
    /// Leaves.
    Quit,
}

/// A command that can be named.
struct Spec {
    letter: &'static str,
    /// Its messages: `plain-word-NAME` is what it is called by, `plain-help-NAME` says what it does.
    name: &'static str,
    /// What stands behind it: `plain-takes-…`; empty for nothing.
    takes: &'static str,
    make: fn(&str) -> Command,
}

const fn spec(
    letter: &'static str,
    name: &'static str,
    takes: &'static str,
    make: fn(&str) -> Command,
) -> Spec {
    Spec {
        letter,
        name,
        takes,
        make,
    }
}

/// All commands, in the order of the help. The test of messages reads this table.
const COMMANDS: &[Spec] = &[
    spec("?", "dont-know", "", |_| Command::DontKnow),
    spec("x", "not-applicable", "reason", |rest| {
        Command::NotApplicable(rest.into())
    }),
    spec("n", "note", "text", |rest| Command::Note(rest.into())),
    spec("e", "evidence", "grade", |rest| {
        Command::Evidence(grade(rest))
    }),
    spec("c", "clear", "", |_| Command::Clear),
    spec("i", "about", "", |_| Command::About),
    spec("b", "back", "", |_| Command::Back),
    spec("g", "go", "id", |rest| Command::Go(rest.into())),
    spec("o", "open", "", |_| Command::NextOpen),
    spec("u", "undo", "", |_| Command::Undo),
    spec("r", "results", "", |_| Command::Results),
    spec("a", "actions", "", |_| Command::Actions),
    spec("+", "accept", "number", |rest| Command::Accept(rest.into())),
    spec("-", "reject", "number-reason", |rest| {
        Command::Reject(rest.into())
    }),
    spec("d", "defer", "number", |rest| Command::Defer(rest.into())),
    spec("l", "fewest", "", |_| Command::Fewest),
    spec("s", "report", "", |_| Command::Report),
    spec("h", "help", "", |_| Command::Help),
    spec("q", "quit", "", |_| Command::Quit),
];

impl Spec {
    fn word(&self, locale: &Locale) -> String {
        locale.message(&format!("plain-word-{}", self.name), None)
    }

    fn help(&self, locale: &Locale) -> String {
        locale.message(&format!("plain-help-{}", self.name), None)
    }

    /// How it is typed.
    fn call(&self, locale: &Locale) -> String {
        if self.takes.is_empty() {
            return self.letter.to_owned();
        }
        let takes = locale.message(&format!("plain-takes-{}", self.takes), None);
        format!("{} {takes}", self.letter)
    }
}

/// The words that commands are called by, in every language the program speaks.
pub struct Words(Vec<(String, &'static Spec)>);

impl Words {
    /// Letters and words of all commands.
    pub fn new() -> Self {
        let letters = COMMANDS.iter().map(|spec| (spec.letter.to_owned(), spec));
        let mut words: Vec<_> = letters.collect();
        for tag in Locale::available() {
            let locale = Locale::new(&Lang::from(tag));
            words.extend(COMMANDS.iter().map(|spec| (spec.word(&locale), spec)));
        }
        Self(words)
    }

    /// What a line means. `=` before it makes it an answer, whatever it looks like.
    pub fn read(&self, line: &str) -> Command {
        let line = line.trim();
        if line.is_empty() {
            return Command::Keep;
        }
        if let Some(answer) = line.strip_prefix('=') {
            return Command::Answer(answer.trim().to_owned());
        }
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        self.command(word, rest.trim())
            .or_else(|| self.glued(line))
            .unwrap_or_else(|| Command::Answer(line.to_owned()))
    }

    fn command(&self, word: &str, rest: &str) -> Option<Command> {
        let lower = word.to_lowercase();
        let (_, spec) = self.0.iter().find(|(own, _)| *own == lower)?;
        Some((spec.make)(rest))
    }

    /// `e2`, `+3`: a mark and a number without a space between them; `-1` might be an answer.
    fn glued(&self, line: &str) -> Option<Command> {
        let (letter, rest) = line.split_at_checked(1)?;
        let is_number = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
        let takes_one = ["e", "+", "d"].contains(&letter.to_lowercase().as_str());
        (is_number && takes_one).then(|| self.command(letter, rest))?
    }
}

/// `2`, `E2`.
fn grade(text: &str) -> Option<Grade> {
    let digit = text.trim_start_matches(['e', 'E']);
    let place: usize = digit.parse().ok()?;
    Grade::ALL.get(place).copied()
}

/// One line per command: letter, word, what stands behind it, what it does.
pub fn help(locale: &Locale) -> Vec<String> {
    let line = |spec: &Spec| {
        t!(
            locale,
            "plain-help-line",
            call = spec.call(locale),
            word = spec.word(locale),
            help = spec.help(locale)
        )
    };
    COMMANDS.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_known_by_letter_and_by_word_in_every_language() {
        let words = Words::new();
        for line in [
            "n Zahlen fehlen",
            "note Zahlen fehlen",
            "Notiz  Zahlen fehlen",
        ] {
            assert_eq!(
                words.read(line),
                Command::Note("Zahlen fehlen".to_owned()),
                "{line}"
            );
        }
        for line in ["q", "Q", "quit", "ende"] {
            assert_eq!(words.read(line), Command::Quit, "{line}");
        }
        assert_eq!(words.read("  "), Command::Keep);
        assert_eq!(words.read("?"), Command::DontKnow);
    }

    #[test]
    fn grades_and_numbers_may_stand_right_behind_their_letter() {
        let words = Words::new();
        for line in ["e 2", "e2", "E2", "e E2"] {
            assert_eq!(
                words.read(line),
                Command::Evidence(Some(Grade::E2)),
                "{line}"
            );
        }
        assert_eq!(words.read("e 9"), Command::Evidence(None));
        assert_eq!(words.read("+3"), Command::Accept("3".to_owned()));
    }

    #[test]
    fn what_is_no_command_is_an_answer_and_an_equals_sign_makes_it_one() {
        let words = Words::new();
        let answer = |text: &str| Command::Answer(text.to_owned());
        assert_eq!(words.read("3"), answer("3"));
        assert_eq!(words.read("-1"), answer("-1"));
        assert_eq!(words.read("Nebenan"), answer("Nebenan"));
        assert_eq!(words.read("= a"), answer("a"));
    }

    #[test]
    fn no_two_commands_share_a_letter_or_a_word() {
        for tag in Locale::available() {
            let locale = Locale::new(&Lang::from(tag));
            let mut names: Vec<_> = COMMANDS.iter().map(|spec| spec.word(&locale)).collect();
            names.extend(COMMANDS.iter().map(|spec| spec.letter.to_owned()));
            let all = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), all, "{tag}");
        }
    }
}
