//! The thread that carries effects out, in order, and what is kept for a sudden end.

use super::guardian::Rescue;
use super::memory;
use super::model::{Save, Work};
use super::msg::{Done, Effect};
use super::study::Studies;
use super::wait::Handle;
use crate::domain::assessment::Assessment;
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// Keeps an assessment that could not be saved under the path of its file.
pub type Recover = Arc<dyn Fn(&Path, &Assessment) + Send + Sync>;

/// Waits, asleep, until something about a path comes true; whether it did.
pub type Wait = Arc<dyn Fn(&Path) -> bool + Send + Sync>;

/// What lies outside the interface.
pub struct Backend {
    /// Carries one effect out.
    pub carry_out: Box<dyn FnMut(Effect) -> Vec<Done> + Send>,
    /// Keeps an assessment that could not be saved; called from any thread, also while an effect is carried out.
    pub rescue: Recover,
    /// Waits until nobody else has the assessment at a path open; whether that can be told.
    pub wait: Wait,
}

/// The thread has stopped, so nothing can be saved any more.
#[derive(Clone, Copy, Debug)]
pub struct Stopped;

/// Wakes the main thread also when the worker ends by a panic.
struct WakeAtEnd(Arc<Handle>);

impl Drop for WakeAtEnd {
    fn drop(&mut self) {
        self.0.wake();
    }
}

/// The thread and the ways to and from it.
pub struct Worker {
    effects: Option<Sender<Effect>>,
    done: Receiver<Done>,
    thread: Option<JoinHandle<()>>,
    /// What is not on disk yet.
    unsaved: Arc<Mutex<Option<(PathBuf, Assessment)>>>,
    rescue: Recover,
    watch: Watch,
    studies: Studies,
}

/// Waits for others to let go of assessments, one thread for each, which sleeps until then.
struct Watch {
    wait: Wait,
    wake: Arc<Handle>,
    /// What is waited for.
    paths: HashSet<PathBuf>,
    tell: Sender<PathBuf>,
    freed: Receiver<PathBuf>,
}

impl Watch {
    fn new(wait: Wait, wake: Arc<Handle>) -> Self {
        let (tell, freed) = channel();
        Self {
            wait,
            wake,
            paths: HashSet::new(),
            tell,
            freed,
        }
    }

    /// Begins to wait for what is at `path`. Where there is no thread to be had, people try again themselves.
    fn begin(&mut self, path: PathBuf) {
        if !self.paths.insert(path.clone()) {
            return;
        }
        let (wait, wake, tell) = (self.wait.clone(), self.wake.clone(), self.tell.clone());
        let thread = thread::Builder::new().name("watch".to_owned());
        let _ = thread.spawn(move || {
            if wait(&path) {
                let _ = tell.send(path);
                wake.wake();
            }
        });
    }

    fn freed(&mut self) -> Option<PathBuf> {
        let path = self.freed.try_recv().ok()?;
        self.paths.remove(&path);
        Some(path)
    }
}

impl Worker {
    /// Starts the thread; it wakes the main thread after each effect.
    ///
    /// # Errors
    /// When the system refuses a thread.
    pub fn start(mut backend: Backend, wake: Handle) -> io::Result<Self> {
        let (effects, to_do) = channel::<Effect>();
        let (tell, done) = channel();
        let (wake, rescue) = (Arc::new(wake), backend.rescue.clone());
        let watch = Watch::new(backend.wait.clone(), wake.clone());
        let studies = Studies::new(wake.clone());
        let thread = thread::Builder::new()
            .name("worker".to_owned())
            .spawn(move || {
                let wake = WakeAtEnd(wake);
                // Dropped before `wake`: who is woken by a panic finds the way back closed.
                let tell = tell;
                for effect in to_do {
                    let has_read = effect.reads();
                    for done in (backend.carry_out)(effect) {
                        // Nobody listens any more only when the program ends.
                        let _ = tell.send(done);
                    }
                    wake.0.wake();
                    if has_read {
                        memory::give_back();
                    }
                }
            })?;
        let unsaved = Arc::default();
        Ok(Self {
            effects: Some(effects),
            done,
            thread: Some(thread),
            unsaved,
            rescue,
            watch,
            studies,
        })
    }

    /// Gives an effect to the thread.
    pub fn send(&mut self, effect: Effect) {
        match (effect, &self.effects) {
            (Effect::Watch(path), _) => self.watch.begin(path),
            (Effect::Study(study), _) => self.studies.begin(study),
            // The thread ends only in `finish`, or by a panic, which `done` tells.
            (effect, Some(effects)) => drop(effects.send(effect)),
            (_, None) => {}
        }
    }

    /// The next outcome, if there is one.
    ///
    /// # Errors
    /// When the thread has stopped by a panic.
    pub fn done(&mut self) -> Result<Option<Done>, Stopped> {
        if let Some(path) = self.watch.freed() {
            return Ok(Some(Done::Freed(path)));
        }
        if let Some((assessment, outcome)) = self.studies.done() {
            return Ok(Some(Done::Studied(assessment, Box::new(outcome))));
        }
        match self.done.try_recv() {
            Ok(done) => Ok(Some(done)),
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => Err(Stopped),
        }
    }

    /// Waits until everything given to the thread is done.
    pub fn finish(&mut self) {
        self.effects = None;
        if let Some(thread) = self.thread.take() {
            // A panic there was told by the hook.
            let _ = thread.join();
        }
    }

    /// Remembers what is not saved, for a sudden end.
    pub fn look_at(&self, work: Option<&Work>) {
        let unsaved = work.filter(|work| work.save != Save::Saved && work.read_only.is_none());
        if let Ok(mut kept) = self.unsaved.lock() {
            *kept = unsaved.map(|work| (work.path.clone(), work.assessment.clone()));
        }
    }

    /// What keeps that when the end comes; callable from any thread.
    pub fn rescue(&self) -> Rescue {
        let (unsaved, rescue) = (self.unsaved.clone(), self.rescue.clone());
        Box::new(move || {
            if let Ok(unsaved) = unsaved.lock()
                && let Some((path, assessment)) = &*unsaved
            {
                rescue(path, assessment);
            }
        })
    }
}
