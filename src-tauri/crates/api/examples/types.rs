//! Prints the TypeScript side of the list of commands.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

fn main() {
    print!("{}", rapport_api::types::type_script());
}
