//! Taking the terminal over and giving it back, on every way out.
//!
//! `ratatui::init` undoes raw mode and the alternate screen only; paste, mouse, cursor and synchronized updates are ours
//! to undo. [`restore`] is idempotent and writes to the terminal alone, so that a return, an error, a panic and the
//! guardian (`guardian.rs`) can all call it.

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::style::force_color_output;
use ratatui::crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute};
use std::fs::File;
use std::io::{self, BufWriter};
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

/// The terminal as the program draws on it: one write per frame.
pub type Screen = Terminal<CrosstermBackend<BufWriter<File>>>;

/// More than the largest frame, so that a frame leaves in one write.
const FRAME_BYTES: usize = 1 << 20;

/// Held while a frame is drawn, and by the guardian for ever once it has given the terminal back: nothing may be drawn
/// after that.
static DRAWING: Mutex<()> = Mutex::new(());

/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Standard output without the lock of [`io::stdout`]: the guardian must be able to write while the main thread holds it.
fn out() -> io::Result<File> {
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

/// Takes the terminal over for as long as it lives.
pub struct Guard(());

impl Guard {
    /// Raw mode, alternate screen, bracketed paste and, if wanted, the mouse.
    ///
    /// # Errors
    /// When the terminal refuses.
    pub fn take(mouse: bool) -> io::Result<Self> {
        // Colour is the theme's decision alone; with NO_COLOR crossterm would reset the attributes that show the focus.
        force_color_output(true);
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        let guard = Self(());
        execute!(out()?, EnterAlternateScreen, EnableBracketedPaste)?;
        set_mouse(mouse)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// A screen to draw on; the terminal has to be taken.
///
/// # Errors
/// When the terminal cannot tell its size.
pub fn screen() -> io::Result<Screen> {
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(
        FRAME_BYTES,
        out()?,
    )))
}

/// Switches the mouse on or off.
///
/// # Errors
/// When the terminal cannot be written to.
pub fn set_mouse(on: bool) -> io::Result<()> {
    if on {
        execute!(out()?, EnableMouseCapture)
    } else {
        execute!(out()?, DisableMouseCapture)
    }
}

/// Waits until no frame is being drawn and keeps others from it.
pub fn hold() -> MutexGuard<'static, ()> {
    DRAWING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether the terminal is ours; nothing may be drawn after it was given back.
pub fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Gives the terminal back from a panic: after the frame that another thread may be drawing, but without waiting for one that
/// this thread was drawing itself.
pub fn restore_after_panic() {
    let patience = Instant::now() + Duration::from_millis(50);
    let _held = loop {
        match DRAWING.try_lock() {
            Err(TryLockError::WouldBlock) if Instant::now() < patience => {
                thread::sleep(Duration::from_millis(1));
            }
            Err(TryLockError::Poisoned(held)) => break Some(held.into_inner()),
            other => break other.ok(),
        }
    };
    restore();
}

/// Gives the terminal back as it was; does nothing when it is not ours. Errors have nowhere to go.
pub fn restore() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    if let Ok(mut out) = out() {
        let _ = execute!(
            out,
            EndSynchronizedUpdate,
            DisableMouseCapture,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
    }
    let _ = disable_raw_mode();
}
