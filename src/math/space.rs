//! Space that a source asks for.

use pulldown_latex::event::{Dimension, DimensionUnit};

use super::tree::Node;

/// The space between two names, in em: TeX's thin space.
pub(super) const THIN: &str = "0.167em";

/// Widest space, in hundredths of an em.
const WIDEST: i32 = 400;

/// A space of a width; what is narrower than nothing is nothing, so that nothing is drawn over another.
pub(super) fn space(width: Option<Dimension>) -> Node {
    let hundredths = width.map_or(0, hundredths).clamp(0, WIDEST);
    let (whole, rest) = ((hundredths / 100).to_string(), hundredths % 100);
    let zero = if rest < 10 { "0" } else { "" };
    thin().with("width", [&whole, ".", zero, &rest.to_string(), "em"].concat())
}

/// A thin space.
pub(super) fn thin() -> Node {
    Node::of("mspace", Vec::new()).with("width", THIN)
}

/// A width in hundredths of an em, where an em is ten points and an ex somewhat less than half of it.
fn hundredths(width: Dimension) -> i32 {
    let one = match width.unit {
        DimensionUnit::Em => 100.0,
        DimensionUnit::Mu => 100.0 / 18.0,
        DimensionUnit::Ex => 45.0,
        DimensionUnit::Pt | DimensionUnit::Bp => 10.0,
        DimensionUnit::Pc => 120.0,
        DimensionUnit::In => 720.0,
        DimensionUnit::Cm => 285.0,
        DimensionUnit::Mm => 28.5,
        DimensionUnit::Dd => 10.7,
        DimensionUnit::Cc => 128.0,
        DimensionUnit::Sp => 0.0,
    };
    // Saturates, and takes what is no number for zero.
    (width.value * one) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_kept_within_bounds() {
        let width = |value, unit| space(Some(Dimension::new(value, unit))).attributes[0].1.clone();
        assert_eq!(width(1.0, DimensionUnit::Em), "1.00em");
        assert_eq!(width(1.0, DimensionUnit::Mu), "0.05em");
        assert_eq!(width(-3.0, DimensionUnit::Mu), "0.00em");
        assert_eq!(width(1e30, DimensionUnit::In), "4.00em");
        assert_eq!(width(f32::NAN, DimensionUnit::Em), "0.00em");
    }
}
