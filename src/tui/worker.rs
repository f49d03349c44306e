//! The thread that carries effects out, in order, the one beside it for what takes long, and what is kept for a sudden end.

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
use std::sync::mpsc::{Receiver, SendError, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// Keeps an assessment that could not be saved under the path of its file.
pub type Recover = Arc<dyn Fn(&Path, &Assessment) + Send + Sync>;

/// Waits, asleep, until something about a path comes true; whether it did.
pub type Wait = Arc<dyn Fn(&Path) -> bool + Send + Sync>;

/// Something that takes long, with all that it needs.
pub type Job = Box<dyn FnOnce() -> Done + Send>;

/// What carrying an effect out came to.
pub enum Carried {
    /// It is done.
    Now(Vec<Done>),
    /// It takes so long that saving must not wait for it: it is done beside everything else, in the order of its kind.
    Later(Job),
}

/// What lies outside the interface.
pub struct Backend {
    /// Carries one effect out.
    pub carry_out: Box<dyn FnMut(Effect) -> Carried + Send>,
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

/// The threads and the ways to and from them.
pub struct Worker {
    effects: Option<Sender<Effect>>,
    done: Receiver<Done>,
    threads: Vec<JoinHandle<()>>,
    /// Orders for reports that are not carried out yet.
    writing: usize,
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

/// Starts the thread for what takes long; it ends with the way to it.
fn beside(tell: Sender<Done>, wake: Arc<Handle>) -> io::Result<(Sender<Job>, JoinHandle<()>)> {
    let (later, jobs) = channel::<Job>();
    let thread = thread::Builder::new()
        .name("slow".to_owned())
        .spawn(move || {
            let wake = WakeAtEnd(wake);
            let tell = tell;
            for job in jobs {
                let _ = tell.send(job());
                wake.0.wake();
            }
        })?;
    Ok((later, thread))
}

impl Worker {
    /// Starts the threads; they wake the main thread after each effect.
    ///
    /// # Errors
    /// When the system refuses a thread.
    pub fn start(mut backend: Backend, wake: Handle) -> io::Result<Self> {
        let (effects, to_do) = channel::<Effect>();
        let (tell, done) = channel();
        let (wake, rescue) = (Arc::new(wake), backend.rescue.clone());
        let watch = Watch::new(backend.wait.clone(), wake.clone());
        let studies = Studies::new(wake.clone());
        let (later, slow) = beside(tell.clone(), wake.clone())?;
        let thread = thread::Builder::new()
            .name("worker".to_owned())
            .spawn(move || {
                let wake = WakeAtEnd(wake);
                // Dropped before `wake`: who is woken by a panic finds the way back closed.
                let (tell, later) = (tell, later);
                for effect in to_do {
                    let has_read = effect.reads();
                    let all = match (backend.carry_out)(effect) {
                        Carried::Now(all) => all,
                        Carried::Later(job) => match later.send(job) {
                            Ok(()) => continue,
                            // That thread has stopped by a panic.
                            Err(SendError(job)) => vec![job()],
                        },
                    };
                    for done in all {
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
            threads: vec![thread, slow],
            writing: 0,
            unsaved,
            rescue,
            watch,
            studies,
        })
    }

    /// Gives an effect to its thread.
    pub fn send(&mut self, effect: Effect) {
        self.writing += usize::from(matches!(effect, Effect::Export(..)));
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
            Ok(done) => {
                let is_written = matches!(done, Done::Exported(..));
                self.writing = self.writing.saturating_sub(is_written.into());
                Ok(Some(done))
            }
            Err(TryRecvError::Empty) => Ok(None),
            Err(TryRecvError::Disconnected) => Err(Stopped),
        }
    }

    /// Whether reports are being written, which may take long.
    pub fn is_writing(&self) -> bool {
        self.writing > 0
    }

    /// Waits until everything given to the threads is done.
    pub fn finish(&mut self) {
        self.effects = None;
        for thread in self.threads.drain(..) {
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

#[cfg(test)]
mod tests;
