//! Charts against golden files in `tests/golden/charts/`, byte for byte, and what must hold for any of them. To accept a
//! change that was looked at: `UPDATE_GOLDEN=1 cargo test --test it charts`.

use crate::golden;
use crate::sample::Words;
use jiff::civil::date;
use reifegrad::domain::assessment::{
    Answer, Assessment, Decision, Grade, Input, Participant, PlanEntry, Response, Vote,
};
use reifegrad::domain::figures::Figures;
use reifegrad::domain::questionnaire::{Question, Questionnaire};
use reifegrad::domain::text::Text;
use reifegrad::format::questionnaire::{Builtin, Library, read};
use reifegrad::i18n::Locale;
use reifegrad::report::brand::{Brand, Colour};
use reifegrad::report::chart::Chart;
use reifegrad::report::chart::picture::{Anchor, Shape, Stroke};
use reifegrad::report::chart::text::Font;
use reifegrad::report::template::{Template, TemplateFault};
use reifegrad::report::{Basis, Report, chart};

fn charts(questionnaire: &Questionnaire, assessment: &Assessment, lang: &str) -> Vec<Chart> {
    let figures = Figures::of(questionnaire, assessment);
    let locale = Locale::new(&lang.into());
    Report::new(Basis::new(questionnaire, assessment, &figures, &locale)).charts
}

pub fn built_in(id: &str) -> Questionnaire {
    let source = Builtin.find(id).expect("built in");
    read(&source, &Builtin).questionnaire.expect("valid")
}

/// A level that varies from question to question and from person to person, but not from run to run.
fn level(place: usize, person: usize) -> Response {
    match (place * 7 + place / 3 + person * person * (1 + place % 3)) % 13 {
        0 => Response::DontKnow,
        value => Response::Given(Input::Number([1u32, 2, 3, 3, 4, 4, 5][value / 2].into())),
    }
}

/// A workshop of seven people who answered nearly everything.
pub fn filled(questionnaire: &Questionnaire) -> Assessment {
    let roles = [
        "it",
        "it",
        "service",
        "service",
        "business",
        "business",
        "backoffice",
    ];
    let mut assessment = Words::Sensible.assessment();
    assessment.changed = date(2026, 11, 3);
    assessment.participants = (roles.iter().enumerate())
        .map(|(number, role)| Participant {
            id: format!("p{number}").into(),
            name: format!("Person {number}"),
            role: (*role).into(),
        })
        .collect();
    let questions = questionnaire.questions().enumerate();
    assessment.answers = questions
        .filter_map(|(place, (_, own))| Some((own.id.clone(), answer(place, own)?)))
        .collect();
    assessment.own_actions.clear();
    assessment.plan = decisions(questionnaire, &assessment);
    assessment
}

fn answer(place: usize, question: &Question) -> Option<Answer> {
    let mut answer = Answer {
        grade: [None, Some(Grade::E1), Some(Grade::E2), Some(Grade::E3)][place % 4],
        ..Answer::default()
    };
    match place % 17 {
        5 => return None,
        11 => answer.agreed = Some(Response::NotApplicable("Gibt es hier nicht.".into())),
        12 | 13 if !question.essential => answer.agreed = Some(Response::DontKnow),
        _ if place.is_multiple_of(3) => {
            let vote = |person: usize| Vote {
                first: level(place, person),
                again: None,
            };
            answer.votes = (0..7)
                .map(|person| (format!("p{person}").into(), vote(person)))
                .collect();
        }
        // A dimension that one essential question holds down.
        _ if (18..21).contains(&place) => {
            let value = if question.essential { 1u32 } else { 5 };
            answer.agreed = Some(Response::Given(Input::Number(value.into())));
        }
        _ => answer.agreed = Some(level(place, 0)),
    }
    Some(answer)
}

/// Some actions are accepted, some are put off.
fn decisions(
    questionnaire: &Questionnaire,
    assessment: &Assessment,
) -> std::collections::BTreeMap<reifegrad::domain::id::RecommendationId, PlanEntry> {
    let ranked = Figures::of(questionnaire, assessment).ranked;
    let decided = ranked.into_iter().filter_map(|own| {
        let decision = match own.rank % 5 {
            1 => Decision::Accepted,
            4 => Decision::Deferred,
            _ => return None,
        };
        let entry = PlanEntry {
            decision: Some(decision),
            ..PlanEntry::default()
        };
        Some((own.id, entry))
    });
    decided.collect()
}

#[test]
fn all_kinds_in_both_languages() {
    for id in ["pulse", "digital-maturity"] {
        let questionnaire = built_in(id);
        let assessment = filled(&questionnaire);
        for lang in ["de", "en"] {
            let charts = charts(&questionnaire, &assessment, lang);
            let names: Vec<_> = charts.iter().map(|chart| chart.name).collect();
            assert_eq!(
                names,
                [
                    "profile",
                    "profile-small",
                    "radar",
                    "heat-map",
                    "votes",
                    "effort-impact",
                    "roadmap"
                ]
            );
            for chart in charts {
                golden::compare(
                    &format!("charts/{id}/{}.{lang}.svg", chart.name),
                    &chart.svg(),
                );
            }
        }
    }
}

/// As many dimensions and questions of this title, all of them answered or marked in some way.
fn sized(dimensions: usize, questions: usize, title: &str) -> (Questionnaire, Assessment) {
    let mut questionnaire = built_in("digital-maturity");
    let text = |text: &str| Text::new(vec![("en".into(), text.to_owned())]);
    let samples: Vec<Question> = questionnaire
        .questions()
        .map(|(_, own)| own.clone())
        .collect();
    let dimension = questionnaire.dimensions[0].clone();
    questionnaire.title = text(title);
    questionnaire.dimensions = (0..dimensions)
        .map(|number| {
            let mut own = dimension.clone();
            own.id = format!("D{number}").into();
            own.title = text(title);
            let places = (number..questions).step_by(dimensions);
            own.questions = places
                .map(|place| {
                    let mut own = samples[place % samples.len()].clone();
                    own.id = format!("{title} {place}").into();
                    own.text = text(title);
                    own.requires.clear();
                    for (number, action) in own.recommendations.iter_mut().enumerate() {
                        action.id = format!("{title} {place}-{number}").into();
                        action.title = text(title);
                        action.requires.clear();
                    }
                    own
                })
                .collect();
            own
        })
        .collect();
    questionnaire.tensions.clear();
    questionnaire.lenses.clear();
    let assessment = filled(&questionnaire);
    (questionnaire, assessment)
}

/// Left, top, right and bottom of what a shape covers.
fn covered(shape: &Shape) -> [f64; 4] {
    let outline = |stroke: Option<Stroke>| stroke.map_or(0.0, |own| own.width / 2.0);
    match shape {
        Shape::Line { from, to, stroke } => {
            let half = stroke.width / 2.0;
            [
                from.x.min(to.x) - half,
                from.y.min(to.y) - half,
                from.x.max(to.x) + half,
                from.y.max(to.y) + half,
            ]
        }
        Shape::Rectangle {
            at,
            width,
            height,
            look,
            ..
        } => {
            let half = outline(look.stroke);
            [
                at.x - half,
                at.y - half,
                at.x + width + half,
                at.y + height + half,
            ]
        }
        Shape::Circle {
            centre,
            radius,
            look,
        } => {
            let radius = radius + outline(look.stroke);
            [
                centre.x - radius,
                centre.y - radius,
                centre.x + radius,
                centre.y + radius,
            ]
        }
        Shape::Polygon { points, look } => {
            let half = outline(look.stroke);
            points
                .iter()
                .fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |all, own| {
                    [
                        all[0].min(own.x - half),
                        all[1].min(own.y - half),
                        all[2].max(own.x + half),
                        all[3].max(own.y + half),
                    ]
                })
        }
        Shape::Text(own) => {
            let (size, weight) = (own.size, own.weight);
            let width = Font { size, weight }.width(&own.words);
            let left = match own.anchor {
                Anchor::Start => own.at.x,
                Anchor::Middle => own.at.x - width / 2.0,
                Anchor::End => own.at.x - width,
            };
            [
                left,
                own.at.y - size * 0.75,
                left + width,
                own.at.y + size * 0.22,
            ]
        }
    }
}

/// Everything lies on the picture, and no text lies on another one.
fn assert_laid_out(chart: &Chart) {
    let (width, height) = (chart.picture.width, chart.picture.height);
    assert!(
        (width - 720.0).abs() < 1e-9 && height > 60.0,
        "{}: {width} × {height}",
        chart.name
    );
    assert!(height < 1250.0, "{}: {height}", chart.name);
    let mut texts: Vec<([f64; 4], &str)> = Vec::new();
    for shape in &chart.picture.shapes {
        let own = covered(shape);
        let is_inside =
            own[0] >= -0.01 && own[1] >= -0.01 && own[2] <= width + 0.01 && own[3] <= height + 0.01;
        assert!(
            is_inside,
            "{}: {shape:?} covers {own:?} of {height}",
            chart.name
        );
        if let Shape::Text(text) = shape {
            let meets = |other: &[f64; 4]| {
                own[0] < other[2] && other[0] < own[2] && own[1] < other[3] && other[1] < own[3]
            };
            let other = texts.iter().find(|(other, _)| meets(other));
            assert!(other.is_none(), "{}: {text:?} on {other:?}", chart.name);
            texts.push((own, &text.words));
        }
    }
}

/// Elements and attributes that only draw; the title.
pub fn assert_drawing(svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|fault| panic!("{fault}: {svg}"));
    let acts = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!svg.contains(acts), "{svg}");
    let said = |name: &str| {
        let mut all = document
            .descendants()
            .filter(|node| node.has_tag_name(name));
        let said = all.next().and_then(|node| node.text());
        said.unwrap_or_default().to_owned()
    };
    assert!(said("desc").ends_with('.'), "{svg}");
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(
            [
                "svg", "title", "desc", "line", "rect", "circle", "polygon", "text"
            ]
            .contains(&name),
            "{name}"
        );
        for attribute in node.attributes() {
            let name = attribute.name();
            let draws = [
                "width",
                "height",
                "viewBox",
                "role",
                "aria-label",
                "font-family",
                "font-size",
                "font-weight",
                "text-anchor",
                "x",
                "y",
                "x1",
                "y1",
                "x2",
                "y2",
                "cx",
                "cy",
                "r",
                "rx",
                "points",
                "fill",
                "stroke",
                "stroke-width",
                "stroke-dasharray",
            ];
            assert!(draws.contains(&name), "{name}");
            assert!(!attribute.value().contains("url("), "{}", attribute.value());
        }
    }
    said("title")
}

#[test]
fn every_size_is_laid_out_on_its_picture() {
    let long = "Kundenbeziehungsmanagementverantwortlichkeitsabgrenzung in Ämtern, Theatern und Verkehrsbetrieben mit vielen Schaltern";
    let word = "W".repeat(300);
    let cjk = "日本語の題名はとても長くて空白を含みません、どこで折り返すのでしょうか";
    let titles = [long, cjk, &word, ""];
    for (dimensions, questions) in [(0, 0), (1, 1), (1, 68), (3, 12), (32, 32), (8, 300)] {
        assert_sized(dimensions, questions, "Kurz");
    }
    for title in titles {
        assert_sized(1, 1, title);
        assert_sized(32, 68, title);
    }
}

fn assert_sized(dimensions: usize, questions: usize, title: &str) {
    let (questionnaire, assessment) = sized(dimensions, questions, title);
    let charts = charts(&questionnaire, &assessment, "de");
    assert_eq!(
        charts.is_empty(),
        dimensions == 0,
        "{dimensions}, {questions}"
    );
    for chart in &charts {
        assert_laid_out(chart);
        assert_eq!(assert_drawing(&chart.svg()), chart.title);
    }
}

#[test]
fn hostile_texts_are_drawn_as_texts() {
    for hostile in [
        "</text><script>alert(1)</script>",
        "\"><image href=\"http://evil.example/x.png\"/>",
        "]]> <!-- <?xml ?> <!DOCTYPE x> &lt; &#27; &amp;",
        "\u{1b}]52;c;eA==\u{7}\u{9b}6n\u{8}\r\u{202e}gpj\u{2066}\u{200b}\0\u{fffe}\u{ffff}",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} 👩\u{200d}👧 日本\t",
        "url(#a) {{ 7*7 }} %s javascript:alert(1)",
    ] {
        let words = Words::Hostile(hostile);
        for lang in ["de", "en"] {
            let charts = charts(&words.questionnaire(), &words.assessment(), lang);
            assert!(charts.len() >= 5);
            for chart in &charts {
                assert_laid_out(chart);
                assert_eq!(assert_drawing(&chart.svg()), chart.title);
            }
        }
    }
}

#[test]
fn scores_stand_where_their_numbers_are_and_what_is_unknown_has_no_dot() {
    let questionnaire = built_in("digital-maturity");
    let assessment = filled(&questionnaire);
    let scores = Figures::of(&questionnaire, &assessment).scores;
    let rated: Vec<f64> = (scores.dimensions.iter())
        .filter_map(|own| Some(own.score.as_ref()?.to_f64()))
        .collect();
    assert!(rated.len() > 5 && rated.len() < scores.dimensions.len());
    let charts = charts(&questionnaire, &assessment, "en");
    let shapes = &charts[0].picture.shapes;
    let lines: Vec<f64> = shapes.iter().filter_map(upright).collect();
    let [first, .., last] = lines[..] else {
        panic!("no axis");
    };
    let dots = shapes.iter().filter_map(|shape| match shape {
        Shape::Circle { centre, .. } => Some((centre.x - first) / (last - first) * 4.0 + 1.0),
        _ => None,
    });
    let dots: Vec<f64> = dots.collect();
    // The last one explains the others.
    assert_eq!(dots.len(), rated.len() + 1);
    for (dot, score) in dots.iter().zip(rated) {
        assert!((dot - score).abs() < 1e-9, "{dot} {score}");
    }
}

/// Where an upright line stands.
fn upright(shape: &Shape) -> Option<f64> {
    match shape {
        Shape::Line { from, to, .. } if from.x.to_bits() == to.x.to_bits() => Some(from.x),
        _ => None,
    }
}

#[test]
fn nothing_is_shown_where_nothing_is_answered_and_votes_only_where_there_are_several() {
    let questionnaire = built_in("pulse");
    let mut assessment = filled(&questionnaire);
    for answer in assessment.answers.values_mut() {
        answer
            .votes
            .retain(|participant, _| participant.as_str() == "p0");
    }
    let names = |assessment: &Assessment| -> Vec<_> {
        let charts = charts(&questionnaire, assessment, "de");
        charts.iter().map(|chart| chart.name).collect()
    };
    assert!(!names(&assessment).contains(&"votes") && names(&assessment).contains(&"profile"));
    assessment.answers.clear();
    assert_eq!(names(&assessment), [""; 0]);
}

#[test]
fn votes_are_drawn_without_names() {
    let charts = charts(
        &Words::Sensible.questionnaire(),
        &Words::Sensible.assessment(),
        "de",
    );
    for chart in charts {
        let svg = chart.svg();
        assert!(
            !["Anna", "Bo Berg", "Chiara", "Dan Dorn"]
                .iter()
                .any(|name| svg.contains(name))
        );
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_and_a_brand_only_another_colour() {
    let questionnaire = built_in("pulse");
    let assessment = filled(&questionnaire);
    let all = |charts: Vec<Chart>| -> String { charts.iter().map(Chart::svg).collect() };
    let plain = all(charts(&questionnaire, &assessment, "de"));
    assert_eq!(plain, all(charts(&questionnaire, &assessment, "de")));
    let figures = Figures::of(&questionnaire, &assessment);
    let (red, green, blue) = (0xa0, 0x10, 0x40);
    let brand = Brand {
        colour: Some(Colour { red, green, blue }),
        ..Brand::default()
    };
    let locale = Locale::new(&"de".into());
    let basis = Basis::new(&questionnaire, &assessment, &figures, &locale).with_brand(&brand);
    let branded = all(Report::new(basis).charts);
    assert!(branded.contains("#a01040") && !plain.contains("#a01040"));
    assert_eq!(branded.lines().count(), plain.lines().count());
}

#[test]
fn a_template_shows_the_charts_it_names_and_errs_about_others() {
    let questionnaire = built_in("pulse");
    let mut assessment = filled(&questionnaire);
    for answer in assessment.answers.values_mut() {
        answer.votes.clear();
    }
    let figures = Figures::of(&questionnaire, &assessment);
    let locale = Locale::new(&"en".into());
    let report = Report::new(Basis::new(&questionnaire, &assessment, &figures, &locale));
    let document = |text: &str| {
        let (name, text) = ("own.md".to_owned(), text.to_owned());
        Template { name, text }.document(&report)
    };
    let shown = document(
        "{{ chart(\"heat-map\") }}\n\n{{ chart(\"votes\") }}\n\n{{ chart(\"profile\") }}\n\n{{ chart(\"heat-map\") }}\n",
    )
    .expect("well-formed");
    let names: Vec<_> = shown.charts.iter().map(|chart| chart.name).collect();
    assert_eq!(names, ["heat-map", "profile"]);
    let pictures = shown.markdown.matches("](chart:").count();
    assert_eq!(pictures, 3, "{}", shown.markdown);
    let fault = document("\n{{ chart(\"pie\") }}").expect_err("there is none");
    assert_eq!(fault.line, Some(2));
    assert_eq!(fault.fault, TemplateFault::Chart("pie".to_owned()));
}

#[test]
fn other_models_have_charts_as_well() {
    for name in ["coverage", "mixed", "profile", "stages"] {
        let (questionnaire, assessment) = crate::models::model(name);
        let charts = charts(&questionnaire, &assessment, "en");
        assert!(charts.len() > 1, "{name}");
        for chart in &charts {
            assert_laid_out(chart);
            assert_eq!(assert_drawing(&chart.svg()), chart.title);
            let is_whole = ["profile", "heat-map"].contains(&chart.name);
            if is_whole {
                golden::compare(
                    &format!("charts/{name}/{}.en.svg", chart.name),
                    &chart.svg(),
                );
            }
        }
    }
}

#[test]
fn the_manual_of_templates_names_every_chart() {
    let root = env!("CARGO_MANIFEST_DIR");
    let manual = std::fs::read_to_string(format!("{root}/docs/templates.md")).expect("it is there");
    for name in chart::names() {
        assert!(manual.contains(&format!("| `{name}` |")), "{name}");
    }
}
