import type { Subscription, SubscriptionRow, TermChange } from "~/api";
import { lastDay } from "../term";

/** What can be done with a subscription besides changing its record. */
export const ACTS = ["renew", "offer", "change", "split", "coterm"] as const;
export type Act = (typeof ACTS)[number];

const YEARS = 10;
const MONTHS = 12;

/** Undecided, and not over: it can be changed, split, brought to another end. */
export function isOpen({ status, ends_on }: Subscription, today: string): boolean {
  return status === "active" && ends_on >= today;
}

/** Which acts make sense; the book has the last word. */
export function canAct(
  act: Act,
  one: Subscription,
  all: readonly Subscription[],
  today: string,
): boolean {
  if (all.some(({ follows }) => follows === one.id)) return false;
  // Over but undecided, or renewed by what is not on record: it may still be given its next term.
  if (act === "renew") return one.status !== "cancelled";
  if (!isOpen(one, today)) return false;
  return act !== "coterm" || all.filter((other) => isOpen(other, today)).length > 1;
}

/** Quantity and price of a price period as agreed on a day. */
export function agreed(one: Subscription, day: string): Pick<TermChange, "quantity" | "price"> {
  return one.changes.findLast(({ on }) => on <= day) ?? one;
}

/** The last day of a term begun on another day: as long as it was, in whole months or in days. */
export function endFrom(was: { starts_on: string; ends_on: string }, starts: string): string {
  for (let months = 1; months <= YEARS * MONTHS; months += 1)
    if (lastDay(was.starts_on, months) === was.ends_on) return lastDay(starts, months);
  const days = Date.parse(was.ends_on) - Date.parse(was.starts_on);
  return new Date(Date.parse(starts) + days).toISOString().slice(0, 10);
}

/** How much more or less, in whole percent; null where there is nothing to compare. */
export function changeIn(before: number, after: number | null): number | null {
  return before <= 0 || after === null ? null : Math.round((after / before - 1) * 100);
}

/** Subscriptions that may be brought to one day, those that end first at the top. */
export function openRows(rows: readonly SubscriptionRow[], today: string): SubscriptionRow[] {
  return rows
    .filter(({ subscription }) => isOpen(subscription, today))
    .sort((a, b) => a.ends.day.localeCompare(b.ends.day));
}
