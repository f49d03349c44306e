//! Everything a description can tell about a file.

use super::say::{
    did_you_mean, expected, form_name, missing, no_number, quoted, unknown, wrong_form, wrong_type,
};
use super::suggest::suggest;
use super::view::{TableView, Value};
use crate::domain::number::{Number, NumberError};
use crate::format::fault::{Fault, Faults, Place};
use crate::format::spec::{Case, Form, Kind, Table};
use crate::msg;
use toml::de::DeValue;

/// Reports all that does not fit `spec`.
pub(super) fn check(root: TableView<'_>, spec: &'static Table, faults: &mut Faults) {
    let mut languages: Vec<&str> = Vec::new();
    for language in root.list("languages").into_iter().filter_map(Value::str) {
        if Form::Language.accepts(language) && !languages.contains(&language) {
            languages.push(language);
        }
    }
    Checker { languages, faults }.table(root, spec);
}

struct Checker<'d, 'f> {
    /// Languages the file declares; texts must have them all and no others.
    languages: Vec<&'d str>,
    faults: &'f mut Faults,
}

impl Checker<'_, '_> {
    fn table(&mut self, view: TableView<'_>, spec: &'static Table) {
        let case = spec.cases.as_ref().map(|cases| view.str(cases.by));
        let case = case.and_then(|value| spec.case(value));
        // An unknown kind is one fault; what its keys would have been is anybody's guess.
        let guess = spec.cases.is_some() && case.is_none();
        if view.is_newer_toml() {
            let fault = Fault::warning(view.place(), msg!("check-newer-toml"));
            self.faults.push(fault.hint(msg!("check-newer-toml-hint")));
        }
        for (name, place, value) in view.entries() {
            if self.faults.is_full() {
                return;
            }
            match spec.key(name, case) {
                Some(key) => self.value(value, &key.kind),
                None if spec.open || guess && !spec.kinds_with(name).is_empty() => {}
                None => self.faults.push(unknown(name, spec, case, place)),
            }
        }
        let keys = spec
            .keys
            .iter()
            .chain(case.into_iter().flat_map(|case| case.keys));
        for key in keys.filter(|key| key.required && !view.has(key.name)) {
            self.faults.push(missing(key, view));
        }
        if let Some(case) = case {
            self.one_of(view, case);
        }
    }

    /// Exactly one of the keys that a case asks for.
    fn one_of(&mut self, view: TableView<'_>, case: &Case) {
        let mut there = case.one_of.iter().filter(|key| view.has(key));
        match (there.next(), there.next()) {
            (None, _) if let [only] = case.one_of => {
                let message = msg!("check-missing-key", key = *only);
                self.faults.push(Fault::error(view.place(), message));
            }
            (None, _) if !case.one_of.is_empty() => {
                let names = quoted(case.one_of);
                let message = msg!("check-missing-one", keys = names, kind = case.value);
                self.faults.push(Fault::error(view.place(), message));
            }
            (Some(first), Some(second)) => {
                let message = msg!("check-not-both", first = *first, second = *second);
                let fault = Fault::error(view.place_of(second), message)
                    .also(view.place_of(first), msg!("check-label-other"));
                self.faults.push(fault);
            }
            _ => {}
        }
    }

    fn value(&mut self, value: Value<'_>, kind: &'static Kind) {
        if self.faults.is_full() {
            return;
        }
        match kind {
            Kind::Text => self.text(value, true),
            Kind::Name => self.text(value, false),
            Kind::Texts => self.texts(value),
            Kind::String(form) => self.string(value, *form),
            Kind::Number => self.number(value),
            Kind::Positive => self.positive(value),
            Kind::Integer(low, high) => self.integer(value, *low, *high),
            Kind::Boolean if value.bool().is_some() => {}
            Kind::Date if value.date().is_some() => {}
            Kind::OneOf(words) => self.one_word(value, words),
            Kind::List(inner) => self.list(value, inner, kind),
            Kind::Table(spec) => self.inner_table(value, spec, kind),
            Kind::Tables(spec, _) => self.tables(value, spec, kind),
            Kind::Map(inner) => self.map(value, inner, kind),
            Kind::AnyOf(kinds) => self.any_of(value, kinds, kind),
            Kind::Boolean | Kind::Date => self.wrong(value, kind),
        }
    }

    fn wrong(&mut self, value: Value<'_>, kind: &'static Kind) {
        self.faults.push(wrong_type(value, kind));
    }

    fn string(&mut self, value: Value<'_>, form: Form) {
        match value.str() {
            None => self.faults.push(expected(value, form_name(form))),
            Some(text) if form.accepts(text) => {}
            Some(text) => self.faults.push(wrong_form(value, text, form)),
        }
    }

    fn number(&mut self, value: Value<'_>) {
        match value.number() {
            Ok(_) => {}
            Err(NumberError::TooPrecise) => self
                .faults
                .push(Fault::error(value.place(), msg!("check-too-precise"))),
            Err(NumberError::TooLarge) => self
                .faults
                .push(Fault::error(value.place(), msg!("check-too-many-digits"))),
            Err(NumberError::Syntax) => self.faults.push(no_number(value)),
        }
    }

    fn positive(&mut self, value: Value<'_>) {
        self.number(value);
        if value.number().is_ok_and(|number| number <= Number::ZERO) {
            let fault = Fault::error(value.place(), msg!("check-not-positive"));
            self.faults.push(fault);
        }
    }

    fn integer(&mut self, value: Value<'_>, low: i64, high: i64) {
        match value.integer() {
            None => self.wrong(value, &Kind::Integer(0, 0)),
            Some(number) if (low..=high).contains(&number) => {}
            Some(_) => {
                let message = msg!(
                    "check-integer-range",
                    low = low.to_string(),
                    high = high.to_string()
                );
                self.faults.push(Fault::error(value.place(), message));
            }
        }
    }

    fn one_word(&mut self, value: Value<'_>, words: &'static [&'static str]) {
        let Some(word) = value.str() else {
            let name = msg!("check-kind-word", words = quoted(words));
            return self.faults.push(expected(value, name));
        };
        if words.contains(&word) {
            return;
        }
        let message = msg!("check-unknown-word", word = word, words = quoted(words));
        let fault = Fault::error(value.place(), message);
        self.faults
            .push(did_you_mean(fault, suggest(word, words.iter().copied())));
    }

    fn list(&mut self, value: Value<'_>, inner: &'static Kind, kind: &'static Kind) {
        match value.list() {
            Some(entries) => entries.into_iter().for_each(|own| self.value(own, inner)),
            None => self.wrong(value, kind),
        }
    }

    fn inner_table(&mut self, value: Value<'_>, spec: &'static Table, kind: &'static Kind) {
        match value.table() {
            Some(table) => self.table(table, spec),
            None => self.wrong(value, kind),
        }
    }

    fn tables(&mut self, value: Value<'_>, spec: &'static Table, kind: &'static Kind) {
        let Some(entries) = value.list() else {
            let fault = wrong_type(value, kind);
            let is_table = value.table().is_some();
            let hint = msg!("check-tables-hint");
            return self
                .faults
                .push(if is_table { fault.hint(hint) } else { fault });
        };
        for entry in entries {
            self.inner_table(entry, spec, &Kind::Map(&Kind::Boolean));
        }
    }

    fn map(&mut self, value: Value<'_>, inner: &'static Kind, kind: &'static Kind) {
        match value.table() {
            Some(table) => table
                .entries()
                .for_each(|(_, _, own)| self.value(own, inner)),
            None => self.wrong(value, kind),
        }
    }

    /// The first kind of the right type decides; none fits: one fault that names them all.
    fn any_of(&mut self, value: Value<'_>, kinds: &'static [Kind], kind: &'static Kind) {
        match kinds.iter().find(|own| same_type(value, own)) {
            Some(own) => self.value(value, own),
            None => self.wrong(value, kind),
        }
    }

    /// A text in one language or in several.
    fn text(&mut self, value: Value<'_>, translate: bool) {
        match (value.str(), value.table()) {
            (Some(text), _) => {
                self.not_empty(value, text);
                if translate {
                    self.one_language(value);
                }
            }
            (None, Some(table)) => {
                self.languages_of(table);
                for (_, _, own) in table.entries() {
                    match own.str() {
                        Some(text) => self.not_empty(own, text),
                        None => self.wrong(own, &Kind::String(Form::Any)),
                    }
                }
            }
            (None, None) => self.wrong(value, &Kind::Text),
        }
    }

    /// A plain string is complete only where there is one language.
    fn one_language(&mut self, value: Value<'_>) {
        if let [first, _, ..] = self.languages[..] {
            let message = msg!("check-one-language", language = first);
            let fault = Fault::warning(value.place(), message);
            self.faults
                .push(fault.hint(msg!("check-one-language-hint")));
        }
    }

    fn not_empty(&mut self, value: Value<'_>, text: &str) {
        if text.trim().is_empty() {
            let fault = Fault::error(value.place(), msg!("check-empty-text"));
            self.faults.push(fault.hint(msg!("check-empty-text-hint")));
        }
    }

    /// A list of texts in one language or in several.
    fn texts(&mut self, value: Value<'_>) {
        match (value.list(), value.table()) {
            (Some(entries), _) => {
                self.text_entries(entries);
                self.one_language(value);
            }
            (None, Some(table)) => {
                self.languages_of(table);
                for (_, _, own) in table.entries() {
                    match own.list() {
                        Some(entries) => self.text_entries(entries),
                        None => self.wrong(own, &Kind::List(&Kind::String(Form::Any))),
                    }
                }
            }
            (None, None) => self.wrong(value, &Kind::Texts),
        }
    }

    fn text_entries(&mut self, entries: Vec<Value<'_>>) {
        for entry in entries {
            match entry.str() {
                Some(text) => self.not_empty(entry, text),
                None => self.wrong(entry, &Kind::String(Form::Any)),
            }
        }
    }

    /// Every declared language, and no other.
    fn languages_of(&mut self, table: TableView<'_>) {
        for (language, place, _) in table.entries() {
            if self.languages.contains(&language) {
                continue;
            }
            let known = suggest(language, self.languages.iter().copied());
            let message = msg!("check-undeclared-language", language = language);
            let fault = Fault::error(place, message);
            self.faults.push(match known {
                Some(known) => did_you_mean(fault, Some(known)),
                None => fault.hint(msg!("check-undeclared-language-hint", language = language)),
            });
        }
        let missing: Vec<_> = self
            .languages
            .iter()
            .filter(|own| !table.has(own))
            .collect();
        for language in missing {
            let message = msg!("check-missing-translation", language = **language);
            let fault = Fault::error(anchor(table), message);
            let hint = msg!("check-missing-translation-hint", language = **language);
            self.faults.push(fault.hint(hint));
        }
    }
}

/// A place to point at in a table of languages: its first text, as dotted keys have no header.
fn anchor(table: TableView<'_>) -> Place {
    match table.entries().next() {
        Some((_, place, _)) => place,
        None => table.place(),
    }
}

fn same_type(value: Value<'_>, kind: &Kind) -> bool {
    match kind {
        Kind::Text | Kind::Name => value.str().is_some() || value.table().is_some(),
        Kind::Texts => value.list().is_some() || value.table().is_some(),
        Kind::String(_) | Kind::OneOf(_) => value.str().is_some(),
        Kind::Number | Kind::Positive => {
            matches!(value.raw(), DeValue::Integer(_) | DeValue::Float(_))
        }
        Kind::Integer(..) => value.integer().is_some(),
        Kind::Boolean => value.bool().is_some(),
        Kind::Date => value.date().is_some(),
        Kind::List(_) | Kind::Tables(..) => value.list().is_some(),
        Kind::Table(_) | Kind::Map(_) => value.table().is_some(),
        Kind::AnyOf(kinds) => kinds.iter().any(|own| same_type(value, own)),
    }
}
