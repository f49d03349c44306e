//! Writes a ZIP archive in memory: as much of the format as office files need, with no date but the first it knows, so that the
//! same parts give the same bytes.

use miniz_oxide::deflate::compress_to_vec;

/// How hard to compress: the usual compromise.
const EFFORT: u8 = 6;
/// Version of the format that a reader needs.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const DEFLATED: u16 = 8;
const MIDNIGHT: u16 = 0;
/// The first of January 1980.
const FIRST_DAY: u16 = 1 << 5 | 1;

/// An archive of these files: path with `/`, and bytes.
///
/// # Panics
/// From 4 GiB on, which no report comes near.
pub(super) fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (path, bytes) in files {
        let packed = compress_to_vec(bytes, EFFORT);
        let head = head(path, bytes, packed.len());
        let start = size(archive.len()).to_le_bytes();
        archive.extend(*b"PK\x03\x04");
        archive.extend(&head);
        archive.extend(path.as_bytes());
        archive.extend(&packed);
        directory.extend(*b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&head);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start);
        directory.extend(path.as_bytes());
    }
    let count = short(files.len()).to_le_bytes();
    let (start, length) = (size(archive.len()), size(directory.len()));
    archive.extend(&directory);
    archive.extend(*b"PK\x05\x06\0\0\0\0");
    archive.extend([count, count].concat());
    archive.extend(length.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    archive
}

/// What stands about a file both before it and in the directory.
fn head(path: &str, bytes: &[u8], packed: usize) -> Vec<u8> {
    let shorts = [VERSION, FLAGS, DEFLATED, MIDNIGHT, FIRST_DAY];
    let longs = [checksum(bytes), size(packed), size(bytes.len())];
    let mut head: Vec<u8> = shorts.into_iter().flat_map(u16::to_le_bytes).collect();
    head.extend(longs.into_iter().flat_map(u32::to_le_bytes));
    head.extend(short(path.len()).to_le_bytes());
    // No extra field.
    head.extend([0; 2]);
    head
}

fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("reports are smaller than 4 GiB")
}

fn short(count: usize) -> u16 {
    u16::try_from(count).expect("an office file has few parts with short names")
}

/// CRC-32 as ZIP defines it.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| (crc >> 8) ^ TABLE[usize::from(crc.to_le_bytes()[0] ^ byte)];
    !bytes.iter().fold(u32::MAX, step)
}

/// The checksum of every byte.
static TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u32;
    while byte < 256 {
        let (mut crc, mut bit) = (byte, 0);
        while bit < 8 {
            crc = (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 };
            bit += 1;
        }
        table[byte as usize] = crc;
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        assert_eq!(checksum(b""), 0);
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }
}
