import type { Warning } from "~/api";
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

/** The marks there is room for, and how many warnings are left over. */
export function marksOf(
  alerts: readonly Warning[],
  room: number,
): { shown: Warning[]; more: number } {
  const all = alerts.length <= room;
  const shown = alerts.slice(0, all ? room : room - 1);
  return { shown, more: alerts.length - shown.length };
}
