/** What was pressed last in a row of scores: a `1` may yet become `10`. */
export type Pressed = { score: number; at: number };

/** How long, ms, a second digit still belongs to the first. */
const PAIR_MS = 1200;

/** The score a digit gives, and whether no other digit can follow; null when there is no such score. */
export function scoreOf(
  digit: number,
  now: number,
  before: Pressed | null,
  from: number,
  to: number,
): { score: number; whole: boolean } | null {
  if (before !== null && before.score > 0 && now - before.at <= PAIR_MS) {
    const both = before.score * 10 + digit;
    if (both <= to) return { score: both, whole: true };
  }
  if (digit < from || digit > to) return null;
  return { score: digit, whole: digit === 0 || digit * 10 > to };
}
