//! Why a recommendation stands where it stands, or why it is not proposed (rules 11 to 17).

use super::{Begins, Factor, NoGain, Node, NotProposed, Placed, Step, leaf, node};
use crate::domain::assessment::Decision;
use crate::domain::id::RecommendationId;
use crate::domain::number::Number;
use crate::domain::questionnaire::{Question, Recommendation};
use crate::domain::recommendations::offer::{bonus, enough};
use crate::domain::recommendations::{Ranked, Wave, ranked};
use crate::domain::scoring::derivation::Derivation;
use crate::domain::scoring::question_sheet::QuestionSheet;

impl Derivation<'_> {
    /// The figures of the recommendation `id`, or what keeps it out of the list; none if there is none.
    pub(super) fn recommendation(&self, id: &str) -> Option<Vec<Node>> {
        let all = ranked(self);
        if let Some(own) = all.iter().find(|own| own.id.as_str() == id) {
            return Some(self.proposed(&all, own));
        }
        let (question, own) = self.ground.questionnaire.recommendation(id)?;
        Some(vec![self.not_proposed(question, own)])
    }

    fn proposed(&self, all: &[Ranked], own: &Ranked) -> Vec<Node> {
        let mut nodes = vec![
            self.applies(own),
            priority(own),
            self.place(all, own),
            leaf(14, ties(all, own)),
            leaf(15, self.starts(all, own)),
        ];
        let quick_win = own.quick_win && own.wave == Wave::Now;
        nodes.extend(quick_win.then(|| leaf(15, Step::QuickWin)));
        nodes.push(leaf(17, self.gain(own)));
        nodes
    }

    fn applies(&self, own: &Ranked) -> Node {
        let place = self.ground.places[own.question.as_str()];
        let known = self.ground.questionnaire.recommendation(&own.id);
        let lifts_to = known.map(|(_, own)| own.lifts_to.clone());
        let value = self.questions[place].worth.as_ref();
        let step = Step::Proposed {
            question: own.question.clone(),
            lift: value.map(|worth| worth.counted.clone()).zip(lifts_to),
        };
        node(11, step, self.question(place))
    }

    fn not_proposed(&self, question: &Question, own: &Recommendation) -> Node {
        let place = self.ground.places[question.id.as_str()];
        let because = self.why_not(&self.questions[place], own);
        let step = Step::NotProposed(question.id.clone(), because);
        node(11, step, self.question(place))
    }

    fn why_not(&self, sheet: &QuestionSheet<'_>, own: &Recommendation) -> NotProposed {
        let plan = self.ground.assessment.plan_entry(&own.id);
        if let Some(decided @ (Decision::Rejected(_) | Decision::Done)) = plan.decision {
            return NotProposed::Decided(decided);
        }
        let Some(worth) = &sheet.worth else {
            return NotProposed::State(sheet.state());
        };
        match sheet.gap() {
            None => NotProposed::NoTarget,
            Some(gap) if gap == Number::ZERO => NotProposed::Reached,
            Some(_) if own.lifts_to <= worth.counted => NotProposed::Lifted(own.lifts_to.clone()),
            Some(_) => {
                let enough = enough(&self.ground, sheet);
                NotProposed::Enough(enough.map(|own| own.id.clone()).unwrap_or_default())
            }
        }
    }

    fn place(&self, all: &[Ranked], own: &Ranked) -> Node {
        let before = own.rank.checked_sub(2).and_then(|place| all.get(place));
        let beside = |step: fn(Placed, Number) -> Step| {
            move |other: &Ranked| step(placed(other), other.priority.clone())
        };
        let named = |ids: &[RecommendationId]| {
            let found = all.iter().filter(|other| ids.contains(&other.id));
            found.map(placed).collect::<Vec<_>>()
        };
        let parts = (before.map(beside(Step::Before)).into_iter())
            .chain(all.get(own.rank).map(beside(Step::Behind)))
            .chain(named(&own.after).into_iter().map(Step::After))
            .chain(own.needs.iter().cloned().map(Step::Needs))
            .chain(named(&own.unlocks).into_iter().map(Step::Unlocks));
        let step = Step::Place {
            rank: own.rank,
            all: all.len(),
            pinned: self.ground.assessment.plan_entry(&own.id).place,
        };
        node(13, step, parts.map(|step| leaf(13, step)).collect())
    }

    fn starts(&self, all: &[Ranked], own: &Ranked) -> Step {
        let plan = self.ground.assessment.plan_entry(&own.id);
        let known = self.ground.questionnaire.recommendation(&own.id);
        let month = known.map_or(0, |(_, own)| own.months.0);
        let before = all.iter().filter(|other| own.after.contains(&other.id));
        let begins = if plan.decision == Some(Decision::Deferred) {
            Begins::Deferred
        } else if own.wave == Wave::of_month(month) {
            Begins::Month(month)
        } else if before.map(|own| own.wave.following()).max() == Some(own.wave) {
            Begins::After
        } else {
            Begins::Full
        };
        Step::Starts(own.wave, begins)
    }

    fn gain(&self, own: &Ranked) -> Step {
        let place = self.ground.places[own.question.as_str()];
        let sheet = &self.dimensions[self.questions[place].dimension];
        match (&own.gain, sheet.aggregated.score()) {
            (Some(gain), Some(before)) => Step::Gain {
                dimension: sheet.dimension.id.clone(),
                before: before.clone(),
                after: before + gain,
            },
            _ if own.fact => Step::NoGain(NoGain::Fact),
            _ => Step::NoGain(NoGain::NoScore),
        }
    }
}

fn placed(own: &Ranked) -> Placed {
    Placed {
        id: own.id.clone(),
        rank: own.rank,
    }
}

/// The product of rule 12.
fn priority(own: &Ranked) -> Node {
    let (factors, question) = (&own.factors, || own.question.clone());
    let gap = if own.fact {
        Factor::FactGap
    } else {
        Factor::Gap(question())
    };
    let parts = [
        Some((Factor::Impact(own.impact), own.impact.factor().into())),
        Some((Factor::Weight(question()), factors.weight.clone())),
        Some((gap, factors.gap.clone())),
        Some((Factor::Effort(own.effort), own.effort.divisor().into())),
        factors.caps.then(|| (Factor::Caps, bonus())),
        factors.opens.then(|| (Factor::Opens, bonus())),
    ];
    let parts = parts.into_iter().flatten();
    let parts = parts.map(|(factor, figure)| leaf(12, Step::Factor(factor, figure)));
    node(12, Step::Priority(own.priority.clone()), parts.collect())
}

fn ties(all: &[Ranked], own: &Ranked) -> Step {
    let others = all
        .iter()
        .filter(|other| other.tie_group == own.tie_group && other.rank != own.rank);
    Step::Ties(others.map(|other| other.rank).collect())
}
