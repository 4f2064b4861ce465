import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue, keysSource } from "../scripts/catalogue.mjs";

const SRC = join(import.meta.dirname, "../src");
const [en, ru] = [catalogue("en"), catalogue("ru")];

function sources(): string {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !path.endsWith(".gen.ts"))
    .map((path) => readFileSync(join(SRC, path), "utf8"))
    .join("\n");
}

describe("the catalogue", () => {
  test("has the same keys in both languages", () => {
    expect([...ru.keys.keys()].sort(), "no word may be missing in a language").toEqual(
      [...en.keys.keys()].sort(),
    );
  });

  test("takes the same variables in both languages", () => {
    const differ = [...en.keys].filter(
      ([key, names]) => JSON.stringify(names) !== JSON.stringify(ru.keys.get(key)),
    );
    expect(differ, "a variable in one language only is a blank in the other").toEqual([]);
  });

  test("says nothing twice and nothing empty", () => {
    expect([...en.twice, ...ru.twice], "the second of two is never read").toEqual([]);
    expect([...en.empty, ...ru.empty], "a key without words shows its own name").toEqual([]);
  });

  test("keys.gen.ts is current", () => {
    expect(
      readFileSync(join(SRC, "text/keys.gen.ts"), "utf8"),
      "run `npm run gen:text` after changing the catalogue",
    ).toBe(keysSource(en));
  });

  test("every key is used", () => {
    const code = sources();
    const made = [...code.matchAll(/`([a-z][\w-]*)\$\{[^}]*\}([\w-]*)`/g)].map(
      ([, before = "", after = ""]) => ({ before, after }),
    );
    const unused = [...en.keys.keys()].filter(
      (key) =>
        !code.includes(`"${key}"`) &&
        !made.some(({ before, after }) => key.startsWith(before) && key.endsWith(after)),
    );
    expect(unused, "words that nobody says should go").toEqual([]);
  });
});
