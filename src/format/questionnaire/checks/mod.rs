//! What a description of the format cannot tell: whether the parts of a questionnaire fit together.
//!
//! Every check walks through the file (for the places) and through what was built from it (for the meaning) side by side.
//! What is missing or of a wrong type has been reported before and is passed over here.

mod advice;
mod conditions;
mod cycles;
mod dimensions;
mod ids;
mod included;
mod kinds;
mod reach;
mod recommendations;
mod references;
mod scale;

pub(super) use included::{collisions, included, own_collisions};

use super::Own;
use super::build::Scales;
use crate::domain::questionnaire::{Dimension, ProfileQuestion, Question, Questionnaire};
use crate::format::fault::{Fault, Faults, Place};
use crate::format::reader::TableView;
use crate::i18n::Message;
use std::collections::HashMap;

/// Reports everything that does not fit: the file `root`, what it says itself, and all with what it includes.
pub(super) fn run(
    root: TableView<'_>,
    own: &Own,
    included: &Scales,
    all: &Questionnaire,
    faults: &mut Faults,
) {
    let mut scales = included.clone();
    scales.extend(own.scales.clone());
    let mut check = Check {
        root,
        own: &own.questionnaire,
        all,
        scales: &scales,
        index: Index::new(all),
        faults,
    };
    scale::check(&mut check);
    ids::check(&mut check);
    dimensions::check(&mut check);
    kinds::check(&mut check);
    recommendations::check(&mut check);
    references::check(&mut check);
    conditions::check(&mut check);
    cycles::check(&mut check);
    advice::check(&mut check);
}

/// What all checks work with.
struct Check<'a> {
    root: TableView<'a>,
    own: &'a Questionnaire,
    all: &'a Questionnaire,
    /// Named scales, included ones too.
    scales: &'a Scales,
    index: Index<'a>,
    faults: &'a mut Faults,
}

/// What can be named, by id.
struct Index<'a> {
    dimensions: HashMap<&'a str, &'a Dimension>,
    questions: HashMap<&'a str, &'a Question>,
    profile: HashMap<&'a str, &'a ProfileQuestion>,
}

impl<'a> Index<'a> {
    fn new(all: &'a Questionnaire) -> Self {
        Self {
            dimensions: all
                .dimensions
                .iter()
                .map(|own| (own.id.as_str(), own))
                .collect(),
            questions: all
                .questions()
                .map(|(_, own)| (own.id.as_str(), own))
                .collect(),
            profile: all
                .profile
                .iter()
                .map(|own| (own.id.as_str(), own))
                .collect(),
        }
    }
}

impl<'a> Check<'a> {
    fn error(&mut self, place: Place, message: Message) {
        self.faults.push(Fault::error(place, message));
    }

    fn error_with(&mut self, place: Place, message: Message, hint: Message) {
        self.faults.push(Fault::error(place, message).hint(hint));
    }

    /// The file's dimensions with what was built from them.
    fn dimensions(&self) -> Vec<(TableView<'a>, &'a Dimension)> {
        let views = self.root.tables("dimensions");
        views.into_iter().zip(&self.own.dimensions).collect()
    }

    /// The file's questions with what was built from them.
    fn questions(&self) -> Vec<(TableView<'a>, &'a Question)> {
        let dimensions = self.dimensions().into_iter();
        dimensions
            .flat_map(|(view, own)| view.tables("questions").into_iter().zip(&own.questions))
            .collect()
    }
}
