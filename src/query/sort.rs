//! Sort keys, their natural orders, and the one comparison behind them all.

use super::Index;

/// What a list is sorted by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// The document's order.
    #[default]
    Profile,
    /// Date of publication.
    Date,
    /// Title, by the ranks that were handed in.
    Title,
    /// The figure under this key.
    Metric(String),
}

impl SortKey {
    /// The key called `text`; one that no paper of the index has is [`SortKey::Profile`].
    #[must_use]
    pub fn parse(text: &str, index: &Index) -> Self {
        match text {
            "date" => Self::Date,
            "title" => Self::Title,
            "profile" => Self::Profile,
            _ if index.metric_keys().any(|key| key == text) => Self::Metric(text.to_owned()),
            _ => Self::Profile,
        }
    }

    /// The key's name in attributes, URLs and events.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Profile => "profile",
            Self::Date => "date",
            Self::Title => "title",
            Self::Metric(key) => key,
        }
    }
}

/// Direction of a sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Document order, oldest, A–Z or lowest first.
    Ascending,
    /// The other way round.
    Descending,
}

impl Order {
    /// The order called `asc` or `desc`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "asc" => Some(Self::Ascending),
            "desc" => Some(Self::Descending),
            _ => None,
        }
    }

    /// `asc` or `desc`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ascending => "asc",
            Self::Descending => "desc",
        }
    }

    /// The other order.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// A number that sorts as `value` does, below [`MISSING`].
pub(super) fn float_key(value: f64) -> u64 {
    // IEEE 754 numbers compare like sign-and-magnitude integers; -0 is 0.
    let bits = (value + 0.0).to_bits();
    let sign = 1 << 63;
    if bits & sign == 0 { bits | sign } else { !bits }
}

/// Key of a paper without the value that the list is sorted by.
pub(super) const MISSING: u64 = u64::MAX;

/// Sorts `positions`, which ascend, by the key of each; equal keys keep their order and missing ones
/// come last, whichever way round.
pub(super) fn sort_positions(positions: &mut [u32], order: Order, key: impl Fn(u32) -> u64) {
    let mut keyed: Vec<(u64, u32)> = positions
        .iter()
        .map(|&position| match (key(position), order) {
            (MISSING, _) => (MISSING, position),
            // Keys stay above 0, so that no turned key is mistaken for a missing one.
            (key, Order::Descending) => (!key, position),
            (key, Order::Ascending) => (key, position),
        })
        .collect();
    keyed.sort_unstable();
    for (position, (_, sorted)) in positions.iter_mut().zip(keyed) {
        *position = sorted;
    }
}
