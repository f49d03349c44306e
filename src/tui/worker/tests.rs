//! What is carried out beside what, with a backend that only notes it.

use super::super::wait::Wake;
use super::*;
use crate::domain::assessment::sample;
use crate::tui::msg::Order;
use std::time::{Duration, Instant};

/// An export ends when `allowed` says so and tells as which one; everything else is done at once.
fn backend(allowed: Receiver<()>) -> Backend {
    let allowed = Arc::new(Mutex::new(allowed));
    Backend {
        carry_out: Box::new(move |effect| match effect {
            Effect::Export(_, order) => {
                let allowed = allowed.clone();
                Carried::Later(Box::new(move || {
                    allowed.lock().unwrap().recv().unwrap();
                    Done::Exported(order.template.into(), Vec::new())
                }))
            }
            Effect::Save(_) => Carried::Now(vec![Done::Recovered]),
            other => panic!("{other:?}"),
        }),
        rescue: Arc::new(|_, _| {}),
        wait: Arc::new(|_| false),
    }
}

fn export(name: &str) -> Effect {
    let order = Order {
        template: name.to_owned(),
        formats: Vec::new(),
        language: "en".into(),
        replace: false,
    };
    Effect::Export(Arc::new(sample()), order)
}

/// The next outcome: what was exported, or that it was saved.
fn next(worker: &mut Worker, wake: &Wake) -> String {
    let end = Instant::now() + Duration::from_secs(20);
    while Instant::now() < end {
        match worker.done().unwrap() {
            Some(Done::Exported(name, _)) => return name.display().to_string(),
            Some(Done::Recovered) => return "saved".to_owned(),
            Some(other) => panic!("{other:?}"),
            None => drop(wake.wait(Some(Duration::from_millis(200)))),
        }
    }
    panic!("nothing came")
}

#[test]
fn saving_does_not_wait_for_reports_which_come_in_their_order_and_before_the_end() {
    let (allow, allowed) = channel();
    let wake = Wake::new().unwrap();
    let mut worker = Worker::start(backend(allowed), wake.handle().unwrap()).unwrap();
    worker.send(export("first"));
    worker.send(export("second"));
    worker.send(Effect::Save(Arc::new(sample())));
    assert_eq!(next(&mut worker, &wake), "saved");
    assert!(worker.is_writing());
    allow.send(()).unwrap();
    assert_eq!(next(&mut worker, &wake), "first");
    allow.send(()).unwrap();
    worker.finish();
    assert_eq!(next(&mut worker, &wake), "second");
    assert!(!worker.is_writing());
    assert!(worker.done().is_err());
}
