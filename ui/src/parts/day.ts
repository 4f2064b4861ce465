/** Days as people type them. Inside the program a day is always `YYYY-MM-DD`. */

function iso(year: number, month: number, day: number): string | undefined {
  const made = new Date(Date.UTC(year, month - 1, day));
  const same =
    made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return same && year >= 1900 && year <= 2999 ? made.toISOString().slice(0, 10) : undefined;
}

/**
 * What was typed, as a day; null when empty, undefined when it is no day. Reads `2026-06-30`,
 * `30.06.2026`, `30.6.26`, `30/6` and `30` (of the month and year of `today`).
 */
export function parseDay(typed: string, today: string): string | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const [year = 0, month = 1] = today.split("-").map(Number);
  const full = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (full) return iso(Number(full[1]), Number(full[2]), Number(full[3]));
  const dotted = /^(\d{1,2})(?:[-./ ](\d{1,2})(?:[-./ ](\d{4}|\d{2}))?)?\.?$/.exec(text);
  if (!dotted) return undefined;
  const [, d, m, y] = dotted;
  const century = y?.length === 2 ? 2000 : 0;
  return iso(y ? Number(y) + century : year, m ? Number(m) : month, Number(d));
}

/** A day in a control: `30.06.2026` in Russian, `2026-06-30` (nobody misreads it) in English. */
export function printDay(day: string, lang: string): string {
  return lang === "ru" ? day.split("-").reverse().join(".") : day;
}

/** The day `by` days later. */
export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
