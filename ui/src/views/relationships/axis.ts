/** An axis of shares from 0: its end and the marks on it. */
export type Axis = { end: number; ticks: number[] };

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
const MOST_TICKS = 5;

/** The axis that holds these shares; the unknown ones ask for no room. */
export function axis(shares: readonly (number | null)[]): Axis {
  const most = Math.min(1, Math.max(0.05, ...shares.map((share) => share ?? 0)));
  const step = STEPS.find((one) => Math.ceil(most / one - 1e-9) <= MOST_TICKS - 1) ?? 0.25;
  const count = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step);
  return { end: count * step, ticks };
}
