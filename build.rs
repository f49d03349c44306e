//! Packs the questionnaires, messages and templates that come with the program, and has the linker write relative relocations packed and
//! functions that are the same to the byte once: together more than a megabyte less to load.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    for folder in ["questionnaires", "reports", "src/i18n/de", "src/i18n/en"] {
        pack(folder)?;
    }
    let target = |what: &str| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        // A linker that does not know it ignores it.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
        if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
            // A release ends at a panic; only debuggers and profilers look up how to unwind.
            if env::var("DEBUG").is_ok_and(|debug| debug == "false") {
                println!("cargo::rustc-link-arg-bins=-Wl,--no-eh-frame-hdr");
            }
            if links_with_lld() {
                println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
            }
        }
    }
    Ok(())
}

/// Whether rustc links with the LLD it brings along: its default on this target where it has one and nobody chose another.
fn links_with_lld() -> bool {
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let is_default = env::var("TARGET").is_ok_and(|target| target == "x86_64-unknown-linux-gnu")
        && env::var_os("RUSTC_LINKER").is_none()
        && !["linker", "fuse-ld", "link-self-contained"]
            .iter()
            .any(|choice| flags.contains(choice));
    let rustc = env::var_os("RUSTC").expect("Cargo sets it");
    let told = Command::new(rustc)
        .args(["--print", "target-libdir"])
        .output();
    let libraries = told.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    is_default && libraries.is_ok_and(|path| Path::new(&path).join("../bin/gcc-ld/ld.lld").exists())
}

/// Packs each file that lies in a folder, and writes it under the same path with `.lz4` behind it for `src/packed.rs`.
fn pack(folder: &str) -> io::Result<()> {
    println!("cargo::rerun-if-changed={folder}");
    let out = env::var_os("OUT_DIR").expect("Cargo sets it");
    let out = Path::new(&out).join(folder);
    fs::create_dir_all(&out)?;
    for file in fs::read_dir(folder)? {
        let file = file?;
        if file.file_type()?.is_dir() {
            continue;
        }
        let packed = lz4_flex::compress_prepend_size(&fs::read(file.path())?);
        let mut name = file.file_name();
        name.push(".lz4");
        fs::write(out.join(name), packed)?;
    }
    Ok(())
}
