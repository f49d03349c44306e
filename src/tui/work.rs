//! An open assessment: its content, how far it is saved, and the figures that follow from it.

use super::action::Context;
use super::cached::Cached;
use super::model::View;
use super::msg::{Effect, Opened, Reports};
use super::screen::questions::{BackgroundKey, Layout, LayoutKey, Place};
use super::screen::{self, actions, questions, results};
use super::study::{self, Inquiry, Study};
use crate::domain::assessment::{Answer, Assessment, Edit};
use crate::domain::figures::Figures;
use crate::domain::history::History;
use crate::domain::id::RecommendationId;
use crate::domain::merge::merge;
use crate::domain::progress::{self, Progress};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::scoring::{self, Scores};
use crate::i18n::{Lang, Locale};
use crate::report::template::Template;
use crate::report::{self, Report};
use ratatui::text::Line;
use std::cell::OnceCell;
use std::mem;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

/// How long after an edit it is saved; the next edit within this time does not put it off.
const SAVE_AFTER: Duration = Duration::from_millis(150);
/// How long after a failed save it is tried again.
const RETRY_AFTER: Duration = Duration::from_secs(3);

/// An open assessment.
pub struct Work {
    /// Its file.
    pub path: PathBuf,
    /// What the command line knows it by: its name or path.
    pub called: PathBuf,
    /// What it answers.
    pub questionnaire: Arc<Questionnaire>,
    /// Its content.
    pub assessment: Assessment,
    /// The round before.
    pub previous: Option<Assessment>,
    /// Why it can only be read.
    pub read_only: Option<String>,
    /// By which template its report is shown, or why there is none.
    pub template: Result<Template, String>,
    /// What its reports can be.
    pub reports: Reports,
    /// What can be taken back.
    pub history: History,
    /// How far it is saved.
    pub save: Save,
    /// Which view is shown.
    pub view: View,
    /// State of the views.
    pub questions: questions::State,
    /// State of the results.
    pub results: results::State,
    /// State of the actions.
    pub actions: actions::State,
    /// State of the report.
    pub report: screen::report::State,
    /// The rows of the background of the question shown.
    pub background: Cached<BackgroundKey, Vec<Line<'static>>>,
    /// What follows from it, until the next edit.
    derived: OnceCell<Derived>,
    /// Figures of the round before, once they were asked for.
    before: OnceCell<Option<Scores>>,
}

/// What follows from an assessment.
struct Derived {
    figures: Figures,
    /// How far it is.
    progress: Progress,
    /// Where the questions stand that are asked, in order.
    asked: Vec<Place>,
    /// The rows of the question shown.
    layout: Cached<LayoutKey, Layout>,
    /// The rows of the outline, by language and width.
    outline: Outline,
    /// What a report says of them, by its language.
    report: Cached<Lang, Report>,
    /// What was given to be studied.
    studied: OnceCell<Arc<Assessment>>,
    /// What previews of its report are made from. Not the same: what is studied is given up when nobody else has it.
    previewed: OnceCell<Arc<Assessment>>,
    /// How sure the figures are.
    findings: OnceCell<study::Figures>,
}

impl Derived {
    fn of(figures: Figures) -> Self {
        let dimensions = figures.scores.dimensions.iter();
        let questions = dimensions.flat_map(|dimension| &dimension.questions);
        Self {
            progress: progress::count(questions.map(|own| own.state)),
            asked: Place::asked(&figures.scores),
            figures,
            layout: Cached::default(),
            outline: Cached::default(),
            report: Cached::default(),
            studied: OnceCell::new(),
            previewed: OnceCell::new(),
            findings: OnceCell::new(),
        }
    }
}

/// The rows of the outline by language and width.
pub type Outline = Cached<(Lang, u16), Vec<questions::Row>>;

/// How far an assessment is saved.
#[derive(Clone, Debug, PartialEq)]
pub enum Save {
    /// All of it is on disk.
    Saved,
    /// Edits wait for this time.
    Waiting(Duration),
    /// The worker is at it.
    Saving {
        /// What it was given.
        sent: Arc<Assessment>,
        /// Why it failed before, if it did.
        failure: Option<String>,
    },
    /// It failed and is tried again at this time.
    Failed {
        /// Why, and what to do.
        why: String,
        /// When.
        retry: Duration,
    },
    /// Somebody else changed the same; waits for the user to choose.
    Conflict {
        /// What happened, and what to do.
        why: String,
        /// Whether there is another version that can be taken.
        theirs: bool,
        /// When what was edited since goes to the recovery file.
        keep: Option<Duration>,
    },
}

impl Work {
    /// Starts work on an assessment.
    pub fn new(opened: Opened) -> Self {
        let questions = questions::State::start(&opened.questionnaire, &opened.assessment);
        Self {
            path: opened.path,
            called: opened.called,
            questionnaire: opened.questionnaire,
            assessment: opened.assessment,
            previous: opened.previous,
            read_only: opened.read_only,
            template: opened.template,
            reports: opened.reports,
            history: History::default(),
            save: Save::Saved,
            view: View::default(),
            questions,
            results: results::State::default(),
            actions: actions::State::default(),
            report: screen::report::State::default(),
            background: Cached::default(),
            derived: OnceCell::new(),
            before: OnceCell::new(),
        }
    }

    /// Takes over what was read anew; what is shown stays as far as it can.
    pub fn renew(&mut self, opened: Opened) {
        let mut fresh = Self::new(opened);
        let shown = questions::current(self);
        let known = shown.and_then(|question| Place::of(&fresh.questionnaire, &question.id));
        if let Some(place) = known {
            questions::go(&mut fresh, place);
        }
        fresh.view = self.view;
        fresh.results = mem::take(&mut self.results);
        fresh.actions = mem::take(&mut self.actions);
        fresh.report = mem::take(&mut self.report);
        *self = fresh;
    }

    /// Which part of the table of actions holds in its view.
    pub fn context(&self) -> Context {
        match self.view {
            View::Questions => Context::Questions,
            View::Results => Context::Results,
            View::Actions => Context::Actions,
            View::Report => Context::Report,
        }
    }

    fn derived(&self) -> &Derived {
        self.derived
            .get_or_init(|| Derived::of(Figures::of(&self.questionnaire, &self.assessment)))
    }

    /// Figures as of the last edit.
    pub fn figures(&self) -> &Figures {
        &self.derived().figures
    }

    /// Has studied what is shown of the last edit and has not been studied yet.
    pub fn study(&self) -> Option<Effect> {
        let shown = self.view != View::Questions;
        let wanted = shown && self.derived().studied.get().is_none();
        wanted.then(|| Effect::Study(self.inquire(Inquiry::Figures)))
    }

    /// An inquiry into the assessment as it is now.
    pub fn inquire(&self, inquiry: Inquiry) -> Study {
        let assessment = || Arc::new(self.assessment.clone());
        let assessment = self.derived().studied.get_or_init(assessment);
        Study {
            questionnaire: self.questionnaire.clone(),
            assessment: assessment.clone(),
            inquiry,
        }
    }

    /// The assessment as it is now, for previews of its report: the same until the next edit.
    pub fn previewed(&self) -> &Arc<Assessment> {
        let assessment = || Arc::new(self.assessment.clone());
        self.derived().previewed.get_or_init(assessment)
    }

    /// Whether what was studied is the assessment as it is now.
    pub fn asked_about(&self, assessment: &Arc<Assessment>) -> bool {
        let studied = self.derived().studied.get();
        studied.is_some_and(|own| Arc::ptr_eq(own, assessment))
    }

    /// Takes over how sure the figures are.
    pub fn learn(&mut self, findings: study::Figures) {
        if let Some(derived) = self.derived.get_mut() {
            derived.findings = OnceCell::from(findings);
            derived.report = Cached::default();
        }
    }

    /// How sure the figures are, once that is known.
    pub fn findings(&self) -> Option<&study::Figures> {
        self.derived().findings.get()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.derived().progress
    }

    /// Where the questions stand that are asked, in order.
    pub fn asked(&self) -> &[Place] {
        &self.derived().asked
    }

    /// The rows of the question shown.
    pub fn layout(&self) -> &Cached<LayoutKey, Layout> {
        &self.derived().layout
    }

    /// The rows of the outline.
    pub fn outline(&self) -> &Outline {
        &self.derived().outline
    }

    /// Figures of the round before, where it answered the very same questionnaire.
    pub fn before(&self) -> Option<&Scores> {
        let same = |before: &&Assessment| before.questionnaire == self.assessment.questionnaire;
        let scores = || {
            let before = self.previous.as_ref().filter(same)?;
            Some(scoring::score(&self.questionnaire, before))
        };
        self.before.get_or_init(scores).as_ref()
    }

    /// What a report says in the language of `locale`.
    pub fn report(&self, locale: &Locale) -> Rc<Report> {
        let (questionnaire, assessment) = (&*self.questionnaire, &self.assessment);
        let basis = report::Basis::new(questionnaire, assessment, self.figures(), locale);
        let basis = match self.findings() {
            Some(own) => basis.with_robustness(&own.robustness),
            None => basis,
        };
        let report = &self.derived().report;
        report.get(locale.lang().clone(), || Report::new(basis))
    }

    /// Shows the report by the template of this name, or why there is none; unless another is wanted meanwhile.
    pub fn show_by(&mut self, name: &str, template: Result<Template, String>, reports: Reports) {
        self.reports = reports;
        self.report.live.show_by(name, template.clone());
        if self.report.template == name {
            self.template = template;
        }
    }

    /// Recommendations that were accepted.
    pub fn accepted(&self) -> Vec<RecommendationId> {
        self.assessment.accepted()
    }

    /// Applies an edit as a step that can be taken back; whether it changed anything and so is one.
    pub fn edit(&mut self, edit: &Edit, now: Duration) -> bool {
        let changed = self.history.apply(&mut self.assessment, edit);
        if changed {
            self.changed(now);
        }
        changed
    }

    /// Applies an edit as part of the last step: text being typed.
    pub fn amend(&mut self, edit: Edit, now: Duration) {
        self.assessment.apply(edit);
        self.changed(now);
    }

    /// Changes one answer; see [`Work::edit`].
    pub fn answer(&mut self, id: &str, now: Duration, change: impl FnOnce(&mut Answer)) {
        let mut answer = self.assessment.answer(id);
        change(&mut answer);
        self.edit(&Edit::Answer(id.into(), answer), now);
    }

    /// What follows from any change: figures are void, saving is due.
    pub fn changed(&mut self, now: Duration) {
        self.derived.take();
        match &mut self.save {
            Save::Saved => self.save = Save::Waiting(now + SAVE_AFTER),
            Save::Conflict { keep, .. } => *keep = Some(keep.unwrap_or(now + SAVE_AFTER)),
            // What is edited while it is being saved is found when that is done.
            Save::Waiting(_) | Save::Saving { .. } | Save::Failed { .. } => {}
        }
    }

    /// Forgets what is kept because it takes long to make.
    #[cfg(test)]
    pub fn forget(&mut self) {
        self.background = Cached::default();
        self.derived.take();
    }

    /// Begins to save; gives what is to be saved, or nothing where that has begun or the user has to choose first.
    pub fn begin_save(&mut self) -> Option<Arc<Assessment>> {
        let failure = match &self.save {
            Save::Saving { .. } | Save::Conflict { .. } => return None,
            Save::Failed { why, .. } => Some(why.clone()),
            Save::Saved | Save::Waiting(_) => None,
        };
        Some(self.send(failure))
    }

    /// Begins to save what the user chose in a conflict.
    pub fn begin_to_settle(&mut self) -> Arc<Assessment> {
        let failure = self.trouble().map(str::to_owned);
        self.send(failure)
    }

    fn send(&mut self, failure: Option<String>) -> Arc<Assessment> {
        let sent = Arc::new(self.assessment.clone());
        self.save = Save::Saving {
            sent: sent.clone(),
            failure,
        };
        sent
    }

    /// What was sent is on disk as `disk`, with what others had changed if `taken`; edits made since then stay and are
    /// due to be saved.
    pub fn saved(&mut self, disk: &Assessment, taken: bool, now: Duration) {
        let before = mem::replace(&mut self.save, Save::Saved);
        let Save::Saving { sent, .. } = before else {
            return;
        };
        let dated = self.assessment.changed != disk.changed;
        self.assessment = merge(&sent, &self.assessment, disk).assessment;
        self.assessment.revision = disk.revision;
        self.assessment.changed = disk.changed;
        if taken {
            // The steps hold whole answers; taking one back would take back what others changed in it.
            self.history = History::default();
        }
        if taken || dated {
            self.derived.take();
        }
        if self.assessment != *disk {
            self.changed(now);
        }
    }

    /// Remembers that a save failed.
    pub fn not_saved(&mut self, why: String, now: Duration) {
        self.save = Save::Failed {
            why,
            retry: now + RETRY_AFTER,
        };
    }

    /// Why the assessment cannot be saved, if so.
    pub fn trouble(&self) -> Option<&str> {
        match &self.save {
            Save::Failed { why, .. } | Save::Conflict { why, .. } => Some(why),
            Save::Saving { failure, .. } => failure.as_deref(),
            Save::Saved | Save::Waiting(_) => None,
        }
    }

    /// When something is due even if nothing happens.
    pub fn deadline(&self) -> Option<Duration> {
        match self.save {
            Save::Waiting(at) | Save::Failed { retry: at, .. } => Some(at),
            Save::Conflict { keep, .. } => keep,
            Save::Saved | Save::Saving { .. } => None,
        }
    }
}
