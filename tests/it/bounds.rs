//! Templates of somebody else that ask for too much: told within a second, whatever they do.

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
    let double = "{% set s = s ~ s %}".repeat(40);
    let add = "{% set s = s + s %}".repeat(40);
    let capture = "{% set s %}{{ s }}{{ s }}{% endset %}".repeat(40);
    let many = "{% for a in range(10000) %}";
    let end = "{% endfor %}";
    let calls = (0..40).map(|own| {
        let call = format!("{{{{ m{own}() }}}}");
        format!("{{% macro m{}() %}}{call}{call}{{% endmacro %}}", own + 1)
    });
    let calls = calls.collect::<Vec<_>>().concat();
    for (what, text) in [
        ("terms", often("{{ 1", "+1", " }}")),
        ("terms of a value", often("{{ accepted", "+1", " }}")),
        ("negations", often("{{ ", "not ", "1 }}")),
        ("loops", format!("{many}{many}{many}{end}{end}{end}")),
        ("silent loops", format!("{many}{many}{many}{{% set a = 1 %}}{end}{end}{end}")),
        ("doubling", format!("{{% set s = title %}}{double}{{{{ s|length }}}}")),
        ("adding", format!("{{% set s = title %}}{add}{{{{ s|length }}}}")),
        ("capturing", format!("{{% set s = title %}}{capture}{{{{ s|length }}}}")),
        (
            "doubling again and again",
            "{% set n = namespace(s=title) %}{% for i in range(40) %}{% set n.s = n.s ~ n.s %}{% endfor %}".to_owned(),
        ),
        ("replacing", "{% set s = title * 9999 %}{{ s|replace(\"\", s)|length }}".to_owned()),
        (
            "joining by name",
            "{% set s = title * 9999 %}{{ ([1] * 1000000)|join(d=s)|length }}".to_owned(),
        ),
        ("joining", "{% set s = title * 9999 %}{{ ([s] * 1000000)|join(s)|length }}".to_owned()),
        ("lists of lists", format!("{{% set s = [title] %}}{}{{{{ s }}}}", "{% set s = [s, s] %}".repeat(40))),
        ("repeating numbers first", "{{ 99999999 * \"x\" }}".to_owned()),
        ("repeating in brackets", "{{ (99999999) * (\"x\") }}".to_owned()),
        ("repeating", "{{ [\"x\" * 99999999, \"x\" * 99999999]|length }}".to_owned()),
        ("repeating a value", "{% set s = title %}{% set n = 999999 %}{{ s * n }}".to_owned()),
        ("a long text again", format!("{many}{}{end}", "text ".repeat(1000))),
        ("a long text kept", format!("{{% set s %}}{many}{}{end}{{% endset %}}{{{{ s|length }}}}", "text ".repeat(1000))),
        ("calls", format!("{{% macro m0() %}}{{% endmacro %}}{calls}{{{{ m40() }}}}")),
        ("a wide table", format!("{}\n{}\n{many}{many}|a{end}{end}\n", "|a".repeat(9000), "|-".repeat(9000))),
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
        ("terms", format!("{{{{ 1{} }}}}", "+1".repeat(2000)), true),
        (
            "terms of a value",
            format!("{{{{ accepted{} }}}}", "+1".repeat(2000)),
            true,
        ),
        (
            "negations",
            format!("{{{{ {}1 }}}}", "not ".repeat(1000)),
            true,
        ),
        (
            "filters",
            format!("{{{{ title{} }}}}", "|trim".repeat(800)),
            true,
        ),
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
