//! How much of the list is asked for, and how much of that has been drawn.
//!
//! A press answers in the next frame, for which a page of cards is too much: those that fill a window come first.

#[cfg(target_family = "wasm")]
use std::sync::atomic::Ordering;

use leptos::prelude::*;

use super::State;
#[cfg(target_family = "wasm")]
use crate::platform;

/// Cards that are drawn together at most. So many or fewer are not worth a second frame.
#[cfg(target_family = "wasm")]
const AT_ONCE: usize = 12;
/// Pixels of a window that a card fills at least, but for the shortest.
#[cfg(target_family = "wasm")]
const CARD: usize = 140;

impl State {
    /// How many cards the next "more" brings.
    #[must_use]
    pub fn next_page(&self) -> usize {
        let left =
            self.selection.with(|selection| selection.positions.len()).saturating_sub(self.limit.get());
        left.min(self.settings.with(|settings| settings.page_size))
    }

    /// Shows the next cards.
    pub fn show_more(&self) {
        let size = self.settings.with_untracked(|settings| settings.page_size);
        let before = self.shown.get_untracked();
        self.is_changing.set(true);
        self.limit.update(|limit| *limit = limit.saturating_add(size));
        self.draw_beside(&before);
    }

    /// Positions of the papers whose cards are asked for, drawn yet or not.
    #[must_use]
    pub fn wanted(&self) -> Vec<u32> {
        let limit = self.limit.get();
        self.selection.with(|selection| selection.first(limit))
    }

    /// Draws as many new cards as fill a window beside those that were there, and the rest once the page has been painted.
    #[cfg(target_family = "wasm")]
    pub(super) fn draw_beside(&self, before: &[u32]) {
        self.draw_within(before, platform::window_height(), AT_ONCE);
    }

    /// Draws all new cards: without a browser nobody waits for them.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn draw_beside(&self, _before: &[u32]) {
        self.draw_all();
    }

    /// Draws as many cards as fill a window with the page, and the others once that has been painted.
    #[cfg(target_family = "wasm")]
    pub fn draw_gradually(&self) {
        // The first ones stand below header and toolbar.
        self.draw_within(&[], platform::window_height() / 2, 0);
    }

    /// Draws as many new cards as fill a height, and the rest later, unless there are but a `few` new ones.
    #[cfg(target_family = "wasm")]
    fn draw_within(&self, before: &[u32], height: usize, few: usize) {
        let wanted = untrack(|| self.wanted());
        let is_new = |(_, position): &(usize, &u32)| !before.contains(position);
        let new: Vec<usize> = wanted.iter().enumerate().filter(is_new).map(|(place, _)| place).collect();
        match new.get((height / CARD + 1).min(AT_ONCE)) {
            Some(later) if new.len() > few => {
                self.drawn.set(*later);
                self.draw_on();
            }
            _ => self.draw_all(),
        }
    }

    /// Whether the first page is being drawn, which what follows it had better not be seen below.
    #[must_use]
    pub fn is_filling(&self) -> bool {
        !self.is_changing.get() && self.drawn.get() < usize::MAX
    }

    /// Whether every card that is asked for has been drawn, or never will be.
    #[cfg(target_family = "wasm")]
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.drawn.try_get_untracked().is_none_or(|drawn| drawn == usize::MAX)
    }

    /// Draws all cards that are asked for with the next.
    pub fn draw_all(&self) {
        self.drawn.set(usize::MAX);
    }

    #[cfg(target_family = "wasm")]
    fn draw_on(&self) {
        let (shared, state) = (self.shared.get_value(), *self);
        if shared.drawing.swap(true, Ordering::Relaxed) {
            return;
        }
        wasm_bindgen_futures::spawn_local(async move {
            // The page may be taken down meanwhile.
            while platform::painted().await
                && let Some(drawn) = state.drawn.try_get_untracked()
                && drawn < usize::MAX
            {
                let next = drawn.saturating_add(AT_ONCE);
                let is_last = next >= untrack(|| state.wanted().len());
                state.drawn.set(if is_last { usize::MAX } else { next });
            }
            shared.drawing.store(false, Ordering::Relaxed);
        });
    }

    /// Shows as many cards as it takes for a group to have a page of them, or all of its own.
    pub fn show_group(&self, id: u32) {
        let before = self.selection.with_untracked(|selection| {
            let before = selection.groups.iter().take_while(|group| group.id != id);
            before.map(|group| group.positions.len()).sum::<usize>()
        });
        let size = self.settings.with_untracked(|settings| settings.page_size);
        self.draw_all();
        self.limit.update(|limit| *limit = (*limit).max(before.saturating_add(size)));
    }
}
