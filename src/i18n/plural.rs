//! Phrases with values in them, and their forms by number.

use super::Formats;

/// Plural category of CLDR, as `Intl.PluralRules` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// Nothing, where that has a form of its own, e.g. in Arabic.
    Zero,
    /// e.g. English 1.
    One,
    /// e.g. Arabic 2.
    Two,
    /// e.g. Arabic 3 to 10.
    Few,
    /// e.g. Arabic 11 to 99.
    Many,
    /// Everything that has no category of its own.
    Other,
}

impl PluralCategory {
    /// Every category, in CLDR's order.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The category's name in CLDR.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// A phrase with a number `{n}`, in the forms that the language distinguishes: `one={n} paper|{n} papers`.
///
/// `|` separates the forms. The last one is for every category without a form of its own; each before
/// it begins with its category's name in CLDR and `=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural(pub &'static str);

impl Plural {
    /// The form for `count`, not yet filled.
    #[must_use]
    pub fn form(self, count: usize, formats: &dyn Formats) -> &'static str {
        let category = formats.plural(count).name();
        let mut last = self.0;
        for form in self.0.split('|') {
            match form.strip_prefix(category).and_then(|rest| rest.strip_prefix('=')) {
                Some(own) => return own,
                None => last = form,
            }
        }
        last
    }

    /// The phrase for `count`, the number written as the language does.
    #[must_use]
    pub fn with(self, count: usize, formats: &dyn Formats) -> String {
        fill(self.form(count, formats), &[("n", &formats.number(count as f64))])
    }
}

/// Puts values in the place of `{name}` in a phrase.
#[must_use]
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(key, _)| *key == name);
        text.push_str(value.map_or(name, |(_, value)| value));
        rest = tail;
    }
    text.push_str(rest);
    text
}
