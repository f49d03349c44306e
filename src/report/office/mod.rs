//! The container that office programs use for their files: XML parts in a ZIP archive. Knows nothing of what the parts say.

mod package;
mod xml;
mod zip;

pub(super) use package::{Package, Properties, Relations};
pub(super) use xml::{Xml, escaped};
