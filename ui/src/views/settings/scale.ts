import type { HealthScale } from "~/api";

/** Weights in whole percent that add up to 100: the largest remainders are rounded up. */
export function sharesOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / sum) * 100);
  const shares = exact.map(Math.floor);
  let left = 100 - shares.reduce((all, share) => all + share, 0);
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

/** Two scales say the same; since when they hold does not count. */
export function alike(a: HealthScale, b: HealthScale): boolean {
  const what = ({ id: _id, since: _since, ...rest }: HealthScale) => JSON.stringify(rest);
  return what(a) === what(b);
}
