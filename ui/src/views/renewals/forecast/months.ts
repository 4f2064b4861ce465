import type { Scenario } from "~/api";

/** How many months ahead a forecast looks. */
export const MONTHS = ["3", "6", "12"] as const;
export type Months = (typeof MONTHS)[number];

export const isMonths = (value: unknown): value is Months =>
  MONTHS.some((months) => months === value);

/** Where low, base and high lie within all that is at stake, 0–1. */
export type Places = { low: number; base: number; high: number };

/** The places of a scenario; all at the beginning where nothing is at stake. */
export function placesOf({ total, low, base, high }: Scenario): Places {
  const share = (part: number) =>
    total.minor <= 0 ? 0 : Math.min(1, Math.max(0, part / total.minor));
  return { low: share(low.minor), base: share(base.minor), high: share(high.minor) };
}
