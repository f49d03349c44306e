//! The votes on a question: what they are, what counts, and how they get in.

use super::super::super::super::model::{Model, Work};
use super::super::{outline, score};
use super::facts::response;
use crate::domain::assessment::Answer;
use crate::domain::questionnaire::{Kind, Question};
use crate::t;
use crate::wording;

/// The votes and what counts, or how they get in where there are none; nothing where there is nobody who could vote.
pub fn told(model: &Model, work: &Work, question: &Question, answer: &Answer) -> Option<String> {
    let is_room = work.assessment.participants.len() > 1;
    if !is_room && answer.votes.is_empty() {
        return None;
    }
    let counts = what_counts(model, work, question, answer);
    if answer.votes.is_empty() {
        let command = command(work, question);
        let how = t!(model.locale, "questions-votes-how", command = command);
        return Some(format!("{counts}\n{how}"));
    }
    let votes = answer.votes.values();
    let votes = votes.map(|vote| vote.again.as_ref().unwrap_or(&vote.first));
    let votes: Vec<_> = votes
        .map(|vote| response(model, work, question, vote))
        .collect();
    let votes = votes.join(&format!(" {} ", model.theme().glyphs.dot));
    Some(format!("{votes}\n{counts}"))
}

/// What the room agreed on, else the middle of the votes (rule 2).
fn what_counts(model: &Model, work: &Work, question: &Question, answer: &Answer) -> String {
    let locale = &model.locale;
    if answer.votes.is_empty() {
        return t!(locale, "questions-votes-none");
    }
    if answer.agreed.is_some() {
        return t!(locale, "questions-votes-agreed");
    }
    let Some(score) = score(work) else {
        return String::new();
    };
    let middle = score.value.as_ref().map_or_else(
        || outline::word(locale, score.state),
        |value| wording::answers::value(locale, &work.questionnaire, question, value),
    );
    t!(
        locale,
        "questions-votes-middle",
        count = answer.votes.len(),
        middle = middle
    )
}

/// How the first participant would vote.
fn command(work: &Work, question: &Question) -> String {
    let called = work.called.to_string_lossy();
    let person = work.assessment.participants.first();
    let person = person.map_or("", |own| own.name.as_str());
    let levels = &work.questionnaire.levels;
    let level = levels.get(levels.len() / 2);
    let value = level.filter(|_| matches!(question.kind, Kind::Level { .. }));
    let value = value.map_or_else(|| "VALUE".to_owned(), |own| own.value.to_decimal());
    format!(
        "reifegrad answer {} {}={value} --participant {}",
        quoted(&called),
        question.id,
        quoted(person)
    )
}

/// As a shell takes it.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::{Input, Participant, Response, Vote};
    use crate::domain::number::Number;
    use crate::tui::testing::{answered, draw, keys, open_with};

    /// Ada and Bo L. in the room; P12 was not agreed on, P01 was.
    fn room(votes: &[(&str, &str, u32)]) -> Model {
        let mut own = answered();
        own.participants = [("p1", "Bo L."), ("p2", "Ada")]
            .map(|(id, name)| Participant {
                id: id.into(),
                name: name.to_owned(),
                role: "it".into(),
            })
            .to_vec();
        for (question, id, value) in votes {
            let first = Response::Given(Input::Number(Number::from(*value)));
            let vote = Vote { first, again: None };
            let answer = own.answers.entry((*question).into()).or_default();
            answer.votes.insert((*id).into(), vote);
        }
        open_with("en", own)
    }

    /// The question as it is shown, in one line.
    fn shown(mut model: Model, id: &str) -> String {
        draw(&mut model, 100, 60);
        keys(&mut model, &format!("/{id}<Enter>"));
        let text = draw(&mut model, 100, 60);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn votes_count_until_the_room_agrees() {
        let votes = [("P12", "p1", 2), ("P12", "p2", 4), ("P01", "p1", 5)];
        let open = shown(room(&votes), "P12");
        let middle = "Until the room agrees, the middle of 2 votes counts: 3 Binding.";
        assert!(open.contains("2 Isolated · 4 Steered"), "{open}");
        assert!(open.contains(middle), "{open}");
        let agreed = shown(room(&votes), "P01");
        assert!(
            agreed.contains("What the room agreed on counts, not the votes."),
            "{agreed}"
        );
    }

    #[test]
    fn it_is_said_how_votes_get_in() {
        let none = shown(room(&[]), "P12");
        assert!(none.contains("Nobody has voted yet"), "{none}");
        let command = "reifegrad answer stadttheater P12=3 --participant 'Bo L.'";
        assert!(none.contains(command), "{none}");
        let mut elsewhere = room(&[]);
        elsewhere.work.as_mut().expect("open").called = "/srv/our w/a.toml".into();
        let none = shown(elsewhere, "P12");
        let command = "reifegrad answer '/srv/our w/a.toml' P12=3 --participant 'Bo L.'";
        assert!(none.contains(command), "{none}");
    }

    #[test]
    fn where_nobody_else_takes_part_nothing_is_said_of_votes() {
        let alone = shown(open_with("en", answered()), "P12");
        assert!(!alone.contains("vote"), "{alone}");
    }
}
