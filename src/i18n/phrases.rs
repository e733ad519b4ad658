//! Lists of phrases, each declared once: a struct for the code that shows them, a fixed order for the files
//! that they are loaded from.

use super::plural::Plural;

/// One phrase or several, in a fixed order.
pub(super) trait Phrases {
    /// What changes when phrases are added, renamed or moved.
    const SHAPE: u32;

    /// Calls `visit` with each phrase, in order.
    fn each(&mut self, visit: &mut dyn FnMut(&mut &'static str));
}

impl Phrases for &'static str {
    const SHAPE: u32 = 1;

    fn each(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
        visit(self);
    }
}

impl Phrases for Plural {
    const SHAPE: u32 = 2;

    fn each(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
        visit(&mut self.0);
    }
}

/// A key, which is the same in every language, and its word.
impl<const N: usize> Phrases for [(&'static str, &'static str); N] {
    const SHAPE: u32 = N as u32;

    fn each(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
        self.iter_mut().for_each(|(_, word)| visit(word));
    }
}

/// A key, which is the same in every language, its word and a sentence.
impl<const N: usize> Phrases for [(&'static str, &'static str, &'static str); N] {
    const SHAPE: u32 = N as u32;

    fn each(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
        for (_, word, sentence) in self {
            visit(word);
            visit(sentence);
        }
    }
}

/// The hash (FNV-1a) of what came before with a field's name and shape.
pub(super) const fn mix(before: u32, name: &str, shape: u32) -> u32 {
    let mut hash = before ^ shape;
    let mut place = 0;
    while place < name.len() {
        hash = (hash ^ name.as_bytes()[place] as u32).wrapping_mul(0x0100_0193);
        place += 1;
    }
    hash
}

/// Declares a struct of phrases and their order, which is that of the fields.
macro_rules! phrases {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$doc])* pub $field: $kind,)*
        }

        impl $crate::i18n::phrases::Phrases for $name {
            const SHAPE: u32 = {
                let shape = 0x811c_9dc5;
                $(let shape = $crate::i18n::phrases::mix(
                    shape,
                    stringify!($field),
                    <$kind as $crate::i18n::phrases::Phrases>::SHAPE,
                );)*
                shape
            };

            fn each(&mut self, visit: &mut dyn FnMut(&mut &'static str)) {
                $(self.$field.each(visit);)*
            }
        }
    };
}

pub(super) use phrases;
