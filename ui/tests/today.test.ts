import { describe, expect, test } from "vitest";
import type { TodayGroup, TodayRow } from "~/api";
import { marksOf } from "~/nouns/account/marks";
import { drawnOf, FIRST, keyOf, MORE, placesOf, tabOf } from "~/views/today/rows";

function row(given: Partial<TodayRow>): TodayRow {
  return {
    kind: "task",
    kind_label: "",
    noun: null,
    id: 0,
    task: null,
    account: 1,
    account_name: "",
    text: "",
    owner: "",
    due: null,
    mood: "none",
    ...given,
  };
}

function group(key: string, count: number): TodayGroup {
  const rows = Array.from({ length: count }, (_, id) => row({ noun: "task", id }));
  return { key, label: key, mood: "none", rows };
}

describe("the rows of my day", () => {
  test("are told apart by record, or by account and kind", () => {
    const keys = [
      row({ noun: "task", id: 7 }),
      row({ noun: "promise", id: 7 }),
      row({ kind: "renewal", noun: "subscription", id: 7, text: "step" }),
      row({ kind: "renewal", noun: "subscription", id: 7, text: "notice closes" }),
      row({ kind: "cadence" }),
      row({ kind: "cadence", account: 2 }),
      row({ kind: "left", text: "a" }),
      row({ kind: "left", text: "b" }),
    ].map(keyOf);
    expect(new Set(keys).size, "no two rows may share a key").toBe(keys.length);
  });

  test("stand in one order over all groups", () => {
    const drawn = drawnOf([group("overdue", 2), group("week", 1)], new Map());
    expect(
      drawn.map(({ begins, rest }) => [begins, rest]),
      "arrows walk from group to group, and nothing is left out of short ones",
    ).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });

  test("are drawn a part at a time, so that a large book does not freeze the window", () => {
    const groups = [group("overdue", 800), group("alerts", 3_000)];
    const counted = (limits: ReadonlyMap<string, number>) =>
      drawnOf(groups, limits).map(({ rows, rest }) => [rows.length, rest]);
    expect(counted(new Map()), "at first a group shows what can be taken in").toEqual([
      [FIRST, 800 - FIRST],
      [FIRST, 3_000 - FIRST],
    ]);
    const [, pressed] = counted(new Map([["alerts", FIRST + MORE]]));
    expect(pressed?.[0], "a press brings some hundreds, never all of them").toBe(FIRST + MORE);
    expect(FIRST + MORE, "3,000 rows are 100,000 nodes").toBeLessThanOrEqual(300);
  });

  test("leave a place among the arrows to the button for the rest", () => {
    const [first, second] = drawnOf([group("overdue", 50), group("week", 1)], new Map());
    expect(second?.begins, "the next group begins after the button").toBe(FIRST + 1);
    expect(first && placesOf(first), "40 rows and a button").toBe(FIRST + 1);
    const [whole] = drawnOf([group("overdue", 50)], new Map([["overdue", 240]]));
    expect(whole && [placesOf(whole), whole.rest], "the button goes with the last row").toEqual([
      50, 0,
    ]);
  });

  test("lead to where they are seen", () => {
    expect(tabOf({ kind: "left" }), "who left is seen among the people").toBe("people");
    expect(tabOf({ kind: "promise" }), "a promise belongs to the relationship").toBe(
      "relationship",
    );
  });
});

describe("marks of warnings", () => {
  const alerts = (count: number) =>
    Array.from({ length: count }, () => ({ key: "cadence", text: "", mood: "watch" as const }));

  test("all are shown while there is room, else one gives way to the count", () => {
    expect(marksOf(alerts(3), 3), "three fit").toMatchObject({ more: 0 });
    const { shown, more } = marksOf(alerts(5), 3);
    expect([shown.length, more], "two marks and the count of the rest").toEqual([2, 3]);
  });
});
