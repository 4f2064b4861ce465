import type { Warning } from "~/api";

/** The marks there is room for, and how many warnings are left over. */
export function marksOf(
  alerts: readonly Warning[],
  room: number,
): { shown: Warning[]; more: number } {
  const all = alerts.length <= room;
  const shown = alerts.slice(0, all ? room : room - 1);
  return { shown, more: alerts.length - shown.length };
}
