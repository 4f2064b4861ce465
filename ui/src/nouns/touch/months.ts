import type { TouchRow } from "~/api";

/** Touches of one month, in the order given. */
export type Month = { key: string; label: string; rows: TouchRow[] };

/** `июнь 2026`, `June 2026`. */
function monthWords(key: string, lang: string): string {
  const at = new Date(`${key}-01T00:00:00Z`);
  const month = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" }).format(at);
  return `${month.charAt(0).toLocaleUpperCase(lang)}${month.slice(1)} ${key.slice(0, 4)}`;
}

/** Touches parted by the month of their day. */
export function byMonth(rows: readonly TouchRow[], lang: string): Month[] {
  const months = new Map<string, Month>();
  for (const row of rows) {
    const key = row.on.day.slice(0, 7);
    const month = months.get(key);
    if (month) month.rows.push(row);
    else months.set(key, { key, label: monthWords(key, lang), rows: [row] });
  }
  return [...months.values()];
}
