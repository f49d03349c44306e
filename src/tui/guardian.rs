//! A thread that ends the program properly when nobody else can: signals, and a terminal that is gone.
//!
//! crossterm's `poll` never returns after the terminal is gone and burns a core (crossterm issue 793), and a main thread
//! that waits for a stopped terminal cannot react to a signal. The guardian writes what is not saved to the recovery file,
//! gives the terminal back and exits with 128 + the signal's number, without asking the main thread.

use super::terminal;
use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::low_level::pipe;
use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::process;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long a terminal may take to be given back.
const PATIENCE: Duration = Duration::from_millis(300);

/// What to do before the end: keeps what is not saved.
pub type Rescue = Box<dyn Fn() + Send>;

/// Starts the guardian.
///
/// # Errors
/// When the system refuses to watch for signals or to start a thread.
pub fn start(rescue: Rescue) -> io::Result<()> {
    let mut signals = Vec::new();
    for signal in [SIGHUP, SIGTERM, SIGINT, SIGQUIT] {
        let (ours, theirs) = UnixStream::pair()?;
        pipe::register(signal, theirs)?;
        signals.push((signal, ours));
    }
    thread::Builder::new()
        .name("guardian".to_owned())
        .spawn(move || {
            let signal = wait(&mut signals);
            rescue();
            restore_in_time();
            process::exit(128 + signal);
        })?;
    Ok(())
}

/// Waits until the guardian has noticed as well that the terminal is gone, and ends the program.
pub fn wait_for_end() {
    thread::sleep(4 * PATIENCE);
}

/// Gives the terminal back; one that takes nothing any more must not keep the program.
fn restore_in_time() {
    let (tell, restored) = mpsc::channel();
    thread::spawn(move || {
        let held = terminal::hold();
        terminal::restore();
        std::mem::forget(held);
        // Nobody may be waiting any more.
        let _ = tell.send(());
    });
    let _ = restored.recv_timeout(PATIENCE);
}

/// Waits for a signal, or for the end of the terminal, which counts as a hang-up.
fn wait(signals: &mut [(i32, UnixStream)]) -> i32 {
    let stdin = io::stdin();
    loop {
        // No event of the terminal is asked for: errors and hang-ups are always told.
        let mut fds = vec![PollFd::new(&stdin, PollFlags::empty())];
        fds.extend(
            signals
                .iter()
                .map(|(_, ours)| PollFd::new(ours, PollFlags::IN)),
        );
        if poll(&mut fds, None).is_err() {
            continue;
        }
        let told: Vec<bool> = fds.iter().map(|fd| !fd.revents().is_empty()).collect();
        if told[0] {
            return SIGHUP;
        }
        if let Some(index) = told[1..].iter().position(|told| *told) {
            let (signal, ours) = &mut signals[index];
            let _ = ours.read(&mut [0; 16]);
            return *signal;
        }
    }
}
