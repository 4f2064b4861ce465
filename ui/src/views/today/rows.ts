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

/** All rows in the order they stand on the screen. */
export function rowsOf(groups: readonly TodayGroup[]): TodayRow[] {
  return groups.flatMap(({ rows }) => rows);
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
