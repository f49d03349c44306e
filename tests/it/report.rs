//! Reports against golden files in `tests/golden/report/`, byte for byte. To accept a change that was looked at:
//! `UPDATE_GOLDEN=1 cargo test --test it report`.

use crate::golden;
use crate::sample::Words;
use comrak::nodes::NodeValue;
use comrak::{Arena, format_commonmark, parse_document};
use reifegrad::domain::assessment::{Assessment, Decision};
use reifegrad::domain::figures::Figures;
use reifegrad::domain::number::Number;
use reifegrad::domain::questionnaire::{Kind, LevelRule, Questionnaire};
use reifegrad::domain::robustness::Robustness;
use reifegrad::domain::scoring;
use reifegrad::i18n::Locale;
use reifegrad::report::template::{self, Template, TemplateError};
use reifegrad::report::{Basis, Report, chart, json, markdown, preview};
use std::fs;
use std::path::Path;

/// Runs `show` on everything a report is made from.
pub fn with_basis<R>(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    lang: &str,
    show: impl FnOnce(Basis<'_>) -> R,
) -> R {
    let figures = Figures::of(questionnaire, assessment);
    let locale = Locale::new(&lang.into());
    let robustness = Robustness::of(questionnaire, assessment);
    let basis = Basis::new(questionnaire, assessment, &figures, &locale);
    show(Basis {
        version: "0.0.0",
        ..basis.with_robustness(&robustness)
    })
}

fn full(questionnaire: &Questionnaire, assessment: &Assessment, lang: &str) -> String {
    filled("full", questionnaire, assessment, lang)
}

/// The built-in template of this name, filled in.
fn filled(
    template: &str,
    questionnaire: &Questionnaire,
    assessment: &Assessment,
    lang: &str,
) -> String {
    let report = with_basis(questionnaire, assessment, lang, Report::new);
    let template = Template::built_in(template).expect("it comes with the program");
    let document = template.document(&report).expect("it is well-formed");
    document.markdown
}

/// An own template of this text, filled in.
fn own(report: &Report, text: &str) -> Result<String, TemplateError> {
    let (name, text) = ("own.md".to_owned(), text.to_owned());
    let document = Template { name, text }.document(report)?;
    Ok(document.markdown)
}

/// comrak reads and writes it unchanged, and there is nothing in it that a reader's program would act on.
pub fn assert_safe(document: &str) {
    let arena = Arena::new();
    let root = parse_document(&arena, document, &markdown::options());
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::HtmlBlock(html) => panic!("raw HTML: {}", html.literal),
            NodeValue::HtmlInline(html) => panic!("raw HTML: {html}"),
            NodeValue::Image(link) => {
                // In a file as a file beside it.
                let is_ours = |name: &str| {
                    let places = [
                        "chart:NAME",
                        "charts/NAME.svg",
                        "summary-charts/NAME.svg",
                        "answers-charts/NAME.svg",
                    ];
                    places
                        .iter()
                        .any(|own| own.replace("NAME", name) == link.url)
                };
                let is_ours = chart::names().any(is_ours);
                assert!(is_ours, "picture: {}", link.url);
            }
            NodeValue::Link(link) => assert!(
                link.url.starts_with("http://") || link.url.starts_with("https://"),
                "link: {}",
                link.url
            ),
            _ => {}
        }
    }
    let mut again = String::new();
    format_commonmark(root, &markdown::options(), &mut again).expect("a string takes it");
    // A file escapes what it need not for a parser like this one.
    assert!(
        again == document || markdown::for_file(&again) == document,
        "{document}"
    );
    let acts = |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!document.chars().any(acts), "{document:?}");
}

#[test]
fn leaves_out_levels_where_there_are_none() {
    let mut questionnaire = Words::Sensible.questionnaire();
    for dimension in &mut questionnaire.dimensions {
        dimension.level = LevelRule::None;
    }
    let document = full(&questionnaire, &Words::Sensible.assessment(), "de");
    assert_safe(&document);
    assert!(!document.contains("Begrenzt durch"));
    assert!(document.contains("aber keine Stufen"));
}

#[test]
fn speaks_of_an_assessment_without_any_answer() {
    let mut assessment = Words::Sensible.assessment();
    assessment.answers.clear();
    assessment.participants.clear();
    assessment.plan.clear();
    assessment.own_actions.clear();
    for (template, _) in &template::BUILT_IN {
        for lang in ["de", "en"] {
            let questionnaire = Words::Sensible.questionnaire();
            let document = filled(template, &questionnaire, &assessment, lang);
            assert_safe(&document);
            golden::compare(&format!("report/empty/{template}.{lang}.md"), &document);
        }
    }
}

#[test]
fn nothing_is_proposed_where_every_answer_reaches_its_target() {
    let mut questionnaire = Words::Sensible.questionnaire();
    (questionnaire.target, questionnaire.target_essential) = (None, None);
    let mut assessment = Words::Sensible.assessment();
    assessment.own_actions.clear();
    assessment.plan.clear();
    assessment.answers.retain(|id, _| id.as_str() != "L2.5");
    for (template, _) in &template::BUILT_IN {
        let document = filled(template, &questionnaire, &assessment, "de");
        assert_safe(&document);
        let says = document.contains("Es gibt nichts vorzuschlagen");
        assert_eq!(says, *template != "answers", "{template}: {document}");
    }
}

/// Lines of the annex that are ticked.
fn ticked(document: &str) -> Vec<&str> {
    let lines = document.lines().map(str::trim_start);
    lines
        .filter_map(|line| line.strip_prefix("- [x] "))
        .collect()
}

#[test]
fn the_annex_shows_every_anchor_and_ticks_what_was_answered() {
    let (questionnaire, assessment) = (
        Words::Sensible.questionnaire(),
        Words::Sensible.assessment(),
    );
    let document = filled("answers", &questionnaire, &assessment, "de");
    assert_eq!(
        ticked(&document),
        [
            "**4 Gesteuert:** Es wird gemessen, und Abweichungen führen zu Entscheiden.",
            "**2 Vereinzelt:** Einzelne tun es von sich aus.",
            "Stellenweise",
            "**2 Vereinzelt:** Einzelne tun es von sich aus.",
            "Per E-Mail",
            "Am Telefon",
        ]
    );
    let boxes = document.matches("- [").count();
    assert_eq!(boxes, 5 * 5 + 3 + 3, "{document}");
    for (_, question) in questionnaire.questions() {
        if let Kind::Level { anchors } = &question.kind {
            for anchor in anchors {
                assert!(document.contains(&*anchor.get(&"de".into())));
            }
        }
    }
}

#[test]
fn swiss_german_writes_ss_and_a_point() {
    let document = full(
        &Words::Sensible.questionnaire(),
        &Words::Sensible.assessment(),
        "de-CH",
    );
    assert!(!document.contains('ß'));
    assert!(
        document.contains("Massnahmen") && document.contains("2.7"),
        "{document}"
    );
}

#[test]
fn names_of_participants_appear_only_for_owners() {
    let document = full(
        &Words::Sensible.questionnaire(),
        &Words::Sensible.assessment(),
        "de",
    );
    for name in ["Anna Arber", "Bo Berg", "Dan Dorn"] {
        assert!(!document.contains(name), "{name}");
    }
    assert!(document.contains("Chiara Conti"));
    // Service and marketing voted with one person each: their medians must not be told apart.
    assert!(!document.contains("Service 4"));
}

#[test]
fn templates_use_messages_of_both_languages_and_no_message_is_idle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    for folder in ["src", "reports"] {
        read_all(&root.join(folder), &mut sources);
    }
    for lang in ["en", "de"] {
        let locale = Locale::new(&lang.into());
        for (_, text) in &template::BUILT_IN {
            for key in text
                .text()
                .split('"')
                .filter(|part| part.starts_with("report-"))
            {
                let found = locale.find_message(key, None);
                assert_ne!(
                    found,
                    Err("there is no such message".to_owned()),
                    "{lang}: {key}"
                );
            }
        }
        for file in ["report", "wording"] {
            let path = root.join(format!("src/i18n/{lang}/{file}.ftl"));
            let messages = fs::read_to_string(path).expect("it is there");
            for line in messages.lines().filter(|line| line.starts_with(file)) {
                let key = line.split_once(" =").expect("key = text").0;
                assert!(
                    sources.contains(&format!("\"{key}\"")),
                    "{lang}: {key} is not used"
                );
            }
        }
    }
}

/// The text of all files below `folder`, messages left out.
fn read_all(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            read_all(&path, text);
        } else if path.extension().is_none_or(|extension| extension != "ftl") {
            text.push_str(&fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

#[test]
fn a_template_that_asks_for_what_is_not_there_is_told_the_line() {
    let report = with_basis(
        &Words::Sensible.questionnaire(),
        &Words::Sensible.assessment(),
        "en",
        Report::new,
    );
    for (source, line, says) in [
        ("a\n{{ nothing }}", 2, "there is no value “nothing”"),
        (
            "{% for d in dimensions %}{{ d.titel }}{% endfor %}",
            1,
            "there is no value “d.titel”",
        ),
        (
            "{{ t(\"report-nothing\") }}",
            1,
            "there is no text “report-nothing”",
        ),
        ("\n\n{% if %}", 3, "not written correctly (“unexpected"),
        ("{{ title|nothing }}", 1, "no filter or function “nothing”"),
        (
            "{% if title is nothing %}{% endif %}",
            1,
            "no filter or function “nothing”",
        ),
        ("{{ nothing() }}", 1, "no filter or function “nothing”"),
        (
            "{{ t(\"report-date\", 3) }}",
            1,
            "the template language says “",
        ),
    ] {
        let fault = own(&report, source).expect_err(source);
        assert_eq!(
            (fault.name.as_str(), fault.line),
            ("own.md", Some(line)),
            "{fault}"
        );
        let told = fault.message(&Locale::new(&"en".into()));
        let place = format!("“own.md” is faulty in line {line}: ");
        assert!(told.contains(&place) && told.contains(says), "{told}");
    }
}

#[test]
fn an_own_template_cannot_let_markup_through() {
    let words = Words::Hostile("<b>|`x`");
    let report = with_basis(
        &words.questionnaire(),
        &words.assessment(),
        "en",
        Report::new,
    );
    let source = "{{ title|safe }}\n\n<i>{{ organisation }}</i>\n\n{% for d in dimensions %}{{ d.title }}{{ d.why|markdown }}{% endfor %}";
    assert_safe(&own(&report, source).expect("well-formed"));
}

#[test]
fn blocks_macros_and_joins_escape_once() {
    let words = Words::Hostile("a*b|");
    let report = with_basis(
        &words.questionnaire(),
        &words.assessment(),
        "en",
        Report::new,
    );
    for source in [
        "{{ title }}, {{ unit }}",
        "{% set x %}{{ title }}{% endset %}{{ x }}, {{ unit }}",
        "{% macro m(text) %}{{ text }}{% endmacro %}{{ m(title) }}, {{ unit }}",
        "{{ [title, unit]|join(\", \") }}",
        "{{ [title, unit]|join(d=\", \") }}",
        "{{ title ~ \", \" ~ unit }}",
        "{{ t(\"wording-and\", first=title ~ \", \" ~ unit, last=\"\")|replace(\" and\", \"\")|trim }}",
    ] {
        let document = own(&report, source).expect("well-formed");
        assert_eq!(document, "a\\*b|, a\\*b|\n", "{source}");
    }
}

#[test]
fn json_has_the_fields_that_scripts_rely_on() {
    with_basis(
        &Words::Sensible.questionnaire(),
        &Words::Sensible.assessment(),
        "en",
        |basis| {
            let report = json::report(basis);
            assert_eq!(report["scores"]["score"], serde_json::Value::Null);
            assert_eq!(
                report["scores"]["dimensions"][0]["questions"][1]["spread"],
                3
            );
            assert_eq!(report["actions"], json::actions(basis));
        },
    );
}

#[test]
fn the_preview_shows_the_whole_report_within_its_width() {
    let document = full(
        &Words::Sensible.questionnaire(),
        &Words::Sensible.assessment(),
        "de",
    );
    for width in [60u16, 76, 118] {
        let text = preview::markdown(&document, width);
        assert!(
            text.lines
                .iter()
                .all(|line| line.width() <= usize::from(width))
        );
        let lines: Vec<_> = text.lines.iter().map(ToString::to_string).collect();
        golden::compare(
            &format!("report/preview.{width}.txt"),
            &(lines.join("\n") + "\n"),
        );
    }
}

/// What stands before the second chapter.
fn page_one(document: &str) -> &str {
    let (page, _) = document.split_once("## Vorgehen").expect("it goes on");
    page
}

#[test]
fn page_one_starts_with_what_is_accepted_and_leaves_out_what_was_put_off() {
    let mut assessment = Words::Sensible.assessment();
    assessment.plan.get_mut("L1.2-a").unwrap().decision = Some(Decision::Deferred);
    assessment.plan.get_mut("own-1").unwrap().decision = Some(Decision::Accepted);
    let mut undecided = assessment.own_actions[0].clone();
    undecided.id = "own-2".into();
    assessment.own_actions.push(undecided);
    let questionnaire = Words::Sensible.questionnaire();
    let document = full(&questionnaire, &assessment, "de");
    let page = page_one(&document);
    assert!(
        page.contains("1. **Den Spielplan früher zeigen** (angenommen)\n"),
        "{page}"
    );
    assert!(!page.contains("Fünf Kundinnen"), "{page}");
    assert!(page.contains("3 Maßnahmen sind noch nicht"), "{page}");
}

#[test]
fn page_one_has_room_for_five_actions_and_says_how_many_more_are_accepted() {
    let mut assessment = Words::Sensible.assessment();
    let own = assessment.own_actions[0].clone();
    let accepted = assessment.plan["L1.2-a"].clone();
    for number in 2..8 {
        let mut own = own.clone();
        own.id = format!("own-{number}").into();
        assessment.plan.insert(own.id.clone(), accepted.clone());
        assessment.own_actions.push(own);
    }
    let document = full(&Words::Sensible.questionnaire(), &assessment, "de");
    let page = page_one(&document);
    assert_eq!(page.matches("angenommen)").count(), 5, "{page}");
    assert!(page.contains("außerdem 2 weitere Maßnahmen"), "{page}");
}

#[test]
fn what_was_put_off_is_no_quick_win_for_people() {
    let mut assessment = Words::Sensible.assessment();
    let quick = |assessment: &Assessment| {
        with_basis(
            &Words::Sensible.questionnaire(),
            assessment,
            "de",
            |basis| {
                let report = Report::new(basis);
                let of_program = basis.ranked.iter().filter(|own| own.quick_win).count();
                let said = report.plan.actions.iter().filter(|own| own.quick_win);
                (of_program, said.count())
            },
        )
    };
    assert_eq!(quick(&assessment), (1, 1));
    assessment.plan.get_mut("L1.2-a").unwrap().decision = Some(Decision::Deferred);
    assert_eq!(quick(&assessment), (1, 0));
}

#[test]
fn the_lead_names_all_that_are_tied_and_what_cannot_be_rated() {
    let questionnaire = Words::Sensible.questionnaire();
    let lead = |change: &dyn Fn(&mut scoring::Scores)| {
        with_basis(
            &questionnaire,
            &Words::Sensible.assessment(),
            "de",
            |basis| {
                let mut scores = basis.scores.clone();
                for _ in 0..2 {
                    let again = scores.dimensions[0].clone();
                    scores.dimensions.insert(0, again);
                }
                change(&mut scores);
                let basis = Basis {
                    scores: &scores,
                    ..basis
                };
                // Between number and per cent is a space that does not break.
                Report::new(basis).overview.lead.replace('\u{a0}', " ")
            },
        )
    };
    let tied = lead(&|_| {});
    assert!(
        tied.contains("am niedrigsten mit 2,8 „Kontakt“ (Intervall 1,9–3,6), „Kontakt“"),
        "{tied}"
    );
    let unrated = lead(&|scores| {
        scores.dimensions[1].rateable = false;
        scores.dimensions[1].score = None;
        scores.dimensions[1].coverage = Some(Number::fraction(2, 5));
        scores.dimensions[2].rateable = false;
        scores.dimensions[2].score = None;
        scores.dimensions[2].coverage = None;
    });
    assert!(
        unrated.contains(
            "Noch nicht bewertbar, weil weniger als 70 % beantwortet sind: „Kontakt“ (40 %). \
             In „Kontakt“ trifft keine Frage zu."
        ),
        "{unrated}"
    );
    let untouched = lead(&|scores| {
        for own in &mut scores.dimensions[1..=2] {
            own.rateable = false;
            own.score = None;
            own.coverage = Some(0_u32.into());
        }
    });
    let words = "weil weniger als 70 % beantwortet sind: 2 Dimensionen ohne Antwort.";
    assert!(untouched.contains(words), "{untouched}");
}
