//! The thread that carries effects out, in order, and what is kept for a sudden end.

use super::guardian::Rescue;
use super::model::{Save, Work};
use super::msg::{Done, Effect};
use super::wait::Handle;
use crate::domain::assessment::Assessment;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// Keeps an assessment that could not be saved under the path of its file.
pub type Recover = Arc<dyn Fn(&Path, &Assessment) + Send + Sync>;

/// What lies outside the interface.
pub struct Backend {
    /// Carries one effect out.
    pub carry_out: Box<dyn FnMut(Effect) -> Vec<Done> + Send>,
    /// Keeps an assessment that could not be saved; called from any thread, also while an effect is carried out.
    pub rescue: Recover,
}

/// The thread has stopped, so nothing can be saved any more.
#[derive(Clone, Copy, Debug)]
pub struct Stopped;

/// Wakes the main thread also when the worker ends by a panic.
struct WakeAtEnd(Handle);

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
}

impl Worker {
    /// Starts the thread; it wakes the main thread after each effect.
    ///
    /// # Errors
    /// When the system refuses a thread.
    pub fn start(mut backend: Backend, wake: Handle) -> io::Result<Self> {
        let (effects, to_do) = channel::<Effect>();
        let (tell, done) = channel();
        let rescue = backend.rescue.clone();
        let thread = thread::Builder::new()
            .name("worker".to_owned())
            .spawn(move || {
                let wake = WakeAtEnd(wake);
                // Dropped before `wake`: who is woken by a panic finds the way back closed.
                let tell = tell;
                for effect in to_do {
                    for done in (backend.carry_out)(effect) {
                        // Nobody listens any more only when the program ends.
                        let _ = tell.send(done);
                    }
                    wake.0.wake();
                }
            })?;
        let unsaved = Arc::default();
        Ok(Self {
            effects: Some(effects),
            done,
            thread: Some(thread),
            unsaved,
            rescue,
        })
    }

    /// Gives an effect to the thread.
    pub fn send(&self, effect: Effect) {
        if let Some(effects) = &self.effects {
            // The thread ends only in `finish`, or by a panic, which `done` tells.
            let _ = effects.send(effect);
        }
    }

    /// The next outcome, if there is one.
    ///
    /// # Errors
    /// When the thread has stopped by a panic.
    pub fn done(&self) -> Result<Option<Done>, Stopped> {
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
