import { expect, test } from "vitest";
import { markAt, stepMark } from "~/nouns/figure/hover";

const mark = (x: number, y: number, width: number, height: number) => ({
  x,
  y,
  width,
  height,
  name: "",
  value: "",
});
const columns = [mark(0, 50, 20, 50), mark(40, 10, 20, 90), mark(80, 80, 20, 20)];

test("the pointer finds the mark it stands on", () => {
  expect(markAt(columns, 50, 60), "inside the column").toBe(1);
  expect(markAt(columns, 64, 60), "just beside it").toBe(1);
});

test("above a column the pointer still means it", () => {
  expect(markAt(columns, 90, 5), "a short column must be reachable").toBe(2);
});

test("between columns the pointer means none", () => {
  expect(markAt(columns, 30, 5), "nothing stands there").toBe(-1);
});

test("of marks one over the other the smaller one is meant", () => {
  expect(markAt([mark(0, 0, 100, 100), mark(40, 40, 10, 10)], 45, 45), "the dot on the band").toBe(
    1,
  );
});

test("arrows walk over the marks", () => {
  expect(stepMark("ArrowRight", -1, 3), "the first arrow shows the first mark").toBe(0);
  expect(stepMark("ArrowRight", 2, 3), "the last mark is the end").toBe(2);
  expect(stepMark("a", 0, 3), "other keys are not ours").toBeUndefined();
});
