//! Events of XML that may be damaged: where the parser gives up, reading goes on at the next tag.

use quick_xml::Reader;
use quick_xml::events::{BytesText, Event};

/// How much may be read in vain, in lengths of the text, before the rest of it is given up. What has lost its end is sought
/// through all of the rest.
const MOST_IN_VAIN: usize = 32;

/// Events until the end of the text, and what is wrong between them. Nobody has checked that tags pair.
pub(super) struct Events<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// Where in the text the reader began.
    start: usize,
    /// Bytes that may still be read in vain; `None` once the rest has been given up.
    spare: Option<usize>,
}

impl<'a> Events<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        // Short texts may be all damage.
        let spare = text.len().saturating_add(1 << 15).saturating_mul(MOST_IN_VAIN);
        Self { text, reader: reader(text), start: 0, spare: Some(spare) }
    }

    /// Whether there was too much damage to read on.
    pub(super) fn is_given_up(&self) -> bool {
        self.spare.is_none()
    }

    /// Place in the text of one that the reader tells.
    fn place(&self, of_reader: u64) -> usize {
        usize::try_from(of_reader).map_or(self.text.len(), |place| self.start.saturating_add(place))
    }

    /// Whether the tag that begins at this place holds another one, as it does when its own `>` is missing.
    fn holds_tag(&self, start: usize) -> bool {
        let end = self.place(self.reader.buffer_position());
        self.text.as_bytes().get(start + 1..end).is_some_and(|tag| tag.contains(&b'<'))
    }

    /// Whether a mere sign stands at this place, which somebody forgot to escape: `a < b`.
    fn is_sign(&self, place: usize) -> bool {
        let behind = self.text.get(place..).and_then(|text| text.strip_prefix('<'));
        behind.is_some_and(|text| !text.starts_with(|c: char| c.is_alphabetic() || "_:/!?".contains(c)))
    }

    /// Goes on at the first tag from a place on.
    fn resume(&mut self, from: usize) {
        let rest = self.text.as_bytes().get(from..);
        let next = rest.and_then(|rest| rest.iter().position(|byte| *byte == b'<'));
        self.restart(next.map_or(self.text.len(), |next| from + next));
    }

    /// Goes on at a place, unless too much has been read in vain.
    fn restart(&mut self, place: usize) {
        let in_vain = self.place(self.reader.buffer_position()).saturating_sub(place);
        self.spare = self.spare.and_then(|spare| spare.checked_sub(in_vain));
        self.start = if self.is_given_up() { self.text.len() } else { place };
        self.reader = reader(self.text.get(self.start..).unwrap_or_default());
    }
}

impl<'a> Iterator for Events<'a> {
    type Item = Result<Event<'a>, String>;

    fn next(&mut self) -> Option<Self::Item> {
        let before = self.place(self.reader.buffer_position());
        match self.reader.read_event() {
            Ok(Event::Start(_)) | Err(_) if self.is_sign(before) => {
                self.restart(before + 1);
                Some(Ok(Event::Text(BytesText::from_escaped("<"))))
            }
            Ok(Event::Eof) => None,
            Ok(Event::Start(_) | Event::End(_)) if self.holds_tag(before) => {
                self.resume(before + 1);
                Some(Err("a tag without its end".to_owned()))
            }
            Ok(event) => Some(Ok(event)),
            Err(error) => {
                self.resume(self.place(self.reader.error_position()) + 1);
                Some(Err(error.to_string()))
            }
        }
    }
}

fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    reader
}
