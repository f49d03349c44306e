//! The fewest actions with which a dimension reaches a level: which dimension and level, then whether to accept them.

use super::interview::{Interview, Picked, Then};
use crate::domain::fewest_actions::{Fewest, Goal, acceptance, fewest_actions, goals};
use crate::domain::id::{DimensionId, RecommendationId};
use crate::t;
use crate::wording::findings;
use std::io::{self, BufRead, Write};

/// What accepts the actions that were found.
const ACCEPT: &str = "1";

impl<R: BufRead, W: Write> Interview<'_, '_, R, W> {
    /// Finds them, and accepts them if that is wished.
    pub fn fewest(&mut self) -> io::Result<Then> {
        let figures = self.open.figures();
        let goals = goals(&self.open.questionnaire, &figures.scores);
        if goals.is_empty() {
            self.talk.say(&t!(self.locale(), "actions-fewest-none"))?;
            return Ok(Then::Stay);
        }
        match self.goal(&goals)? {
            Ok(goal) => self.reach(&goal),
            Err(then) => Ok(then),
        }
    }

    /// Asks for a dimension, then for a level of it.
    fn goal(&mut self, goals: &[Goal]) -> Picked<Goal> {
        let locale = self.locale();
        let mut dimensions: Vec<_> = goals.iter().map(|(id, _)| id).collect();
        dimensions.dedup();
        let titles: Vec<_> = dimensions.iter().map(|id| self.dimension(id)).collect();
        self.talk.say(&t!(locale, "plain-goals"))?;
        let prompt = t!(locale, "plain-ask-goal", count = titles.len());
        let Some(places) = self.talk.pick(&titles, &prompt, (1, "0"))? else {
            return Ok(Err(Then::Leave));
        };
        let dimension = places.first().map(|place| dimensions[*place]);
        let own = goals.iter().filter(|(id, _)| Some(id) == dimension);
        match own.collect::<Vec<_>>()[..] {
            [] => Ok(Err(Then::Stay)),
            ref own => self.level(own),
        }
    }

    fn level(&mut self, goals: &[&Goal]) -> Picked<Goal> {
        let locale = self.locale();
        let levels: Vec<_> = goals.iter().map(|own| locale.number(&own.1)).collect();
        let prompt = t!(locale, "plain-ask-level", levels = levels.join(", "));
        loop {
            let Some(line) = self.talk.ask(&prompt)? else {
                return Ok(Err(Then::Leave));
            };
            if line.is_empty() {
                return Ok(Err(Then::Stay));
            }
            let place = levels.iter().position(|level| *level == line);
            if let Some(place) = place {
                return Ok(Ok(goals[place].clone()));
            }
            self.talk.say(&t!(locale, "plain-choose-again"))?;
        }
    }

    /// Says what it takes, and offers to accept it.
    fn reach(&mut self, (dimension, level): &Goal) -> io::Result<Then> {
        let (questionnaire, assessment) = (&self.open.questionnaire, &self.open.assessment);
        let Some(found) = fewest_actions(questionnaire, assessment, dimension, level) else {
            return Ok(Then::Stay);
        };
        let locale = self.locale();
        let title = t!(locale, "wording-title", title = self.dimension(dimension));
        self.talk
            .say(&findings::fewest(locale, &title, level, &found))?;
        match found {
            Fewest::Actions { chosen, .. } => self.offer(&chosen),
            Fewest::Reached | Fewest::OutOfReach(_) => Ok(Then::Stay),
        }
    }

    fn offer(&mut self, chosen: &[RecommendationId]) -> io::Result<Then> {
        let locale = self.locale();
        self.listed = self.open.figures().ranked;
        for own in self.listed.iter().filter(|own| chosen.contains(&own.id)) {
            let title = self.title_of(&own.id);
            self.talk.say(&format!("{}: {title}", own.rank))?;
        }
        let prompt = t!(locale, "plain-ask-accept", count = chosen.len());
        loop {
            match self.talk.ask(&prompt)? {
                None => return Ok(Then::Leave),
                Some(line) if line.is_empty() => return Ok(Then::Stay),
                Some(line) if line == ACCEPT => return self.accept(chosen),
                Some(_) => self.talk.say(&t!(locale, "plain-choose-again"))?,
            }
        }
    }

    fn accept(&mut self, chosen: &[RecommendationId]) -> io::Result<Then> {
        let locale = self.locale();
        if self.apply(&acceptance(&self.open.assessment, chosen))? {
            let told = t!(locale, "actions-fewest-accepted", count = chosen.len());
            self.talk.say(&told)?;
            self.save()?;
        }
        Ok(Then::Stay)
    }

    fn dimension(&self, id: &DimensionId) -> String {
        findings::dimension_title(self.locale(), &self.open.questionnaire, id)
    }
}
