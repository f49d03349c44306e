//! The questionnaire format as data; `docs/formats.md` is made from it.

use crate::format::spec::{Case, Cases, Form, Key, Kind, Table};

const ID: Kind = Kind::String(Form::Id);
const IDS: Kind = Kind::List(&ID);
const CONDITION: Kind = Kind::String(Form::Condition);
const CONDITIONS: Kind = Kind::List(&CONDITION);
const AGGREGATE: Kind = Kind::OneOf(&["mean", "sum", "min", "max"]);
/// Furthest month a recommendation may end.
const MONTHS: i64 = 240;

/// A questionnaire.
pub static QUESTIONNAIRE: Table = Table::new(
    "questionnaire",
    "A questionnaire: what is asked, on which scale, and what is proposed.",
    &[
        Key::required("format", Kind::Integer(1, 1), "Version of this format: 1."),
        Key::required(
            "id",
            ID,
            "Id that assessments and `include` name; it never changes.",
        ),
        Key::required(
            "version",
            Kind::String(Form::Version),
            "Semantic version; another major version means that answers need confirming again.",
        ),
        Key::required(
            "languages",
            Kind::List(&Kind::String(Form::Language)),
            "Languages of the texts; the first is the fallback.",
        ),
        Key::required("title", Kind::Text, "What people see."),
        Key::optional(
            "include",
            IDS,
            "Ids of questionnaires that are taken over; files beside this one win over built-in ones.",
        ),
        Key::optional(
            "score",
            AGGREGATE,
            "How the top-level dimensions make an overall score; without it there is none.",
        ),
        Key::required(
            "scale",
            Kind::Table(&SCALE),
            "The levels that every score is told in.",
        ),
        Key::optional(
            "scales",
            Kind::Map(&Kind::Table(&NAMED_SCALE)),
            "Named scales for questions that are not answered with levels.",
        ),
        Key::optional(
            "dimensions",
            Kind::Tables(&DIMENSION, Some("id")),
            "The dimensions in order.",
        ),
        Key::optional(
            "lenses",
            Kind::Tables(&LENS, Some("id")),
            "The same answers, grouped as another framework groups them.",
        ),
        Key::optional(
            "tensions",
            Kind::Tables(&TENSION, Some("id")),
            "Contradictions worth discussing.",
        ),
        Key::optional(
            "profile",
            Kind::Tables(&PROFILE, Some("id")),
            "Facts about the organisation, asked once at the start.",
        ),
        Key::optional(
            "roles",
            Kind::Tables(&ROLE, Some("id")),
            "Roles of the people who answer; `audience` names them.",
        ),
        Key::optional(
            "owners",
            Kind::Tables(&OWNER, Some("id")),
            "Who owns recommendations; `owner` names them.",
        ),
        Key::optional(
            "sources",
            Kind::Tables(&SOURCE, Some("key")),
            "Sources that texts cite as `[key]`.",
        ),
    ],
);

static SCALE: Table = Table::new(
    "scale",
    "The scale of every score; also what an answer without options of its own means.",
    &[
        Key::required(
            "levels",
            Kind::Tables(&LEVEL, Some("value")),
            "At least two levels with rising values, which need not be consecutive.",
        ),
        Key::optional("target", Kind::Number, "Default target on this scale."),
        Key::optional(
            "target_essential",
            Kind::Number,
            "Default target of essential questions; without it `target` holds for them too.",
        ),
    ],
);

static LEVEL: Table = Table::new(
    "level",
    "One level of the scale.",
    &[
        Key::required("value", Kind::Number, "Its place on the scale."),
        Key::required("name", Kind::Text, "Short name, such as \"Binding\"."),
        Key::optional("meaning", Kind::Text, "What an outsider can see."),
    ],
);

static NAMED_SCALE: Table = Table::new(
    "named_scale",
    "A scale that questions of kind `scale` name.",
    &[Key::required(
        "options",
        Kind::Tables(&CHOICE, Some("value")),
        "At least two options with rising values.",
    )],
);

static CHOICE: Table = Table::new(
    "choice",
    "One option of a question of kind `scale`.",
    &[
        Key::required(
            "value",
            Kind::Number,
            "Its value on the question's own scale.",
        ),
        Key::required("text", Kind::Text, "What people see."),
    ],
);

static DIMENSION: Table = Table::new(
    "dimension",
    "A group of questions and of other dimensions.",
    &[
        Key::required("id", ID, "Stable id."),
        Key::required("title", Kind::Text, "Short title."),
        Key::optional("description", Kind::Text, "What it is about (Markdown)."),
        Key::optional(
            "why",
            Kind::Text,
            "Why it matters (Markdown), facts with source keys like `[18]`.",
        ),
        Key::optional(
            "weight",
            Kind::Positive,
            "Weight within its parent; 1 where absent.",
        ),
        Key::optional(
            "parent",
            ID,
            "Id of the dimension it belongs to; dimensions nest to any depth.",
        ),
        Key::optional(
            "aggregate",
            AGGREGATE,
            "How its questions and child dimensions make its score: weighted `mean` where absent.",
        ),
        Key::optional(
            "level",
            Kind::OneOf(&["gated", "floor", "staged", "none"]),
            "How its score becomes a level: `gated` where absent.",
        ),
        Key::optional(
            "passes",
            Kind::Number,
            "Only with `level = \"staged\"`: raw value that counts as reached; two thirds of a question's scale where absent.",
        ),
        Key::optional(
            "questions",
            Kind::Tables(&QUESTION, Some("id")),
            "Its own questions in order.",
        ),
    ],
);

static QUESTION: Table = Table {
    cases: Some(Cases {
        by: "kind",
        default: "level",
        all: &KINDS,
    }),
    ..Table::new(
        "question",
        "One question about one observable behaviour.",
        &[
            Key::required("id", ID, "Stable id; answers are stored by it."),
            Key::optional(
                "kind",
                Kind::OneOf(&["level", "scale", "checklist", "number", "text"]),
                "What kind of answer it takes: `level` where absent.",
            ),
            Key::required("text", Kind::Text, "The question itself."),
            Key::optional("help", Kind::Text, "Help, shown on demand (Markdown)."),
            Key::optional("evidence", Kind::Text, "What to ask to see."),
            Key::optional(
                "audience",
                IDS,
                "Ids of the roles that can answer; all where absent.",
            ),
            Key::optional(
                "weight",
                Kind::Positive,
                "Weight within its dimension; 1 where absent.",
            ),
            Key::optional(
                "essential",
                Kind::Boolean,
                "Whether it holds down the level of its dimension; false where absent.",
            ),
            Key::optional(
                "stage",
                Kind::Integer(1, 99),
                "Stage it belongs to; counts only in staged dimensions.",
            ),
            Key::optional(
                "target",
                Kind::Number,
                "Own default target, on the questionnaire's scale.",
            ),
            Key::optional("sources", IDS, "Keys of the sources it rests on."),
            Key::optional(
                "requires",
                CONDITIONS,
                "Conditions on other questions: shown as \"first do …\".",
            ),
            Key::optional(
                "show_if",
                CONDITION,
                "Asked only where this condition holds.",
            ),
            Key::optional(
                "topics",
                IDS,
                "Ids of the questions that it stands for in other questionnaires.",
            ),
            Key::optional(
                "recommendations",
                Kind::Tables(&RECOMMENDATION, Some("id")),
                "What can be done about a gap, in order.",
            ),
        ],
    )
};

static KINDS: [Case; 5] = [
    Case {
        value: "level",
        keys: &[Key::optional(
            "anchors",
            Kind::Texts,
            "One text per level of the scale, lowest first.",
        )],
        one_of: &["anchors"],
    },
    Case {
        value: "scale",
        keys: &[
            Key::optional("scale", ID, "Name of one of `scales`."),
            Key::optional(
                "options",
                Kind::Tables(&CHOICE, Some("value")),
                "Options of its own, at least two, values rising.",
            ),
        ],
        one_of: &["scale", "options"],
    },
    Case {
        value: "checklist",
        keys: &[
            Key::optional(
                "options",
                Kind::Tables(&CHECK_OPTION, Some("id")),
                "Any number of options; the values of the chosen ones are summed up.",
            ),
            Key::optional(
                "bands",
                BANDS,
                "What a sum counts as; the sum itself where absent.",
            ),
        ],
        one_of: &["options"],
    },
    Case {
        value: "number",
        keys: &[
            Key::optional("unit", Kind::Name, "Unit, such as \"%\"."),
            Key::optional("bands", BANDS, "What a number counts as."),
        ],
        one_of: &["bands"],
    },
    Case {
        value: "text",
        keys: &[],
        one_of: &[],
    },
];

const BANDS: Kind = Kind::Tables(&BAND, None);

static CHECK_OPTION: Table = Table::new(
    "check_option",
    "One option of a checklist.",
    &[
        Key::required("id", ID, "Stable id within the question."),
        Key::required("value", Kind::Number, "What it adds to the sum."),
        Key::required("text", Kind::Text, "What people see."),
    ],
);

static BAND: Table = Table::new(
    "band",
    "Everything below `below`, and not below an earlier band, counts as `value`.",
    &[
        Key::optional(
            "below",
            Kind::Number,
            "Exclusive upper end, rising; absent in the last band only.",
        ),
        Key::required(
            "value",
            Kind::Number,
            "What falls into the band counts as this.",
        ),
    ],
);

static RECOMMENDATION: Table = Table::new(
    "recommendation",
    "Something that can be done about a gap.",
    &[
        Key::required("id", ID, "Stable id."),
        Key::required("title", Kind::Text, "Title that starts with a verb."),
        Key::optional(
            "text",
            Kind::Text,
            "What to do, the first step, how success shows (Markdown).",
        ),
        Key::optional(
            "lifts_to",
            Kind::Number,
            "Value of the question once it is done; the highest one where absent.",
        ),
        Key::optional(
            "effort",
            Kind::OneOf(&["S", "M", "L"]),
            "Size: S up to 10 person-days, M up to 60, L more; M where absent.",
        ),
        Key::optional(
            "impact",
            Kind::OneOf(&["L", "M", "H"]),
            "Benefit: low, medium or high; M where absent.",
        ),
        Key::optional(
            "months",
            Kind::List(&Kind::Integer(0, MONTHS)),
            "Start and end of the usual horizon in months; `[0, 3]` where absent.",
        ),
        Key::optional("owner", ID, "Id of one of `owners`."),
        Key::optional(
            "requires",
            CONDITIONS,
            "What has to be in place before; only `ID >= n`.",
        ),
    ],
);

static LENS: Table = Table::new(
    "lens",
    "The same answers, grouped as another framework groups them.",
    &[
        Key::required(
            "id",
            ID,
            "Stable id; an own lens replaces an included one of the same id.",
        ),
        Key::required("title", Kind::Text, "What people see."),
        Key::optional(
            "description",
            Kind::Text,
            "What the framework says, in a sentence (Markdown).",
        ),
        Key::required(
            "items",
            Kind::Tables(&LENS_ITEM, Some("id")),
            "Its groups in order.",
        ),
    ],
);

static LENS_ITEM: Table = Table::new(
    "lens_item",
    "One group of a lens.",
    &[
        Key::required("id", ID, "Stable id within the lens."),
        Key::required("title", Kind::Text, "What people see."),
        Key::required("questions", IDS, "Ids of the questions it takes together."),
    ],
);

static TENSION: Table = Table::new(
    "tension",
    "A contradiction worth discussing.",
    &[
        Key::required("id", ID, "Stable id."),
        Key::required("when", CONDITION, "Condition under which it shows."),
        Key::required("text", Kind::Text, "What to discuss (Markdown)."),
    ],
);

static PROFILE: Table = Table::new(
    "profile_question",
    "A fact about the organisation, asked once.",
    &[
        Key::required("id", ID, "Key in conditions: `profile.ID`."),
        Key::required("text", Kind::Text, "What people see."),
        Key::required(
            "options",
            Kind::Tables(&PROFILE_OPTION, Some("value")),
            "Possible answers.",
        ),
    ],
);

static PROFILE_OPTION: Table = Table::new(
    "profile_option",
    "One possible answer of a profile question.",
    &[
        Key::required(
            "value",
            Kind::String(Form::Line),
            "What conditions compare with.",
        ),
        Key::required("text", Kind::Text, "What people see."),
    ],
);

static ROLE: Table = Table::new(
    "role",
    "A role of people who answer.",
    &[
        Key::required("id", ID, "Stable id."),
        Key::required("name", Kind::Name, "What people see."),
    ],
);

static OWNER: Table = Table::new(
    "owner",
    "Somebody who owns recommendations.",
    &[
        Key::required("id", ID, "Stable id."),
        Key::required("name", Kind::Name, "What people see."),
    ],
);

static SOURCE: Table = Table::new(
    "source",
    "A source that texts cite as `[key]`.",
    &[
        Key::required("key", ID, "What stands in the brackets."),
        Key::required("text", Kind::Name, "Citation."),
        Key::optional("url", Kind::String(Form::Link), "Where it can be read."),
    ],
);
