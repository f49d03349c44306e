//! Templates that ask for too much.

use crate::report::with_basis;
use crate::sample::Words;
use reifegrad::report::Report;
use reifegrad::report::template::{MAX_TEMPLATE, Template, TemplateFault};
use std::time::{Duration, Instant};

/// Every template is filled in faster, also by a program that is not optimised, on a machine that is busy.
const SOON: Duration = Duration::from_mins(1);

/// As often as a template has room for.
fn often(begin: &str, again: &str, end: &str) -> String {
    let room = MAX_TEMPLATE - begin.len() - end.len();
    format!("{begin}{}{end}", again.repeat(room / again.len()))
}

#[test]
fn a_template_that_asks_for_too_much_is_a_fault_and_no_end() {
    let many = "{% for a in range(10000) %}";
    let end = "{% endfor %}";
    for (what, text) in [
        ("loops", format!("{many}{many}{many}a{end}{end}{end}")),
        (
            "a long text again",
            format!("{many}{}{end}", "text ".repeat(2000)),
        ),
    ] {
        assert!(text.len() <= MAX_TEMPLATE, "{what}");
        assert_fault(what, text, &TemplateFault::TooMuch);
    }
    for filter in ["batch", "format", "indent", "slice"] {
        let text = format!("{{{{ title|{filter}(99999999999) }}}}");
        assert_fault(filter, text, &TemplateFault::Word(filter.to_owned()));
    }
    let long = "a".repeat(MAX_TEMPLATE + 1);
    assert_fault("too long", long, &TemplateFault::TooLong);
}

/// Filling in ends soon, and with this fault unless another one comes first.
fn assert_fault(what: &str, text: String, expected: &TemplateFault) {
    let (questionnaire, assessment) = (
        Words::Sensible.questionnaire(),
        Words::Sensible.assessment(),
    );
    let report = with_basis(&questionnaire, &assessment, "en", Report::new);
    let start = Instant::now();
    let template = Template {
        name: what.to_owned(),
        text,
    };
    let fault = template.document(&report).expect_err(what);
    assert_eq!(&fault.fault, expected, "{what}");
    assert!(start.elapsed() < SOON, "{what}: {:?}", start.elapsed());
}

#[test]
fn what_is_nested_as_deeply_as_it_fits_overflows_no_stack() {
    let (questionnaire, assessment) = (
        Words::Sensible.questionnaire(),
        Words::Sensible.assessment(),
    );
    let report = with_basis(&questionnaire, &assessment, "en", Report::new);
    for (what, text, is_filled) in [
        (
            "elif",
            often("{% if 0 %}", "{%elif 0%}", "{% endif %}"),
            true,
        ),
        ("else", often("{% if 0 %}", "{%else%}{%if 0%}", ""), false),
        ("if", often("", "{%if 1%}", ""), false),
        ("terms", often("{{ 1", "+1", " }}"), true),
        ("negations", often("{{ ", "not ", "1 }}"), true),
        ("filters", often("{{ title", "|trim", " }}"), true),
        (
            "macro",
            "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}".to_owned(),
            false,
        ),
        (
            "list",
            format!(
                "{{% set s = [1] %}}{}{{{{ s }}}}",
                "{% set s = [s] %}".repeat(3800)
            ),
            true,
        ),
    ] {
        let template = Template {
            name: what.to_owned(),
            text,
        };
        let document = template.document(&report);
        assert_eq!(document.is_ok(), is_filled, "{what}: {document:?}");
    }
}
