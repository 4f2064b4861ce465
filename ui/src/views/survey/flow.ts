import type { RespondentGroup, RespondentId, RespondentRow } from "~/api";

/** Groups of people who can be asked now, the most pressing first. */
const ASKED_NEXT = ["due", "to-ask"];

/** All respondents in the order they stand on the screen. */
export function rowsOf(groups: readonly Pick<RespondentGroup, "rows">[]): RespondentRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** Who is to be asked first: who is due to be called, then who was not asked yet. */
export function firstToAsk(groups: readonly RespondentGroup[]): RespondentId | null {
  return nextToAsk(groups, null);
}

/**
 * Who is asked after this one: the next below of those who are due or were not asked yet, from the
 * top again after the last; none when nobody else is left.
 */
export function nextToAsk(
  groups: readonly RespondentGroup[],
  done: RespondentId | null,
): RespondentId | null {
  const open = ASKED_NEXT.flatMap(
    (key) => groups.find((group) => group.key === key)?.rows.map(({ id }) => id) ?? [],
  );
  const at = done === null ? -1 : open.indexOf(done);
  const next = open[at + 1] ?? open[0];
  return next === undefined || next === done ? null : next;
}

/** The respondent beside this one in the list; null at its ends. */
export function beside(
  groups: readonly RespondentGroup[],
  now: RespondentId,
  by: 1 | -1,
): RespondentId | null {
  const rows = rowsOf(groups);
  const at = rows.findIndex(({ id }) => id === now);
  return (at < 0 ? rows[0] : rows[at + by])?.id ?? null;
}

/** Who can be given a form to fill in: an address is known, mailings were not refused, no answer yet. */
export function canSend(rows: readonly RespondentRow[]): RespondentRow[] {
  return rows.filter(({ may_write, answer }) => may_write && answer === null);
}
