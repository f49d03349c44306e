//! The floor that `docs/performance.md` measures against: what a form in ratatui costs with nothing behind it.
//!
//! A list of 60 questions, one question with five options, a gauge; arrows move, Ctrl-C leaves.

use ratatui::crossterm::event::{Event, KeyCode, KeyModifiers, read};
use ratatui::layout::{Constraint, Layout};
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Block, Gauge, List, ListState, Paragraph, Wrap};

fn main() -> std::io::Result<()> {
    let questions: Vec<String> = (1..=60)
        .map(|n| format!("Q{n:02} What happened the last time?"))
        .collect();
    let mut state = ListState::default().with_selected(Some(0));
    let mut terminal = ratatui::init();
    let result = loop {
        let drawn = terminal.draw(|frame| {
            let [left, right] = Layout::horizontal([Constraint::Length(32), Constraint::Min(0)])
                .areas(frame.area());
            let [text, gauge] =
                Layout::vertical([Constraint::Min(0), Constraint::Length(3)]).areas(right);
            let list = List::new(questions.iter().map(String::as_str))
                .highlight_style(Style::new().add_modifier(Modifier::REVERSED));
            frame.render_stateful_widget(list, left, &mut state);
            let at = state.selected().unwrap_or(0);
            let option = |n| format!("\n\n {n}  An option in a full sentence, number {n}.");
            let options: Vec<String> = (1..=5).map(option).collect();
            let options = options.concat();
            let question =
                Paragraph::new(format!("{}{options}", questions[at])).wrap(Wrap { trim: false });
            frame.render_widget(question.block(Block::bordered()), text);
            let share = u16::try_from(at * 100 / questions.len()).unwrap_or(0);
            frame.render_widget(
                Gauge::default().percent(share).block(Block::bordered()),
                gauge,
            );
        });
        if let Err(error) = drawn {
            break Err(error);
        }
        match read() {
            Ok(Event::Key(key)) => match key.code {
                KeyCode::Up => state.select_previous(),
                KeyCode::Down => {
                    state.select(Some(state.selected().map_or(0, |at| (at + 1).min(59))));
                }
                KeyCode::Char('c') if key.modifiers == KeyModifiers::CONTROL => break Ok(()),
                _ => {}
            },
            Ok(_) => {}
            Err(error) => break Err(error),
        }
    };
    ratatui::restore();
    result
}
