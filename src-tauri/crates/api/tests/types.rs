//! The generated TypeScript is what the list of commands says today.

#[test]
fn the_generated_types_are_current() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/api/types.gen.ts");
    let committed = std::fs::read_to_string(file).unwrap();
    assert_eq!(
        committed,
        rapport_api::types::type_script(),
        "ui/src/api/types.gen.ts is not what the Rust types say: run `make gen`"
    );
}
