//! The program `reifegrad`.

use std::process::ExitCode;

fn main() -> ExitCode {
    reifegrad::cli::main()
}

/// Powers in the language of templates. With this here, nothing needs the system's library of mathematics any more, and the
/// third of a megabyte that it takes is not loaded at every start.
#[expect(unsafe_code, reason = "the linker looks for it under this name")]
#[unsafe(no_mangle)]
extern "C" fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}
