/** Every word on the screen, by key. Switching the language redraws what reads `t`. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Words } from "./keys.gen";

/** Key of the catalogue. */
export type Key = keyof Words;
/** Language of the window. */
export type Lang = "en" | "ru";

const files: Record<Lang, Record<string, string>> = {
  en: import.meta.glob<string>("./en/*.ftl", { query: "?raw", import: "default", eager: true }),
  ru: import.meta.glob<string>("./ru/*.ftl", { query: "?raw", import: "default", eager: true }),
};

function bundle(lang: Lang): FluentBundle {
  // Isolation marks guard mixed-direction text; both our languages run left to right.
  const made = new FluentBundle(lang === "en" ? "en-GB" : lang, { useIsolating: false });
  for (const source of Object.values(files[lang])) made.addResource(new FluentResource(source));
  return made;
}

/** A language is read when its first word is asked for: at the start only one is. */
const bundles = new Map<Lang, FluentBundle>();

function spoken(lang: Lang): FluentBundle {
  const read = bundles.get(lang) ?? bundle(lang);
  bundles.set(lang, read);
  return read;
}

let current = $state<Lang>("en");

/** Language in force. */
export function language(): Lang {
  return current;
}

/** Switches the language of every word on the screen. */
export function setLanguage(lang: string): void {
  current = lang === "ru" ? "ru" : "en";
  document.documentElement.lang = current;
}

/** The words under a key, with its variables filled in. */
export function t<K extends Key>(
  key: K,
  ...[vars]: Words[K] extends null ? [] : [vars: Words[K]]
): string {
  const words = spoken(current);
  const pattern = words.getMessage(key)?.value;
  return pattern ? words.formatPattern(pattern, vars ?? null) : key;
}
