//! From the file to the domain.

use super::spec::{ASSESSMENT, FORMAT};
use crate::domain::assessment::{
    Answer, Assessment, Decision, Evidence, Grade, Input, Meta, OwnAction, Participant, PlanEntry,
    QuestionnaireRef, Response, Round, Targets, Vote,
};
use crate::domain::sorting;
use crate::format::reader::{Document, TableView, Value};
use crate::format::tree::{self, Tree};
use crate::format::{Fault, Faults, Source};
use crate::msg;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// An assessment with the whole document it was read from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// What the program knows.
    pub assessment: Assessment,
    /// Everything, for [`super::document`].
    pub document: Tree,
}

/// Reads an assessment file, to be written again later.
///
/// # Errors
/// Every fault of the file; for one of a newer format, only that.
pub fn read(source: &Source) -> Result<Loaded, Faults> {
    let file = parse(source)?;
    Ok(Loaded {
        assessment: checked(&file)?,
        document: tree::of_file(&file.root()),
    })
}

/// Reads an assessment file only to look at it.
///
/// # Errors
/// As [`read`].
pub fn peek(source: &Source) -> Result<Assessment, Faults> {
    checked(&parse(source)?)
}

pub(super) fn parse(source: &Source) -> Result<Document<'_>, Faults> {
    let mut faults = Faults::default();
    let document = Document::parse(source, &mut faults).ok_or(faults)?;
    match document.newer_than(FORMAT) {
        Some(fault) => Err(fault.into()),
        None => Ok(document),
    }
}

fn checked(document: &Document<'_>) -> Result<Assessment, Faults> {
    let mut faults = Faults::default();
    let root = document.root();
    document.check(&ASSESSMENT, &mut faults);
    check_ids(&root, &mut faults);
    check_answers(&root, &mut faults);
    match assessment(&root) {
        Some(assessment) if !faults.has_errors() => Ok(assessment),
        _ => Err(faults),
    }
}

/// Reports ids that stand twice in a list.
fn check_ids(root: &TableView<'_>, faults: &mut Faults) {
    for list in ["participants", "own_actions"] {
        let mut seen = BTreeSet::new();
        for table in root.tables(list) {
            if let Some(id) = table.str("id").filter(|id| !seen.insert(*id)) {
                let place = table.place_of("id");
                faults.push(Fault::error(place, msg!("file-duplicate-id", id = id)));
            }
        }
    }
}

/// Reports answers that say two things at once.
fn check_answers(root: &TableView<'_>, faults: &mut Faults) {
    let answers = root.table("answers");
    let entries = answers.iter().flat_map(TableView::entries);
    for (id, _, value) in entries {
        let Some(answer) = value.table() else {
            continue;
        };
        let said = ["value", "dont_know", "not_applicable"];
        let mut there = said
            .into_iter()
            .filter(|key| answer.has(key) && answer.bool(key) != Some(false));
        if let (Some(_), Some(second)) = (there.next(), there.next()) {
            let place = answer.place_of(second);
            faults.push(Fault::error(place, msg!("file-two-answers", id = id)));
        }
    }
}

/// The assessment; none where something required is missing, which has been reported.
fn assessment(root: &TableView<'_>) -> Option<Assessment> {
    let created = date(root, "created")?;
    Some(Assessment {
        id: root.str("id")?.to_owned(),
        revision: count(root, "revision").unwrap_or(0),
        created,
        changed: date(root, "changed").unwrap_or(created),
        questionnaire: questionnaire(&root.table("questionnaire")?)?,
        round: round(root.table("round").as_ref()),
        meta: meta(root),
        profile: map(root, "profile", |own| own.str().map(str::to_owned)),
        participants: all(root, "participants", participant),
        answers: map(root, "answers", |own| {
            Some(answer(&own.table()?)).filter(|own| *own != Answer::default())
        }),
        targets: targets(root),
        plan: map(root, "plan", |own| {
            Some(plan_entry(&own.table()?)).filter(|own| *own != PlanEntry::default())
        }),
        own_actions: all(root, "own_actions", own_action),
    })
}

pub(super) fn questionnaire(table: &TableView<'_>) -> Option<QuestionnaireRef> {
    Some(QuestionnaireRef {
        id: table.str("id")?.to_owned(),
        version: table.str("version")?.parse().ok()?,
        hash: table.str("hash")?.to_owned(),
    })
}

pub(super) fn round(table: Option<&TableView<'_>>) -> Round {
    Round {
        number: table.and_then(|own| count(own, "number")).unwrap_or(1),
        previous: table.and_then(|own| own.str("previous")).map(str::to_owned),
    }
}

pub(super) fn meta(root: &TableView<'_>) -> Meta {
    let settings = root.table("settings");
    Meta {
        title: text(root, "title"),
        organisation: text(root, "organisation"),
        unit: text(root, "unit"),
        language: root.str("language").map(Into::into).unwrap_or_default(),
        strict_evidence: settings.is_some_and(|own| own.bool("strict_evidence") == Some(true)),
    }
}

fn participant(table: &TableView<'_>) -> Option<Participant> {
    Some(Participant {
        id: table.str("id")?.into(),
        name: table.str("name")?.to_owned(),
        role: text(table, "role").into(),
    })
}

fn targets(root: &TableView<'_>) -> Targets {
    let mut dimensions: BTreeMap<_, _> = map(root, "targets", |own| own.number().ok());
    Targets {
        all: dimensions.remove("all"),
        dimensions,
    }
}

fn answer(table: &TableView<'_>) -> Answer {
    Answer {
        agreed: table
            .get("value")
            .and_then(given)
            .map(Response::Given)
            .or_else(|| no_value(table)),
        grade: table.str("grade").and_then(grade),
        evidence: all(table, "evidence", |own| Some(evidence(own))),
        note: text(table, "note"),
        target: table.number("target"),
        votes: map(table, "votes", |own| vote(&own.table()?)),
        anchors: table.str("anchors").map(str::to_owned),
    }
}

fn vote(table: &TableView<'_>) -> Option<Vote> {
    Some(Vote {
        first: response(table.get("first")?)?,
        again: table.get("again").and_then(response),
    })
}

pub(super) fn response(value: Value<'_>) -> Option<Response> {
    match value.table() {
        Some(table) => no_value(&table),
        None => given(value).map(Response::Given),
    }
}

fn given(value: Value<'_>) -> Option<Input> {
    if let Some(list) = value.list() {
        let ids = list.into_iter().filter_map(Value::str).map(Into::into);
        return Some(Input::Options(ids.collect()));
    }
    match value.str() {
        Some(text) => Some(Input::Text(text.to_owned())),
        None => value.number().ok().map(Input::Number),
    }
}

fn no_value(table: &TableView<'_>) -> Option<Response> {
    if table.bool("dont_know") == Some(true) {
        return Some(Response::DontKnow);
    }
    let reason = table.str("not_applicable")?;
    Some(Response::NotApplicable(reason.to_owned()))
}

fn grade(name: &str) -> Option<Grade> {
    Grade::ALL.into_iter().find(|grade| grade.as_str() == name)
}

fn evidence(table: &TableView<'_>) -> Evidence {
    Evidence {
        title: text(table, "title"),
        link: text(table, "link"),
        date: date(table, "date"),
    }
}

fn plan_entry(table: &TableView<'_>) -> PlanEntry {
    let decision = table.str("decision").and_then(|decision| match decision {
        "accepted" => Some(Decision::Accepted),
        "rejected" => Some(Decision::Rejected(text(table, "reason"))),
        "deferred" => Some(Decision::Deferred),
        "done" => Some(Decision::Done),
        _ => None,
    });
    PlanEntry {
        decision,
        owner: text(table, "owner"),
        due: date(table, "due"),
        note: text(table, "note"),
        place: count(table, "place"),
    }
}

fn own_action(table: &TableView<'_>) -> Option<OwnAction> {
    Some(OwnAction {
        id: table.str("id")?.into(),
        title: table.str("title")?.to_owned(),
        text: text(table, "text"),
        question: table.str("question").map(Into::into),
    })
}

fn text(table: &TableView<'_>, key: &str) -> String {
    table.str(key).unwrap_or_default().to_owned()
}

pub(super) fn date(table: &TableView<'_>, key: &str) -> Option<Date> {
    table.get(key)?.date()
}

fn count<T: TryFrom<i64>>(table: &TableView<'_>, key: &str) -> Option<T> {
    T::try_from(table.integer(key)?).ok()
}

fn map<K: Ord + for<'a> From<&'a str>, V>(
    table: &TableView<'_>,
    key: &str,
    value: impl Fn(Value<'_>) -> Option<V>,
) -> BTreeMap<K, V> {
    let inner = table.table(key);
    let entries = inner.iter().flat_map(TableView::entries);
    sorting::map(entries.filter_map(|(name, _, own)| Some((name.into(), value(own)?))))
}

fn all<T>(table: &TableView<'_>, key: &str, entry: impl Fn(&TableView<'_>) -> Option<T>) -> Vec<T> {
    table.tables(key).iter().filter_map(entry).collect()
}
