//! Packs the questionnaires that come with the program, and tells the linker to write relative relocations packed: together
//! more than half a megabyte less to load. Linkers that do not know the latter ignore it.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=questionnaires");
    pack_questionnaires()?;
    let target = |what: &str| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    Ok(())
}

/// Writes each questionnaire as `ID.toml.lz4` for `src/format/questionnaire/library.rs`.
fn pack_questionnaires() -> io::Result<()> {
    let out = env::var_os("OUT_DIR").expect("Cargo sets it");
    for file in fs::read_dir("questionnaires")? {
        let file = file?;
        let packed = lz4_flex::compress_prepend_size(&fs::read(file.path())?);
        let mut name = file.file_name();
        name.push(".lz4");
        fs::write(Path::new(&out).join(name), packed)?;
    }
    Ok(())
}
