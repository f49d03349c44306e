//! What the list holds, in order. Nothing that was ever decided about is left out.

use super::super::super::model::{Model, Work};
use crate::domain::assessment::{Decision, OwnAction, PlanEntry};
use crate::domain::id::{QuestionId, RecommendationId};
use crate::domain::questionnaire::{Effort, Impact};
use crate::domain::recommendations::{Ranked, Wave};
use crate::domain::sorting;
use crate::t;
use crate::wording;
use std::collections::HashSet;

/// One action in the list.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    pub id: &'a RecommendationId,
    pub group: Group,
    /// Its place among those that apply.
    pub ranked: Option<&'a Ranked>,
    /// Where it is the room's own.
    pub own: Option<&'a OwnAction>,
    /// What was decided.
    pub plan: Option<&'a PlanEntry>,
}

/// Groups in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Wave(Wave),
    /// The room's own actions have no priority.
    Own,
    /// Something was decided about it, and now its question has no gap any more.
    Settled,
    Done,
    Rejected,
}

/// All actions, group by group: those that apply in their order, own ones as they were added.
pub fn items(work: &Work) -> Vec<Item<'_>> {
    let assessment = &work.assessment;
    let mut items: Vec<Item> = Vec::new();
    for ranked in &work.figures().ranked {
        let group = Group::Wave(ranked.wave);
        let plan = assessment.plan.get(&ranked.id);
        items.push(Item {
            id: &ranked.id,
            group,
            ranked: Some(ranked),
            own: None,
            plan,
        });
    }
    for own in &assessment.own_actions {
        let plan = assessment.plan.get(&own.id);
        let group = group(plan, Group::Own);
        items.push(Item {
            id: &own.id,
            group,
            ranked: None,
            own: Some(own),
            plan,
        });
    }
    let known: HashSet<&str> = items.iter().map(|item| item.id.as_str()).collect();
    let others = assessment
        .plan
        .iter()
        .filter(|(id, _)| !known.contains(id.as_str()));
    let others: Vec<Item> = others
        .map(|(id, entry)| {
            let group = group(Some(entry), Group::Settled);
            Item {
                id,
                group,
                ranked: None,
                own: None,
                plan: Some(entry),
            }
        })
        .collect();
    items.extend(others);
    sorting::by_key(&mut items, |item| item.group);
    items
}

/// The group of what has no wave.
fn group(plan: Option<&PlanEntry>, otherwise: Group) -> Group {
    match plan.and_then(|entry| entry.decision.as_ref()) {
        Some(Decision::Done) => Group::Done,
        Some(Decision::Rejected(_)) => Group::Rejected,
        _ => otherwise,
    }
}

impl Item<'_> {
    /// What was decided.
    pub fn decision(&self) -> Option<&Decision> {
        self.plan?.decision.as_ref()
    }

    /// What it is called.
    pub fn title(&self, model: &Model, work: &Work) -> String {
        let lang = model.locale.lang();
        if let Some(own) = self.own {
            return own.title.clone();
        }
        if let Some(ranked) = self.ranked {
            return wording::actions::title(&model.locale, &work.questionnaire, ranked);
        }
        match (
            work.questionnaire.recommendation(self.id),
            self.id.strip_suffix("-fact"),
        ) {
            (Some((_, own)), _) => own.title.get(lang).into_owned(),
            (None, Some(question)) => t!(model.locale, "wording-fact-title", id = question),
            (None, None) => self.id.to_string(),
        }
    }

    /// What is to be done, in Markdown; empty where nothing is said.
    pub fn text(&self, model: &Model, work: &Work) -> String {
        if let Some(own) = self.own {
            return own.text.clone();
        }
        let own = work.questionnaire.recommendation(self.id);
        match (own, self.ranked) {
            (Some((_, own)), _) => own.text.get(model.locale.lang()).into_owned(),
            (None, Some(ranked)) if ranked.fact => t!(model.locale, "actions-fact-text"),
            (None, _) => String::new(),
        }
    }

    /// The question it is about.
    pub fn question<'a>(&'a self, work: &'a Work) -> Option<&'a QuestionId> {
        let own = self.own.and_then(|own| own.question.as_ref());
        let ranked = || self.ranked.map(|own| &own.question);
        own.or_else(ranked)
            .or_else(|| Some(&work.questionnaire.recommendation(self.id)?.0.id))
    }

    /// Size and benefit; own actions have none.
    pub fn worth(&self, work: &Work) -> Option<(Effort, Impact)> {
        let ranked = self.ranked.map(|own| (own.effort, own.impact));
        ranked.or_else(|| {
            let (_, own) = work.questionnaire.recommendation(self.id)?;
            Some((own.effort, own.impact))
        })
    }

    /// Who usually does it.
    pub fn usual_owner(&self, model: &Model, work: &Work) -> Option<String> {
        let owner = work
            .questionnaire
            .recommendation(self.id)?
            .1
            .owner
            .as_ref()?;
        Some(work.questionnaire.owner_name(owner, model.locale.lang()))
    }
}
