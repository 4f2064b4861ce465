/** Reads the catalogue of one language from src/text/<lang>/*.ftl. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";

const TEXT = fileURLToPath(new URL("../src/text", import.meta.url));

/**
 * Names of the variables anywhere inside a parsed pattern.
 * @param {unknown} node
 * @param {Set<string>} found
 */
function variables(node, found) {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && node.type === "var" && "name" in node) found.add(String(node.name));
  for (const inner of Object.values(node)) variables(inner, found);
}

/**
 * Key → its variables, sorted; and keys said twice.
 * @param {"en" | "ru"} lang
 * @returns {{ keys: Map<string, string[]>, twice: string[], empty: string[] }}
 */
export function catalogue(lang) {
  /** @type {Map<string, string[]>} */
  const keys = new Map();
  /** @type {string[]} */
  const twice = [];
  /** @type {string[]} */
  const empty = [];
  for (const file of readdirSync(join(TEXT, lang)).sort()) {
    if (!file.endsWith(".ftl")) continue;
    const source = readFileSync(join(TEXT, lang, file), "utf8");
    for (const { id, value } of new FluentResource(source).body) {
      if (id.startsWith("-")) continue;
      if (keys.has(id)) twice.push(id);
      if (value === null) empty.push(id);
      /** @type {Set<string>} */
      const found = new Set();
      variables(value, found);
      keys.set(id, [...found].sort());
    }
    // The parser skips what it cannot read: as many entries must come out as were begun.
    const begun = source.match(/^[a-zA-Z][\w-]* *=/gm)?.length ?? 0;
    const read = new FluentResource(source).body.filter(({ id }) => !id.startsWith("-")).length;
    if (begun !== read) throw new Error(`${lang}/${file}: ${begun} entries, ${read} readable`);
  }
  return { keys, twice, empty };
}

/**
 * The TypeScript that types `t`.
 * @param {{ keys: Map<string, string[]> }} read
 * @returns {string}
 */
export function keysSource({ keys }) {
  const lines = [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, names]) =>
      names.length === 0
        ? `  "${key}": null;`
        : `  "${key}": { ${names.map((name) => `${name}: string | number`).join("; ")} };`,
    );
  return `// Made from src/text/en by \`npm run gen:text\`. Do not edit.\n\n/** Every key and what it takes. */\nexport type Words = {\n${lines.join("\n")}\n};\n`;
}
