import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const letters = /\p{L}{2,}/u;
const spoken = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "heading",
  "hint",
  "label",
  "placeholder",
  "title",
  "what",
  "why",
]);

/** Words live in the catalogue, styles in stylesheets: markup may hold neither. */
const pureMarkup = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      text: "Words belong in src/text: {{words}}",
      style: "A style attribute is refused by the content security policy; use style:property={…}.",
    },
  },
  create(context) {
    const refuse = (node, words) => {
      if (letters.test(words))
        context.report({ node, messageId: "text", data: { words: words.trim().slice(0, 40) } });
    };
    return {
      SvelteText(node) {
        if (node.parent.type !== "SvelteStyleElement") refuse(node, node.value);
      },
      SvelteAttribute(node) {
        if (node.key.name === "style") context.report({ node, messageId: "style" });
        if (!spoken.has(node.key.name)) return;
        for (const part of node.value) {
          if (part.type === "SvelteLiteral") refuse(part, part.value);
          if (part.type === "SvelteMustacheTag" && part.expression.type === "Literal")
            refuse(part, String(part.expression.value));
        }
      },
    };
  },
};

/** Which rooms each room may not look into: platform ← api ← text ← parts ← state ← nouns ← views. */
const closed = (rooms, message) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        { group: ["@tauri-apps/*"], message: "Only src/platform talks to the shell." },
        { group: ["~/platform/*"], message: "Import the door itself: ~/platform." },
        ...(rooms.length === 0
          ? []
          : [{ regex: `^(~|\\.\\.(/\\.\\.)*)/(${rooms.join("|")})(/|$)`, message }]),
      ],
    },
  ],
});

export default ts.config(
  { ignores: ["dist", "node_modules", "src/**/*.gen.ts"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  { files: ["src/**"], languageOptions: { globals: globals.browser } },
  { files: ["*.js", "*.ts", "scripts/**", "tests/**"], languageOptions: { globals: globals.node } },
  {
    plugins: { rapport: { rules: { "pure-markup": pureMarkup } } },
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Sets and maps here are replaced, never changed in place: plain ones are reactive enough.
      "svelte/prefer-svelte-reactivity": "off",
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.svelte"],
    rules: {
      "rapport/pure-markup": "error",
      "svelte/no-at-html-tags": "error",
    },
  },
  {
    files: ["src/api/**", "src/text/**"],
    rules: closed(["parts", "state", "nouns", "views"], "api and text know no screen."),
  },
  {
    files: ["src/parts/**"],
    rules: closed(["api", "state", "nouns", "views"], "Parts know nothing of the domain."),
  },
  {
    files: ["src/state/**"],
    rules: closed(["nouns", "views"], "State is below what draws it."),
  },
  { files: ["src/nouns/**"], rules: closed(["views"], "Nouns are below views.") },
  { files: ["src/views/**", "src/*.ts", "src/*.svelte"], rules: closed([], "") },
);
