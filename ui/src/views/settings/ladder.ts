import type { Rung, Settings } from "~/api";

type Ladders = Settings["ladders"];

/** Days before the decision a rung may stand at; negative after it. */
export const LEAST_DAYS = -365;
export const MOST_DAYS = 730;
export const MOST_RUNGS = 20;

/** What keeps a rung from standing there. */
export type Wrong = "range" | "taken" | "full";

/** Rungs in the order they come: the earliest first. */
export function inOrder(rungs: readonly Rung[]): Rung[] {
  return [...rungs].sort((a, b) => b.days_before - a.days_before);
}

/** What is wrong with a rung at so many days; `but` is the rung being moved. */
export function wrongAt(rungs: readonly Rung[], days: number | null, but?: Rung): Wrong | null {
  if (days === null || days < LEAST_DAYS || days > MOST_DAYS) return "range";
  if (rungs.some((rung) => rung !== but && rung.days_before === days)) return "taken";
  return but === undefined && rungs.length >= MOST_RUNGS ? "full" : null;
}

/** The rungs with one changed, in order again. */
export function changed(rungs: readonly Rung[], rung: Rung, change: Partial<Rung>): Rung[] {
  return inOrder(rungs.map((other) => (other === rung ? { ...other, ...change } : other)));
}

/** The ladder of a family: its own, or none. */
export function own(ladders: Ladders, family: string): Rung[] | undefined {
  return family === "" ? undefined : ladders[family];
}

/** The settings with these rungs for a family; for the empty one, with the usual ladder. */
export function withLadder(
  settings: Pick<Settings, "ladder" | "ladders">,
  family: string,
  rungs: readonly Rung[],
): Partial<Settings> {
  const ladder = inOrder(rungs);
  return family === "" ? { ladder } : { ladders: { ...settings.ladders, [family]: ladder } };
}

/** The ladders without that of a family. */
export function withoutLadder(ladders: Ladders, family: string): Ladders {
  return Object.fromEntries(Object.entries(ladders).filter(([name]) => name !== family));
}

/** Families to choose from: those of the products, and those that have a ladder of their own. */
export function families(ofProducts: readonly string[], ladders: Ladders): string[] {
  return [...new Set([...ofProducts, ...Object.keys(ladders)])]
    .filter((name) => name.trim() !== "")
    .sort((a, b) => a.localeCompare(b));
}
