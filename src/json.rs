//! JSON that is being written.

/// Begins a member of the object at the end of `out`.
pub(crate) fn push_key(out: &mut String, key: &str) {
    // No value ends with an opening brace.
    if !out.ends_with('{') {
        out.push(',');
    }
    push_string(out, key);
    out.push(':');
}

/// Writes a member that is text, if it is there.
pub(crate) fn push_text(out: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        push_key(out, key);
        push_string(out, value);
    }
}

/// Writes a text.
pub(crate) fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            // All control characters that JSON forbids have two digits.
            '\0'..='\u{1F}' => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.push(digit(u32::from(c) >> 4));
                out.push(digit(u32::from(c) & 15));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Writes an array of texts.
pub(crate) fn push_strings(out: &mut String, texts: &mut dyn Iterator<Item = &str>) {
    out.push('[');
    for (index, text) in texts.enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_string(out, text);
    }
    out.push(']');
}
