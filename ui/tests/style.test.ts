import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");
const COLOUR = /#[0-9a-f]{3,8}\b(?=[^{}]*[;}])|\b(rgba?|hsla?|oklch|oklab|lab|lch)\(/gi;
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
  (path) =>
    /\.(svelte|css)$/.test(path) && !path.endsWith(".gen.css") && !path.endsWith("tokens.css"),
);

function styles(path: string): string {
  const source = readFileSync(join(SRC, path), "utf8");
  return path.endsWith(".css")
    ? source
    : (/<style[^>]*>([\s\S]*)<\/style>/.exec(source)?.[1] ?? "");
}

test.each(files)("%s has no colour of its own", (path) => {
  expect(styles(path).match(COLOUR) ?? [], "colours come from the palette of the charts").toEqual(
    [],
  );
});

test("no style attribute: the content security policy refuses it", () => {
  const found = files.filter((path) =>
    / style=["{]/.test(readFileSync(join(SRC, path), "utf8").replace(/<style[\s\S]*<\/style>/, "")),
  );
  expect(found, "use style:property={…}, which goes through the object model").toEqual([]);
});

test("every custom property that is read is defined", () => {
  const all = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(svelte|css)$/.test(path))
    .map((path) => readFileSync(join(SRC, path), "utf8"))
    .join("\n");
  const defined = new Set([...all.matchAll(/(--[\w-]+)\s*[:=]/g)].map(([, name]) => name));
  const read = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  expect(
    [...read].filter((name) => !defined.has(name)),
    "a misspelt token draws nothing",
  ).toEqual([]);
});
