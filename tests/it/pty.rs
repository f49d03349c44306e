//! The program in a real terminal: a pty, keys as bytes, and an emulator that shows what a person would see.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};
use unicode_width::UnicodeWidthChar;

/// How long to wait for what has to come.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the second frame after a lone Esc may take: that waits for more.
const ESC_PATIENCE: Duration = Duration::from_millis(500);

/// Most combining marks on one character.
const MAX_MARKS: usize = 4;

/// What the program ends each frame with.
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// Keys as a terminal sends them.
pub mod key {
    pub const ENTER: &str = "\r";
    pub const ESC: &str = "\x1b";
    pub const TAB: &str = "\t";
    pub const UP: &str = "\x1b[A";
    pub const DOWN: &str = "\x1b[B";
    pub const RIGHT: &str = "\x1b[C";
    pub const LEFT: &str = "\x1b[D";
    pub const CTRL_C: &str = "\x03";
    pub const CTRL_P: &str = "\x10";
    pub const CTRL_S: &str = "\x13";
    pub const CTRL_T: &str = "\x14";
}

/// A running program and its terminal.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    /// Its sizes and its keys, until it is closed.
    line: Option<(Box<dyn MasterPty + Send>, Box<dyn Write + Send>)>,
    seen: Arc<Mutex<Seen>>,
}

/// What came from the program.
struct Seen {
    emulator: vt100::Parser,
    bytes: Vec<u8>,
    /// How many frames came whole.
    frames: usize,
    ended: bool,
}

impl Terminal {
    /// Starts the program in a terminal of this size, with `home` as its home folder and nothing else of this
    /// machine's surroundings.
    pub fn start(home: &Path, columns: u16, rows: u16, args: &[&str]) -> Self {
        Self::start_with(home, columns, rows, args, &[])
    }

    /// [`Terminal::start`] with further variables.
    pub fn start_with(
        home: &Path,
        columns: u16,
        rows: u16,
        args: &[&str],
        env: &[(&str, &str)],
    ) -> Self {
        let program = [crate::source::program()];
        Self::run(home, columns, rows, &[&program, args].concat(), env)
    }

    /// Starts any program, as [`Terminal::start_with`] starts ours.
    pub fn run(
        home: &Path,
        columns: u16,
        rows: u16,
        program: &[&str],
        env: &[(&str, &str)],
    ) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a pty");
        let mut command = CommandBuilder::new(program[0]);
        command.args(&program[1..]);
        command.cwd(home);
        command.env_clear();
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "de_DE.UTF-8"),
            ("PATH", "/usr/bin:/bin"),
        ] {
            command.env(name, value);
        }
        command.env("HOME", home);
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the program starts");
        drop(pair.slave);
        let emulator = vt100::Parser::new(nonzero(rows), nonzero(columns), 0);
        let seen = Arc::new(Mutex::new(Seen {
            emulator,
            bytes: Vec::new(),
            frames: 0,
            ended: false,
        }));
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keys = pair.master.take_writer().expect("a writer");
        let listener = seen.clone();
        thread::spawn(move || {
            let mut buffer = vec![0; 65536];
            loop {
                let read = reader.read(&mut buffer).unwrap_or(0);
                let mut seen = listener.lock().expect("no panic while reading");
                if read == 0 || seen.ended {
                    seen.ended = true;
                    return;
                }
                // A frame's end may have come in two parts.
                let known = seen.bytes.len().saturating_sub(FRAME_END.len() - 1);
                seen.bytes.extend(&buffer[..read]);
                let new = seen.bytes[known..].windows(FRAME_END.len());
                let ends = new.filter(|own| *own == FRAME_END).count();
                seen.frames += ends;
                seen.emulator.process(&buffer[..read]);
            }
        });
        Self {
            child,
            line: Some((pair.master, keys)),
            seen,
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().expect("no panic while reading")
    }

    /// What stands on the screen.
    pub fn screen(&self) -> String {
        self.seen().emulator.screen().contents()
    }

    /// Everything that came from the program.
    pub fn bytes(&self) -> Vec<u8> {
        self.seen().bytes.clone()
    }

    /// What stood on the screen after each frame that came whole.
    pub fn frames(&self) -> Vec<String> {
        let (columns, rows) = self.size();
        let mut emulator = vt100::Parser::new(nonzero(rows), nonzero(columns), 0);
        let mut screens = Vec::new();
        let bytes = self.bytes();
        let mut rest = &bytes[..];
        while let Some(end) = rest
            .windows(FRAME_END.len())
            .position(|own| own == FRAME_END)
        {
            let (frame, after) = rest.split_at(end + FRAME_END.len());
            emulator.process(frame);
            screens.push(emulator.screen().contents());
            rest = after;
        }
        screens
    }

    /// Presses keys and waits for the frames that follow: one, and another after a lone Esc, which waits for more.
    pub fn step(&mut self, keys: &str) -> &mut Self {
        let before = self.count_frames();
        self.press(keys).wait_frames(before + 1);
        let start = Instant::now();
        // A program that was kept from running that long takes the Esc in at once.
        while keys.ends_with(key::ESC)
            && self.count_frames() < before + 2
            && start.elapsed() < ESC_PATIENCE
        {
            thread::sleep(Duration::from_millis(1));
        }
        self
    }

    /// Changes the size and waits for the frame that follows; nothing follows where it is that size already.
    pub fn step_to_size(&mut self, columns: u16, rows: u16) -> &mut Self {
        if self.size() == (columns, rows) {
            return self;
        }
        let before = self.seen().bytes.len();
        self.resize(columns, rows);
        let start = Instant::now();
        while !is_drawn_anew(&self.seen().bytes[before..]) {
            assert!(start.elapsed() < PATIENCE, "not drawn:\n{}", self.screen());
            thread::sleep(Duration::from_millis(1));
        }
        self
    }

    /// Columns and rows.
    fn size(&self) -> (u16, u16) {
        let seen = self.seen();
        let (rows, columns) = seen.emulator.screen().size();
        (columns.get(), rows.get())
    }

    fn wait_frames(&mut self, count: usize) -> &mut Self {
        let start = Instant::now();
        while self.count_frames() < count {
            assert!(start.elapsed() < PATIENCE, "no frame:\n{}", self.screen());
            thread::sleep(Duration::from_millis(1));
        }
        self
    }

    fn count_frames(&self) -> usize {
        self.seen().frames
    }

    /// What stands in each row and column of the last whole frame; wide characters are followed by an empty text.
    pub fn cells(&self) -> Vec<Vec<String>> {
        let start = Instant::now();
        loop {
            let seen = self.seen();
            if seen.bytes.ends_with(FRAME_END) {
                let screen = seen.emulator.screen();
                let (rows, columns) = screen.size();
                let cell = |row, column| {
                    let cell = screen.cell(row, column);
                    cell.map_or_else(String::new, |cell| cell.contents().to_owned())
                };
                let row = |row| (0..columns.get()).map(|column| cell(row, column)).collect();
                return (0..rows.get()).map(row).collect();
            }
            let tail = seen.bytes.len().saturating_sub(80);
            let tail = String::from_utf8_lossy(&seen.bytes[tail..]).into_owned();
            drop(seen);
            assert!(start.elapsed() < PATIENCE, "half a frame: {tail:?}");
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Whether the terminal shows its usual screen, and the cursor, again.
    pub fn is_restored(&self) -> bool {
        let seen = self.seen();
        let screen = seen.emulator.screen();
        !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
    }

    /// Whether the mouse is told to the program.
    pub fn has_mouse(&self) -> bool {
        let mode = self.seen().emulator.screen().mouse_protocol_mode();
        mode != vt100::MouseProtocolMode::None
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        let (_, line) = self.line.as_mut().expect("the terminal is open");
        line.write_all(keys.as_bytes())
            .expect("the program listens");
        line.flush().expect("the program listens");
        self
    }

    /// Pastes text as terminals do.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.press(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let mut seen = self.seen();
        seen.emulator
            .screen_mut()
            .set_size(nonzero(rows), nonzero(columns));
        drop(seen);
        let (line, _) = self.line.as_ref().expect("the terminal is open");
        line.resize(size).expect("the terminal resizes");
        self
    }

    /// Waits until `text` is on the screen.
    pub fn wait(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("“{text}”"), |screen| screen.contains(text))
    }

    /// Waits until `text` is no longer on the screen.
    pub fn wait_gone(&mut self, text: &str) -> &mut Self {
        self.wait_until(&format!("“{text}” to go"), |screen| {
            !screen.contains(text)
        })
    }

    /// Waits until the screen is as `is_so` wants it.
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) -> &mut Self {
        let start = Instant::now();
        loop {
            let screen = self.screen();
            if is_so(&screen) {
                return self;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "waited for {what}, but the screen shows:\n{screen}"
            );
            thread::sleep(Duration::from_millis(2));
        }
    }

    /// Waits until the program ends and all it wrote is read; gives its exit code.
    pub fn wait_end(&mut self) -> u32 {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self
                .child
                .try_wait()
                .expect("the program can be waited for")
            {
                break status;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "the program does not end:\n{}",
                self.screen()
            );
            thread::sleep(Duration::from_millis(2));
        };
        while !self.seen().ended {
            assert!(start.elapsed() < PATIENCE, "the terminal stays open");
            thread::sleep(Duration::from_millis(2));
        }
        status.exit_code()
    }

    /// Process id.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("it runs")
    }

    /// Kills the program without any chance to react.
    pub fn kill(&mut self) {
        let pid = i32::try_from(self.pid())
            .ok()
            .and_then(rustix::process::Pid::from_raw);
        rustix::process::kill_process(pid.expect("a process id"), rustix::process::Signal::KILL)
            .expect("the program can be killed");
        self.wait_end();
    }

    /// Closes the terminal; gives the exit code of the program, which has to be gone within a second.
    pub fn hang_up(&mut self) -> u32 {
        // The listener has the terminal open until it has read once more.
        self.seen().ended = true;
        self.press("h");
        self.line = None;
        let start = Instant::now();
        let code = self.wait_end();
        let late = start.elapsed() > Duration::from_secs(1);
        assert!(!late, "still there a second after the terminal was closed");
        code
    }

    /// Whether lines are edited and shown by the terminal itself, as a shell leaves it.
    pub fn is_cooked(&self) -> bool {
        let (line, _) = self.line.as_ref().expect("the terminal is open");
        let modes = line.get_termios().expect("a terminal has modes");
        let modes = format!("{:?}", modes.local_flags);
        modes.contains("ICANON") && modes.contains("ECHO ")
    }

    /// Sends a signal.
    pub fn signal(&self, signal: rustix::process::Signal) {
        let pid = i32::try_from(self.pid())
            .ok()
            .and_then(rustix::process::Pid::from_raw);
        rustix::process::kill_process(pid.expect("a process id"), signal).expect("it can be sent");
    }
}

/// Whether there is a whole frame that begins with an empty screen.
fn is_drawn_anew(bytes: &[u8]) -> bool {
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|own| own == what);
    find(bytes, b"\x1b[2J").is_some_and(|at| find(&bytes[at..], FRAME_END).is_some())
}

fn nonzero(n: u16) -> NonZero<u16> {
    NonZero::new(n).expect("a terminal has a size")
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// What in `bytes` is neither printable text nor a sequence that the program itself uses: the first few, for messages.
pub fn foreign_sequences(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut foreign = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\x1b' => {
                let mut sequence = String::new();
                if rest.peek() == Some(&'[') {
                    sequence.push('[');
                    rest.next();
                    for c in rest.by_ref() {
                        sequence.push(c);
                        if ('@'..='~').contains(&c) {
                            break;
                        }
                    }
                }
                if !is_ours(&sequence) {
                    foreign.push(format!("ESC {sequence:?}"));
                }
            }
            '\r' | '\n' => {}
            c if c.is_control() || is_invisible(c) => foreign.push(format!("{c:?}")),
            _ => {}
        }
    }
    let mut marks = 0;
    for c in text.chars() {
        marks = if c.width() == Some(0) { marks + 1 } else { 0 };
        if marks == MAX_MARKS + 1 {
            foreign.push("a heap of combining marks".to_owned());
        }
    }
    foreign.truncate(5);
    foreign
}

/// Positions, attributes, clearing, and the modes that the program sets and resets.
fn is_ours(sequence: &str) -> bool {
    let Some(body) = sequence.strip_prefix('[') else {
        return false;
    };
    let modes = [
        "?1049h", "?1049l", "?25h", "?25l", "?2004h", "?2004l", "?2026h", "?2026l",
    ];
    let mouse = ["?1000", "?1002", "?1003", "?1015", "?1006"];
    let numbers = |end: char| {
        body.strip_suffix(end)
            .is_some_and(|n| n.chars().all(|c| c.is_ascii_digit() || c == ';'))
    };
    modes.contains(&body)
        || mouse.iter().any(|mode| {
            body.strip_prefix(mode)
                .is_some_and(|end| end == "h" || end == "l")
        })
        || ['H', 'J', 'K', 'm', 'A', 'B', 'C', 'D', 'G']
            .into_iter()
            .any(numbers)
}

/// Direction controls, characters without width that are no marks, and those that change the width of their neighbours.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[test]
fn the_strict_parser_finds_what_is_not_ours() {
    assert!(foreign_sequences("\x1b[2J\x1b[1;2Hä\x1b[0;38;5;2m\x1b[?2026h".as_bytes()).is_empty());
    for hostile in [
        "\x1b]52;c;eA==\x07",
        "\x1b[6n",
        "\x1bP1$q\x1b\\",
        "\u{9b}31m",
        "\x07",
        "\u{202e}",
        "\u{fe0f}",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}",
        "\x1b[?1000;h",
    ] {
        assert!(
            !foreign_sequences(hostile.as_bytes()).is_empty(),
            "{hostile:?}"
        );
    }
}
