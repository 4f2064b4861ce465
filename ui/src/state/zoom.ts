import { setZoom } from "~/platform";
import { recall, remember } from "./remembered";

/** How large the window can be drawn, in percent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
const USUAL = 100;
const KEY = "zoom";

/** What is done to the size. */
export type ZoomStep = "in" | "out" | "reset";

const KEYS: Readonly<Record<string, ZoomStep>> = {
  "ctrl+=": "in",
  "ctrl++": "in",
  // The plus over the equals sign is typed with Shift.
  "ctrl+shift++": "in",
  "ctrl+-": "out",
  "ctrl+0": "reset",
};

/** What keys do to the size, if they do anything to it. */
export function zoomStepOf(keys: string): ZoomStep | undefined {
  return KEYS[keys];
}

/** The size after a step, in percent; it stays where there is no further one. */
export function zoomAfter(now: number, step: ZoomStep): number {
  if (step === "reset") return USUAL;
  const further =
    step === "in"
      ? ZOOMS.find((zoom) => zoom > now)
      : [...ZOOMS].reverse().find((zoom) => zoom < now);
  return further ?? now;
}

function current(): number {
  const known = (value: unknown): value is number => ZOOMS.some((zoom) => zoom === value);
  return recall(KEY, known) ?? USUAL;
}

/** Draws the window as large as it was left. */
export function beginZoom(): void {
  if (current() !== USUAL) void setZoom(current() / 100);
}

/** Draws the window larger or smaller, and so from the next start on. */
export function zoom(step: ZoomStep): void {
  const next = zoomAfter(current(), step);
  remember(KEY, next);
  void setZoom(next / 100);
}
