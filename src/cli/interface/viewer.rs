//! Showing a file in the program that the system has for it. Reads the environment.

use crate::i18n::Locale;
use crate::t;
use crate::workspace::error::shown;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// How often and how long to look whether the program failed at once.
const LOOKS: (u32, Duration) = (10, Duration::from_millis(30));

/// Shows `path`; the program that does goes on by itself.
///
/// # Errors
/// The sentence for people, when there is no screen for it or no program, or that fails at once.
pub fn view(locale: &Locale, path: &Path) -> Result<(), String> {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if !has_display() {
        return Err(t!(locale, "report-no-display", path = shown(&path)));
    }
    let failed = || t!(locale, "report-not-viewed", path = shown(&path));
    let mut viewer = start(&path).map_err(|_| failed())?;
    for _ in 0..LOOKS.0 {
        match viewer.try_wait() {
            Ok(Some(status)) if !status.success() => return Err(failed()),
            Ok(None) => thread::sleep(LOOKS.1),
            _ => return Ok(()),
        }
    }
    // Only so that no dead process stays behind.
    let reaper = thread::Builder::new().name("viewer".to_owned());
    let _ = reaper.spawn(move || viewer.wait());
    Ok(())
}

fn start(path: &Path) -> std::io::Result<Child> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut command = Command::new(program);
    #[cfg(unix)]
    {
        // Ctrl-C here is not meant for it.
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
    }
    let command = command.arg(path).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()
}

/// Whether there is a screen in front of the user on which programs can open windows.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|own| !own.is_empty());
    if cfg!(target_os = "macos") {
        !is_set("SSH_CONNECTION")
    } else {
        is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
    }
}
