import type { FeedbackEffectsReq, FeedbackItem, FeedbackRow, FeedbackSortReq } from "~/api";
import { canSolve, canTell, confirmed, stepItem, type Act } from "./keys";

/** What can be done with several items at once. */
export type Joint = Extract<
  Act["act"],
  | "kind"
  | "credible"
  | "toxic"
  | "unsort"
  | "task"
  | "solve"
  | "tell"
  | "tags"
  | "confirm"
  | "remove"
>;

type Standing = Pick<FeedbackItem, "credible" | "kind" | "task" | "solved_on" | "told_on">;

/** Whether an act has anything to do with an item as it stands. */
function concerns(act: Joint, item: Standing, row: FeedbackRow): boolean {
  const told = item.told_on !== null;
  switch (act) {
    case "credible":
      return item.credible !== true;
    case "toxic":
      return item.credible !== false && !told;
    case "unsort":
      return item.credible !== null && !told;
    case "kind":
      return !told;
    case "task": {
      // Praise may hold something to do until it is taken for praise.
      const open = item.credible === null || (item.credible && item.kind !== "praise");
      return open && item.task === null && item.solved_on === null && !told;
    }
    case "solve":
      return item.credible === true && item.kind !== "praise" && canSolve(item) && !told;
    case "tell":
      return canTell(item) && !told;
    case "confirm":
      return confirmed(row) !== null;
    case "tags":
    case "remove":
      return true;
  }
}

/** Those of the chosen items with which an act has anything to do. */
export function concerned(act: Joint, rows: readonly FeedbackRow[]): FeedbackRow[] {
  return rows.filter((row) => concerns(act, row.item, row));
}

/** Whether all were said by one account: only then can they be told in one message. */
export function ofOneAccount(rows: readonly Pick<FeedbackRow, "item">[]): boolean {
  return rows.every(({ item }) => item.account === rows[0]?.item.account);
}

/**
 * Sorts several items alike. What is not said anew stays as it was, their being worth acting on too;
 * none where it differs among them, for then one request cannot leave it to each.
 */
export function sortAll(
  rows: readonly { item: Pick<FeedbackItem, "id" | "credible"> }[],
  change: Omit<FeedbackSortReq, "items">,
): FeedbackSortReq | null {
  if (rows.length === 0) return null;
  const items = rows.map(({ item }) => item.id);
  if ("credible" in change) return { items, ...change };
  const [judged, ...others] = new Set(rows.map(({ item }) => item.credible));
  if (judged === undefined || others.length > 0) return null;
  return { items, ...change, ...(judged !== null && { credible: judged }) };
}

/** Puts several items back to be sorted: to say nothing of their being worth acting on does so. */
export function unsortAll(
  rows: readonly { item: Pick<FeedbackItem, "id"> }[],
): FeedbackSortReq | null {
  return rows.length === 0 ? null : { items: rows.map(({ item }) => item.id) };
}

/** Notes for each what the next wave proposes, on the day it was said. */
export function confirmAll(rows: readonly FeedbackRow[]): FeedbackEffectsReq {
  return { effects: rows.map(confirmed).filter((effect) => effect !== null) };
}

/** A choice of several items: which, and where the range began that Shift goes on with. */
export type Choosing = { readonly chosen: ReadonlySet<number>; readonly from: number | undefined };

/** Chooses one item more, or lets it go; a range begins there. */
export function toggled({ chosen }: Choosing, id: number): Choosing {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, from: id };
}

/** Goes a step on and chooses all from where the range began. */
export function extended(
  { chosen, from }: Choosing,
  rows: readonly FeedbackRow[],
  now: number,
  by: 1 | -1,
): Choosing & { now: number } {
  const ids = rows.map(({ item }) => item.id);
  const begun = from !== undefined && ids.includes(from) ? from : now;
  const to = stepItem(rows, now, by) ?? now;
  const [first = 0, last = 0] = [ids.indexOf(begun), ids.indexOf(to)].sort((a, b) => a - b);
  return { chosen: new Set([...chosen, ...ids.slice(first, last + 1)]), from: begun, now: to };
}
