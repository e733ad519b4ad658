//! Where a paper of INSPIRE is published.

use super::super::json::Node;
use crate::model::PartialDate;

/// Items of `publication_info`, those that say most of the paper itself first. Title, pages and material may sit in
/// different ones.
pub(super) struct Published<'a>(Vec<Node<'a>>);

impl<'a> Published<'a> {
    /// Items of a record, without those of an erratum or another companion of the paper.
    pub(super) fn of(node: &Node<'a>) -> Self {
        let mut items = node.get("publication_info").items();
        items.retain(|item| {
            !matches!(material(item).as_deref(), Some("erratum" | "addendum" | "editorial note"))
        });
        items.sort_by_key(|item| {
            let rank = match material(item).as_deref() {
                Some("publication") => 0,
                None => 1,
                Some(_) => 2,
            };
            (item.get("journal_title").is_absent(), rank)
        });
        Self(items)
    }

    /// Journal, else the conference, else what is said of the publication in free words.
    pub(super) fn venue(&self) -> Option<String> {
        let ways = ["journal_title", "conf_acronym", "pubinfo_freetext"];
        ways.into_iter().find_map(|way| self.text(way))
    }

    /// Text of the first item that has it. A second journal's is none of the first one.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        let journal = self.0.first()?.get("journal_title").text();
        let of_first = self.0.iter().filter(|item| {
            let own = item.get("journal_title").text();
            own.is_none() || own == journal
        });
        of_first.filter_map(|item| item.get(key).text()).next()
    }

    /// Pages, or the number that an article has instead.
    pub(super) fn pages(&self) -> Option<String> {
        match (self.text("page_start"), self.text("page_end")) {
            (Some(first), Some(last)) if first != last => Some([&first, "-", &last].concat()),
            (first, last) => first.or(last).or_else(|| self.text("artid")),
        }
    }

    /// Year of publication.
    pub(super) fn year(&self) -> Option<PartialDate> {
        self.0.iter().find_map(|item| item.get("year").date())
    }
}

fn material(item: &Node<'_>) -> Option<String> {
    item.get("material").text()
}
