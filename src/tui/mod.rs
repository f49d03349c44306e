//! The terminal interface.
//!
//! `update(&mut Model, Msg) -> Vec<Effect>` is pure and `view(&Model, &mut Frame)` only draws; effects are carried out by
//! a worker thread, whose results come back as [`msg::Msg::Done`]. This file is the loop around them: it waits without
//! ticking for keys, results and deadlines, takes in whatever is there, and draws once.

pub mod action;
mod cached;
mod field;
mod guardian;
mod input;
pub mod key;
mod listener;
mod memory;
pub mod model;
pub mod msg;
mod newest;
pub mod overlay;
pub mod screen;
pub mod study;
mod terminal;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
pub mod text;
pub mod theme;
pub mod update;
pub mod view;
mod wait;
mod why;
mod widget;
pub mod work;
pub mod worker;

use self::input::Input;
use self::model::Model;
use self::msg::{Effect, Msg};
use self::terminal::Screen;
use self::wait::{Wake, Woken};
use self::worker::{Stopped, Worker};
use crate::t;
use crate::wording::visible::visible_lines;
use ratatui::crossterm::event::Event;
use ratatui::crossterm::queue;
use ratatui::crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::panic;
use std::sync::Mutex;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// The interface while it runs.
struct App {
    model: Model,
    /// Never dropped: ratatui would show the cursor then, which the guard does, and panic where the terminal is gone and standard
    /// error with it.
    screen: ManuallyDrop<Screen>,
    /// What comes from the terminal.
    events: Receiver<io::Result<Event>>,
    input: Input,
    worker: Worker,
    start: Instant,
    /// When the terminal last sent something.
    heard: Instant,
    /// Whether the worker was told to finish; the loop ends with its last word.
    ending: bool,
}

/// What the interface starts with.
pub struct Start {
    /// The model, without any list or assessment yet.
    pub model: Model,
    /// What to do first.
    pub effects: Vec<Effect>,
    /// Carries effects out.
    pub backend: worker::Backend,
}

/// Runs the interface until the user leaves.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(start: Start) -> io::Result<()> {
    let wake = Wake::new()?;
    let worker = Worker::start(start.backend, wake.handle()?)?;
    guardian::start(worker.rescue())?;
    restore_on_panic(worker.rescue(), t!(start.model.locale, "tui-panic"));
    let _guard = terminal::Guard::take(start.model.preferences.mouse)?;
    let mut app = App {
        model: start.model,
        screen: ManuallyDrop::new(terminal::screen()?),
        events: listener::start(wake.handle()?)?,
        input: Input::default(),
        worker,
        start: Instant::now(),
        heard: Instant::now(),
        ending: false,
    };
    let ended = app.run(start.effects, &wake);
    if ended.is_err() {
        app.worker.rescue()();
    }
    if wake.is_gone() {
        guardian::wait_for_end();
    }
    ended
}

/// A panic keeps what is not saved, gives the terminal back and is told in one paragraph.
fn restore_on_panic(rescue: guardian::Rescue, paragraph: String) {
    let rescue = Mutex::new(rescue);
    panic::set_hook(Box::new(move |panic| {
        if let Ok(rescue) = rescue.try_lock() {
            rescue();
        }
        terminal::restore_after_panic();
        // What went wrong may quote users' texts.
        let panic = panic.to_string();
        let panic: Vec<_> = visible_lines(&panic).collect();
        // Standard error may be gone as well.
        let _ = writeln!(io::stderr(), "{paragraph}\n{}", panic.join("\n"));
    }));
}

impl App {
    fn run(&mut self, effects: Vec<Effect>, wake: &Wake) -> io::Result<()> {
        self.measure()?;
        self.draw()?;
        // Not before: what the worker does first takes longer than a frame, and memory that both ask for is given to one by one.
        self.carry_out(effects)?;
        while !self.ending {
            let woken = wake.wait(self.timeout())?;
            if woken == Woken::Gone {
                break;
            }
            self.take_in()?;
            if wake.was_resized() {
                self.measure()?;
            }
            if !self.ending {
                self.draw()?;
            }
        }
        Ok(())
    }

    /// How long nothing is due.
    fn timeout(&self) -> Option<Duration> {
        let due = self
            .model
            .deadline()
            .map(|at| at.saturating_sub(self.start.elapsed()));
        let held = self
            .input
            .patience()
            .map(|own| own.saturating_sub(self.heard.elapsed()));
        [due, held].into_iter().flatten().min()
    }

    /// Takes in everything that is there.
    fn take_in(&mut self) -> io::Result<()> {
        self.update(Msg::Now(self.start.elapsed()))?;
        while let Ok(event) = self.events.try_recv() {
            self.heard = Instant::now();
            for msg in self.input.take(event?) {
                self.update(msg)?;
            }
        }
        if self
            .input
            .patience()
            .is_some_and(|own| own <= self.heard.elapsed())
        {
            for msg in self.input.expire() {
                self.update(msg)?;
            }
        }
        while !self.ending {
            match self.worker.done() {
                Ok(Some(done)) => self.update(Msg::Done(done))?,
                Ok(None) => break,
                Err(Stopped) => {
                    let text = t!(self.model.locale, "tui-worker-gone");
                    return Err(io::Error::other(text));
                }
            }
        }
        Ok(())
    }

    /// Takes the size of the terminal in and draws anew: crossterm loses the event where a key comes at the same time, and
    /// a terminal that was smaller in between has lost what stood there.
    fn measure(&mut self) -> io::Result<()> {
        let size = self.screen.size()?;
        // Not `clear`, which asks the terminal where the cursor is and fails without an answer.
        self.screen.resize(size.into())?;
        self.update(Msg::Resize(size.width, size.height))
    }

    fn update(&mut self, msg: Msg) -> io::Result<()> {
        let effects = update::update(&mut self.model, msg);
        self.carry_out(effects)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> io::Result<()> {
        self.worker.look_at(self.model.work.as_ref());
        for effect in effects {
            match effect {
                Effect::Mouse(on) => terminal::set_mouse(on)?,
                Effect::Redraw => self.measure()?,
                Effect::Suspend => self.suspend()?,
                Effect::Quit => {
                    if self.worker.is_writing() {
                        let text = t!(self.model.locale, "tui-quit-writing");
                        self.model.inform(text);
                        self.draw()?;
                    }
                    self.worker.finish();
                    self.ending = true;
                }
                other => self.worker.send(other),
            }
        }
        Ok(())
    }

    /// One frame, in one write, shown at once.
    fn draw(&mut self) -> io::Result<()> {
        let _held = terminal::hold();
        if !terminal::is_taken() {
            return Ok(());
        }
        queue!(self.screen.backend_mut(), BeginSynchronizedUpdate)?;
        let model = &self.model;
        self.screen.draw(|frame| view::view(model, frame))?;
        queue!(self.screen.backend_mut(), EndSynchronizedUpdate)?;
        self.screen.backend_mut().flush()
    }

    /// Gives the terminal to the shell until it continues the program.
    fn suspend(&mut self) -> io::Result<()> {
        terminal::restore();
        rustix::process::kill_current_process_group(rustix::process::Signal::TSTP)?;
        let guard = terminal::Guard::take(self.model.preferences.mouse)?;
        // The first guard, in `run`, gives the terminal back at the end.
        std::mem::forget(guard);
        self.measure()
    }
}
