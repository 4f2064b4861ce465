/** Days that health is compared with. */

/** The same date so many months before; the month's last day where there is no such date. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)));
  return at.toISOString().slice(0, 10);
}

/** Named days to compare with: how many months before the page's day each stands. */
export const SPANS = { month: 1, quarter: 3, year: 12 } as const;
export type Span = keyof typeof SPANS;

/** The named days of a page that is as of `day`. */
export function spansOf(day: string): { key: Span; day: string }[] {
  return (Object.keys(SPANS) as Span[]).map((key) => ({
    key,
    day: monthsBefore(day, SPANS[key]),
  }));
}
