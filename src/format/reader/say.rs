//! What the reader says about a file that does not fit its description.

use super::suggest::suggest;
use super::view::{TableView, Value};
use crate::format::fault::{Fault, Place};
use crate::format::spec::{Case, Form, Key, Kind, Table};
use crate::i18n::Message;
use crate::msg;
use toml::de::DeValue;

/// A key that the table does not have.
pub(super) fn unknown(
    name: &str,
    spec: &'static Table,
    case: Option<&'static Case>,
    place: Place,
) -> Fault {
    let kinds = spec.kinds_with(name);
    if let (Some(case), false) = (case, kinds.is_empty()) {
        let kinds = quoted(&kinds);
        let message = msg!(
            "check-wrong-case",
            key = name,
            kinds = kinds,
            kind = case.value
        );
        return Fault::error(place, message);
    }
    let fault = Fault::error(place, msg!("check-unknown-key", key = name));
    let keys = spec
        .keys
        .iter()
        .chain(case.into_iter().flat_map(|case| case.keys));
    let names: Vec<&str> = keys.map(|key| key.name).collect();
    match suggest(name, names.iter().copied()) {
        Some(known) => did_you_mean(fault, Some(known)),
        None => fault.hint(msg!("check-known-keys", keys = quoted(&names))),
    }
}

/// A key that must be there.
pub(super) fn missing(key: &'static Key, view: TableView<'_>) -> Fault {
    let message = msg!("check-missing-key", key = key.name);
    let hint = msg!(
        "check-missing-key-hint",
        key = key.name,
        kind = kind_name(&key.kind)
    );
    Fault::error(view.place(), message).hint(hint)
}

/// With the name that was probably meant, if there is one.
pub(super) fn did_you_mean(fault: Fault, known: Option<&str>) -> Fault {
    match known {
        Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
        None => fault,
    }
}

/// A value of another type than its key takes.
pub(super) fn wrong_type(value: Value<'_>, kind: &'static Kind) -> Fault {
    let fault = expected(value, kind_name(kind));
    match (kind, value.raw()) {
        (
            Kind::Boolean | Kind::Integer(..) | Kind::Number | Kind::Positive | Kind::Date,
            DeValue::String(_),
        ) => fault.hint(msg!("check-no-quotes")),
        _ => fault,
    }
}

/// A value where something else was expected.
pub(super) fn expected(value: Value<'_>, name: Message) -> Fault {
    let found = type_name(value.raw());
    Fault::error(
        value.place(),
        msg!("check-wrong-type", expected = name, found = found),
    )
}

/// What is no decimal number.
pub(super) fn no_number(value: Value<'_>) -> Fault {
    let fault = wrong_type(value, &Kind::Number);
    match value.raw() {
        DeValue::Float(number) if number.as_str().contains(['e', 'E']) => {
            fault.hint(msg!("check-no-exponent"))
        }
        DeValue::Float(_) => fault.hint(msg!("check-no-infinity")),
        DeValue::Integer(_) => fault.hint(msg!("check-no-radix")),
        _ => fault,
    }
}

/// A string of another form than its key takes.
pub(super) fn wrong_form(value: Value<'_>, text: &str, form: Form) -> Fault {
    let place = value.place();
    match form {
        Form::Id => no_id(place, text),
        Form::Line => Fault::error(place, msg!("check-line")),
        Form::Version => Fault::error(place, msg!("check-version", version = text))
            .hint(msg!("check-version-hint")),
        Form::Language => Fault::error(place, msg!("check-language", language = text))
            .hint(msg!("check-language-hint")),
        Form::Link => Fault::error(place, msg!("check-link")).hint(msg!("check-link-hint")),
        Form::Colour => {
            Fault::error(place, msg!("file-colour", colour = text)).hint(msg!("file-colour-hint"))
        }
        Form::Picture => Fault::error(place, msg!("file-picture")).hint(msg!("file-picture-hint")),
        Form::Folder => Fault::error(place, msg!("file-folder")).hint(msg!("file-folder-hint")),
        Form::Condition | Form::Any => Fault::error(place, msg!("check-empty-text")),
    }
}

/// A text that is no id.
pub(in crate::format) fn no_id(place: Place, id: &str) -> Fault {
    Fault::error(place, msg!("check-id", id = id)).hint(msg!("check-id-hint"))
}

/// What a string of a form is called.
pub(super) fn form_name(form: Form) -> Message {
    match form {
        Form::Any | Form::Line | Form::Link | Form::Colour | Form::Picture | Form::Folder => {
            msg!("check-kind-string")
        }
        Form::Id => msg!("check-kind-id"),
        Form::Version => msg!("check-kind-version"),
        Form::Language => msg!("check-kind-language"),
        Form::Condition => msg!("check-kind-condition"),
    }
}

/// What a value of a kind is called.
pub(super) fn kind_name(kind: &Kind) -> Message {
    match kind {
        Kind::Text | Kind::Name => msg!("check-kind-text"),
        Kind::Texts => msg!("check-kind-texts"),
        Kind::String(form) => form_name(*form),
        Kind::Number => msg!("check-kind-number"),
        Kind::Positive => msg!("check-kind-positive"),
        Kind::Integer(..) => msg!("check-kind-integer"),
        Kind::Boolean => msg!("check-kind-boolean"),
        Kind::Date => msg!("check-kind-date"),
        Kind::OneOf(words) => msg!("check-kind-word", words = quoted(words)),
        Kind::List(_) => msg!("check-kind-list"),
        Kind::Table(_) | Kind::Map(_) => msg!("check-kind-table"),
        Kind::Tables(..) => msg!("check-kind-tables"),
        Kind::AnyOf(kinds) => {
            let first = kinds.first().map(kind_name);
            let rest = kinds.iter().skip(1).map(kind_name);
            rest.fold(first.unwrap_or(msg!("check-kind-string")), |all, next| {
                msg!("check-kind-or", first = all, second = next)
            })
        }
    }
}

/// What a value that stands in a file is called.
pub(super) fn type_name(value: &DeValue<'_>) -> Message {
    match value {
        DeValue::String(_) => msg!("check-kind-string"),
        DeValue::Integer(_) | DeValue::Float(_) => msg!("check-kind-number"),
        DeValue::Boolean(_) => msg!("check-kind-boolean"),
        DeValue::Datetime(_) => msg!("check-kind-time"),
        DeValue::Array(_) => msg!("check-kind-list"),
        DeValue::Table(_) => msg!("check-kind-table"),
    }
}

/// Words as a list for people: `a`, `b`.
pub(super) fn quoted(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}
