import type { IconName } from "~/parts/Icon.svelte";

const ICONS: Readonly<Record<string, IconName>> = {
  "health-fell": "falls",
  "factor-proposed": "alert",
  cadence: "touch",
  "promise-due": "calendar",
  "single-thread": "person",
  "decider-left": "leaves",
  "champion-left": "leaves",
};

/** The mark of a warning. */
export function iconOf(key: string): IconName {
  return ICONS[key] ?? "alert";
}
