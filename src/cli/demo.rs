//! `reifegrad demo`: the terminal interface on a filled sample, in a workspace that may be thrown away.
//!
//! The sample is an assessment file like any other; it goes through the same functions as everybody's data.

use super::context::{Context, desk_in, notice};
use super::failure::{Failure, Result};
use super::open;
use crate::desk::{CreateError, Desk, New, words};
use crate::domain::assessment::{Assessment, Edit};
use crate::format::questionnaire::anchors_hash;
use crate::format::{Source, assessment};
use crate::t;
use crate::workspace::Workspace;
use crate::workspace::error::{Doing, Error, shown};
use std::env;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Arguments of `demo`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Begin of the name of its folder.
const PREFIX: &str = "reifegrad-demo-";

/// The sample by language, the fallback first; all of it is invented.
const SAMPLES: &[(&str, &str)] = &[
    ("en", include_str!("demo/en.toml")),
    ("de", include_str!("demo/de.toml")),
];

/// Opens the sample and says where it lies afterwards.
pub fn run(_: &Args, context: &Context, out: &mut dyn Write) -> Result<()> {
    open::require_screen(context)?;
    let folder = match &context.global.workspace {
        Some(folder) => folder.clone(),
        None => temporary().map_err(|error| Failure::file(&error, context))?,
    };
    let workspace = Workspace::named(&folder).map_err(|error| Failure::file(&error, context))?;
    let desk = desk_in(workspace);
    let path = create(&desk, context)?;
    open::show(desk, Some(path), context, out)?;
    notice(&t!(
        context.locale,
        "cli-demo-end",
        path = shown(&folder),
        command = again(&folder)
    ));
    Ok(())
}

/// The command that opens the workspace in `folder`, as a shell takes it.
fn again(folder: &Path) -> String {
    let path = shown(folder);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._-+,:@%".contains(c);
    if path.chars().all(is_plain) {
        return format!("reifegrad --workspace {path}");
    }
    format!("reifegrad --workspace '{}'", path.replace('\'', r"'\''"))
}

/// A new folder for temporary files that stays when the program ends: what was tried may be of use.
fn temporary() -> std::result::Result<PathBuf, Error> {
    let folder = tempfile::Builder::new().prefix(PREFIX).tempdir();
    let failed = |source| Error::Io {
        doing: Doing::Create,
        path: env::temp_dir().join(PREFIX),
        source,
    };
    Ok(folder.map_err(failed)?.keep())
}

/// Creates the sample, as people would, and returns its path.
fn create(desk: &Desk, context: &Context) -> Result<PathBuf> {
    let sample = sample(context.locale.lang().primary());
    let new = New {
        name: Some(sample.meta.title.clone()),
        questionnaire: sample.questionnaire.id.clone(),
        organisation: sample.meta.organisation.clone(),
        unit: sample.meta.unit.clone(),
        language: sample.meta.language.clone(),
        ..New::default()
    };
    let path = match desk.create(new) {
        Ok(path) => path,
        // A named workspace in which the demo has been before.
        Err(CreateError::File(Error::Exists(path))) => return Ok(path),
        Err(error) => {
            return Err(Failure::Failed(words::create_error(
                &context.locale,
                &error,
            )));
        }
    };
    fill(desk, &path, sample, context)?;
    Ok(path)
}

fn fill(desk: &Desk, path: &Path, sample: Assessment, context: &Context) -> Result<()> {
    let mut open = desk
        .open(path, false)
        .map_err(|error| Failure::file(&error, context))?;
    let mut edits = vec![
        Edit::Meta(sample.meta),
        Edit::Participants(sample.participants),
        Edit::OwnActions(sample.own_actions),
    ];
    for (id, mut answer) in sample.answers {
        answer.anchors = open.questionnaire.question(&id).map(anchors_hash);
        edits.push(Edit::Answer(id, answer));
    }
    edits.extend(
        sample
            .plan
            .into_iter()
            .map(|(id, entry)| Edit::Plan(id, entry)),
    );
    for edit in edits {
        open.assessment.apply(edit);
    }
    open.save(desk.today())
        .map_err(|error| Failure::save(&error, context))?;
    Ok(())
}

/// The sample in this language.
pub(crate) fn sample(language: &str) -> Assessment {
    let found = SAMPLES.iter().find(|(own, _)| *own == language);
    let (_, text) = found.unwrap_or(&SAMPLES[0]);
    let source = Source::new("demo.toml", *text);
    assessment::read(&source)
        .expect("the samples are tested")
        .assessment
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::{State, score};
    use crate::format::questionnaire::{Builtin, Library, read};

    #[test]
    fn the_samples_fit_the_questionnaire_and_show_every_kind_of_answer() {
        let source = Builtin.find("pulse").unwrap();
        let questionnaire = read(&source, &Builtin).questionnaire.unwrap();
        let mut scores = Vec::new();
        for (language, _) in SAMPLES {
            let sample = sample(language);
            assert_eq!(sample.meta.language.as_str(), *language);
            for id in sample.answers.keys() {
                assert!(questionnaire.question(id).is_some(), "{id}");
            }
            for id in sample
                .plan
                .keys()
                .filter(|id| !id.ends_with("-fact") && !id.starts_with("own-"))
            {
                assert!(questionnaire.recommendation(id).is_some(), "{id}");
            }
            let own = score(&questionnaire, &sample);
            let states: Vec<_> = own
                .dimensions
                .iter()
                .flat_map(|own| &own.questions)
                .map(|own| own.state)
                .collect();
            for state in [State::Answered, State::DontKnow, State::NotApplicable] {
                assert!(states.contains(&state), "{state:?}");
            }
            assert!(!own.tensions.is_empty());
            scores.push(own);
        }
        assert_eq!(scores[0], scores[1]);
    }
}
