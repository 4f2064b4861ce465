import type { TodayGroup } from "~/api";
import { PRESSING } from "~/state/pressing";

/**
 * How many things cannot wait, for the title of the window: what is due of the day looked at, and
 * the overdue steps of renewals. A renewal that stands in the day as well counts once.
 */
export function waiting(groups: readonly TodayGroup[], overdueRenewals: number): number {
  const due = groups
    .filter(({ key }) => PRESSING.includes(key))
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind !== "renewal").length;
  return due + overdueRenewals;
}

/** Kinds of rows of the day that the survey is about. */
const SURVEY = ["survey-call", "detractor", "tell-back"];

/** How many things of the survey are overdue or due today: calls, critics, and what is to be told. */
export function surveyDue(groups: readonly TodayGroup[]): number {
  return groups
    .filter(({ key }) => PRESSING.includes(key))
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => SURVEY.includes(kind)).length;
}
