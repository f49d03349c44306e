//! Questionnaires that take others over.

use super::build::{self, Scales};
use super::library::Library;
use super::{FORMAT, Outcome, Own, checks, order, spec::QUESTIONNAIRE, texts};
use crate::domain::questionnaire::{Named, ProfileQuestion, Questionnaire, Source as Citation};
use crate::domain::sorting;
use crate::domain::text::Text;
use crate::format::fault::{Fault, Faults, Place};
use crate::format::reader::{Document, TableView, Value, suggest};
use crate::format::source::Source;
use crate::i18n::Lang;
use crate::msg;
use std::collections::HashMap;

/// Most questionnaires that include each other in a row.
const DEEPEST: usize = 20;

/// Reads questionnaires of a library, each file once.
pub struct Reading<'l> {
    library: &'l dyn Library,
    /// What each file says itself, by id; none where it cannot be used.
    done: HashMap<String, Option<Loaded>>,
    /// Ids of the files that are being read, outermost first.
    open: Vec<String>,
    faults: Faults,
}

/// An included file.
#[derive(Clone)]
struct Loaded {
    own: Own,
    /// Ids of everything it includes, directly or not, in the order they are taken over.
    includes: Vec<String>,
}

impl<'l> Reading<'l> {
    /// Nothing is read yet.
    pub fn new(library: &'l dyn Library) -> Self {
        Self {
            library,
            done: HashMap::new(),
            open: Vec::new(),
            faults: Faults::default(),
        }
    }

    /// Reads a file with everything it includes, and reports every fault.
    pub fn read(&mut self, source: &Source) -> Outcome {
        let file = self.file(source);
        let whole = file.map(|(own, merged)| merged.unwrap_or(own.own.questionnaire));
        self.outcome(whole)
    }

    /// Reads the library's questionnaire of this id, for itself and for those that include it; none if it has none.
    pub fn read_id(&mut self, id: &str) -> Option<Outcome> {
        let source = self.library.find(id)?;
        let file = self.file(&source).filter(|_| !self.faults.has_errors());
        let (loaded, merged) = file.unzip();
        let own = loaded.as_ref().map(|loaded| &loaded.own.questionnaire);
        let whole = merged.flatten().or_else(|| own.cloned());
        self.done.insert(id.to_owned(), loaded);
        Some(self.outcome(whole))
    }

    fn outcome(&mut self, whole: Option<Questionnaire>) -> Outcome {
        let faults = std::mem::take(&mut self.faults);
        let mut questionnaire = whole.filter(|_| !faults.has_errors());
        if let Some(all) = &mut questionnaire {
            order::parents_first(&mut all.dimensions);
        }
        Outcome {
            questionnaire,
            faults,
        }
    }

    /// The file by itself, and merged with everything it includes if there is such a thing.
    fn file(&mut self, source: &Source) -> Option<(Loaded, Option<Questionnaire>)> {
        let document = Document::parse(source, &mut self.faults)?;
        if let Some(fault) = document.newer_than(FORMAT) {
            self.faults.push(fault);
            return None;
        }
        document.check(&QUESTIONNAIRE, &mut self.faults);
        if self.faults.is_full() {
            return None;
        }
        let root = document.root();
        self.open
            .push(root.str("id").unwrap_or_default().to_owned());
        let mut includes = Vec::new();
        for entry in root.list("include") {
            self.include(entry, &mut includes);
        }
        self.open.pop();
        let scales = self.scales(&includes, &build::languages(root));
        let own = build::own(root, &scales);
        let merged = (!includes.is_empty()).then(|| self.merge(&own, &includes, root));
        let all = merged.as_ref().unwrap_or(&own.questionnaire);
        checks::run(root, &own, &scales, all, &mut self.faults);
        Some((Loaded { own, includes }, merged))
    }

    /// Reads what an entry of `include` names, and adds it to `includes` after everything that it includes itself.
    fn include(&mut self, entry: Value<'_>, includes: &mut Vec<String>) {
        let Some(id) = entry.str().filter(|_| !self.faults.is_full()) else {
            return;
        };
        if let Some(from) = self.open.iter().position(|open| open == id) {
            let way = [&self.open[from..], &[id.to_owned()]].concat().join(" → ");
            let message = msg!("check-include-cycle", way = way);
            return self.faults.push(Fault::error(entry.place(), message));
        }
        if self.open.len() >= DEEPEST {
            let message = msg!("check-include-deep");
            return self.faults.push(Fault::error(entry.place(), message));
        }
        if !self.done.contains_key(id) {
            let Some(source) = self.library.find(id) else {
                let fault = self.unknown(id, entry.place());
                return self.faults.push(fault);
            };
            let loaded = self.load(&source);
            self.done.insert(id.to_owned(), loaded);
        }
        let Some(Some(loaded)) = self.done.get(id) else {
            let message = msg!("check-include-broken", id = id);
            return self.faults.push(Fault::error(entry.place(), message));
        };
        for id in loaded.includes.iter().map(String::as_str).chain([id]) {
            if !includes.iter().any(|own| own == id) {
                includes.push(id.to_owned());
            }
        }
    }

    fn unknown(&self, id: &str, place: Place) -> Fault {
        let fault = Fault::error(place, msg!("check-include-unknown", id = id));
        let ids = self.library.ids();
        match suggest(id, ids.iter().map(String::as_str)) {
            Some(known) => fault.hint(msg!("check-did-you-mean", known = known)),
            None => fault.hint(msg!("check-include-unknown-hint")),
        }
    }

    /// An included file; none where it cannot be used.
    fn load(&mut self, source: &Source) -> Option<Loaded> {
        let errors = self.faults.errors();
        let (loaded, _) = self.file(source)?;
        (self.faults.errors() == errors).then_some(loaded)
    }

    fn loaded(&self, id: &str) -> Option<&Loaded> {
        self.done.get(id)?.as_ref()
    }

    /// Named scales of what is included, in the languages of the file that includes it.
    fn scales(&self, includes: &[String], languages: &[Lang]) -> Scales {
        let loaded = includes.iter().filter_map(|id| self.loaded(id));
        let mut scales: Scales = sorting::map(loaded.flat_map(|loaded| loaded.own.scales.clone()));
        for option in scales.values_mut().flatten() {
            option.text = in_languages(&option.text, languages);
        }
        scales
    }

    /// `own` with everything it includes in front.
    fn merge(&mut self, own: &Own, includes: &[String], root: TableView<'_>) -> Questionnaire {
        let all = own.questionnaire.clone();
        let mut merged = Questionnaire {
            dimensions: Vec::new(),
            lenses: Vec::new(),
            tensions: Vec::new(),
            profile: Vec::new(),
            roles: Vec::new(),
            owners: Vec::new(),
            sources: Vec::new(),
            ..all.clone()
        };
        for id in includes {
            let Some(loaded) = self.done.get(id).and_then(Option::as_ref) else {
                continue;
            };
            let entry = root
                .list("include")
                .into_iter()
                .find(|own| own.str() == Some(id));
            let place = entry.map_or_else(|| root.place_of("include"), Value::place);
            checks::included(&loaded.own, own, &place, &mut self.faults);
            let part = translated(loaded.own.questionnaire.clone(), &all.languages);
            checks::collisions(&part, &merged, &place, &mut self.faults);
            append(&mut merged, part);
        }
        checks::own_collisions(root, &all, &merged, &mut self.faults);
        let replaced = |id: &str| all.lenses.iter().any(|lens| lens.id == id);
        merged.lenses.retain(|lens| !replaced(&lens.id));
        append(&mut merged, all);
        merged
    }
}

/// Adds `part` to `all`; what both declare alike stands once.
fn append(all: &mut Questionnaire, part: Questionnaire) {
    all.dimensions.extend(part.dimensions);
    all.lenses.extend(part.lenses);
    all.tensions.extend(part.tensions);
    add_new(&mut all.profile, part.profile, same_profile);
    add_new(&mut all.roles, part.roles, same_name);
    add_new(&mut all.owners, part.owners, same_name);
    add_new(&mut all.sources, part.sources, same_source);
}

fn add_new<T>(all: &mut Vec<T>, part: Vec<T>, same: impl Fn(&T, &T) -> bool) {
    for entry in part {
        if !all.iter().any(|own| same(own, &entry)) {
            all.push(entry);
        }
    }
}

/// Whether two declarations of a profile question are the same.
pub(super) fn same_profile(a: &ProfileQuestion, b: &ProfileQuestion) -> bool {
    a.id == b.id && a.text == b.text && a.options == b.options
}

/// Whether two declarations of a role or an owner are the same.
pub(super) fn same_name<Id: PartialEq>(a: &Named<Id>, b: &Named<Id>) -> bool {
    a.id == b.id && a.name == b.name
}

/// Whether two declarations of a source are the same.
pub(super) fn same_source(a: &Citation, b: &Citation) -> bool {
    a.key == b.key && a.text == b.text && a.url == b.url
}

/// An included questionnaire in the languages of the one that includes it. Where a text is missing in one of them, the text that
/// people would see anyway is taken, so that a frozen copy is complete.
fn translated(mut part: Questionnaire, languages: &[Lang]) -> Questionnaire {
    if part.languages != languages {
        texts::for_each(&mut part, &mut |text| *text = in_languages(text, languages));
    }
    part
}

fn in_languages(text: &Text, languages: &[Lang]) -> Text {
    if text.languages().next().is_none() {
        return Text::default();
    }
    let in_language = |lang: &Lang| {
        // The unspelled text: Swiss spelling is applied when it is shown.
        let find = |tag: &str| text.languages().find(|(own, _)| own.as_str() == tag);
        let found = find(lang.as_str())
            .or_else(|| find(lang.primary()))
            .or_else(|| text.languages().next());
        (
            lang.clone(),
            found.map_or_else(String::new, |(_, text)| text.to_owned()),
        )
    };
    Text::new(languages.iter().map(in_language).collect())
}
