//! Memory that was needed for a moment.

/// Gives back what is free. Reading a questionnaire takes three times the memory of what stays of it, and glibc would keep all of it.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[expect(unsafe_code, reason = "no crate offers this call in a safe way")]
pub fn give_back() {
    // SAFETY: it may be called from any thread at any time, and takes nothing that is in use.
    unsafe {
        libc::malloc_trim(0);
    }
}

/// Other allocators give it back by themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn give_back() {}
