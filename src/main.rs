//! The program `reifegrad`.

use std::process::ExitCode;

fn main() -> ExitCode {
    reifegrad::cli::main()
}
