import { describe, expect, test } from "vitest";
import { reveal, slice, step } from "~/parts/window";

describe("the slice of a long list", () => {
  test.each([0, 1, 49, 50, 51, 12_345, 249_400, 250_000, 900_000, -30])(
    "scrolled by %d the rows in sight are drawn and nothing is lost",
    (top) => {
      const [count, rowHeight, height] = [5_000, 50, 600];
      const { first, end, before, after } = slice(count, rowHeight, top, height);
      expect(before + (end - first) * rowHeight + after, "the list must keep its height").toBe(
        count * rowHeight,
      );
      const begins = Math.min(Math.max(top, 0), count * rowHeight - height);
      expect(first * rowHeight, "the first row in sight must be drawn").toBeLessThanOrEqual(begins);
      expect(end * rowHeight, "the last row in sight must be drawn").toBeGreaterThanOrEqual(
        begins + height,
      );
      expect(end - first, "only a few rows may be drawn").toBeLessThan(40);
    },
  );

  test("of a short list all is drawn", () => {
    expect(slice(3, 50, 0, 600), "three rows need no window").toEqual({
      first: 0,
      end: 3,
      before: 0,
      after: 0,
    });
  });

  test("of an empty list nothing is drawn", () => {
    expect(slice(0, 50, 400, 600), "no rows, no height").toMatchObject({ before: 0, after: 0 });
  });
});

describe("keys in a list", () => {
  test.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 99, 99],
    ["ArrowUp", 0, 0],
    ["PageDown", 95, 99],
    ["PageUp", 3, 0],
    ["Home", 50, 0],
    ["End", 50, 99],
    ["x", 50, undefined],
  ])("%s at %d leads to %s", (key, at, to) => {
    expect(step(key, at, 100, 10), "the cursor must stay inside the list").toBe(to);
  });

  test("an empty list leads nowhere", () => {
    expect(step("ArrowDown", -1, 0, 10), "there is no row").toBeUndefined();
  });
});

test("the cursor's row is brought into sight and no further", () => {
  expect(reveal(2, 50, 400, 300, 36), "a row above must become the first").toBe(100);
  expect(reveal(20, 50, 0, 300, 36), "a row below must become the last").toBe(20 * 50 + 50 - 264);
  expect(reveal(5, 50, 200, 300, 36), "a row in sight must move nothing").toBe(200);
});
