//! What an assessment file may hold.

use crate::format::spec::{Form, Key, Kind, Table};

/// Newest format of assessment files that this program reads; it writes no other.
pub const FORMAT: i64 = 1;

const ANY: Kind = Kind::String(Form::Any);
const COUNT: Kind = Kind::Integer(1, u32::MAX as i64);

/// An assessment file.
pub static ASSESSMENT: Table = open(Table::new(
    "assessment",
    "One assessment: who answered what, and what was decided.",
    &[
        Key::required(
            "format",
            Kind::Integer(1, FORMAT),
            "Version of this file format.",
        ),
        Key::required(
            "id",
            Kind::String(Form::Id),
            "UUID; stays when the file is renamed or copied.",
        ),
        Key::optional(
            "revision",
            Kind::Integer(0, i64::MAX),
            "Counts saved changes.",
        ),
        Key::optional("title", ANY, "Title."),
        Key::optional("organisation", ANY, "Whom it is about."),
        Key::optional("unit", ANY, "Part of the organisation."),
        Key::optional(
            "language",
            Kind::String(Form::Language),
            "Language of the room.",
        ),
        Key::required("created", Kind::Date, "Day it was created."),
        Key::optional("changed", Kind::Date, "Day of the last change."),
        Key::required(
            "questionnaire",
            Kind::Table(&QUESTIONNAIRE),
            "The exact questionnaire.",
        ),
        Key::optional(
            "round",
            Kind::Table(&ROUND),
            "Place in a series of the same team.",
        ),
        Key::optional("settings", Kind::Table(&SETTINGS), "How it is scored."),
        Key::optional(
            "profile",
            Kind::Map(&ANY),
            "Answers to the profile questions by key.",
        ),
        Key::optional(
            "participants",
            Kind::Tables(&PARTICIPANT, Some("id")),
            "Who takes part.",
        ),
        Key::optional(
            "targets",
            Kind::Map(&Kind::Number),
            "Target of `all`, or of a dimension by its id.",
        ),
        Key::optional(
            "answers",
            Kind::Map(&Kind::Table(&ANSWER)),
            "What is known, by question id.",
        ),
        Key::optional(
            "plan",
            Kind::Map(&Kind::Table(&PLAN)),
            "What was decided, by recommendation id.",
        ),
        Key::optional(
            "own_actions",
            Kind::Tables(&OWN_ACTION, Some("id")),
            "Actions the questionnaire does not know.",
        ),
    ],
));

static QUESTIONNAIRE: Table = open(Table::new(
    "questionnaire-reference",
    "Names the exact questionnaire.",
    &[
        Key::required("id", Kind::String(Form::Id), "Its id."),
        Key::required("version", Kind::String(Form::Version), "Its version."),
        Key::required("hash", ANY, "SHA-256 of its content."),
    ],
));

static ROUND: Table = open(Table::new(
    "round",
    "Place in a series of assessments of the same team.",
    &[
        Key::optional("number", COUNT, "1 for the first."),
        Key::optional(
            "previous",
            Kind::String(Form::Id),
            "Id of the assessment before.",
        ),
    ],
));

static SETTINGS: Table = open(Table::new(
    "assessment-settings",
    "How an assessment is scored.",
    &[Key::optional(
        "strict_evidence",
        Kind::Boolean,
        "Whether upper levels need evidence.",
    )],
));

static PARTICIPANT: Table = open(Table::new(
    "participant",
    "Somebody who votes.",
    &[
        Key::required(
            "id",
            Kind::String(Form::Id),
            "Stable within the assessment.",
        ),
        Key::required("name", ANY, "Name."),
        Key::optional("role", ANY, "Key of a role, declared or not."),
    ],
));

/// What can be answered.
const RESPONSE: Kind = Kind::AnyOf(&[Kind::Number, Kind::List(&ANY), ANY, Kind::Table(&UNSURE)]);

static UNSURE: Table = open(Table::new(
    "no-value",
    "An answer without a value.",
    &[
        Key::optional("dont_know", Kind::Boolean, "Nobody knows."),
        Key::optional("not_applicable", ANY, "It does not apply, for this reason."),
    ],
));

static ANSWER: Table = open(Table::new(
    "answer",
    "What is known about one question.",
    &[
        Key::optional(
            "value",
            Kind::AnyOf(&[Kind::Number, Kind::List(&ANY), ANY]),
            "What was agreed: a number, a list of option ids, or a text.",
        ),
        Key::optional("dont_know", Kind::Boolean, "Nobody knows."),
        Key::optional("not_applicable", ANY, "It does not apply, for this reason."),
        Key::optional(
            "grade",
            Kind::OneOf(&["E0", "E1", "E2", "E3"]),
            "How well it is backed.",
        ),
        Key::optional("note", ANY, "Markdown."),
        Key::optional("target", Kind::Number, "Target for this question alone."),
        Key::optional("anchors", ANY, "Hash of the texts that were answered."),
        Key::optional(
            "votes",
            Kind::Map(&Kind::Table(&VOTE)),
            "Votes by participant id.",
        ),
        Key::optional("evidence", Kind::Tables(&EVIDENCE, None), "What was shown."),
    ],
));

static VOTE: Table = open(Table::new(
    "vote",
    "One participant's view.",
    &[
        Key::required("first", RESPONSE, "Before the discussion; kept for ever."),
        Key::optional("again", RESPONSE, "After the discussion."),
    ],
));

static EVIDENCE: Table = open(Table::new(
    "evidence",
    "Something that was shown.",
    &[
        Key::optional("title", ANY, "What it is."),
        Key::optional("link", ANY, "Link or file name."),
        Key::optional("date", Kind::Date, "Date of it."),
    ],
));

static PLAN: Table = open(Table::new(
    "plan-entry",
    "What was decided about a recommendation or an own action.",
    &[
        Key::optional(
            "decision",
            Kind::OneOf(&["accepted", "rejected", "deferred", "done"]),
            "The decision.",
        ),
        Key::optional("reason", ANY, "Why it was rejected."),
        Key::optional("owner", ANY, "A person."),
        Key::optional("due", Kind::Date, "Until when."),
        Key::optional("note", ANY, "Markdown."),
        Key::optional(
            "place",
            COUNT,
            "Place in the list that the room chose, from 1.",
        ),
    ],
));

static OWN_ACTION: Table = open(Table::new(
    "own-action",
    "An action the questionnaire does not know.",
    &[
        Key::required(
            "id",
            Kind::String(Form::Id),
            "Stable within the assessment.",
        ),
        Key::required("title", ANY, "What to do; starts with a verb."),
        Key::optional("text", ANY, "Markdown."),
        Key::optional("question", ANY, "Id of the question it is about."),
    ],
));

/// Keys nobody knows are allowed and kept.
const fn open(table: Table) -> Table {
    Table {
        open: true,
        ..table
    }
}
