//! The skeleton of a document that arrives in pieces: where each value of the top-level object ends, and, of
//! one array, each item. What is inside a value is not looked at; `serde_json` checks it.

use super::error::SyntaxError;
use super::extent::{Extent, ends_scalar, opens};
use super::foreign::{HEAD, byte_name, foreign};
use super::piece::Piece;
use super::position::Position;
use std::borrow::Cow;

/// What the scanner has found. Pieces are not yet known to be JSON.
pub(super) enum Event<'a> {
    /// A key of the top-level object.
    Key(Piece<'a>),
    /// The value of the last key; the whole document where it is no object.
    Value(Piece<'a>),
    /// The array of the last key begins, whose items follow one by one.
    Items,
    /// An item of that array.
    Item(Piece<'a>),
    /// The array ends.
    ItemsEnd,
}

/// A scanner of one document. Bytes are looked at once; only the piece under way is kept.
pub(super) struct Scanner {
    state: State,
    at: Position,
    piece: Vec<u8>,
    piece_at: Position,
    extent: Extent,
    split: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// So many bytes of a byte order mark have passed.
    Start(usize),
    Top,
    FirstKey,
    Key,
    Colon,
    Value,
    Comma,
    FirstItem,
    Item,
    ItemComma,
    End,
    Inside(Role),
    /// What begins like no JSON is collected to tell what it is.
    Foreign,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Document,
    Key,
    Value,
    Item,
}

const BYTE_ORDER_MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];

impl Scanner {
    pub(super) fn new() -> Self {
        Self {
            state: State::Start(0),
            at: Position::START,
            piece: Vec::new(),
            piece_at: Position::START,
            extent: Extent::new(0),
            split: false,
        }
    }

    /// Makes the next value, if it is an array, come as items.
    pub(super) fn split_next_value(&mut self) {
        self.split = true;
    }

    /// The next event, and `input` without the bytes that it took; `None` when more input is needed.
    pub(super) fn next<'a>(&mut self, input: &mut &'a [u8]) -> Result<Option<Event<'a>>, SyntaxError> {
        loop {
            match self.state {
                State::Inside(role) => return Ok(self.inside(role, input)),
                State::Foreign => {
                    let missing = HEAD.saturating_sub(self.piece.len()).min(input.len());
                    let head = self.take(input, missing);
                    self.piece.extend_from_slice(head);
                    return if self.piece.len() < HEAD {
                        Ok(None)
                    } else {
                        Err(foreign(self.piece_at, &self.piece))
                    };
                }
                State::Start(matched) if matched < BYTE_ORDER_MARK.len() => match input.split_first() {
                    None => return Ok(None),
                    Some((byte, rest)) if BYTE_ORDER_MARK.get(matched) == Some(byte) => {
                        *input = rest;
                        self.state = State::Start(matched + 1);
                    }
                    Some(_) if matched == 0 => self.state = State::Top,
                    Some(_) => {
                        self.piece.extend_from_slice(BYTE_ORDER_MARK.get(..matched).unwrap_or_default());
                        self.state = State::Foreign;
                    }
                },
                State::Start(_) => self.state = State::Top,
                _ => {
                    let blank = input.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
                    let blank = blank.count();
                    self.take(input, blank);
                    let Some(&byte) = input.first() else { return Ok(None) };
                    if let Some(event) = self.skeleton(byte, input)? {
                        return Ok(Some(event));
                    }
                }
            }
        }
    }

    /// Ends the input; a document that is a bare number or word is an event only now.
    pub(super) fn finish(&mut self) -> Result<Option<Event<'static>>, SyntaxError> {
        match self.state {
            State::End => Ok(None),
            State::Inside(Role::Document) if self.extent.is_scalar() => {
                self.state = State::End;
                let bytes = Cow::Owned(std::mem::take(&mut self.piece));
                Ok(Some(Event::Value(Piece { bytes, at: self.piece_at })))
            }
            State::Inside(_) => {
                let bytes = Cow::Owned(std::mem::take(&mut self.piece));
                Err(Piece { bytes, at: self.piece_at }.cut_off())
            }
            State::Foreign => Err(foreign(self.piece_at, &self.piece)),
            State::Start(0 | 3) | State::Top => Err(self.error("the document is empty")),
            State::Start(_) => Err(self.error("expected JSON in UTF-8")),
            _ => Err(self.error("")),
        }
    }

    /// One byte of the skeleton, or the beginning of a piece.
    fn skeleton(&mut self, byte: u8, input: &mut &[u8]) -> Result<Option<Event<'static>>, SyntaxError> {
        let split = self.state == State::Value && std::mem::take(&mut self.split);
        self.state = match (self.state, byte) {
            (State::Top, b'{') => State::FirstKey,
            (State::FirstKey | State::Comma, b'}') => State::End,
            (State::Colon, b':') => State::Value,
            (State::Comma, b',') => State::Key,
            (State::Value, b'[') if split => {
                self.state = State::FirstItem;
                self.take(input, 1);
                return Ok(Some(Event::Items));
            }
            (State::FirstItem | State::ItemComma, b']') => {
                self.state = State::Comma;
                self.take(input, 1);
                return Ok(Some(Event::ItemsEnd));
            }
            (State::ItemComma, b',') => State::Item,
            (State::Top, b'[' | b'"' | b'-' | b'0'..=b'9' | b'n' | b't' | b'f') => {
                return self.begin(Role::Document, byte);
            }
            (State::Top, _) => {
                self.piece_at = self.at;
                self.state = State::Foreign;
                return Ok(None);
            }
            (State::FirstKey | State::Key, b'"') => return self.begin(Role::Key, byte),
            (State::Value, _) if !ends_scalar(byte) || opens(byte) => return self.begin(Role::Value, byte),
            (State::FirstItem | State::Item, _) if !ends_scalar(byte) || opens(byte) => {
                return self.begin(Role::Item, byte);
            }
            _ => return Err(self.unexpected(byte)),
        };
        self.take(input, 1);
        Ok(None)
    }

    fn begin(&mut self, role: Role, byte: u8) -> Result<Option<Event<'static>>, SyntaxError> {
        self.state = State::Inside(role);
        self.piece_at = self.at;
        self.extent = Extent::new(byte);
        Ok(None)
    }

    fn inside<'a>(&mut self, role: Role, input: &mut &'a [u8]) -> Option<Event<'a>> {
        let Some(end) = self.extent.end(input) else {
            let all = self.take(input, input.len());
            self.piece.extend_from_slice(all);
            return None;
        };
        let last = self.take(input, end);
        let bytes = if self.piece.is_empty() {
            Cow::Borrowed(last)
        } else {
            self.piece.extend_from_slice(last);
            Cow::Owned(std::mem::take(&mut self.piece))
        };
        let piece = Piece { bytes, at: self.piece_at };
        let (state, event) = match role {
            Role::Document => (State::End, Event::Value(piece)),
            Role::Key => (State::Colon, Event::Key(piece)),
            Role::Value => (State::Comma, Event::Value(piece)),
            Role::Item => (State::ItemComma, Event::Item(piece)),
        };
        self.state = state;
        Some(event)
    }

    fn take<'a>(&mut self, input: &mut &'a [u8], count: usize) -> &'a [u8] {
        let (taken, rest) = input.split_at_checked(count).unwrap_or((input, &[]));
        *input = rest;
        self.at = self.at.after(taken);
        taken
    }

    fn error(&self, message: &str) -> SyntaxError {
        SyntaxError { at: self.at, message: message.to_owned() }
    }

    fn unexpected(&self, byte: u8) -> SyntaxError {
        let expected = match self.state {
            State::FirstKey => "expected a key in double quotes or `}`",
            State::Key => "expected a key in double quotes",
            State::Colon => "expected `:`",
            State::Comma => "expected `,` or `}`",
            State::ItemComma => "expected `,` or `]`",
            State::End => "expected nothing after the document",
            _ => "expected a value",
        };
        let mut error = self.error(expected);
        error.message.push_str(", found ");
        error.message.push_str(&byte_name(byte));
        error
    }
}
