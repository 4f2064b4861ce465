import type { Mark } from "~/api";

/** How far beside a mark the pointer may be and still mean it, in pixels. */
const NEAR = 6;

/** The mark under the pointer: the smallest that holds it, else the nearest in its column. */
export function markAt(marks: readonly Mark[], x: number, y: number): number {
  let found = -1;
  let least = Infinity;
  for (const [index, mark] of marks.entries()) {
    const beside = Math.max(mark.x - x, x - mark.x - mark.width, 0);
    const above = Math.max(mark.y - y, y - mark.y - mark.height, 0);
    if (beside > NEAR || above > NEAR) continue;
    const size = mark.width * mark.height + (beside + above) * 1e6;
    if (size < least) {
      least = size;
      found = index;
    }
  }
  if (found >= 0) return found;
  for (const [index, mark] of marks.entries()) {
    if (x < mark.x || x > mark.x + mark.width) continue;
    const above = Math.max(mark.y - y, y - mark.y - mark.height, 0);
    if (above < least) {
      least = above;
      found = index;
    }
  }
  return found;
}

/** The mark that an arrow, Home or End leads to. */
export function stepMark(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(count - 1, at + 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
