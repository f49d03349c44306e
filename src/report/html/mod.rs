//! The report as one HTML file that needs nothing else: no script, no request, style sheet and pictures inside.
//!
//! Owns the frame of the page; `body` writes what the Markdown says, `contents` keeps headings and where they lie,
//! `style` the look. Every text goes through [`text()`].

mod base64;
mod body;
mod contents;
mod style;
mod table;

use super::Document;
use super::brand::{Brand, Logo, LogoKind};
use super::markdown;
use super::markup::entity;
use crate::i18n::Locale;
use crate::t;
use crate::wording::visible::visible_in_document;
use body::Body;
use comrak::nodes::NodeValue;
use comrak::{Arena, Node};

/// The report as one HTML file. The same input gives the same bytes.
pub fn page(document: &Document, locale: &Locale) -> String {
    let arena = Arena::new();
    let root = markdown::tamed(&arena, &document.markdown);
    let mut body = Body::new(&document.charts, locale);
    let title = title(&mut body, root, &document.title);
    let main = body.written(|body| body.blocks(root));
    let head = head(document);
    let skip = text(&t!(locale, "report-skip"));
    let sender = sender(&document.brand, locale);
    let contents = body.contents.navigation(&t!(locale, "report-contents"));
    let footer = footer(&document.brand, locale);
    format!(
        "{head}<body>\n<a class=\"skip\" href=\"#main\">{skip}</a>\n<header id=\"top\">\n{sender}{title}</header>\n\
         {contents}<main id=\"main\" tabindex=\"-1\">\n{main}</main>\n{footer}</body>\n</html>\n"
    )
}

/// Everything before the body.
fn head(document: &Document) -> String {
    let lang = text(document.language.as_str());
    let title = text(&document.title);
    let style = style::sheet(document);
    let hash = style::hash(&style);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{hash}'; img-src data:; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{style}</style>\n</head>\n"
    )
}

/// The one heading of level 1, and the paragraph below it: taken from the document where it begins with them.
fn title<'a>(body: &mut Body<'_>, root: Node<'a>, otherwise: &str) -> String {
    let is_title = |node: &Node<'a>| matches!(&node.data().value, NodeValue::Heading(heading) if heading.level == 1);
    let is_paragraph = |node: &Node<'a>| matches!(node.data().value, NodeValue::Paragraph);
    let Some(heading) = root.first_child().filter(is_title) else {
        return format!("<h1>{}</h1>\n", text(otherwise));
    };
    let subtitle = heading.next_sibling().filter(is_paragraph);
    heading.detach();
    let heading = body.written(|body| body.inlines(heading));
    let subtitle = subtitle.map(|node| {
        node.detach();
        body.written(|body| body.block(node))
    });
    format!("<h1>{heading}</h1>\n{}", subtitle.unwrap_or_default())
}

/// Who hands the report over: the logo, else the name.
fn sender(brand: &Brand, locale: &Locale) -> String {
    let name = brand.organisation.as_deref();
    match (&brand.logo, name) {
        (Some(logo), name) => {
            let name = name.map_or_else(|| t!(locale, "report-logo"), str::to_owned);
            let address = address(logo);
            format!(
                "<p class=\"sender\"><img src=\"{address}\" alt=\"{}\"></p>\n",
                text(&name)
            )
        }
        (None, Some(name)) => format!("<p class=\"sender\">{}</p>\n", text(name)),
        (None, None) => String::new(),
    }
}

/// The picture itself as an address.
fn address(logo: &Logo) -> String {
    let kind = match logo.kind {
        LogoKind::Png => "png",
        LogoKind::Svg => "svg+xml",
    };
    format!("data:image/{kind};base64,{}", base64::encode(&logo.bytes))
}

fn footer(brand: &Brand, locale: &Locale) -> String {
    let own = brand.footer.as_deref().map(text);
    let own = own.map(|own| format!("<p>{own}</p>\n"));
    let top = text(&t!(locale, "report-to-top"));
    format!(
        "<footer>\n{}<p class=\"screen\"><a href=\"#top\">{top}</a></p>\n</footer>\n",
        own.unwrap_or_default()
    )
}

/// `text` as it stands between tags and in quoted attributes.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in visible_in_document(text).chars() {
        match c {
            c if let Some(entity) = entity(c) => out.push_str(entity),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
