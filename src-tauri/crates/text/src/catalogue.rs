//! The catalogue at run time: one bundle a language, read once.

use crate::{Lang, Value, words::made};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::sync::OnceLock;
use unic_langid::{LanguageIdentifier, langid};

static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
static RU: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();

/// The text with its variables filled in. `build.rs` made sure that the key exists.
pub(crate) fn say<const N: usize>(
    lang: Lang,
    key: &str,
    values: [(&'static str, Value<'_>); N],
) -> String {
    fill(lang, key, &FluentArgs::from_iter(values))
}

fn fill(lang: Lang, key: &str, args: &FluentArgs<'_>) -> String {
    let bundle = match lang {
        Lang::En => EN.get_or_init(|| bundle(lang, langid!("en"))),
        Lang::Ru => RU.get_or_init(|| bundle(lang, langid!("ru"))),
    };
    let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
        return key.to_owned();
    };
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()
}

fn bundle(lang: Lang, id: LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(made::source(lang).to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}
