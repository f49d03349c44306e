//! Reports in HTML: read by a parser that knows the standard, and checked for what a browser, a screen reader and a
//! careful recipient expect. What a page may consist of is listed here; everything else fails.

use crate::report::with_basis;
use crate::sample::Words;
use crate::{readers, source};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use reifegrad::domain::assessment::Assessment;
use reifegrad::domain::questionnaire::Questionnaire;
use reifegrad::i18n::Locale;
use reifegrad::report::brand::{Brand, Colour, Logo, LogoKind};
use reifegrad::report::chart::{self, Chart};
use reifegrad::report::template::Template;
use reifegrad::report::{Document, Report, html};
use std::collections::HashSet;
use std::fs;

/// Elements a page may have.
const ELEMENTS: &str = "html head meta title style body a header nav main footer h1 h2 h3 h4 h5 h6 p ul ol li blockquote pre \
    code hr br em strong del div table caption thead tbody tr th td span img figure figcaption svg desc line rect circle \
    polygon text";
/// Attributes they may have; none of them can act or fetch.
const ATTRIBUTES: &str = "lang charset http-equiv content name id class href rel tabindex role aria-label aria-labelledby scope \
    start src alt xmlns width height viewBox font-family x y x1 y1 x2 y2 rx cx cy r points fill stroke stroke-width \
    stroke-dasharray font-size text-anchor font-weight";

/// An element with its place in the page.
pub struct Element {
    name: String,
    pub attributes: Vec<(String, String)>,
    /// Names of the elements around it, the outermost first.
    within: Vec<String>,
    node: Handle,
}

impl Element {
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    fn is_within(&self, name: &str) -> bool {
        self.within.iter().any(|own| own == name)
    }

    fn text(&self) -> String {
        let mut text = String::new();
        collect_text(&self.node, &mut text);
        text
    }

    fn children(&self) -> Vec<String> {
        let children = self.node.children.borrow();
        children.iter().filter_map(name).collect()
    }
}

fn name(node: &Handle) -> Option<String> {
    match &node.data {
        NodeData::Element { name, .. } => Some(name.local.to_string()),
        _ => None,
    }
}

fn collect_text(node: &Handle, text: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        text.push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        collect_text(child, text);
    }
}

fn collect(node: &Handle, within: &[String], elements: &mut Vec<Element>) {
    let mut inner = within.to_vec();
    match &node.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let pair =
                |own: &html5ever::Attribute| (own.name.local.to_string(), own.value.to_string());
            elements.push(Element {
                name: name.local.to_string(),
                attributes: attributes.iter().map(pair).collect(),
                within: within.to_vec(),
                node: node.clone(),
            });
            inner.push(name.local.to_string());
        }
        NodeData::Comment { contents } => panic!("comment: {contents}"),
        NodeData::ProcessingInstruction { target, .. } => panic!("instruction: {target}"),
        NodeData::Document | NodeData::Doctype { .. } | NodeData::Text { .. } => {}
    }
    for child in node.children.borrow().iter() {
        collect(child, &inner, elements);
    }
}

/// The page as its elements; fails on everything that the standard calls a parse error.
pub fn parsed(page: &str) -> Vec<Element> {
    let mut options = ParseOpts::default();
    options.tokenizer.exact_errors = true;
    options.tree_builder.exact_errors = true;
    // Never dropped: a document that is takes its nodes along, whoever else holds them.
    let dom = Box::leak(Box::new(
        parse_document(RcDom::default(), options).one(page),
    ));
    let errors = dom.errors.borrow();
    assert!(errors.is_empty(), "{errors:?}\n{page}");
    let mut elements = Vec::new();
    collect(&dom.document, &[], &mut elements);
    elements
}

fn named<'a>(elements: &'a [Element], name: &str) -> Vec<&'a Element> {
    let all = elements.iter();
    all.filter(|element| element.name == name).collect()
}

fn only<'a>(elements: &'a [Element], name: &str) -> &'a Element {
    let found = named(elements, name);
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

/// Everything that holds for every page, whoever wrote its texts.
pub fn assert_sound(page: &str) -> Vec<Element> {
    assert!(page.find("<meta charset=\"utf-8\">").unwrap() < 1024);
    let acts =
        |c: char| c.is_control() && !"\n\t".contains(c) || ('\u{202a}'..='\u{202e}').contains(&c);
    let acting = page
        .find(acts)
        .map(|place| &page[..page.ceil_char_boundary(place + 99)]);
    assert_eq!(acting.map(|page| page.lines().last()), None);
    let elements = parsed(page);
    assert_harmless(&elements);
    assert_linked(&elements);
    assert_readable(&elements);
    for table in named(&elements, "table") {
        assert_table(table);
    }
    elements
}

/// Nothing acts, nothing is fetched.
fn assert_harmless(elements: &[Element]) {
    for element in elements {
        let name = &element.name;
        assert!(
            ELEMENTS.split_whitespace().any(|own| own == name),
            "<{name}>"
        );
        for (attribute, value) in &element.attributes {
            let is_known = ATTRIBUTES.split_whitespace().any(|own| own == attribute);
            assert!(is_known, "<{name} {attribute}=\"{value}\">");
        }
    }
    let policy = named(elements, "meta")
        .into_iter()
        .find(|meta| meta.get("http-equiv") == Some("Content-Security-Policy"));
    let policy = policy.and_then(|meta| meta.get("content")).unwrap();
    assert!(
        policy.starts_with("default-src 'none'; style-src 'sha256-"),
        "{policy}"
    );
    assert!(
        !policy.contains("unsafe") && !policy.contains("script"),
        "{policy}"
    );
    let style = only(elements, "style").text();
    assert!(!style.contains("url(") && !style.contains("@import") && !style.contains('<'));
    for image in named(elements, "img") {
        let source = image.get("src").unwrap_or_default();
        let is_own = ["png", "svg+xml"]
            .iter()
            .any(|kind| source.starts_with(&format!("data:image/{kind};base64,")));
        assert!(is_own, "{source}");
    }
}

/// Ids are unique, and what refers to one finds it; what leads outside goes to the web or to mail.
fn assert_linked(elements: &[Element]) {
    let mut ids = HashSet::new();
    for id in elements.iter().filter_map(|element| element.get("id")) {
        assert!(
            !id.is_empty() && !id.contains(char::is_whitespace),
            "{id:?}"
        );
        assert!(ids.insert(id), "{id} is there twice");
    }
    for element in elements {
        if let Some(id) = element.get("aria-labelledby") {
            assert!(ids.contains(id), "{id}");
        }
    }
    for link in named(elements, "a") {
        assert!(!link.is_within("a") && !link.text().trim().is_empty());
        let href = link.get("href").unwrap();
        if let Some(id) = href.strip_prefix('#') {
            assert!(ids.contains(id), "{href}");
            continue;
        }
        let lower = href.to_lowercase();
        let schemes = ["http://", "https://", "mailto:"];
        assert!(schemes.iter().any(|own| lower.starts_with(own)), "{href}");
        assert_eq!(link.get("rel"), Some("noopener noreferrer"));
    }
}

/// Language, title, landmarks, headings and names are there for whoever hears the page.
fn assert_readable(elements: &[Element]) {
    assert!(!only(elements, "html").get("lang").unwrap().is_empty());
    let title = elements.iter().find(|own| own.name == "title").unwrap();
    assert!(!title.text().trim().is_empty());
    for landmark in ["header", "main", "footer"] {
        assert_eq!(
            only(elements, landmark).within,
            ["html", "body"],
            "{landmark}"
        );
    }
    assert!(named(elements, "nav").len() <= 1);
    let skip = elements.iter().find(|own| own.name == "a").unwrap();
    assert_eq!(skip.get("href"), Some("#main"));
    let mut before = 0;
    for heading in elements.iter().filter(|own| own.within.len() == 3) {
        let Some(level) = heading
            .name
            .strip_prefix('h')
            .and_then(|level| level.parse().ok())
        else {
            continue;
        };
        assert!(level <= before + 1, "h{before}, then h{level}");
        assert!(!heading.text().trim().is_empty());
        before = level;
    }
    only(elements, "h1");
    for element in elements {
        let has_name = ["aria-label", "alt"].iter().any(|name| {
            element
                .get(name)
                .is_some_and(|name| !name.trim().is_empty())
        });
        let role = element.get("role");
        let wants_name = ["img", "svg"].contains(&element.name.as_str()) || role == Some("img");
        assert!(has_name || !wants_name, "<{}> has no name", element.name);
        if element.get("tabindex") == Some("0") {
            assert_eq!(role, Some("region"));
            assert!(has_name || element.get("aria-labelledby").is_some());
        }
        if ["ul", "ol"].contains(&element.name.as_str()) {
            assert!(element.children().iter().all(|own| own == "li"));
        }
    }
}

/// It has a name, a head for every column that has one, a head for every row, and as many cells in each.
fn assert_table(table: &Element) {
    let mut inside = Vec::new();
    collect(&table.node, &[], &mut inside);
    assert!(!only(&inside, "caption").text().trim().is_empty());
    let rows = named(&inside, "tr");
    let columns = rows[0].children().len();
    for row in rows {
        assert_eq!(row.children().len(), columns, "{}", row.text());
    }
    for cell in &inside {
        let scope = match cell.name.as_str() {
            "th" if cell.is_within("thead") => "col",
            "th" => "row",
            "td" => {
                let is_empty = cell.text().trim().is_empty();
                assert!(is_empty || !cell.is_within("thead"), "{}", cell.text());
                continue;
            }
            _ => continue,
        };
        assert_eq!(cell.get("scope"), Some(scope));
        assert!(!cell.text().trim().is_empty());
    }
}

fn page_of(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    lang: &str,
    template: &Template,
    brand: &Brand,
) -> String {
    with_basis(questionnaire, assessment, lang, |basis| {
        let report = Report::new(basis.with_brand(brand));
        let document = template.document(&report).expect("it is well-formed");
        html::page(&document, &Locale::new(&lang.into()))
    })
}

fn full(words: Words, lang: &str, brand: &Brand) -> String {
    let template = Template::built_in("full").unwrap();
    page_of(
        &words.questionnaire(),
        &words.assessment(),
        lang,
        &template,
        brand,
    )
}

/// A page whose Markdown is this.
fn page(markdown: &str) -> String {
    let template = Template {
        name: "own".into(),
        text: markdown.into(),
    };
    let words = Words::Sensible;
    page_of(
        &words.questionnaire(),
        &words.assessment(),
        "en",
        &template,
        &Brand::default(),
    )
}

/// What stands within the main part of a page.
fn main_of(page: &str) -> &str {
    let (_, main) = page
        .split_once("<main id=\"main\" tabindex=\"-1\">\n")
        .unwrap();
    main.split_once("</main>").unwrap().0
}

pub fn brand(text: &str) -> Brand {
    Brand {
        organisation: Some(text.to_owned()),
        colour: Some(Colour {
            red: 0x6a,
            green: 0x1b,
            blue: 0x9a,
        }),
        logo: Some(Logo {
            kind: LogoKind::Svg,
            bytes: b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
        }),
        footer: Some(text.to_owned()),
    }
}

/// The page without its style sheet, which would come with every golden file and change it with every colour.
pub fn without_style(page: &str) -> String {
    let mut page = page.to_owned();
    for (before, after) in [("'sha256-", "'"), ("<style>", "</style>")] {
        let start = page.find(before).unwrap() + before.len();
        let end = start + page[start..].find(after).unwrap();
        page.replace_range(start..end, "…");
    }
    page
}

#[test]
fn a_page_can_be_heard_and_navigated_in_both_languages() {
    for lang in ["de", "en"] {
        let page = full(Words::Sensible, lang, &Brand::default());
        let elements = assert_sound(&page);
        assert_eq!(only(&elements, "html").get("lang"), Some(lang));
        assert_eq!(named(&elements, "nav").len(), 1);
    }
}

#[test]
fn hostile_texts_are_there_to_be_read() {
    let hostile = "</title><script>alert('1') && \"2\"</script>";
    let page = full(Words::Hostile(hostile), "en", &brand(hostile));
    let elements = assert_sound(&page);
    let title = elements.iter().find(|own| own.name == "title").unwrap();
    assert!(title.text().contains(hostile), "{}", title.text());
    assert!(only(&elements, "h1").text().contains(hostile));
    assert!(only(&elements, "footer").text().contains(hostile));
    assert_eq!(only(&elements, "img").get("alt"), Some(hostile));
}

#[test]
fn every_construct_of_markdown_has_its_element() {
    for (markdown, html) in [
        (
            "*a* **b** ~~c~~ `<d>`",
            "<p><em>a</em> <strong>b</strong> <del>c</del> <code>&lt;d&gt;</code></p>\n",
        ),
        ("a\\\nb\nc", "<p>a<br>\nb\nc</p>\n"),
        ("```\n<a>\n```", "<pre><code>&lt;a&gt;\n</code></pre>\n"),
        (
            "> a\n>\n> > b",
            "<blockquote><p>a</p>\n<blockquote><p>b</p>\n</blockquote>\n</blockquote>\n",
        ),
        ("---", "<hr>\n"),
        (
            "- a\n- b\n  - c",
            "<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n",
        ),
        (
            "3. a\n\n4. b",
            "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n",
        ),
        (
            "- [x] a\n- [ ] b",
            "<ul>\n<li class=\"task\"><span class=\"mark\" role=\"img\" aria-label=\"done\">☑</span> a</li>\n\
             <li class=\"task\"><span class=\"mark\" role=\"img\" aria-label=\"to do\">☐</span> b</li>\n</ul>\n",
        ),
        (
            "[a](https://b.ch/?c&d) [e](javascript:f)",
            "<p><a href=\"https://b.ch/?c&amp;d\" rel=\"noopener noreferrer\">a</a> e (javascript:f)</p>\n",
        ),
        (
            "<b onclick=x>a</b>",
            "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>\n",
        ),
        ("### a", "<h2 id=\"s-a\">a</h2>\n"),
    ] {
        let page = page(markdown);
        assert_sound(&page);
        assert_eq!(main_of(&page), html, "{markdown}");
    }
}

#[test]
fn wide_tables_are_regions_and_narrow_ones_are_not() {
    let narrow = page("## A\n\n| b | c |\n| - | -: |\n| d | 1 |");
    assert_sound(&narrow);
    assert!(
        main_of(&narrow).ends_with(
            "<div class=\"table\"><table><caption id=\"table-1\" class=\"unseen\">Table 1: A</caption><thead>\n\
         <tr><th scope=\"col\">b</th><th scope=\"col\" class=\"right\">c</th></tr></thead><tbody>\n\
         <tr><th scope=\"row\">d</th><td class=\"right\">1</td></tr></tbody></table></div>\n"
        ),
        "{narrow}"
    );
    let wide = page("| | b | c | d |\n| - | :-: | - | - |\n| | e |\n");
    assert_sound(&wide);
    assert!(main_of(&wide).starts_with(
        "<div class=\"table wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-1\"><table>\
         <caption id=\"table-1\" class=\"unseen\">Table 1</caption><thead>\n<tr><td></td><th scope=\"col\" class=\"center\">b</th>"
    ), "{wide}");
    assert_sound(&page("| a |\n| - |"));
}

#[test]
fn charts_are_figures_with_names_and_pictures_amid_text() {
    let chart = Chart {
        name: "profile",
        title: "A \"<profile>\"".into(),
        description: "It <rises>.".into(),
        picture: chart::picture::Picture {
            width: 720.0,
            height: 100.0,
            shapes: Vec::new(),
        },
    };
    let picture = "![b](chart:profile)";
    let document = Document {
        title: "t".into(),
        language: "en".into(),
        date: "2026-11-22".into(),
        markdown: format!(
            "{picture}\n\nc {picture}\n\n| {picture} |\n| - |\n\n![no such](chart:radar)\n"
        ),
        charts: vec![chart.clone()],
        brand: Brand::default(),
    };
    let page = html::page(&document, &Locale::new(&"en".into()));
    let elements = assert_sound(&page);
    let (svg, title) = (chart.svg(), "A &quot;&lt;profile&gt;&quot;");
    let caption = format!("<figcaption>{title}</figcaption>");
    let amid = svg.trim_end();
    let scrolls = "<div class=\"wide\" role=\"region\" tabindex=\"0\"";
    let figure =
        format!("<figure>{scrolls} aria-label=\"{title}\">{svg}</div>\n{caption}</figure>");
    let start = format!("{figure}\n<p>c {amid}</p>\n");
    assert!(main_of(&page).starts_with(&start), "{page}");
    assert!(main_of(&page).ends_with("<p>no such</p>\n"), "{page}");
    let pictures = named(&elements, "svg");
    assert_eq!(pictures.len(), 3);
    assert_eq!(pictures[0].get("aria-label"), Some("A \"<profile>\""));
}

#[test]
fn the_title_comes_from_the_document_or_stands_in_for_it() {
    let own = page("# A *b*\n\nc\n\nd\n\n# e\n\n#### f");
    assert_sound(&own);
    assert!(
        own.contains("<header id=\"top\">\n<h1>A <em>b</em></h1>\n<p>c</p>\n</header>\n"),
        "{own}"
    );
    assert_eq!(
        main_of(&own),
        "<p>d</p>\n<h2 id=\"s-e\">e</h2>\n<h3 id=\"s-f\">f</h3>\n"
    );
    let none = page("a");
    assert_sound(&none);
    assert!(
        none.contains("<h1>Listening to customers – Stadttheater Beispiel</h1>"),
        "{none}"
    );
    assert_sound(&page(""));
}

#[test]
fn what_is_nested_deeply_stays_well_formed() {
    for unit in ["> ", "- ", "1. ", "**a _b ", "- > ", "[a"] {
        assert_sound(&page(&unit.repeat(300)));
    }
}

#[test]
fn a_brand_shows_its_logo_its_colour_where_it_can_be_read_and_its_footer() {
    let page = full(Words::Sensible, "de", &brand("Beispiel & Co."));
    assert_sound(&page);
    assert!(page.contains(
        "<p class=\"sender\"><img src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=\" \
         alt=\"Beispiel &amp; Co.\"></p>"
    ));
    assert!(page.contains("<footer>\n<p>Beispiel &amp; Co.</p>\n"));
    let light = "@media print, (prefers-color-scheme: light) { :root { --accent: #6a1b9a } }";
    assert!(page.contains(light));
    assert!(!page.contains("dark) { :root { --accent: #6a1b9a"));
    let named = Brand {
        logo: None,
        ..brand("Beispiel & Co.")
    };
    assert!(
        full(Words::Sensible, "de", &named).contains("<p class=\"sender\">Beispiel &amp; Co.</p>")
    );
}

#[test]
fn another_validator_finds_nothing_in_the_samples() {
    if !readers::has("tidy") {
        return eprintln!("skipped: no tidy here");
    }
    for file in ["de/report", "de/summary", "en/report", "en/answers"] {
        let path = source::root().join(format!("docs/sample/{file}.html"));
        let said = readers::fed("tidy", &["-errors", "-quiet"], &fs::read(path).unwrap());
        // It knows no SVG.
        let is_known = |line: &&str| line.contains("<svg> proprietary attribute \"font-family\"");
        let faults: Vec<_> = said.lines().filter(|line| !is_known(line)).collect();
        assert!(faults.is_empty(), "{file}: {faults:?}");
    }
}
