import type { TodayGroup, TodayRow } from "~/api";
import type { AccountTab } from "~/state/route";

/** Names a row among all of the day: records have identities, warnings an account and a kind. */
export function keyOf(row: TodayRow): string {
  return row.noun === null
    ? `${row.kind}-${row.account ?? 0}-${row.text}`
    : `${row.noun}-${row.id}`;
}

/** All rows in the order they stand on the screen. */
export function rowsOf(groups: readonly TodayGroup[]): TodayRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** Where in an account it is seen what a row is about. */
export function tabOf(row: Pick<TodayRow, "kind">): AccountTab {
  return row.kind === "single-thread" || row.kind === "left" ? "people" : "relationship";
}
