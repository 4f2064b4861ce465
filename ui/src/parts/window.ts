/** Which rows of a long list are drawn: those in sight and a few around them. */

/** Rows `[first, end)`, and the pixels that stand for the rows before and after. */
export type Slice = { first: number; end: number; before: number; after: number };

/** The slice for a scroller `height` px high, scrolled by `top` px, over `count` rows. */
export function slice(
  count: number,
  rowHeight: number,
  top: number,
  height: number,
  spare = 8,
): Slice {
  const seen = Math.ceil(height / rowHeight);
  const from = Math.floor(Math.max(0, top) / rowHeight);
  const first = Math.max(0, Math.min(from, count - seen) - spare);
  const end = Math.min(count, Math.max(from, 0) + seen + spare);
  return {
    first,
    end: Math.max(first, end),
    before: first * rowHeight,
    after: Math.max(0, count - end) * rowHeight,
  };
}

/** Where the scroller must stand so that row `index` is in sight below a header. */
export function reveal(
  index: number,
  rowHeight: number,
  top: number,
  height: number,
  header: number,
): number {
  const begins = index * rowHeight;
  const room = height - header;
  if (begins < top) return begins;
  if (begins + rowHeight > top + room) return begins + rowHeight - room;
  return top;
}

/** The row a key leads to from `at` (−1: none yet); undefined when the key leads nowhere. */
export function step(key: string, at: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(last, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "PageDown":
      return Math.min(last, Math.max(at, 0) + page);
    case "PageUp":
      return Math.max(0, at - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
