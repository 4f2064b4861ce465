import type { TodayGroup, TodayRow } from "~/api";
import type { AccountTab, Route } from "~/state/route";

/**
 * Names a row among all of the day: records have identities, warnings an account and a kind. A
 * renewal may stand there more than once: by its step, and by what warns of it.
 */
export function keyOf(row: TodayRow): string {
  if (isRenewal(row)) return `renewal-${row.id}-${row.text}`;
  return row.noun === null
    ? `${row.kind}-${row.account ?? 0}-${row.text}`
    : `${row.noun}-${row.id}`;
}

/** Rows of a group that stand there at first, and how many more each press brings. */
export const FIRST = 40;
export const MORE = 200;

/** What is drawn of a group; `begins` is the place of its first row among all that arrows reach. */
export type Drawn = { group: TodayGroup; rows: readonly TodayRow[]; rest: number; begins: number };

/**
 * What is drawn of each group: a large book has thousands of rows, which no one reads to the end
 * and which would freeze the window. The button for the rest is one more place that arrows reach.
 */
export function drawnOf(
  groups: readonly TodayGroup[],
  limits: ReadonlyMap<string, number>,
): Drawn[] {
  let begins = 0;
  return groups.map((group) => {
    const rows = group.rows.slice(0, limits.get(group.key) ?? FIRST);
    const rest = group.rows.length - rows.length;
    const drawn = { group, rows, rest, begins };
    begins += placesOf(drawn);
    return drawn;
  });
}

/** Places of a group that arrows reach: its rows, and the button for the rest. */
export function placesOf({ rows, rest }: Pick<Drawn, "rows" | "rest">): number {
  return rows.length + (rest > 0 ? 1 : 0);
}

/** Whether it is a step of a renewal: its identity is the subscription's. */
export function isRenewal(row: Pick<TodayRow, "kind">): boolean {
  return row.kind === "renewal";
}

/** Rows of the survey: somebody is to be spoken with first. */
const SURVEY = ["survey-call", "tell-back", "detractor"];

/** Whether it can be ticked off where it stands; others need to be said what came of them. */
export function canFinish(row: Pick<TodayRow, "kind" | "noun">): boolean {
  return row.noun !== null && !isRenewal(row) && !SURVEY.includes(row.kind);
}

/** Where the work of a row of the survey is done; none for every other row. */
export function surveyOf(row: Pick<TodayRow, "kind" | "id">): Route | null {
  switch (row.kind) {
    case "survey-call":
      return { view: "survey", interview: row.id };
    case "tell-back":
      return { view: "survey", tab: "feedback", item: row.id };
    case "detractor":
      return { view: "survey", tab: "feedback" };
    default:
      return null;
  }
}

/** Where in an account it is seen what a row is about. */
export function tabOf(row: Pick<TodayRow, "kind">): AccountTab {
  return row.kind === "single-thread" || row.kind === "left" ? "people" : "relationship";
}
