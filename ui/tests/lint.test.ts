import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const lint = new ESLint({ cwd: ROOT });

async function rules(path: string, source: string): Promise<(string | null)[]> {
  const [result] = await lint.lintText(source, { filePath: join(ROOT, "src", path) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

test.each([
  ["text", "<p>Saved at noon</p>"],
  ["an attribute", '<button title="Save"></button>'],
  ["a property of a part", '<Empty what="Nothing here" />'],
  ["a string in braces", '<button aria-label={"Save"}></button>'],
  ["a style attribute", '<p style="color: red"></p>'],
])("markup may not hold %s", async (_, source) => {
  expect(await rules("views/start/X.svelte", source), "the catalogue holds every word").toContain(
    "rapport/pure-markup",
  );
});

test.each([
  ["parts/X.svelte", "~/nouns/figure/Figure.svelte"],
  ["parts/x.ts", "~/api"],
  ["parts/x.ts", "../state/route"],
  ["nouns/figure/x.ts", "~/views/start/StartView.svelte"],
  ["nouns/figure/x.ts", "../../views/start/x"],
  ["state/x.ts", "~/nouns/figure/hover"],
  ["api/x.ts", "~/state/route"],
  ["views/start/x.ts", "@tauri-apps/api/core"],
  ["api/x.ts", "@tauri-apps/api/core"],
])("%s may not import %s", async (path, door) => {
  const line = `import * as x from "${door}";\n`;
  const source = path.endsWith(".svelte") ? `<script lang="ts">${line}x;</script>` : line;
  expect(await rules(path, source), "rooms look one way only").toContain("no-restricted-imports");
});

test.each([
  ["platform/x.ts", "@tauri-apps/api/core"],
  ["views/start/x.ts", "~/nouns/figure/hover"],
  ["nouns/figure/x.ts", "~/parts/window"],
])("%s may import %s", async (path, door) => {
  expect(
    await rules(path, `import * as x from "${door}";\nexport default x;\n`),
    "the rule must not refuse what is allowed",
  ).not.toContain("no-restricted-imports");
});

test("any is refused", async () => {
  expect(await rules("api/x.ts", "export const x: any = 1;\n"), "types are the contract").toContain(
    "@typescript-eslint/no-explicit-any",
  );
});
