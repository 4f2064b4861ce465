//! The language of the system.

use rapport_text::Lang;

/// Russian or English, as the user set up the machine; English for all other languages.
pub(crate) fn of_system() -> Lang {
    first_known(sys_locale::get_locales())
}

fn first_known(tags: impl IntoIterator<Item = String>) -> Lang {
    tags.into_iter().find_map(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_is_taken() {
        let of = |tags: &[&str]| first_known(tags.iter().map(|&tag| tag.to_owned()));
        assert_eq!(of(&["ru-RU"]), Lang::Ru, "a Russian system");
        assert_eq!(of(&["de-DE", "ru-RU", "en-US"]), Lang::Ru, "the first of those we speak");
        assert_eq!(of(&["de-DE"]), Lang::En, "English where we speak none of them");
        assert_eq!(of(&[]), Lang::En, "English where nothing is set");
    }
}
