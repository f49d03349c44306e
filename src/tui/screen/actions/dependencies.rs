//! What waits for what, as a tree: each action stands below the last of those it waits for.
//!
//! Where actions are accepted, these and all they need are shown, else everything that is linked to something.

use super::picture::{Page, Picture};
use crate::domain::assessment::Decision;
use crate::domain::recommendations::Ranked;
use crate::domain::sorting;
use crate::t;
use crate::tui::text::{fit, pad};
use crate::wording;
use ratatui::text::{Line, Span};
use std::collections::HashMap;
use unicode_width::UnicodeWidthStr;

/// Columns of a remark at most.
const REMARK: usize = 40;

/// The tree on an area.
pub fn page(picture: &Picture<'_>) -> Page {
    let locale = &picture.model.locale;
    let tree = Tree::new(picture);
    let mut page = Page::default();
    let intro = if tree.of_accepted {
        t!(locale, "actions-tree-accepted")
    } else {
        t!(locale, "actions-tree-all")
    };
    if tree.shown.is_empty() {
        page.text(picture.without_place());
        return page;
    }
    page.text(picture.sentence(&intro));
    page.text(vec![Line::default()]);
    let (linked, alone): (Vec<usize>, Vec<usize>) =
        tree.roots().partition(|place| tree.is_waited_for(*place));
    for root in &linked {
        tree.add(&mut page, *root, "", "");
    }
    if !alone.is_empty() {
        if !linked.is_empty() {
            page.text(vec![Line::default()]);
        }
        let heading = t!(locale, "actions-tree-alone", count = alone.len());
        page.text(vec![Line::styled(
            format!(" {heading}"),
            picture.model.theme().strong(),
        )]);
        for place in alone {
            tree.add(&mut page, place, "", "");
        }
    }
    page.text(picture.without_place());
    page
}

/// What is shown of the ranked actions.
struct Tree<'a> {
    picture: &'a Picture<'a>,
    /// Places of the actions, in their order.
    shown: Vec<usize>,
    /// The last of those that each waits for.
    parents: HashMap<usize, usize>,
    of_accepted: bool,
}

impl<'a> Tree<'a> {
    fn new(picture: &'a Picture<'a>) -> Self {
        let items = picture.items;
        let ranked = |place: &usize| items[*place].ranked.is_some();
        let all: Vec<usize> = (0..items.len()).filter(ranked).collect();
        let is_accepted = |place: &usize| items[*place].decision() == Some(&Decision::Accepted);
        let mut shown = sorting::set(all.iter().copied().filter(is_accepted));
        let of_accepted = !shown.is_empty();
        let mut open: Vec<usize> = shown.iter().copied().collect();
        while let Some(place) = open.pop() {
            let new = before(picture, place)
                .into_iter()
                .filter(|own| !shown.contains(own));
            let new: Vec<_> = new.collect();
            open.extend(&new);
            shown.extend(new);
        }
        let mut shown: Vec<usize> = if of_accepted {
            shown.into_iter().collect()
        } else {
            all
        };
        let rank = |place: &usize| items[*place].ranked.map(|own| own.rank);
        sorting::by_key(&mut shown, rank);
        let parent = |place: &usize| {
            let before = before(picture, *place).into_iter();
            let before = before.filter(|own| shown.contains(own));
            Some((*place, before.max_by_key(rank)?))
        };
        let parents = shown.iter().filter_map(parent).collect();
        Self {
            picture,
            shown,
            parents,
            of_accepted,
        }
    }

    fn ranked(&self, place: usize) -> Option<&'a Ranked> {
        self.picture.items[place].ranked
    }

    fn roots(&self) -> impl Iterator<Item = usize> {
        let all = self.shown.iter().copied();
        all.filter(|place| !self.parents.contains_key(place))
    }

    fn children(&self, parent: usize) -> impl Iterator<Item = usize> {
        let all = self.shown.iter().copied();
        all.filter(move |place| self.parents.get(place) == Some(&parent))
    }

    /// Ranks of the shown actions that wait for one, with their places.
    fn waiting(&self, place: usize) -> impl Iterator<Item = (usize, usize)> {
        let unlocks = self.ranked(place).map_or(&[][..], |own| &own.unlocks);
        let shown = self
            .shown
            .iter()
            .filter_map(|own| Some((*own, self.ranked(*own)?)));
        let waiting = shown.filter(move |(_, own)| unlocks.contains(&own.id));
        waiting.map(|(place, own)| (place, own.rank))
    }

    fn is_waited_for(&self, place: usize) -> bool {
        self.waiting(place).next().is_some()
    }

    /// Adds an action and, below it, those that wait for it.
    fn add(&self, page: &mut Page, place: usize, own: &str, below: &str) {
        page.stop(place, vec![self.row(place, own)]);
        let glyphs = self.picture.model.theme().glyphs;
        let mut children = self.children(place).peekable();
        while let Some(child) = children.next() {
            let (corner, bar) = if children.peek().is_some() {
                (glyphs.branch, glyphs.bar)
            } else {
                (glyphs.corner, " ")
            };
            let own = format!("{below}{corner}{} ", glyphs.rule);
            self.add(page, child, &own, &format!("{below}{bar}  "));
        }
    }

    fn row(&self, place: usize, branches: &str) -> Line<'static> {
        let (model, work) = (self.picture.model, self.picture.work);
        let mut spans = self.picture.front(place);
        let start: usize = spans.iter().map(Span::width).sum::<usize>() + branches.width();
        let room = usize::from(self.picture.area.width).saturating_sub(start + 2);
        let remark = self
            .ranked(place)
            .map(|own| self.remark(place, own))
            .unwrap_or_default();
        let remark = fit(&remark, REMARK.min(room / 2));
        let title = self.picture.items[place].title(model, work);
        let width = room.saturating_sub(remark.width() + 2);
        let title = if remark.is_empty() {
            fit(&title, room)
        } else {
            fit(&title, width)
        };
        let gap = pad("", room.saturating_sub(title.width() + remark.width()));
        spans.push(Span::styled(branches.to_owned(), model.theme().frame()));
        spans.push(Span::styled(title, self.picture.title_style(place)));
        spans.push(Span::raw(format!("{gap}{remark}")));
        Line::from(spans)
    }

    /// What the branches do not say: that it waits for several, or for what nothing is proposed for, and which wait for
    /// it that stand elsewhere or are not shown.
    fn remark(&self, place: usize, ranked: &Ranked) -> String {
        let locale = &self.picture.model.locale;
        let after = wording::actions::after_places(&self.picture.work.figures().ranked, ranked);
        let places = wording::actions::join(locale, &after);
        let after = (after.len() > 1).then(|| t!(locale, "actions-after", places = places));
        let needs = ranked.needs.iter().map(|need| {
            let need = format!("{} ≥ {}", need.question, locale.number(&need.at_least));
            t!(locale, "actions-needs", need = need)
        });
        let elsewhere = |own: &(usize, usize)| self.parents.get(&own.0) != Some(&place);
        let elsewhere = self.waiting(place).filter(elsewhere);
        let elsewhere: Vec<_> = elsewhere.map(|(_, rank)| rank.to_string()).collect();
        let places = wording::actions::join(locale, &elsewhere);
        let before = (!elsewhere.is_empty()).then(|| t!(locale, "actions-before", places = places));
        let hidden = ranked.unlocks.len() - self.waiting(place).count();
        let hidden = (hidden > 0).then(|| t!(locale, "actions-tree-waiting", count = hidden));
        let parts = after.into_iter().chain(needs).chain(before).chain(hidden);
        let parts: Vec<_> = parts.collect();
        parts.join(&format!(" {} ", self.picture.model.theme().glyphs.dot))
    }
}

/// The places of the actions that one waits for.
fn before(picture: &Picture<'_>, place: usize) -> Vec<usize> {
    let Some(ranked) = picture.items[place].ranked else {
        return Vec::new();
    };
    let all = picture.items.iter().enumerate();
    let before = all.filter(|(_, item)| item.ranked.is_some() && ranked.after.contains(item.id));
    before.map(|(place, _)| place).collect()
}
