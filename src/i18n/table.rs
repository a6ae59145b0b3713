//! What makes a set of fixed words, each with its id in `assets/words`.

macro_rules! messages {
    ($(#[$about:meta])* $set:ident; $($(#[$doc:meta])* $name:ident: $id:literal;)*) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $set { $($(#[$doc])* $name,)* }

        impl $set {
            /// Every message.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// It in a language.
            #[must_use]
            pub fn text(self, lang: $crate::i18n::Lang) -> &'static str {
                $crate::i18n::fixed(lang, match self { $(Self::$name => $id,)* })
            }
        }
    };
}

pub(crate) use messages;

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;
    use crate::i18n::messages::Message;

    #[test]
    fn every_message_reads_in_both_languages() {
        for message in Message::ALL {
            let (english, japanese) = (message.text(Lang::En), message.text(Lang::Ja));
            assert!(!english.is_empty() && english.chars().all(|letter| letter.is_ascii() || letter == '…'), "{message:?}");
            assert!(!japanese.is_ascii(), "{message:?}");
        }
    }
}
