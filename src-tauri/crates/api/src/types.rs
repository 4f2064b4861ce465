//! The TypeScript side of the list: types of every request and reply, and the table of commands.

use crate::{
    Failure,
    commands::{self, Kind},
    host,
};
use std::{any::TypeId, collections::BTreeMap, collections::BTreeSet};
use ts_rs::{Config, TS, TypeVisitor};

struct Gather {
    seen: BTreeSet<TypeId>,
    declarations: BTreeMap<String, String>,
    config: Config,
}

impl TypeVisitor for Gather {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            self.declarations.insert(T::ident(&self.config), T::decl(&self.config));
        }
    }
}

/// The generated file `ui/src/api/types.gen.ts`, byte for byte.
#[must_use]
pub fn type_script() -> String {
    let mut gather = Gather {
        seen: BTreeSet::new(),
        declarations: BTreeMap::new(),
        config: Config::new().with_large_int("number"),
    };
    commands::visit_types(&mut gather);
    gather.visit::<Failure>();
    gather.visit::<host::Progress>();
    let mut out = String::from("// Made from src-tauri/crates/api by `make gen`. Do not edit.\n\n");
    for declaration in gather.declarations.values() {
        out.push_str("export ");
        out.push_str(declaration);
        out.push('\n');
    }
    out.push_str(
        "\n/** Every command: its kind, request and reply. */\nexport interface Commands {\n",
    );
    for (name, kind, doc, types) in commands::list() {
        let kind = match kind {
            Kind::Query => "query",
            Kind::Edit => "edit",
            Kind::Act => "act",
        };
        let (request, reply) = types.split_once(' ').unwrap_or((types, ""));
        let bare = |t: &str| t.rsplit("::").next().unwrap_or(t).trim().to_owned();
        out.push_str(&format!(
            "  /** {doc} */\n  {name}: {{ kind: \"{kind}\"; request: {}; reply: {} }};\n",
            bare(request),
            bare(reply)
        ));
    }
    out.push_str("}\n");
    out
}
