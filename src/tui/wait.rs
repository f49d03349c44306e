//! Waiting for whatever comes first, without a tick: the terminal, the worker, another size, a deadline.

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::SIGWINCH;
use signal_hook::flag;
use signal_hook::low_level::pipe;
use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Something to wait with, and to be woken by.
pub struct Wake {
    ours: UnixStream,
    theirs: UnixStream,
    resized: Arc<AtomicBool>,
}

/// Wakes the waiting thread.
pub struct Handle(UnixStream);

/// Why waiting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// There is something to take in, or nothing came in time.
    Ready,
    /// The terminal is gone.
    Gone,
}

/// What a terminal tells that is gone.
const GONE: PollFlags = PollFlags::HUP.union(PollFlags::ERR).union(PollFlags::NVAL);

impl Wake {
    /// Also woken when the terminal changes its size.
    ///
    /// # Errors
    /// When the system has no descriptors left.
    pub fn new() -> io::Result<Self> {
        let (ours, theirs) = UnixStream::pair()?;
        ours.set_nonblocking(true)?;
        theirs.set_nonblocking(true)?;
        let resized = Arc::default();
        // Before the pipe: who is woken by that finds it set.
        flag::register(SIGWINCH, Arc::clone(&resized))?;
        pipe::register(SIGWINCH, theirs.try_clone()?)?;
        Ok(Self {
            ours,
            theirs,
            resized,
        })
    }

    /// Whether the terminal changed its size since this was last asked; it may have its old size again.
    pub fn was_resized(&self) -> bool {
        self.resized.swap(false, Ordering::SeqCst)
    }

    /// What wakes this up.
    ///
    /// # Errors
    /// When the system has no descriptors left.
    pub fn handle(&self) -> io::Result<Handle> {
        Ok(Handle(self.theirs.try_clone()?))
    }

    /// Waits until something comes or `timeout` is over; without one as long as it takes.
    ///
    /// # Errors
    /// When waiting itself fails.
    pub fn wait(&self, timeout: Option<Duration>) -> io::Result<Woken> {
        let stdin = io::stdin();
        let mut fds = [
            // Only whether it is gone: what it sends is for the listener.
            PollFd::new(&stdin, PollFlags::empty()),
            PollFd::new(&self.ours, PollFlags::IN),
        ];
        let timeout = timeout.map(|time| Timespec {
            tv_sec: i64::try_from(time.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: time.subsec_nanos().into(),
        });
        match poll(&mut fds, timeout.as_ref()) {
            Ok(0) => return Ok(Woken::Ready),
            Ok(_) | Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        if fds[0].revents().intersects(GONE) {
            return Ok(Woken::Gone);
        }
        if fds[1].revents().contains(PollFlags::IN) {
            let mut ours = &self.ours;
            while ours.read(&mut [0; 64]).is_ok_and(|read| read > 0) {}
        }
        Ok(Woken::Ready)
    }

    /// Whether the terminal is gone.
    pub fn is_gone(&self) -> bool {
        matches!(self.wait(Some(Duration::ZERO)), Ok(Woken::Gone))
    }
}

impl Handle {
    /// Wakes the waiting thread; a full pipe means that it is being woken already.
    pub fn wake(&self) {
        let _ = (&self.0).write(&[1]);
    }
}
