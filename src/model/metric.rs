//! Figures of a profile or a paper, and what is known of each kind of figure.

/// One figure under its key, e.g. `citations` 512. The value is finite.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// Key as the document writes it; also the value of the sort control.
    pub key: String,
    /// Finite value, in the unit of its [`MetricInfo`].
    pub value: f64,
}

/// What the document's `metric_info` says of one metric; anything may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricInfo {
    /// Name to be shown.
    pub label: Option<String>,
    /// Unit to follow the number: `%` without a space, any other with one.
    pub unit: Option<String>,
    /// Highest possible value, positive and finite; gives the figure a meter.
    pub max: Option<f64>,
    /// Explanation in a sentence or two.
    pub description: Option<String>,
    /// Whether more is better, which is the natural order of a sort; default true.
    pub higher_is_better: Option<bool>,
}

/// `metric_info` in the document's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricInfos(pub Vec<(String, MetricInfo)>);

impl MetricInfos {
    /// What the document says of the metric `key`, if anything.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&MetricInfo> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, info)| info)
    }

    /// Unit of the metric `key`: the document's, else the built-in one.
    #[must_use]
    pub fn unit(&self, key: &str) -> Option<&str> {
        let own = self.get(key).and_then(|info| info.unit.as_deref());
        own.or_else(|| (key == "novelty").then_some("%"))
    }

    /// Highest possible value of the metric `key`: the document's, else the built-in one.
    #[must_use]
    pub fn max(&self, key: &str) -> Option<f64> {
        let own = self.get(key).and_then(|info| info.max);
        own.or_else(|| matches!(key, "novelty" | "ai_score").then_some(100.0))
    }

    /// Whether more is better for the metric `key` (the default).
    #[must_use]
    pub fn higher_is_better(&self, key: &str) -> bool {
        self.get(key).and_then(|info| info.higher_is_better).unwrap_or(true)
    }
}
