//! Colours as CSS computes them, as far as the styles use it.

/// A colour in linear sRGB, each channel from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour([f64; 3]);

impl Colour {
    /// A colour of `#` and three or six digits.
    pub(crate) fn hex(digits: &str) -> Self {
        let wide = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit; 2]).collect(),
            _ => digits.to_owned(),
        };
        let channel = |at: usize| f64::from(u8::from_str_radix(&wide[at..at + 2], 16).unwrap()) / 255.0;
        Self([0, 2, 4].map(|at| linear(channel(at))))
    }

    /// A colour of lightness, chroma and hue in degrees; what sRGB does not have is clipped, as browsers do.
    pub(crate) fn oklch(lightness: f64, chroma: f64, hue: f64) -> Self {
        let (sin, cos) = hue.to_radians().sin_cos();
        Self::from_oklab([lightness, chroma * cos, chroma * sin])
    }

    /// Lightness, chroma and hue in degrees.
    pub(crate) fn to_oklch(self) -> [f64; 3] {
        let [lightness, a, b] = self.to_oklab();
        [lightness, a.hypot(b), b.atan2(a).to_degrees()]
    }

    /// `share` of this colour and the rest of another, mixed in OKLab.
    pub(crate) fn mix(self, share: f64, other: Self) -> Self {
        let (one, two) = (self.to_oklab(), other.to_oklab());
        Self::from_oklab([0, 1, 2].map(|at| one[at] * share + two[at] * (1.0 - share)))
    }

    /// Contrast of two colours by WCAG 2: 1 to 21. Both as a screen shows them, by whole steps of 255.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| linear((encoded(channel) * 255.0).round() / 255.0));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn to_oklab(self) -> [f64; 3] {
        let [r, g, b] = self.0;
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    fn from_oklab([lightness, a, b]: [f64; 3]) -> Self {
        let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        let rgb = [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ];
        Self(rgb.map(|channel| channel.clamp(0.0, 1.0)))
    }
}

fn linear(encoded: f64) -> f64 {
    if encoded <= 0.040_45 { encoded / 12.92 } else { ((encoded + 0.055) / 1.055).powf(2.4) }
}

fn encoded(linear: f64) -> f64 {
    if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 }
}

#[test]
fn known_contrasts_come_out() {
    let contrast = |one, other| Colour::hex(one).contrast(Colour::hex(other));
    assert!((contrast("000", "fff") - 21.0).abs() < 1e-9);
    assert!((contrast("767676", "ffffff") - 4.54).abs() < 0.005);
    let [lightness, chroma, hue] = Colour::hex("ff0000").to_oklch();
    assert!(
        (lightness - 0.628).abs() < 0.001 && (chroma - 0.2577).abs() < 0.001 && (hue - 29.23).abs() < 0.01
    );
    let grey = Colour::hex("000").mix(0.5, Colour::hex("fff")).to_oklch();
    assert!((grey[0] - 0.5).abs() < 1e-6);
}
