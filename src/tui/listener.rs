//! The thread that reads the terminal.
//!
//! crossterm's usual source of events waits for edges and forgets what it does not take in at once: a key that comes together
//! with another size of the terminal, or what follows the first 1,024 bytes of a burst, would lie unread until the next key.
//! Its feature `use-dev-tty` waits for as long as there is something to read, but never looks without waiting; so it is left to
//! wait in a thread of its own.

use super::wait::Handle;
use ratatui::crossterm::event::{self, Event};
use std::io;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// Starts the thread; it wakes the main thread for every event but another size, which [`super::wait`] tells.
///
/// # Errors
/// When the system refuses a thread.
pub fn start(wake: Handle) -> io::Result<Receiver<io::Result<Event>>> {
    let (tell, events) = channel();
    thread::Builder::new()
        .name("listener".to_owned())
        .spawn(move || {
            loop {
                let event = event::read();
                if matches!(event, Ok(Event::Resize(..))) {
                    continue;
                }
                let failed = event.is_err();
                // Nobody listens any more only when the program ends.
                let ended = tell.send(event).is_err();
                wake.wake();
                if ended || failed {
                    return;
                }
            }
        })?;
    Ok(events)
}
