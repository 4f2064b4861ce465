import { describe, expect, test } from "vitest";
import type { StageCard, StageColumn } from "~/api";
import { axis } from "~/views/relationships/axis";
import { beside, find, stageAt, within } from "~/views/relationships/board";

function column(stage: StageColumn["stage"], ids: number[]): StageColumn {
  const cards = ids.map((id) => ({ id }) as StageCard);
  const revenue = { minor: 0, text: "", short: "" };
  return { stage, label: stage, count: ids.length, revenue, late: 0, cards };
}
const board = [
  column("acquaintance", [1, 2, 3]),
  column("relationship", [4]),
  column("strengthening", []),
];

describe("the stage board", () => {
  test("an account is found where it stands", () => {
    expect(find(board, 3), "the keyboard follows an account by its number").toEqual({
      column: 0,
      card: 2,
    });
    expect(find(board, 9), "an account of another owner is not on the board").toBeUndefined();
  });

  test("a spot stays within what there is", () => {
    expect(within(board, { column: 1, card: 5 }), "a shorter column has no sixth card").toEqual({
      column: 1,
      card: 0,
    });
    expect(within(board, { column: 7, card: 0 }).column, "no column past the last").toBe(2);
    expect(within([], { column: 1, card: 1 }), "an empty board has a spot too").toEqual({
      column: 0,
      card: 0,
    });
  });

  test("beside it is the next column at the same height", () => {
    expect(beside(board, { column: 0, card: 2 }, 1), "as high as the column goes").toEqual({
      column: 1,
      card: 0,
    });
    expect(beside(board, { column: 0, card: 0 }, -1), "nothing before the first").toBeUndefined();
    expect(beside(board, { column: 2, card: 0 }, 1), "nothing after the last").toBeUndefined();
  });

  test("a card falls into the column under the pointer", () => {
    const edges = [
      { left: 0, right: 100 },
      { left: 110, right: 210 },
      { left: 220, right: 320 },
    ];
    expect(stageAt(board, edges, 150), "the column that holds the point").toBe("relationship");
    expect(stageAt(board, edges, 105), "between columns nothing moves").toBeUndefined();
    expect(stageAt(board, edges, 999), "beside the board nothing moves").toBeUndefined();
  });
});

describe("the axis of shares", () => {
  test.each([
    [[0.35, 0.16], 0.4],
    [[0.04], 0.06],
    [[null, null], 0.06],
    [[1], 1],
    [[0.5], 0.6],
  ])("%j ends at %d", (shares, end) => {
    expect(axis(shares).end, "the largest share must fit, with little to spare").toBeCloseTo(end);
  });

  test("begins at 0, ends at its end, and has few marks", () => {
    for (let share = 0; share <= 1; share += 0.01) {
      const { end, ticks } = axis([share]);
      expect(ticks[0], "a bar of a share begins at nothing").toBe(0);
      expect(ticks.at(-1), "the last mark is the end").toBeCloseTo(end);
      expect(end, "the share must fit").toBeGreaterThanOrEqual(share - 1e-9);
      expect(ticks.length, "more marks than five run into each other").toBeLessThanOrEqual(5);
    }
  });
});
