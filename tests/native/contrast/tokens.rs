//! The tokens of the stylesheet, and what colour each comes to.

use std::collections::HashMap;
use std::fs;

use super::colour::Colour;
use crate::support::path;

/// Which of its two colours `light-dark()` gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

/// Values of the tokens by their names without `--_`.
pub(crate) struct Tokens {
    values: HashMap<String, String>,
    /// Values that a page sets, by their names without `--scholar-`.
    page: HashMap<String, String>,
}

impl Tokens {
    /// The tokens as browsers of today read them: what is said under `@supports` counts.
    pub(crate) fn read() -> Self {
        Self { values: declared(&file("tokens")).into_iter().collect(), page: HashMap::new() }
    }

    /// The tokens in browsers that do not know relative colours: what is said first counts.
    pub(crate) fn of_old_browsers() -> Self {
        Self { values: declared(&file("tokens")).into_iter().rev().collect(), page: HashMap::new() }
    }

    /// The tokens for readers who ask for more contrast.
    pub(crate) fn with_more_contrast() -> Self {
        let mut tokens = Self::read();
        let css = file("contrast");
        let more =
            css.split("@media").find(|part| part.contains("prefers-contrast:more")).unwrap().to_owned();
        tokens.values.extend(declared(&more));
        tokens
    }

    /// The tokens on a page that sets a property.
    pub(crate) fn on_a_page(name: &str, value: &str) -> Self {
        let mut tokens = Self::read();
        tokens.page.insert(name.to_owned(), value.to_owned());
        tokens
    }

    /// Names of all tokens.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    /// The colour of a token.
    pub(crate) fn colour(&self, name: &str, scheme: Scheme) -> Colour {
        let value = self.values.get(name).unwrap_or_else(|| panic!("there is no --_{name}"));
        self.evaluate(value, scheme)
    }

    /// The colour that an expression comes to.
    pub(crate) fn evaluate(&self, expression: &str, scheme: Scheme) -> Colour {
        let of = |expression: &str| self.evaluate(expression, scheme);
        let expression = expression.trim();
        if let Some(digits) = expression.strip_prefix('#') {
            return Colour::hex(digits);
        }
        let (function, inside) =
            expression.strip_suffix(')').and_then(|rest| rest.split_once('(')).unwrap_or_else(|| {
                panic!("{expression} is no colour that this test knows");
            });
        let parts = split(inside, ',');
        match (function, &parts[..]) {
            ("var", [name]) => self.colour(name.strip_prefix("--_").unwrap(), scheme),
            ("var", [name, default]) => {
                of(self.page.get(name.strip_prefix("--scholar-").unwrap()).unwrap_or(default))
            }
            ("light-dark", [light, dark]) => of(if scheme == Scheme::Light { light } else { dark }),
            ("color-mix", [space, one, other]) if space == "in oklab" => {
                let ((one, first), (other, second)) = (share(one), share(other));
                of(one).mix(first.unwrap_or_else(|| second.map_or(0.5, |share| 1.0 - share)), of(other))
            }
            ("oklch", _) => oklch(inside, of),
            _ => panic!("{expression} is no colour that this test knows"),
        }
    }
}

/// A colour and how much of it there is.
fn share(part: &str) -> (&str, Option<f64>) {
    match part.rsplit_once(' ') {
        Some((colour, percent)) if percent.ends_with('%') => {
            (colour, Some(percent.trim_end_matches('%').parse::<f64>().unwrap() / 100.0))
        }
        _ => (part, None),
    }
}

/// `oklch(l c h)`, and `oklch(from colour l c h)` with `min()` and `max()` of a channel.
fn oklch(inside: &str, of: impl Fn(&str) -> Colour) -> Colour {
    let words = split(inside, ' ');
    let (from, channels) = match &words[..] {
        [from, colour, channels @ ..] if from == "from" => (of(colour).to_oklch(), channels),
        channels => ([0.0; 3], channels),
    };
    let value = |at: usize| channel(&channels[at], from);
    Colour::oklch(value(0), value(1), value(2))
}

fn channel(text: &str, from: [f64; 3]) -> f64 {
    if let Some((function, inside)) = text.strip_suffix(')').and_then(|rest| rest.split_once('(')) {
        let values: Vec<f64> = split(inside, ',').iter().map(|part| channel(part, from)).collect();
        return if function == "min" { values[0].min(values[1]) } else { values[0].max(values[1]) };
    }
    match text {
        "l" => from[0],
        "c" => from[1],
        "h" => from[2],
        number => number.parse().unwrap(),
    }
}

/// Parts of a text at a character outside of parentheses.
fn split(text: &str, at: char) -> Vec<String> {
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for c in text.trim().chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if c == at && depth == 0 {
            parts.push(String::new());
        } else {
            parts.last_mut().unwrap().push(c);
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// A file of the stylesheet without comments and white space.
pub(crate) fn file(name: &str) -> String {
    crate::style::compact(&fs::read_to_string(path(&format!("style/{name}.css"))).unwrap())
}

/// What is declared of tokens, in order.
fn declared(css: &str) -> Vec<(String, String)> {
    let declarations =
        css.split([';', '{', '}']).filter_map(|declaration| declaration.trim().strip_prefix("--_"));
    declarations
        .filter_map(|declaration| declaration.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect()
}
