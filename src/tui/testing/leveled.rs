//! A questionnaire with levels, nested dimensions and an overall score, and an assessment of it with answers of every
//! kind.

use crate::domain::questionnaire::Questionnaire;
use crate::domain::sample::Sample;
use crate::domain::text::Text;

pub(crate) fn sample() -> Sample {
    let mut sample = Sample::new(
        "target 3
         target essential 4
         overall mean
         roles it business back-office service
         people anna:it ben:business cem:service
         dimension CO
         dimension CO1 in CO
         question CO1.1 = 5 E2
         question CO1.2 = 4 E2
         question CO1.3 essential = 1 E2
         dimension CO2 in CO weight 2
         question CO2.1 essential = 3 E3
         question CO2.2 = 4 E2 votes anna 5 ben 2 cem 4
         question CO2.3 essential = ?
         question CO2.4 = 3
         dimension CO3 in CO
         question CO3.1 = 2 E1
         question CO3.2 = -
         question CO3.3 essential = ?
         dimension DB
         question DB1 scale 0 1 2 3 = 2 E2
         question DB2 checklist 1 1 2 = a,c
         question DB3 = 4 E1
         question DB4 = n/a
         dimension DB5 none
         question DB5.1 = 2 votes anna 1 ben 2 cem 4
         tension owners CO2.2 >= 4 and CO1.3 <= 2",
    );
    say(&mut sample.questionnaire);
    sample
}

const WORDS: &[(&str, &str, &str)] = &[
    (
        "sample",
        "Two views of one company",
        "Zwei Blicke auf ein Unternehmen",
    ),
    ("CO", "Customer orientation", "Kundenorientierung"),
    ("CO1", "Customer proximity", "Kundennähe"),
    (
        "CO2",
        "Strategy, ownership, ethics",
        "Strategie, Verantwortung, Ethik",
    ),
    (
        "CO3",
        "Customer data, unified view",
        "Kundendaten, einheitliche Sicht",
    ),
    ("DB", "Digital backbone", "Digitales Rückgrat"),
    (
        "CO1.1",
        "Who speaks with customers?",
        "Wer spricht mit Kundinnen und Kunden?",
    ),
    (
        "CO1.2",
        "What is done with what they say?",
        "Was geschieht mit dem, was sie sagen?",
    ),
    (
        "CO1.3",
        "Who looks at the causes of complaints?",
        "Wer geht den Ursachen von Beschwerden nach?",
    ),
    (
        "CO2.1",
        "Who decides across departments?",
        "Wer entscheidet über Abteilungen hinweg?",
    ),
    (
        "CO2.2",
        "Where is the strategy written down?",
        "Wo steht die Strategie?",
    ),
    (
        "CO2.3",
        "When was an idea stopped for ethical reasons?",
        "Wann wurde etwas aus ethischen Gründen gestoppt?",
    ),
    (
        "CO2.4",
        "What do new colleagues learn about it?",
        "Was lernen neue Kolleginnen und Kollegen darüber?",
    ),
    (
        "CO3.1",
        "How many screens show one customer?",
        "Auf wie vielen Masken steht eine Kundin?",
    ),
    (
        "CO3.2",
        "How are duplicates found?",
        "Wie werden Dubletten gefunden?",
    ),
    (
        "CO3.3",
        "Who owns customer data?",
        "Wem gehören die Kundendaten?",
    ),
    (
        "DB1",
        "How far is the release automated?",
        "Wie weit ist die Auslieferung automatisiert?",
    ),
    (
        "DB2",
        "What is recorded of a change?",
        "Was wird von einer Änderung festgehalten?",
    ),
    (
        "DB3",
        "How is operation watched?",
        "Wie wird der Betrieb überwacht?",
    ),
    ("DB4", "Who tests the shop?", "Wer testet den Laden?"),
    ("DB5", "Learning", "Dazulernen"),
    (
        "DB5.1",
        "What was learnt from the last failure?",
        "Was wurde aus dem letzten Ausfall gelernt?",
    ),
    (
        "owners",
        "A strategy is written down, yet nobody looks at **causes**. Which of the two would customers notice first?",
        "Die Strategie steht auf Papier, den **Ursachen** geht niemand nach. Was davon merkt die Kundschaft zuerst?",
    ),
    ("it", "IT", "IT"),
    ("business", "Business department", "Fachbereich"),
    ("back-office", "Back office", "Backoffice"),
    ("service", "Customer service", "Kundenservice"),
];

const LEVELS: [(&str, &str); 5] = [
    ("Incidental", "Zufällig"),
    ("Isolated", "Vereinzelt"),
    ("Binding", "Verbindlich"),
    ("Steered", "Gesteuert"),
    ("Driving", "Treibend"),
];

/// Gives everything its words, and every question all roles but the first to ask.
fn say(questionnaire: &mut Questionnaire) {
    questionnaire.languages = vec!["en".into(), "de".into()];
    questionnaire.title = text("sample");
    for (level, (en, de)) in questionnaire.levels.iter_mut().zip(LEVELS) {
        level.name = both(en, de);
    }
    let roles = questionnaire.roles.iter().skip(1);
    let audience: Vec<_> = roles.map(|role| role.id.clone()).collect();
    for dimension in &mut questionnaire.dimensions {
        dimension.title = text(&dimension.id);
        for question in &mut dimension.questions {
            question.text = text(&question.id);
            question.audience.clone_from(&audience);
        }
    }
    for tension in &mut questionnaire.tensions {
        tension.text = text(&tension.id);
    }
    for role in &mut questionnaire.roles {
        role.name = text(&role.id);
    }
}

fn both(en: &str, de: &str) -> Text {
    Text::new(vec![
        ("en".into(), en.to_owned()),
        ("de".into(), de.to_owned()),
    ])
}

fn text(id: &str) -> Text {
    let (_, en, de) = WORDS
        .iter()
        .find(|(own, ..)| *own == id)
        .expect("words for everything");
    both(en, de)
}
