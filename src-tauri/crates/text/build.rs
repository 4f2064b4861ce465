//! Turns the catalogue into typed functions: a text with two variables becomes a function with
//! two arguments, so that a missing or misspelt word does not compile.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

type Messages = BTreeMap<String, BTreeSet<String>>;

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("catalogue");
    println!("cargo::rerun-if-changed={}", root.display());
    let english = read(&root.join("en"))?;
    let russian = read(&root.join("ru"))?;
    compare(&english.1, &russian.1)?;
    let mut code = String::new();
    writeln!(code, "const EN: &str = {:?};", english.0)?;
    writeln!(code, "const RU: &str = {:?};", russian.0)?;
    for (key, variables) in &english.1 {
        let name = key.replace('-', "_");
        let arguments: String =
            variables.iter().map(|v| format!(", {v}: impl Into<Value<'a>>")).collect();
        let pairs: String = variables.iter().map(|v| format!("({v:?}, {v}.into()),")).collect();
        let life = if variables.is_empty() { "" } else { "<'a>" };
        writeln!(code, "/// The text `{key}` of the catalogue.")?;
        writeln!(code, "#[must_use]")?;
        writeln!(code, "pub fn {name}{life}(lang: Lang{arguments}) -> String {{")?;
        writeln!(code, "    crate::catalogue::say(lang, {key:?}, [{pairs}])")?;
        writeln!(code, "}}")?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("words.rs"), code)?;
    Ok(())
}

fn read(folder: &Path) -> Result<(String, Messages), Box<dyn Error>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|f| f.map(|f| f.path())).collect::<Result<_, _>>()?;
    files.retain(|f| f.extension().is_some_and(|e| e == "ftl"));
    files.sort();
    let mut whole = String::new();
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        whole.push_str(&fs::read_to_string(&file)?);
        whole.push('\n');
    }
    let resource = parser::parse(whole.as_str())
        .map_err(|(_, errors)| format!("{}: {errors:?}", folder.display()))?;
    let mut messages = Messages::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut variables = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    of_pattern(pattern, &mut variables);
                }
                let twice = messages.insert(message.id.name.to_owned(), variables).is_some();
                if twice {
                    return Err(
                        format!("{}: {} stands twice", folder.display(), message.id.name).into()
                    );
                }
            }
            Entry::Junk { content } => {
                return Err(format!("{}: cannot be read: {content}", folder.display()).into());
            }
            Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_) => {}
        }
    }
    Ok((whole, messages))
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

fn compare(english: &Messages, russian: &Messages) -> Result<(), Box<dyn Error>> {
    for (key, variables) in english {
        match russian.get(key) {
            None => return Err(format!("{key} has no Russian text").into()),
            Some(other) if other != variables => {
                return Err(
                    format!("{key} takes {variables:?} in English, {other:?} in Russian").into()
                );
            }
            Some(_) => {}
        }
    }
    match russian.keys().find(|key| !english.contains_key(*key)) {
        Some(key) => Err(format!("{key} has no English text").into()),
        None => Ok(()),
    }
}
