//! A small, clearly fictional assessment that has one of everything.

use jiff::civil::date;
use reifegrad::domain::assessment::{
    Answer, Assessment, Decision, Evidence, Grade, Input, Meta, OwnAction, Participant, PlanEntry,
    QuestionnaireRef, Response, Round, Targets, Vote,
};
use reifegrad::domain::condition::{Comparison, Condition, Term};
use reifegrad::domain::number::Number;
use reifegrad::domain::questionnaire::{
    Aggregate, Band, CheckOption, Choice, Dimension, Effort, Impact, Kind, Lens, LensItem, Level,
    LevelRule, Named, ProfileQuestion, Question, Questionnaire, Recommendation, Requirement,
    Source, Tension,
};
use reifegrad::domain::text::Text;
use reifegrad::i18n::Lang;
use std::collections::BTreeMap;

/// Texts that mean something to whoever does not take them as texts.
pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>",
    "a | b || c \\| d",
    "[x](javascript:alert(1)) ![y](http://evil.example/z.png)",
    "# a\n## b\n- c\n1. d\n> e\n---\n```\nf",
    "\u{1b}]52;c;eA==\u{7}\u{9b}6n\u{8}\r\u{202e}gpj\u{2066}\u{200b}\0",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} 👩\u{200d}👧 日本\t",
    "&lt;b&gt; &#27; &amp;lt; {{ 7*7 }} {% raw %}",
    "<!-- --> ]]> <?php ?> <!DOCTYPE x>",
    "[a]: http://evil.example\n\n[a] [^1]\n\n[^1]: note",
    "=cmd|' /C calc'!A0",
    "* * *\n\n    code\n\n| a |\n|---|\n| b |",
    "</style></title><svg onload=alert(1)><iframe src=//evil.example>",
    "\" onclick=\"alert(1)\" ' style='x:expression(y)",
    "JaVaScRiPt:alert(1) data:text/html,<b> file:///etc/passwd vbscript:x",
    "<https://evil.example/\" onmouseover=\"x> [a](<https://evil.example/'onclick='x>)",
    "+1;-1\t@x\n=HYPERLINK(\"http://evil.example\";\"x\")",
    "\"=1+1\";\"\"=2",
    "\t=1\r=2",
    "＝1+1",
    "_x003D_1 _x000D_",
    "<f>1+1</f></t></is></c><!-- ]]> <![CDATA[",
    "\u{1b}]52;c;eA==\u{7}\u{9b}6n\u{8}\r\u{202e}gpj\u{2066}\u{200b}\0\u{fffe}\u{ffff}",
    "https://evil.example file:///etc/passwd",
    "'= '' \" , ; \r\n",
    "a\n- cmd|' /C calc'!A0\n- HYPERLINK(1)\n- b",
    "`<script>alert(1)</script>`{=html} [a](https://x.example){onclick=\"alert(1)\"} # b {onclick=c}",
    "::: {onclick=alert(1)}\na {style=\"position:fixed\"}\n:::",
];

/// Where every text of the sample comes from.
#[derive(Clone, Copy)]
pub enum Words {
    /// Sensible ones.
    Sensible,
    /// This one, in every field.
    Hostile(&'static str),
}

impl Words {
    fn one(self, text: &str) -> String {
        match self {
            Self::Sensible => text.to_owned(),
            Self::Hostile(text) => text.to_owned(),
        }
    }

    fn two(self, en: &str, de: &str) -> Text {
        Text::new(vec![
            ("en".into(), self.one(en)),
            ("de".into(), self.one(de)),
        ])
    }
}

fn number(text: &str) -> Number {
    text.parse().expect("a decimal")
}

impl Words {
    pub fn questionnaire(self) -> Questionnaire {
        let names = [
            ("Incidental", "Zufällig"),
            ("Isolated", "Vereinzelt"),
            ("Binding", "Verbindlich"),
            ("Steered", "Gesteuert"),
            ("Driving", "Treibend"),
        ];
        let levels = names.iter().zip(1u32..).map(|((en, de), value)| Level {
            value: value.into(),
            name: self.two(en, de),
            meaning: self.two(
                "What an outsider can see.",
                "Was Außenstehende sehen können.",
            ),
        });
        Questionnaire {
            id: "listening".into(),
            version: semver::Version::new(1, 0, 0),
            languages: vec!["en".into(), "de".into()],
            title: self.two("Listening to customers", "Kundinnen und Kunden zuhören"),
            score: None,
            levels: levels.collect(),
            target: Some(number("3")),
            target_essential: Some(number("4")),
            dimensions: vec![self.contact(), self.complaints()],
            lenses: vec![self.lens()],
            tensions: vec![Tension {
                id: "seen-not-used".into(),
                when: Condition::Compare(
                    Term::Question("L1.1".into()),
                    Comparison::GreaterOrEqual,
                    Term::Number(number("4")),
                ),
                text: self.two(
                    "Managers meet customers, yet complaint causes stay. What happens with what they hear?",
                    "Die Leitung trifft Kundinnen und Kunden, doch die Beschwerdeursachen bleiben. Was geschieht mit dem Gehörten?",
                ),
            }],
            profile: vec![ProfileQuestion {
                id: "business".into(),
                text: self.two("Whom do you serve?", "Wen bedienen Sie?"),
                options: vec![("b2c".into(), self.two("Private customers", "Privatkundschaft"))],
            }],
            roles: vec![
                self.named("it", "IT", "IT"),
                self.named("service", "Service", "Service"),
                self.named("business", "Business", "Fachbereich"),
            ],
            owners: vec![Named {
                id: "cio".into(),
                name: self.two("CIO", "IT-Leitung"),
            }],
            sources: vec![
                Source {
                    key: "A1".into(),
                    text: self.two("Example study of complaints, 2024", "Beispielstudie zu Beschwerden, 2024"),
                    url: Some("https://example.org/a_study?b=1&c=2".into()),
                },
                Source {
                    key: "Z9".into(),
                    text: self.two("Never cited", "Nie zitiert"),
                    url: None,
                },
            ],
        }
    }

    fn lens(self) -> Lens {
        Lens {
            id: "by-habit".into(),
            title: self.two("By habit", "Nach Gewohnheit"),
            description: self.two(
                "Who goes out, and who waits to be told.",
                "Wer hinausgeht und wer wartet, bis jemand etwas sagt.",
            ),
            items: vec![LensItem {
                id: "going-out".into(),
                title: self.two("Going out", "Hinausgehen"),
                questions: vec!["L1.1".into(), "L1.2".into()],
            }],
        }
    }

    fn named<Id: From<String>>(self, id: &str, en: &str, de: &str) -> Named<Id> {
        Named {
            id: id.to_owned().into(),
            name: self.two(en, de),
        }
    }

    fn dimension(self, id: &str, title: Text, questions: Vec<Question>) -> Dimension {
        Dimension {
            id: id.into(),
            title,
            description: self.two(
                "What customers say, and who hears it.",
                "Was Kundinnen und Kunden sagen und wer es hört.",
            ),
            why: self.two(
                "Who never meets customers learns of problems **last** [A1].",
                "Wer Kundinnen und Kunden nie begegnet, erfährt von Problemen **zuletzt** [A1].",
            ),
            weight: Number::ONE,
            parent: None,
            aggregate: Aggregate::Mean,
            level: LevelRule::Gated,
            passes: None,
            questions,
        }
    }

    fn question(self, id: &str, kind: Kind, text: Text) -> Question {
        Question {
            id: id.into(),
            kind,
            text,
            help: self.two("The last quarter counts.", "Es zählt das letzte Quartal."),
            evidence: self.two(
                "The visits of the last quarter",
                "Die Besuche des letzten Quartals",
            ),
            audience: vec!["service".into(), "business".into()],
            weight: Number::ONE,
            essential: false,
            stage: None,
            target: None,
            sources: Vec::new(),
            requires: Vec::new(),
            show_if: None,
            topics: Vec::new(),
            recommendations: Vec::new(),
        }
    }

    fn anchors(self) -> Kind {
        let anchors = [
            ("It happens by chance.", "Es geschieht zufällig."),
            (
                "Some do it on their own account.",
                "Einzelne tun es von sich aus.",
            ),
            (
                "All concerned do it every quarter.",
                "Alle Beteiligten tun es jedes Quartal.",
            ),
            (
                "It is measured, and deviations lead to decisions.",
                "Es wird gemessen, und Abweichungen führen zu Entscheiden.",
            ),
            (
                "It shapes what is built next.",
                "Es prägt, was als Nächstes gebaut wird.",
            ),
        ];
        Kind::Level {
            anchors: anchors.iter().map(|(en, de)| self.two(en, de)).collect(),
        }
    }

    fn contact(self) -> Dimension {
        let mut visits = self.question(
            "L1.1",
            self.anchors(),
            self.two(
                "When did IT managers last meet customers?",
                "Wann haben die IT-Führungskräfte zuletzt Kundinnen und Kunden getroffen?",
            ),
        );
        visits.essential = true;
        visits.sources = vec!["A1".into()];
        let mut observe = self.question(
            "L1.2",
            self.anchors(),
            self.two(
                "Who watches customers use the service?",
                "Wer schaut Kundinnen und Kunden bei der Nutzung zu?",
            ),
        );
        observe.essential = true;
        observe.weight = number("2");
        observe.recommendations = vec![
            self.recommendation(
                "L1.2-a",
                "3",
                Effort::S,
                Impact::H,
                (0, 2),
                self.two(
                    "Watch five customers at work",
                    "Fünf Kundinnen und Kunden bei der Arbeit zuschauen",
                ),
                Vec::new(),
            ),
            self.recommendation(
                "L1.2-b",
                "4",
                Effort::M,
                Impact::M,
                (3, 9),
                self.two("Observe every quarter", "Jedes Quartal beobachten"),
                Vec::new(),
            ),
        ];
        let options = ["0", "2", "4"].iter().zip([
            ("Nowhere", "Nirgends"),
            ("In places", "Stellenweise"),
            ("Everywhere", "Überall"),
        ]);
        let spread = self.question(
            "L1.3",
            Kind::Scale {
                options: options
                    .map(|(value, (en, de))| Choice {
                        value: number(value),
                        text: self.two(en, de),
                    })
                    .collect(),
            },
            self.two(
                "Where are customer visits reported?",
                "Wo wird über Kundenbesuche berichtet?",
            ),
        );
        let title = self.two("Contact", "Kontakt");
        self.dimension("L1", title, vec![visits, observe, spread])
    }

    fn complaints(self) -> Dimension {
        let mut cause = self.question(
            "L2.1",
            self.anchors(),
            self.two(
                "What became of last quarter’s most frequent complaint?",
                "Was geschah mit der häufigsten Beschwerde des letzten Quartals?",
            ),
        );
        cause.recommendations = vec![self.recommendation(
            "L2.1-a",
            "3",
            Effort::M,
            Impact::H,
            (0, 6),
            self.two(
                "Name an owner for every frequent cause",
                "Für jede häufige Ursache eine verantwortliche Person benennen",
            ),
            vec![Requirement {
                question: "L1.2".into(),
                at_least: number("3"),
            }],
        )];
        let check = |id: &str, en, de| CheckOption {
            id: id.into(),
            value: Number::ONE,
            text: self.two(en, de),
        };
        let channels = self.question(
            "L2.2",
            Kind::Checklist {
                options: vec![
                    check("mail", "By e-mail", "Per E-Mail"),
                    check("phone", "By telephone", "Am Telefon"),
                    check("counter", "At the counter", "Am Schalter"),
                ],
                bands: Vec::new(),
            },
            self.two(
                "Where can customers complain?",
                "Wo können Kundinnen und Kunden sich beschweren?",
            ),
        );
        let rate = self.question(
            "L2.3",
            Kind::Number {
                unit: self.two("%", "%"),
                bands: vec![
                    Band {
                        below: Some(number("2")),
                        value: number("5"),
                    },
                    Band {
                        below: Some(number("10")),
                        value: number("3"),
                    },
                    Band {
                        below: None,
                        value: number("1"),
                    },
                ],
            },
            self.two(
                "What share of invoices is disputed?",
                "Welcher Anteil der Rechnungen wird beanstandet?",
            ),
        );
        let shop = self.question(
            "L2.4",
            self.anchors(),
            self.two(
                "Who reads the shop’s reviews?",
                "Wer liest die Bewertungen im Laden?",
            ),
        );
        let data = self.question(
            "L2.5",
            self.anchors(),
            self.two(
                "How complete is the complaint log?",
                "Wie vollständig ist das Beschwerdeverzeichnis?",
            ),
        );
        let words = self.question(
            "L2.6",
            Kind::Text,
            self.two("What should nobody forget?", "Was soll niemand vergessen?"),
        );
        let title = self.two("Complaints", "Beschwerden");
        self.dimension("L2", title, vec![cause, channels, rate, shop, data, words])
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a table of recommendations reads best in lines"
    )]
    fn recommendation(
        self,
        id: &str,
        lifts_to: &str,
        effort: Effort,
        impact: Impact,
        months: (u32, u32),
        title: Text,
        requires: Vec<Requirement>,
    ) -> Recommendation {
        Recommendation {
            id: id.into(),
            title,
            text: self.two(
                "First step: agree on a date.\n\n- Success shows when *two* causes are gone.",
                "Erster Schritt: einen Termin vereinbaren.\n\n- Erfolg zeigt sich, wenn *zwei* Ursachen verschwunden sind.",
            ),
            lifts_to: number(lifts_to),
            effort,
            impact,
            months,
            owner: Some("cio".into()),
            requires,
        }
    }

    pub fn assessment(self) -> Assessment {
        Assessment {
            id: "0198a6f2-0000-7000-8000-000000000001".into(),
            revision: 12,
            created: date(2026, 11, 2),
            changed: date(2026, 11, 3),
            questionnaire: QuestionnaireRef {
                id: "listening".into(),
                version: semver::Version::new(1, 0, 0),
                hash: "0".repeat(64),
            },
            round: Round {
                number: 1,
                previous: None,
            },
            meta: Meta {
                title: self.one(""),
                organisation: self.one("Stadttheater Beispiel"),
                unit: self.one("Kartenverkauf"),
                language: Lang::from("de"),
                strict_evidence: false,
            },
            profile: BTreeMap::from([("business".to_owned(), self.one("b2c"))]),
            participants: vec![
                self.participant("p1", "Anna Arber", "it"),
                self.participant("p2", "Bo Berg", "it"),
                self.participant("p3", "Chiara Conti", "service"),
                self.participant("p4", "Dan Dorn", "marketing"),
            ],
            answers: self.answers(),
            targets: Targets::default(),
            plan: self.plan(),
            own_actions: vec![OwnAction {
                id: "own-1".into(),
                title: self.one("Den Spielplan früher zeigen"),
                text: self.one("Zwei Wochen früher als heute."),
                question: Some("L1.3".into()),
            }],
        }
    }

    fn participant(self, id: &str, name: &str, role: &str) -> Participant {
        let role = match self {
            Self::Sensible => role.to_owned(),
            Self::Hostile(text) => text.to_owned(),
        };
        Participant {
            id: id.into(),
            name: self.one(name),
            role: role.into(),
        }
    }

    fn answers(self) -> BTreeMap<reifegrad::domain::id::QuestionId, Answer> {
        let agreed = |input| Answer {
            agreed: Some(Response::Given(input)),
            ..Answer::default()
        };
        let level = |value: &str| Input::Number(number(value));
        let vote = |value: &str| Vote {
            first: Response::Given(level(value)),
            again: None,
        };
        let mut visits = agreed(level("4"));
        visits.grade = Some(Grade::E2);
        visits.evidence = vec![Evidence {
            title: self.one("Visit log"),
            link: self.one("https://example.org/visits"),
            date: Some(date(2026, 9, 30)),
        }];
        let mut observe = Answer {
            note: self.one("«Im Mai einmal, seither nicht.»\n\nBesuch in Zürich geplant 🎭"),
            ..Answer::default()
        };
        observe.votes = BTreeMap::from([
            ("p1".into(), vote("1")),
            ("p2".into(), vote("2")),
            ("p3".into(), vote("4")),
            (
                "p4".into(),
                Vote {
                    first: Response::DontKnow,
                    again: None,
                },
            ),
        ]);
        let mut cause = agreed(level("2"));
        cause.grade = Some(Grade::E1);
        BTreeMap::from([
            ("L1.1".into(), visits),
            ("L1.2".into(), observe),
            ("L1.3".into(), agreed(level("2"))),
            ("L2.1".into(), cause),
            (
                "L2.2".into(),
                agreed(Input::Options(vec!["mail".into(), "phone".into()])),
            ),
            ("L2.3".into(), agreed(level("3.5"))),
            (
                "L2.4".into(),
                Answer {
                    agreed: Some(Response::NotApplicable(self.one("Es gibt keinen Laden."))),
                    votes: self
                        .votes(|words| Response::NotApplicable(words.one("Der Laden ist zu."))),
                    ..Answer::default()
                },
            ),
            (
                "L2.5".into(),
                Answer {
                    agreed: Some(Response::DontKnow),
                    ..Answer::default()
                },
            ),
            (
                "L2.6".into(),
                Answer {
                    votes: self.votes(|words| {
                        Response::Given(Input::Text(words.one("Die Pausen sind zu kurz.")))
                    }),
                    ..agreed(Input::Text(self.one("Die Pause ist zu kurz.")))
                },
            ),
        ])
    }

    /// The votes of two people, given twice.
    fn votes(
        self,
        response: impl Fn(Self) -> Response,
    ) -> BTreeMap<reifegrad::domain::id::ParticipantId, Vote> {
        let vote = Vote {
            first: response(self),
            again: Some(response(self)),
        };
        BTreeMap::from([("p1".into(), vote.clone()), ("p2".into(), vote)])
    }

    fn plan(self) -> BTreeMap<reifegrad::domain::id::RecommendationId, PlanEntry> {
        BTreeMap::from([
            (
                "L1.2-a".into(),
                PlanEntry {
                    decision: Some(Decision::Accepted),
                    owner: self.one("Chiara Conti"),
                    due: Some(date(2026, 12, 31)),
                    note: self.one("Mit der Kasse absprechen."),
                    place: None,
                },
            ),
            (
                "L2.5-fact".into(),
                PlanEntry {
                    decision: Some(Decision::Rejected(
                        self.one("Das Verzeichnis wird ersetzt."),
                    )),
                    ..PlanEntry::default()
                },
            ),
            (
                "own-1".into(),
                PlanEntry {
                    decision: Some(Decision::Deferred),
                    ..PlanEntry::default()
                },
            ),
        ])
    }
}
